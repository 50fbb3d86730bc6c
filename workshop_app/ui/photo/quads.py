"""What can be done to the four corners of a note: moving, stretching, splitting, joining, turning."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

from workshop_app.domain.pictures import Corners

LEAST_SIDE = 16.0
"""Px of the photo below which a side of a box would show nothing."""

ROUND = 8
"""Corners whose sides bend by less than this, in px², lie as good as in a line."""


class Size(NamedTuple):
    """How wide and how high something is, in px of the photo."""

    width: float
    height: float


def upright(left: float, top: float, right: float, bottom: float) -> Corners:
    """Return the box between two points, whichever of them comes first."""
    left, right = sorted((left, right))
    top, bottom = sorted((top, bottom))
    return (left, top), (right, top), (right, bottom), (left, bottom)


def middle(corners: Corners) -> tuple[float, float]:
    """Return the point between the four corners."""
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def size(corners: Corners) -> Size:
    """Return how wide and high the note is as it reads."""
    top, right, bottom, left = (hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise((*corners, corners[0])))
    return Size((top + bottom) / 2, (left + right) / 2)


def contains(corners: Corners, x: float, y: float) -> bool:
    """Say whether a point lies inside the four corners."""
    sides = [_side(a, b, (x, y)) for a, b in pairwise((*corners, corners[0]))]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)


def is_drawable(corners: Corners) -> bool:
    """Say whether the corners go round without crossing, and every side is long enough to be seen."""
    around = (*corners, *corners[:2])
    bends = [_side(a, b, c) for a, b, c in zip(around, around[1:], around[2:], strict=False)]
    long_enough = all(hypot(b[0] - a[0], b[1] - a[1]) >= LEAST_SIDE for a, b in pairwise(around[:5]))
    return long_enough and (min(bends) > ROUND or max(bends) < -ROUND)


def moved(corners: Corners, dx: float, dy: float, within: Size) -> Corners:
    """Return the whole note moved, as far as the photo goes."""
    dx = min(max(dx, -min(x for x, _ in corners)), within.width - max(x for x, _ in corners))
    dy = min(max(dy, -min(y for _, y in corners)), within.height - max(y for _, y in corners))
    return _four((x + dx, y + dy) for x, y in corners)


def stretched(corners: Corners, which: Sequence[int], dx: float, dy: float, within: Size) -> Corners:
    """Return the note with some of its corners moved; unchanged where that would cross its sides."""
    new = _four(
        (min(max(x + dx, 0.0), within.width), min(max(y + dy, 0.0), within.height)) if n in which else (x, y)
        for n, (x, y) in enumerate(corners)
    )
    return new if is_drawable(new) else corners


def turned(corners: Corners) -> Corners:
    """Return the same place, read after a quarter turn to the right."""
    top_left, top_right, bottom_right, bottom_left = corners
    return bottom_left, top_left, top_right, bottom_right


def halves(corners: Corners, *, is_across: bool) -> tuple[Corners, Corners]:
    """Return the two notes that one box holds: side by side, or across, the one above the other."""
    a, b, c, d = corners
    if is_across:
        right, left = _between(b, c), _between(a, d)
        return (a, b, right, left), (left, right, c, d)
    top, bottom = _between(a, b), _between(d, c)
    return (a, top, bottom, d), (top, b, c, bottom)


def joined(several: Sequence[Corners]) -> Corners:
    """Return the smallest box around notes that lies as straight as the first of them."""
    (x0, y0), (x1, y1) = several[0][0], several[0][1]
    length = hypot(x1 - x0, y1 - y0) or 1.0
    ax, ay = (x1 - x0) / length, (y1 - y0) / length
    points = [(x * ax + y * ay, y * ax - x * ay) for corners in several for x, y in corners]
    left, right = min(u for u, _ in points), max(u for u, _ in points)
    top, bottom = min(v for _, v in points), max(v for _, v in points)
    return _four((u * ax - v * ay, u * ay + v * ax) for u, v in upright(left, top, right, bottom))


def tilted(about: tuple[float, float], wide: Size, degrees: float = 0.0) -> Corners:
    """Return a box of that size around a point, turned by some degrees."""
    turn = degrees * pi / 180
    half_width, half_height = wide.width / 2, wide.height / 2
    box = upright(-half_width, -half_height, half_width, half_height)
    return _four(
        (about[0] + x * cos(turn) - y * sin(turn), about[1] + x * sin(turn) + y * cos(turn)) for x, y in box
    )


def in_reading_order(places: Sequence[Corners]) -> list[int]:
    """Return the places of the notes in the order in which one reads a wall: rows from above."""
    if not places:
        return []
    heights = sorted(size(corners).height for corners in places)
    reach = heights[len(heights) // 2] * 0.6
    left_to_right, order = sorted(range(len(places)), key=lambda n: middle(places[n])[1]), []
    while left_to_right:
        top = middle(places[left_to_right[0]])[1]
        row = [n for n in left_to_right if middle(places[n])[1] <= top + reach]
        order += sorted(row, key=lambda n: middle(places[n])[0])
        left_to_right = [n for n in left_to_right if n not in row]
    return order


def nearest(start: Corners, others: Sequence[Corners], dx: int, dy: int) -> int | None:
    """Return the place of the note that lies nearest in a direction; None if there is none."""
    x, y = middle(start)
    best: tuple[float, int] | None = None
    for n, corners in enumerate(others):
        u, v = middle(corners)
        ahead = (u - x) * dx + (v - y) * dy
        beside = abs((u - x) * dy) + abs((v - y) * dx)
        if ahead > 1 and beside <= 2.5 * ahead:
            found = (ahead + 2 * beside, n)
            best = found if best is None else min(best, found)
    return None if best is None else best[1]


def _side(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _between(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _four(points: Iterable[tuple[float, float]]) -> Corners:
    a, b, c, d = points
    return a, b, c, d
