"""One wall photographed more than once: two parts that overlap, or the wall again after a note was moved."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from benchmarks.walls.camera import framing
from benchmarks.walls.kinds import Pixels
from benchmarks.walls.scenes import LEVELS, SIZE, Scene, Truth, photographed, scene

Photo = tuple[Pixels, list[Truth]]
"""The picture, and what is true of the notes in it; `Truth.note` is the same for one note in all photos."""


def standing_wall(seed: int, level: str, notes: int, width: int = SIZE[0]) -> Scene:
    """Return a wall wider than one photo of this width in px."""
    columns = -int(-((notes * 2.1) ** 0.5) // 1)
    return scene(level, notes, _chance(seed, level, 0), scale=width / SIZE[0], columns=columns)


def part(there: Scene, seed: int, size: tuple[int, int], across: tuple[float, float] = (0.0, 1.0)) -> Photo:
    """Photograph a part of a wall, from one share of its breadth to another, out of somebody's hand."""
    chance = _chance(seed, there.level, 1)
    left, top, right, bottom = there.box
    wide = right - left
    box = left + across[0] * wide, top, left + across[1] * wide, bottom
    angles = tuple(float(chance.normal(0, spread)) for spread in (7, 3, 2))
    camera = framing(box, size, (angles[0], angles[1], angles[2]), float(chance.uniform(0.02, 0.06)))
    pixels, told = photographed(there, camera, chance)
    return pixels, [truth for truth in told if truth.visible > 0.3]


def two_parts(
    seed: int,
    level: str = "medium",
    notes: int = 14,
    size: tuple[int, int] = (1600, 1200),
    share: float = 0.64,
) -> tuple[Photo, Photo]:
    """Photograph the left and the right of a wall; each photo shows this share of its breadth."""
    there = standing_wall(seed, level, notes, size[0])
    return (
        part(there, 2 * seed + 1, size, (0.0, share)),
        part(there, 2 * seed + 2, size, (1 - share, 1.0)),
    )


def rehung(there: Scene, which: Sequence[int], by: tuple[float, float]) -> Scene:
    """Return the wall after some of its notes were moved by so many mm."""
    notes = [
        replace(note, place=(note.place[0] + by[0], note.place[1] + by[1])) if number in which else note
        for number, note in enumerate(there.notes)
    ]
    return replace(there, notes=tuple(notes))


def _chance(seed: int, level: str, what: int) -> np.random.Generator:
    return np.random.default_rng((seed, LEVELS.index(level), 11, what))
