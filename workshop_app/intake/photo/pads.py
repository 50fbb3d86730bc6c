"""The pads the notes of a wall come from: nearly all notes have one of two or three sizes."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Quads

Sizes = npt.NDArray[np.float64]
"""Width and height, n x 2, as logarithms."""

Numbers = npt.NDArray[np.float64]

SQUARE_AND_LONG = ((1.0, 1.0), (5 / 3, 1.0))
"""Width and height of the two pads that are sold most, 3 x 3 and 5 x 3 inches."""

MOST = 200
"""From how many notes the pads are learned; the surest come first."""

LONG = math.log(5 / 3)

NEAR = 0.09
"""How far (as a logarithm) notes of one pad may differ: they hang loosely, and are measured roughly."""

MOST_TURNED = 0.28
"""How much narrower (as a logarithm) a wall may look that is seen from the side."""

HELD = 1e5
"""How strongly notes are held to be equally near: as if one 300 pixels aside said so (square pixels)."""


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


def pads_of(sure: Quads, others: Quads) -> Pads | None:
    """Return the pads of a wall, learned from quads that surely are notes, or else from all there are."""
    known = np.asarray(sure[:MOST] if len(sure) >= 3 else others, np.float64)
    if not len(known):
        return None
    edges = np.roll(known, -1, axis=1) - known
    lengths = np.hypot(edges[..., 0], edges[..., 1])
    sizes = np.log(np.stack((lengths[:, ::2].mean(1), lengths[:, 1::2].mean(1)), 1))
    if len(sure) < 3:
        sizes, known = np.median(sizes, 0)[None], known.mean(0)[None]
    best = max(_explanations(sizes, known.mean(1)), key=lambda explanation: explanation.explained)
    start, right, down = (float(term) for term in best.nearness)
    stretch = math.exp(best.stretch / 2), math.exp(-best.stretch / 2)
    return Pads(tuple((float(w), float(h)) for w, h in np.exp(best.kinds)), (start, right, down), stretch)


class Explanation(NamedTuple):
    """A way to see the sizes of the notes: of which kinds they are, how near the wall is and how turned."""

    explained: float
    kinds: Sizes
    nearness: Numbers
    stretch: float


def _explanations(sizes: Sizes, middles: Numbers) -> Iterator[Explanation]:
    """Take each note in turn for a square one, for a long one, and for one of its own size."""
    for size, middle in zip(sizes, middles, strict=True):
        ratio = float(size[0] - size[1])
        if abs(ratio) < MOST_TURNED:
            yield _explained(sizes, middles, np.log(SQUARE_AND_LONG), (size.mean(), *middle, ratio))
        if abs(ratio - LONG) < MOST_TURNED:
            side = size.mean() - LONG / 2
            yield _explained(sizes, middles, np.log(SQUARE_AND_LONG), (side, *middle, ratio - LONG))
        if abs(ratio) >= 0.2:
            own = np.asarray(((ratio / 2, -ratio / 2),))
            yield _explained(sizes, middles, own, (size.mean(), *middle, 0.0))


def _explained(
    sizes: Sizes, middles: Numbers, kinds: Sizes, start: tuple[float, float, float, float]
) -> Explanation:
    """Fit how near the wall is to all notes of the kinds, from a first one on; see how many they explain."""
    side, stretch = start[0], start[3]
    middle, plane = np.asarray(start[1:3]), np.asarray((side, 0.0, 0.0))
    held = np.diag((0.0, HELD, HELD))
    for reach in (0.3, 0.22, 0.16, 0.13):
        turned = np.asarray((stretch / 2, -stretch / 2))
        beyond = sizes - ((middles - middle) @ plane[1:] + plane[0])[:, None]
        away = beyond[:, None] - kinds - turned
        far = np.abs(away).max(2)
        kind = far.argmin(1)
        near = far.min(1) < reach
        if not near.any():
            break
        left = away[np.arange(len(sizes)), kind][near]
        growth = left.mean(1) + (middles[near] - middle) @ plane[1:] + plane[0]
        middle = middles[near].mean(0)
        known = np.column_stack((np.ones(int(near.sum())), middles[near] - middle))
        plane = np.linalg.solve(known.T @ known + held, known.T @ growth)
        stretch = float(np.clip(stretch + (left[:, 0] - left[:, 1]).mean(), -MOST_TURNED, MOST_TURNED))
    explained = np.exp(-((far.min(1) / NEAR) ** 2)) * np.exp(0.5 * (sizes.mean(1) - sizes.mean(1).max()))
    nearness = np.asarray((plane[0] - float(middle @ plane[1:]), *plane[1:]))
    fewer = 1.0 if len(kinds) > 1 else 0.9  # a size of its own explains notes less than pads that are sold
    return Explanation(fewer * float(explained.sum()), kinds, nearness, stretch)
