"""The room-check card: lines to look at from the back row, with the metres to which each of them carries."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Block, Style
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.marks import Card, Mark, Picture, Plate, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import RoomCheck
from workshop_app.words import say

LEFT, TOP, WIDTH, BOTTOM = 72.0, 56.0, 1776.0, 1030.0
LARGER, PAPERS = 1.5, 420.0
DARKEST = ("lilac", "kraft")
"""The papers on which black is the first to be lost where the room is too bright."""


def lay_out(shown: RoomCheck, setter: Typesetter) -> list[Picture]:
    """Return the card: a line at the floor, one half as large again, and the two darkest papers."""
    room = Room(shown.picture_width, shown.last_row)
    floor = max(room.floor, setter.room.floor)
    lines = [_line(setter, room, setter.style("read", px)) for px in (floor * LARGER, floor)]
    spare = BOTTOM - PAPERS - TOP - sum(line.height for line in lines)
    gap = max(22.0, min(64.0, spare / 5))
    marks: list[Mark] = []
    y = TOP + gap / 2
    for line in lines:
        marks.append(Text(line, LEFT, y))
        y += line.height + gap
        marks.append(Plate(QRectF(LEFT, y, WIDTH, 2), "line"))
        y += 2 + gap
    top = max(y, BOTTOM - PAPERS)
    return [Picture("background", (*marks, *_papers(setter, setter.style("read", floor), top)))]


def _line(setter: Typesetter, room: Room, style: Style) -> Block:
    """Return the fuller of the sentences that takes no more than two lines."""
    full, brief = _sentences(room, style.px)
    return setter.fit(full, [style], WIDTH, 2 * style.line + 4) or setter.set(brief, style, WIDTH)


def _sentences(room: Room, px: float) -> tuple[str, str]:
    distance = say("{metres}\N{NO-BREAK SPACE}m", metres=f"{room.carries(px):.1f}")
    return (
        say("Can the back row read this line? It carries to {distance}.", distance=distance),
        say("This line carries to {distance}.", distance=distance),
    )


def _papers(setter: Typesetter, style: Style, top: float) -> list[Mark]:
    """Return the two darkest papers with words on them."""
    width = (WIDTH - 24) / 2
    marks: list[Mark] = []
    for n, paper in enumerate(DARKEST):
        box = QRectF(LEFT + n * (width + 24), top, width, BOTTOM - top)
        for said in (say("Hard to read on this paper? Dim the front lights."), say("Dim the lights?")):
            block = setter.fit(said, [style], width - 48, box.height() - 40)
            if block is not None:
                high = max(block.height + 48, box.height())
                text = Text(block, box.x() + 24, box.y() + 20, "noteText")
                marks.append(Card(QRectF(box.x(), box.y(), width, high), paper, on_it=(text,)))
                break
    return marks
