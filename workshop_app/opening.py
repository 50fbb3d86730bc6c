"""Opens, starts and reads workshops: a file of the store put on a desk."""

from collections.abc import Iterable
from pathlib import Path

from workshop_app import assets, words
from workshop_app.desk import ids, taking_in
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.abridging import abridged
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import details
from workshop_app.domain.merging import Bringing, OtherCopy
from workshop_app.store import fresh_file, safe_open
from workshop_app.store.workshop_file import WorkshopFile


class Opened:
    """One workshop being worked on; its file is locked until `close`."""

    def __init__(self, file: WorkshopFile, desk_name: str) -> None:
        self._file = file
        self.desk = Desk(desk_name, file, _clock())

    @property
    def path(self) -> Path:
        """The file it is kept in."""
        return self._file.path

    @property
    def id(self) -> str:
        """The workshop's own id, the same in every copy of it."""
        return self._file.id

    def export(self, out: Path, *, history: bool = True) -> None:
        """Write a fresh workshop file for somebody else; replaces `out` in one step.

        Without its history it holds what the workshop has become and nothing that was taken out of it.
        """
        changes = self._file.changes()
        self._file.pass_on(out, changes if history else abridged(changes))

    def preview(self, other: OtherCopy) -> Bringing:
        """Return what another file would bring; nothing is changed by asking."""
        return taking_in.preview(self.desk, self.id, other)

    def take_in(self, other: OtherCopy) -> Bringing:
        """Bring in what another copy, or another workshop, has; return what it brought."""
        return taking_in.take_in(self.desk, self.id, other)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def open_workshop(path: Path, desk_name: str) -> Opened:
    """Open a workshop for work where it lies; raises StoreError."""
    file = WorkshopFile.open(path)
    try:
        return Opened(file, desk_name)
    except BaseException:
        file.close()
        raise


def start_workshop(path: Path, title: str, desk_name: str) -> Opened:
    """Start a workshop with the eight groups in a new file; refuses to take another file's place."""
    draft = _Draft()
    Desk(desk_name, draft, _clock()).do_as("program", details.lay_out, title, first_groups())
    fresh_file.start(path, ids.fresh("workshop"), draft.changes())
    return open_workshop(path, desk_name)


def read(path: Path) -> OtherCopy:
    """Read a workshop file from somewhere else without working on it; raises StoreError."""
    return safe_open.read(path)


def first_groups() -> dict[str, tuple[str, str, str]]:
    """Return the groups a workshop starts with, in the reader's language: id to name, paper and mark."""
    return {
        f"group-{paper['id']}": (words.say(paper["defaultGroup"]), paper["id"], paper["mark"])
        for paper in assets.tokens()["notePapers"]
    }


def _clock() -> Clock:
    return Clock(ids.letters(8), ids.now)


class _Draft:
    """A log in memory, for what a workshop starts with before it has a file."""

    def __init__(self) -> None:
        self._changes: list[Change] = []

    def changes(self) -> Iterable[Change]:
        return tuple(self._changes)

    def append(self, changes: Iterable[Change]) -> None:
        self._changes.extend(changes)
