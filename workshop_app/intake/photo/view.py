"""A photograph made ready for finding notes: small, smooth, without the writing, and where its edges are."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Grid = npt.NDArray[np.float32]
"""Numbers in rows and columns."""

LONG_SIDE = 1500
"""Pixels of the long side in which notes are looked for: a note is still 60 of them wide on a wall of 200."""

LIGHTNESS_WEIGHT = 0.6
"""How much a step in lightness counts beside one in colour: shadows are steps in lightness alone."""


@dataclass(frozen=True, slots=True)
class View:
    """What the finder looks at; all grids have the same height and width.

    `pixels` is the reduced photograph (blue, green, red). `flat` holds weighted lightness, a and b of CIE Lab
    with the writing taken off. `edges` says how steep `flat` is, in the same units a pixel. `scale` is pixels
    here for one of the photograph; `white` the lightness of the brightest parts.
    """

    pixels: npt.NDArray[np.uint8]
    flat: Grid
    edges: Grid
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
    lab = np.asarray(cv2.cvtColor(smooth.astype(np.float32) / 255, cv2.COLOR_BGR2LAB), np.float32)
    lightness, colour = _without_writing(lab)
    flat = np.dstack([lightness * LIGHTNESS_WEIGHT, colour]).astype(np.float32)
    return View(pixels, flat, _edges(flat), scale, float(np.percentile(lightness[::4, ::4], 97)))


def _without_writing(lab: Grid) -> tuple[Grid, Grid]:
    """Close thin dark strokes in the lightness, and give their places the colour of the paper around them."""
    stroke = max(7, round(max(lab.shape[:2]) * 0.008) | 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (stroke, stroke))
    closed = np.asarray(cv2.morphologyEx(lab[..., 0], cv2.MORPH_CLOSE, disc), np.float32)
    written = cv2.dilate((closed - lab[..., 0] > 7).astype(np.uint8), np.ones((3, 3), np.uint8))
    blank = (1 - written).astype(np.float32)
    around = cv2.GaussianBlur(blank, (0, 0), stroke * 0.5) + 1e-4
    colour = np.empty((*closed.shape, 2), np.float32)
    for channel in (0, 1):
        seen = lab[..., channel + 1]
        spread = cv2.GaussianBlur(seen * blank, (0, 0), stroke * 0.5) / around
        colour[..., channel] = np.where(written > 0, spread, seen)
    return closed, colour


def _edges(flat: Grid) -> Grid:
    """Return the steepest slope of the three channels, fine or, for blurred edges, at half the size."""
    half = cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    soft = cv2.resize(_slope(np.asarray(half, np.float32)), flat.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.maximum(_slope(flat), 0.75 * np.asarray(soft, np.float32)), np.float32)


def _slope(flat: Grid) -> Grid:
    steepest = np.zeros(flat.shape[:2], np.float32)
    for channel in range(3):
        across = cv2.Scharr(flat[..., channel], cv2.CV_32F, 1, 0)
        down = cv2.Scharr(flat[..., channel], cv2.CV_32F, 0, 1)
        np.maximum(steepest, np.asarray(cv2.magnitude(across, down), np.float32) / 16, out=steepest)
    return steepest
