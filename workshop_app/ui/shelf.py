"""What the window may ask for around its workshops: opening, starting, bringing in, passing on.

The window does not know how workshops are kept; `app` hands it objects of these shapes. Each call that
fails raises a Trouble with the sentence for the person, and leaves everything as it was.
"""

from pathlib import Path
from typing import Protocol

from workshop_app.desk.desk import Desk
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.summary import Card


class OpenWorkshop(Protocol):
    """One workshop being worked on; its file is locked until `close`."""

    @property
    def desk(self) -> Desk:
        """Where it is changed."""
        ...

    @property
    def path(self) -> Path:
        """The file it is kept in."""
        ...

    @property
    def id(self) -> str:
        """The workshop's own id, the same in every copy of it."""
        ...

    def export(self, out: Path, *, history: bool = True) -> None:
        """Write a fresh workshop file for somebody else; replaces `out` in one step."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Shelf(Protocol):
    """The workshops on this laptop."""

    def cards(self) -> list[Card]:
        """Return the workshops on this laptop, the last worked on first."""
        ...

    def open(self, path: Path) -> OpenWorkshop:
        """Open a workshop for work where it lies."""
        ...

    def start(self, title: str) -> OpenWorkshop:
        """Start a new workshop with the eight groups, in a new file named after its title."""
        ...

    def open_sample(self) -> OpenWorkshop:
        """Open a fresh copy of the sample evening."""
        ...

    def bring_in(self, path: Path) -> OpenWorkshop:
        """Make a workshop file from somewhere else one of this laptop's own, and open that."""
        ...

    def read(self, path: Path) -> OtherCopy:
        """Read a workshop file from somewhere else without working on it."""
        ...

    def forget(self, path: Path) -> None:
        """Take a workshop off the list; its file stays where it is."""
        ...
