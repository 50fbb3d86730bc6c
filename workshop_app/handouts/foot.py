"""The foot of a page: what it is made from, when, and which page it is."""

from typing import NamedTuple

from workshop_app.handouts import colours
from workshop_app.handouts.sheet import Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say

MARGIN = 36.0
"""Points below the foot; printers reach no further than about 12 from the edge."""

_SMALL = Style(10, 13.5, colours.INK2)
_STAMP = Style(10, 13.5, colours.INK, weight=700, align="right")
_BENEATH = Style(10, 13.5, colours.INK2, align="right")
_ASIDE = 0.28


class Foot(NamedTuple):
    """What stands at the left: where it all comes from; at the right: the stamp, and a word beneath it."""

    source: str
    stamp: str
    beneath: str = ""


def foot_top(sheet: Sheet, said: Foot, margin: float) -> float:
    """Return where the foot begins, from the top of the page."""
    return sheet.size.height - MARGIN - max(_source(sheet, said, margin).height, 2 * _STAMP.leading)


def foot(sheet: Sheet, said: Foot, margin: float, *, page: int, pages: int) -> None:
    """Write the foot; where there are several pages, the number of the page stands in it."""
    width = sheet.size.width - 2 * margin
    top = foot_top(sheet, said, margin)
    sheet.write(_source(sheet, said, margin), margin, top)
    beneath = say("Page {page} of {pages}", page=page, pages=pages) if pages > 1 else said.beneath
    aside, x = width * _ASIDE, margin + width * (1 - _ASIDE)
    top = sheet.write(Block(Wording(said.stamp), _STAMP, aside), x, top)
    if beneath:
        sheet.write(Block(Wording(beneath), _BENEATH, aside), x, top)


def _source(sheet: Sheet, said: Foot, margin: float) -> Block:
    width = (sheet.size.width - 2 * margin) * (1 - _ASIDE) - 18
    return fitted(Wording(said.source), _SMALL, (width, 3 * _SMALL.leading), 8, balanced=True)
