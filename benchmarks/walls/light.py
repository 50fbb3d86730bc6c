"""The light of the room: where it comes from, whose shadow it throws, and what colour it has."""

from dataclasses import dataclass

import cv2
import numpy as np

from benchmarks.walls.kinds import Box, Field, Points

PER_MM = 0.2
"""Pixels a mm of the map of the light: it changes slowly."""


@dataclass(frozen=True, slots=True)
class Light:
    """A map of the light over the wall (blue, green, red; 1 is full), and the shadow of a lifted sheet.

    `slant`: how far a shadow falls for each mm of height (x, y); `deep`: how dark it is, 0 to 1.
    """

    map: Field
    corner: tuple[float, float]
    slant: tuple[float, float]
    deep: float
    gloss: float

    def view(self) -> Points:
        """Return the homography from the wall (mm) to the map (px)."""
        return np.array(
            ((PER_MM, 0, -self.corner[0] * PER_MM), (0, PER_MM, -self.corner[1] * PER_MM), (0, 0, 1.0))
        )


_EVEN = {"easy": (0.12, 0, 0.04), "medium": (0.32, 2, 0.09), "hard": (0.5, 3, 0.14)}
"""By level: how much darker the far side is, how many shadows lie on the wall, how strong the cast."""


def room_light(level: str, extent: Box, chance: np.random.Generator, *, glossy: bool) -> Light:
    """Return the light in a room over a part of the wall (left, top, right, bottom; mm)."""
    fall, shadows, cast = _EVEN[level]
    left, top, right, bottom = extent
    width, height = max(8, int((right - left) * PER_MM)), max(8, int((bottom - top) * PER_MM))
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    angle = chance.uniform(0, 2 * np.pi)
    slope = x * np.cos(angle) + y * np.sin(angle)
    strong = 1 - chance.uniform(0.3, 1) * fall * (slope + 1) / 2
    lamp = chance.uniform(-0.8, 0.8, 2)
    near = np.exp(-((x - lamp[0]) ** 2 + (y - lamp[1]) ** 2) / chance.uniform(0.5, 1.6))
    strong = strong * (1 - fall * 0.5 + fall * 0.5 * near)
    for _ in range(int(chance.integers(0, shadows + 1))):
        strong = strong * _shadow(width, height, chance, chance.uniform(0.12, 0.38))
    warm = np.clip(chance.normal(0, cast), -1.4 * cast, 1.4 * cast)
    green = chance.normal(0, cast * 0.3)
    tint = np.array((1 - warm, 1 + green, 1 + warm * 0.9))
    other = np.array((1 + cast * 0.4, 1.0, 1 - cast * 0.4)) if level != "easy" else np.ones(3)
    mixed = (slope + 1)[..., None] / 2
    made = strong[..., None] * tint * (1 - mixed + mixed * other)
    made *= chance.uniform(0.92, 1.0) if level == "easy" else chance.uniform(0.68, 1.0)
    away = chance.uniform(-1.0, 1.0)
    return Light(
        made.astype(np.float32),
        (left, top),
        (float(away), float(chance.uniform(0.3, 1.3))),
        float(chance.uniform(0.2, 0.42)),
        float(chance.uniform(20, 60)) if glossy else 0.0,
    )


def _shadow(width: int, height: int, chance: np.random.Generator, deep: float) -> Field:
    """Return the shadow of somebody, or of the frame of a window."""
    made = np.zeros((height, width), np.float32)
    if chance.random() < 0.5:
        lean, wide = chance.uniform(-0.4, 0.4) * width, chance.uniform(0.08, 0.3) * width
        at = chance.uniform(0, width)
        shape = np.array(((at, 0), (at + wide, 0), (at + wide + lean, height), (at + lean, height)))
    else:
        middle = chance.uniform(0.1, 0.9, 2) * (width, height)
        turn = np.sort(chance.uniform(0, 2 * np.pi, 7))
        far = chance.uniform(0.12, 0.4, 7) * min(width, height)
        shape = middle + np.column_stack((np.cos(turn) * far, np.sin(turn) * far * 1.6))
    cv2.fillPoly(made, [shape.astype(np.int32)], 1.0)
    soft = cv2.GaussianBlur(made, (0, 0), float(chance.uniform(1.2, 10)))
    return 1 - deep * soft
