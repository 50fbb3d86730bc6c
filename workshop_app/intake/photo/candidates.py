"""Everything that might be a note or some notes together: outlines of levels, of colours and of edges."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Outline, Quad
from workshop_app.intake.photo.view import Grid, View

Mask = npt.NDArray[np.uint8]
"""One where something is, nought elsewhere."""


class Candidate(NamedTuple):
    """An outline, the quad that fits it, the part of the quad it fills, and its square pixels."""

    outline: Outline
    quad: Quad
    fill: float
    area: float


def candidates(view: View) -> list[Candidate]:
    """Return the outlines that a note or some touching notes might have; many are neither."""
    half = np.asarray(cv2.resize(view.flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.float32)
    wall = np.asarray(cv2.resize(view.wall, half.shape[1::-1], interpolation=cv2.INTER_AREA), np.float32)
    at_half = (*_of_levels(half), *_of_colours(half), *_off_wall(wall))
    found, known = [], set[tuple[int, ...]]()
    for outline in (*(outline * 2 for outline in at_half), *_of_edges(view)):
        area = cv2.contourArea(outline)
        if not view.smallest <= area <= 6 * view.largest:
            continue
        like = (*(round(edge / 5) for edge in cv2.boundingRect(outline)), round(30 * math.log(area)))
        if like not in known and (fit := quads.fit(outline)) is not None:
            known.add(like)  # neighbouring levels outline the same
            found.append(Candidate(outline, fit.quad, fit.fill, area))
    return found


def _of_levels(flat: Grid) -> Iterator[Outline]:
    """Cut lightness, a, b and colourfulness at levels over their range, and outline what lies beyond."""
    lightness, a, b = (flat[..., channel] for channel in range(3))
    colourful = np.hypot(a, b)
    for grid, cuts, both_sides in ((a, 9, True), (b, 11, True), (lightness, 7, True), (colourful, 9, False)):
        low, high = np.percentile(grid[::2, ::2], (1, 99))
        for level in np.linspace(low, high, cuts + 2)[1:-1]:
            above = (grid > level).astype(np.uint8)
            yield from _outlines(_opened(above))
            if both_sides:
                yield from _outlines(_opened(1 - above))


def _off_wall(wall: Grid) -> Iterator[Outline]:
    """Outline what is not the bare wall, from what differs a little to what differs much."""
    for least in (0.8, 1.3, 2.0, 3.0, 4.5):
        yield from _outlines(_opened((wall > least).astype(np.uint8)))


def _of_colours(flat: Grid) -> Iterator[Outline]:
    """Sort the colours of the picture into a few heaps, and outline what is of one heap."""
    weighted = flat * np.asarray((0.45, 1, 1), np.float32)
    few = np.asarray(cv2.resize(weighted, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA), np.float32)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 15, 0.5)
    none = np.empty((0,), np.int32)
    points = weighted.reshape(-1, 3)
    for heaps in (6, 11):
        cv2.setRNGSeed(7)  # the same photograph gives the same notes
        found = cv2.kmeans(few.reshape(-1, 3), heaps, none, stop, 1, cv2.KMEANS_PP_CENTERS)[2]
        middles = np.asarray(found, np.float32)
        nearest = ((middles**2).sum(1) - 2 * points @ middles.T).argmin(1).reshape(flat.shape[:2])
        for heap in range(heaps):
            of_heap = _opened((nearest == heap).astype(np.uint8))
            closed = cv2.morphologyEx(of_heap, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
            yield from _outlines(np.asarray(closed, np.uint8))


def _of_edges(view: View) -> Iterator[Outline]:
    """Outline what edges enclose, from faint edges to strong ones, tight and with small gaps closed."""
    square = np.ones((3, 3), np.uint8)
    for steep in (1.1 * view.faint, 1.8 * view.faint, 3.5, 5.5, 9.0):
        thin = (view.edges > steep).astype(np.uint8)
        for width in (1, 2):
            walls = thin if width == 1 else cv2.dilate(thin, square)
            count, labels, stats, _ = cv2.connectedComponentsWithStats(1 - walls, connectivity=4)
            for label in range(1, count):
                x, y, across, down, size = (int(value) for value in stats[label])
                if size < 0.6 * view.smallest or across * down > 3 * view.largest:
                    continue
                inside = (labels[y : y + down, x : x + across] == label).astype(np.uint8)
                inside = cv2.copyMakeBorder(inside, 4, 4, 4, 4, cv2.BORDER_CONSTANT)
                inside = cv2.dilate(inside, square, iterations=width)  # the walls belong to what they enclose
                yield max(_outlines(np.asarray(inside, np.uint8), (x - 4, y - 4)), key=cv2.contourArea)


def _opened(mask: Mask) -> Mask:
    """Take off what is thinner than three pixels."""
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)), np.uint8)


def _outlines(mask: Mask, offset: tuple[int, int] = (0, 0)) -> list[Outline]:
    lines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE, offset=offset)
    return [np.asarray(line, np.int32) for line in lines]
