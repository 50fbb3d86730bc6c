"""A note cut out of a photograph as if one stood right before it."""

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.found import Corners


def straightened(
    pixels: npt.NDArray[np.uint8], corners: Corners, longest: int = 700
) -> npt.NDArray[np.uint8]:
    """Return the note upright with its true proportions, its long side at most `longest` pixels.

    It is never larger than the photograph shows it. What lies outside the photograph repeats its rim.
    """
    quad = np.asarray(corners, np.float32)
    edges = np.roll(quad, -1, axis=0) - quad
    top, right, bottom, left = (float(length) for length in np.hypot(edges[:, 0], edges[:, 1]))
    width, height = max(top, bottom), max(left, right)
    scale = min(1.0, longest / max(width, height, 1))
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    # Straightened and reduced at once, thin writing would fall between the pixels: first the note's
    # surroundings are made smaller with every pixel counted, then they are straightened.
    low = np.maximum(np.floor(quad.min(0)).astype(int) - 4, 0)
    high = np.minimum(np.ceil(quad.max(0)).astype(int) + 5, pixels.shape[1::-1])
    if (high <= low).any():
        return np.asarray(np.zeros((down, across, 3)), np.uint8)
    part = pixels[low[1] : high[1], low[0] : high[0]]
    quad = quad - low.astype(np.float32)
    if scale < 1:
        full = part.shape
        part = np.asarray(cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
        quad = quad * np.asarray((part.shape[1] / full[1], part.shape[0] / full[0]), np.float32)
    flat = np.asarray(((0, 0), (across, 0), (across, down), (0, down)), np.float32)
    straight = cv2.warpPerspective(
        part,
        cv2.getPerspectiveTransform(quad, flat),
        (across, down),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(straight, np.uint8)
