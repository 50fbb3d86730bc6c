"""The head of a view that is about one pillar: its disc and its name."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room.heading import Heading, heading
from workshop_app.ui.room.marks import Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Headline

LEFT, TOP, RIGHT, BOTTOM = 72.0, 56.0, 1848.0, 1030.0
MOST = 0.36
"""A name that takes more than this part of the height has pages of its own."""


def pillar_head(pillar: Headline, setter: Typesetter) -> Heading:
    """Return disc and name; beside a disc a name of one line stands in its middle."""
    side = diameter(setter, 96)
    x = LEFT + side + 30
    area = QRectF(x, TOP, RIGHT - x, BOTTOM - TOP)
    least = setter.room.floor
    made = heading(
        setter, pillar.name, "", area, area.height() * MOST, role="pillarTitle", least=least, side="near"
    )
    number = disc(setter, pillar, LEFT, TOP, size=96)
    if not made.marks:
        return Heading(tuple(number), TOP + side, tuple((*number, *page) for page in made.before))
    names = [
        Text(mark.block, mark.x, mark.y + max(0.0, (side - mark.block.height) / 2), mark.colour)
        for mark in made.marks
        if isinstance(mark, Text)
    ]
    return Heading((*number, *names), max(made.bottom, TOP + side))
