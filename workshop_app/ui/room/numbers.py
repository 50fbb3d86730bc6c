"""The disc with a pillar's number, which is the same on board, keyboard, wall and paper."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from workshop_app.ui.room.block import Style
from workshop_app.ui.room.look import INK
from workshop_app.ui.room.marks import Disc, Mark, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Choice, Headline


def diameter(setter: Typesetter, size: float = 84) -> float:
    """Return how wide a disc of that size of the design is in this room."""
    return round(size * setter.room.floor / 48)


def disc(
    setter: Typesetter, numbered: Headline | Choice, x: float, y: float, *, size: float = 84
) -> list[Mark]:
    """Return the disc of a pillar, or of a choice that has a number, with its upper left corner there."""
    side = diameter(setter, size)
    box = QRectF(x, y, side, side)
    style = setter.style("address", max(setter.room.floor, side * 0.62))
    return [Disc(box, INK + numbered.ink), centred(setter, str(numbered.number), style, box, "onPillarDisc")]


def centred(setter: Typesetter, text: str, style: Style, box: QRectF, colour: str) -> Text:
    """Return a line of digits or capitals with its letters, not its line, in the middle of the box."""
    block = setter.set(text, style, box.width(), side="centre")
    capital = QFontMetricsF(style.font).capHeight()
    return Text(block, box.x(), box.center().y() + capital / 2 - block.baseline, colour)
