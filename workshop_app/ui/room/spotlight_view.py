"""Spotlight: one pillar with its ideas in letters that the last row reads, beside the list of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from workshop_app.ui.room import band, note_pages, pillar_list
from workshop_app.ui.room.board_words import joined_words, placed_words, to_place_words
from workshop_app.ui.room.legibility import HEIGHT
from workshop_app.ui.room.marks import Mark, Picture, Plate, Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Headline, Section, Spotlight
from workshop_app.words import say, say_many

TOP, SHEET_LEFT, WIDE_LEFT, SHEET_RIGHT = 45.0, 646.0, 37.0, 1884.0
PAD = 28.0
ASIDE = 1_000.0
MOST_BANDED = 60
"""Letters' px up to which there is room for the band below a spotlight."""

MOST_HEAD = 0.36
"""A name that would take more of the sheet than this part stands on a page of its own."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a pillar's sheet with the list beside it, without the band at the foot."""

    marks: list[Mark]
    homes: dict[int, QRectF]


def lay_out(shown: Spotlight, setter: Typesetter) -> list[Picture]:
    """Return the pages of a spotlight; in a deep room its notes need the height of the band as well."""
    if setter.room.floor > MOST_BANDED:
        pages = sheets(setter, shown.pillars, shown.number, shown.sections, HEIGHT - TOP, joined=shown.joined)
        return [Picture("boardBackground", tuple(page.marks), page.homes) for page in pages]
    pillar = next(one for one in shown.pillars if one.number == shown.number)
    sentences = joined_words(pillar, shown.joined) if shown.joined else placed_words(shown.pillars)
    bottom = HEIGHT - band.height(setter) - TOP
    foot, tray = band.band(setter, sentences, to_place_words(shown.to_place))
    return [
        Picture("boardBackground", (*sheet.marks, *foot), sheet.homes, tray)
        for sheet in sheets(setter, shown.pillars, shown.number, shown.sections, bottom)
    ]


def sheets(
    setter: Typesetter,
    pillars: Sequence[Headline],
    number: int,
    sections: Sequence[Section],
    bottom: float,
    *,
    joined: int = 0,
) -> list[Sheet]:
    """Return the pages of a pillar's sheet; where names have no room beside it, it stands alone.

    `bottom` is where it ends on the wall. How many `joined` is said beside the name if there is no band.
    """
    pillar = next(one for one in pillars if one.number == number)
    column = QRectF(WIDE_LEFT, TOP, SHEET_LEFT - WIDE_LEFT, bottom - TOP)
    beside = pillar_list.listed(setter, pillars, number, column)
    left = SHEET_LEFT if beside is not None else WIDE_LEFT
    box = QRectF(left, TOP, SHEET_RIGHT - left, bottom - TOP)
    begun: list[Mark] = [Plate(box, "sheet", 8), *(beside.marks if beside is not None else [])]
    homes = beside.homes if beside is not None else {}
    count = len(pillar.slips)
    news = say_many("{count} just joined", "{count} just joined", joined) if joined else ""
    asides = (news, _count_words(1, max(1, count - 1), count))
    aside_width = max(setter.set(said, setter.style("label"), ASIDE).width for said in asides)
    head, used = _head(setter, pillar, box, aside_width, is_named=beside is not None)
    pages = []
    if used > box.height() * MOST_HEAD:  # the name has pages of its own, and the notes follow
        head = disc(setter, pillar, box.x() + PAD, box.y() + 22, size=96)
        x = box.x() + PAD + diameter(setter, 96) + 30
        style = setter.style("pillarTitle", max(64, setter.room.floor))
        names = setter.parts(pillar.name, style, box.right() - PAD - x, box.height() - 44)
        pages = [Sheet([*begun, *head, Text(name, x, box.y() + 22)], homes) for name in names]
        used = diameter(setter, 96) + 37
    area = box.adjusted(PAD, used, -PAD, -PAD + 8)
    first = 1
    for packed in note_pages.pack(setter, sections, area):
        said = news or _count_words(first, packed.voices, count)
        first += packed.voices
        aside = _aside(setter, said, box, diameter(setter, 96))
        pages.append(Sheet([*begun, *head, aside, *packed.marks], homes))
    return pages


def _head(
    setter: Typesetter, pillar: Headline, box: QRectF, aside: float, *, is_named: bool
) -> tuple[list[Mark], float]:
    """Return disc and name, beside which `aside` px stay free, and how much of the height they take."""
    side = diameter(setter, 96)
    marks = disc(setter, pillar, box.x() + PAD, box.y() + 22, size=96)
    x = box.x() + PAD + side + 30
    width = box.right() - PAD - aside - 40 - x
    block = setter.fit(pillar.name, setter.sizes("pillarTitle"), width, side + 40, most=1, side="near")
    if block is None:
        block = setter.fit(pillar.name, [setter.style("pillarTitle", setter.room.floor)], width, 999, most=2)
    if block is None and is_named:
        return marks, side + 37  # the list at the left holds the whole name
    if block is None:
        block = setter.set(pillar.name, setter.style("pillarTitle", setter.room.floor), width)
    marks.append(Text(block, x, box.y() + 22 + max(0.0, (side - block.height) / 2)))
    return marks, max(side, block.height) + 37


def _aside(setter: Typesetter, said: str, box: QRectF, side: float) -> Text:
    block = setter.set(said, setter.style("label"), ASIDE, side="end")
    return Text(block, box.right() - PAD - ASIDE, box.y() + 22 + (side - block.height) / 2, "ink2")


def _count_words(first: int, here: int, count: int) -> str:
    if here >= count:
        return say_many("{count} idea", "{count} ideas", count)
    if first == 1:
        return say("{here} of {count} ideas", here=here, count=f"{count:,}")
    return say("{first}–{last} of {count}", first=first, last=first + here - 1, count=f"{count:,}")
