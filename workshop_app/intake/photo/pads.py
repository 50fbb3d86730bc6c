"""The pads the notes of a wall come from: nearly all notes have one of two or three sizes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Quad

Sizes = npt.NDArray[np.float64]
"""Width and height, n x 2, as logarithms."""

MOST_PADS = 3
NEAR = 0.09
"""How far (as a logarithm) notes of one pad may differ: they hang loosely, and are measured roughly."""


@dataclass(frozen=True, slots=True)
class Pads:
    """What sizes of notes hang where in a view.

    `sizes` holds width and height of each pad's notes on the wall, in units of the usual side; `nearness`
    is the logarithm of that unit in pixels: at the view's corner, and how it grows for each pixel right and
    down; `stretch` is how a unit across and a unit down are seen, a wall at an angle being narrower.
    """

    sizes: tuple[tuple[float, float], ...]
    nearness: tuple[float, float, float]
    stretch: tuple[float, float]

    def unit(self, point: npt.NDArray[np.floating]) -> float:
        """Return the pixels of the usual side at a point."""
        start, right, down = self.nearness
        return math.exp(start + right * float(point[0]) + down * float(point[1]))

    def on_wall(self, run: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
        """Return a way in the view (x, y) as it is on the wall, but for how near that is."""
        return np.asarray(run, np.float64) / self.stretch

    def in_view(self, run: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
        """Return a way on the wall as it is in the view."""
        return np.asarray(run, np.float64) * self.stretch

    def measured(self, quad: Quad) -> tuple[float, float]:
        """Return the width and height a note would have on the wall, in usual sides."""
        across, down, _, _ = self._sides(quad)
        unit = self.unit(quad.mean(0))
        return across / unit, down / unit

    def likeness(self, quad: Quad) -> float:
        """Return from 0 to 1 how nearly a quad is as large and as long as a note of one of the pads."""
        unit = self.unit(quad.mean(0))
        across, down, askew_across, askew_down = self._sides(quad)
        size = np.log((max(across, 1e-3) / unit, max(down, 1e-3) / unit))
        away = ((size - np.log(self.sizes)) / 0.13) ** 2
        askew = (askew_across / 0.25) ** 2 + (askew_down / 0.25) ** 2
        return math.exp(-float(away.sum(1).min()) - askew)

    def area(self, point: npt.NDArray[np.floating]) -> float:
        """Return the square pixels of a note of the usual side at a point."""
        return self.unit(point) ** 2 * self.stretch[0] * self.stretch[1]

    def share(self, quad: Quad) -> float:
        """Return how many notes of the usual side a quad has room for."""
        return quads.area(quad) / self.area(quad.mean(0))

    def _sides(self, quad: Quad) -> tuple[float, float, float, float]:
        """Return the mean width and height, and how much opposite sides differ (logarithms)."""
        edges = self.on_wall(np.roll(quad, -1, axis=0) - quad)
        top, right, bottom, left = (float(length) + 1e-3 for length in np.hypot(edges[:, 0], edges[:, 1]))
        return (top + bottom) / 2, (left + right) / 2, math.log(top / bottom), math.log(left / right)


def pads_of(confident: Sequence[Quad], others: Sequence[Quad]) -> Pads | None:
    """Return the pads of a wall, learned from quads that surely are notes, or else from all there are."""
    known = np.asarray(confident if len(confident) >= 3 else others, np.float64).reshape(-1, 4, 2)
    if not len(known):
        return None
    middles, edges = known.mean(1), np.roll(known, -1, axis=1) - known
    lengths = np.hypot(edges[..., 0], edges[..., 1])
    sizes = np.log(np.stack((lengths[:, ::2].mean(1), lengths[:, 1::2].mean(1)), 1))
    if len(confident) < 3:
        sizes[:] = np.median(sizes, 0)
    first = _commonest(sizes, np.ones(len(sizes)), 0.12)
    nearness = _nearness(middles, sizes, first)
    sizes = sizes - (middles @ nearness[1:] + nearness[0])[:, None]
    return _sorted_out(sizes, nearness)


def _nearness(middles: npt.NDArray[np.float64], sizes: Sizes, first: Sizes) -> npt.NDArray[np.float64]:
    """Fit how the notes of the commonest size grow over the view; few of them say that they do not."""
    plane = np.asarray((float(first.mean()), 0.0, 0.0))
    held = np.diag((0.0, 4e5, 4e5))  # as if some notes at the middle had said: no growth
    for reach in (0.3, 0.2, 0.12):
        away = sizes - first + (first.mean() - middles @ plane[1:] - plane[0])[:, None]
        same = np.abs(away).max(1) < reach
        if same.sum() < 4:
            break
        known = np.column_stack((np.ones(int(same.sum())), middles[same]))
        plane = np.linalg.solve(known.T @ known + held, known.T @ sizes[same].mean(1))
    return plane


def _sorted_out(sizes: Sizes, nearness: npt.NDArray[np.float64]) -> Pads:
    """Find the sizes that occur often, the commonest first; notes side by side are no size of their own."""
    left, kinds, most = np.ones(len(sizes)), list[Sizes](), 0.0
    while len(kinds) < MOST_PADS and left.sum() > 0:
        size = _commonest(sizes, left, NEAR)
        same = np.abs(sizes - size).max(1) < 2 * NEAR
        count = float((left * same).sum())
        left[same] = 0
        if not kinds:
            most = count
        elif count < max(3.0, 0.12 * most):
            break
        elif any(_is_row(np.exp(size - kind)) for kind in kinds) and count < 0.5 * most:
            continue
        kinds.append(size)
    across, down = np.exp(kinds[0])
    stretch = (1.0, 1.0)
    if 0.75 < across / down < 1.33:  # a square at an angle
        stretch = (math.sqrt(across / down), math.sqrt(down / across))
    unit = math.sqrt(across * down)
    told = tuple((float(w) / unit / stretch[0], float(h) / unit / stretch[1]) for w, h in np.exp(kinds))
    start, right, below = (float(part) for part in nearness)
    return Pads(told, (start + math.log(unit), right, below), stretch)


def _is_row(ratio: npt.NDArray[np.float64]) -> bool:
    """Tell whether a size is some times another in one direction, or both."""
    whole = np.maximum(1, np.rint(ratio))
    parts = np.maximum(1, np.rint(1 / ratio))
    times = np.abs(np.log(ratio / whole)).max() < 0.12 and whole.max() > 1
    shares = np.abs(np.log(ratio * parts)).max() < 0.12 and parts.max() > 1
    return bool(times or shares)


def _commonest(sizes: Sizes, weights: npt.NDArray[np.float64], reach: float) -> Sizes:
    """Return the middle of the densest place; larger sizes count for more, as parts of notes are many."""
    apart = ((sizes[:, None] - sizes) ** 2).sum(-1) / reach**2
    dense = (np.exp(-apart) * (weights * np.exp(sizes.mean(1) / 2 - sizes.mean(1).max() / 2))).sum(
        1
    ) * weights
    densest = sizes[int(np.argmax(dense))]
    near = np.exp(-(((sizes - densest) / reach) ** 2).sum(1)) * weights
    return np.asarray((sizes * near[:, None]).sum(0) / near.sum(), np.float64)
