"""Where ideas that a hand holds over the board would go; arithmetic only, no Qt."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.arrangement import Arrangement, Sheet
from workshop_app.ui.board.racks import Box, Measures, Part, Rack, sheet_width

INNER = 0.5
"""The inner part of a note, across and down, on which what rests there is stacked (DESIGN § 3: 04, Merge)."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A place under a theme of a pillar, or in the tray: below `below`, or at the top if that is None.

    `index` is the slot where a gap opens. `onto` asks for a stack on that note, `is_new` for a new pillar
    and `is_loose` to lie there, each at (x, y) of the canvas. What is `refused` would change a locked pillar.
    """

    place: PillarId | None
    index: int = 0
    below: IdeaId | None = None
    theme: ThemeId | None = None
    onto: IdeaId | None = None
    is_new: bool = False
    is_loose: bool = False
    refused: bool = False
    x: float = 0
    y: float = 0

    @property
    def is_among(self) -> bool:
        """Whether notes would be put down among others, so that a gap opens for them."""
        return not (self.is_new or self.is_loose or self.refused or self.onto)


def on_canvas(
    base: Arrangement, shown: Arrangement, x: float, y: float, moving: Collection[IdeaId] = ()
) -> Landing:
    """Return the landing for a point of the canvas.

    `base` is the arrangement without a gap: it stays still, so the gap does not run away from the hand.
    """
    sheet = shown.sheet_at(x, y)
    still = base.sheet(sheet.pillar.id) if sheet is not None else base.sheet_at(x, y)
    if still is None:
        return Landing(None, is_new=True, x=x, y=y)
    if still.pillar.locked:
        return Landing(still.place, refused=True)
    return among(still, still.insertion(x, y), moving, still.part_at(y))


def note_under(rack: Rack, x: float, y: float, moving: Collection[IdeaId], *, inner: bool) -> IdeaId | None:
    """Return the note under a point on which what is held could be stacked; `inner` asks for its middle."""
    n = rack.at(x, y)
    idea = rack.slots[n] if n is not None else None
    if n is None or idea is None or idea.id in moving or (isinstance(rack, Sheet) and rack.pillar.locked):
        return None
    box = rack.slot(n)
    across, down = box.width * INNER / 2, box.height * INNER / 2
    middle = box.centre
    is_inside = abs(x - middle[0]) <= across and abs(y - middle[1]) <= down
    return idea.id if is_inside or not inner else None


def next_in_line(shown: Arrangement, width: float, line_width: float, gap: float) -> tuple[float, float]:
    """Return where in the line the next new sheet would stand."""
    line = [sheet for sheet in shown.sheets if not sheet.is_free]
    if not line:
        return 0.0, 0.0
    last = line[-1]
    if last.box.right + gap + width > line_width:
        return 0.0, max(sheet.box.bottom for sheet in line) + gap
    return last.box.right + gap, last.y


def new_sheet(
    base: Arrangement, measures: Measures, line_width: float, x: float, y: float
) -> tuple[Box, bool]:
    """Return where a new sheet would stand for a hand at (x, y), and whether that is in line, close by."""
    wide = sheet_width(2, measures)
    high = measures.header + measures.note_height + measures.foot
    box = Box(*next_in_line(base, wide, line_width, measures.sheet_gap), wide, high)
    if box.grown(40).holds(x, y):
        return box, True
    return Box(x - wide / 2, y - 26, wide, high), False


def among(rack: Rack, index: int, moving: Collection[IdeaId] = (), part: Part | None = None) -> Landing:
    """Return the landing before the slot at `index`; ideas that move themselves are passed over.

    `part` says to which section an index belongs that ends one and begins the next.
    """
    part = part or rack.part_of(index)
    index = max(part.start, min(part.end, index))
    above = reversed(rack.slots[part.start : index])
    below = next((idea.id for idea in above if idea is not None and idea.id not in moving), None)
    return Landing(rack.place, index, below, part.theme)


def at_end(rack: Rack) -> Landing:
    """Return the landing behind everything in the tray, or behind what stands under no theme in a pillar."""
    return among(rack, rack.parts[0].end, (), rack.parts[0])


def settled(landing: Landing, rack: Rack, moving: Collection[IdeaId]) -> Landing:
    """Return the landing with `below` an idea that stays where it is."""
    return among(rack, landing.index, moving, rack.part_under(landing.theme))


def is_already_there(
    rack: Rack, moving: list[IdeaId], below: IdeaId | None, theme: ThemeId | None = None
) -> bool:
    """Say whether putting the ideas below that one, under that theme, would leave everything as it is."""
    part = rack.part_under(theme)
    order = [idea.id for idea in rack.slots[part.start : part.end] if idea is not None]
    going = set(moving)
    if not going.issubset(order):
        return False
    staying = [idea for idea in order if idea not in going]
    at = staying.index(below) + 1 if below in staying else 0
    return [*staying[:at], *moving, *staying[at:]] == order


class Slot(NamedTuple):
    """Where in the line of sheets one would stand: after that pillar, and the x of the mark shown there."""

    after: PillarId | None
    x: float
    y: float
    height: float


def in_line(shown: Arrangement, moving: PillarId, x: float, y: float, gap: float) -> Slot | None:
    """Return the slot in the line for a sheet held with its head at (x, y), or None beside the line.

    The line is where the sheets stand that nobody moved: half a sheet above it, or below its lowest sheet,
    is beside it.
    """
    line = [sheet for sheet in shown.sheets if not sheet.is_free and sheet.pillar.id != moving]
    own = shown.sheet(moving)
    if not line:
        return None
    rows = sorted({sheet.y for sheet in line})
    row = next((r for r in reversed(rows) if y >= r - 60), None)
    if row is None:
        return None
    members = [sheet for sheet in line if sheet.y == row]
    in_reach = [*members, own] if own is not None and not own.is_free and own.y == row else members
    if y > max(sheet.head.bottom for sheet in in_reach) + 40:
        return None
    if not min(s.x for s in in_reach) - 130 <= x <= max(s.box.right for s in in_reach) + 130:
        return None
    before = [sheet for sheet in members if sheet.box.centre[0] < x]
    first = members[0]
    if before:
        last: Sheet = before[-1]
        return Slot(last.pillar.id, last.box.right + gap / 2, row, last.height)
    index = line.index(first)
    after = line[index - 1].pillar.id if index else None
    return Slot(after, first.x - gap / 2, row, first.height)
