"""How surely idea cards come back from photos and scans, in figures beside their targets.

    python -m benchmarks.cards [--photos 6]

Cards are printed, written on by machine, and photographed by numbers: whole pages in scans (also upside
down) and photos, and cards that were cut apart and hung on a wall, at three levels.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np

from benchmarks.card_photos import (
    LEVELS,
    CardPhoto,
    Level,
    Points,
    Printed,
    Shot,
    fill_in,
    photograph_page,
    photograph_wall,
    printed,
    scan,
)
from workshop_app.domain.commands import cards as card_commands
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.records import CardSheetId
from workshop_app.domain.workshop import Workshop

HEADING = (
    f"{'cards':<18}{'all':>6}{'found':>8}{'one mark':>10}{'wrong':>7}{'IoU':>7}{'>0.8':>7}"
    f"{'blank ok':>10}{'ink ok':>8}{'s CPU':>7}"
)


@dataclass
class Tally:
    """What was found of what there was."""

    there: int = 0
    found: int = 0
    half: int = 0
    half_found: int = 0
    wrong: int = 0
    overlaps: list[float] = field(default_factory=list)
    blank: tuple[int, int] = (0, 0)
    ink: tuple[int, int] = (0, 0)
    seconds: list[float] = field(default_factory=list)

    def line(self, name: str) -> str:
        """Return it as a line of the table."""
        overlap = np.array(self.overlaps or [0.0])
        return (
            f"{name:<18}{self.there:>6}{self.found / max(self.there, 1):>8.3f}"
            f"{f'{self.half_found}/{self.half}':>10}{self.wrong:>7}{overlap.mean():>7.3f}"
            f"{(overlap > 0.8).mean():>7.3f}{f'{self.blank[0]}/{self.blank[1]}':>10}"
            f"{self.ink[0] / max(self.ink[1], 1):>8.3f}{np.mean(self.seconds):>7.2f}"
        )


def main() -> int:
    """Make the photos, look for the cards and print what was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photos", type=int, default=6, help="photos of each kind and level")
    photos = arguments.parse_args().photos
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as home:
        os.environ["WORKSHOP_HOME"] = home
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - Qt reads the platform when it is loaded

        app = QGuiApplication.instance() or QGuiApplication([])
        print(HEADING, flush=True)
        wrong = 0
        for name, taken in _kinds(photos):
            tally = Tally()
            for workshop, photo in taken:
                measure(tally, workshop, photo)
            wrong += tally.wrong
            print(tally.line(name), flush=True)
        app.quit()
    return 1 if wrong else 0


def measure(tally: Tally, workshop: Workshop, photo: CardPhoto) -> None:
    """Look for the cards of a photo and add what was found."""
    from workshop_app.intake.photo import cards_in_photo, known_cards  # noqa: PLC0415 - as in the worker

    known = known_cards.of_workshop(workshop, "workshop-bench")
    begin = time.process_time()
    found = {one.card.code: one for one in cards_in_photo.find_cards(photo.pixels, known).cards}
    tally.seconds.append(time.process_time() - begin)
    tally.there += len(photo.rooms)
    tally.half += len(photo.half)
    tally.wrong += len(found.keys() - photo.rooms.keys())
    for code, room in photo.rooms.items():
        if code not in found:
            continue
        overlap = shared(room, np.asarray(found[code].writing))
        tally.wrong += overlap < 0.2
        tally.found += 1
        tally.half_found += code in photo.half
        tally.overlaps.append(overlap)
        is_blank = found[code].is_blank
        if code in photo.blank:
            tally.blank = tally.blank[0] + is_blank, tally.blank[1] + 1
        else:
            tally.ink = tally.ink[0] + (not is_blank), tally.ink[1] + 1


def shared(one: Points, other: Points) -> float:
    """Return how much two quads share of what both take."""
    area, _ = cv2.intersectConvexConvex(one.astype(np.float32), other.astype(np.float32))
    both = cv2.contourArea(one.astype(np.float32)) + cv2.contourArea(other.astype(np.float32)) - area
    return float(area / both) if both else 0.0


def cards_for(layout: str, tables: int, count: int, seed: int) -> Workshop:
    """Return a workshop that has printed cards for some tables."""
    sheets = [
        NewSheet(id=CardSheetId(f"cards-{seed}{table:09}"), count=count, layout=layout, table=str(table + 1))
        for table in range(tables)
    ]
    return Workshop().supposing(card_commands.add(Workshop(), sheets))


def _kinds(photos: int) -> Iterator[tuple[str, Iterator[tuple[Workshop, CardPhoto]]]]:
    yield "scans", _scans(photos)
    for level in LEVELS:
        yield f"pages, {level.name}", _pages(level, photos)
    for level in LEVELS:
        yield f"walls, {level.name}", _walls(level, photos)


def _filled(workshop: Workshop, seed: int) -> tuple[Printed, set[str], np.random.Generator]:
    chance = np.random.default_rng(seed)
    paper = printed(workshop, "workshop-bench")
    return paper, fill_in(paper, chance), chance


def _scans(photos: int) -> Iterator[tuple[Workshop, CardPhoto]]:
    for seed in range(photos):
        workshop = cards_for(("note", "large", "half", "a6")[seed % 4], 1, 6, seed)
        paper, blank, chance = _filled(workshop, seed)
        turned = (0, 180, 90, 270)[seed % 2] + float(chance.uniform(-2, 2))
        for page in range(len(paper.pages)):
            yield workshop, scan(paper, page, blank, turned=turned)


def _pages(level: Level, photos: int) -> Iterator[tuple[Workshop, CardPhoto]]:
    for seed in range(photos):
        workshop = cards_for(("note", "note", "large", "half")[seed % 4], 1, 6, seed)
        paper, blank, chance = _filled(workshop, 100 + seed)
        for page in range(len(paper.pages)):
            yield workshop, photograph_page(paper, page, blank, Shot(level, chance))


def _walls(level: Level, photos: int) -> Iterator[tuple[Workshop, CardPhoto]]:
    for seed in range(photos):
        workshop = cards_for("note", 4, 6, seed)
        paper, blank, chance = _filled(workshop, 200 + seed)
        yield workshop, photograph_wall(paper, blank, Shot(level, chance), (4000, 3000))


if __name__ == "__main__":
    sys.exit(main())
