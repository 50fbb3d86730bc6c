"""Photos and scans of filled-in idea cards, made so that what is where is known to the pixel."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2

from workshop_app.domain import cards
from workshop_app.domain.card_layouts import LAYOUTS, Place
from workshop_app.domain.cards import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import card_printing

Pixels = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float64]

DPI = 200
PER_MM = DPI / 25.4
LETTER = (215.9, 279.4)
FRAME = 0.8
PENS = ((40, 34, 34), (40, 34, 34), (120, 60, 24), (40, 40, 168), (96, 96, 96))
"""Felt pens in black, blue and red, and a pencil."""

WORDS = (
    "asks for help", "listens first", "kind to all", "can cook", "reads maps", "votes", "two languages",
    "says sorry", "builds things", "brave", "knows money", "team player", "curious", "cares", "never stops",
)  # fmt: skip


@dataclass(frozen=True)
class Level:
    """How hard a photo is: degrees aside, blur in px, noise, light lost to a side, JPEG, cards covered."""

    name: str
    aside: float
    blur: float
    noise: float
    dim: float
    quality: int
    covered: float


LEVELS = (
    Level("easy", 8, 0.6, 2, 0.1, 92, 0.0),
    Level("medium", 20, 1.0, 5, 0.35, 80, 0.12),
    Level("hard", 32, 1.5, 8, 0.6, 65, 0.25),
)


class Shot(NamedTuple):
    """How hard it is, and what is left to chance."""

    level: Level
    chance: np.random.Generator


@dataclass
class CardPhoto:
    """A picture, where the room to write of each card is, and which cards nobody wrote on.

    `half` are the cards of which something covers one mark.
    """

    pixels: Pixels
    rooms: dict[str, Points] = field(default_factory=dict)
    blank: set[str] = field(default_factory=set)
    half: set[str] = field(default_factory=set)


@dataclass
class Printed:
    """Printed pages of a workshop as pictures, and the cards on each."""

    pages: list[Pixels]
    cards: list[list[Card]]


def printed(workshop: Workshop, workshop_id: str) -> Printed:
    """Print every sheet of a workshop on Letter and return its pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sheets = workshop.card_sheets()
    pdf = card_printing.make(
        workshop, [sheet.id for sheet in sheets], workshop_id=workshop_id, made_on=date(2026, 5, 14)
    ).pdf
    document = pypdfium2.PdfDocument(pdf)
    pages = [
        np.array(page.render(scale=DPI / 72, rev_byteorder=False).to_numpy()[:, :, :3]) for page in document
    ]
    on_pages = []
    for sheet in sheets:
        size = LAYOUTS[sheet.layout].on_a_page
        made = list(cards.cards_of(sheet))
        on_pages += [made[start : start + size] for start in range(0, len(made), size)]
    document.close()
    return Printed(pages, on_pages)


def fill_in(printed: Printed, chance: np.random.Generator, *, blank: float = 0.2) -> set[str]:
    """Write on most cards; return the codes of those that stayed blank."""
    left = set()
    for page, made in zip(printed.pages, printed.cards, strict=True):
        for card in made:
            if chance.random() < blank:
                left.add(str(card.code))
                continue
            room = _on_page(card, card_room(card))
            _write(page, room, chance)
    return left


def card_room(card: Card) -> Place:
    """Return what shall be kept of a card, in mm from its upper left: the room to write inside its frame."""
    room = LAYOUTS[card.sheet.layout].writing
    return Place(room.x + FRAME, room.top + FRAME, room.width - 2 * FRAME, room.height - 2 * FRAME)


def scan(
    printed: Printed, page: int, blank: set[str], *, turned: float = 0.0, quality: int = 85
) -> CardPhoto:
    """Return a page as a scanner sees it, turned by so many degrees (180: fed in upside down)."""
    picture = printed.pages[page]
    height, width = picture.shape[:2]
    turn = _turning((width / 2, height / 2), turned, 1.0)
    flat = cv2.warpAffine(picture, turn, (width, height), borderValue=(250, 250, 250))
    photo = CardPhoto(_jpeg(np.asarray(flat, np.uint8), quality))
    for card in printed.cards[page]:
        photo.rooms[str(card.code)] = _moved(_corners(_on_page(card, card_room(card))), turn)
        if str(card.code) in blank:
            photo.blank.add(str(card.code))
    return photo


