"""RowHandle: six dots beside a row: dragged they move it, pressed they show what can be done with it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDTH = 20
"""Px at 100 % of the handle, which is also the margin before a row."""

FAR = 4
"""Px from which on a press is a drag."""


class RowHandle(QWidget):
    """Shown while the pointer or the keyboard is on its row; the keyboard has Alt+Up, Alt+Down and Menu."""

    pressed = Signal()
    dragged = Signal(int)
    """Sent with the pointer's y on the screen while it is dragged."""

    dropped = Signal(int)

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._from: QPoint | None = None
        self._is_dragged = False
        self.is_lit = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(say("Drag to move; press for more"))
        self.setAccessibleName(say("Move, and more"))

    def light(self, *, is_lit: bool) -> None:
        """Be seen, or not."""
        if is_lit != self.is_lit:
            self.is_lit = is_lit
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(WIDTH), self._around.theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.is_lit or self._is_dragged):
            return
        theme = self._around.theme
        painter = QPainter(self)
        side = theme.px(18)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._around.icons.paint(painter, "dragHandle", box, theme.colour("ink3"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        at = event.globalPosition().toPoint()
        if self._is_dragged or abs(at.y() - self._from.y()) >= FAR:
            self._is_dragged = True
            self.dragged.emit(at.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged = self._is_dragged, False
        if self._from is not None:
            self._from = None
            if was_dragged:
                self.dropped.emit(event.globalPosition().toPoint().y())
            else:
                self.pressed.emit()
        event.accept()
