"""Reads the rows of a checked workshop file: whose it is, everything in its log, and its pictures."""

import sqlite3
from contextlib import closing
from pathlib import Path

from workshop_app.domain.changes import Change
from workshop_app.domain.pictures import is_picture, name_of
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
        with (  # a cursor left open would hold the file for as long as the error is talked about
            trouble.plainly(path, Doing.OPENING),
            closing(
                db.execute("SELECT stamp, desk, actor, command, undoes FROM changes ORDER BY stamp")
            ) as log,
            closing(db.execute("SELECT stamp, kind, id, before, after FROM edits ORDER BY 1, 2, 3")) as edits,
        ):
            return list(codec.changes(log, edits))
    except codec.Unreadable as error:
        raise trouble.about(path, trouble.STRANGE) from error


def picture(db: sqlite3.Connection, name: str) -> bytes | None:
    """Return the picture of this name; None if there is none, or what is there is not what its name says."""
    row = db.execute("SELECT bytes FROM pictures WHERE sha256 = ?", (name,)).fetchone()
    data = row[0] if row is not None else None
    if not isinstance(data, bytes) or not is_picture(data) or name_of(data) != name:
        return None
    return data
