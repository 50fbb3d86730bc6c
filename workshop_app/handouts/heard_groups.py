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
_BETWEEN = 32.0
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
    """Draw the bars in two columns from the top of the box; return where they end."""
    found = heard(workshop)
    top = (
        sheet.write(Block(Wording(say("Who we have heard")), _HEAD, box.width), box.x, box.top, role="H2") + 5
    )
    if not found:
        return top
    width = (box.width - _BETWEEN) / 2
    rows = -(-len(found) // 2) if len(found) > 3 else len(found)
    most = max(1, *(one.ideas for one in found))
    end = top
    with sheet.element("L"):
        for column in range(0, len(found), rows):
            here = top
            for one in found[column : column + rows]:
                x = box.x + (column // rows) * (width + _BETWEEN)
                here = _bar(sheet, one, Box(x, here, width, 18), most)
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


def _bar(sheet: Sheet, one: Heard, box: Box, most: int) -> float:
    """Draw one group: its paper, its name, a bar as long as it was heard, the number."""
    name_width, count_width = box.width * 0.47, 26.0
    name = fitted(Wording(one.name), _NAME, (name_width, 2 * _NAME.leading), 8)
    height = max(box.height, name.height + 3)
    middle = box.top + height / 2
    room = box.width - _CHIP - _GAP - name_width - _GAP - count_width
    with sheet.element("LI"):
        with sheet.artifact():
            signs.chip(sheet, one.group, Box(box.x, middle - _CHIP / 2, _CHIP, _CHIP))
        sheet.write(name, box.x + _CHIP + _GAP, middle - name.height / 2, role="Lbl")
        look = colours.paper(one.group.paper if one.group else "")
        bar = Box(box.x + _CHIP + 2 * _GAP + name_width, middle - 4.5, max(4.0, room * one.ideas / most), 9)
        with sheet.artifact():
            if one.ideas:
                sheet.box(bar, fill=look.fill, edge=look.edge, thickness=0.6)
            else:
                sheet.box(bar, edge=colours.CONTROL, thickness=0.9)
        count = Block(Wording(f"{one.ideas:,}"), _COUNT, count_width)
        sheet.write(count, box.right - count_width, middle - count.height / 2, role="LBody")
    return box.top + height


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
