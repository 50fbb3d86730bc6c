"""Reads a workshop that a command looks at and leaves as it is."""

from pathlib import Path
from typing import NamedTuple

from workshop_app import opening
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.workshop import Workshop


class Seen(NamedTuple):
    """A workshop as its file has it at this moment."""

    copy: OtherCopy
    workshop: Workshop


def look(file: Path) -> Seen:
    """Return what is in the file, even where nothing can be written; raises StoreError.

    One that a window is working on is refused: what is read in the middle of a change is worth nothing.
    """
    copy = opening.read(file)
    return Seen(copy, Workshop(copy.changes))
