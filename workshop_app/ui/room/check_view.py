"""The room-check card: lines to look at from the back row, with the metres to which each of them carries."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.marks import Card, Mark, Picture, Plate, Text
from workshop_app.ui.room.setting import Style, Typesetter
from workshop_app.ui.room.shown import RoomCheck
from workshop_app.words import say

LEFT, TOP, WIDTH, BOTTOM = 72.0, 56.0, 1776.0, 1030.0
LARGER = 1.5
DARKEST = ("lilac", "kraft")
"""The papers on which black is the first to be lost where the room is too bright."""


def lay_out(shown: RoomCheck, setter: Typesetter) -> list[Picture]:
    """Return the card: a line at the floor, one half as large again, and the two darkest papers."""
    room = Room(shown.picture_width, shown.last_row)
    floor = max(room.floor, setter.room.floor)
    marks: list[Mark] = []
    y = TOP
    for px in (floor * LARGER, floor):
        style = setter.style("read", px)
        for sentence in _sentences(room, px):
            block = setter.fit(sentence, [style], WIDTH, _share(y, floor), most=3)
            if block is not None:
                marks.append(Text(block, LEFT, y))
                y += block.height + 22
                break
        marks.append(Plate(QRectF(LEFT, y, WIDTH, 2), "line"))
        y += 24
    return [Picture("background", (*marks, *_papers(setter, setter.style("read", floor), y)))]


def _share(y: float, floor: float) -> float:
    return max(2 * floor, (BOTTOM - y) * 0.6)


def _sentences(room: Room, px: float) -> tuple[str, ...]:
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
                high = max(block.height + 48, min(430.0, box.height()))
                text = Text(block, box.x() + 24, box.y() + 20, "noteText")
                marks.append(Card(QRectF(box.x(), box.y(), width, high), paper, on_it=(text,)))
                break
    return marks
