"""Lays one photo of a wall over another by what stands on the notes in both."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float64]
View = npt.NDArray[np.float64]

_SIDE = 1280
"""Px of the long side at which marks are looked for: letters have a dozen then."""

_MARKS, _LESS = 5000, 0.8
"""Marks of a photo at most; how much likelier than the next best a mark's twin must be."""

_NEAR = 5.0
"""Px by which a mark may miss the place it should be at: notes curl, lenses bend."""

_LEAST, _LEAST_SHARE = 18, 0.15
"""Marks, and share of those with a twin where the photos overlap, that must agree on one way of laying it."""


def laid_over(
    new_pixels: Pixels, new: Sequence[Quad], old_pixels: Pixels, old: Sequence[Quad]
) -> View | None:
    """Return the homography from the new photo to the old one (px to px), or None if they share nothing."""
    here, there = _marks(new_pixels, new), _marks(old_pixels, old)
    if here is None or there is None:
        return None
    twins = _twins(here[1], there[1])
    if len(twins) < _LEAST:
        return None
    start, end = here[0][twins[:, 0]], there[0][twins[:, 1]]
    cv2.setRNGSeed(7)  # the same photos are laid over each other in the same way
    view, kept = cv2.findHomography(start, end, cv2.USAC_MAGSAC, _NEAR, maxIters=6000, confidence=0.9999)
    if view is None or not _can_be(np.asarray(view, np.float64), new_pixels.shape, here[2]):
        return None
    agree = np.asarray(kept).ravel() > 0
    small: View = np.asarray(view, np.float64)
    inside = _inside(small, start, old_pixels.shape, there[2])
    if agree.sum() < _LEAST or agree.sum() < _LEAST_SHARE * max(1, inside.sum()):
        return None
    full: View = np.diag((1 / there[2], 1 / there[2], 1.0)) @ small @ np.diag((here[2], here[2], 1.0))
    full /= full[2, 2]
    return full


def carried(view: View, quad: Quad) -> Quad:
    """Return points of one photo where they are in the other."""
    flat = np.column_stack((quad, np.ones(len(quad)))) @ view.T
    there: Quad = flat[:, :2] / flat[:, 2:]
    return there


def shared(one: Quad, other: Quad) -> float:
    """Return the part of what two quads cover together that both cover."""
    first, second = one.astype(np.float32), other.astype(np.float32)
    if not (cv2.isContourConvex(first) and cv2.isContourConvex(second)):
        return 0.0
    both = max(0.0, cv2.intersectConvexConvex(first, second)[0])
    return both / max(1e-6, cv2.contourArea(first) + cv2.contourArea(second) - both)


def _marks(
    pixels: Pixels, notes: Sequence[Quad]
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32], float] | None:
    """Return places (px of the small photo) and descriptions of the marks on notes, and how small it is."""
    scale = min(1.0, _SIDE / max(pixels.shape[:2]))
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    where = np.zeros(grey.shape[:2], np.uint8)
    for note in notes:
        cv2.fillConvexPoly(where, np.rint(note * scale).astype(np.int32), 255)
    points, said = cv2.SIFT.create(nfeatures=_MARKS, contrastThreshold=0.02).detectAndCompute(grey, where)
    if said is None or len(points) < _LEAST:
        return None
    roots = np.sqrt(said / np.maximum(said.sum(1, keepdims=True), 1e-6))
    return np.array([point.pt for point in points], np.float32), roots.astype(np.float32), scale


def _twins(one: npt.NDArray[np.float32], other: npt.NDArray[np.float32]) -> npt.NDArray[np.intp]:
    """Pair the marks that are each other's likeliest twin, and clearly likelier than the next."""
    likeness = one @ other.T
    first = likeness.argmax(1)
    back = likeness.argmax(0)
    rows = np.arange(len(one))
    best = likeness[rows, first]
    likeness[rows, first] = -1
    next_best = likeness.max(1)
    apart = np.sqrt(np.maximum(0, 2 - 2 * best)) < _LESS * np.sqrt(np.maximum(0, 2 - 2 * next_best))
    is_twin = apart & (back[first] == rows)
    return np.column_stack((rows[is_twin], first[is_twin]))


def _can_be(view: View, shape: tuple[int, ...], scale: float) -> bool:
    """Whether two people before one wall could see it so: not mirrored, not folded, not giant or tiny."""
    height, width = shape[0] * scale, shape[1] * scale
    edge = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float64)
    depth = np.column_stack((edge, np.ones(4))) @ view[2] / view[2, 2]
    if (depth <= 0.15).any() or (depth > 6).any():
        return False
    area = cv2.contourArea(carried(view, edge).astype(np.float32), oriented=True)
    return 0.04 < area / (width * height) < 25


def _inside(
    view: View, points: npt.NDArray[np.float32], shape: tuple[int, ...], scale: float
) -> npt.NDArray[np.bool_]:
    there = carried(view, points.astype(np.float64))
    return np.asarray(((there >= 0) & (there < np.array(shape[1::-1]) * scale)).all(1), np.bool_)
