"""Notes in rows, section by section, as boxes: arithmetic only, no Qt; px at 100 % and ordinary text size."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor
from typing import NamedTuple

from workshop_app.domain.records import Idea, IdeaId, PillarId, Theme, ThemeId

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
    heading: float = 32


ROOMY = Measures()


LOW = Measures(note_height=80)


@dataclass(frozen=True, slots=True)
class Gap:
    """Places kept open before the slot at `index`, under a theme; `place` None is the tray."""

    place: PillarId | None
    index: int
    count: int
    theme: ThemeId | None = None


class Heading(NamedTuple):
    """A theme inside a rack: how many slots stand under it, and how many voices they are."""

    theme: Theme
    size: int
    voices: int = 0


class Part(NamedTuple):
    """The slots under one heading, or under none; its first row begins `y` below the rack's top."""

    heading: Heading | None
    start: int
    size: int
    y: float
    rows: int

    @property
    def theme(self) -> ThemeId | None:
        """The theme under which these slots stand."""
        return self.heading.theme.id if self.heading is not None else None

    @property
    def end(self) -> int:
        """The slot behind the last one."""
        return self.start + self.size


@dataclass(frozen=True, eq=False)
class Rack:
    """Notes of one size in rows; `place` None is the tray, which is one long row.

    `left` and `top` are the corner of the first note. The slots of the `headings` are the last ones;
    `beneath` says what lies under each stack.
    """

    place: PillarId | None
    slots: Slots
    columns: int
    left: float
    top: float
    measures: Measures
    headings: tuple[Heading, ...] = ()
    beneath: Mapping[IdeaId, tuple[Idea, ...]] = field(default_factory=dict)

    @cached_property
    def index(self) -> dict[IdeaId, int]:
        """The slot of each idea."""
        return {idea.id: n for n, idea in enumerate(self.slots) if idea is not None}

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The sections from top to bottom; the first is that of no theme, be there any slots in it or not."""
        bare = len(self.slots) - sum(heading.size for heading in self.headings)
        rows = ceil(bare / self.columns)
        parts = [Part(None, 0, bare, 0.0, rows if self.headings else max(1, rows))]
        for heading in self.headings:
            above = parts[-1]
            y = above.y + above.rows * self.pitch[1] + self.measures.heading
            rows = max(1, ceil(heading.size / self.columns))
            parts.append(Part(heading, above.end, heading.size, y, rows))
        return tuple(parts)

    @cached_property
    def _starts(self) -> list[int]:
        return [part.start for part in self.parts]

    @property
    def depth(self) -> float:
        """How far the rows and headings reach down from the top of the first note."""
        last = self.parts[-1]
        return last.y + last.rows * self.pitch[1] - self.measures.gap_y

    @cached_property
    def pitch(self) -> tuple[float, float]:
        """The way from one note to the next, across and down."""
        size = self.measures
        return size.note_width + size.gap_x, size.note_height + size.gap_y

    def part_of(self, n: int) -> Part:
        """Return the section in which a slot lies; one past the last lies in the last."""
        return self.parts[bisect_right(self._starts, n) - 1] if self.headings else self.parts[0]

    def part_under(self, theme: ThemeId | None) -> Part:
        """Return the section of a theme; the first one if that theme does not stand here."""
        return next((part for part in self.parts if part.theme == theme), self.parts[0])

    def part_at(self, y: float) -> Part:
        """Return the section at that height; a heading belongs to what stands under it."""
        here, heading = self.parts[0], self.measures.heading
        for part in self.parts[1:]:
            if y < self.top + part.y - heading:
                break
            here = part
        return here

    def slot(self, n: int) -> Box:
        """Return where the slot lies; one past the last is where the next would be."""
        return self.place_in(self.part_of(n), n)

    def place_in(self, part: Part, n: int) -> Box:
        """Return where a slot lies as one of a section: at its end that is not where the next one starts."""
        row, column = divmod(n - part.start, self.columns)
        across, down = self.pitch
        x, y = self.left + column * across, self.top + part.y + row * down
        return Box(x, y, self.measures.note_width, self.measures.note_height)

    def title(self, part: Part) -> Box:
        """Return where the heading of a section lies."""
        across = self.columns * self.pitch[0] - self.measures.gap_x
        high = self.measures.heading
        return Box(self.left, self.top + part.y - high, across, high)

    def title_at(self, x: float, y: float) -> Part | None:
        """Return the section whose heading lies under the point."""
        part = self.part_at(y)
        return part if part.heading is not None and self.title(part).holds(x, y) else None

    def within(self, box: Box) -> Iterator[int]:
        """Return the slots that touch the box, without looking at any other."""
        return (n for n, _x, _y in self.lying(box))

    def lying(self, box: Box) -> Iterator[tuple[int, float, float]]:
        """Return the slots that touch the box, each with its corner."""
        across, down = self.pitch
        first = max(0, floor((box.x - self.left) / across))
        last = min(self.columns - 1, floor((box.right - self.left) / across))
        for part in self.parts:
            start_y = self.top + part.y
            if start_y > box.bottom:
                return
            top = max(0, floor((box.y - start_y) / down))
            bottom = min(part.rows - 1, floor((box.bottom - start_y) / down))
            for row in range(top, bottom + 1):
                start, y = part.start + row * self.columns, start_y + row * down
                for n in range(start + first, min(start + last + 1, part.end)):
                    yield n, self.left + (n - start) * across, y

    def at(self, x: float, y: float) -> int | None:
        """Return the slot whose note lies under the point."""
        for n in self.within(Box(x, y, 0, 0)):
            if self.slot(n).holds(x, y):
                return n
        return None

    def insertion(self, x: float, y: float) -> int:
        """Return the slot before which something dropped at the point would go, in the section there."""
        across, down = self.pitch
        part = self.part_at(y)
        row = max(0, min(part.rows - 1, floor((y - self.top - part.y) / down)))
        column = max(0, min(self.columns, floor((x - self.left) / across + 0.5)))
        return part.start + max(0, min(part.size, row * self.columns + column))

    def nearest(self, x: float, y: float) -> int | None:
        """Return the slot with an idea that lies nearest to the point; None if there is none."""
        if not self.index:
            return None
        across, down = self.pitch
        part = self.part_at(y)
        row = max(0, min(part.rows - 1, floor((y - self.top - part.y) / down)))
        column = max(0, min(self.columns - 1, floor((x - self.left) / across)))
        n = max(0, min(len(self.slots) - 1, part.end - 1, part.start + row * self.columns + column))
        return min(self.index.values(), key=lambda other: abs(other - n)) if self.slots[n] is None else n


def sheet_width(columns: int, measures: Measures) -> float:
    """Return the width of a sheet with that many notes side by side: 249 for two."""
    return 2 * measures.side + columns * measures.note_width + (columns - 1) * measures.gap_x
