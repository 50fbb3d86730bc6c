"""A photograph made ready for finding notes: small, smooth, without the writing, and where its edges are."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.bare_wall import away_from_wall

Grid = npt.NDArray[np.float32]
"""Numbers in rows and columns."""

LONG_SIDE = 1500
"""Pixels of the long side in which notes are looked for: a note is still 60 of them wide on a wall of 200."""

LIGHTNESS_WEIGHT = 0.6
"""How much a step in lightness counts beside one in colour: shadows are steps in lightness alone."""

FAINT = (0.7, 2.0)
"""The faintest edges that are looked at, in a clear photo and in a noisy one."""

FAR = 99.0
"""Farther from the wall's colour than anything is."""


@dataclass(frozen=True, slots=True)
class View:
    """What the finder looks at; all grids have the same height and width.

    `pixels` is the reduced photograph (blue, green, red). `flat` holds weighted lightness, a and b of CIE Lab
    with the writing taken off, and `written` what part of the surroundings of a pixel that took. `slope` says
    how `flat` changes a pixel to the right and down, in the channel in which it changes most, and `edges` how
    much that is; from `faint` on it is more than noise. `wall` says how far `flat` is from the bare wall (far
    everywhere if none is seen). `scale` is pixels here for one of the photograph;
    `white` the weighted lightness of the brightest parts.
    """

    pixels: npt.NDArray[np.uint8]
    flat: Grid
    written: Grid
    slope: Grid
    edges: Grid
    faint: float
    wall: Grid
    scale: float
    white: float

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return int(self.flat.shape[1])

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.flat.shape[0])

    @property
    def smallest(self) -> float:
        """Square pixels of the smallest thing that is taken for a note."""
        return float((max(self.width, self.height) * 0.018) ** 2)

    @property
    def largest(self) -> float:
        """Square pixels of the largest thing that is taken for a note."""
        return self.width * self.height * 0.12

    def at(self, points: npt.NDArray[np.float32]) -> Grid:
        """Return `flat` at the points (… x 2); points outside give the nearest place at the rim."""
        x = np.clip(points[..., 0].astype(np.int32), 0, self.width - 1)
        y = np.clip(points[..., 1].astype(np.int32), 0, self.height - 1)
        values: Grid = self.flat[y, x]
        return values


def view_of(photo: npt.NDArray[np.uint8]) -> View:
    """Return the view of a photograph (height x width x 3; blue, green, red)."""
    height, width = photo.shape[:2]
    scale = min(1.0, LONG_SIDE / max(height, width))
    pixels = np.asarray(
        cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else photo,
        np.uint8,
    )
    smooth = cv2.bilateralFilter(cv2.medianBlur(pixels, 5), 7, 30, 7)
    lab = np.asarray(
        cv2.cvtColor(smooth.astype(np.float32) * np.float32(1 / 255), cv2.COLOR_BGR2LAB), np.float32
    )
    written, flat = _without_writing(lab)
    slope, edges = _slope_at_both_sizes(flat)
    wall = away_from_wall(flat)
    return View(
        pixels=pixels,
        wall=np.full(edges.shape, FAR, np.float32) if wall is None else wall,
        flat=flat,
        written=written,
        slope=slope,
        edges=edges,
        faint=float(np.clip(1.8 * np.median(edges[::3, ::3]), *FAINT)),
        scale=scale,
        white=float(np.percentile(flat[::4, ::4, 0], 97)),
    )


def _without_writing(lab: Grid) -> tuple[Grid, Grid]:
    """Close thin dark strokes in the lightness, and give their places the colour of the paper around them."""
    stroke = max(7, round(max(lab.shape[:2]) * 0.008) | 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (stroke, stroke))
    closed = np.asarray(cv2.morphologyEx(lab[..., 0], cv2.MORPH_CLOSE, disc), np.float32)
    ink = (closed - lab[..., 0] > np.clip(0.09 * closed, 3.5, 7)).astype(np.uint8)
    near = cv2.dilate(ink, np.ones((3, 3), np.uint8))
    blank = (1 - near).astype(np.float32)
    around = cv2.GaussianBlur(blank, (0, 0), stroke * 0.5) + 1e-4
    flat = np.empty(lab.shape, np.float32)
    flat[..., 0] = closed * LIGHTNESS_WEIGHT
    for channel in (1, 2):
        seen = lab[..., channel]
        spread = cv2.GaussianBlur(seen * blank, (0, 0), stroke * 0.5) / around
        flat[..., channel] = np.where(near > 0, spread, seen)
    return np.asarray(cv2.blur(ink.astype(np.float32), (15, 15)), np.float32), flat


def _slope_at_both_sizes(flat: Grid) -> tuple[Grid, Grid]:
    """Return the slope in the steepest of the channels, fine or, for blurred edges, at half the size."""
    half = np.asarray(cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.float32)
    fine = [_slope(np.asarray(channel, np.float32), 1.0) for channel in cv2.split(flat)]
    soft = [_slope(np.asarray(channel, np.float32), 0.75) for channel in cv2.split(half)]
    grown = cv2.resize(_steepest(soft)[0], flat.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return _steepest([*fine, np.asarray(grown, np.float32)])


def _slope(grid: Grid, weight: float) -> Grid:
    """Return how a grid changes to the right and down (height x width x 2)."""
    ways = [cv2.Scharr(grid, cv2.CV_32F, *way, scale=weight / 16) for way in ((1, 0), (0, 1))]
    return np.asarray(cv2.merge(ways), np.float32)


def _steepest(slopes: list[Grid]) -> tuple[Grid, Grid]:
    """Return for each pixel the slope that is the steepest there, and how steep it is."""
    best, *others = slopes
    steep = _steepness(best)
    for slope in others:
        more = _steepness(slope)
        best = np.where((more > steep)[..., None], slope, best)
        steep = np.maximum(steep, more)
    return best, steep


def _steepness(slope: Grid) -> Grid:
    right, down = cv2.split(slope)
    return np.asarray(cv2.magnitude(right, down), np.float32)
