"""Looks a file over before anything in it is believed; nothing that stands in a file is ever run."""

import os
import sqlite3
import sys
import time
from pathlib import Path
from urllib.parse import quote

from workshop_app.store import schema, trouble
from workshop_app.store.trouble import Doing

LARGEST = 1 << 30
"""Bytes of the largest file that is looked at; a full day with photos stays far below."""

SECONDS = 20.0
"""How long reading a file may take before it is taken for a trap."""

HEAD = 100
_SQLITE = b"SQLite format 3\0"
_JOURNAL = bytes.fromhex("d9d505f920a163d7")

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 << 20,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 4,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


def connect(path: Path, how: str, *, wait: float = 0.0) -> sqlite3.Connection:
    """Return a connection that believes nothing of the file; `how` is the query of its SQLite URI.

    Statements are never begun behind one's back, and `wait` seconds are spent on a lock.
    """
    where = path.absolute().as_posix()
    uri = f"file://{'' if where.startswith('/') else '/'}{quote(os.fsencode(where))}?{how}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=wait, check_same_thread=False)
    for limit, most in _LIMITS.items():
        db.setlimit(limit, most)
    if sys.version_info >= (3, 12):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        db.execute(f"PRAGMA {pragma}")
    return db


def check_outside(path: Path, doing: Doing = Doing.OPENING) -> None:
    """Look at the file from outside: it is there, nobody works on it, and its head says that it is ours.

    Raises StoreError. Another window's file is found out through SQLite before it is opened by hand: on
    POSIX, closing a file gives up every lock this process has on it, that of its own window included.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise trouble.about(path, trouble.OLD_SQLITE, needed="3.37", found=sqlite3.sqlite_version)
    with trouble.plainly(path, doing):
        if path.is_dir():
            raise trouble.about(path, trouble.FOLDER)
        size = path.stat().st_size
        if not path.is_file():
            raise trouble.about(path, trouble.FOREIGN)
        if size == 0:
            raise trouble.about(path, trouble.EMPTY)
        if size > LARGEST:
            raise trouble.about(path, trouble.TOO_LARGE)
        check_free(path)
        with path.open("rb") as file:
            _check_head(path, file.read(HEAD))


def check_free(path: Path) -> None:
    """Raise StoreError if a window of this or another process works on the file; damage is not looked for."""
    db = connect(path, "mode=ro")
    try:
        db.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        if trouble.code_of(error) == sqlite3.SQLITE_BUSY:
            raise trouble.about(path, trouble.IN_USE) from error
    finally:
        db.close()


def check_inside(db: sqlite3.Connection, path: Path) -> int:
    """Check that tables and triggers are word for word ours and every page is whole; return the version.

    Raises StoreError, or sqlite3.Error where SQLite finds the damage. Views are not looked at: none of
    our statements names one.
    """
    if db.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
        raise trouble.about(path, trouble.FOREIGN)
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.USER_VERSION:
        raise trouble.about(path, trouble.NEWER)
    found = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'view' LIMIT 100"
    ).fetchall()
    if version < 1 or set(found) != schema.wording(version):
        raise trouble.about(path, trouble.STRANGE)
    if _is_cut_off(db) or db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise trouble.about(path, trouble.DAMAGED)
    return version


def _is_cut_off(db: sqlite3.Connection) -> bool:
    """Say whether the last page is not whole: SQLite reads what is missing there as zeros."""
    where = db.execute("PRAGMA database_list").fetchone()[2]
    page_size: int = db.execute("PRAGMA page_size").fetchone()[0]
    return Path(where).stat().st_size % page_size != 0


def set_deadline(db: sqlite3.Connection) -> None:
    """Let SQLite give up with SQLITE_INTERRUPT once reading has taken longer than a workshop ever would."""
    end = time.monotonic() + SECONDS
    db.set_progress_handler(lambda: time.monotonic() > end, 5000)


def journal_of(path: Path) -> Path | None:
    """Return the journal that a crash has left beside a file, if there is one.

    Raises StoreError for one that names further files: this program never writes such a journal, and
    following it could delete what it names.
    """
    journal = path.with_name(f"{path.name}-journal")
    try:
        with journal.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            if size < HEAD:
                return None
            file.seek(-len(_JOURNAL), os.SEEK_END)
            if file.read() == _JOURNAL:
                raise trouble.about(path, trouble.STRANGE)
    except FileNotFoundError:
        return None
    return journal


def _check_head(path: Path, head: bytes) -> None:
    if len(head) < HEAD or not head.startswith(_SQLITE):
        raise trouble.about(path, trouble.FOREIGN)
    if int.from_bytes(head[68:72], "big") != schema.APPLICATION_ID:
        raise trouble.about(path, trouble.FOREIGN)
    if int.from_bytes(head[60:64], "big", signed=True) > schema.USER_VERSION:
        raise trouble.about(path, trouble.NEWER)
    if int.from_bytes(head[56:60], "big") != 1:  # anything but UTF-8
        raise trouble.about(path, trouble.STRANGE)
