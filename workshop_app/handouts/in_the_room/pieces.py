"""Texts one under the other, and places to write in: what the papers of the room are put together from."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.handouts import colours
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording

TICK = 14.0
"""How wide a box to tick is, in points."""

LINE = 23.0
"""How far lines to write on stand apart, in points: enough for a broad pen."""

SMALL = Style(9.5, 12.5, colours.INK2)
_DIGITS = 1.12


class Piece(NamedTuple):
    """One text, its role in the structure, and how far below the one before it stands."""

    block: Block
    role: str = "P"
    above: float = 0.0

    @property
    def height(self) -> float:
        """What it takes, in points."""
        return self.above + self.block.height


def height(pieces: Iterable[Piece]) -> float:
    """Return what texts take one under the other, in points."""
    return sum(piece.height for piece in pieces)


def write(sheet: Sheet, pieces: Iterable[Piece], x: float, top: float) -> float:
    """Write texts one under the other with the first there; return where they end."""
    for piece in pieces:
        top = sheet.write(piece.block, x, top + piece.above, role=piece.role)
    return top


def tick(sheet: Sheet, x: float, top: float, side: float = TICK) -> None:
    """Draw a box to tick."""
    sheet.box(Box(x, top, side, side), fill=colours.WHITE, edge=colours.INK2, thickness=1.1)


def lines(sheet: Sheet, start: Point, width: float, count: int, apart: float = LINE) -> None:
    """Draw lines to write on; the first stands `apart` below the top."""
    for number in range(1, count + 1):
        sheet.rule(start.x, start.y + number * apart, width, colour=colours.CONTROL)


def written_in(sheet: Sheet, words: str, x: float, top: float, width: float) -> float:
    """Write a word and draw a line behind it to write on; return where it ends."""
    said = Block(Wording(words), SMALL, width * 0.72)
    end = sheet.write(said, x, top)
    short = said.natural_width + 6 if len(said.lines) == 1 else width * 0.72 + 6
    sheet.rule(x + short, end - 1.5, width - short, colour=colours.CONTROL)
    return end


def number(sheet: Sheet, count: int, middle: Point, radius: float, ink: str = "") -> None:
    """Draw a number on a disc: white on the ink of a pillar, or dark in a ring where there is none."""
    colour = colours.ink(ink) if ink else colours.INK
    with sheet.label(str(count)):
        fill = colour if ink else colours.WHITE
        sheet.disc(middle, radius, fill=fill, edge=colour, thickness=1.1)
        digits(sheet, str(count), middle, radius, colours.WHITE if ink else colour)


def digits(sheet: Sheet, said: str, middle: Point, radius: float, colour: str) -> None:
    """Write digits into the middle of a disc."""
    size = radius * (_DIGITS if len(said) < 3 else _DIGITS * 0.8)
    style = Style(size, 2 * radius, colour, weight=700, align="centre")
    sheet.write(Block(Wording(said), style, 2 * radius), middle.x - radius, middle.y - radius)
