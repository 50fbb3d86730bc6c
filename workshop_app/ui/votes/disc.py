"""The round number of a choice, as it stands on the board and on the wall."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.theme import Theme


def paint_disc(painter: QPainter, theme: Theme, box: QRectF, number: str, ink: str) -> None:
    """Draw a number on the ink of its pillar, or in a ring where it has none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ink:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(ink))
    else:
        painter.setPen(QPen(theme.colour("control"), theme.border()))
        painter.setBrush(theme.colour("sheet"))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    font = theme.tabular("label")
    font.setPixelSize(max(1, round(box.height() * (0.55 if len(number) < 2 else 0.46))))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(theme.colour("onAccent" if ink else "ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
    painter.restore()


class Disc(QWidget):
    """A number on its ink, beside a name that says the same to a screen reader."""

    def __init__(self, theme: Theme, number: str, ink: str, *, side: int = 28) -> None:
        super().__init__()
        self._theme, self._number, self._ink = theme, number, ink
        self.setFixedSize(QSize(theme.px(side), theme.px(side)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_disc(painter, self._theme, QRectF(self.rect()), self._number, self._ink)
        painter.end()
