"""Choice: a field to choose from, with the caret that a style sheet takes away from it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from workshop_app.ui.step import Surroundings


class Choice(QComboBox):
    """A combo box in the look of the other fields."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.setMinimumContentsLength(8)
        self.setMaximumWidth(around.theme.px(260))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, side = self._around.theme, self._around.theme.px(14)
        left = self.width() - side - theme.px(12)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = theme.px(12)
        painter = QPainter(self)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        self._around.icons.paint(painter, "menu", box, theme.colour("ink"))
        painter.end()
