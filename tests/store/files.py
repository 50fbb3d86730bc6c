"""Workshop files for the tests of the store: good ones, and ones that were tampered with."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from workshop_app import opening
from workshop_app.desk import ids, taking_in
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.merging import Bringing, OtherCopy
from workshop_app.domain.records import JoiningId

DESK = "desk-test"


def a_workshop(path: Path, *texts: str) -> Path:
    """Start a workshop with these ideas, close it and return its path."""
    opened = opening.start_workshop(path, "Community evening", DESK)
    add(opened, *texts)
    opened.close()
    return path


def add(opened: opening.Opened, *texts: str) -> None:
    """Capture ideas whose ids are what they begin with."""
    for text in texts:
        opened.desk.do(ideas.capture, NewIdea(id=text[:20], text=text))


def preview(opened: opening.Opened, other: OtherCopy) -> Bringing:
    """Say what another file would bring."""
    return _seen(opened, other).bringing


def take_in(opened: opening.Opened, other: OtherCopy) -> None:
    """Take in what another file brings."""
    taking_in.take_in(opened.desk, _seen(opened, other), JoiningId(ids.fresh("joining")))


def _seen(opened: opening.Opened, other: OtherCopy) -> taking_in.Seen:
    return taking_in.look(opened.id, opened.desk.changes(), {"other": other}, now=ids.now())


def texts_in(path: Path) -> list[str]:
    """Open a workshop and return what its ideas say."""
    opened = opening.open_workshop(path, DESK)
    try:
        return [idea.text for idea in opened.desk.workshop.ideas()]
    finally:
        opened.close()


def tamper(path: Path, *statements: str) -> Path:
    """Run SQL on a file as any other program could."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)
    return path


def tamper_with_schema(path: Path, change: Callable[[sqlite3.Connection], None]) -> Path:
    """Change what stands in the schema itself, past every check of SQLite."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA writable_schema = ON")
        change(db)
    return path


def is_whole(path: Path) -> bool:
    """Ask SQLite itself."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def neighbours(path: Path) -> list[str]:
    """The names of what lies in the folder of a file."""
    return sorted(other.name for other in path.parent.iterdir())
