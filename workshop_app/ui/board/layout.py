"""Where everything on the board goes: arithmetic only, no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil, sqrt
from typing import NamedTuple

from workshop_app.domain.lying import Lying, lying
from workshop_app.domain.records import Idea, IdeaId, Pillar, PillarId
from workshop_app.ui.board.arrangement import Arrangement, Sheet
from workshop_app.ui.board.loose import is_loose, lying_loose, same_notes
from workshop_app.ui.board.racks import Gap, Heading, Measures, Rack, Slots, sheet_width

MOST_ROWS = 24
"""A sheet with more rows than this grows a column, so that it stays a sheet and becomes no ribbon."""


MOST_COLUMNS = 12


MOST_SCREENS = 4
"""A board of more screens than this is laid out to be looked at from afar."""


SHAPE = 2.2
"""Width to height of a very large board: that of the canvas on a screen of 1920 x 1080."""


class Standing(NamedTuple):
    """A pillar with its number, its voices in order, and how they lie on its sheet."""

    pillar: Pillar
    number: int
    ideas: tuple[Idea, ...]
    lying: Lying

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The themes of the pillar, with the notes and the voices under them."""
        beneath = self.lying.beneath
        return tuple(
            Heading(section.theme, len(section.notes), _voices(section.notes, beneath))
            for section in self.lying.sections
            if section.theme is not None
        )


def standing_on(pillar: Pillar, number: int, ideas: tuple[Idea, ...], there: Lying | None = None) -> Standing:
    """Return a pillar as it stands; without being told, its ideas lie in no sections."""
    return Standing(pillar, number, ideas, lying(ideas) if there is None else there)


def _voices(notes: tuple[Idea, ...], beneath: dict[IdeaId, tuple[Idea, ...]]) -> int:
    return len(notes) + (sum(len(beneath.get(note.id, ())) for note in notes) if beneath else 0)


def columns_of(pillar: Pillar, counts: Sequence[int]) -> int:
    """Return how many notes stand side by side on a pillar's sheet with sections of so many notes."""
    columns = max(1, min(MOST_COLUMNS, pillar.columns))
    largest = max(counts)
    while columns < MOST_COLUMNS and columns < largest and _rows(counts, columns) > MOST_ROWS:
        columns += 1
    return columns


def _rows(counts: Sequence[int], columns: int) -> int:
    return sum(max(1, ceil(count / columns)) for count in counts)


def _counts(one: Standing) -> list[int]:
    return [len(section.notes) for section in one.lying.sections]


def arrange(
    standing: Sequence[Standing],
    waiting: Lying,
    *,
    measures: Measures,
    line_width: float,
    name_lines: Callable[[str, float], int],
    gap: Gap | None = None,
    before: Arrangement | None = None,
) -> Arrangement:
    """Return a place for every sheet and note; sheets that are the same `before` are kept.

    Sheets that nobody moved stand in line and go on in a further line after `line_width`. `name_lines`
    says how many lines a name takes in that width. Of the notes `waiting`, some lie loose on the canvas and
    the others in the tray.
    """
    sheets: list[Sheet] = []
    x = y = low = 0.0
    line_width = max(line_width, _width_for(standing, measures, line_width))
    for one in standing:
        pillar = one.pillar
        columns = columns_of(pillar, _counts(one))
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
            slots=opened(one.lying.notes, gap, pillar.id),
            headings=_opened_headings(one.headings, gap, pillar.id),
            beneath=one.lying.beneath,
            columns=columns,
            left=corner[0] + measures.side,
            top=corner[1] + header,
            measures=measures,
            pillar=pillar,
            number=one.number,
            x=corner[0],
            y=corner[1],
            header=header,
        )
        sheet = _kept(before, sheet)
        sheets.append(sheet)
        if not sheet.is_free:
            x += width + measures.sheet_gap
            low = max(low, sheet.box.bottom)
    loose, row = apart(waiting)
    old = before.tray if before is not None else None
    slots = opened(row, gap, None)
    resting = lying_loose(loose, waiting.beneath, measures, before.loose if before is not None else None)
    is_same = old is not None and old.measures == measures and old.beneath == waiting.beneath
    if old is not None and is_same and same_notes(old.slots, slots):
        return Arrangement(tuple(sheets), old, resting)
    tray = Rack(None, slots, len(slots) + 1, 0, 0, measures, beneath=waiting.beneath)
    return Arrangement(tuple(sheets), tray, resting)


def with_gap(base: Arrangement, gap: Gap) -> Arrangement | None:
    """Return an arrangement with places kept open; None if that pushes other sheets on.

    Only the rack with the gap is made anew, so that a drag costs the same on a board of thirty pillars.
    """
    if gap.place is None:
        old = base.tray
        slots = opened(old.slots, gap, None)
        tray = Rack(None, slots, len(slots) + 1, 0, 0, old.measures, beneath=old.beneath)
        return Arrangement(base.sheets, tray, base.loose)
    sheet = base.sheet(gap.place)
    if sheet is None:
        return base
    slots, headings = opened(sheet.slots, gap, gap.place), _opened_headings(sheet.headings, gap, gap.place)
    grown = replace(sheet, slots=slots, headings=headings)
    if grown.height != sheet.height and not sheet.is_free:
        line = (other.y for other in base.sheets if not other.is_free)
        if any(y > sheet.y for y in line):
            return None
    sheets = tuple(grown if other is sheet else other for other in base.sheets)
    return Arrangement(sheets, base.tray, base.loose)


def apart(waiting: Lying) -> tuple[tuple[Idea, ...], tuple[Idea, ...]]:
    """Return the waiting notes that lie loose on the canvas, and those in the row of the tray."""
    loose = tuple(idea for idea in waiting.notes if is_loose(idea))
    if not loose:
        return (), waiting.notes
    return loose, tuple(idea for idea in waiting.notes if not is_loose(idea))


def _kept(before: Arrangement | None, sheet: Sheet) -> Sheet:
    """Return the sheet of before if nothing about it changed: it knows already where its ideas are."""
    old = before.sheet(sheet.pillar.id) if before is not None else None
    is_same = (
        old is not None
        and old.slots is sheet.slots
        and old.headings == sheet.headings
        and old.beneath == sheet.beneath
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
    for one in standing:
        counts = _counts(one)
        columns = columns_of(one.pillar, counts)
        high = _rows(counts, columns) * (measures.note_height + measures.gap_y) + measures.header
        high += measures.heading * (len(counts) - 1)
        area += sheet_width(columns, measures) * (high + measures.foot)
    is_too_large = area > MOST_SCREENS * line_width * line_width / SHAPE
    return sqrt(area * SHAPE) if is_too_large else line_width


def opened(ideas: Slots, gap: Gap | None, place: PillarId | None) -> Slots:
    """Return the ideas with the places that the gap keeps open among them."""
    if gap is None or gap.place != place:
        return ideas
    return (*ideas[: gap.index], *(None,) * gap.count, *ideas[gap.index :])


def _opened_headings(
    headings: tuple[Heading, ...], gap: Gap | None, place: PillarId | None
) -> tuple[Heading, ...]:
    if gap is None or gap.place != place or gap.theme is None:
        return headings
    return tuple(
        heading._replace(size=heading.size + gap.count) if heading.theme.id == gap.theme else heading
        for heading in headings
    )
