"""Four-cornered shapes: fitting one to an outline, measuring it, and how far two cover each other."""

import math
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

Quad = npt.NDArray[np.float32]
"""Four corners (4 x 2), clockwise as one sees them, from the top left."""

Quads = npt.NDArray[np.float32]
"""Many of them (n x 4 x 2)."""

Outline = npt.NDArray[np.int32]
"""A closed line as OpenCV gives it (n x 1 x 2)."""


class Fit(NamedTuple):
    """The quad that fits an outline, and the part of it that the outline fills, 0 to 1."""

    quad: Quad
    fill: float


def in_order(corners: npt.ArrayLike) -> Quad:
    """Return four corners clockwise, beginning so that the top edge is the most level one."""
    return np.asarray(all_in_order(np.asarray(corners, np.float32).reshape(1, 4, 2))[0], np.float32)


def all_in_order(many: npt.ArrayLike) -> Quads:
    """Return the corners of each of many quads (n x 4 x 2) clockwise, each beginning at its top left."""
    corners = np.asarray(many, np.float32).reshape(-1, 4, 2)
    from_middle = corners - corners.mean(1, keepdims=True)
    around = np.argsort(np.arctan2(from_middle[..., 1], from_middle[..., 0]), axis=1)
    corners = np.take_along_axis(corners, around[..., None], axis=1)
    edges = np.roll(corners, -1, axis=1) - corners
    level = edges[..., 0] / (np.hypot(edges[..., 0], edges[..., 1]) + 1e-6)
    start = np.argmax(level, axis=1)[:, None]
    return np.take_along_axis(corners, ((start + np.arange(4)) % 4)[..., None], axis=1)


def areas(many: Quads) -> npt.NDArray[np.float32]:
    """Return the square pixels inside each of many quads."""
    x, y = many[..., 0], many[..., 1]
    twice = (x * np.roll(y, -1, axis=1) - np.roll(x, -1, axis=1) * y).sum(1)
    return np.asarray(np.abs(twice) / 2, np.float32)


def area(quad: Quad) -> float:
    """Return the square pixels inside."""
    return float(cv2.contourArea(quad))


def side(quad: Quad) -> float:
    """Return the side of the square that is as large."""
    return math.sqrt(area(quad))


def sides(quad: Quad) -> npt.NDArray[np.float32]:
    """Return the lengths of the top, right, bottom and left edge."""
    edges = np.roll(quad, -1, axis=0) - quad
    return np.asarray(np.hypot(edges[:, 0], edges[:, 1]), np.float32)


def is_upright(quad: Quad, most: float = 22) -> bool:
    """Tell whether each angle is within `most` degrees of a right angle."""
    before, after = np.roll(quad, 1, axis=0) - quad, np.roll(quad, -1, axis=0) - quad
    lengths = np.hypot(before[:, 0], before[:, 1]) * np.hypot(after[:, 0], after[:, 1]) + 1e-6
    return bool((np.abs((before * after).sum(1) / lengths) <= math.sin(math.radians(most))).all())


def fit(outline: Outline) -> Fit | None:
    """Return the quad that fits an outline best: its smallest box or four corners of its hull."""
    hull = cv2.convexHull(outline)
    inside, within = cv2.contourArea(outline), cv2.contourArea(hull)
    if within <= 0:
        return None
    box = cv2.minAreaRect(hull)
    best, fill = np.asarray(cv2.boxPoints(box), np.float32), inside / max(1.0, box[1][0] * box[1][1])
    around = cv2.arcLength(hull, closed=True)
    for tolerance in (0.02, 0.03, 0.045, 0.06, 0.08):
        cut = cv2.approxPolyDP(hull, tolerance * around, closed=True)
        if len(cut) == 4 and cv2.isContourConvex(cut):
            size = cv2.contourArea(cut)
            if min(size, within) > 0.93 * max(size, within) and inside / size > fill - 0.02:
                best, fill = np.asarray(cut, np.float32), inside / max(size, within)
            break
    return Fit(in_order(best), min(1.0, fill))


def overlap(one: Quad, other: Quad) -> tuple[float, float]:
    """Return the common part of two quads: of both together, and of the smaller one."""
    common = max(0.0, float(cv2.intersectConvexConvex(one, other)[0]))
    first, second = area(one), area(other)
    return common / max(1e-6, first + second - common), common / max(1e-6, min(first, second))


def first_of_each(many: Quads, grain: npt.NDArray[np.floating]) -> npt.NDArray[np.intp]:
    """Return the places of the quads of which no earlier one has nearly the same corners (`grain` pixels)."""
    keys = np.rint(many / grain[:, None, None]).astype(np.int32).reshape(len(many), 8)
    return np.sort(np.unique(keys, axis=0, return_index=True)[1])
