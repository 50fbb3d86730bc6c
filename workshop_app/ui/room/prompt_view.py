"""The question with clock, counts by group and the portrait that fills; never what an idea says."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room import heading, tiles
from workshop_app.ui.room.marks import Figure, Mark, Picture, Plate, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Prompt
from workshop_app.ui.room.tiles import Rows
from workshop_app.ui.room.time_words import clock, clock_words
from workshop_app.words import say

LEFT, TOP, WIDTH, BOTTOM = 72.0, 56.0, 1776.0, 1029.0
QUESTION, FIGURE = 1120.0, QRectF(1262, 66, 586, 700)
FIGURE_ALONE = QRectF(1190, 330, 680, 714)
BAR, GAP = 16.0, 46.0
LEAST_QUESTION = 64


def lay_out(shown: Prompt, setter: Typesetter) -> list[Picture]:
    """Return the pages of the prompt: one, unless the question is long or the groups are many."""
    if not shown.papers and shown.time_left is None:
        return _waiting(shown, setter)
    groups = shown.groups if shown.papers else ()
    rows = tiles.rows(setter, groups, LEFT, WIDTH)
    for foot in (rows, tiles.low_rows(setter, groups, LEFT, WIDTH)):
        page = _one_page(shown, setter, foot)
        if page is not None:
            return [page]
    page = _one_page(shown, setter, None)
    if page is not None:
        return [page, *_tile_pages(rows)]
    area = QRectF(LEFT, TOP, WIDTH, BOTTOM - TOP)
    head = heading.heading(
        setter, shown.question, shown.below, area, area.height(), role="prompt", least=LEAST_QUESTION
    )
    pages = [*head.before, *([head.marks] if head.marks else [])]
    counts = _counts(shown, setter, BOTTOM)
    figure = Figure(QRectF(LEFT, TOP, WIDTH, _counts_top(setter, BOTTOM) - TOP - 24), shown.papers)
    return [
        *(Picture("background", tuple(page)) for page in pages),
        Picture("background", (figure, *counts)),
        *_tile_pages(rows),
    ]


def _waiting(shown: Prompt, setter: Typesetter) -> list[Picture]:
    """Return the question before the first idea has come."""
    question, below = shown.question, shown.below
    if not question:
        question, below = say("Write one idea per note"), below or say("The portrait fills as you do.")
    below = below or say("Write one idea per note. The portrait fills as you do.")
    area = QRectF(LEFT, TOP + 30, FIGURE_ALONE.x() - LEFT - 30, BOTTOM - TOP - 30)
    head = heading.heading(setter, question, below, area, area.height(), role="prompt", least=LEAST_QUESTION)
    figure = Figure(FIGURE_ALONE, ())
    if head.marks:
        return [Picture("background", (figure, *head.marks))]
    return [Picture("background", page) for page in head.before]


def _one_page(shown: Prompt, setter: Typesetter, rows: Rows | None) -> Picture | None:
    """Return everything on one page, with these tiles at its foot; None if it has no room."""
    marks: list[Mark] = []
    bottom = BOTTOM
    if rows is not None and rows.heights:
        bottom -= rows.height
        marks += rows.marks(bottom)
        bottom -= GAP
    top = _counts_top(setter, bottom)
    area = QRectF(LEFT, TOP, QUESTION, max(1.0, top - 20 - TOP))
    head = heading.heading(
        setter, shown.question, shown.below, area, area.height(), role="prompt", least=LEAST_QUESTION
    )
    if not head.marks:
        return None
    counts = _counts(shown, setter, bottom)
    reach = max(mark.box.right() for mark in counts if isinstance(mark, Text))
    foot = bottom if reach < FIGURE.x() else top - 20
    figure = QRectF(FIGURE.x(), FIGURE.y(), FIGURE.width(), foot - FIGURE.y())
    return Picture("background", (*head.marks, Figure(figure, shown.papers), *counts, *marks))


def _counts_top(setter: Typesetter, bottom: float) -> float:
    return bottom - BAR - 18 - setter.style("clock").line - setter.style("label").line + 16


def _counts(shown: Prompt, setter: Typesetter, bottom: float) -> list[Mark]:
    """Return time left and ideas so far, and the bar below them that grows with the time gone by."""
    label, digits = setter.style("label"), setter.style("clock")
    top, x = _counts_top(setter, bottom), LEFT
    marks: list[Mark] = []
    pairs = [(say("Ideas so far"), f"{len(shown.papers):,}", "accent")]
    if shown.time_left is not None:
        pairs.insert(0, (clock_words(shown.time_left, runs=shown.runs), clock(shown.time_left), "ink"))
    for words, number, colour in pairs:
        said, figure = setter.set(words, label, QUESTION), setter.set(number, digits, QUESTION)
        marks.append(Text(said, x, top, "ink2"))
        marks.append(Text(figure, x - 4, top + label.line - 10, colour))
        x += max(said.width, figure.width) + 96
    if shown.time_left is not None and shown.time_whole:
        box = QRectF(LEFT, bottom - BAR, QUESTION, BAR)
        gone = min(1.0, max(0.0, 1 - shown.time_left / shown.time_whole))
        marks.append(Plate(box, "track", BAR / 2))
        if gone > 0:
            width = max(BAR, box.width() * gone)
            marks.append(Plate(QRectF(box.x(), box.y(), width, BAR), "accent", BAR / 2))
    return marks


def _tile_pages(rows: Rows) -> list[Picture]:
    if not rows.heights:
        return []
    return [Picture("background", tuple(page.marks(TOP + 16))) for page in rows.pages(BOTTOM - TOP - 16)]
