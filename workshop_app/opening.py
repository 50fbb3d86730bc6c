"""Opens, starts and reads workshops: a file of the store put on a desk."""

from collections.abc import Callable, Iterable
from pathlib import Path

from workshop_app import assets, places, words
from workshop_app.desk import ids
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain import summary
from workshop_app.domain.abridging import abridged
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import details
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.summary import Card, Summary
from workshop_app.domain.workshop import Workshop
from workshop_app.store import fresh_file, safe_open
from workshop_app.store.library import Library
from workshop_app.store.workshop_file import WorkshopFile

SAMPLE = "sample/community-evening.workshop"


class Opened:
    """One workshop being worked on; its file is locked until `close`."""

    def __init__(self, file: WorkshopFile, desk_name: str) -> None:
        self._file = file
        self.desk = Desk(desk_name, file, _clock())
        self._when_closed: list[Callable[[Opened], None]] = []

    @property
    def path(self) -> Path:
        """The file it is kept in."""
        return self._file.path

    @property
    def id(self) -> str:
        """The workshop's own id, the same in every copy of it."""
        return self._file.id

    @property
    def summary(self) -> Summary:
        """The workshop at a glance, as it is now."""
        return summary.of(self.desk.workshop, self._file.changed)

    def export(self, out: Path, *, history: bool = True) -> None:
        """Write a fresh workshop file for somebody else; replaces `out` in one step.

        Without its history it holds what the workshop has become and nothing that was taken out of it.
        Raises StoreError or CannotWrite.
        """
        changes = self._file.changes()
        self._file.pass_on(out, changes if history else abridged(changes))

    def when_closed(self, listener: Callable[["Opened"], None]) -> None:
        """Call `listener` once the file has been let go."""
        self._when_closed.append(listener)

    def close(self) -> None:
        """Let go of the file, after what is still on its way; closing twice does nothing."""
        self.desk.finish()
        self._file.close()
        while self._when_closed:
            self._when_closed.pop()(self)


def open_workshop(path: Path, desk_name: str) -> Opened:
    """Open a workshop for work where it lies; raises StoreError."""
    file = WorkshopFile.open(path)
    try:
        return Opened(file, desk_name)
    except BaseException:
        file.close()
        raise


def start_workshop(path: Path, title: str, desk_name: str) -> Opened:
    """Start a workshop with the eight groups in a new file; refuses to take another file's place.

    Raises RuleBroken for a title that cannot be, and StoreError or CannotWrite.
    """
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


class LaptopShelf:
    """The workshops on this laptop, as the window asks for them."""

    def __init__(self, desk_name: str) -> None:
        self._desk_name = desk_name
        self._library = Library(places.workshops().absolute(), places.settings(), places.drawn())
        self._open: dict[Path, Opened] = {}

    def cards(self) -> list[Card]:
        """Return the workshops on this laptop, the last worked on first."""
        return self._library.cards({path: opened.summary for path, opened in self._open.items()})

    def open(self, path: Path) -> Opened:
        """Open a workshop for work where it lies, and keep it on the list."""
        opened = open_workshop(path.absolute(), self._desk_name)
        self._open[opened.path] = opened
        opened.when_closed(self._closed)
        self._library.remember(opened.path)
        return opened

    def start(self, title: str) -> Opened:
        """Start a new workshop with the eight groups, in a new file named after its title."""
        path = self._library.free_path(title)
        start_workshop(path, title, self._desk_name).close()
        return self.open(path)

    def open_sample(self) -> Opened:
        """Open a fresh copy of the sample evening."""
        return self.bring_in(assets.resource(SAMPLE))

    def bring_in(self, path: Path) -> Opened:
        """Make a workshop file from somewhere else one of this laptop's own, and open that.

        It is read as a stranger's and written anew, with the workshop's own id and everything in its log.
        Of a framework a new workshop is made, of which it is the portrait; raises Trouble if it is not right.
        """
        if path.suffix.lower() in {".json", ".csv"}:
            return self._start_from(path)
        copy = read(path)
        title = Workshop(copy.changes).details.title or path.stem
        own = self._library.free_path(title)
        fresh_file.start(own, copy.workshop_id, copy.changes, copy.pictures)
        return self.open(own)

    def _start_from(self, path: Path) -> Opened:
        from workshop_app.standards import bringing_in  # noqa: PLC0415 - the start does not wait for it

        coming = bringing_in.look(path, Workshop())
        own = self._library.free_path(coming.new.title)
        started = start_workshop(own, coming.new.title, self._desk_name)
        try:
            bringing_in.take_in(started.desk, coming)
        finally:
            started.close()
        return self.open(own)

    def read(self, path: Path) -> OtherCopy:
        """Read a workshop file from somewhere else without working on it."""
        return read(path)

    def forget(self, path: Path) -> None:
        """Take a workshop off the list; its file stays where it is."""
        self._library.forget(path.absolute())

    def _closed(self, opened: Opened) -> None:
        del self._open[opened.path]
        self._library.glance(opened.path, opened.summary)


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

    def append_beside(self, changes: Iterable[Change], go_on: Callable[[float], None]) -> None:
        """Keep them, at once: a draft is small."""
        go_on(1.0)
        self._changes.extend(changes)

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Keep none: a new workshop starts without pictures."""

    def picture(self, name: str) -> bytes | None:
        """Know none."""
