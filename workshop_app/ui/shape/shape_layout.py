"""ShapeLayout: where list, sheet and side of the Shape page stand, in any window and at large text."""

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from workshop_app.ui.shape.side.shape_side import ROLL
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

LIST, NARROW_LIST = 236, 212
SIDE, NARROW_SIDE = 376, 336
"""Px of the list and of the side, and of both in windows under `NARROW` (DESIGN § 2)."""

BARE_LIST = 58
"""Px at 100 % of a list that shows numbers only."""

NARROW, WIDE = 1400, 1900
GUTTER = 20
SHEET = 1040
"""Px that the sheet does not grow beyond: lines that are longer are hard to read."""


class ShapeLayout:
    """From 150 % on the side becomes a tab above the sheet (DESIGN § 9)."""

    def __init__(
        self, around: Surroundings, page: QWidget, list: QWidget, sheet: QWidget, side: QWidget
    ) -> None:
        self._around, self._list, self._side = around, list, side
        self._tabs: QTabWidget | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(list)
        self._row.addWidget(sheet, 1)
        if around.theme.is_large:
            whole = QVBoxLayout(page)
            whole.setContentsMargins(12, 0, 12, 8)
            self._tabs = QTabWidget()
            first = QWidget()
            first.setLayout(self._row)
            self._row.setContentsMargins(0, 6, 0, 0)
            self._tabs.addTab(first, say("The words"))
            self._tabs.addTab(side, say("Heard and checked"))
            whole.addWidget(self._tabs)
        else:
            self._row.addSpacing(GUTTER)
            self._row.addWidget(side)
            page.setLayout(self._row)

    def fit(self, width: int, window: int) -> None:
        """Fit a page and a window of these widths."""
        px = self._around.theme.px
        if self._tabs is not None:
            self._list.setFixedWidth(px(BARE_LIST))
            return
        is_narrow = window < NARROW
        gutter = 48 if window >= WIDE else 20
        self._row.setContentsMargins(gutter, 4, (48 if window >= WIDE else 16) - ROLL, 20)
        self._list.setFixedWidth(px(NARROW_LIST if is_narrow else LIST))
        self._side.setFixedWidth(px(NARROW_SIDE if is_narrow else SIDE) + ROLL)

    def show_words(self) -> None:
        """Bring the sheet to the front where the side is a tab."""
        if self._tabs is not None:
            self._tabs.setCurrentIndex(0)
