"""SettlingRows: gives rows the height that their words need, those in sight first."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from workshop_app.ui.progress.cell_brush import GAP
from workshop_app.ui.progress.grid_model import GridModel, Index
from workshop_app.ui.progress.row_heads import RowHeads
from workshop_app.ui.theme import Theme

HIGH, LOW, LOW_WINDOW = 122, 92, 720
"""Px of a cell at the least, in a high and in a low window, and how high the low one is at most."""

SLICE = 0.008
"""Seconds of work after which the window may do something else."""


class SettlingRows(QObject):
    """Rows above the ones in sight grow without moving these."""

    def __init__(
        self,
        view: QTableView,
        model: GridModel,
        heads: RowHeads,
        theme: Theme,
        height_of: Callable[[Index], float],
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._heads, self._theme, self._height_of = (
            view,
            model,
            heads,
            theme,
            height_of,
        )
        self._left: list[int] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_settled(self) -> bool:
        """Whether every row has its height."""
        return not self._left

    def begin(self) -> None:
        """Measure every row: those in sight now, the others when there is time."""
        view, header = self._view, self._heads
        count = self._model.rowCount()
        least = self._least()
        if header.defaultSectionSize() != least:
            header.setDefaultSectionSize(least)
        self._left = list(range(count))
        first = max(0, view.rowAt(0))
        y = header.sectionViewportPosition(first) if count else 0
        for row in range(first, count):
            if y > view.viewport().height():
                break
            y += self._measure(row)
        if self._left:
            self._timer.start()

    def measure(self, rows: set[int]) -> None:
        """Measure some rows again, because something else stands in them; those in sight at once."""
        first, last = self._view.rowAt(0), self._view.rowAt(self._view.viewport().height() - 1)
        last = last if last >= 0 else self._model.rowCount()
        for row in sorted(rows):
            if first <= row <= last:
                self._measure(row)
            elif row not in self._left:
                self._left.append(row)
        if self._left:
            self._timer.start()

    def settle_until(self, row: int) -> None:
        """Measure all rows down to one, so that it is where it will stay."""
        for one in [left for left in self._left if left <= row]:
            self._measure(one)

    def settle(self) -> None:
        """Measure what is left."""
        self.settle_until(self._model.rowCount())

    def _least(self) -> int:
        theme = self._theme
        low = self._view.window().height() < LOW_WINDOW
        return theme.px(LOW if low or theme.is_large else HIGH) + theme.px(GAP)

    def _measure(self, row: int) -> int:
        """Give a row its height and return it, in px."""
        view, model = self._view, self._model
        if row >= model.rowCount():
            return 0
        gap = self._theme.px(GAP)
        words = max((self._height_of(model.index(row, n)) for n in range(model.columnCount())), default=0)
        high = max(self._least(), round(max(words, self._heads.height_of(row))) + gap)
        high += round(self._heads.gap_above(row))
        if row in self._left:
            self._left.remove(row)
        if view.rowHeight(row) != high:
            view.setRowHeight(row, high)
        return high

    def _go_on(self) -> None:
        view = self._view
        end = time.perf_counter() + SLICE
        top = view.rowAt(0)
        before = self._heads.sectionViewportPosition(top) if top >= 0 else 0
        while self._left and time.perf_counter() < end:
            self._measure(self._left[0])
        if not self._left:
            self._timer.stop()
        moved = self._heads.sectionViewportPosition(top) - before if top >= 0 else 0
        if moved:
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + moved)
