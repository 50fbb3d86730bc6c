"""Looks at photos as the program does, and compares with what is true of them."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np

from benchmarks.photo_truth import MOSTLY, WHOLE, Tally, compared, tell, told_photos
from benchmarks.walls import scenes
from benchmarks.walls.kinds import Pixels
from benchmarks.walls.scenes import Truth
from workshop_app.domain.rules import Trouble
from workshop_app.intake.photo.finding import find_notes
from workshop_app.intake.photo.opening import open_photo
from workshop_app.intake.photo.reading import Reader
from workshop_app.intake.photo.straightening import straightened

Show = Callable[[str], object]

SURE = 0.93
"""Confidence from which a draft is kept beside its picture."""

WHITE = "chalk"
"""The paper that is white, on walls that are often white as well."""

BARE = 4
"""Walls without a note that are looked at for each level."""

FINDING, READING = 2.5, 8.0
"""Seconds of the processor that a photo of 12 megapixels may cost."""


class Aim(NamedTuple):
    """What should be reached: precision, and recall of all notes."""

    precision: float
    recall: float


AIMS = {"easy": Aim(1.0, 1.0), "medium": Aim(0.93, 0.93), "hard": Aim(0.85, 0.80), "real": Aim(0.95, 0.95)}


class Asked(NamedTuple):
    """Which photos: their level, which seeds ("held-out" or "tuning"), how many (0: all), notes on each."""

    level: str
    seeds: str
    photos: int
    notes: int
    keep: Path | None


def measure_level(asked: Asked, show: Show, *, reading: bool) -> None:
    """Make up the photos of a level, look at them, and show what came of it."""
    reader, tally = _reader(show) if reading else None, Tally()
    for path, pixels, notes in _made_up(asked):
        look(pixels, notes, tally, reader)
        if path is not None:
            cv2.imwrite(str(path), pixels, [cv2.IMWRITE_JPEG_QUALITY, 95])
            tell(path, notes)
    bare = range(BARE if not asked.photos else min(BARE, asked.photos))
    ghosts = sum(len(find_notes(scenes.empty(seed, asked.level))) for seed in bare)
    show(f"{asked.level}: {tally.photos} photos ({asked.seeds} seeds), {tally.notes} notes")
    for line in lines(tally, AIMS[asked.level]):
        show(line)
    show(_line(f"boxes on {len(bare)} walls without a note", ghosts, "= 0", missed=ghosts > 0, digits=0))
    show(quoted(asked.level, tally))
    show("")


def measure_folder(folder: Path, show: Show, *, reading: bool) -> int:
    """Look at the photos of a folder, each with its truth beside it; 1 if there is none."""
    reader, tally = _reader(show) if reading else None, Tally()
    for path, notes in told_photos(folder):
        try:
            opened = open_photo(path)
        except Trouble as trouble:
            show(f"{path.name}: {trouble}")
            continue
        scaled = [note._replace(corners=note.corners / opened.scale) for note in notes]
        look(opened.pixels, scaled, tally, reader)
    if not tally.photos:
        show(f"No photo in {folder} has a .json beside it.")
        return 1
    show(f"{folder.name}: {tally.photos} photos, {tally.notes} notes")
    for line in lines(tally, AIMS["real"]):
        show(line)
    show(quoted(folder.name, tally))
    return 0


def look(pixels: Pixels, notes: Sequence[Truth], tally: Tally, reader: Reader | None) -> None:
    """Find the notes of a photo, read them if there is a reader, and count."""
    begin = time.process_time()
    found = find_notes(pixels)
    tally.finding.append(time.process_time() - begin)
    boxes = [np.array(note.corners) for note in found]
    pairs, phantoms = compared([note.corners for note in notes], boxes)
    tally.photos += 1
    tally.notes += len(notes)
    tally.mostly += sum(note.visible >= MOSTLY for note in notes)
    tally.found += len(found)
    tally.right += len(pairs)
    tally.right_mostly += sum(notes[n].visible >= MOSTLY for n, _ in pairs)
    tally.coloured += sum(note.paper != WHITE for note in notes)
    tally.right_coloured += sum(notes[n].paper != WHITE for n, _ in pairs)
    tally.phantoms += len(phantoms)
    for n, b in pairs:
        tally.papers += bool(notes[n].paper)
        tally.papers_right += bool(notes[n].paper) and notes[n].paper == found[b].paper
        tally.upright += _same_way_up(notes[n], boxes[b])
    if reader is not None:
        texts = [reader.read(straightened(pixels, note.corners)) for note in found]
        tally.reading.append(time.process_time() - begin)
        for n, b in pairs:
            if notes[n].text and notes[n].visible >= WHOLE:
                tally.add_reading(notes[n].text, texts[b].text, is_sure=texts[b].confidence >= SURE)


def lines(tally: Tally, aim: Aim) -> Iterator[str]:
    """Return what was counted as lines, each beside what it should be."""
    precision, recall = _share(tally.right, tally.found), _share(tally.right, tally.notes)
    yield _line("precision", precision, f">= {aim.precision:.2f}", missed=precision < aim.precision)
    yield _line("recall, all notes", recall, f">= {aim.recall:.2f}", missed=recall < aim.recall)
    yield _line("recall, notes that are 75 % visible", _share(tally.right_mostly, tally.mostly))
    yield _line(
        f"recall, the {tally.coloured} that are not white", _share(tally.right_coloured, tally.coloured)
    )
    yield _line("boxes that are no note at all", tally.phantoms, digits=0)
    if tally.papers:
        yield _line("their paper named right", _share(tally.papers_right, tally.papers))
    yield _line("their upper edge known", _share(tally.upright, tally.right))
    yield from _seconds("seconds to find, processor, median", tally.finding, FINDING)
    if tally.reading:
        yield from _seconds("seconds to find and read, processor, median", tally.reading, READING)
    if tally.read:
        yield _line(f"letters read wrong ({tally.read} whole notes)", _share(tally.wrong, tally.letters))
        yield _line("notes read with one letter in ten wrong at most", _share(tally.nearly, tally.read))
        yield _line("notes whose draft is kept", _share(tally.sure, tally.read))
        yield _line("letters wrong in kept drafts", _share(tally.sure_wrong, tally.sure_letters))


def quoted(name: str, tally: Tally) -> str:
    """Return the figures as a row of a table in a README."""
    cells = [
        name,
        f"{tally.notes}",
        f"{_share(tally.right, tally.found):.3f}",
        f"{_share(tally.right, tally.notes):.3f}",
        f"{_share(tally.right_coloured, tally.coloured):.3f}",
        f"{tally.phantoms}",
        f"{statistics.median(tally.finding):.1f} s",
    ]
    if tally.read:
        cells += [f"{_share(tally.wrong, tally.letters):.3f}", f"{statistics.median(tally.reading):.1f} s"]
    return f"| {' | '.join(cells)} |"


def _made_up(asked: Asked) -> Iterator[tuple[Path | None, Pixels, list[Truth]]]:
    seeds = scenes.HELD_OUT if asked.seeds == "held-out" else scenes.TUNING
    if asked.keep is not None:
        asked.keep.mkdir(parents=True, exist_ok=True)
    for seed in seeds[: asked.photos or len(seeds)]:
        path = None if asked.keep is None else asked.keep / f"{asked.level}-{seed}.jpg"
        yield path, *scenes.wall(seed, asked.level, asked.notes)


def _reader(show: Show) -> Reader | None:
    try:
        return Reader()
    except Trouble as trouble:
        show(str(trouble))
        return None


def _same_way_up(note: Truth, box: Pixels) -> bool:
    """Whether the first corner of the box is the one that is nearest to the note's own."""
    return bool(np.linalg.norm(box - note.corners[0], axis=1).argmin() == 0)


def _seconds(what: str, taken: Sequence[float], most: float) -> Iterator[str]:
    median = statistics.median(taken)
    slow = sorted(taken)[min(len(taken) - 1, int(len(taken) * 0.95))]
    yield _line(what, median, f"<= {most:g}", missed=median > most, digits=2)
    yield _line("    of the slowest twentieth", slow, digits=2)


def _line(what: str, value: float, aim: str = "-", *, missed: bool = False, digits: int = 3) -> str:
    return f"  {what:<52}{value:>8.{digits}f}   {aim:<9}{'MISSED' if missed else ''}".rstrip()


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
