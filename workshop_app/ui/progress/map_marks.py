"""How far a cell has come, as a small square: dashed while empty, filled from below, at last with a check."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme

FILLED = {"empty": 0.0, "draft": 0.34, "reviewed": 0.67, "agreed": 1.0}
"""How much of the square is filled at each of `progressing.STATES`: shape tells it, and not colour."""


def paint_mark(painter: QPainter, box: QRectF, state: str, theme: Theme, icons: Icons) -> None:
    """Draw the square of a cell into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = theme.colour("accent")
    inner = box.adjusted(1, 1, -1, -1)
    round_by = box.width() * 0.14
    filled = FILLED.get(state, 0.0)
    painter.setBrush(theme.colour("sheet"))
    if not filled:
        painter.setPen(QPen(theme.colour("control"), 1.3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(inner, round_by, round_by)
    else:
        painter.setPen(QPen(accent, 1.3))
        painter.drawRoundedRect(inner, round_by, round_by)
        part = QRectF(inner)
        part.setTop(inner.bottom() - inner.height() * filled)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(part, round_by, round_by)
        if state == "agreed":
            inset = box.width() * 0.2
            icons.paint(painter, "done", box.adjusted(inset, inset, -inset, -inset), theme.colour("onAccent"))
    painter.restore()
