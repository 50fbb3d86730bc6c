"""How notes hang on a wall: in columns, closer and more crooked the harder it is to tell them apart."""

from dataclasses import dataclass
from math import cos, radians, sin

import cv2
import numpy as np

from benchmarks.walls.kinds import Box, Points
from benchmarks.walls.papers import LONG, STANDARD, Paper, papers


@dataclass(frozen=True, slots=True)
class Manner:
    """How people hung them: gaps in mm, tilt in degrees, lift of the lower edge in mm, shares from 0 to 1."""

    between: tuple[float, float]
    across: tuple[float, float]
    touching: float
    tilt: float
    diamonds: float
    lift: float
    covered: float
    same_paper: float


MANNERS = {
    "easy": Manner((16, 40), (20, 45), 0.0, 4, 0.0, 5, 0.0, 0.3),
    "medium": Manner((4, 30), (6, 34), 0.38, 7, 0.0, 9, 0.06, 0.55),
    "hard": Manner((-14, 24), (-6, 30), 0.3, 10, 0.12, 14, 0.28, 0.5),
}


@dataclass(frozen=True, slots=True)
class Hung:
    """One note on the wall: the middle of its upper edge (mm), size (mm), tilt (degrees) and curl (mm)."""

    place: tuple[float, float]
    size: tuple[float, float]
    tilt: float
    paper: Paper
    lift: float
    bend: float
    cup: float

    def points(self, across: Points, down: Points, *, flat: bool = False) -> Points:
        """Return points of the sheet in the room; `across` from -0.5 to 0.5, `down` from 0 to 1."""
        width, height = self.size
        lean = radians(self.tilt)
        x, y = across * width, down * height
        z = np.zeros_like(x) if flat else self.height(across, down)
        return np.column_stack(
            (
                self.place[0] + x * cos(lean) - y * sin(lean),
                self.place[1] + x * sin(lean) + y * cos(lean),
                z,
            )
        )

    def height(self, across: Points, down: Points) -> Points:
        """Return how far from the wall the sheet is there (mm): it holds above and comes off below."""
        below = np.clip(down, 0, 1)
        aside = np.clip(across, -0.5, 0.5)
        off: Points = (
            0.4 + below * below * (self.lift + self.bend * aside * 2) + self.cup * below * 4 * aside**2
        )
        return np.maximum(off, 0.3)

    def corners(self) -> Points:
        """Return its four corners in the room: as it reads, from the top left, clockwise."""
        return self.points(np.array((-0.5, 0.5, 0.5, -0.5)), np.array((0.0, 0.0, 1.0, 1.0)))


def hung(level: str, notes: int, chance: np.random.Generator, columns: int = 0) -> list[Hung]:
    """Return notes in columns (0: as many as fit a photo); later ones lie on top of earlier ones."""
    manner = MANNERS[level]
    columns = columns or max(1, round((notes * 1.25) ** 0.5))
    choice, made = papers(), list[Hung]()
    left = 0.0
    for number in range(columns):
        count = notes // columns + (number < notes % columns)
        wide = LONG if chance.random() < (0.12 if level == "easy" else 0.18) else STANDARD
        paper = choice[int(chance.integers(len(choice)))]
        top = chance.uniform(0, 40) if level != "easy" else chance.uniform(0, 12)
        for _ in range(count):
            if chance.random() > manner.same_paper:
                paper = choice[int(chance.integers(len(choice)))]
            note = _note(manner, paper, wide, (left, top), chance)
            tries = 0
            while tries < 40 and _covers(note, made, manner):
                top += 4
                note = _note(manner, paper, wide, (left, top), chance)
                tries += 1
            made.append(note)
            gap = chance.uniform(*manner.between)
            if chance.random() < manner.touching:
                gap = chance.uniform(-1.5, 1.5) if manner.covered else gap
            foot = max(note.corners()[:, 1])
            top = foot + gap
        gap = chance.uniform(*manner.across)
        if chance.random() < manner.touching * 0.6:
            gap = chance.uniform(-1.0, 2.0)
        left += wide[0] + gap
    return made


def box(notes: list[Hung]) -> Box:
    """Return the box around all of them, mm."""
    everything = np.concatenate([note.corners() for note in notes])[:, :2]
    (left, top), (right, bottom) = everything.min(0), everything.max(0)
    return float(left), float(top), float(right), float(bottom)


def _note(
    manner: Manner,
    paper: Paper,
    size: tuple[float, float],
    place: tuple[float, float],
    chance: np.random.Generator,
) -> Hung:
    tilt = float(chance.normal(0, manner.tilt / 2))
    tilt = max(-manner.tilt, min(manner.tilt, tilt))
    if chance.random() < manner.diamonds:
        tilt = float(chance.uniform(20, 45) * chance.choice((-1, 1)))
    loose = float(chance.beta(1.3, 3)) * manner.lift
    lean = radians(tilt)
    shift = abs(size[0] / 2 * sin(lean))  # a turned sheet reaches higher than the middle of its upper edge
    return Hung(
        place=(place[0] + size[0] / 2 + float(chance.normal(0, 2.5)), place[1] + shift),
        size=size,
        tilt=tilt,
        paper=paper,
        lift=loose,
        bend=float(chance.normal(0, 0.3)) * loose,
        cup=float(chance.uniform(0, 0.35)) * loose,
    )


def _covers(note: Hung, others: list[Hung], manner: Manner) -> bool:
    """Whether this note, on top, would hide more of an earlier one than is usual."""
    mine = note.corners()[:, :2].astype(np.float32)
    area = 76.0 * 76.0
    for other in others[-24:]:
        theirs = other.corners()[:, :2].astype(np.float32)
        shared, _ = cv2.intersectConvexConvex(mine, theirs)
        if shared > area * manner.covered:
            return True
    return False
