"""The way through a pillar on the wall: a path with its stations, without numbers and without grades."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Block, Style
from workshop_app.ui.room.column import Column
from workshop_app.ui.room.marks import Disc, Mark, Picture, Plate, Text
from workshop_app.ui.room.pillar_head import BOTTOM, LEFT, RIGHT, pillar_head
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Level, Levels

PATH, STATION, BELOW_PATH = 8.0, 28.0, 20.0
COLUMN_GAP, GAP, RULE = 32.0, 30.0, 2.0
NARROWEST = 7.6
"""Letters' sizes that a column is wide at the least."""

LARGER = (1.3, 1.15, 1.0)
"""How much larger than need be the words stand if they still have room beside each other."""


def lay_out(shown: Levels, setter: Typesetter) -> list[Picture]:
    """Return all stations beside each other; where they have no room, each has pages of its own."""
    head = pillar_head(shown.pillar, setter)
    before = [Picture("background", page) for page in head.before]
    area = QRectF(LEFT, head.bottom + 40, RIGHT - LEFT, BOTTOM - head.bottom - 40)
    if not shown.levels:
        return [*before, Picture("background", head.marks)]
    for scale in LARGER:
        marks = _beside(shown.levels, setter, area, setter.room.floor * scale)
        if marks is not None:
            return [*before, Picture("background", (*head.marks, *marks))]
    return [
        *before,
        *(
            Picture("background", tuple(page))
            for at in range(len(shown.levels))
            for page in _alone(shown.levels, at, setter, head.marks, area)
        ),
    ]


def _beside(levels: Sequence[Level], setter: Typesetter, area: QRectF, px: float) -> list[Mark] | None:
    bold, plain = setter.style("read", px), setter.style("label", px)
    across = (area.width() - COLUMN_GAP * (len(levels) - 1)) / len(levels)
    if across < NARROWEST * px:
        return None
    names = [setter.fit(level.name, [bold], across, area.height(), most=3) for level in levels]
    top = area.y() + STATION + BELOW_PATH + max((name.height for name in names if name), default=0) + 18
    lefts = [area.x() + n * (across + COLUMN_GAP) for n in range(len(levels))]
    marks = _path(area, lefts)
    for level, name, x in zip(levels, names, lefts, strict=True):
        blocks = _look_fors(level, setter, plain, across)
        if name is None or blocks is None or top + _height(blocks) > area.bottom():
            return None
        marks.append(Text(name, x, area.y() + STATION + BELOW_PATH))
        marks += _ruled(blocks, x, top, across)
    return marks


def _alone(
    levels: Sequence[Level], at: int, setter: Typesetter, head: Sequence[Mark], area: QRectF
) -> list[list[Mark]]:
    """Return the pages of one level; the path above says which of the stations it is."""
    lefts = [area.x() + n * area.width() / len(levels) for n in range(len(levels))]
    rest = area.adjusted(0, STATION + BELOW_PATH, 0, 0)
    column = Column(setter, (*head, *_path(area, lefts, at)), rest)
    column.add(levels[at].name, setter.style("read"), gap=14)
    for look_for in levels[at].look_fors:
        column.add(look_for, setter.style("label"), gap=GAP * 0.7, colour="ink2", has_bullet=True)
    return column.pages


def _path(area: QRectF, stations: Sequence[float], at: int | None = None) -> list[Mark]:
    """Return the line with its stations; `at` is the one that is spoken of."""
    middle = area.y() + STATION / 2
    marks: list[Mark] = [Plate(QRectF(area.x(), middle - PATH / 2, area.width(), PATH), "accent", PATH / 2)]
    for n, x in enumerate(stations):
        box = QRectF(x, area.y(), STATION, STATION)
        marks.append(Disc(box, "accent"))
        if at is not None and n != at:
            marks.append(Disc(box.adjusted(6, 6, -6, -6), "background"))
    return marks


def _look_fors(level: Level, setter: Typesetter, style: Style, width: float) -> list[Block] | None:
    if any(setter.widest(text, style) > width for text in level.look_fors):
        return None
    return [setter.set(text, style, width) for text in level.look_fors]


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks) + GAP * max(0, len(blocks) - 1)


def _ruled(blocks: Sequence[Block], x: float, y: float, width: float) -> list[Mark]:
    marks: list[Mark] = []
    for n, block in enumerate(blocks):
        if n:
            marks.append(Plate(QRectF(x, y - GAP / 2 - RULE / 2, width, RULE), "line"))
        marks.append(Text(block, x, y, "ink2"))
        y += block.height + GAP
    return marks
