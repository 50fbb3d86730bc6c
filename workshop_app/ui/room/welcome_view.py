"""The wall at the two ends of an evening: the welcome while people arrive, and the thank-you."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room import heading, tiles
from workshop_app.ui.room.marks import Figure, Mark, Picture, Text
from workshop_app.ui.room.setting import NEW_LINE, Typesetter
from workshop_app.ui.room.shown import Thanks, Welcome
from workshop_app.words import say, say_many

LEFT, TOP, WIDTH, BOTTOM = 72.0, 64.0, 1776.0, 1029.0
BESIDE, LEAST_FIGURE = 1150.0, 260.0
FIGURE = QRectF(1290, 90, 558, 640)


def welcome(shown: Welcome, setter: Typesetter) -> list[Picture]:
    """Return the welcome: what the evening is called, and the paper of each group."""
    rows = tiles.rows(setter, shown.groups, LEFT, WIDTH, has_counts=False)
    label = setter.style("read")
    has_tiles = bool(rows.heights)
    foot = BOTTOM - (rows.height + label.line + 20 if has_tiles else 0)
    area = QRectF(LEFT, TOP, BESIDE, max(1.0, foot - TOP - 40))
    below = NEW_LINE.join(part for part in (shown.place, shown.day) if part)
    title = shown.title or say("Welcome")
    head = heading.heading(setter, title, below, area, area.height(), role="prompt")
    if head.marks:
        figure = Figure(QRectF(FIGURE.x(), FIGURE.y(), FIGURE.width(), foot - 50 - FIGURE.y()), ())
        marks = [*head.marks, figure, *_legend(setter, rows, foot)]
        return [Picture("background", tuple(marks))]
    area = QRectF(LEFT, TOP, WIDTH, BOTTOM - TOP)
    head = heading.heading(setter, title, below, area, area.height(), role="prompt")
    below_head = QRectF(LEFT, head.bottom + 60, WIDTH, BOTTOM - head.bottom - 60)
    figures = [Figure(below_head, ())] if below_head.height() > LEAST_FIGURE else []
    pages = [*head.before, *([(*head.marks, *figures)] if head.marks else [])]
    high = BOTTOM - TOP - label.line - 20
    pages += [tuple(_legend(setter, page, TOP)) for page in rows.pages(high) if has_tiles]
    return [Picture("background", page) for page in pages]


def thanks(shown: Thanks, setter: Typesetter) -> list[Picture]:
    """Return the thank-you: whose ideas made the portrait, and where its draft is."""
    ideas = say_many("{count} idea", "{count} ideas", len(shown.papers))
    made = say_many(
        "{ideas} from {count} group made this portrait.",
        "{ideas} from {count} groups made this portrait.",
        shown.groups,
        ideas=ideas,
    )
    if not shown.groups:
        made = say("{ideas} made this portrait.", ideas=ideas)
    below = NEW_LINE.join(part for part in (made if shown.papers else "", shown.where) if part)
    area = QRectF(LEFT, TOP + 30, BESIDE, BOTTOM - TOP - 30)
    head = heading.heading(setter, say("Thank you"), below, area, area.height(), role="prompt")
    figure = Figure(QRectF(1250, 150, 598, BOTTOM - 150), shown.papers, is_whole=True)
    pages = [(*page, figure) for page in (*head.before, *([head.marks] if head.marks else []))]
    return [Picture("background", tuple(page)) for page in pages]


def _legend(setter: Typesetter, rows: tiles.Rows, top: float) -> list[Mark]:
    if not rows.heights:
        return []
    label = setter.style("read")
    said = setter.set(say("Your paper tonight"), label, WIDTH)
    return [Text(said, LEFT, top), *rows.marks(top + said.height + 20)]
