"""RowMoving: gives a row another place among those of its kind, by keys or by its handle."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workshop_app.ui.shape.row_deeds import RowDeeds
from workshop_app.ui.shape.wording_row import WordingRow
from workshop_app.ui.theme import Theme


class RowMoving:
    """Works on the `rows` of one list; while one is dragged, a line shows where it would stand."""

    def __init__(self, over: QWidget, rows: Callable[[], Sequence[WordingRow]], deeds: RowDeeds) -> None:
        self._over, self._rows, self._deeds = over, rows, deeds
        self._gap: int | None = None
        self.is_allowed = True

    def by_step(self, row: WordingRow, step: int) -> None:
        """Move a row up (-1) or down (1)."""
        order = self._order()
        if self.is_allowed and row.id in order and 0 <= order.index(row.id) + step < len(order):
            self._put(row, order.index(row.id) + step)

    def drag(self, y: int) -> None:
        """Show where a row would stand if it were dropped at that y of the screen."""
        if self.is_allowed:
            self._gap = self._gap_at(y)
            self._over.update()

    def drop(self, row: WordingRow, y: int) -> None:
        """Let a row stand where it was dropped."""
        gap, self._gap = self._gap_at(y), None
        self._over.update()
        order = self._order()
        if self.is_allowed and row.id in order:
            at = order.index(row.id)
            to = gap - 1 if gap > at else gap
            if to != at:
                self._put(row, to)

    def paint(self, painter: QPainter, theme: Theme, left: int, width: int) -> None:
        """Draw the line, if a row is dragged."""
        rows = self._rows()
        if self._gap is not None and rows:
            y = rows[self._gap].y() if self._gap < len(rows) else rows[-1].geometry().bottom() + 1
            painter.fillRect(QRectF(left, y - 1.5, width, 3), theme.colour("accent"))

    def _put(self, row: WordingRow, to: int) -> None:
        others = [id for id in self._order() if id != row.id]
        self._deeds.move(row.id, below=others[to - 1] if to else None)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self) -> list[str]:
        return [row.id for row in self._rows() if row.said is not None]

    def _gap_at(self, y: int) -> int:
        here = self._over.mapFromGlobal(QPoint(0, y)).y()
        return sum(row.geometry().center().y() < here for row in self._rows() if row.said is not None)
