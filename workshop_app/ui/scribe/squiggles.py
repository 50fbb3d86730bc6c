"""Squiggles: wavy lines under words of a line edit, which has no way of its own to draw them."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit

from workshop_app.insight.spelling.spelling import Mark
from workshop_app.ui.theme import Theme

CURSOR = 5
"""Px between the left edge of a line edit's cursor box and the cursor itself, as Qt makes it."""


def draw(painter: QPainter, line: QLineEdit, marks: Iterable[Mark], theme: Theme) -> None:
    """Draw a wave under each mark in sight, wherever the text is scrolled and whichever way it runs."""
    words = line.text()
    layout = QTextLayout(words, line.font())
    option = QTextOption()
    option.setTextDirection(_direction(line, words))
    layout.setTextOption(option)
    layout.beginLayout()
    row = layout.createLine()
    layout.endLayout()
    cursor = _cursor_box(line)
    shift = cursor.left() + CURSOR - round(_x(row.cursorToX(line.cursorPosition())))
    height, metrics = theme.px(2), QFontMetricsF(line.font())
    base = cursor.top() + (cursor.height() + metrics.ascent() - metrics.descent()) / 2 + theme.px(5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(line.rect())
    painter.setPen(QPen(theme.colour("bad"), max(1.5, theme.px(1.5))))
    for mark in marks:
        ends = sorted((_x(row.cursorToX(mark.start)), _x(row.cursorToX(mark.end))))
        left, right = ends[0] + shift, ends[1] + shift
        if right > 0 and left < line.width():
            painter.drawPolyline(_wave(left, right, base, height))


def _wave(left: float, right: float, base: float, height: float) -> QPolygonF:
    wave, x, is_up = QPolygonF(), left, False
    while x <= right:
        wave.append(QPointF(x, base - height if is_up else base))
        x, is_up = x + 2 * height, not is_up
    return wave


def _direction(line: QLineEdit, words: str) -> Qt.LayoutDirection:
    """Return which way the text runs: as its letters do, else as the window does."""
    for letter in words:
        if letter.isalpha():
            is_back = "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc"
            return Qt.LayoutDirection.RightToLeft if is_back else Qt.LayoutDirection.LeftToRight
    return line.layoutDirection()


def _cursor_box(line: QLineEdit) -> QRect:
    return line.cursor_box() if hasattr(line, "cursor_box") else line.rect()


def _x(found: object) -> float:
    """Return the place that Qt gives as a number, or as a pair with the number first."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type] # it is a number
