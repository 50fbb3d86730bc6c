"""CardShade: the soft shadow around the coach's card; presses go through it to what lies beneath."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Surroundings

REACH = 54
"""Px around the card into which its shadow falls."""


class CardShade(QWidget):
    """Lies behind the card and over the page."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_around(self, box: QRect, *, over: QWidget) -> None:
        """Fall around a box, behind `over`."""
        self.setGeometry(box.adjusted(-REACH, -REACH, REACH, REACH))
        self.show()
        self.raise_()
        over.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(REACH, REACH, -REACH, -REACH)
        self._around.papers.shadow(painter, box, "popover")
        painter.end()
