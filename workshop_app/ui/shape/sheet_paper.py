"""SheetPaper: the white sheet of the Shape page: it rolls inside, and opens where the list's tab joins it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_app.ui.shape.rolling_area import RollingArea
from workshop_app.ui.step import Surroundings

CORNER = 8


class SheetPaper(QFrame):
    """Put what rolls into `inside`; what stays under it goes to `set_foot`."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self._tab: tuple[int, int] | None = None
        self.inside = QWidget()
        self.area = RollingArea(around.theme, self.inside)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(1, 1, 1, 1)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.area, 1)

    def set_foot(self, foot: QVBoxLayout) -> None:
        """Let something stay under what rolls."""
        self._whole.addLayout(foot)

    def join_tab(self, tab: tuple[int, int] | None) -> None:
        """Be open at the side where the list's tab joins the sheet, from one height to another."""
        if tab != self._tab:
            self._tab = tab
            self.update()

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
