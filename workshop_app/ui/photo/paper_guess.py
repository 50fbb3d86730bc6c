"""What colour of paper a box drawn by hand lies on."""

from collections.abc import Sequence
from math import hypot

from PySide6.QtGui import QColor, QImage

from workshop_app.ui.photo.boxes import Box
from workshop_app.ui.photo.photo_file import straightened
from workshop_app.ui.theme import Theme

PAPERS = ("lemon", "rose", "sky", "apricot", "mint", "lilac", "kraft", "chalk")

ALIKE, FITS = 14.0, 26.0
"""How far two colours may lie apart: of two notes of one photo, and of a note and a paper of the design."""


def paper_of(photo: QImage, box: Box, others: Sequence[Box], theme: Theme) -> str:
    """Return the paper that the box most likely lies on, or nothing.

    Notes found in the same photo hang in the same light, so they are asked before the papers are.
    """
    here = _colour(photo, box)
    known = [(other.paper, _colour(photo, other)) for other in others if other.paper and other.is_as_found]
    found = min(known, key=lambda one: _apart(here, one[1]), default=None)
    if found is not None and _apart(here, found[1]) < ALIKE:
        return found[0]
    paper = min(PAPERS, key=lambda name: _apart(here, theme.paper(name).fill))
    return paper if _apart(here, theme.paper(paper).fill) < FITS else ""


def _colour(photo: QImage, box: Box) -> QColor:
    """Return the colour of the paper, which most of a note shows; ink is darker and counts for nothing."""
    small = straightened(photo, box.corners, 24)
    inner = [
        small.pixelColor(x, y)
        for x in range(small.width() // 8, max(1, small.width() * 7 // 8))
        for y in range(small.height() // 8, max(1, small.height() * 7 // 8))
    ]
    if not inner:
        return QColor("white")
    light = sorted(inner, key=lambda one: one.lightness())
    bright = light[len(light) // 2 :]
    mean = [
        sum(parts) // len(bright)
        for parts in zip(*((c.red(), c.green(), c.blue()) for c in bright), strict=True)
    ]
    return QColor(*mean)


def _apart(one: QColor, other: QColor) -> float:
    """Return how unlike two colours are: mostly in hue and depth, a little in light, which a room gives."""
    (u, v, light), (a, b, bright) = _opponents(one), _opponents(other)
    return hypot(u - a, v - b) + 0.25 * abs(light - bright)


def _opponents(colour: QColor) -> tuple[float, float, float]:
    """Return red against green, yellow against blue, and light, freed of how strong the light is."""
    red, green, blue = (part or 1 for part in (colour.red(), colour.green(), colour.blue()))
    top = max(red, green, blue)
    red, green, blue = (round(part * 255 / top) for part in (red, green, blue))
    return (red - green) / 1.6, ((red + green) / 2 - blue) / 2.2, top * 100 / 255