def photograph_page(printed: Printed, page: int, blank: set[str], shot: Shot, width: int = 3000) -> CardPhoto:
    """Return a photo of a whole page that lies on a table."""
    level, chance = shot
    picture = printed.pages[page]
    margin = 160
    wide = picture.shape[1] + 2 * margin
    table = np.full((picture.shape[0] + 2 * margin, wide, 3), (96, 120, 150), np.uint8)
    table[margin:-margin, margin:-margin] = picture
    places = {
        str(card.code): _corners(_on_page(card, card_room(card))) + margin for card in printed.cards[page]
    }
    outlines = [
        (card, _on_page(card, LAYOUTS[card.sheet.layout].card), margin) for card in printed.cards[page]
    ]
    half = _cover(table, outlines, level, chance)
    return _taken(table, CardPhoto(table, places, blank & places.keys(), half), shot, width)


def photograph_wall(printed: Printed, blank: set[str], shot: Shot, size: tuple[int, int]) -> CardPhoto:
    """Return a photo, of about `size` px, of all cards cut apart and hung on a wall, none straight."""
    level, chance = shot
    made = [(page, card) for page, on_page in enumerate(printed.cards) for card in on_page]
    order = chance.permutation(len(made))
    columns = int(np.ceil(np.sqrt(len(made) * size[0] / size[1])))
    rows = int(np.ceil(len(made) / columns))
    cell = min(size[0] / columns, size[1] / rows)
    wall = np.full((size[1], size[0], 3), (205, 214, 220), np.uint8)
    places: dict[str, Points] = {}
    half: set[str] = set()
    for at, number in enumerate(order):
        page, card = made[int(number)]
        row, column = divmod(at, columns)
        layout = LAYOUTS[card.sheet.layout]
        scale = cell * 0.8 / max(layout.width, layout.height) / PER_MM
        angle = float(chance.normal(0, 5 if level.name == "easy" else 12))
        middle = np.array((column + 0.5, row + 0.5)) * cell + chance.uniform(-0.05, 0.05, 2) * cell
        outline = _on_page(card, layout.card)
        turn = _turning((outline.x + outline.width / 2, outline.top + outline.height / 2), angle, scale)
        turn[:, 2] += middle - (outline.x + outline.width / 2, outline.top + outline.height / 2)
        _hang(wall, printed.pages[page], outline, turn)
        places[str(card.code)] = _moved(_corners(_on_page(card, card_room(card))), turn)
        if chance.random() < level.covered:
            which = layout.upper if chance.random() < 0.5 else layout.lower
            quad = _moved(_corners(_on_page(card, which)), turn)
            cv2.fillConvexPoly(
                wall, np.rint(quad + chance.uniform(-3, 3, 2)).astype(np.int32), (60, 170, 235)
            )
            half.add(str(card.code))
    return _taken(wall, CardPhoto(wall, places, blank & places.keys(), half), shot, size[0])


def _hang(wall: Pixels, page: Pixels, outline: Place, turn: Points) -> None:
    left, top = round(outline.x), round(outline.top)
    cut = page[top : top + round(outline.height), left : left + round(outline.width)]
    moved = turn.copy()
    moved[:, 2] = turn @ (left, top, 1)
    size = (wall.shape[1], wall.shape[0])
    factor = float(np.hypot(turn[0, 0], turn[0, 1]))
    if factor < 0.7:
        cut = np.asarray(cv2.GaussianBlur(cut, (0, 0), 0.45 / factor), np.uint8)
    shadow = cv2.warpAffine(
        np.full(cut.shape[:2], 255, np.uint8), moved + np.array(((0, 0, 2), (0, 0, 4))), size
    )
    soft = cv2.GaussianBlur(shadow, (0, 0), 4).astype(np.float32)[:, :, None] / 255
    wall[:] = (wall * (1 - 0.3 * soft)).astype(np.uint8)
    paper = cv2.warpAffine(cut, moved, size, flags=cv2.INTER_LINEAR)
    there = cv2.warpAffine(np.full(cut.shape[:2], 255, np.uint8), moved, size) > 127
    wall[there] = paper[there]


def _cover(
    table: Pixels, outlines: Sequence[tuple[Card, Place, int]], level: Level, chance: np.random.Generator
) -> set[str]:
    half = set()
    for card, outline, margin in outlines:
        if chance.random() >= level.covered:
            continue
        layout = LAYOUTS[card.sheet.layout]
        mark = layout.upper if chance.random() < 0.5 else layout.lower
        x = round(outline.x + (mark.x + mark.width / 2) * PER_MM) + margin
        y = round(outline.top + (mark.top + mark.height / 2) * PER_MM) + margin
        cv2.circle(table, (x, y), round(6.5 * PER_MM), (70, 60, 50), -1, cv2.LINE_AA)
        half.add(str(card.code))
    return half


