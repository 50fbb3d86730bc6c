"""The part and its time, as large as the wall allows: for breaks, and while people work at their tables."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room import heading
from workshop_app.ui.room.heading import Heading
from workshop_app.ui.room.marks import Mark, Picture, Plate, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import ClockFace
from workshop_app.ui.room.time_words import clock, clock_words
from workshop_app.words import say

LEFT, TOP, RIGHT, BOTTOM = 72.0, 64.0, 1848.0, 1016.0
BAR, GAP, LEAST_TITLE = 20.0, 34.0, 64
SIZES = (460, 400, 340, 280, 220, 176)
"""Px of the digits, the largest first: a long text above them takes the room it needs."""

OF_LINE, SINKS = 0.78, 0.1
"""How much of their size digits are high, and by how much of it they stand below the top of their line."""


def lay_out(shown: ClockFace, setter: Typesetter) -> list[Picture]:
    """Return the pages: one, unless what stands above the time is very long."""
    title = shown.title or say("Welcome")
    area = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
    if shown.time_left is None:
        head = _head(setter, title, shown.below, area, area.height())
        return [Picture("background", tuple(page)) for page in (*head.before, *_whole(head))]
    floor = setter.room.floor
    for size in (one for one in SIZES if one >= floor):
        time, top = _time(shown, setter, size)
        head = _head(setter, title, shown.below, area, top - GAP - TOP)
        if head.marks and time:
            return [Picture("background", (*head.marks, *time))]
    head = _head(setter, title, shown.below, area, area.height())
    alone = next(time for size in SIZES if (time := _time(shown, setter, max(size, floor))[0]))
    return [Picture("background", tuple(page)) for page in (*head.before, *_whole(head), alone)]


def _head(setter: Typesetter, title: str, below: str, area: QRectF, most: float) -> Heading:
    return heading.heading(setter, title, below, area, most, role="prompt", least=LEAST_TITLE)


def _whole(head: Heading) -> list[tuple[Mark, ...]]:
    return [head.marks] if head.marks else []


def _time(shown: ClockFace, setter: Typesetter, size: int) -> tuple[list[Mark], float]:
    """Return the time in digits of that size with its words and its bar, and how high up it begins.

    Nothing if the digits are too wide.
    """
    left = shown.time_left or 0
    label = setter.style("label", max(setter.room.size("label"), 60))
    digits = setter.set(clock(left), setter.style("clock", size), RIGHT - LEFT)
    if len(digits.lines) > 1:
        return [], BOTTOM
    marks: list[Mark] = []
    bottom = BOTTOM
    if shown.time_whole:
        bottom -= BAR
        gone = min(1.0, max(0.0, 1 - left / shown.time_whole))
        marks.append(Plate(QRectF(LEFT, bottom, RIGHT - LEFT, BAR), "track", BAR / 2))
        if gone > 0:
            width = max(BAR, (RIGHT - LEFT) * gone)
            marks.append(Plate(QRectF(LEFT, bottom, width, BAR), "accent", BAR / 2))
        bottom -= GAP
    base = bottom - size * (1 - OF_LINE) * 0.2
    marks.append(Text(digits, LEFT - digits.left, base - digits.baseline))
    top = base - size * (OF_LINE - SINKS)
    words = setter.set(clock_words(left, runs=shown.runs), label, RIGHT - LEFT)
    marks.append(Text(words, LEFT, top - words.height, "ink2"))
    if shown.until:
        until = setter.set(shown.until, label, RIGHT - LEFT - words.width - 60, side="end")
        marks.append(Text(until, LEFT + words.width + 60, top - until.height, "ink2"))
    return marks, top - words.height
