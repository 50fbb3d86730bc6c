"""The face of an idea card: who writes on it, what it asks, its code, its marks, and room to write."""

from typing import NamedTuple

from workshop_app.domain.card_layouts import EDGE, MARK, QUIET, Layout, Place
from workshop_app.domain.cards import Card
from workshop_app.domain.records import Group
from workshop_app.handouts import colours, marks
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say

MM = 72 / 25.4
"""Points in a millimetre."""

_SMALLEST = 6.0
_BAND = 6.4
_GAP = 1.2


class Face(NamedTuple):
    """What stands on every card of a sheet, set for cards of one size."""

    layout: Layout
    group: Group | None
    name: Block
    prompt: Block
    table: Block | None
    is_whole: bool
    """Whether the whole question and the whole name found room."""


def face(layout: Layout, group: Group | None, prompt: Wording, table: str) -> Face:
    """Set the words of a sheet's cards as large as they fit; what is too long ends in three dots."""
    factor = min(layout.width / 76.2, 1.5)
    beside = (layout.width - _beside_mark() - EDGE) * MM
    band, below = _heights(layout)
    inside = beside - band * MM - 3
    bold = Style(11.5 * factor, 13 * factor, colours.INK, weight=700, align="start")
    who = group.name if group else say("Everybody")
    name, name_whole = _within(Wording(who), bold, (inside, band * MM - 2.5))
    asked = Style(8.4 * factor, 10.2 * factor, colours.INK2, align="start")
    question, prompt_whole = _within(prompt, asked, (beside, below * MM))
    place = None
    if table:
        style = Style(9 * factor, 11 * factor, colours.INK2)
        room = (layout.lower.x - QUIET - EDGE) * MM
        place = fitted(Wording(table_words(table)), style, (room, 4.6 * MM), _SMALLEST)
    return Face(layout, group, name, question, place, name_whole and prompt_whole)


def table_words(table: str) -> str:
    """Return what a table is called on paper: "Table 4" where only its number was given."""
    return say("Table {number}", number=table) if table.isdigit() else table


def draw(sheet: Sheet, card: Card, face: Face, x: float, top: float) -> None:
    """Draw a card with its upper left corner there; `x` and `top` are points on the page."""
    layout = face.layout
    upper, lower = card.marks
    marks.draw(sheet, upper, _box(layout.upper, x, top))
    marks.draw(sheet, lower, _box(layout.lower, x, top))
    with sheet.artifact():
        sheet.box(_box(layout.writing, x, top), edge=colours.FAINT, thickness=0.6)
    with sheet.element("Sect", title=str(card.code)):
        _code(sheet, card, face, x, top)
        _head(sheet, face, x, top)


def _head(sheet: Sheet, face: Face, x: float, top: float) -> None:
    """Draw the band in the group's paper with its mark and name, and under it the question."""
    layout, group = face.layout, face.group
    band, _ = _heights(layout)
    left, right = x + _beside_mark() * MM, x + (layout.width - EDGE) * MM
    box = Box(left, top + EDGE * MM, right - left, band * MM)
    look = colours.paper(group.paper if group else "")
    with sheet.artifact():
        sheet.box(box, fill=look.fill, edge=look.edge, thickness=0.7, dashed=group is None)
        mark = group.mark if group and group.mark else look.mark
        side = band * MM * 0.72
        sheet.icon(mark, Point(box.x + band * MM / 2 + 1, box.middle.y), side, colour=colours.INK)
    name_top = box.top + (box.height - face.name.height) / 2
    sheet.write(face.name, box.x + band * MM + 2, name_top)
    if face.prompt.text:
        sheet.write(face.prompt, left, box.bottom + _GAP * MM)


def _code(sheet: Sheet, card: Card, face: Face, x: float, top: float) -> None:
    """Write the code at the lower left, where a thumb does not lie when a card is handed over."""
    layout = face.layout
    room = (layout.lower.x - QUIET - EDGE) * MM
    style = Style(20, 22, colours.INK, weight=700, align="left", tracking=0.2)
    code = fitted(Wording(str(card.code)), style, (room, 8 * MM), 11)
    bottom = top + (layout.height - EDGE) * MM
    below = face.table.height if face.table else 0.0
    sheet.write(code, x + EDGE * MM, bottom - below - code.height + 1, role="H2")
    if face.table:
        sheet.write(face.table, x + EDGE * MM, bottom - below)


def _heights(layout: Layout) -> tuple[float, float]:
    """Return how high the band is, and what is left for the question under it, in mm."""
    whole = layout.writing.top - EDGE - 0.9
    band = _BAND if layout.width < 80 else 8.0
    return band, whole - band - _GAP


def _beside_mark() -> float:
    return EDGE + MARK + QUIET + 0.6


def _within(wording: Wording, style: Style, room: tuple[float, float]) -> tuple[Block, bool]:
    """Set a text as large as it fits; one too long even for small type loses its last words."""
    block = fitted(wording, style, room, _SMALLEST)
    if block.height <= room[1] + 0.01:
        return block, True
    words = wording.text.split(" ")
    if len(words) < 4:  # scripts without blanks between words, or words without end
        words = list(wording.text)
    glue = " " if len(words) < len(wording.text) else ""
    low, high = 1, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if _short(words[:middle], glue, wording, style, room[0]).height <= room[1] + 0.01:
            low = middle
        else:
            high = middle - 1
    return _short(words[:low], glue, wording, style, room[0]), False


def _short(words: list[str], glue: str, wording: Wording, style: Style, width: float) -> Block:
    text = glue.join(words).rstrip(" ,;:.") + "…"
    return Block(Wording(text, wording.language), style.at(_SMALLEST), width)


def _box(place: Place, x: float, top: float) -> Box:
    return Box(x + place.x * MM, top + place.top * MM, place.width * MM, place.height * MM)
