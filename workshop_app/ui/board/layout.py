"""Where everything on the board goes: arithmetic only, no Qt."""

from collections.abc import Callable, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from workshop_app.domain.records import Idea, Pillar, PillarId
from workshop_app.ui.board.racks import Arrangement, Gap, Measures, Rack, Sheet, Slots, sheet_width

MOST_ROWS = 24
"""A sheet with more rows than this grows a column, so that it stays a sheet and becomes no ribbon."""


MOST_COLUMNS = 12


MOST_SCREENS = 4
"""A board of more screens than this is laid out to be looked at from afar."""


SHAPE = 2.2
"""Width to height of a very large board: that of the canvas on a screen of 1920 x 1080."""


class Standing(NamedTuple):
    """A pillar with its number and its ideas in order."""

    pillar: Pillar
    number: int
    ideas: tuple[Idea, ...]


def columns_of(pillar: Pillar, count: int) -> int:
    """Return how many notes stand side by side on a pillar's sheet with that many ideas."""
    return max(1, min(MOST_COLUMNS, max(pillar.columns, ceil(count / MOST_ROWS))))


def arrange(
    standing: Sequence[Standing],
    tray: tuple[Idea, ...],
    *,
    measures: Measures,
    line_width: float,
    name_lines: Callable[[str, float], int],
    gap: Gap | None = None,
    before: Arrangement | None = None,
) -> Arrangement:
    """Return a place for every sheet and note; sheets that are the same `before` are kept.

    Sheets that nobody moved stand in line and go on in a further line after `line_width`. `name_lines`
    says how many lines a name takes in that width.
    """
    sheets: list[Sheet] = []
    x = y = low = 0.0
    line_width = max(line_width, _width_for(standing, measures, line_width))
    for pillar, number, ideas in standing:
        columns = columns_of(pillar, len(ideas))
        width = sheet_width(columns, measures)
        header = measures.header + (name_lines(pillar.name, width) - 1) * measures.name_line
        if pillar.x is not None and pillar.y is not None:
            corner = (pillar.x, pillar.y)
        else:
            if x and x + width > line_width:
                x, y, low = 0.0, low + measures.sheet_gap, low + measures.sheet_gap
            corner = (x, y)
        sheet = Sheet(
            place=pillar.id,
            slots=opened(ideas, gap, pillar.id),
            columns=columns,
            left=corner[0] + measures.side,
            top=corner[1] + header,
            measures=measures,
            pillar=pillar,
            number=number,
            x=corner[0],
            y=corner[1],
            header=header,
        )
        sheet = _kept(before, sheet)
        sheets.append(sheet)
        if not sheet.is_free:
            x += width + measures.sheet_gap
            low = max(low, sheet.box.bottom)
    slots = opened(tray, gap, None)
    if before is not None and before.tray.slots is slots and before.tray.measures == measures:
        return Arrangement(tuple(sheets), before.tray)
    return Arrangement(tuple(sheets), Rack(None, slots, len(slots) + 1, 0, 0, measures))


def _kept(before: Arrangement | None, sheet: Sheet) -> Sheet:
    """Return the sheet of before if nothing about it changed: it knows already where its ideas are."""
    old = before.sheet(sheet.pillar.id) if before is not None else None
    is_same = (
        old is not None
        and old.slots is sheet.slots
        and old.pillar == sheet.pillar
        and (old.number, old.x, old.y, old.columns, old.header, old.measures)
        == (sheet.number, sheet.x, sheet.y, sheet.columns, sheet.header, sheet.measures)
    )
    return old if is_same and old is not None else sheet


def _width_for(standing: Sequence[Standing], measures: Measures, line_width: float) -> float:
    """Return how wide the line must be for a board that is too large to be read at once anyway.

    It takes the shape of a screen then, so that all of it can be looked at from as near as possible.
    """
    area = 0.0
    for pillar, _, ideas in standing:
        columns = columns_of(pillar, len(ideas))
        high = ceil(len(ideas) / columns) * (measures.note_height + measures.gap_y) + measures.header
        area += sheet_width(columns, measures) * (high + measures.foot)
    is_too_large = area > MOST_SCREENS * line_width * line_width / SHAPE
    return sqrt(area * SHAPE) if is_too_large else line_width


def opened(ideas: tuple[Idea, ...], gap: Gap | None, place: PillarId | None) -> Slots:
    """Return the ideas with the places that the gap keeps open among them."""
    if gap is None or gap.place != place:
        return ideas
    return (*ideas[: gap.index], *(None,) * gap.count, *ideas[gap.index :])
