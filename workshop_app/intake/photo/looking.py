"""Has a photo of a wall looked at by a process of its own, and understands what that says."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from workshop_app.domain.pictures import Corners
from workshop_app.domain.records import CardSheetId, IdeaId
from workshop_app.intake.photo import known_cards
from workshop_app.intake.refusals import CannotRead
from workshop_app.words import say

ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".heif")
"""The endings of the photos that can be looked at, as a file dialog may offer them."""

LARGEST = 256 * 2**20
"""Bytes a photo may have; one of 200 million pixels has about 80 million."""

SURE = 0.90
"""Confidence from which on a reading is worth showing as a draft: four notes of five."""

NEEDED = ("cv2", "numpy", "onnxruntime", "pi_heif", "PIL", "rapidocr")

_START = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from workshop_app.__main__ import main; sys.exit(main())"
)


@dataclass(frozen=True, kw_only=True)
class WallNote:
    """One note of a wall.

    `corners` are its top left, top right, bottom right and bottom left as it reads, in px of the photo that
    is kept; `box` is the same in px of the photo as it was taken, upright. `paper` names one of the eight
    note papers, empty if none fits; `certainty` (0 to 1) is how sure it is that this is a note. `crop` is a
    JPEG of the note alone, straightened; `seen` the idea that an earlier photo of this wall gave for the
    same note, `card` the code printed on it and `sheet` its sheet of cards; None where there is none.
    """

    corners: Corners
    box: Corners
    paper: str
    certainty: float
    crop: Path
    seen: IdeaId | None = None
    card: str | None = None
    sheet: CardSheetId | None = None


@dataclass(frozen=True, kw_only=True)
class Wall:
    """What a photo shows.

    `picture` is the photo as it is kept, a JPEG of `width` x `height` px; `scale` says how many of its px
    one px of the photo that was analysed is. `notes` are in reading order, `together` says by their places
    in it which notes hung together. `doubts` are sentences about the photo; `sheet` is what is printed on
    it, where it shows a sheet of cards.
    """

    picture: Path
    width: int
    height: int
    scale: float
    notes: tuple[WallNote, ...]
    together: tuple[tuple[int, ...], ...] = ()
    doubts: tuple[str, ...] = ()
    sheet: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Doing:
    """What is being done now: `opening`, `finding` or `reading`."""

    what: str


@dataclass(frozen=True)
class NoteRead:
    """What a machine reads on the note in this place of `Wall.notes`: a draft, `confidence` from 0 to 1."""

    note: int
    text: str
    confidence: float

    @property
    def draft(self) -> str:
        """What to fill in for the person to check: the text where it is sure enough, else nothing."""
        return self.text if self.confidence >= SURE else ""


@dataclass(frozen=True)
class CannotBeRead:
    """Why the notes were found but not read, as a sentence."""

    why: str


@dataclass(frozen=True)
class Done:
    """Nothing more will be said."""


Said = Doing | Wall | NoteRead | CannotBeRead | Done


@dataclass(frozen=True, kw_only=True)
class SeenPhoto:
    """An earlier photo that may show the same wall: where it lies as it is kept, and its notes."""

    picture: Path
    notes: Sequence[tuple[IdeaId, Corners]]


@cache
def available() -> bool:
    """Say whether the packages that look at photos are here (`python3 run.py photo` adds them)."""
    return all(find_spec(name) is not None for name in NEEDED)


def not_available(name: str) -> CannotRead:
    """Return what is said about a photo on a computer that cannot look at it."""
    return CannotRead(
        "{name} was not looked at: what finds notes in photos is not installed. Nothing was brought in. "
        "Install it with python3 run.py photo, or with pip: workshop-app[photo].",
        name=name,
    )


def tell_seen(folder: Path, photos: Sequence[SeenPhoto]) -> Path:
    """Write into the folder which photos were taken in before, for `command`; return that file."""
    told = folder / "seen.json"
    value = [
        {
            "picture": str(photo.picture),
            "notes": [{"idea": idea, "corners": corners} for idea, corners in photo.notes],
        }
        for photo in photos
    ]
    told.write_text(json.dumps(value), encoding="utf-8")
    return told


def command(photo: Path, folder: Path, *, seen: Path | None = None, cards: Path | None = None) -> list[str]:
    """Return the program and the arguments that look at a photo and leave their pictures in the folder.

    `seen` is what `tell_seen` wrote, `cards` what `known_cards.tell` did.

    The folder belongs to the caller, who removes it; the process may be ended at any time.
    """
    if getattr(sys, "frozen", False):
        start = [sys.executable]
    else:
        start = [sys.executable, "-P", "-c", _START, str(Path(__file__).resolve().parents[3])]
    known = [] if seen is None else ["--seen", str(seen)]
    known += [] if cards is None else ["--cards", str(cards)]
    return [*start, "look-at-photo", str(photo.resolve()), str(folder.resolve()), *known]


def parse(line: bytes | str, folder: Path) -> Said:
    """Understand one line that the process says; raises CannotRead when it says why it could not go on."""
    try:
        said = json.loads(line)
        if "trouble" in said:
            trouble = CannotRead(said["trouble"]["sentence"], **said["trouble"]["values"])
        else:
            return _understood(said, folder)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _not_understood() from error
    raise trouble


def look(photo: Path, folder: Path, *, seen: Path | None = None, cards: Path | None = None) -> Iterator[Said]:
    """Look at a photo and return, as it comes, what is said about it; raises CannotRead.

    Leaving the loop early ends the process.
    """
    with subprocess.Popen(  # noqa: S603 (our own program, called without a shell)
        command(photo, folder, seen=seen, cards=cards),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ) as process:
        try:
            for line in process.stdout or ():
                said = parse(line, folder)
                yield said
                if isinstance(said, Done):
                    return
        finally:
            process.kill()
    raise broke_off(photo.name)


def broke_off(name: str) -> CannotRead:
    """Return the trouble of a process that ended before it was done."""
    return CannotRead(
        "Looking at {name} broke off, perhaps because the computer has too little memory left. "
        "Close other programs and try again, or type what the photo shows.",
        name=name,
    )


def _understood(said: Mapping[str, Any], folder: Path) -> Said:
    if "doing" in said:
        return Doing(said["doing"])
    if "read" in said:
        read = said["read"]
        return NoteRead(int(read["note"]), str(read["text"]), float(read["confidence"]))
    if "unread" in said:
        return CannotBeRead(say(said["unread"]["sentence"]).format(**said["unread"]["values"]))
    if "found" in said:
        return _wall(said["found"], folder)
    if said.get("done"):
        return Done()
    raise _not_understood()


def _wall(found: Mapping[str, Any], folder: Path) -> Wall:
    return Wall(
        picture=folder / found["picture"],
        width=int(found["width"]),
        height=int(found["height"]),
        scale=float(found["scale"]),
        notes=tuple(_note(note, folder) for note in found["notes"]),
        together=tuple(tuple(map(int, places)) for places in found["together"]),
        doubts=(*(say(sentence) for sentence in found["doubts"]), *known_cards.said_of(found.get("sheet"))),
        sheet=found.get("sheet"),
    )


def _note(note: Mapping[str, Any], folder: Path) -> WallNote:
    return WallNote(
        corners=_corners(note["corners"]),
        box=_corners(note["box"]),
        paper=str(note["paper"]),
        certainty=float(note["certainty"]),
        crop=folder / note["crop"],
        seen=None if note["seen"] is None else IdeaId(note["seen"]),
        card=note["card"],
        sheet=None if note.get("sheet") is None else CardSheetId(note["sheet"]),
    )


def _corners(points: Sequence[Sequence[float]]) -> Corners:
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return (a, b, c, d)


def _not_understood() -> CannotRead:
    return CannotRead(
        "What was found in the photo could not be understood. Nothing was brought in. Try again, "
        "or type what the photo shows."
    )
