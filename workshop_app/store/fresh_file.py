"""A fresh workshop file, written row by row from its changes: a new workshop, an export, a copy."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from workshop_app import __version__, writing
from workshop_app.domain import pictures
from workshop_app.domain.changes import Change
from workshop_app.store import checks, codec, schema

_NONE: Mapping[str, bytes] = {}


def start(path: Path, workshop_id: str, changes: Iterable[Change], kept: Mapping[str, bytes] = _NONE) -> None:
    """Write a workshop file that holds these changes; refuses to take another file's place.

    It appears whole or not at all; raises CannotWrite with what to do.
    """
    writing.refuse_to_replace(path)
    writing.put(path, content(workshop_id, changes, kept.get))


def pass_on(
    path: Path, workshop_id: str, changes: Iterable[Change], picture: Callable[[str], bytes | None]
) -> None:
    """Write a workshop file for somebody else, in place of what stands there; never of one being worked on.

    Raises StoreError or CannotWrite; what stood there is then as it was.
    """
    if path.is_file():
        checks.check_free(path)
    writing.put(path, content(workshop_id, changes, picture))


def content(
    workshop_id: str, changes: Iterable[Change], picture: Callable[[str], bytes | None] = _NONE.get
) -> bytes:
    """Return a whole workshop file that holds these changes and nothing else: no free pages, no leftovers.

    `picture` returns a picture by its name: those the changes name go in, as far as they are there.
    """
    from sqlite_utils import Database  # noqa: PLC0415 - a tenth of a second that looking at Home does not need

    changes = sorted(changes, key=lambda change: change.stamp)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        schema.lay_out(connection)
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        with db.atomic():
            about = {"workshop": workshop_id, "made_by": f"workshop-app {__version__}"}
            db.table("about").insert_all({"key": key, "value": value} for key, value in about.items())
            db.table("changes").insert_all(map(codec.change_row, changes))
            db.table("edits").insert_all(row for change in changes for row in codec.edit_rows(change))
            named = ((name, picture(name)) for name in sorted(pictures.named_in(changes)))
            db.table("pictures").insert_all(
                {"sha256": name, "bytes": data} for name, data in named if data is not None
            )
        return connection.serialize()
    finally:
        connection.close()
