"""What a photo shows, put together to be told: notes, cards, what was seen before, and their pictures."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from workshop_app.domain.pictures import LARGEST_PICTURE
from workshop_app.intake.photo.card_notes import NotesAndCards
from workshop_app.intake.photo.doubting import doubts
from workshop_app.intake.photo.found import Corners
from workshop_app.intake.photo.neighbours import beside
from workshop_app.intake.photo.opening import OpenedPhoto, Pixels, open_photo
from workshop_app.intake.photo.same_wall import seen_before
from workshop_app.intake.photo.straightening import straightened
from workshop_app.intake.refusals import CannotRead

KEPT_SIDE = 2560
"""Px of the long side of the photo that is kept: a note of 76 mm on a wall of three metres has 60."""

CROP_SIDE = 700
"""Px of the long side of a note's picture: 230 to an inch where it is printed in its own size."""

_QUALITIES = 86, 70, 50, 30
"""Of a JPEG, the best first: the picture of a wall fits with it, one of nothing but specks may not."""


def told(
    opened: OpenedPhoto, found: NotesAndCards, folder: Path, *, seen: Path | None = None
) -> dict[str, Any]:
    """Put the pictures into the folder and return what `looking` makes a Wall of.

    `seen` is the file in which `looking.tell_seen` wrote of earlier photos.
    """
    kept, scale = _kept(opened.pixels)
    (folder / "photo.jpg").write_bytes(_jpeg(kept))
    corners = [note.corners for note in found.notes]
    placed = [_scaled(one, scale) for one in corners]
    before = _before(kept, placed, seen) if seen is not None else {}
    notes = []
    for place, note in enumerate(found.notes):
        crop = f"note-{place + 1}.jpg"
        straight = straightened(opened.pixels, note.corners, CROP_SIDE)
        (folder / crop).write_bytes(_jpeg(straight))
        notes.append(
            {
                "corners": placed[place],
                "box": _scaled(note.corners, opened.scale),
                "paper": note.paper,
                "certainty": round(note.certainty, 3),
                "crop": crop,
                "seen": before.get(place),
                **found.told(place),
            }
        )
    return {
        "width": int(kept.shape[1]),
        "height": int(kept.shape[0]),
        "picture": "photo.jpg",
        "scale": scale,
        "notes": notes,
        "together": beside(placed),
        "doubts": doubts(opened.pixels, corners),
        "sheet": found.sheet,
    }


def _before(photo: Pixels, notes: Sequence[Corners], seen: Path) -> dict[int, str]:
    """Return by its place which idea an earlier photo gave for a note; each idea is given once.

    An earlier photo that cannot be opened is left out.
    """
    ideas: dict[int, str] = {}
    for earlier in json.loads(seen.read_text(encoding="utf-8")):
        left = [place for place in range(len(notes)) if place not in ideas]
        try:
            old = open_photo(Path(earlier["picture"])).pixels
        except CannotRead:
            continue
        corners = [_corners(note["corners"]) for note in earlier["notes"]]
        for at, was in seen_before(photo, [notes[place] for place in left], old, corners).items():
            idea = str(earlier["notes"][was]["idea"])
            if idea not in ideas.values():
                ideas[left[at]] = idea
    return ideas


def _kept(pixels: Pixels) -> tuple[Pixels, float]:
    scale = min(1.0, KEPT_SIDE / max(pixels.shape[:2]))
    if scale == 1.0:
        return pixels, scale
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8), scale


def _scaled(corners: Corners, scale: float) -> Corners:
    a, b, c, d = ((round(x * scale, 1), round(y * scale, 1)) for x, y in corners)
    return (a, b, c, d)


def _corners(points: Sequence[Sequence[float]]) -> Corners:
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return (a, b, c, d)


def _jpeg(pixels: Pixels) -> bytes:
    """Return the picture as a JPEG of a size that is kept."""
    packed = (cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, one])[1] for one in _QUALITIES)
    fitting = (bytes(one) for one in packed if len(one) <= LARGEST_PICTURE)
    return next(fitting, b"")
