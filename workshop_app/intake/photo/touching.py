"""Notes that touch or cover each other have one outline together: where each of them could be."""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.candidates import Candidate
from workshop_app.intake.photo.pads import Pads
from workshop_app.intake.photo.quads import Quad

Way = npt.NDArray[np.float64]
"""From one point to another: x, y."""


def in_corners(found: list[Candidate], pads: Pads) -> Iterator[Quad]:
    """Give notes of the wall's pads for each corner and edge of outlines that are no single note."""
    for candidate in found:
        note = pads.area(candidate.quad.mean(0))
        if not 0.4 <= candidate.area / note <= 40:
            continue
        if candidate.fill > 0.93 and pads.likeness(candidate.quad) > 0.5:
            continue
        line = cv2.approxPolyDP(candidate.outline, 0.05 * note**0.5, closed=True)
        if 4 <= len(line) <= 80:
            points = np.asarray(line, np.float64).reshape(-1, 2)
            if cv2.contourArea(line, oriented=True) < 0:
                points = points[::-1]
            yield from _in_corners(points, pads)
            yield from _on_edges(points, pads)


def _in_corners(points: Way, pads: Pads) -> Iterator[Quad]:
    """Fill the convex corners of a line that goes clockwise."""
    for before, corner, after in zip(np.roll(points, 1, 0), points, np.roll(points, -1, 0), strict=True):
        unit = pads.unit(corner)
        on, back = pads.on_wall(after - corner) / unit, pads.on_wall(before - corner) / unit
        long, wide = np.hypot(*on), np.hypot(*back)
        if min(long, wide) < 0.2 or on[0] * back[1] - on[1] * back[0] <= 0:
            continue
        if abs(on @ back) > 0.34 * long * wide:
            continue
        on, back = on / long, back / wide
        ways = [(on, back)]
        if long > 1.5 * wide:  # a short edge says little of its direction
            ways.append((on, _turned(on)))
        elif wide > 1.5 * long:
            ways.append((-_turned(back), back))
        for first, second in ways:
            for across, down in _lengths(first, second, (long, wide), pads):
                a, b = pads.in_view(first * across * unit), pads.in_view(second * down * unit)
                yield quads.in_order((corner, corner + a, corner + a + b, corner + b))


def _lengths(first: Way, second: Way, seen: tuple[float, float], pads: Pads) -> Iterator[tuple[float, float]]:
    """Give how long the two sides from a corner may be: as the pads have them, and as seen if nearly so."""
    level = abs(first[0]) * abs(second[1]) >= abs(first[1]) * abs(second[0])
    for size in pads.sizes:
        wanted = size if level else size[::-1]
        yield wanted
        if all(0.8 < have / want < 1.25 for have, want in zip(seen, wanted, strict=True)):
            yield seen


def _on_edges(points: Way, pads: Pads) -> Iterator[Quad]:
    """Lay notes along the edges of a line that goes clockwise, where an edge is as long as a note."""
    for start, end in zip(points, np.roll(points, -1, 0), strict=True):
        unit = pads.unit(start)
        run = pads.on_wall(end - start) / unit
        length = float(np.hypot(*run))
        if length < 0.3:
            continue
        deep = _turned(run / length)
        for across, down in pads.sizes:
            wanted, depth = (across, down) if abs(run[0]) >= abs(run[1]) else (down, across)
            if 0.82 < length / wanted < 1.22:
                inward = pads.in_view(deep * depth * unit)
                yield quads.in_order((start, end, end + inward, start + inward))


def _turned(way: Way) -> Way:
    """Return a way turned by a right angle, clockwise as one sees it."""
    return np.asarray((-way[1], way[0]))


def in_strips(found: list[Candidate], pads: Pads) -> Iterator[Quad]:
    """Give the parts of outlines that are as large as some notes of one pad in rows."""
    for candidate in found:
        if candidate.fill < 0.8 or candidate.area < 1.4 * pads.area(candidate.quad.mean(0)):
            continue
        across, down = pads.measured(candidate.quad)
        for width, height in pads.sizes:
            columns, rows = max(1, round(across / width)), max(1, round(down / height))
            even = abs(across / width / columns - 1) <= 0.2 and abs(down / height / rows - 1) <= 0.2
            if even and 2 <= columns * rows <= 24:
                yield from _parts(candidate.quad, columns, rows)


def _parts(quad: Quad, columns: int, rows: int) -> Iterator[Quad]:
    u, v = np.meshgrid(np.linspace(0, 1, columns + 1), np.linspace(0, 1, rows + 1))
    weights = np.stack(((1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v), -1)
    points = weights @ quad
    for row in range(rows):
        for column in range(columns):
            yield quads.in_order(points[row : row + 2, column : column + 2].reshape(4, 2))


def beside(quad: Quad) -> list[Quad]:
    """Return the four places where a note of the same size would touch this one."""
    across, down = quad[1] - quad[0], quad[3] - quad[0]
    return [quad + across, quad - across, quad + down, quad - down]
