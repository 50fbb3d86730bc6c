"""The signs that mean the same on every handout: the pillar's disc, the group's paper, the portrait."""

from typing import NamedTuple

from workshop_app.domain.records import Group, Pillar
from workshop_app.handouts import colours
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.insight.portrait_squares import Portrait
from workshop_app.words import say, say_many

GLUE_PART = 0.18
"""The glue band takes the top 18 % of a paper (DESIGN § 4)."""


class Numbered(NamedTuple):
    """A pillar with its number, the same on board, keyboard and paper."""

    number: int
    pillar: Pillar

    @property
    def name(self) -> str:
        """What it is called, or that it is not called anything yet."""
        return self.pillar.name or say("Not named yet")


def pillar_disc(sheet: Sheet, numbered: Numbered, middle: Point, radius: float) -> None:
    """Draw a pillar's disc in its ink: its icon in the middle, its number on a small one at the edge."""
    ink = colours.ink(numbered.pillar.ink)
    with sheet.artifact():
        sheet.disc(middle, radius, fill=ink)
        sheet.icon(numbered.pillar.icon, middle, radius * 1.12, colour=colours.WHITE)
        small = max(5.6, radius * 0.38)
        badge = Point(middle.x + radius * 0.74, middle.y + radius * 0.74)
        sheet.disc(badge, small + small * 0.16, fill=colours.WHITE)
        sheet.disc(badge, small, fill=colours.WHITE, edge=ink, thickness=small * 0.15)
        digits = str(numbered.number)
        size = small * (1.3 if len(digits) < 2 else 1.02)
        style = Style(size, 2 * small, ink, weight=700, align="centre")
        sheet.write(Block(Wording(digits), style, 2 * small), badge.x - small, badge.y - small)


def paper(sheet: Sheet, group: Group | None, box: Box, *, glue: bool = True) -> colours.Paper:
    """Draw a blank paper of the group, of nobody if it is None, and return its colours."""
    look = colours.paper(group.paper if group else "")
    with sheet.artifact():
        sheet.box(box, fill=look.fill)
        if glue and box.height > 8:
            band = min(box.height * GLUE_PART, 5)
            sheet.box(Box(box.x, box.top, box.width, band), fill=look.glue)
        sheet.box(box, edge=look.edge, thickness=0.6, dashed=group is None)
    return look


def chip(sheet: Sheet, group: Group | None, box: Box) -> None:
    """Draw a small paper of the group with its mark."""
    look = paper(sheet, group, box, glue=False)
    mark = group.mark if group and group.mark else look.mark
    sheet.icon(mark, box.middle, box.height * 0.72, colour=colours.INK)


def portrait(sheet: Sheet, picture: Portrait, box: Box, alt: str) -> None:
    """Draw the portrait of squares as large as the box allows, standing on its lower edge."""
    scale = min(box.width / picture.width, box.height / picture.height)
    left = box.x + (box.width - picture.width * scale) / 2 - picture.left * scale
    top = box.bottom - scale
    with sheet.figure(alt):
        for cell in picture.cells:
            square = Box(left + cell.x * scale, top + cell.y * scale, cell.size * scale, cell.size * scale)
            if cell.paper is None:
                sheet.box(square, edge=colours.LINE, thickness=0.6, dashed=True)
                continue
            look = colours.paper(cell.paper)
            fine = square.width < 3
            sheet.box(square, fill=look.fill, edge=look.edge, thickness=0.25 if fine else 0.5)
            if not fine:
                band = Box(square.x, square.top, square.width, square.height * GLUE_PART)
                sheet.box(band, fill=look.glue)


def alt(count: int) -> str:
    """Return what the portrait of so many squares shows, for those who listen."""
    if not count:
        return say("The outline of a head and shoulders, still empty.")
    return say_many(
        "A head and shoulders made of {count} paper square, on the paper of the group that said it.",
        "A head and shoulders made of {count} paper squares, one for each idea, in the colors of the groups.",
        count,
    )
