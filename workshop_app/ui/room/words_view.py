"""A pillar's own words on the wall: what it means, and what somebody who lives it can say."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room.column import Column
from workshop_app.ui.room.heading import Heading
from workshop_app.ui.room.marks import Picture
from workshop_app.ui.room.pillar_head import BOTTOM, LEFT, RIGHT, pillar_head
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import PillarWords

DEFINITION = 68.0
LARGER = (1.25, 1.12, 1.0)
"""How much larger than need be the words stand if they still have room on one page."""


def lay_out(shown: PillarWords, setter: Typesetter) -> list[Picture]:
    """Return a pillar's definition, and below it what one can say of oneself."""
    head = pillar_head(shown.pillar, setter)
    column = _column(shown, setter, head, LARGER[-1])
    for scale in LARGER:
        tried = _column(shown, setter, head, scale)
        if len(tried.pages) == 1:
            column = tried
            break
    return [Picture("background", tuple(page)) for page in (*head.before, *column.pages)]


def _column(shown: PillarWords, setter: Typesetter, head: Heading, scale: float) -> Column:
    floor = setter.room.floor
    area = QRectF(LEFT, head.bottom + 36, RIGHT - LEFT, BOTTOM - head.bottom - 36)
    column = Column(setter, head.marks, area)
    if shown.definition:
        style = setter.style("pillarTitle", max(DEFINITION, floor) * scale, weight=400)
        column.add(shown.definition, style, gap=44 * scale)
    read = setter.style("read", floor * scale)
    for can in shown.can:
        column.add(can, read, gap=20 * scale, has_bullet=True)
    return column
