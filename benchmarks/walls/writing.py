"""What people wrote on the notes, in hands that no two notes share."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

import cv2
import fontpkg
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from benchmarks.walls.kinds import Field

SAMPLES = Path(__file__).parents[1] / "samples"
LONGEST = 70
PENS = ((34, 30, 32), (34, 30, 32), (34, 30, 32), (120, 52, 24), (40, 40, 168), (52, 96, 30), (110, 40, 96))
"""Felt pens, blue, green and red; most are black."""

HANDS = (
    ("Kalam", 400), ("Kalam", 700), ("Kalam", 300), ("Caveat", 500), ("Caveat", 700), ("Indie Flower", 400),
    ("Permanent Marker", 400), ("Shadows Into Light", 400), ("Delius", 400), ("Zeyada", 400),
)  # fmt: skip
PRINTED = (("Source Sans 3", 600), ("Source Sans 3", 400))
"""What is used where none of the handwriting families is installed."""


class Hand(NamedTuple):
    """How somebody writes: a family, its weight, how unsteady, how thick the pen (mm), only in capitals."""

    family: str
    weight: int
    unsteady: float
    pen: float
    capitals: bool


@cache
def texts(language: str) -> tuple[str, ...]:
    """Return the ideas of the samples in a language that fit on a note."""
    with (SAMPLES / "ideas_labelled.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(row["text"] for row in rows if row["language"] == language and len(row["text"]) <= LONGEST)


def said(chance: np.random.Generator) -> str:
    """Return what stands on a note; one in four is in Spanish."""
    choice = texts("es" if chance.random() < 0.25 else "en")
    return choice[int(chance.integers(len(choice)))]


@cache
def hands() -> tuple[tuple[str, int], ...]:
    """Return the handwriting families that are installed here, each at its weights."""
    there = set()
    for family in {name for name, _ in HANDS}:
        try:
            fontpkg.family(family)
        except fontpkg.FontpkgError:
            continue
        there.add(family)
    return tuple(hand for hand in HANDS if hand[0] in there) or PRINTED


def hand(chance: np.random.Generator, unsteady: float) -> Hand:
    """Return somebody's hand; `unsteady` of 1 shakes as much as writing on the knee."""
    family, weight = hands()[int(chance.integers(len(hands())))]
    return Hand(
        family,
        weight,
        unsteady * float(chance.uniform(0.5, 1.2)),
        float(chance.choice((0.0, 0.35, 0.6, 0.9), p=(0.2, 0.35, 0.3, 0.15))),
        bool(chance.random() < 0.4),
    )


def written(
    text: str, hand: Hand, size: tuple[int, int], per_mm: float, chance: np.random.Generator
) -> Field:
    """Return where ink lies on a sheet of this size (px), 0 to 1; letters are a sixth of it high at most."""
    width, height = size
    largest = max(13.0, height / per_mm / 2.2 if height < 0.5 * width else 0)
    room = width * chance.uniform(0.8, 0.88), height * chance.uniform(0.74, 0.84)
    points, lines = _fitted(text, hand, room, largest * per_mm)
    face = _face(hand.family, hand.weight, points)
    step = points * _leading(hand.family)
    page = Image.new("L", size, 0)
    top = (height - step * len(lines)) * chance.uniform(0.35, 0.6)
    left = (width - max(face.getlength(line) for line in lines)) * chance.uniform(0.3, 0.6)
    slope = chance.normal(0, 0.012) * (0.5 + hand.unsteady)
    thick = min(int(hand.pen * per_mm * points / (12 * per_mm) + 0.5), max(0, points // 14))
    for number, line in enumerate(lines):
        x, y = left + chance.normal(0, 0.02 * points), top + number * step
        for letter in line:
            if letter != " ":
                shape = _letter(letter, face, thick, float(chance.normal(0, 2.6 * hand.unsteady)))
                aside, below = chance.normal(0, points * hand.unsteady, 2) * (0.012, 0.03)
                margin = (shape.height - 2 * points) // 2
                at = round(x + aside) - margin, round(y + (x - left) * slope + below) - margin
                page.paste(255, at, shape)
            x += face.getlength(letter) * (1 + chance.normal(0, 0.03) * hand.unsteady)
    return _as_ink(np.asarray(page, np.float32) / 255, points, hand.unsteady, chance)


def _letter(letter: str, face: ImageFont.FreeTypeFont, thick: int, turned: float) -> Image.Image:
    """Return a letter on a tile of its own, turned by some degrees, with room around it on all sides."""
    points = int(face.size)
    margin = points // 2 + thick
    tile = Image.new("L", (int(face.getlength(letter)) + 2 * margin, 2 * points + 2 * margin), 0)
    ImageDraw.Draw(tile).text((margin, margin), letter, fill=255, font=face, stroke_width=thick)
    return tile.rotate(turned, Image.Resampling.BILINEAR)


def _as_ink(mask: Field, points: int, unsteady: float, chance: np.random.Generator) -> Field:
    """Bend the lines as a hand does, and let the pen run dry here and there."""
    height, width = mask.shape
    coarse = max(3, round(width / (points * 1.2))), max(3, round(height / (points * 1.2)))
    pull = chance.normal(0, 0.035 * points * unsteady, (2, coarse[1], coarse[0])).astype(np.float32)
    dx, dy = (cv2.resize(one, (width, height), interpolation=cv2.INTER_CUBIC) for one in pull)
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    bent = cv2.remap(mask.astype(np.float32), x + dx, y + dy, cv2.INTER_LINEAR)
    full = chance.uniform(0.82, 1.0, (max(2, height // 12), max(2, width // 12))).astype(np.float32)
    strong: Field = bent * cv2.resize(full, (width, height)) * np.float32(chance.uniform(0.86, 0.97))
    return np.clip(strong, 0, 1)


def _fitted(text: str, hand: Hand, room: tuple[float, float], largest: float) -> tuple[int, list[str]]:
    """Return the largest size (px) at which the text fits, and its lines."""
    low, high = 6, max(8, int(largest * _HEIGHT.get(hand.family, 1.5)))
    lines = [text]
    while low < high:
        points = (low + high + 1) // 2
        broken = _broken(text, _face(hand.family, hand.weight, points), room[0])
        if broken and len(broken) * points * _leading(hand.family) <= room[1]:
            low, lines = points, broken
        else:
            high = points - 1
    return low, _broken(text, _face(hand.family, hand.weight, low), room[0]) or lines


def _broken(text: str, face: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Return the text in lines that are no wider, or nothing where a word is."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if face.getlength(longer) <= width:
            lines[-1] = longer
        elif face.getlength(word) <= width:
            lines.append(word)
        else:
            return []
    return [line for line in lines if line]


@cache
def _face(family: str, weight: int, points: int) -> ImageFont.FreeTypeFont:
    file = fontpkg.path(family, weight)
    face = ImageFont.truetype(str(file), points)
    if "[" in file.name:
        face.set_variation_by_axes([weight])
    return face


_HEIGHT = {"Caveat": 1.9, "Zeyada": 2.2, "Shadows Into Light": 1.6, "Kalam": 1.5}
"""Type size over the height of a capital, roughly."""


def _leading(family: str) -> float:
    return {"Caveat": 0.95, "Zeyada": 0.95, "Kalam": 1.3, "Indie Flower": 1.3}.get(family, 1.25)
