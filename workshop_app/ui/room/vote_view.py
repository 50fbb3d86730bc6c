"""A dot vote on the wall: the question while it is open, and what it came to; all dots have one colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from workshop_app.ui.room import heading
from workshop_app.ui.room.block import Block
from workshop_app.ui.room.heading import Heading
from workshop_app.ui.room.marks import Disc, Mark, Picture, Plate, Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Choice, Results, VoteQuestion
from workshop_app.ui.room.time_words import clock
from workshop_app.words import say

LEFT, TOP, RIGHT, BOTTOM = 72.0, 56.0, 1848.0, 1036.0
ROW, RULE = 128.0, 2.0
DOTS_LEFT, DOTS_RIGHT, DOT_PITCH, DOT = 741.0, 1600.0, 50.0, 42.0
LEAST_PITCH = 9.0
"""Dots that would stand closer than this become a bar."""


@dataclass(frozen=True, slots=True)
class _Row:
    choice: Choice
    name: Block
    height: float
    is_first: bool


def question(shown: VoteQuestion, setter: Typesetter) -> list[Picture]:
    """Return what is asked and what one can choose; nothing of what was chosen."""
    foot = _time(shown.time_left, setter)
    head = _head(shown.question, shown.how, setter)
    high = setter.style("read").line + 20 if foot else 0
    area = QRectF(LEFT, head.bottom + 36, RIGHT - LEFT, BOTTOM - high - head.bottom - 36)
    rows = _rows(
        shown.choices, setter, QRectF(0, 0, area.width() - _indent(shown.choices, setter), area.height())
    )
    pages = _pages(rows, area.height())
    made = [Picture("background", page) for page in head.before]
    for page in pages:
        marks: list[Mark] = [*head.marks, *foot, *_ruled(setter, page, area)]
        made.append(Picture("background", tuple(marks)))
    return made


def results(shown: Results, setter: Typesetter) -> list[Picture]:
    """Return each choice with its dots and their number, and how many dots were placed."""
    head = _head(shown.question, shown.how, setter)
    foot, high = _placed(shown, setter)
    area = QRectF(LEFT, head.bottom + 36, RIGHT - LEFT, BOTTOM - high - head.bottom - 36)
    number = setter.style("clock", max(100, setter.room.floor))
    most = max((choice.dots for choice in shown.choices), default=0)
    counts = [
        setter.set(choice.said or f"{choice.dots:,}", number, 500, side="end") for choice in shown.choices
    ]
    right = RIGHT - max((count.width for count in counts), default=0) - 40
    wide = setter.room.floor <= 60 and right - DOTS_LEFT > 200
    start = DOTS_LEFT if wide else right
    names = _rows(
        shown.choices, setter, QRectF(0, 0, start - LEFT - _indent(shown.choices, setter) - 40, area.height())
    )
    box = QRectF(start, 0, min(DOTS_RIGHT, right) - start, 0)
    made = [Picture("background", page) for page in head.before]
    for page in _pages(names, area.height()):
        marks: list[Mark] = [*head.marks, *foot, *_ruled(setter, page, area)]
        y = area.y()
        for row in page:
            count = counts[shown.choices.index(row.choice)]
            middle = y + RULE + row.height / 2
            if row.is_first:
                marks.append(Text(count, RIGHT - 500, middle - count.height / 2))
            if wide and row.is_first:
                marks += _given(row.choice, most, box.translated(0, middle))
            y += row.height + RULE
        made.append(Picture("background", tuple(marks)))
    return made


def _head(title: str, how: str, setter: Typesetter) -> Heading:
    area = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
    return heading.heading(setter, title, how, area, area.height() * 0.5, role="prompt", is_airy=False)


def _rows(choices: Sequence[Choice], setter: Typesetter, room: QRectF) -> list[_Row]:
    """Return a row for each choice; a name that is higher than the page goes on in a further row."""
    style, least = setter.name_style(), diameter(setter) + 16
    if len(choices) and room.height() / len(choices) >= least + 2 * RULE:  # all fit on one page
        least = min(ROW - RULE, room.height() / len(choices) - 2 * RULE)
    else:
        least = max(ROW - RULE, least)
    return [
        _Row(choice, name, max(least, name.height + 20), n == 0)
        for choice in choices
        for n, name in enumerate(
            setter.parts(choice.name, style, room.width(), room.height() - 24, side="near")
        )
    ]


def _pages(rows: Sequence[_Row], height: float) -> list[list[_Row]]:
    pages: list[list[_Row]] = [[]]
    for row in rows:
        if pages[-1] and sum(one.height + RULE for one in pages[-1]) + row.height + 2 * RULE > height:
            pages.append([])
        pages[-1].append(row)
    return pages


def _ruled(setter: Typesetter, rows: Sequence[_Row], area: QRectF) -> list[Mark]:
    """Return the rows with a rule above each and one below the last."""
    side, y = diameter(setter), area.y()
    indent = _indent([row.choice for row in rows], setter)
    marks: list[Mark] = []
    for row in rows:
        marks.append(Plate(QRectF(area.x(), y, area.width(), RULE), "line"))
        middle = y + RULE + row.height / 2
        if row.choice.number and row.is_first:
            marks += disc(setter, row.choice, area.x(), middle - side / 2)
        marks.append(Text(row.name, area.x() + indent, middle - row.name.height / 2))
        y += row.height + RULE
    if rows:
        marks.append(Plate(QRectF(area.x(), y, area.width(), RULE), "line"))
    return marks


def _indent(choices: Sequence[Choice], setter: Typesetter) -> float:
    """Return how far from the edge the names begin: there is room for discs where choices have numbers."""
    return diameter(setter) + 28 if any(choice.number for choice in choices) else 0.0


def _given(choice: Choice, most: int, box: QRectF) -> list[Mark]:
    """Return the dots of a choice, or the bar that stands for an average."""
    if choice.part is None:
        return _dots(choice.dots, most, box)
    width = box.width() * min(1.0, choice.part)
    track = Plate(QRectF(box.x(), box.y() - DOT / 2, box.width(), DOT), "track", 4)
    return [track, Plate(QRectF(box.x(), box.y() - DOT / 2, width, DOT), "accent", 4)] if width else [track]


def _dots(count: int, most: int, box: QRectF) -> list[Mark]:
    """Return the dots in up to two rows, of one size on all rows so that their lengths can be compared."""
    across = max(1, int((box.width() + DOT_PITCH - DOT) // DOT_PITCH))
    lines = 2
    pitch = DOT_PITCH
    while across * lines < most:
        lines += 1
        pitch = 2 * DOT_PITCH / lines
        across = int(box.width() // pitch)
    if pitch < LEAST_PITCH:
        width = box.width() * count / most
        return [Plate(QRectF(box.x(), box.y() - DOT / 2, width, DOT), "accent", 4)] if count else []
    side = round(pitch * DOT / DOT_PITCH)
    used = -(-count // across)
    top = box.y() - (used * pitch - (pitch - side)) / 2
    return [
        Disc(QRectF(box.x() + n % across * pitch, top + n // across * pitch, side, side), "accent")
        for n in range(count)
    ]


def _time(left: int | None, setter: Typesetter) -> list[Mark]:
    if left is None:
        return []
    style = setter.style("read")
    block = setter.set(_left_words(left), style, 900, side="end")
    return [Text(block, RIGHT - 900, BOTTOM - block.height)]


def _left_words(left: int) -> str:
    return say("{time} left", time=clock(left)) if left >= 0 else say("{time} over", time=clock(left))


def _placed(shown: Results, setter: Typesetter) -> tuple[list[Mark], float]:
    """Return how many dots were placed, the bar of it, and the time left; and how high that is."""
    if not (shown.dots_in_all or shown.handed_out):
        return _time(shown.time_left, setter), setter.style("read").line + 20
    if shown.dots_in_all:
        there, there_were = sum(choice.dots for choice in shown.choices), shown.dots_in_all
        words = say("{placed} of {all} dots placed", placed=f"{there:,}", all=f"{there_were:,}")
    else:
        there, there_were = shown.ballots, shown.handed_out
        words = say("{ballots} of {all} ballots counted", ballots=f"{there:,}", all=f"{there_were:,}")
    style = setter.style("read")
    said = setter.set(words, style, RIGHT - LEFT)
    marks = _time(shown.time_left, setter)
    time = next((mark.block.width for mark in marks if isinstance(mark, Text)), 0.0)
    box = QRectF(LEFT + said.width + 28, 0, RIGHT - LEFT - said.width - time - (56 if time else 28), 20)
    box.moveTop(BOTTOM - style.line / 2 - 8)
    if box.width() < 120 and time and LEFT + said.width + 28 > RIGHT - time:
        marks = []
    marks.append(Text(said, LEFT, BOTTOM - said.height))
    if box.width() >= 120:
        part = min(1.0, there / there_were)
        marks.append(Plate(box, "track", 10))
        marks.append(Plate(QRectF(box.x(), box.y(), max(20.0, box.width() * part), 20), "ink", 10))
    return marks, said.height + 24
