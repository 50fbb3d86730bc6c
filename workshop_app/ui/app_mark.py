"""The program's mark: a yellow note, one corner lifted, with a blue head and shoulders on it."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

PAPER, EDGE, FOLD, FIGURE = "#FDEA7C", "#E3CD5C", "#E0BF45", "#2B3FD4"

SMALLEST_WITH_EDGE = 24
"""In a smaller picture the edge of the paper would only make it blurred."""


@cache
def app_mark(size: int, ratio: float = 1.0) -> QPixmap:
    """Return the mark as a square of `size` logical px on a screen of that device pixel ratio."""
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, side)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _paint(painter: QPainter, side: int) -> None:
    """Draw on whole pixels; resources/app/mark.svg has the same figures for a side of 100."""
    left, top, right, bottom = (round(side * part) for part in (0.10, 0.07, 0.90, 0.93))
    fold = round(side * 0.23)
    note = QPainterPath(QPointF(left, top))
    note.lineTo(right, top)
    note.lineTo(right, bottom - fold)
    note.lineTo(right - fold, bottom)
    note.lineTo(left, bottom)
    note.closeSubpath()
    painter.fillPath(note, QColor(PAPER))
    corner = QPainterPath(QPointF(right, bottom - fold))
    corner.lineTo(right - fold, bottom - fold)
    corner.lineTo(right - fold, bottom)
    corner.closeSubpath()
    painter.fillPath(corner, QColor(FOLD))
    if side >= SMALLEST_WITH_EDGE:
        width = max(1.0, side / 50)
        painter.save()
        painter.setClipPath(note)  # the outer half of the line is cut away: the paper keeps its size
        painter.setPen(QPen(QColor(EDGE), width * 2))
        painter.drawPath(note)
        painter.restore()
    middle = side * 0.465
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(FIGURE))
    painter.drawEllipse(QPointF(middle, side * 0.345), side * 0.135, side * 0.135)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(FIGURE), side * 0.095)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    reach = side * 0.245
    shoulders = QRectF(middle - reach, side * 0.54, 2 * reach, 2 * reach)
    painter.drawArc(shoulders, 14 * 16, 168 * 16)
