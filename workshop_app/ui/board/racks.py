"""Sheets, the tray and their notes as boxes: arithmetic only, no Qt; px at 100 % and ordinary text size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor
from typing import NamedTuple

from workshop_app.domain.records import Idea, IdeaId, Pillar, PillarId

Slots = tuple[Idea | None, ...]
"""Ideas in order; None is a place kept open for what a hand is about to put down."""


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Say whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def touches(self, other: "Box") -> bool:
        """Say whether the two share any point."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def grown(self, by: float) -> "Box":
        """Return the box, larger by that much on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def around(self, other: "Box") -> "Box":
        """Return the smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


class Measures(NamedTuple):
    """The sizes of notes and sheets (tokens: size; low windows have lower notes)."""

    note_width: float = 111
    note_height: float = 98
    gap_x: float = 8
    gap_y: float = 7
    side: float = 9.5
    header: float = 81
    name_line: float = 22
    foot: float = 35
    sheet_gap: float = 14


ROOMY = Measures()


LOW = Measures(note_height=80)


@dataclass(frozen=True, slots=True)
class Gap:
    """Places kept open before the slot at `index`; `place` None is the tray."""

    place: PillarId | None
    index: int
    count: int


@dataclass(frozen=True, eq=False)
class Rack:
    """Notes of one size in rows; `place` None is the tray, which is one long row.

    `left` and `top` are the corner of the first note.
    """

    place: PillarId | None
    slots: Slots
    columns: int
    left: float
    top: float
    measures: Measures

    @cached_property
    def index(self) -> dict[IdeaId, int]:
        """The slot of each idea."""
        return {idea.id: n for n, idea in enumerate(self.slots) if idea is not None}

    @property
    def rows(self) -> int:
        """How many rows there are; an empty rack keeps room for one."""
        return max(1, ceil(len(self.slots) / self.columns))

    @property
    def pitch(self) -> tuple[float, float]:
        """The way from one note to the next, across and down."""
        size = self.measures
        return size.note_width + size.gap_x, size.note_height + size.gap_y

    def slot(self, n: int) -> Box:
        """Return where the slot lies; one past the last is where the next would be."""
        row, column = divmod(n, self.columns)
        across, down = self.pitch
        size = self.measures
        return Box(self.left + column * across, self.top + row * down, size.note_width, size.note_height)

    def within(self, box: Box) -> Iterator[int]:
        """Return the slots that touch the box, without looking at any other."""
        across, down = self.pitch
        first = max(0, floor((box.x - self.left) / across))
        last = min(self.columns - 1, floor((box.right - self.left) / across))
        top = max(0, floor((box.y - self.top) / down))
        bottom = min(self.rows - 1, floor((box.bottom - self.top) / down))
        for row in range(top, bottom + 1):
            start = row * self.columns
            yield from range(start + first, min(start + last + 1, len(self.slots)))

    def at(self, x: float, y: float) -> int | None:
        """Return the slot whose note lies under the point."""
        for n in self.within(Box(x, y, 0, 0)):
            if self.slot(n).holds(x, y):
                return n
        return None

    def insertion(self, x: float, y: float) -> int:
        """Return the slot before which something dropped at the point would go."""
        across, down = self.pitch
        row = max(0, min(self.rows - 1, floor((y - self.top) / down)))
        column = max(0, min(self.columns, floor((x - self.left) / across + 0.5)))
        return max(0, min(len(self.slots), row * self.columns + column))

    def nearest(self, x: float, y: float) -> int | None:
        """Return the slot with an idea that lies nearest to the point; None if there is none."""
        if not self.index:
            return None
        across, down = self.pitch
        row = max(0, min(self.rows - 1, floor((y - self.top) / down)))
        column = max(0, min(self.columns - 1, floor((x - self.left) / across)))
        n = min(len(self.slots) - 1, row * self.columns + column)
        return min(self.index.values(), key=lambda other: abs(other - n)) if self.slots[n] is None else n


@dataclass(frozen=True, eq=False)
class Sheet(Rack):
    """A pillar's sheet with its notes; `x` and `y` are its own corner, `header` how high its head is."""

    pillar: Pillar
    number: int
    x: float
    y: float
    header: float

    @cached_property
    def width(self) -> float:
        """How wide the sheet is."""
        return sheet_width(self.columns, self.measures)

    @cached_property
    def height(self) -> float:
        """How high the sheet is."""
        size = self.measures
        return self.header + self.rows * self.pitch[1] - size.gap_y + size.foot

    @cached_property
    def box(self) -> Box:
        """The whole sheet."""
        return Box(self.x, self.y, self.width, self.height)

    @property
    def head(self) -> Box:
        """The part by which a sheet is dragged and renamed."""
        return Box(self.x, self.y, self.width, self.header)

    @property
    def is_free(self) -> bool:
        """Whether somebody put it somewhere on the canvas, out of the line."""
        return self.pillar.x is not None and self.pillar.y is not None


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Every sheet in the order of the numbers, and the tray."""

    sheets: tuple[Sheet, ...]
    tray: Rack

    @cached_property
    def bounds(self) -> Box:
        """The smallest box that holds all sheets."""
        if not self.sheets:
            return Box(0, 0, 0, 0)
        whole = self.sheets[0].box
        for sheet in self.sheets[1:]:
            whole = whole.around(sheet.box)
        return whole

    @cached_property
    def _by_pillar(self) -> dict[PillarId, Sheet]:
        return {sheet.pillar.id: sheet for sheet in self.sheets}

    def racks(self) -> Iterator[Rack]:
        """Return the sheets in order, then the tray."""
        yield from self.sheets
        yield self.tray

    def rack(self, place: PillarId | None) -> Rack | None:
        """Return the sheet of a pillar, or the tray."""
        return self.tray if place is None else self._by_pillar.get(place)

    def sheet(self, pillar_id: PillarId) -> Sheet | None:
        """Return the sheet of a pillar that is on the board."""
        return self._by_pillar.get(pillar_id)

    def find(self, idea_id: IdeaId) -> tuple[Rack, int] | None:
        """Return where an idea is: its rack and its slot there."""
        for rack in self.racks():
            n = rack.index.get(idea_id)
            if n is not None:
                return rack, n
        return None

    def sheet_at(self, x: float, y: float) -> Sheet | None:
        """Return the uppermost sheet under a point of the canvas."""
        return next((sheet for sheet in reversed(self.painted()) if sheet.box.holds(x, y)), None)

    def painted(self) -> Sequence[Sheet]:
        """Return the sheets in the order in which they are drawn: those put down freely lie on top."""
        return sorted(self.sheets, key=lambda sheet: sheet.is_free)


def sheet_width(columns: int, measures: Measures) -> float:
    """Return the width of a sheet with that many notes side by side: 249 for two."""
    return 2 * measures.side + columns * measures.note_width + (columns - 1) * measures.gap_x
