"""A workshop on disk: an SQLite file to which changes are only ever added."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from workshop_app.domain.changes import Change
from workshop_app.domain.pictures import name_of
from workshop_app.store import checks, codec, fresh_file, rows, schema, trouble
from workshop_app.store.trouble import Doing

if TYPE_CHECKING:
    from sqlite_utils import Database

PATIENCE = 0.3
"""Seconds to wait for a lock: long enough for somebody who only looks, such as another window's Home."""


PIECE = 1_000
"""Rows of a large change that are written between two looks at whether somebody else waits."""

A_MOMENT = 0.001

_EDITS = "INSERT OR IGNORE INTO edits VALUES (?, ?, ?, ?, ?)"


class _GaveWay(Exception):
    """Somebody waits for the file."""


class Kept(NamedTuple):
    """How many changes a file holds, and the stamp of the last: enough to know it again."""

    changes: int
    last: str


class WorkshopFile:
    """The changes of one workshop, safe on disk as soon as they are appended.

    While it is open no other window can work on the file. Whatever fails raises StoreError and leaves
    the file as it was.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._door, self._waiting = RLock(), 0
        self._connection = _open(path)
        try:
            with trouble.plainly(path, Doing.OPENING):
                self.id = rows.workshop_id(self._connection, path)
                self._kept = self._count()
            self._place = _place(path)
        except BaseException:
            self._connection.close()
            raise
        self._lost = False

    @property
    def changed(self) -> int:
        """The millisecond of the last change, 0 if there is none."""
        return codec.read_stamp(self._kept.last).millis if self._kept.last else 0

    @classmethod
    def open(cls, path: Path) -> "WorkshopFile":
        """Open a workshop for work, once every part of its file has been looked at."""
        return cls(path)

    @classmethod
    def create(cls, path: Path, workshop_id: str, changes: Iterable[Change] = ()) -> "WorkshopFile":
        """Start a new file with what a workshop starts with; refuses to take another file's place."""
        fresh_file.start(path, workshop_id, changes)
        return cls(path)

    def append(self, changes: Iterable[Change]) -> None:
        """Keep the changes, all of them or none; what is kept already stays as it is."""
        changes = sorted(changes, key=lambda change: change.stamp)
        if not changes:
            return
        with self._turn():
            self._write(lambda: self._insert(changes))

    def append_beside(self, changes: Iterable[Change], go_on: Callable[[float], None]) -> None:
        """Keep what is large from another thread, in one transaction like any other.

        `go_on` is called between its pieces with how far it is, the last time with 1 just before all is
        safe; if it raises, none of it is kept. Whoever wants the file meanwhile comes first.
        """
        changes = sorted(changes, key=lambda change: change.stamp)
        rows: list[tuple[str, ...]] = []
        count = max(1, sum(len(change.edits) for change in changes))
        for change in changes:
            for row in codec.edit_rows(change):
                rows.append(tuple(row.values()))
                if len(rows) % PIECE == 0:
                    go_on(0.5 * len(rows) / count)
        rows.sort()  # in the order of the table, which halves the time it takes
        is_kept = False
        while not is_kept:
            with self._door, suppress(_GaveWay):
                self._write(lambda: self._insert_rows(changes, rows, go_on))
                is_kept = True
            while self._waiting:
                time.sleep(A_MOMENT)

    def changes(self) -> list[Change]:
        """Return every change, oldest first."""
        with self._turn():
            if self._lost:
                self._find_again()
            return rows.changes(self._connection, self.path)

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Keep pictures, all of them or none; one that is kept already stays as it is."""
        new: list[dict[str, object]] = [{"sha256": name_of(data), "bytes": data} for data in pictures]
        with self._turn():
            self._write(lambda: self._insert_pictures(new))

    def picture(self, name: str) -> bytes | None:
        """Return the picture of this name; None if it is not in the file."""
        with self._turn():
            if self._lost:
                self._find_again()
            with trouble.plainly(self.path, Doing.OPENING):
                return rows.picture(self._connection, name)

    def pass_on(self, out: Path, changes: Iterable[Change]) -> None:
        """Write these changes as a fresh file for somebody else; replaces `out` unless that is worked on."""
        if out.exists() and out.samefile(self.path):
            raise trouble.about(out, trouble.OWN_FILE)
        fresh_file.pass_on(out, self.id, changes, self.picture)

    def close(self) -> None:
        """Let go of the file."""
        with self._turn():
            self._connection.close()

    @cached_property
    def _database(self) -> "Database":
        from sqlite_utils import Database  # noqa: PLC0415 - a tenth of a second that reading does not need

        return Database(self._connection, recursive_triggers=False, execute_plugins=False)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Have the file for oneself: what another thread is writing gives way and begins anew."""
        self._waiting += 1
        try:
            with self._door:
                yield
        finally:
            self._waiting -= 1

    def _write(self, insert: Callable[[], object]) -> None:
        """Insert rows in one transaction; a file that was lost meanwhile is looked for first."""
        if self._lost or _place(self.path) != self._place:
            self._find_again()
        try:
            insert()
        except sqlite3.Error as error:
            self._lost = trouble.code_of(error) != sqlite3.SQLITE_FULL
            with suppress(sqlite3.Error):
                self._connection.rollback()
            raise trouble.of_sqlite(error, self.path, Doing.KEEPING) from error

    def _insert(self, changes: list[Change]) -> None:
        # in the order of the table, which halves the time a long change takes
        edits = sorted(tuple(row.values()) for change in changes for row in codec.edit_rows(change))
        with self._database.atomic():
            new = self._insert_changes(changes)
            self._connection.executemany(_EDITS, edits)
        self._kept = Kept(self._kept.changes + new, max(self._kept.last, str(changes[-1].stamp)))

    def _insert_rows(
        self, changes: list[Change], rows: list[tuple[str, ...]], go_on: Callable[[float], None]
    ) -> None:
        with self._database.atomic():
            new = self._insert_changes(changes)
            for start in range(0, len(rows), PIECE):
                if self._waiting:
                    raise _GaveWay
                go_on(0.5 + 0.5 * start / len(rows))
                self._connection.executemany(_EDITS, rows[start : start + PIECE])
            go_on(1.0)
        self._kept = Kept(self._kept.changes + new, max(self._kept.last, str(changes[-1].stamp)))

    def _insert_changes(self, changes: list[Change]) -> int:
        """Insert those that are not kept yet and return how many these are."""
        before = self._connection.total_changes
        self._database.table("changes").insert_all(map(codec.change_row, changes), ignore=True)
        return self._connection.total_changes - before

    def _insert_pictures(self, new: list[dict[str, object]]) -> None:
        with self._database.atomic():
            self._database.table("pictures").insert_all(new, ignore=True)

    def _count(self) -> Kept:
        count, last = self._connection.execute("SELECT count(*), max(stamp) FROM changes").fetchone()
        return Kept(count, last or "")

    def _find_again(self) -> None:
        """Open the file once more after it or its disk was away, if it is still what it was."""
        self._lost = True
        with suppress(sqlite3.Error):
            self._connection.close()
        self.__dict__.pop("_database", None)
        self._connection = _open(self.path, Doing.KEEPING)
        with trouble.plainly(self.path, Doing.KEEPING):
            same = rows.workshop_id(self._connection, self.path) == self.id and self._count() == self._kept
        if not same:
            self._connection.close()
            raise trouble.about(self.path, trouble.ALTERED)
        self._place, self._lost = _place(self.path), False


