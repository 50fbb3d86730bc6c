"""Underlines: 2 px under the words that the coach marks, dotted under advice in a smaller voice."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument, QTextLayout, QTextLine

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.theme import Theme

BELOW = 4
"""Px from the base line of the letters to the line under them."""

_NOWHERE = QPointF(0, 0)


def paint_underlines(
    painter: QPainter,
    layout: QTextLayout,
    hints: Iterable[Hint],
    theme: Theme,
    *,
    at: QPointF = _NOWHERE,
    starts_at: int = 0,
    text: str = "",
) -> None:
    """Draw the lines under a text that was laid out with its corner at `at`.

    The layout begins with the character `starts_at` of the text that the hints speak of; the layout of a
    document's block does not know its `text`.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for hint in hints:
        painter.setPen(_pen(hint, theme))
        first, last = hint.span[0] - starts_at, hint.span[1] - starts_at
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if start < end:
                ends = sorted((_x(line, start), _x(line, _without_blank(text or layout.text(), start, end))))
                y = round(at.y() + line.y() + line.ascent() + theme.px(BELOW))
                painter.drawLine(QPointF(at.x() + ends[0], y), QPointF(at.x() + ends[1], y))
    painter.restore()


def paint_in_document(
    painter: QPainter, document: QTextDocument, hints: tuple[Hint, ...], theme: Theme, at: QPointF
) -> None:
    """Draw the lines under the text of a document whose corner is painted at `at`."""
    block = document.begin()
    while block.isValid():
        corner = document.documentLayout().blockBoundingRect(block).topLeft() + at
        paint_underlines(
            painter, block.layout(), hints, theme, at=corner, starts_at=block.position(), text=block.text()
        )
        block = block.next()


def _pen(hint: Hint, theme: Theme) -> QPen:
    pen = QPen(theme.colour("warnUnderline"), max(2, theme.px(2)))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if hint.is_note:
        pen.setDashPattern([1.0, 1.5])
    return pen


def _without_blank(text: str, start: int, end: int) -> int:
    """Return where a line's words end: no line is drawn under the blank at which it was broken."""
    while end > start + 1 and text[end - 1 : end].isspace():
        end -= 1
    return end


def _x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type] # it is a number
