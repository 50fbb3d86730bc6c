"""What speaks for a note at a place: edges on four sides, even paper inside, another colour around."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.quads import Quads
from workshop_app.intake.photo.view import View

Numbers = npt.NDArray[np.float64]

AT_ONCE = 400
"""How many quads are looked at together: more would only need more memory."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What part of n quads (0 to 1) has edges on its sides, is even inside, and is unlike what is around."""

    edges: Numbers
    even: Numbers
    apart: Numbers


def evidence(view: View, at: Quads) -> Evidence:
    """Return what speaks for each of the quads (n x 4 x 2)."""
    parts = [_evidence(view, at[first : first + AT_ONCE]) for first in range(0, len(at), AT_ONCE)]
    edges, even, apart = (
        (np.concatenate([np.zeros(0), *some]) for some in zip(*parts, strict=True))
        if parts
        else (np.zeros(0),) * 3
    )
    return Evidence(edges, even, apart)


def _evidence(view: View, at: Quads) -> tuple[Numbers, Numbers, Numbers]:
    edged = _edged(view, at)
    inside = view.at(_grid(at, 11))
    paper = np.median(inside, 1, keepdims=True)
    even = (np.abs(inside - paper) < np.asarray((9, 7, 9), np.float32)).all(-1).mean(1)
    return (edged.sum(1) + edged.min(1)) / 5, even, _apart(view, at, paper)


def _edged(view: View, at: Quads) -> Numbers:
    """Return the part of each side (n x 4) along which there is an edge within three pixels."""
    along = np.linspace(0.06, 0.94, 26, dtype=np.float32)[:, None]
    across = np.arange(-3, 4, dtype=np.float32)[:, None]
    start = at[:, :, None]
    run = np.roll(at, -1, axis=1)[:, :, None] - start
    normal = np.stack((run[..., 1], -run[..., 0]), -1) / (np.linalg.norm(run, axis=-1, keepdims=True) + 1e-6)
    points = (start + run * along)[..., None, :] + normal[..., None, :] * across
    x = np.clip(np.rint(points[..., 0]).astype(np.int32), 0, view.width - 1)
    y = np.clip(np.rint(points[..., 1]).astype(np.int32), 0, view.height - 1)
    return np.asarray((view.edges[y, x].max(-1) > 2.0).mean(-1), np.float64)


def _apart(view: View, at: Quads, paper: npt.NDArray[np.float32]) -> Numbers:
    """Return the part of a ring around each quad that has not its colour; little is known at the rim."""
    along = np.linspace(0.1, 0.9, 9, dtype=np.float32)[:, None]
    middle = at.mean(1, keepdims=True)
    ring = middle + (at - middle) * 1.16
    start = ring[:, :, None]
    points = (start + (np.roll(ring, -1, axis=1)[:, :, None] - start) * along).reshape(len(at), -1, 2)
    seen = ((points >= 0) & (points < np.asarray((view.width, view.height)))).all(-1)
    away = (view.at(points) - paper) * np.asarray((0.7, 1, 1), np.float32)
    differs = (np.linalg.norm(away, axis=-1) > 7) & seen
    count = seen.sum(1)
    return np.asarray(np.where(count < 6, 0.3, differs.sum(1) / np.maximum(1, count)), np.float64)


def _grid(at: Quads, count: int, margin: float = 0.1) -> npt.NDArray[np.float32]:
    """Return count x count points inside each quad (n x count² x 2)."""
    steps = np.linspace(margin, 1 - margin, count, dtype=np.float32)
    u, v = (axis.ravel()[:, None] for axis in np.meshgrid(steps, steps))
    tl, tr, br, bl = (at[:, corner][:, None] for corner in range(4))
    return np.asarray((1 - u) * (1 - v) * tl + u * (1 - v) * tr + u * v * br + (1 - u) * v * bl, np.float32)
