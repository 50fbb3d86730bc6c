"""PlanLayout: where the parts of the Plan page stand, in wide and narrow windows and at large text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from workshop_app.ui.plan.plan_head import PlanHead
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SIDE, NARROW_SIDE, NARROW = 336, 300, 1400
"""Px of the panel at the right, and of the window under which it is narrower (DESIGN § 2)."""

GUTTER, WIDE_GUTTER, WIDE = 24, 48, 1900
"""Px at both sides of the page, and of the window from which on they are wider."""

ROLL = 16
"""Px beside the rows where their scroll bar stands."""


HUGE = 1.75
"""The text size from which on only the ruler stays."""


class PlanLayout:
    """The ruler stays, the rows roll; at large text the panel becomes a tab above them (DESIGN § 9)."""

    def __init__(self, around: Surroundings, ruler: QWidget, rows: QWidget, middle: QWidget) -> None:
        self._around, self._ruler, self._rows, self._middle = around, ruler, rows, middle
        self._side: QWidget | None = None
        self._tabs: QTabWidget | None = None
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setWidget(rows)
        rows.setAutoFillBackground(False)
        self.plan = QWidget()
        column = QVBoxLayout(self.plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ruled = QHBoxLayout()
        ruled.setContentsMargins(0, 0, 0, 0)
        ruled.setSpacing(0)
        ruled.addWidget(ruler)
        ruled.addSpacing(ROLL)
        column.addLayout(ruled)
        column.addSpacing(around.theme.px(2 if around.theme.is_large else 13))
        column.addWidget(self.area, 1)

    def put_together(self, whole: QVBoxLayout, head: PlanHead, side: QWidget) -> None:
        """Put head, plan and panel into the page."""
        self._side = side
        if self._around.theme.is_large:
            self._tabs = self._fold(head, side)
            whole.addWidget(self._tabs)
            return
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GUTTER - ROLL)
        row.addWidget(self._middle, 1)
        row.addWidget(side)
        whole.addWidget(head)
        whole.addLayout(row, 1)

    def fit(self, window: int) -> None:
        """Fit a window of that width."""
        if self._tabs is None and self._side is not None:
            width = self._around.theme.px(NARROW_SIDE if window < NARROW else SIDE)
            self._side.setFixedWidth(width)
            gutter = WIDE_GUTTER if window >= WIDE else GUTTER
            page = self._side.parentWidget()
            if page is not None:
                self._rows.setMaximumWidth(max(1, page.width() - 2 * gutter - width - GUTTER))

    def show_plan(self) -> None:
        """Bring the plan to the front where the panel is a tab."""
        if self._tabs is not None:
            self._tabs.setCurrentIndex(0)

    def _roll_with_rows(self, head: PlanHead) -> None:
        """Let the head roll away with the rows: the largest letters leave no room for it."""
        self.area.takeWidget()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._around.theme.px(6))
        column.addWidget(head)
        column.addWidget(self._rows, 1)
        self.area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._rows.setAutoFillBackground(False)
        self._rows.show()

    def _fold(self, head: PlanHead, side: QWidget) -> QTabWidget:
        px = self._around.theme.px
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, px(2), 0, 0)
        column.setSpacing(px(4))
        if self._around.theme.scale < HUGE:
            column.addWidget(head)
        else:
            self._roll_with_rows(head)
        column.addWidget(self._middle, 1)
        tabs = QTabWidget()
        tabs.addTab(first, say("The evening"))
        tabs.addTab(side, say("In the room"))
        tabs.setCornerWidget(head.start, Qt.Corner.TopRightCorner)
        return tabs
