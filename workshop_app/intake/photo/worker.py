"""Looks at one photo from beginning to end, telling what it finds as it finds it; then its process ends."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from workshop_app.domain.rules import Trouble
from workshop_app.intake.photo import findings, photo_refusals
from workshop_app.intake.photo.card_notes import NotesAndCards
from workshop_app.intake.photo.opening import Pixels, open_photo
from workshop_app.intake.refusals import CannotRead

Tell = Callable[[dict[str, Any]], None]

_MOST_READ = 300
"""Notes that are read; of more no photo shows enough to be read."""

_MOST_MEMORY, _MOST_SECONDS = 6 * 2**30, 900


def look_at(
    photo: Path, folder: Path, tell: Tell, *, seen: Path | None = None, cards: Path | None = None
) -> None:
    """Look at a photo, put its pictures into the folder and tell what was found, in the words of `looking`.

    What cannot be done is told too. `seen` is the file that `looking.tell_seen` wrote, `cards` that of
    `known_cards.tell`.
    """
    cv2.setNumThreads(1)  # other threads save no work, and the window wants the other processors
    try:
        tell({"doing": "opening"})
        opened = open_photo(photo)
        tell({"doing": "finding"})
        told = findings.told(opened, NotesAndCards(opened.pixels, cards, photo.name), folder, seen=seen)
        tell({"found": told})
        del opened
        if told["notes"]:
            tell({"doing": "reading"})
            _read([folder / note["crop"] for note in told["notes"]], tell)
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


def line(said: dict[str, Any]) -> bytes:
    """Return what is told as a line of JSON."""
    return json.dumps(said, default=str).encode() + b"\n"


def _read(crops: list[Path], tell: Tell) -> None:
    # It takes a second to load, for which the notes that were found do not wait.
    from workshop_app.intake.photo.reading import Reader  # noqa: PLC0415

    try:
        reader = Reader()
    except Trouble as trouble:
        tell({"unread": _told(trouble)})
        return
    for place, crop in enumerate(crops[:_MOST_READ]):
        read = reader.read(_pixels(crop))
        tell({"read": {"note": place, "text": read.text, "confidence": round(read.confidence, 3)}})


def _pixels(crop: Path) -> Pixels:
    """Return the picture of a note, which this process itself has written."""
    written = np.frombuffer(crop.read_bytes(), np.uint8)
    return np.asarray(cv2.imdecode(written, cv2.IMREAD_COLOR), np.uint8)


def _told(trouble: Trouble) -> dict[str, Any]:
    return {"sentence": trouble.sentence, "values": trouble.values}
