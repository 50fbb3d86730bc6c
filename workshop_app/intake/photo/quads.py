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
    """Return the four corners clockwise, beginning so that the top edge is the most level one."""
    quad = np.asarray(corners, np.float32).reshape(4, 2)
    middle = quad.mean(0)
    quad = quad[np.argsort(np.arctan2(quad[:, 1] - middle[1], quad[:, 0] - middle[0]))]
    edges = np.roll(quad, -1, axis=0) - quad
    level = edges[:, 0] / (np.hypot(edges[:, 0], edges[:, 1]) + 1e-6)
    return np.roll(quad, -int(np.argmax(level)), axis=0)


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


def without_repeats(quads: list[Quad], grain: float) -> list[Quad]:
    """Return the quads of which no earlier one has nearly the same corners, to `grain` pixels."""
    first = {tuple(np.rint(quad / grain).astype(int).ravel()): quad for quad in reversed(quads)}
    return list(reversed(first.values()))
