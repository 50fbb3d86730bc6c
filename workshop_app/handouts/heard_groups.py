"""Who was heard: one bar for each group, as in Gather, and the legend that stands on later pages."""

from typing import NamedTuple

from workshop_app.domain.records import Group
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, signs
from workshop_app.handouts.sheet import Box, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say

_NAME = Style(11, 14, colours.INK, align="left")
_COUNT = Style(11, 14, colours.INK, weight=700, align="right")
_HEAD = Style(13, 17, colours.INK, weight=600)
_LEGEND = Style(8.2, 12, colours.INK2)
_CHIP, _GAP = 13.0, 6.0
_BETWEEN, _COUNT_WIDTH = 32.0, 32.0
_NAME_PART = 0.47
_MOST_HEIGHT = 260.0
"""Points that names beside bars may take on the first page."""

_LEGEND_CHIP, _LEGEND_GAP = 11.5, 9.0


class Heard(NamedTuple):
    """A group and how many ideas it gave; None stands for ideas of which nobody said who."""

    group: Group | None
    ideas: int

    @property
    def name(self) -> str:
        """What it is called."""
        return self.group.name if self.group else say("Nobody said who")


def heard(workshop: Workshop) -> list[Heard]:
    """Return every group in list order, also those that gave no idea yet."""
    found = [Heard(group, len(workshop.ideas_of(group.id))) for group in workshop.groups()]
    nobody = len(workshop.ideas_of(None))
    return [*found, Heard(None, nobody)] if nobody else found


def bars(sheet: Sheet, workshop: Workshop, box: Box) -> float:
    """Draw the bars in two columns from the top of the box; return where they end.

    Many groups with long names get no bars: their names take that room, or the page would not hold them.
    """
    found = heard(workshop)
    top = (
        sheet.write(Block(Wording(say("Who we have heard")), _HEAD, box.width), box.x, box.top, role="H2") + 5
    )
    if not found:
        return top
    width = (box.width - _BETWEEN) / 2
    rows = -(-len(found) // 2) if len(found) > 3 else len(found)
    names = [_name(one, width * _NAME_PART) for one in found]
    with_bars = sum(sorted((name.height for name in names), reverse=True)[:rows]) < _MOST_HEIGHT
    if not with_bars:
        names = [_name(one, width - _CHIP - 2 * _GAP - _COUNT_WIDTH) for one in found]
    most = max(1, *(one.ideas for one in found)) if with_bars else 0
    end = top
    with sheet.element("L"):
        for column in range(0, len(found), rows):
            here = top
            for one, name in zip(found[column : column + rows], names[column : column + rows], strict=True):
                x = box.x + (column // rows) * (width + _BETWEEN)
                row = Box(x, here, width, max(18, name.height + 3))
                _row(sheet, one, name, row, most)
                here = row.bottom
            end = max(end, here)
    return end


def legend_height(workshop: Workshop, width: float) -> float:
    """Return how high the legend is."""
    return _LEGEND.leading * len(_legend_lines(workshop, width))


def legend(sheet: Sheet, workshop: Workshop, box: Box) -> None:
    """Draw every group's paper with its name in one or two lines."""
    top = box.top
    with sheet.artifact():
        for line in _legend_lines(workshop, box.width):
            x = box.x
            for one, name in line:
                signs.chip(sheet, one.group, Box(x, top + 1.5, 9, 9))
                sheet.write(name, x + _LEGEND_CHIP, top)
                x += _LEGEND_CHIP + name.natural_width + _LEGEND_GAP
            top += _LEGEND.leading


def _name(one: Heard, width: float) -> Block:
    return fitted(Wording(one.name), _NAME, (width, 2 * _NAME.leading), 8)


def _row(sheet: Sheet, one: Heard, name: Block, box: Box, most: int) -> None:
    """Draw one group: its paper, its name, the number, and a bar in proportion to `most` unless that is 0."""
    middle = box.middle.y
    with sheet.element("LI"):
        with sheet.artifact():
            signs.chip(sheet, one.group, Box(box.x, middle - _CHIP / 2, _CHIP, _CHIP))
        sheet.write(name, box.x + _CHIP + _GAP, middle - name.height / 2, role="Lbl")
        if most:
            left = box.x + _CHIP + 2 * _GAP + name.width
            room = box.right - _COUNT_WIDTH - left
            bar = Box(left, middle - 4.5, max(4.0, room * one.ideas / most), 9)
            look = colours.paper(one.group.paper if one.group else "")
            if one.ideas:
                sheet.box(bar, fill=look.fill, edge=look.edge, thickness=0.6)
            else:
                sheet.box(bar, edge=colours.CONTROL, thickness=0.9)
        count = Block(Wording(f"{one.ideas:,}"), _COUNT, _COUNT_WIDTH)
        sheet.write(count, box.right - _COUNT_WIDTH, middle - count.height / 2, role="LBody")


def _legend_lines(workshop: Workshop, width: float) -> list[list[tuple[Heard, Block]]]:
    lines: list[list[tuple[Heard, Block]]] = [[]]
    taken = 0.0
    for one in heard(workshop):
        name = Block(Wording(one.name), _LEGEND, width)
        needed = _LEGEND_CHIP + name.natural_width + _LEGEND_GAP
        if taken + needed - _LEGEND_GAP > width and lines[-1]:
            lines.append([])
            taken = 0.0
        lines[-1].append((one, name))
        taken += needed
    return lines
