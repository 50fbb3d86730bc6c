"""The squares (QR) of a printed page of cards: whose workshop it is of, and which sheet."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from workshop_app.domain.card_codes import SheetCode, read_sheet
from workshop_app.domain.card_layouts import CORNERS, LAYOUTS, Layout, Place
from workshop_app.intake.photo.card_marks import Mark, Points, plane, shown

Pixels = npt.NDArray[np.uint8]

_SIDE = 320
"""Px along the squares when they are cut out to be read."""

_WHITE = 2.4
"""Mm around the squares that are cut out with them."""

_WIDE = 2000
"""Px of the long side at which the whole photo is looked through."""


def read_squares(
    pixels: Pixels, corners: Sequence[Mark], cards: Sequence[tuple[Points, Layout]]
) -> SheetCode | None:
    """Return what the squares of a page in the photo say; None if they cannot be read, or there are none.

    They are looked for where they must stand by the marks in the `corners` of a page or by those of a card
    (`cards` are the planes of cards in mm), then in the whole photo.
    """
    for text in (*_by_corners(pixels, corners), *_by_cards(pixels, cards), *_anywhere(pixels)):
        code = read_sheet(text)
        if code is not None:
            return code
    return None


def _by_corners(pixels: Pixels, corners: Sequence[Mark]) -> Iterator[str]:
    if not 2 <= len(corners) == len({mark.number for mark in corners}):
        return  # too few, or several pages
    for layout in LAYOUTS.values():
        places = [layout.corners[CORNERS.index(mark.number)] for mark in corners]
        matrix = plane(list(zip(corners, places, strict=True)))
        if matrix is not None:
            yield _read(pixels, matrix, layout.squares)


def _by_cards(pixels: Pixels, cards: Sequence[tuple[Points, Layout]]) -> Iterator[str]:
    for matrix, layout in cards[:4]:
        for place in range(layout.on_a_page):
            across, down = layout.stands(place)
            yield _read(pixels, matrix, layout.squares.moved(-across, -down))


def _anywhere(pixels: Pixels) -> Iterator[str]:
    factor = min(1.0, _WIDE / max(pixels.shape[:2]))
    small = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    for picture in (small, pixels) if factor < 1 else (pixels,):
        yield from _decoded(np.asarray(picture, np.uint8))


def _read(pixels: Pixels, matrix: Points, place: Place) -> str:
    """Cut the squares out, straightened, and read them."""
    wide = Place(place.x - _WHITE, place.top - _WHITE, place.width + 2 * _WHITE, place.height + 2 * _WHITE)
    quad = np.asarray(shown(matrix, wide), np.float32)
    height, width = pixels.shape[:2]
    if (quad.max(0) < 0).any() or (quad.min(0) > (width, height)).any():
        return ""
    if min(np.ptp(quad, axis=0)) < 40:
        return ""  # a camera that far away sees no squares
    flat = np.asarray(((0, 0), (_SIDE, 0), (_SIDE, _SIDE), (0, _SIDE)), np.float32)
    straight = cv2.warpPerspective(pixels, cv2.getPerspectiveTransform(quad, flat), (_SIDE, _SIDE))
    return next(iter(_decoded(np.asarray(straight, np.uint8))), "")


def _decoded(picture: Pixels) -> list[str]:
    try:
        text, _, _ = cv2.QRCodeDetector().detectAndDecode(picture)
    except cv2.error:  # it trips over some shapes that are no squares at all
        return []
    return [text] if text else []
