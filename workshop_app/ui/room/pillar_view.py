"""A pillar's own words on the wall: what it means, what one can say of oneself, and the way through it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from workshop_app.ui.room.heading import Heading, heading
from workshop_app.ui.room.marks import Disc, Mark, Picture, Plate, Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Block, Style, Typesetter
from workshop_app.ui.room.shown import Headline, Level, Levels, PillarWords
from workshop_app.words import say

LEFT, TOP, RIGHT, BOTTOM = 72.0, 56.0, 1848.0, 1030.0
GAP, RULE, BULLET = 22.0, 2.0, 16.0
PATH, STATION, COLUMN_GAP = 8.0, 28.0, 28.0
NARROWEST = 8.0
"""Letters' sizes that a column of levels is wide at the least."""


def words(shown: PillarWords, setter: Typesetter) -> list[Picture]:
    """Return a pillar's definition, and below it what somebody who lives it can say."""
    head = _head(shown.pillar, setter)
    style = setter.style("pillarTitle", max(68, setter.room.floor), weight=400)
    pages: list[list[Mark]] = []
    y, marks = head.bottom + 30, list(head.marks)
    for block in setter.parts(shown.definition, style, RIGHT - LEFT, BOTTOM - y) if shown.definition else ():
        if y + block.height > BOTTOM:
            pages.append(marks)
            y, marks = head.bottom + 30, list(head.marks)
        marks.append(Text(block, LEFT, y))
        y += block.height + GAP
    items = [
        setter.parts(can, setter.style("read"), RIGHT - LEFT - 48, BOTTOM - head.bottom - 40)
        for can in shown.can
    ]
    if items:
        label = setter.set(say("I can"), setter.style("label"), RIGHT - LEFT)
        first = items[0][0].height
        if y + 10 + label.height + GAP + first > BOTTOM:
            pages.append(marks)
            y, marks = head.bottom + 30, list(head.marks)
        if y + label.height + GAP + first <= BOTTOM:
            marks.append(Text(label, LEFT, y, "ink2"))
            y += label.height + 8
    for blocks in items:
        for n, block in enumerate(blocks):
            if y + block.height > BOTTOM:
                pages.append(marks)
                y, marks = head.bottom + 30, list(head.marks)
            if n == 0:
                middle = y + setter.style("read").line / 2
                marks.append(Disc(QRectF(LEFT, middle - BULLET / 2, BULLET, BULLET), "accent"))
            marks.append(Text(block, LEFT + 48, y))
            y += block.height + GAP
    pages.append(marks)
    return [Picture("background", page) for page in (*head.before, *map(tuple, pages))]


def levels(shown: Levels, setter: Typesetter) -> list[Picture]:
    """Return the way through a pillar: all its stations beside each other, or one on each page."""
    head = _head(shown.pillar, setter)
    before = [Picture("background", page) for page in head.before]
    area = QRectF(LEFT, head.bottom + 36, RIGHT - LEFT, BOTTOM - head.bottom - 36)
    if not shown.levels:
        return [*before, Picture("background", head.marks)]
    marks = _beside(shown.levels, setter, area)
    if marks is not None:
        return [*before, Picture("background", (*head.marks, *marks))]
    pages = [
        Picture("background", (*head.marks, *one))
        for at, level in enumerate(shown.levels)
        for one in _alone(level, at, len(shown.levels), setter, area)
    ]
    return [*before, *pages]


def _head(pillar: Headline, setter: Typesetter) -> Heading:
    side = diameter(setter, 96)
    area = QRectF(LEFT + side + 30, TOP, RIGHT - LEFT - side - 30, BOTTOM - TOP)
    made = heading(
        setter, pillar.name, "", area, area.height() * 0.36, role="pillarTitle", least=setter.room.floor
    )
    number = disc(setter, pillar, LEFT, TOP, size=96)
    if made.marks:
        return Heading((*number, *_centred(made.marks, side)), max(made.bottom, TOP + side))
    return Heading(tuple(number), TOP + side, tuple((*number, *page) for page in made.before))


def _centred(marks: Sequence[Mark], side: float) -> list[Mark]:
    """Return a name of one line beside the middle of its disc."""
    return [
        Text(mark.block, mark.x, mark.y + max(0.0, (side - mark.block.height) / 2), mark.colour)
        for mark in marks
        if isinstance(mark, Text)
    ]


def _beside(stations: Sequence[Level], setter: Typesetter, area: QRectF) -> list[Mark] | None:
    style = setter.style("read")
    across = (area.width() - COLUMN_GAP * (len(stations) - 1)) / len(stations)
    if across < NARROWEST * style.px:
        return None
    named = [setter.fit(level.name, [style], across, area.height(), most=3) for level in stations]
    top = area.y() + STATION + 18 + max((name.height if name is not None else 0) for name in named) + 18
    marks: list[Mark] = _path(area, [area.x() + n * (across + COLUMN_GAP) for n in range(len(stations))])
    for n, (level, name) in enumerate(zip(stations, named, strict=True)):
        x = area.x() + n * (across + COLUMN_GAP)
        blocks = _look_fors(level, setter, setter.style("label"), across)
        if name is None or blocks is None or _height(blocks) > area.bottom() - top:
            return None
        marks.append(Text(name, x, area.y() + STATION + 18))
        marks += _ruled(blocks, x, top, across)
    return marks


def _alone(level: Level, at: int, count: int, setter: Typesetter, area: QRectF) -> list[list[Mark]]:
    """Return the pages of one level; the path above says which of the stations it is."""
    style, label = setter.style("read"), setter.style("label")
    pitch = area.width() / count
    begun = _path(area, [area.x() + n * pitch for n in range(count)], at)
    names = setter.parts(level.name, style, area.width(), area.height() - STATION - 18)
    pages: list[list[Mark]] = []
    y, marks = area.y() + STATION + 18, list(begun)
    for name in names:
        if y + name.height > area.bottom():
            pages.append(marks)
            y, marks = area.y() + STATION + 18, list(begun)
        marks.append(Text(name, area.x(), y))
        y += name.height + GAP
    high = area.height() - STATION - 18
    for look_for in level.look_fors:
        for block in setter.parts(look_for, label, area.width(), high):
            if y + block.height > area.bottom():
                pages.append(marks)
                y, marks = area.y() + STATION + 18, list(begun)
            marks.append(Text(block, area.x(), y, "ink2"))
            y += block.height + GAP
    return [*pages, marks]


def _path(area: QRectF, stations: Sequence[float], at: int | None = None) -> list[Mark]:
    """Return the line with its stations: a path, not grades. `at` is the one that is spoken of."""
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
    return sum(block.height + GAP for block in blocks)


def _ruled(blocks: Sequence[Block], x: float, y: float, width: float) -> list[Mark]:
    marks: list[Mark] = []
    for n, block in enumerate(blocks):
        if n:
            marks.append(Plate(QRectF(x, y - GAP / 2 - RULE / 2, width, RULE), "line"))
        marks.append(Text(block, x, y, "ink2"))
        y += block.height + GAP
    return marks
