"""SheetPaper: the white sheet of the Shape page: it rolls inside, and opens where the list's tab joins it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings

CORNER = 8
BAR = 12
"""Px of the rolling bar, which lies over the margin: text does not move when it comes."""


class SheetPaper(QFrame):
    """Put what rolls into `inside`; what stays under it goes to `set_foot`."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self._tab: tuple[int, int] | None = None
        self.inside = QWidget()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)  # the sheet is what one sees, in any theme
        self._area.installEventFilter(self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(1, 1, 1, 1)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._area, 1)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hidden = self._area.verticalScrollBar()
        hidden.rangeChanged.connect(self._follow_range)
        hidden.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(hidden.setValue)
        self._bar.hide()

    def set_foot(self, foot: QVBoxLayout) -> None:
        """Let something stay under what rolls."""
        self._whole.addLayout(foot)

    def show_top(self) -> None:
        """Roll back to where the sheet begins."""
        self._area.verticalScrollBar().setValue(0)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Roll so that a part of the sheet can be seen."""
        self._area.ensureWidgetVisible(widget, 0, self.around.theme.px(28))

    def join_tab(self, tab: tuple[int, int] | None) -> None:
        """Be open at the side where the list's tab joins the sheet, from one height to another."""
        if tab != self._tab:
            self._tab = tab
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place_bar()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.around.theme
        wide, corner = theme.border(), theme.px(CORNER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), wide))
        painter.setBrush(theme.colour("sheet"))
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), corner, corner)
        if self._tab is not None:
            top, bottom = self._tab
            is_first = top <= corner  # the first tab takes the place of the sheet's corner
            across = corner + 1 if is_first else wide + 1
            x = self.width() - across if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
            painter.fillRect(QRectF(x, top + wide, across, bottom - top - 2 * wide), theme.colour("sheet"))
            if is_first:
                painter.fillRect(QRectF(x, top, across, wide), theme.colour("line"))
        painter.end()

    def _follow_range(self, low: int, high: int) -> None:
        hidden = self._area.verticalScrollBar()
        self._bar.setPageStep(hidden.pageStep())
        self._bar.setSingleStep(hidden.singleStep())
        self._bar.setRange(low, high)
        self._bar.setVisible(high > low)
        self._place_bar()

    def _place_bar(self) -> None:
        box, wide = self._area.geometry(), self.around.theme.px(BAR)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 1 if is_mirrored else self.width() - wide - 1
        self._bar.setGeometry(x, box.y() + CORNER, wide, max(0, box.height() - CORNER))
        self._bar.raise_()
