"""Notes that touch or cover each other have one outline together: where each of them could be."""

import math
from collections.abc import Iterator

import cv2
import numpy as np

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.candidates import Candidate
from workshop_app.intake.photo.quads import Outline, Quad


def in_corners(found: list[Candidate], side: float) -> Iterator[Quad]:
    """Give squares of the usual side for each corner and each edge of outlines that are no single note."""
    for candidate in found:
        if not 0.5 <= candidate.area / side**2 <= 40:
            continue
        if candidate.fill > 0.93 and candidate.area < 1.6 * side**2:
            continue
        line = cv2.approxPolyDP(candidate.outline, 0.05 * side, closed=True)
        if 4 <= len(line) <= 80:
            yield from _in_corners(np.asarray(line), side)
            yield from _on_edges(np.asarray(line), side)


def _in_corners(line: Outline, side: float) -> Iterator[Quad]:
    points = line.reshape(-1, 2).astype(np.float32)
    turning = cv2.contourArea(line, oriented=True)
    for before, corner, after in zip(np.roll(points, 1, 0), points, np.roll(points, -1, 0), strict=True):
        back, on = before - corner, after - corner
        lengths = math.hypot(*back), math.hypot(*on)
        if min(lengths) < 0.25 * side:
            continue
        outward = float(back[0] * on[1] - back[1] * on[0]) * turning < 0
        if not outward or abs(float(back @ on)) > 0.34 * lengths[0] * lengths[1]:
            continue
        first, second = back / lengths[0], on / lengths[1]
        for long in _lengths(lengths[0], side):
            for wide in _lengths(lengths[1], side):
                a, b = first * long, second * wide
                yield quads.in_order((corner, corner + a, corner + a + b, corner + b))


def _lengths(seen: float, side: float) -> set[float]:
    """Return how long a side may be: as usual, and as seen where that is nearly so."""
    return {side, seen} if 0.8 * side < seen < 1.25 * side else {side}


def _on_edges(line: Outline, side: float) -> Iterator[Quad]:
    points = line.reshape(-1, 2).astype(np.float32)
    inward = 1 if cv2.contourArea(line, oriented=True) > 0 else -1
    for start, end in zip(points, np.roll(points, -1, 0), strict=True):
        run = end - start
        length = math.hypot(*run)
        if 0.82 * side < length < 1.22 * side:
            depth = np.asarray((-run[1], run[0])) * (inward * side / length)
            yield quads.in_order((start, end, end + depth, start + depth))


def in_strips(found: list[Candidate], side: float) -> Iterator[Quad]:
    """Give the parts of outlines that are as large as some notes in rows."""
    for candidate in found:
        if candidate.fill < 0.8 or not 1.5 <= candidate.area / side**2 <= 30:
            continue
        top, right, bottom, left = quads.sides(candidate.quad)
        long, wide = float(top + bottom) / 2 / side, float(left + right) / 2 / side
        columns, rows = max(1, round(long)), max(1, round(wide))
        even = abs(long / columns - 1) <= 0.2 and abs(wide / rows - 1) <= 0.2
        if even and 2 <= columns * rows <= 24:
            yield from _parts(candidate.quad, columns, rows)


def _parts(quad: Quad, columns: int, rows: int) -> Iterator[Quad]:
    u, v = np.meshgrid(np.linspace(0, 1, columns + 1), np.linspace(0, 1, rows + 1))
    weights = np.stack(((1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v), -1)
    points = weights @ quad
    for row in range(rows):
        for column in range(columns):
            square = points[row : row + 2, column : column + 2].reshape(4, 2)
            yield quads.in_order(square)


def beside(quad: Quad) -> list[Quad]:
    """Return the four places where a note of the same size would touch this one."""
    across, down = quad[1] - quad[0], quad[3] - quad[0]
    return [quad + across, quad - across, quad + down, quad - down]
