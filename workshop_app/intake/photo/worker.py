"""Looks at one photo from beginning to end, telling what it finds as it finds it; then its process ends."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from workshop_app.domain.rules import Trouble
from workshop_app.intake.photo import photo_refusals
from workshop_app.intake.photo.doubting import doubts
from workshop_app.intake.photo.finding import find_notes
from workshop_app.intake.photo.found import Corners
from workshop_app.intake.photo.opening import OpenedPhoto, Pixels, open_photo
from workshop_app.intake.photo.straightening import straightened
from workshop_app.intake.refusals import CannotRead

Tell = Callable[[dict[str, Any]], None]

KEPT_SIDE = 2560
"""Px of the long side of the photo that is kept: a note a third of a metre wide on a wall of six has 140."""

CROP_SIDE = 700

_KEPT_QUALITY, _CROP_QUALITY = 85, 88

_MOST_MEMORY, _MOST_SECONDS = 6 * 2**30, 900


def look_at(photo: Path, folder: Path, tell: Tell, *, seen: Path | None = None) -> None:
    """Look at a photo, put its pictures into the folder and tell what was found, in the words of `looking`.

    What cannot be done is told too. `seen` is the file that `looking.tell_seen` wrote.
    """
    try:
        tell({"doing": "opening"})
        opened = open_photo(photo)
        tell({"doing": "finding"})
        crops = _find(opened, folder, tell)
        del opened
        if crops:
            tell({"doing": "reading"})
            _read(crops, tell)
        tell({"done": True})
    except MemoryError:
        tell({"trouble": _told(photo_refusals.too_little_memory(photo.name))})
    except CannotRead as trouble:
        tell({"trouble": _told(trouble)})


def bound_this_process() -> None:
    """Let the system end this process before a hostile photo fills the computer's memory or its evening."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (Windows has no such module)

    for what, most in ((resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CPU, _MOST_SECONDS)):
        _, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, hard))


def _find(opened: OpenedPhoto, folder: Path, tell: Tell) -> list[Pixels]:
    found = find_notes(opened.pixels)
    kept, scale = _kept(opened.pixels)
    placed = [_scaled(note.corners, scale) for note in found]
    known: dict[int, str] = {}
    crops = [straightened(opened.pixels, note.corners, CROP_SIDE) for note in found]
    (folder / "photo.jpg").write_bytes(_jpeg(kept, _KEPT_QUALITY))
    notes = []
    for place, (note, crop) in enumerate(zip(found, crops, strict=True)):
        name = f"note-{place + 1}.jpg"
        (folder / name).write_bytes(_jpeg(crop, _CROP_QUALITY))
        notes.append({
            "corners": placed[place],
            "box": _scaled(note.corners, opened.scale),
            "paper": note.paper,
            "certainty": round(note.certainty, 3),
            "crop": name,
            "seen": known.get(place),
            "card": None,
        })  # fmt: skip
    tell({
        "found": {
            "width": int(kept.shape[1]),
            "height": int(kept.shape[0]),
            "picture": "photo.jpg",
            "scale": scale,
            "notes": notes,
            "together": [],
            "doubts": doubts(opened.pixels, [note.corners for note in found]),
            "sheet": None,
        }
    })  # fmt: skip
    return crops


def _read(crops: Sequence[Pixels], tell: Tell) -> None:
    from workshop_app.intake.photo.reading import Reader  # noqa: PLC0415 (a second, which the notes do not wait for)

    try:
        reader = Reader()
    except Trouble as trouble:
        tell({"unread": _told(trouble)})
        return
    for place, crop in enumerate(crops):
        read = reader.read(crop)
        tell({"read": {"note": place, "text": read.text, "confidence": round(read.confidence, 3)}})


def _kept(pixels: Pixels) -> tuple[Pixels, float]:
    scale = min(1.0, KEPT_SIDE / max(pixels.shape[:2]))
    if scale == 1.0:
        return pixels, scale
    kept = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(kept, np.uint8), scale


def _scaled(corners: Corners, scale: float) -> Corners:
    a, b, c, d = ((round(x * scale, 1), round(y * scale, 1)) for x, y in corners)
    return (a, b, c, d)


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    _, encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return bytes(encoded)


def _told(trouble: Trouble) -> dict[str, Any]:
    return {"sentence": trouble.sentence, "values": trouble.values}


def line(said: dict[str, Any]) -> bytes:
    """Return one line of what is told."""
    return json.dumps(said, default=str).encode() + b"\n"
