"""A fresh workshop file, written row by row from its changes: a new workshop, an export, a copy."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from workshop_app import __version__
from workshop_app.domain.changes import Change
from workshop_app.store import codec, schema, trouble
from workshop_app.store.trouble import Doing
from workshop_app.store.whole_files import in_one_step


def write(path: Path, workshop_id: str, changes: Iterable[Change], *, replacing: bool = False) -> None:
    """Write a workshop file that holds these changes and nothing else; it appears whole or not at all.

    Raises StoreError if the file exists and is not to be replaced, or if the disk refuses.
    """
    try:
        with in_one_step(path, replacing=replacing) as draft:
            _fill(draft, workshop_id, sorted(changes, key=lambda change: change.stamp))
    except sqlite3.Error as error:
        raise trouble.of_sqlite(error, path, Doing.WRITING) from error
    except OSError as error:
        raise trouble.of_system(error, path, Doing.WRITING) from error


def _fill(draft: Path, workshop_id: str, changes: list[Change]) -> None:
    from sqlite_utils import Database  # noqa: PLC0415 - a tenth of a second that looking at Home does not need

    connection = sqlite3.connect(draft, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")  # what fails is thrown away
        connection.execute("PRAGMA synchronous = OFF")  # synced as a whole, at the end
        schema.lay_out(connection)
        db = Database(connection)
        with db.atomic():
            about = {"workshop": workshop_id, "made_by": f"workshop-app {__version__}"}
            db.table("about").insert_all({"key": key, "value": value} for key, value in about.items())
            db.table("changes").insert_all(map(codec.change_row, changes))
            db.table("edits").insert_all(row for change in changes for row in codec.edit_rows(change))
    finally:
        connection.close()
