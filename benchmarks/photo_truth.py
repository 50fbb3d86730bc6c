"""What is true of a photo beside what was found in it."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from benchmarks.walls.scenes import Truth

SAME, NOTHING = 0.7, 0.5
"""Shared part from which a box is a note; part of a box on notes under which it is none at all."""

MOSTLY, WHOLE = 0.75, 0.92
"""Visible share from which a note should be found, and from which it should be read."""

ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".heif")


class Compared(NamedTuple):
    """The pairs of note and box, and the boxes on which no note is."""

    pairs: tuple[tuple[int, int], ...]
    phantoms: tuple[int, ...]


@dataclass(slots=True)
class Tally:
    """Everything that was counted over some photos; times in seconds of the processor."""

    photos: int = 0
    notes: int = 0
    mostly: int = 0
    found: int = 0
    right: int = 0
    right_mostly: int = 0
    coloured: int = 0
    right_coloured: int = 0
    phantoms: int = 0
    papers: int = 0
    papers_right: int = 0
    upright: int = 0
    finding: list[float] = field(default_factory=list)
    reading: list[float] = field(default_factory=list)
    read: int = 0
    letters: int = 0
    wrong: int = 0
    nearly: int = 0
    sure: int = 0
    sure_letters: int = 0
    sure_wrong: int = 0

    def add_reading(self, told: str, read: str, *, is_sure: bool) -> None:
        """Count what was read of a note."""
        true = plain(told)
        wrong = Levenshtein.distance(true, plain(read))
        self.read += 1
        self.letters += len(true)
        self.wrong += wrong
        self.nearly += wrong <= 0.1 * len(true)
        if is_sure:
            self.sure += 1
            self.sure_letters += len(true)
            self.sure_wrong += wrong


def shared(one: NDArray[Any], other: NDArray[Any]) -> float:
    """Return the part of two quads together that both cover."""
    first, second = one.astype(np.float32), other.astype(np.float32)
    both = max(0.0, cv2.intersectConvexConvex(first, second)[0])
    return both / max(1e-6, cv2.contourArea(first) + cv2.contourArea(second) - both)


def compared(notes: Sequence[NDArray[Any]], boxes: Sequence[NDArray[Any]]) -> Compared:
    """Pair notes with boxes, the best pairs first."""
    likeness = sorted(
        ((shared(note, box), n, b) for n, note in enumerate(notes) for b, box in enumerate(boxes)),
        reverse=True,
    )
    pairs = dict[int, int]()
    for same, n, b in likeness:
        if same >= SAME and n not in pairs and b not in pairs.values():
            pairs[n] = b
    phantoms = [
        b
        for b, box in enumerate(boxes)
        if b not in pairs.values() and sum(_within(box, note) for note in notes) < NOTHING
    ]
    return Compared(tuple(sorted(pairs.items())), tuple(phantoms))


def plain(text: str) -> str:
    """Return a text without what does not count when it is read: case, punctuation, how wide the gaps are."""
    kept = (letter if letter.isalnum() else " " for letter in unicodedata.normalize("NFC", text).lower())
    return " ".join("".join(kept).replace("’", "").split())


def told_photos(folder: Path) -> Iterator[tuple[Path, list[Truth]]]:
    """Return the photos of a folder that have a .json beside them, with what it tells."""
    for path in sorted(folder.iterdir()):
        beside = path.with_suffix(".json")
        if path.suffix.lower() in ENDINGS and beside.exists():
            notes = json.loads(beside.read_text(encoding="utf-8"))["notes"]
            yield path, [_told(note, number) for number, note in enumerate(notes)]


def tell(path: Path, notes: Sequence[Truth]) -> None:
    """Write beside a photo what is true of it."""
    told = [
        {
            "corners": np.round(note.corners, 1).tolist(),
            "text": note.text,
            "paper": note.paper,
            "visible": round(note.visible, 3),
        }
        for note in notes
    ]
    path.with_suffix(".json").write_text(
        json.dumps({"notes": told}, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def _told(note: dict[str, Any], number: int) -> Truth:
    corners = np.array(note["corners"], np.float64).reshape(4, 2)
    return Truth(
        corners, note.get("text", ""), note.get("paper", ""), float(note.get("visible", 1.0)), number
    )


def _within(box: NDArray[Any], note: NDArray[Any]) -> float:
    first = box.astype(np.float32)
    both = cv2.intersectConvexConvex(first, note.astype(np.float32))[0]
    return max(0.0, both) / max(1e-6, cv2.contourArea(first))
