"""Reads the rows of a checked workshop file: whose it is and everything in its log."""

import sqlite3
from pathlib import Path

from workshop_app.domain.changes import Change
from workshop_app.store import codec, trouble
from workshop_app.store.trouble import Doing


def workshop_id(db: sqlite3.Connection, path: Path) -> str:
    """Return the workshop's own id; raises StoreError."""
    row = db.execute("SELECT value FROM about WHERE key = 'workshop'").fetchone()
    if row is None or not isinstance(row[0], str) or not 0 < len(row[0]) <= codec.LONGEST_NAME:
        raise trouble.about(path, trouble.STRANGE)
    return row[0]


def changes(db: sqlite3.Connection, path: Path) -> list[Change]:
    """Return every change of the file, oldest first; raises StoreError."""
    try:
        change_rows = db.execute("SELECT stamp, desk, actor, command, undoes FROM changes ORDER BY stamp")
        edit_rows = db.execute("SELECT stamp, kind, id, before, after FROM edits ORDER BY stamp, kind, id")
        return list(codec.changes(change_rows, edit_rows))
    except codec.Unreadable as error:
        raise trouble.about(path, trouble.STRANGE) from error
    except sqlite3.Error as error:
        raise trouble.of_sqlite(error, path, Doing.OPENING) from error
