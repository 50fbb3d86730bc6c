"""Carrying: a row in the hand, the line that says where it would go, and the page that rolls at its edges."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from workshop_app.ui.plan.part_row import PartRow
from workshop_app.ui.step import Surroundings

EDGE = 24
"""Px from an edge of the page at which it rolls (DESIGN § 4)."""

ROLL_EVERY, ROLL_BY = 16, 9


class Carrying(QObject):
    """While the hand moves, only a picture of the row moves; `moved` is sent with the place where it let go.

    A place is how many rows stand before it. Nothing is sent when it is cancelled.
    """

    moved = Signal(int)

    def __init__(self, around: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._around, self._over = around, over
        self.row: PartRow | None = None
        self._others: Sequence[QWidget] = ()
        self._area: QScrollArea | None = None
        self._lifted: Lifted | None = None
        self._line = Line(around, over)
        self._line.hide()
        self._hold = 0
        self._at = QPoint()
        self.place = 0
        self._roll = QTimer(self)
        self._roll.setInterval(ROLL_EVERY)
        self._roll.timeout.connect(self._go_on)

    @property
    def is_on(self) -> bool:
        """Whether a row is in the hand."""
        return self._lifted is not None

    def begin(self, row: PartRow, order: Sequence[QWidget], at: QPoint, area: QScrollArea | None) -> None:
        """Take a row out of its place; `at` is the hand, on the screen."""
        self.row, self._others, self._area = row, order, area
        self._hold = row.mapFromGlobal(at).y()
        self._lifted = Lifted(self._around, row.grab(), self._over)
        self._lifted.setGeometry(QRect(row.pos(), row.size()))
        self._lifted.show()
        row.is_carried = True
        row.update()
        self._line.show()
        self.go(at)
        self._roll.start()

    def go(self, at: QPoint) -> None:
        """Follow the hand."""
        if self._lifted is None or self.row is None:
            return
        self._at = at
        y = self._over.mapFromGlobal(at).y()
        self._lifted.move(self.row.x(), y - self._hold)
        self.place = sum(y > one.y() + one.height() / 2 for one in self._others)
        if self.place < len(self._others):
            edge = self._others[self.place].y()
        else:
            edge = self._others[-1].y() + self._others[-1].height()
        self._line.setGeometry(0, edge - self._line.height() // 2, self._over.width(), self._line.height())
        self._line.raise_()
        self._lifted.raise_()

    def drop(self) -> None:
        """Let go here."""
        if self._lifted is not None:
            self._end()
            self.moved.emit(self.place)
            self.row = None

    def cancel(self) -> None:
        """Put the row back where it was."""
        self._end()
        self.row = None

    def _end(self) -> None:
        self._roll.stop()
        self._line.hide()
        if self._lifted is not None:
            self._lifted.hide()
            self._lifted.deleteLater()
            self._lifted = None
        if self.row is not None:
            self.row.is_carried = False
            self.row.update()

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
    """The picture of a row in the hand, on paper with a shadow."""

    def __init__(self, around: Surroundings, picture: QPixmap, over: QWidget) -> None:
        super().__init__(over)
        self._around, self._picture = around, picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class Line(QWidget):
    """Says between which rows it would go."""

    def __init__(self, around: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._around = around
        self.resize(over.width(), around.theme.px(9))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._around.theme.colour("accent"))
        middle, radius = self.height() / 2, self.height() // 2
        painter.drawRect(0, round(middle - 1.5), self.width(), 3)
        painter.drawEllipse(QPoint(radius, round(middle)), radius, radius)
        painter.end()
