"""Whether two pictures show one and the same note, whoever took them in whatever light."""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float64]
Look = npt.NDArray[np.float32]

_SIDE, _RIM, _PLAY = 112, 8, 7
"""Px of a look; px of its rim that is left out (corners are never exact), and by which two may be shifted."""

LIKELY, SURELY = 0.55, 0.8
"""Likeness from which a note in its place is the same, and from which it is known without its place."""

_BLANK = 2.2
"""Levels of 255 by which nothing that stands on a note differs from its paper."""


class Looks:
    """Notes of one photo as they look from the front in even light, all of one size."""

    def __init__(self, pixels: Pixels) -> None:
        self._grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)

    def of(self, quad: Quad) -> Look:
        """Return the look of the note with these corners: its marks alone, without light and paper."""
        low = np.maximum(np.floor(quad.min(0)).astype(int) - 4, 0)
        high = np.minimum(np.ceil(quad.max(0)).astype(int) + 5, self._grey.shape[1::-1])
        if (high - low < 8).any():
            return np.zeros((_SIDE, _SIDE), np.float32)
        part = self._grey[low[1] : high[1], low[0] : high[0]]
        scale = min(1.0, 2 * _SIDE / max(part.shape))
        small = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        at = ((quad - low) * (small.shape[1] / part.shape[1], small.shape[0] / part.shape[0])).astype(
            np.float32
        )
        flat = np.array(((0, 0), (_SIDE, 0), (_SIDE, _SIDE), (0, _SIDE)), np.float32)
        view = cv2.getPerspectiveTransform(at, flat)
        front = cv2.warpPerspective(small, view, (_SIDE, _SIDE), borderMode=cv2.BORDER_REPLICATE)
        front = cv2.GaussianBlur(front.astype(np.float32), (0, 0), 1.0)
        even: Look = front - cv2.GaussianBlur(front, (0, 0), 9.0)
        return even


def is_same(one: Look, other: Look) -> bool:
    """Whether two notes that hang at the same place are the same; two blank ones are."""
    if is_blank(one) or is_blank(other):
        return is_blank(one) and is_blank(other)
    return likeness(one, other) >= LIKELY


def is_blank(look: Look) -> bool:
    """Whether nothing stands on a note."""
    return float(look[_RIM:-_RIM, _RIM:-_RIM].std()) < _BLANK


def likeness(one: Look, other: Look) -> float:
    """Return how alike two notes are: 1 for one picture twice, about 0 for notes with nothing in common."""
    if is_blank(one) or is_blank(other):
        return 0.0
    edge = _RIM + _PLAY
    inner = one[edge:-edge, edge:-edge]
    return float(cv2.matchTemplate(other[_RIM:-_RIM, _RIM:-_RIM], inner, cv2.TM_CCOEFF_NORMED).max())


def likeness_turned(one: Look, other: Look) -> float:
    """Return how alike two notes are when one may have been hung another way up."""
    return max(likeness(np.ascontiguousarray(np.rot90(one, turns)), other) for turns in range(4))
