"""Reads a workshop that a command looks at and leaves as it is."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from workshop_app import opening
from workshop_app.desk.beside import GoOn
from workshop_app.domain.changes import Change
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.workshop import Workshop


class Seen(NamedTuple):
    """A workshop as its file has it at this moment."""

    copy: OtherCopy
    workshop: Workshop


class ReadOnlyLog:
    """The changes of a file that is only looked at; nothing can be added to them."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._changes = tuple(changes)

    def changes(self) -> Iterable[Change]:
        """Return every change of the file, oldest first."""
        return self._changes

    def append(self, changes: Iterable[Change]) -> None:
        """Refuse; whoever only looks changes nothing."""
        raise NotImplementedError

    def append_beside(self, change: Change, go_on: GoOn) -> None:
        """Refuse; whoever only looks changes nothing."""
        raise NotImplementedError

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Refuse; whoever only looks keeps nothing."""
        raise NotImplementedError

    def picture(self, name: str) -> bytes | None:
        """Know none: whoever looks for pictures asks the copy that was read."""


def look(file: Path) -> Seen:
    """Return what is in the file, even where nothing can be written; raises StoreError.

    One that a window is working on is refused: what is read in the middle of a change is worth nothing.
    """
    copy = opening.read(file)
    return Seen(copy, Workshop(copy.changes))
