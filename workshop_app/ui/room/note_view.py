"""Single ideas on the wall: one in letters as large as they get, and the newest ones."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room import heading, note_cards, note_pages
from workshop_app.ui.room.block import Block
from workshop_app.ui.room.legibility import HEIGHT, WIDTH
from workshop_app.ui.room.marks import Card, Figure, Mark, Picture, Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Newest, OneNote, Section
from workshop_app.words import say

LARGE, LEAST = 96, 64
"""The letters of one idea, which shrink before they go on on a further page."""

PARTS = ((0.56, 0.6), (0.76, 0.8), (1.0, 1.0))
"""How much of the room for it a paper takes, in width and height."""

SIDE, TOP = 100.0, 70.0
ASIDE, ASIDE_TOP = 700.0, 22.0


def one_note(shown: OneNote, setter: Typesetter) -> list[Picture]:
    """Return one idea over the board's ground, with the pillar in which it stands."""
    foot, high = _foot(shown, setter)
    box = QRectF(SIDE, TOP, WIDTH - 2 * SIDE, HEIGHT - TOP - high - TOP)
    cards = large(setter, shown, box)
    return [Picture("boardBackground", (card, *foot)) for card in cards]


def large(setter: Typesetter, shown: OneNote, box: QRectF) -> list[Card]:
    """Return the idea on papers of that size: one, in the largest letters it allows, if one is enough."""
    floor = setter.room.floor
    for px in range(max(LARGE, floor), max(LEAST, floor) - 1, -4):
        style = setter.style("noteInHand", px)
        for part in PARTS:
            paper = _part_of(box, part)
            card = note_cards.card(setter, shown.note, paper, style)
            if card is not None and setter.widest(shown.note.text, style) <= paper.width() * 0.9:
                return [card]
    return note_cards.parts(setter, shown.note, box, setter.style("noteInHand", max(LEAST, floor)))


def _part_of(box: QRectF, part: tuple[float, float]) -> QRectF:
    """Return the middle of a box: short ideas lie on a paper that has the shape of a note."""
    width, height = round(box.width() * part[0]), round(box.height() * part[1])
    return QRectF(round(box.center().x() - width / 2), round(box.center().y() - height / 2), width, height)


def newest(shown: Newest, setter: Typesetter) -> list[Picture]:
    """Return the newest ideas, a page at a time."""
    area = QRectF(SIDE - 28, 50, WIDTH - 2 * SIDE + 56, HEIGHT - 100)
    said = say("Newest ideas") if shown.notes else say("No ideas yet")
    head = heading.heading(setter, said, "", area, 200, role="pillarTitle")
    aside = _which(setter, shown.count, shown.count, shown.count)
    rest = area.adjusted(0, max(head.bottom - area.y(), ASIDE_TOP + aside.height) + 24, 0, 0)
    if not shown.notes:
        return [Picture("boardBackground", (*head.marks, Figure(rest, ())))]
    pages = note_pages.pack(setter, (Section("", shown.notes),), rest)
    made = []
    first = 1
    for page in pages:
        marks: list[Mark] = [*head.marks, *page.marks]
        last = first + sum(isinstance(mark, Card) and bool(mark.key) for mark in page.marks) - 1
        block = _which(setter, first, max(first, last), shown.count)
        marks.append(Text(block, area.right() - ASIDE, area.y() + ASIDE_TOP, "ink2"))
        first = last + 1
        made.append(Picture("boardBackground", tuple(marks)))
    return made


def _which(setter: Typesetter, first: int, last: int, count: int) -> Block:
    words = say("{first}–{last} of {count}", first=first, last=last, count=f"{count:,}")
    return setter.set(words, setter.style("label"), ASIDE, side="end")


def _foot(shown: OneNote, setter: Typesetter) -> tuple[list[Mark], float]:
    """Return disc and name of the pillar, or the disc alone if its name is too long for the foot."""
    if shown.pillar is None:
        return [], 0.0
    side = diameter(setter)
    y = HEIGHT - TOP / 2 - 20 - side
    marks = disc(setter, shown.pillar, SIDE, y)
    style = setter.style("pillarTitle", max(60, setter.room.floor))
    width = WIDTH - 2 * SIDE - side - 30
    block = setter.fit(shown.pillar.name, [style], width, side + 10, most=1, side="near")
    if block is not None:
        marks.append(Text(block, SIDE + side + 26, y + (side - block.height) / 2))
    return marks, side - 10.0
