"""Who was heard, on the wall: people, ideas and groups as totals, beside the portrait that fills."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room import heading
from workshop_app.ui.room.marks import Figure, Mark, Picture, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Heard
from workshop_app.words import say, say_many

LEFT, TOP, BOTTOM = 72.0, 64.0, 1016.0
BESIDE = 1090.0
"""Px that title and totals take beside the portrait."""

FIGURE = QRectF(1250, 120, 598, 890)
GAP, BEHIND, UNDER = 72.0, 48.0, 6.0


def lay_out(shown: Heard, setter: Typesetter) -> list[Picture]:
    """Return title and totals beside the portrait, on as many pages as large letters take."""
    area = QRectF(LEFT, TOP, BESIDE, BOTTOM - TOP)
    head = heading.heading(setter, say("Who was heard"), "", area, 260)
    pages: list[tuple[Mark, ...]] = [*head.before]
    top, page = head.bottom + GAP, [*head.marks]
    for row in _rows(shown, setter):
        high = max(text.y + text.block.height for text in row)
        if top + high > BOTTOM and page:
            pages.append(tuple(page))
            page, top = [], TOP
        page += [Text(text.block, text.x, top + text.y, text.colour) for text in row]
        top += high + GAP * 0.6
    pages.append(tuple(page))
    figure = Figure(FIGURE, shown.papers)
    return [Picture("background", (figure, *page)) for page in pages]


def _rows(shown: Heard, setter: Typesetter) -> list[list[Text]]:
    """Return the totals under each other: digits, and their words behind them or, if they are wide, below."""
    label, digits = setter.style("label"), setter.style("clock")
    told = [
        (setter.set(number, digits, BESIDE), setter.set(words, label, BESIDE), colour)
        for number, words, colour in _totals(shown)
    ]
    across = max(number.width for number, _words, _colour in told) + BEHIND
    are_beside = all(across + words.width <= BESIDE for _number, words, _colour in told)
    rows = []
    for number, words, colour in told:
        x, y = LEFT, number.height + UNDER
        if are_beside:
            x, y = LEFT + across, number.baseline - words.baseline
        rows.append([Text(number, LEFT - number.left, 0, colour), Text(words, x, y, "ink2")])
    return rows


def _totals(shown: Heard) -> list[tuple[str, str, str]]:
    """Return each total with what it counts and its colour."""
    totals = [(f"{shown.ideas:,}", say_many("idea", "ideas", shown.ideas), "accent")]
    if shown.people:
        totals.insert(0, (f"{shown.people:,}", say_many("person", "people", shown.people), "ink"))
    if shown.of_groups:
        count = say("{count} of {all}", count=shown.groups, all=shown.of_groups)
        totals.append((count, say_many("group heard", "groups heard", shown.of_groups), "ink"))
    return totals
