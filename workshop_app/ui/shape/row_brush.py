"""How a row is drawn behind its words: a line between two, a frame around the chosen one."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from workshop_app.ui.theme import Theme


def paint_line(painter: QPainter, theme: Theme, box: QRectF, inset: float) -> None:
    """Draw the line above a row."""
    line = QRectF(box.x() + inset, 0, box.width() - 2 * inset, theme.border())
    painter.fillRect(line, theme.colour("line"))


def paint_frame(
    painter: QPainter, theme: Theme, box: QRectF, *, is_target: bool, has_focus: bool, is_mirrored: bool
) -> None:
    """Draw the frame of the chosen row, or of one on which ideas would be dropped."""
    edge = 3.0 if is_target or has_focus else 1.5
    painter.setPen(QPen(theme.colour("accent"), max(edge, 2.0 if theme.high_contrast else 0.0)))
    painter.setBrush(theme.colour("dropTint" if is_target else "accentTint"))
    half = edge / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), theme.px(7), theme.px(7))
    if theme.high_contrast:
        bar = QRectF(box.right() - 4 if is_mirrored else box.x(), box.y() + 4, 4, box.height() - 8)
        painter.fillRect(bar, theme.colour("accent"))
