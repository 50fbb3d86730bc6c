"""What machines find on idea cards: the marks in their corners and the squares of their page."""

from collections.abc import Iterator, Sequence
from functools import cache

import segno

from workshop_app import assets
from workshop_app.handouts import colours
from workshop_app.handouts.sheet import Box, Sheet

SIDE = 6
"""Squares along a mark, with the black frame that is one square wide."""


@cache
def _patterns() -> tuple[int, ...]:
    lines = assets.resource("cards/marks.txt").read_text(encoding="utf-8").split("\n")
    return tuple(int(line, 16) for line in lines if line and not line.startswith("#"))


def rows(number: int) -> tuple[tuple[bool, ...], ...]:
    """Return the squares of a mark row by row, True where one is white, without the black frame."""
    pattern = _patterns()[number]
    return tuple(tuple(bool(pattern >> 15 - 4 * y - x & 1) for x in range(4)) for y in range(4))


def draw(sheet: Sheet, number: int, box: Box) -> None:
    """Draw a mark; the white around it is left to whoever draws it."""
    side = box.width / SIDE
    white = (
        Box(box.x + (x + 1) * side, box.top + (y + 1) * side, width * side, side)
        for y, row in enumerate(rows(number))
        for x, width in _runs(row)
    )
    with sheet.artifact():
        sheet.box(box, fill=colours.BLACK)
        sheet.boxes(white, fill=colours.WHITE)


def squares(sheet: Sheet, text: str, box: Box) -> None:
    """Draw a text as a QR code that can still be read when a quarter of it is dirty."""
    code = segno.make(text, error="q", boost_error=False, micro=False)
    matrix = [[bool(square) for square in row] for row in code.matrix]
    side = box.width / len(matrix)
    black = (
        Box(box.x + x * side, box.top + y * side, width * side, side)
        for y, row in enumerate(matrix)
        for x, width in _runs(row)
    )
    with sheet.artifact():
        sheet.boxes(black, fill=colours.BLACK)


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Return where squares that are set begin in a row, and how many follow each other."""
    start = None
    for x, is_set in enumerate((*row, False)):
        if is_set and start is None:
            start = x
        elif not is_set and start is not None:
            yield start, x - start
            start = None
