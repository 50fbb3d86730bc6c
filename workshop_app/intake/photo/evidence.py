"""What speaks for a note at a place: edges on its sides, even paper, another colour around, writing."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.quads import Quads
from workshop_app.intake.photo.view import Grid, View

Numbers = npt.NDArray[np.float64]

AT_ONCE = 300
"""How many quads are looked at together: more would only need more memory."""

UNKNOWN = 0.6
"""How much of an edge there is where another note hides it."""

BORROWED = 0.7
"""What an edge is worth that is the edge of a note found before: it may be there for that one only."""

MIDDLE = np.pad(np.ones((7, 7), np.bool_), 2).ravel()
"""Which of the 11 x 11 points at which a quad is looked at are not near its rim."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each of n quads; all from 0 to 1.

    `edges` (n x 4): the part of each side along which there is an edge; `even`: the part that has the colour
    of most of it; `apart` (n x 4): the part of what is beyond each side that has another one; `bare`: the
    part that has the colour of the bare wall; `written`: how much is written on it, 1 being a fiftieth of it
    or more; `light`: how light it is beside the lightest of the view; `visible`: the part that no note found
    before covers.
    """

    edges: Numbers
    even: Numbers
    apart: Numbers
    bare: Numbers
    written: Numbers
    light: Numbers
    visible: Numbers

    @property
    def edged(self) -> Numbers:
        """Return one number for the four sides; the weakest counts twice."""
        return np.asarray((self.edges.sum(1) + self.edges.min(1)) / 5, np.float64)

    def in_turn(self) -> tuple[Numbers, ...]:
        """Return all numbers in the order in which they are told above."""
        return self.edges, self.even, self.apart, self.bare, self.written, self.light, self.visible

    def those(self, which: npt.NDArray[np.generic]) -> "Evidence":
        """Return what speaks for some of the quads, by a mask or by their places."""
        return Evidence(*(numbers[which] for numbers in self.in_turn()))

    def and_also(self, others: "Evidence") -> "Evidence":
        """Return what speaks for these quads and for others."""
        return Evidence(*(np.concatenate(two) for two in zip(self.in_turn(), others.in_turn(), strict=True)))


def evidence(view: View, at: Quads, taken: Grid | None = None) -> Evidence:
    """Return what speaks for each of the quads (n x 4 x 2).

    `taken` says for each pixel what is known of notes found before: 1 inside one, 0.5 on an edge of one.
    """
    parts = [
        _evidence(view, at[first : first + AT_ONCE], taken) for first in range(0, max(1, len(at)), AT_ONCE)
    ]
    return Evidence(*(np.concatenate(some) for some in zip(*parts, strict=True)))


def _evidence(view: View, at: Quads, taken: Grid | None) -> tuple[Numbers, ...]:
    edges = _edged(view, at, taken)
    points = _grid(at, 11)
    x, y = _pixels(view, points)
    inside, free = view.flat[y, x], np.ones(x.shape, np.bool_) if taken is None else taken[y, x] < 0.75
    paper = _middle(inside, free)
    same = (np.abs(inside - paper) < np.asarray((9, 7, 9), np.float32)).all(-1)
    count = np.maximum(1, free.sum(1))
    even = np.asarray((same & (free > 0)).sum(1) / count, np.float64)
    bare = np.asarray(((view.wall[y, x] < 0.5 * view.faint + 0.2) & (free > 0)).sum(1) / count, np.float64)
    middle = free & MIDDLE  # what is written at the rim may be on a note beside it
    ink = (view.written[y, x] * middle).sum(1) / np.maximum(1, middle.sum(1))
    written = np.asarray(np.minimum(1, ink / 0.02), np.float64)
    light = np.asarray(paper[:, 0, 0] / max(1e-3, view.white), np.float64)
    return (
        edges,
        even,
        _apart(view, at, paper, taken),
        bare,
        written,
        light,
        np.asarray(free.mean(1), np.float64),
    )


def _middle(inside: Grid, free: npt.NDArray[np.generic]) -> Grid:
    """Return the median of what is free of other notes (n x 1 x 3)."""
    if bool(np.all(free)):
        return np.asarray(np.median(inside, 1, keepdims=True), np.float32)
    seen = np.where(np.asarray(free, bool)[..., None], inside, np.nan)
    seen[~np.asarray(free, bool).any(1)] = 0
    return np.asarray(np.nanmedian(seen, 1, keepdims=True), np.float32)


def _edged(view: View, at: Quads, taken: Grid | None) -> Numbers:
    """Return the part of each side (n x 4) along which there is an edge within three pixels."""
    along = np.linspace(0.06, 0.94, 26, dtype=np.float32)[:, None]
    across = np.arange(-3, 4, dtype=np.float32)[:, None]
    start = at[:, :, None]
    run = np.roll(at, -1, axis=1)[:, :, None] - start
    normal = np.stack((run[..., 1], -run[..., 0]), -1) / (np.linalg.norm(run, axis=-1, keepdims=True) + 1e-6)
    middle = start + run * along
    x, y = _pixels(view, middle[..., None, :] + normal[..., None, :] * across)
    steep = np.abs((view.slope[y, x] * normal[..., None, :]).sum(-1))
    edge = ((steep > view.faint) & (steep > 0.8 * view.edges[y, x])).any(-1).astype(np.float64)
    if taken is not None:
        x, y = _pixels(view, middle)
        known = taken[y, x]
        edge = np.where(known > 0.75, UNKNOWN, np.where(known > 0.25, BORROWED * edge, edge))
    return np.asarray(edge.mean(-1), np.float64)


def _apart(view: View, at: Quads, paper: Grid, taken: Grid | None) -> Numbers:
    """Return what part of a line beyond each side has not its colour (n x 4); little is known at the rim."""
    along = np.linspace(0.1, 0.9, 9, dtype=np.float32)[:, None]
    middle = at.mean(1, keepdims=True)
    ring = middle + (at - middle) * 1.16
    start = ring[:, :, None]
    points = (start + (np.roll(ring, -1, axis=1)[:, :, None] - start) * along).reshape(len(at), 36, 2)
    seen = ((points >= 0) & (points < np.asarray((view.width, view.height)))).all(-1)
    x, y = _pixels(view, points)
    if taken is not None:
        seen &= taken[y, x] < 0.75
    away = (view.flat[y, x] - paper) * np.asarray((0.7, 1, 1), np.float32)
    differs = ((away**2).sum(-1) > 49) & seen
    count = seen.reshape(-1, 4, 9).sum(2)
    part = differs.reshape(-1, 4, 9).sum(2) / np.maximum(1, count)
    return np.asarray(np.where(count < 3, 0.4, part), np.float64)


def _pixels(view: View, points: Grid) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Return the columns and rows nearest to points (… x 2), at the rim for those outside."""
    x = np.clip(np.rint(points[..., 0]).astype(np.int32), 0, view.width - 1)
    y = np.clip(np.rint(points[..., 1]).astype(np.int32), 0, view.height - 1)
    return x, y


def _grid(at: Quads, count: int, margin: float = 0.1) -> Grid:
    """Return count x count points inside each quad (n x count² x 2)."""
    steps = np.linspace(margin, 1 - margin, count, dtype=np.float32)
    u, v = (axis.ravel()[:, None] for axis in np.meshgrid(steps, steps))
    tl, tr, br, bl = (at[:, corner][:, None] for corner in range(4))
    return np.asarray((1 - u) * (1 - v) * tl + u * (1 - v) * tr + u * v * br + (1 - u) * v * bl, np.float32)
