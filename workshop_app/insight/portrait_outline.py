"""Head and shoulders cut into rows of squares, for any number of squares.

Two smooth shapes, an egg and a dome, are cut into rows of whole squares. Many row heights are tried and
the cut that stays closest to the shapes is kept, so that the figure reads as a person at 20 squares as
well as at 10,000.
"""

import math
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# The smooth shapes in parts of the width of the shoulders: a head 5 by 6 over shoulders 11 by 4.
_HEAD_WIDTH, _HEAD_HEIGHT, _HEAD_ROUND = 0.455, 0.545, 2.3
_SHOULDER_HEIGHT, _SHOULDER_ROUND = 0.364, 2.4

_GAP_OF_FEW, _GAP_OF_MANY = 0.42, 0.03
"""The gap under the head in squares (tokens: portrait), or in parts of the width when squares are small."""


class Rows(NamedTuple):
    """How many squares stand in each row, from the top down; `gap` is that under the head, in squares."""

    head: tuple[int, ...]
    shoulders: tuple[int, ...]
    gap: float


@lru_cache(maxsize=32)
def rows(count: int, *, bricks: bool) -> Rows:
    """Return the rows of the best figure of exactly `count` squares, 12 or more.

    Best are all odd or all even rows, where every square stands straight above another. With `bricks`,
    rows of a small figure may also shift by half a square where that makes a rounder head; without,
    `count` is to be one that can do without, such as a power of two from 64 on.
    """
    across = math.sqrt(count / _AREA)
    few = across < 24
    grids = [grid for grid in _Grid if grid is not _Grid.BRICKS or (bricks and few)]
    tries = (_cut(count, across * part, grid) for part in (_FINE if few else _COARSE) for grid in grids)
    best = min((cut for cut in tries if cut is not None), key=lambda cut: cut.strain)
    return Rows(best.head, best.shoulders, max(_GAP_OF_FEW, _GAP_OF_MANY * across))


class _Grid(Enum):
    """How wide rows may be: the narrowest, the step to the next wider one, and how uneasy it looks."""

    ODD = 1, 2, 0.0
    EVEN = 2, 2, 0.0
    BRICKS = 1, 1, 0.1

    def __init__(self, least: int, step: int, unease: float) -> None:
        self.least, self.step, self.unease = least, step, unease


class _Cut(NamedTuple):
    """The smooth shapes cut into rows, and how far these are from the shapes; 0 is perfect."""

    strain: float
    head: tuple[int, ...]
    shoulders: tuple[int, ...]


def _cut(count: int, across: float, grid: _Grid) -> _Cut | None:
    """Return the best cut when the shoulders are about `across` squares wide; None if there is none."""
    best: _Cut | None = None
    for tall in {math.floor(_HEAD_HEIGHT * across), math.ceil(_HEAD_HEIGHT * across)}:
        for low in {math.floor(_SHOULDER_HEIGHT * across), math.ceil(_SHOULDER_HEIGHT * across)}:
            if tall < 2 or low < 2 or (count - grid.least * (tall + low)) % grid.step:
                continue
            wished = [across * _head(row / tall, (row + 1) / tall) for row in range(tall)]
            wished += [across * _shoulders(row / low, (row + 1) / low) for row in range(low)]
            widths = _whole(wished, tall, count, grid)
            if widths is None:
                continue
            head = tuple(widths[:tall])
            off = 4 * sum((width - wish) ** 2 for width, wish in zip(widths, wished, strict=True))
            off += 6 * max(0.0, wished[tall] - widths[tall]) ** 2  # narrow shoulders look like a chess pawn
            lopsided = sum((one - other) ** 2 for one, other in zip(head, reversed(head), strict=True)) / 2
            squashed = (tall / across / _HEAD_HEIGHT - 1) ** 2 + (low / across / _SHOULDER_HEIGHT - 1) ** 2
            strain = grid.unease + (off + lopsided) / count + 3 * squashed
            if best is None or strain < best.strain:
                best = _Cut(strain, head, tuple(widths[tall:]))
    return best


def _whole(wished: list[float], tall: int, count: int, grid: _Grid) -> list[int] | None:
    """Round the rows to widths of the grid, `count` squares in all; None if they make no figure."""
    widths = [grid.least + max(0, round((wish - grid.least) / grid.step)) * grid.step for wish in wished]
    if not all(_stands(widths, tall, row) for row in (0, tall)):
        return None
    while (short := count - sum(widths)) != 0:
        step = math.copysign(grid.step, short)
        best: tuple[float, int] | None = None
        for row, wish in enumerate(wished):
            cost = (widths[row] + step - wish) ** 2 - (widths[row] - wish) ** 2
            if best is not None and cost >= best[0]:
                continue
            widths[row] += int(step)
            if widths[row] >= grid.least and _stands(widths, tall, row):
                best = cost, row
            widths[row] -= int(step)
        if best is None:
            return None
        widths[best[1]] += int(step)
    return widths


def _stands(widths: list[int], tall: int, row: int) -> bool:
    """Say whether the part a row belongs to holds: a head has one widest place, shoulders only grow."""
    part = widths[:tall] if row < tall else widths[tall:]
    widest = part.index(max(part)) if row < tall else len(part)
    return all(
        above <= below if index < widest else above >= below
        for index, (above, below) in enumerate(pairwise(part))
    )


def _head(top: float, bottom: float) -> float:
    """Return the mean width of the head between two heights, 0 its top and 1 its chin."""
    egg = _HEAD_ROUND
    return _HEAD_WIDTH * _mean(lambda height: (1 - abs(2 * height - 1) ** egg) ** (1 / egg), top, bottom)


def _shoulders(top: float, bottom: float) -> float:
    """Return the mean width of the shoulders between two heights, 0 the neck and 1 the lower edge."""
    dome = _SHOULDER_ROUND
    return _mean(lambda height: (1 - (1 - height) ** dome) ** (1 / dome), top, bottom)


def _mean(width_at: Callable[[float], float], top: float, bottom: float) -> float:
    return sum(width_at(top + (bottom - top) * (part + 0.5) / 8) for part in range(8)) / 8


_AREA = _HEAD_HEIGHT * _head(0, 1) + _SHOULDER_HEIGHT * _shoulders(0, 1)
_FINE = tuple(0.88 + 0.02 * step for step in range(13))
_COARSE = (0.985, 1.0, 1.015)
