"""What speaks against a photo although it can be looked at: it is blurred or dark, or a lamp shines in it."""

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.found import Corners

BLURRED = (
    "The photo is blurred, so what stands on the notes may be hard to read. "
    "Take it again if the wall still hangs."
)
DARK = "The photo is dark, so notes may be missing. Take it again with more light if the wall still hangs."
GLARE = "Light is mirrored in the photo. Look whether it hides a note."
FAR_AWAY = (
    "The notes are small in the photo. If they are hard to read, take several photos from closer: "
    "notes on two of them come in once."
)

_SIDE, _SMALL_SIDE = 1500, 500
_Grey = npt.NDArray[np.float32]

_LEAST_SHARP = 1.35
"""Measured on walls: sharp 1.6 to 2.4, still readable (a blur of 3 px in 4,000) 1.5, hardly (4 px) 1.3."""

_DIRECTIONS = tuple(
    np.array(kernel, np.float32)
    for kernel in (
        ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1)),
        ((-1, -2, -1), (0, 0, 0), (1, 2, 1)),
        ((0, 1, 2), (-1, 0, 1), (-2, -1, 0)),
        ((-2, -1, 0), (-1, 0, 1), (0, 1, 2)),
    )
)

_BRIGHTEST_OF_A_DARK_PHOTO = 80
_LEAST_SIDE = 90
"""Px of a note's side: its writing is then about 10 px high, the least that is read."""


def doubts(pixels: npt.NDArray[np.uint8], notes: Sequence[Corners]) -> list[str]:
    """Return a sentence for each thing that may have cost notes or their words.

    `pixels` are blue, green and red; `notes` are what was found in them.
    """
    grey = _grey(pixels, _SIDE)
    checks = {
        DARK: float(np.percentile(grey, 95)) < _BRIGHTEST_OF_A_DARK_PHOTO,
        BLURRED: _sharpness(grey) < _LEAST_SHARP,
        GLARE: _glares(_grey(pixels, _SMALL_SIDE)),
        FAR_AWAY: bool(notes) and median(_side(note) for note in notes) < _LEAST_SIDE,
    }
    return [sentence for sentence, so in checks.items() if so]


def _grey(pixels: npt.NDArray[np.uint8], side: int) -> _Grey:
    scale = min(1.0, side / max(pixels.shape[:2]))
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.float32)


def _sharpness(grey: _Grey) -> float:
    """Say how much the steepest edges lose by a little blur: in a blurred photo they have nothing to lose.

    A shaken photo is blurred in one direction only, so that each is asked and the worst one counts.
    """
    soft = np.asarray(cv2.GaussianBlur(grey, (0, 0), 1.5), np.float32)
    return min(_steep(grey, across) / max(1e-3, _steep(soft, across)) for across in _DIRECTIONS)


def _steep(grey: _Grey, across: npt.NDArray[np.float32]) -> float:
    return float(np.percentile(np.abs(cv2.filter2D(grey, -1, across)), 99.5))


def _glares(grey: _Grey) -> bool:
    """Say whether a spot is blindingly white, has no corners and fades at its rim, as no paper does."""
    if float(np.median(grey)) > 230:
        return False
    white = np.asarray(grey >= 251, np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(white)
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    steep = cv2.magnitude(across, down)
    for spot in range(1, count):
        area = int(stats[spot, cv2.CC_STAT_AREA])
        if not 0.002 * grey.size < area < 0.3 * grey.size:
            continue
        inside = np.asarray(labels == spot, np.uint8)
        outline, _ = cv2.findContours(inside, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        _, (width, height), _ = cv2.minAreaRect(outline[0])
        if area > 0.92 * width * height:
            continue
        around = cv2.dilate(inside, np.ones((7, 7), np.uint8)) - cv2.dilate(inside, np.ones((3, 3), np.uint8))
        if float(np.median(steep[around > 0])) < 90:
            return True
    return False


def _side(note: Corners) -> float:
    (ax, ay), (bx, by), _, (dx, dy) = note
    return float(max(np.hypot(bx - ax, by - ay), np.hypot(dx - ax, dy - ay)))
