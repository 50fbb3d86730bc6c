"""Where the notes of Gather stand: columns side by side, the newest note on top; arithmetic without Qt."""

from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.records import Group, Idea
from workshop_app.domain.workshop import Workshop


class Column(NamedTuple):
    """The ideas of one group in the order they arrived; `group` is None for those nobody was named for."""

    group: Group | None
    ideas: tuple[Idea, ...]

    def at(self, row: int) -> Idea:
        """Return the idea of a row; row 0 is the newest."""
        return self.ideas[-1 - row]

    def rows(self) -> Iterator[Idea]:
        """Return the ideas from the top down."""
        return reversed(self.ideas)


def columns_of(workshop: Workshop) -> tuple[Column, ...]:
    """Return a column for each group, and one for the ideas of nobody in particular if there are any."""
    columns = [Column(group, workshop.ideas_of(group.id)) for group in workshop.groups()]
    if unsaid := workshop.ideas_of(None):
        columns.append(Column(None, unsaid))
    return tuple(columns)


class Spot(NamedTuple):
    """A place for a note: its column and its row, both from 0."""

    column: int
    row: int


class Places(NamedTuple):
    """Sizes in px, and what follows from them; the origin is the top left note's corner."""

    note_width: int
    note_height: int
    gap: float

    def corner(self, spot: Spot) -> tuple[float, float]:
        """Return the upper left corner of a note."""
        return spot.column * (self.note_width + self.gap), spot.row * (self.note_height + self.gap)

    def size(self, columns: tuple[Column, ...]) -> tuple[float, float]:
        """Return how wide and how high all notes are together, gaps between but not around them."""
        most = max((len(column.ideas) for column in columns), default=0)
        width = len(columns) * (self.note_width + self.gap) - self.gap
        return max(0.0, width), max(0.0, most * (self.note_height + self.gap) - self.gap)

    def columns_between(self, left: float, right: float, count: int) -> range:
        """Return which of `count` columns are seen between two places."""
        pitch = self.note_width + self.gap
        return range(max(0, int((left + self.gap) // pitch)), min(count, int(right // pitch) + 1))

    def rows_between(self, top: float, bottom: float, count: int) -> range:
        """Return which of `count` rows are seen between two heights."""
        pitch = self.note_height + self.gap
        return range(max(0, int((top + self.gap) // pitch)), min(count, int(bottom // pitch) + 1))

    def spot_at(self, x: float, y: float) -> Spot | None:
        """Return the spot at a place, whether or not a note stands there; None in a gap."""
        across, down = self.note_width + self.gap, self.note_height + self.gap
        if x < 0 or y < 0 or x % across >= self.note_width or y % down >= self.note_height:
            return None
        return Spot(int(x // across), int(y // down))


def spot_of(columns: tuple[Column, ...], idea_id: str) -> Spot | None:
    """Return where the note of an idea stands, or None if it has none."""
    for place, column in enumerate(columns):
        for row, idea in enumerate(column.rows()):
            if idea.id == idea_id:
                return Spot(place, row)
    return None
