"""White notes on a white wall: one sees their writing, and barely a step along each of their sides."""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.pads import Pads
from workshop_app.intake.photo.quads import Quads
from workshop_app.intake.photo.view import Grid, View

Numbers = npt.NDArray[np.float64]

TILTS = np.radians((-7.0, -3.5, 0.0, 3.5, 7.0))
"""How such notes are tried to hang."""

LEAST = (0.6, 0.75, 0.85)
"""How large the smallest steps must be, the smallest first (CIE Lab): on a bare wall they are half that."""

UNKNOWN = 0.85
"""What a step counts that another note hides."""

SPREAD = 6
"""How far ink reaches beyond itself in what is told of the writing (pixels)."""

PALE_SCORE = 0.6
"""The score of a note that is known by its writing and its sides alone."""


def pale_notes(view: View, pads: Pads, kept: Quads) -> Quads:
    """Return where notes that differ little from the wall hang, away from the notes that are kept already."""
    taken = np.zeros((view.height, view.width), np.uint8)
    for quad in kept:
        cv2.fillConvexPoly(taken, np.rint(quad).astype(np.int32), 1)
    found = []
    for left, top, width, height in _writing(view, pads, taken):
        tried = _around(pads, (left, top, width, height))
        if not len(tried):
            continue
        near = np.asarray(cv2.dilate(taken, np.ones((15, 15), np.uint8)), np.uint8)
        steps = np.sort(_steps(view, tried, near), 1)
        clear = (steps[:, :3] >= LEAST).all(1) & (_covered(taken, tried) < 0.1)
        if clear.any():
            seen = np.where(steps == UNKNOWN, 0.3, np.minimum(steps, 1.3))
            worth = np.where(clear, seen.sum(1) + seen[:, 0], 0)
            best = tried[int(np.argmax(worth))]
            found.append(best)
            cv2.fillConvexPoly(taken, np.rint(best).astype(np.int32), 1)
    return np.asarray(found, np.float32).reshape(-1, 4, 2)


def _writing(view: View, pads: Pads, taken: npt.NDArray[np.uint8]) -> Iterator[tuple[int, int, int, int]]:
    """Give the boxes (left, top, width, height) of what is written beside the notes and fits on one."""
    unit = float(pads.units(np.asarray((view.width / 2, view.height / 2))))
    shaded = cv2.dilate(taken, np.ones((23, 23), np.uint8))  # a note's shadow is dark like writing
    ink = ((view.written > 0.2) & (shaded == 0)).astype(np.uint8)
    reach = max(3, round(0.28 * unit) | 1), max(3, round(0.16 * unit) | 1)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones(reach, np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for left, top, width, height, area in stats[1:].tolist():
        if (
            area > 0.05 * unit**2
            and 0.25 * unit < width < 1.7 * unit
            and 0.09 * unit < height - 2 * SPREAD < unit
        ):
            yield left + SPREAD, top + SPREAD, width - 2 * SPREAD, height - 2 * SPREAD


def _around(pads: Pads, box: tuple[int, int, int, int]) -> Quads:
    """Return notes of each pad that could have the box on them."""
    left, top, wide, high = box
    middle = np.asarray((left + wide / 2, top + high / 2))
    unit = float(pads.units(middle))
    tried = []
    for size in pads.sizes:
        across, down = pads.in_view(np.asarray(size)) * unit
        room = np.asarray((across - wide, down - high)) / 2 + 0.04 * unit
        if room.min() < 0:
            continue
        moves = [np.linspace(-space, space, max(1, min(9, round(space / 3)))) for space in room.tolist()]
        right, below = (axis.ravel() for axis in np.meshgrid(*moves))
        square = np.asarray(((-across, -down), (across, -down), (across, down), (-across, down))) / 2
        for tilt in TILTS:
            turn = np.asarray(((np.cos(tilt), np.sin(tilt)), (-np.sin(tilt), np.cos(tilt))))
            tried.append((middle + np.stack((right, below), 1))[:, None] + square @ turn)
    return np.asarray(np.concatenate([np.zeros((0, 4, 2)), *tried]), np.float32)


def _steps(view: View, at: Quads, near: npt.NDArray[np.uint8]) -> Numbers:
    """Return the largest step of colour along each side as a whole (n x 4), within six pixels of it."""
    along = np.linspace(0.1, 0.9, 14, dtype=np.float32)[:, None]
    across = np.arange(-6, 6.5, 1.5, dtype=np.float32)[:, None]
    start = at[:, :, None]
    run = np.roll(at, -1, axis=1)[:, :, None] - start
    normal = np.stack((run[..., 1], -run[..., 0]), -1) / (np.linalg.norm(run, axis=-1, keepdims=True) + 1e-6)
    points = (start + run * along)[..., None, :] + normal[..., None, :] * across
    x = np.clip(np.rint(points[..., 0]).astype(np.int32), 0, view.width - 1)
    y = np.clip(np.rint(points[..., 1]).astype(np.int32), 0, view.height - 1)
    lines: Grid = np.median(view.flat[y, x], axis=2)
    steps = np.linalg.norm(lines[:, :, 2:] - lines[:, :, :-2], axis=-1)
    hidden = (near[y, x].max(-1) > 0).mean(-1) > 0.3  # the edge of a note beside it says nothing
    return np.where(hidden, UNKNOWN, steps.max(-1))


def _covered(taken: npt.NDArray[np.uint8], at: Quads) -> Numbers:
    """Return the part of each quad that lies on notes."""
    part = np.linspace(0.1, 0.9, 7, dtype=np.float32)
    u, v = (axis.ravel()[:, None] for axis in np.meshgrid(part, part))
    points = at[:, None, 0] + u * (at[:, None, 1] - at[:, None, 0]) + v * (at[:, None, 3] - at[:, None, 0])
    x = np.clip(points[..., 0].astype(np.int32), 0, taken.shape[1] - 1)
    y = np.clip(points[..., 1].astype(np.int32), 0, taken.shape[0] - 1)
    return np.asarray(taken[y, x].mean(1), np.float64)
