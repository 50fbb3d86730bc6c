"""Notes that touch or cover each other have one outline together: where each of them could be."""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.candidates import Candidate
from workshop_app.intake.photo.pads import Pads
from workshop_app.intake.photo.quads import Quads

Points = npt.NDArray[np.float64]
"""Points or ways between points: x and y in the last place."""

MOST = 4000
"""How many sets of guesses are made at most: more only come of photos of something else than notes."""


def together(found: list[Candidate], pads: Pads) -> Quads:
    """Return where notes of the wall's pads could be in outlines that are no single note."""
    fits = np.asarray([candidate.quad for candidate in found], np.float32).reshape(-1, 4, 2)
    room, alike, (size, _) = pads.shares(fits), pads.likeness(fits), pads.measured(fits)
    guesses: list[Points] = []
    for candidate, share, like, measured in zip(found, room, alike, size, strict=True):
        if len(guesses) > MOST:
            break
        filled = share * candidate.fill
        if 0.4 <= filled <= 40 and not (candidate.fill > 0.93 and like > 0.5):
            guesses += list(_in_outline(candidate, pads))
        if candidate.fill > 0.8 and 1.4 < filled < 30:
            guesses += list(_in_rows(candidate, measured, pads))
    ordered = quads.all_in_order(np.concatenate([np.zeros((0, 4, 2)), *guesses]))
    return ordered[quads.first_of_each(ordered, 0.07 * pads.units(ordered.mean(1)))]


def _in_outline(candidate: Candidate, pads: Pads) -> Iterator[Points]:
    unit = float(pads.units(candidate.quad.mean(0)))
    line = cv2.approxPolyDP(candidate.outline, 0.05 * unit, closed=True)
    if not 4 <= len(line) <= 80:
        return
    points = np.asarray(line, np.float64).reshape(-1, 2)
    if cv2.contourArea(line, oriented=True) < 0:
        points = points[::-1]  # now clockwise as one sees it
    for size in pads.sizes:
        yield _in_corners(points, pads, size)
        yield _on_edges(points, pads, size)


def _in_corners(points: Points, pads: Pads, size: tuple[float, float]) -> Points:
    """Fill the convex corners of a line: along both edges, or square to the longer one."""
    unit = pads.units(points)[:, None]
    on = pads.on_wall(np.roll(points, -1, 0) - points) / unit
    back = pads.on_wall(np.roll(points, 1, 0) - points) / unit
    long, wide = np.hypot(*on.T)[:, None], np.hypot(*back.T)[:, None]
    on, back = on / np.maximum(long, 1e-6), back / np.maximum(wide, 1e-6)
    outward = (on[:, 0] * back[:, 1] - on[:, 1] * back[:, 0] > 0) & (np.abs((on * back).sum(1)) < 0.34)
    outward &= np.minimum(long, wide)[:, 0] >= 0.2
    guesses: list[Points] = []
    for first, second, which in (
        (on, back, outward),
        (on, _turned(on), outward & (long > 1.4 * wide)[:, 0]),  # a short edge says little of its direction
        (-_turned(back), back, outward & (wide > 1.4 * long)[:, 0]),
    ):
        across, down = _as_hung(first, size)
        seen = (np.abs(np.log(long / across)) < 0.22) & (np.abs(np.log(wide / down)) < 0.22)
        for lengths, those in (((across, down), which), ((long, wide), which & seen[:, 0])):
            a, b = (
                pads.in_view(way * length * unit)
                for way, length in zip((first, second), lengths, strict=True)
            )
            guesses.append(np.stack((points, points + a, points + a + b, points + b), 1)[those])
    return np.asarray(np.concatenate(guesses), np.float64)


def _on_edges(points: Points, pads: Pads, size: tuple[float, float]) -> Points:
    """Lay notes along the edges of a line, where an edge is as long as a note."""
    unit = pads.units(points)[:, None]
    ends = np.roll(points, -1, 0)
    run = pads.on_wall(ends - points) / unit
    length = np.maximum(np.hypot(*run.T)[:, None], 1e-6)
    across, down = _as_hung(run / length, size)
    deep = pads.in_view(_turned(run / length) * down * unit)
    fits = (np.abs(np.log(length / across)) < 0.2)[:, 0]
    guesses: Points = np.stack((points, ends, ends + deep, points + deep), 1)[fits]
    return guesses


def _as_hung(way: Points, size: tuple[float, float]) -> tuple[Points, Points]:
    """Return how long a note is along each way, and how deep square to it."""
    level = (np.abs(way[:, 0]) >= np.abs(way[:, 1]))[:, None]
    return np.where(level, size[0], size[1]), np.where(level, size[1], size[0])


def _turned(ways: Points) -> Points:
    """Return ways turned by a right angle, clockwise as one sees it."""
    return np.stack((-ways[:, 1], ways[:, 0]), 1)


def _in_rows(candidate: Candidate, measured: Points, pads: Pads) -> Iterator[Points]:
    """Give the parts of an outline that is as large as some notes of one pad in rows."""
    for size in pads.sizes:
        times = measured / size
        columns, rows = (max(1, round(float(count))) for count in times)
        if 2 <= columns * rows <= 24 and float(np.abs(times / (columns, rows) - 1).max()) <= 0.2:
            u, v = np.meshgrid(np.linspace(0, 1, columns + 1), np.linspace(0, 1, rows + 1))
            weights = np.stack(((1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v), -1)
            at = weights @ candidate.quad.astype(np.float64)
            corners = at[:-1, :-1], at[:-1, 1:], at[1:, 1:], at[1:, :-1]
            yield np.stack(corners, 2).reshape(-1, 4, 2)


def beside(many: Quads) -> Quads:
    """Return the four places beside each quad where a note of the same size would touch it."""
    across, down = (many[:, corner] - many[:, 0] for corner in (1, 3))
    ways = np.stack((across, -across, down, -down), 1)[:, :, None]
    return np.asarray((many[:, None] + ways).reshape(-1, 4, 2), np.float32)
