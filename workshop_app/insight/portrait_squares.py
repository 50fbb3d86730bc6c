"""The portrait made of paper squares, one per idea: pure geometry, the same on screen and on paper."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from workshop_app.insight import portrait_outline

CELL_GAP = 0.08
"""The gap between two squares, in parts of the distance from one square to the next (tokens: portrait)."""

SMALLEST_OUTLINE = 64
LEAST_FIGURE = 12
"""Fewer squares than this make no head and shoulders, whatever their order."""

SEED = 7


@dataclass(frozen=True, slots=True)
class Cell:
    """One square; `x` and `y` are its top left corner, `paper` is None while it waits for an idea."""

    x: float
    y: float
    size: float
    paper: str | None


@dataclass(frozen=True, slots=True)
class Portrait:
    """The squares of a portrait in a box of 1 by 1, y downwards, standing on its lower edge.

    The cells stand in the order in which they fill: the bottom row first, from the centre outwards.
    `left`, `top`, `width` and `height` are the box around all of them.
    """

    cells: tuple[Cell, ...]
    left: float
    top: float
    width: float
    height: float

    @property
    def filled(self) -> int:
        """How many squares hold an idea."""
        return sum(cell.paper is not None for cell in self.cells)


def squares(papers: Sequence[str], seed: int = SEED) -> Portrait:
    """Return the portrait while ideas are being gathered: an outline that fills from below.

    `papers` are the papers of the ideas in the order they arrived, "" where nobody said who. The outline
    has 64 squares, then doubles whenever it is full. One more idea moves at most one earlier square.
    """
    room = SMALLEST_OUTLINE
    while room < len(papers):
        room *= 2
    return _filled(_outline(room, bricks=False), papers, seed)


def figure(papers: Sequence[str], seed: int = SEED) -> Portrait:
    """Return the portrait of a finished evening: a whole figure of exactly as many squares as ideas.

    With fewer than twelve ideas no figure can be made; they lie in the outline of `squares`.
    """
    if len(papers) < LEAST_FIGURE:
        return squares(papers, seed)
    return _filled(_outline(len(papers), bricks=True), papers, seed)


def mixed(papers: Sequence[str], seed: int = SEED) -> list[str]:
    """Return the papers shuffled so that one more idea changes the place of at most one earlier one.

    A table speaks in runs, and unshuffled its paper would lie in one stripe. The order depends on the
    number of ideas and the seed alone, so the same ideas always make the same picture.
    """
    order: list[str] = []
    for index, paper in enumerate(papers):
        other = zlib.crc32(b"%d:%d" % (seed, index)) % (index + 1)
        order.append(paper)
        order[index], order[other] = order[other], order[index]
    return order


def _filled(outline: Portrait, papers: Sequence[str], seed: int) -> Portrait:
    order = mixed(papers, seed)
    filled = (Cell(c.x, c.y, c.size, paper) for c, paper in zip(outline.cells, order, strict=False))
    return replace(outline, cells=(*filled, *outline.cells[len(order) :]))


@lru_cache(maxsize=32)
def _outline(count: int, *, bricks: bool) -> Portrait:
    """Return the empty cells of a figure of exactly `count` squares, in the order in which they fill."""
    shape = portrait_outline.rows(count, bricks=bricks)
    lines = (*shape.head, *shape.shoulders)
    across, down = max(lines), len(lines) + shape.gap
    step = 1 / max(across, down)
    size = step * (1 - CELL_GAP)
    inset = (step - size) / 2
    cells: list[Cell] = []
    for line, width in enumerate(reversed(lines)):
        above = line + 1 + (shape.gap if line >= len(shape.shoulders) else 0)
        from_centre = sorted(range(width), key=lambda place: abs(place - (width - 1) / 2))
        cells += [
            Cell(0.5 + (place - width / 2) * step + inset, 1 - above * step + inset, size, None)
            for place in from_centre
        ]
    return Portrait(tuple(cells), 0.5 - across * step / 2, 1 - down * step, across * step, down * step)
