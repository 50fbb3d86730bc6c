"""The pads the notes of a wall come from: nearly all notes have one of two or three sizes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Quad, Quads

Sizes = npt.NDArray[np.float64]
"""Width and height, n x 2, as logarithms."""

Numbers = npt.NDArray[np.float64]

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

    def units(self, points: npt.NDArray[np.floating]) -> Numbers:
        """Return the pixels of the usual side at points (n x 2)."""
        start, right, down = self.nearness
        return np.asarray(np.exp(start + right * points[..., 0] + down * points[..., 1]), np.float64)

    def on_wall(self, run: npt.NDArray[np.floating]) -> Numbers:
        """Return a way in the view (x, y) as it is on the wall, but for how near that is."""
        return np.asarray(run, np.float64) / self.stretch

    def in_view(self, run: npt.NDArray[np.floating]) -> Numbers:
        """Return a way on the wall as it is in the view."""
        return np.asarray(run, np.float64) * self.stretch

    def measured(self, many: Quads) -> tuple[Numbers, Numbers]:
        """Return the widths and heights notes would have on the wall (n x 2), and how askew they are."""
        edges = self.on_wall(np.roll(many, -1, axis=1) - many)
        lengths = (np.hypot(edges[..., 0], edges[..., 1]) + 1e-3) / self.units(many.mean(1))[:, None]
        askew = np.hypot(np.log(lengths[:, 0] / lengths[:, 2]), np.log(lengths[:, 1] / lengths[:, 3]))
        return (lengths[:, :2] + lengths[:, 2:]) / 2, np.asarray(askew, np.float64)

    def likeness(self, many: Quads) -> Numbers:
        """Return from 0 to 1 how nearly quads are as large and as long as a note of one of the pads."""
        size, askew = self.measured(many)
        away = (((np.log(size)[:, None] - np.log(self.sizes)) / 0.13) ** 2).sum(2).min(1)
        return np.asarray(np.exp(-away - (askew / 0.25) ** 2), np.float64)

    def shares(self, many: Quads) -> Numbers:
        """Return how many notes of the usual side quads have room for."""
        return quads.areas(many) / (self.units(many.mean(1)) ** 2 * self.stretch[0] * self.stretch[1])


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
    while left.sum() > 0 and len(kinds) < MOST_PADS:
        size = _commonest(sizes, left, NEAR)
        same = np.abs(sizes - size).max(1) < 2 * NEAR
        count = float((left * same).sum())
        left[same] = 0
        most = most or count
        if not kinds or (count >= _needed(np.exp(size - kinds[0]), most)):
            kinds.append(size)
    across, down = np.exp(kinds[0])
    stretch = (1.0, 1.0)
    if 0.75 < across / down < 1.33:  # a square at an angle
        stretch = (math.sqrt(across / down), math.sqrt(down / across))
    unit = math.sqrt(across * down)
    told = tuple((float(w) / unit / stretch[0], float(h) / unit / stretch[1]) for w, h in np.exp(kinds))
    told += _also_sold(told)
    start, right, below = (float(part) for part in nearness)
    return Pads(told, (start + math.log(unit), right, below), stretch)


def _also_sold(known: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """Return the long pad that goes with square notes, or the square one that goes with long ones."""
    across, down = known[0]
    if len(known) > 1 or not 0.9 < max(across / down, down / across) < 1.8:
        return ()
    ratio = across / down
    if ratio > 1.5:
        return ((down, down),)
    return ((across * 5 / 3, down),) if ratio < 1.12 and 1 / ratio < 1.12 else ()


def _needed(ratio: npt.NDArray[np.float64], most: float) -> float:
    """Return how many notes a further size needs: pads that are sold few, parts of notes and rows many."""
    standard = np.log(
        ((5 / 3, 1), (1, 5 / 3), (3 / 5, 1), (1, 3 / 5), (4 / 3, 4 / 3), (3 / 2, 3 / 2), (2, 4 / 3))
    )
    sold = float(np.abs(standard - np.log(ratio)).max(1).min()) < 0.08
    return 2.0 if sold else max(4.0, 0.5 * most)


def _commonest(sizes: Sizes, weights: npt.NDArray[np.float64], reach: float) -> Sizes:
    """Return the middle of the densest place; larger sizes count for more, as parts of notes are many."""
    apart = ((sizes[:, None] - sizes) ** 2).sum(-1) / reach**2
    dense = (np.exp(-apart) * (weights * np.exp(sizes.mean(1) / 2 - sizes.mean(1).max() / 2))).sum(
        1
    ) * weights
    densest = sizes[int(np.argmax(dense))]
    near = np.exp(-(((sizes - densest) / reach) ** 2).sum(1)) * weights
    return np.asarray((sizes * near[:, None]).sum(0) / near.sum(), np.float64)
