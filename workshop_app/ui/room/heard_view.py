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
GAP, UNDER = 72.0, 6.0


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
        top += high + GAP * 0.7
    pages.append(tuple(page))
    figure = Figure(FIGURE, shown.papers)
    return [Picture("background", (figure, *page)) for page in pages]


def _rows(shown: Heard, setter: Typesetter) -> list[list[Text]]:
    """Return the totals in rows as wide as there is room; each has its digits over its words."""
    label, digits = setter.style("label"), setter.style("clock")
    rows: list[list[Text]] = [[]]
    x = LEFT
    for number, words, colour in _totals(shown):
        figure, said = setter.set(number, digits, BESIDE), setter.set(words, label, BESIDE)
        width = max(figure.width, said.width)
        if rows[-1] and x + width > LEFT + BESIDE:
            rows.append([])
            x = LEFT
        rows[-1].append(Text(figure, x - figure.left, 0, colour))
        rows[-1].append(Text(said, x, figure.height + UNDER, "ink2"))
        x += width + GAP
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
