"""Carrying: a row in the hand, the slot where it would go, and the page that rolls at its edges."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from workshop_app.ui.plan.part_row import PartRow
from workshop_app.ui.step import Surroundings

EDGE = 24
"""Px from an edge of the page at which it rolls (DESIGN § 4)."""

ROLL_EVERY, ROLL_BY = 16, 9


class Carrying(QObject):
    """While the hand moves, only the picture moves; `moved` is sent with the place where it let go.

    A place is how many of the other rows stand before it; `shifted` is sent with each that the hand passes.
    Nothing but `left` is sent when it is cancelled, and that also after a drop.
    """

    shifted = Signal(int)
    moved = Signal(int)
    left = Signal()

    def __init__(self, around: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._around, self._over = around, over
        self.row: PartRow | None = None
        self.place = 0
        self._others: Sequence[QWidget] = ()
        self._area: QScrollArea | None = None
        self._lifted: Lifted | None = None
        self._hold = 0
        self._at = QPoint()
        self._roll = QTimer(self)
        self._roll.setInterval(ROLL_EVERY)
        self._roll.timeout.connect(self._go_on)

    @property
    def is_on(self) -> bool:
        """Whether a row is in the hand."""
        return self._lifted is not None

    def begin(self, row: PartRow, order: Sequence[QWidget], at: QPoint, area: QScrollArea | None) -> None:
        """Take a row out of its place; `at` is the hand, on the screen."""
        self.row, self._area, self.place = row, area, order.index(row)
        self._others = [one for one in order if one is not row]
        self._hold = row.mapFromGlobal(at).y()
        self._lifted = Lifted(self._around, row, self._over)
        self._lifted.setGeometry(QRect(row.pos(), row.size()))
        self._lifted.show()
        row.is_carried = True
        row.update()
        self._roll.start()

    def go(self, at: QPoint) -> None:
        """Follow the hand."""
        if self._lifted is None or self.row is None:
            return
        self._at = at
        top = self._over.mapFromGlobal(at).y() - self._hold
        self._lifted.move(self.row.x(), top)
        self._lifted.raise_()
        middle = top + self.row.height() / 2
        place = sum(middle > one.y() + one.height() / 2 for one in self._others)
        if place != self.place:
            self.place = place
            self.shifted.emit(place)

    def drop(self) -> None:
        """Let go here."""
        if self._lifted is not None:
            self._end()
            self.moved.emit(self.place)
            self._leave()

    def cancel(self) -> None:
        """Put the row back where it was."""
        if self._lifted is not None:
            self._end()
            self._leave()

    def _end(self) -> None:
        self._roll.stop()
        if self._lifted is not None:
            self._lifted.hide()
            self._lifted.deleteLater()
            self._lifted = None
        if self.row is not None:
            self.row.is_carried = False
            self.row.update()

    def _leave(self) -> None:
        self.row = None
        self.left.emit()

    def _go_on(self) -> None:
        """Roll the page while the hand rests near its upper or lower edge."""
        if self._area is None:
            return
        y = self._area.viewport().mapFromGlobal(self._at).y()
        edge = self._around.theme.px(EDGE)
        by = ROLL_BY if y > self._area.viewport().height() - edge else -ROLL_BY if y < edge else 0
        if by:
            bar = self._area.verticalScrollBar()
            before = bar.value()
            bar.setValue(before + by)
            if bar.value() != before:
                self.go(self._at)


class Lifted(QWidget):
    """A row in the hand, on paper."""

    def __init__(self, around: Surroundings, row: PartRow, over: QWidget) -> None:
        super().__init__(over)
        self._around, self._row = around, row
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        self._row.draw(painter)
        painter.end()
