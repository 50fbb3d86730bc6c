"""Where ideas that a hand holds over the board would go; arithmetic only, no Qt."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board.racks import Arrangement, Rack, Sheet


@dataclass(frozen=True, slots=True)
class Landing:
    """A place among the ideas of a pillar or the tray: below `below`, or at the top if that is None.

    `index` is the slot where a gap opens. `is_new` asks for a new pillar at (x, y) of the canvas.
    """

    place: PillarId | None
    index: int = 0
    below: IdeaId | None = None
    is_new: bool = False
    x: float = 0
    y: float = 0


def on_canvas(base: Arrangement, shown: Arrangement, x: float, y: float) -> Landing:
    """Return the landing for a point of the canvas.

    `base` is the arrangement without a gap: it stays still, so the gap does not run away from the hand.
    """
    sheet = shown.sheet_at(x, y)
    still = base.sheet(sheet.pillar.id) if sheet is not None else base.sheet_at(x, y)
    if still is None:
        return Landing(None, is_new=True, x=x, y=y)
    return among(still, still.insertion(x, y))


def next_in_line(shown: Arrangement, width: float, line_width: float, gap: float) -> tuple[float, float]:
    """Return where in the line the next new sheet would stand."""
    line = [sheet for sheet in shown.sheets if not sheet.is_free]
    if not line:
        return 0.0, 0.0
    last = line[-1]
    if last.box.right + gap + width > line_width:
        return 0.0, max(sheet.box.bottom for sheet in line) + gap
    return last.box.right + gap, last.y


def among(rack: Rack, index: int, moving: Collection[IdeaId] = ()) -> Landing:
    """Return the landing before the slot at `index`; ideas that move themselves are passed over."""
    index = max(0, min(len(rack.slots), index))
    below = next(
        (idea.id for idea in reversed(rack.slots[:index]) if idea is not None and idea.id not in moving), None
    )
    return Landing(rack.place, index, below)


def at_end(rack: Rack) -> Landing:
    """Return the landing behind everything in a pillar or the tray."""
    return among(rack, len(rack.slots))


def settled(landing: Landing, rack: Rack, moving: Collection[IdeaId]) -> Landing:
    """Return the landing with `below` an idea that stays where it is."""
    return among(rack, landing.index, moving)


def is_already_there(rack: Rack, moving: list[IdeaId], below: IdeaId | None) -> bool:
    """Say whether putting the ideas below that one would leave everything as it is."""
    order = [idea.id for idea in rack.slots if idea is not None]
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
