"""Loose: notes that lie on the canvas wherever somebody put them; arithmetic only, no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import floor

from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.ui.board.racks import Box, Measures, Rack, Slots

LOOSE = PillarId("")
"""The place of loose notes: they are still to be placed, but do not stand in the row of the tray."""

CELL = 400.0
"""Side of the squares by which loose notes are looked up; a note touches one to four of them."""


@dataclass(frozen=True, eq=False)
class Loose(Rack):
    """One slot for each loose note, in the order in which they are drawn: the last lies on top."""

    @cached_property
    def _cells(self) -> dict[tuple[int, int], list[int]]:
        cells: dict[tuple[int, int], list[int]] = {}
        for n in range(len(self.slots)):
            for cell in _touched(self.slot(n)):
                cells.setdefault(cell, []).append(n)
        return cells

    @cached_property
    def bounds(self) -> Box:
        """The smallest box that holds all of them; of no size if there are none."""
        boxes = [self.slot(n) for n in range(len(self.slots))]
        if not boxes:
            return Box(0, 0, 0, 0)
        x, y = min(box.x for box in boxes), min(box.y for box in boxes)
        return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)

    def slot(self, n: int) -> Box:
        """Return where a note lies; one past the last is nowhere in particular."""
        idea = self.slots[n] if n < len(self.slots) else None
        size = self.measures
        x, y = (idea.x or 0, idea.y or 0) if idea is not None else (0, 0)
        return Box(x, y, size.note_width, size.note_height)

    def lying(self, box: Box) -> Iterator[tuple[int, float, float]]:
        """Return the notes that touch the box, each with its corner, without looking at those far from it."""
        if not self.slots or not box.grown(0.01).touches(self.bounds):
            return
        found = {n for cell in _touched(box) if cell in self._cells for n in self._cells[cell]}
        for n in sorted(found):
            here = self.slot(n)
            if here.touches(box.grown(0.01)):
                yield n, here.x, here.y

    def at(self, x: float, y: float) -> int | None:
        """Return the uppermost note under the point."""
        here = [
            n for n in self._cells.get((floor(x / CELL), floor(y / CELL)), ()) if self.slot(n).holds(x, y)
        ]
        return here[-1] if here else None

    def insertion(self, x: float, y: float) -> int:
        """Return the slot of one more note, wherever it is put."""
        del x, y
        return len(self.slots)

    def nearest(self, x: float, y: float) -> int | None:
        """Return the note nearest to the point; None if there is none."""

        def distance(n: int) -> float:
            across, down = self.slot(n).centre
            return abs(across - x) + abs(down - y)

        return min(range(len(self.slots)), key=distance, default=None)


def is_loose(idea: Idea) -> bool:
    """Say of an idea still to be placed whether it lies loose on the canvas."""
    return idea.x is not None and idea.y is not None


def lying_loose(
    notes: tuple[Idea, ...],
    beneath: Mapping[IdeaId, tuple[Idea, ...]],
    measures: Measures,
    before: Loose | None,
) -> Loose:
    """Return these notes as they lie; as before, if they are the same."""
    is_same = before is not None and before.measures == measures and before.beneath == beneath
    if before is not None and is_same and same_notes(before.slots, notes):
        return before
    return Loose(LOOSE, notes, max(1, len(notes)), 0, 0, measures, beneath=beneath)


def same_notes(old: Slots, new: Slots) -> bool:
    """Say whether the slots hold the very same notes."""
    if old is new:
        return True
    return len(old) == len(new) and all(one is other for one, other in zip(old, new, strict=True))


def _touched(box: Box) -> Iterator[tuple[int, int]]:
    for row in range(floor(box.y / CELL), floor(box.bottom / CELL) + 1):
        for column in range(floor(box.x / CELL), floor(box.right / CELL) + 1):
            yield column, row
