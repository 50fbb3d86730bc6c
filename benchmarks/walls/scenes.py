"""Walls of notes, photographed: the picture, and what is true of each note in it."""

from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np

from benchmarks.walls import hanging, papers, sheets, surfaces
from benchmarks.walls.camera import Camera, framing
from benchmarks.walls.developing import developed, film
from benchmarks.walls.hanging import Hung
from benchmarks.walls.kinds import Box, Field, Pixels, Points
from benchmarks.walls.light import Light, room_light
from benchmarks.walls.writing import PENS, Hand, hand, said, written

SIZE = (4000, 3000)
TUNING, HELD_OUT = range(4), range(100, 110)
LEVELS = ("easy", "medium", "hard")
_YAW = {"easy": 8, "medium": 16, "hard": 24}
_PER_MM = 4.4
"""Pixels a mm of what stands on a note, at most what a photo of 12 megapixels shows."""


class Truth(NamedTuple):
    """What is true of one note in a photo.

    `corners`: four rows of x, y in px, as it reads: top left, top right, bottom right, bottom left; `paper`:
    the program's name of it; `visible`: the share of the note that is in the picture and covered by no other;
    `note`: which note of the scene it is.
    """

    corners: Points
    text: str
    paper: str
    visible: float
    note: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A wall with everything on it: it can be photographed more than once."""

    level: str
    kind: str
    wall: surfaces.Canvas
    notes: tuple[Hung, ...]
    faces: tuple[Field, ...]
    texts: tuple[str, ...]
    light: Light
    box: Box


def wall(seed: int, level: str, notes: int = 40, size: tuple[int, int] = SIZE) -> tuple[Pixels, list[Truth]]:
    """Return the photo of a wall and what is true of it; the same seed and level give the same photo."""
    chance = _chance(seed, level)
    there = scene(level, notes, chance, scale=size[0] / SIZE[0])
    return photographed(there, standing(there, size, chance), chance)


def empty(seed: int, level: str, size: tuple[int, int] = SIZE) -> Pixels:
    """Return the photo of a wall on which no note hangs."""
    chance = _chance(seed + 7000, level)
    there = scene(level, 24, chance, scale=size[0] / SIZE[0])
    bare = Scene(there.level, there.kind, there.wall, (), (), (), there.light, there.box)
    return photographed(bare, standing(bare, size, chance), chance)[0]


def scene(level: str, notes: int, chance: np.random.Generator, scale: float = 1.0, columns: int = 0) -> Scene:
    """Hang notes on a wall; `scale` 1 is for photos 4000 px wide."""
    hung = hanging.hung(level, notes, chance, columns)
    box = hanging.box(hung)
    wide = box[2] - box[0]
    per_mm = min(_PER_MM, SIZE[0] * 0.9 / wide) * scale
    kind = surfaces.LEVELS[level][int(chance.integers(len(surfaces.LEVELS[level])))]
    room = 0.35 * wide + 120
    extent = box[0] - room, box[1] - room, box[2] + room, box[3] + room
    fine = per_mm * 0.62
    paint = np.empty(
        (int((extent[3] - extent[1]) * fine), int((extent[2] - extent[0]) * fine), 3), np.float32
    )
    canvas = surfaces.Canvas(paint, fine, extent[:2], chance, busy=level != "easy")
    surfaces.painted(kind, canvas, box)
    light = room_light(level, extent, chance, glossy=kind == "whiteboard" and level != "easy")
    manners = tuple(papers.MANNERS)
    manner = manners[int(chance.integers(len(manners)))]
    faces, texts = [], []
    hands = [hand(chance, {"easy": 0.7, "medium": 1.0, "hard": 1.25}[level]) for _ in range(7)]
    for note in hung:
        writer = hands[int(chance.integers(len(hands)))]
        face, text = _written_on(note, manner, writer, per_mm, chance)
        faces.append(face)
        texts.append(text)
    return Scene(level, kind, canvas, tuple(hung), tuple(faces), tuple(texts), light, box)


def standing(scene: Scene, size: tuple[int, int], chance: np.random.Generator) -> Camera:
    """Return where somebody stands to have the whole wall in the picture."""
    most = _YAW[scene.level]
    angles = (
        float(chance.uniform(-most, most)),
        float(chance.normal(0, most / 5)),
        float(chance.normal(0, 1.2 if scene.level == "easy" else 2.5)),
    )
    return framing(scene.box, size, angles, float(chance.uniform(0.02, 0.07)))


def photographed(scene: Scene, camera: Camera, chance: np.random.Generator) -> tuple[Pixels, list[Truth]]:
    """Take a picture; notes of which nothing is in it are not told of."""
    seen = camera.of_the_wall()
    view = (seen @ np.linalg.inv(scene.wall.view())).astype(np.float32)
    photo: Field = cv2.warpPerspective(
        scene.wall.paint, view, camera.size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
    )
    for note, face in zip(scene.notes, scene.faces, strict=True):
        sheets.lay(photo, camera, note, face, scene.light)
    small = camera.size[0] // 4, camera.size[1] // 4
    less = np.diag((0.25, 0.25, 1.0))
    lit = cv2.warpPerspective(
        scene.light.map,
        (less @ seen @ np.linalg.inv(scene.light.view())).astype(np.float32),
        small,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    photo *= cv2.resize(lit, camera.size, interpolation=cv2.INTER_LINEAR)
    if scene.light.gloss:
        photo += _gloss(camera.size, scene.light.gloss, chance)[..., None]
    pixels = developed(photo, film(scene.level, chance, camera.size[0]), chance)
    return pixels, _truths(scene, camera)


def _written_on(
    note: Hung, manner: str, writer: Hand, per_mm: float, chance: np.random.Generator
) -> tuple[Field, str]:
    """Return a note with an idea on it, and the idea as it stands there."""
    text = said(chance)
    text = text.upper() if writer.capitals else text
    size = round(note.size[0] * per_mm), round(note.size[1] * per_mm)
    face = papers.sheet(note.paper, manner, *size, chance)
    ink = written(text, writer, size, per_mm, chance)[..., None]
    face *= 1 - ink * (1 - np.array(PENS[int(chance.integers(len(PENS)))], np.float32) / 255)
    if chance.random() < 0.12:
        sheets.dotted(face, per_mm, chance, int(chance.integers(1, 4)))
    return face, text


def _truths(scene: Scene, camera: Camera) -> list[Truth]:
    width, height = camera.size
    least = 4
    ids = np.full((height // least, width // least), -1, np.int32)
    outlines = [camera.seen(sheets.outline(note)) for note in scene.notes]
    for number, edge in enumerate(outlines):
        cv2.fillPoly(ids, [np.rint(edge * (8 / least)).astype(np.int32)], number, cv2.LINE_8, 3)
    told = []
    for number, (note, edge) in enumerate(zip(scene.notes, outlines, strict=True)):
        area = float(cv2.contourArea((edge / least).astype(np.float32)))
        visible = float((ids == number).sum()) / max(area, 1.0)
        if visible > 0:
            corners = camera.seen(note.corners())
            told.append(Truth(corners, scene.texts[number], note.paper.id, min(1.0, visible), number))
    return told


def _gloss(size: tuple[int, int], strength: float, chance: np.random.Generator) -> Field:
    """Return the lamps that a whiteboard mirrors."""
    width, height = size[0] // 8, size[1] // 8
    x, y = np.meshgrid(
        np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32)
    )
    at = chance.uniform(-0.8, 0.8, 2)
    spot = np.exp(-(((x - at[0]) / 0.3) ** 2) - ((y - at[1]) / 0.09) ** 2) * strength
    return np.asarray(cv2.resize(spot.astype(np.float32), size, interpolation=cv2.INTER_LINEAR))


def _chance(seed: int, level: str) -> np.random.Generator:
    return np.random.default_rng((seed, LEVELS.index(level)))
