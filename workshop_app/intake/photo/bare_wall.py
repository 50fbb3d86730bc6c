"""The bare wall behind the notes: its colour and light, which change slowly, and what is not it."""

import cv2
import numpy as np
import numpy.typing as npt

Grid = npt.NDArray[np.float32]

STEP = 8
"""Every how many pixels the wall is looked at."""

LEAST = 0.12
"""What part of a photograph must be wall for there to be one: bricks and rooms have no such colour."""


def away_from_wall(flat: Grid) -> Grid | None:
    """Return how far each pixel is from the wall's colour there, or None if no bare wall is seen.

    `flat` is lightness, a and b (height x width x 3); what comes back is in the same units.
    """
    height, width = flat.shape[:2]
    few = np.asarray(
        cv2.resize(flat, (max(8, width // STEP), max(8, height // STEP)), interpolation=cv2.INTER_AREA),
        np.float64,
    )
    known = _terms(few.shape[1], few.shape[0])
    points, seen = known.reshape(-1, known.shape[-1]), few.reshape(-1, 3)
    same = _commonest(seen[:, 1:])
    for reach in (14.0, 8.0, 5.0, 3.0, 3.0):
        if same.sum() < LEAST * len(same):
            return None
        held = points[same]
        terms = np.linalg.solve(held.T @ held + 1e-3 * np.eye(held.shape[1]), held.T @ seen[same])
        same = np.abs(seen - points @ terms).max(1) < reach
    wall = (points @ terms).reshape(few.shape).astype(np.float32)
    half = cv2.resize(flat, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    apart = cv2.absdiff(half, cv2.resize(wall, half.shape[1::-1], interpolation=cv2.INTER_LINEAR))
    lightness, a, b = cv2.split(apart)
    most = cv2.max(cv2.max(lightness, a), b)
    return np.asarray(cv2.resize(most, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def _terms(width: int, height: int) -> npt.NDArray[np.float64]:
    """Return what light over a wall is made of (height x width x 10): it grows, falls and bends."""
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    parts = (np.ones_like(x), x, y, x * x, x * y, y * y, x**3, x * x * y, x * y * y, y**3)
    return np.asarray(np.stack(parts, -1), np.float64)


def _commonest(colours: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Return which of the colours (a and b) are near the one that occurs most."""
    cells = np.rint(colours / 3).astype(int)
    kinds, counts = np.unique(cells, axis=0, return_counts=True)
    middle = kinds[int(np.argmax(counts))] * 3.0
    return np.asarray(np.abs(colours - middle).max(1) < 5, np.bool_)