def _place(path: Path) -> tuple[int, int] | None:
    """Tell one file from another of the same name; SQLite would go on writing to one that was deleted."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _open(path: Path, doing: Doing = Doing.OPENING) -> sqlite3.Connection:
    checks.check_outside(path, doing)
    with trouble.plainly(path, doing):
        checks.journal_of(path)
        connection = checks.connect(path, "mode=rw", wait=PATIENCE)
        try:
            _lock(connection)
            _check(connection, path)
            _try_writing(connection)
            schema.refresh_views(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _check(db: sqlite3.Connection, path: Path) -> None:
    checks.set_deadline(db)
    version = checks.check_inside(db, path)
    db.set_progress_handler(None, 0)
    if version < schema.USER_VERSION:
        db.execute("BEGIN IMMEDIATE")
        schema.climb(db, version)
        db.execute("COMMIT")


def _lock(db: sqlite3.Connection) -> None:
    """Take the file for this window alone, and have every change on the disk before it counts.

    EXTRA also syncs the folder once the journal is gone; without it a power cut takes the last change.
    fullfsync does the same for the drive's own memory on macOS and means nothing elsewhere.
    """
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("PRAGMA fullfsync = ON")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("BEGIN EXCLUSIVE")
    db.execute("COMMIT")


def _try_writing(db: sqlite3.Connection) -> None:
    """Begin to write and take it back, so that a folder that refuses says so at once."""
    db.execute("BEGIN IMMEDIATE")
    db.execute(f"PRAGMA user_version = {schema.USER_VERSION}")
    db.execute("ROLLBACK")
