"""The marks of idea cards in a photo: which they are, where they are, and which way they are turned."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.domain.card_layouts import CORNERS, RING, Place
from workshop_app.intake.photo.found import Corners

Points = npt.NDArray[np.float64]
"""Rows of x and y."""

SMALLEST = 12
"""Px along the side of the smallest mark that is looked for: two for each of its squares."""


@dataclass(frozen=True)
class Mark:
    """A mark: its number, and its corners in px as it was printed, the upper left first."""

    number: int
    corners: Corners

    @cached_property
    def points(self) -> Points:
        """Its corners, to calculate with."""
        return np.asarray(self.corners, np.float64)

    @cached_property
    def middle(self) -> Points:
        """Its middle."""
        return np.asarray(self.points.mean(axis=0))

    @cached_property
    def across(self) -> Points:
        """From its left to its right side, in px."""
        return np.asarray((self.points[1] + self.points[2] - self.points[0] - self.points[3]) / 2)

    @cached_property
    def down(self) -> Points:
        """From its upper to its lower side, in px."""
        return np.asarray((self.points[3] + self.points[2] - self.points[0] - self.points[1]) / 2)

    @cached_property
    def side(self) -> float:
        """How long its side is, in px."""
        return float(np.hypot(*self.across) + np.hypot(*self.down)) / 2

    @property
    def is_upper(self) -> bool:
        """Whether it is one of those at the upper left of cards."""
        return self.number < RING

    @property
    def is_corner(self) -> bool:
        """Whether it stands in a corner of a page."""
        return self.number in CORNERS

    def away(self, other: "Mark") -> tuple[float, float]:
        """Return how far right and down another mark is as this one is turned, in sides of this one."""
        frame = np.column_stack((self.across, self.down))
        x, y = np.linalg.solve(frame, other.middle - self.middle)
        return float(x), float(y)


def find_marks(pixels: npt.NDArray[np.uint8]) -> list[Mark]:
    """Return the marks of a photo; of a number that is seen twice, as on two photos of one card, both."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY) if pixels.ndim == 3 else pixels
    settings = cv2.aruco.DetectorParameters()
    settings.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    settings.cornerRefinementWinSize = 3
    settings.adaptiveThreshWinSizeMin, settings.adaptiveThreshWinSizeMax = 5, 45
    settings.adaptiveThreshWinSizeStep = 20
    settings.minMarkerPerimeterRate = 4 * SMALLEST / max(grey.shape)
    settings.perspectiveRemovePixelPerCell = 6
    settings.perspectiveRemoveIgnoredMarginPerCell = 0.2
    settings.errorCorrectionRate = 0.0  # a number that is guessed would be somebody else's card
    settings.maxErroneousBitsInBorderRate = 0.1
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_1000)
    quads, numbers, _ = cv2.aruco.ArucoDetector(dictionary, settings).detectMarkers(grey)
    if numbers is None:
        return []
    found = []
    for number, quad in zip(np.asarray(numbers).flatten().tolist(), quads, strict=True):
        a, b, c, d = ((float(x), float(y)) for x, y in np.asarray(quad).reshape(4, 2))
        mark = Mark(int(number), (a, b, c, d))
        if _is_a_square_of_paper(mark):
            found.append(mark)
    return found


def plane(marks: list[tuple[Mark, Place]]) -> Points | None:
    """Return the matrix that takes mm on paper to px in the photo, by marks and where they were printed."""
    paper = np.asarray([corner for _, place in marks for corner in place.corners], np.float64)
    photo = np.vstack([mark.points for mark, _ in marks])
    if len(marks) == 1:
        found, _ = cv2.estimateAffine2D(paper, photo)
        return None if found is None else np.vstack((found, (0, 0, 1)))
    found, _ = cv2.findHomography(paper, photo)
    return None if found is None else np.asarray(found, np.float64)


def shown(matrix: Points, place: Place) -> Corners:
    """Return where a place of the paper is in the photo."""
    points = cv2.perspectiveTransform(np.asarray([place.corners], np.float64), matrix)[0]
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return (a, b, c, d)


def _is_a_square_of_paper(mark: Mark) -> bool:
    """Say whether a camera could see a square so: about as wide as high, and not folded into itself."""
    across, down = np.hypot(*mark.across), np.hypot(*mark.down)
    turned = mark.across[0] * mark.down[1] - mark.across[1] * mark.down[0]
    return bool(0.4 < across / max(down, 1e-6) < 2.5 and turned > 0.4 * across * down)
