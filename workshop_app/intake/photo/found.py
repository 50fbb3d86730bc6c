"""What was found in a photograph: paper notes and where their corners are."""

from dataclasses import dataclass

Point = tuple[float, float]
"""x to the right and y down, in pixels of the photograph."""

Corners = tuple[Point, Point, Point, Point]
"""Top left, top right, bottom right and bottom left of a note as it reads."""


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A paper note on the wall.

    `paper` is the id of one of the eight note papers, empty if none is like it; `colour` is red, green and
    blue as the camera saw them, 0 to 255; `certainty` goes from 0 to 1.
    """

    corners: Corners
    paper: str
    colour: tuple[int, int, int]
    certainty: float