def _taken(plane: Pixels, there: CardPhoto, shot: Shot, width: int) -> CardPhoto:
    """Photograph a plane: from aside, in uneven light, with a lens and a chip that are not perfect."""
    level, chance = shot
    height = round(width * plane.shape[0] / plane.shape[1])
    matrix = _from_aside(plane, level, chance, (width, height))
    seen = cv2.warpPerspective(
        plane, matrix, (width, height), borderValue=(120, 130, 135), flags=cv2.INTER_AREA
    )
    picture = cv2.GaussianBlur(seen, (0, 0), level.blur).astype(np.float32)
    ramp = np.linspace(1, 1 - level.dim, width, dtype=np.float32)[None, :, None]
    if chance.random() < 0.5:
        ramp = ramp[:, ::-1]
    cast = chance.uniform(1 - 0.2 * level.dim, 1.0, 3).astype(np.float32)
    picture = picture * ramp * cast
    if level.dim > 0.3:
        picture = _shade(picture, chance)
    grain = chance.normal(0, level.noise, (picture.shape[0], picture.shape[1], 1)).astype(np.float32)
    picture += grain
    rooms = {code: cv2.perspectiveTransform(room[None], matrix)[0] for code, room in there.rooms.items()}
    pixels = _jpeg(np.clip(picture, 0, 255).astype(np.uint8), level.quality)
    return CardPhoto(pixels, rooms, there.blank, there.half)


def _from_aside(plane: Pixels, level: Level, chance: np.random.Generator, size: tuple[int, int]) -> Points:
    """Return the homography of a camera that stands aside: the far side of the plane shrinks."""
    height, width = plane.shape[:2]
    aside, above = np.radians(chance.uniform(-level.aside, level.aside, 2))
    roll = np.radians(chance.uniform(-level.aside, level.aside) / 3)
    flat = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float64)
    away = (flat - (width / 2, height / 2)) / max(width, height)
    turn = np.array(((np.cos(roll), -np.sin(roll)), (np.sin(roll), np.cos(roll))))
    away = away @ turn.T
    depth = 1.4 + away[:, 0] * np.sin(aside) + away[:, 1] * np.sin(above)
    there = np.column_stack((away[:, 0] * np.cos(aside), away[:, 1] * np.cos(above))) / depth[:, None]
    there -= (there.max(0) + there.min(0)) / 2
    there *= min(0.98 * size[0] / np.ptp(there[:, 0]), 0.98 * size[1] / np.ptp(there[:, 1]))
    there += np.array(size) / 2
    return np.asarray(
        cv2.getPerspectiveTransform(flat.astype(np.float32), there.astype(np.float32)), np.float64
    )


def _shade(picture: npt.NDArray[np.float32], chance: np.random.Generator) -> npt.NDArray[np.float32]:
    """Throw the shadow of somebody who stands in the light."""
    height, width = picture.shape[:2]
    x = chance.uniform(0.2, 0.8) * width
    shape = np.array(((x, 0), (x + 0.25 * width, 0), (x + 0.1 * width, height), (x - 0.2 * width, height)))
    mask = np.zeros((height, width), np.float32)
    cv2.fillConvexPoly(mask, shape.astype(np.int32), 1.0)
    return picture * (1 - 0.35 * cv2.GaussianBlur(mask, (0, 0), width / 100))[:, :, None]


def _write(page: Pixels, room: Place, chance: np.random.Generator) -> None:
    words = [WORDS[int(chance.integers(len(WORDS)))] for _ in range(int(chance.integers(1, 4)))]
    pen = PENS[int(chance.integers(len(PENS)))]
    thick = int(chance.integers(3, 8)) if pen != PENS[-1] else 2
    for line, text in enumerate(words):
        size = room.width / max(len(text), 6) / 18
        at = (
            round(room.x + 0.06 * room.width),
            round(room.top + (line + 0.75) * room.height / (len(words) + 0.4)),
        )
        font = cv2.FONT_HERSHEY_SCRIPT_SIMPLEX if chance.random() < 0.3 else cv2.FONT_HERSHEY_SIMPLEX
        cv2.putText(page, text, at, font, min(size, 2.4), pen, thick, cv2.LINE_AA)


def _turning(middle: tuple[float, float], angle: float, scale: float) -> Points:
    return np.asarray(cv2.getRotationMatrix2D(middle, angle, scale), np.float64)


def _on_page(card: Card, place: Place) -> Place:
    """Return a place of a card in px of its printed page."""
    layout = LAYOUTS[card.sheet.layout]
    across, down = layout.stands(card.place)
    x = (LETTER[0] - layout.grid[0]) / 2 + across + place.x
    top = (LETTER[1] - layout.grid[1]) / 2 + down + place.top
    return Place(x * PER_MM, top * PER_MM, place.width * PER_MM, place.height * PER_MM)


def _corners(place: Place) -> Points:
    return np.asarray(place.corners, np.float64)


def _moved(corners: Points, turn: Points) -> Points:
    return np.asarray(cv2.transform(corners[None], turn)[0], np.float64)


def _jpeg(picture: Pixels, quality: int) -> Pixels:
    _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
