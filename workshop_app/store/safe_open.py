"""Reads a workshop file that somebody else made, without ever working on it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.pictures import named_in
from workshop_app.store import checks, rows, trouble
from workshop_app.store.trouble import Doing

MOST_ROWS = 500_000
"""Changes, and edits, that are read from a file: fifty times a very full workshop."""

_PRAGMAS = {"application_id", "user_version", "quick_check", "query_only", "database_list", "page_size"}
_TABLES = {"about", "changes", "edits", "pictures", "sqlite_master", "sqlite_schema"}
_FUNCTIONS = {"count", "max", "length", "typeof"}


def read(path: Path) -> OtherCopy:
    """Return whose copy the file is and everything in its log; raises StoreError with what to do.

    The file is copied into a private folder and read there: it may lie on a stick that is pulled, a disk
    that cannot be written, or beside other files that were put there to be believed.
    """
    checks.check_outside(path)
    with trouble.plainly(path, Doing.OPENING), _private_copy(path) as db:
        _watch(db)
        checks.check_inside(db, path)
        for table in ("changes", "edits"):
            if db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > MOST_ROWS:  # noqa: S608 - two names
                raise trouble.about(path, trouble.TOO_LARGE)
        changes = tuple(rows.changes(db, path))
        found = ((name, rows.picture(db, name)) for name in named_in(changes))
        pictures = {name: data for name, data in found if data is not None}
        return OtherCopy(rows.workshop_id(db, path), changes, pictures)


@contextmanager
def _private_copy(path: Path) -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory(prefix="workshop-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy.workshop"
        shutil.copyfile(path, copy)
        journal = checks.journal_of(path)
        if journal is None:
            _forget_wal(copy)
            how = "mode=ro&immutable=1"
        else:  # its program was killed in the middle of a change: take that back, in the copy
            shutil.copyfile(journal, copy.with_name(f"{copy.name}-journal"))
            how = "mode=rw"
        db = checks.connect(copy, how)
        try:
            yield db
        finally:
            db.close()


def _forget_wal(copy: Path) -> None:
    """Read a file that another tool has put into WAL mode as it stands; the log beside it is not believed."""
    with copy.open("r+b") as file:
        file.seek(18)
        if file.read(2) == b"\x02\x02":
            file.seek(18)
            file.write(b"\x01\x01")


def _watch(db: sqlite3.Connection) -> None:
    checks.set_deadline(db)
    db.execute("PRAGMA query_only = ON")
    db.set_authorizer(_allowed)


def _allowed(action: int, first: str | None, second: str | None, _db: str | None, inner: str | None) -> int:
    """Allow reading our own tables by our own statements; nothing that a view or trigger would do."""
    match action:
        case sqlite3.SQLITE_SELECT:
            allowed = True
        case sqlite3.SQLITE_READ:
            allowed = first in _TABLES and inner is None
        case sqlite3.SQLITE_PRAGMA:
            allowed = first in _PRAGMAS
        case sqlite3.SQLITE_FUNCTION:
            allowed = second in _FUNCTIONS
        case _:
            allowed = False
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
