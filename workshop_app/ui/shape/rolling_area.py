"""RollingArea: a part of the page that rolls, with its bar over the margin: nothing moves when it comes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

from workshop_app.ui.theme import Theme

BAR = 12


class RollingArea(QScrollArea):
    """The bar stands where lines end, or, if `bar_first`, where they begin."""

    def __init__(self, theme: Theme, inside: QWidget, *, bar_first: bool = False) -> None:
        super().__init__()
        self._theme, self._bar_first = theme, bar_first
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # what lies behind is what one sees, in any theme
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._follow)
        hidden.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(hidden.setValue)

    def show_top(self) -> None:
        """Roll back to where it begins."""
        self.verticalScrollBar().setValue(0)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Roll so that a part can be seen."""
        self.ensureWidgetVisible(widget, 0, self._theme.px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _follow(self, low: int, high: int) -> None:
        hidden = self.verticalScrollBar()
        self.bar.setPageStep(hidden.pageStep())
        self.bar.setSingleStep(hidden.singleStep())
        self.bar.setRange(low, high)
        self.bar.setVisible(high > low)
        self._place()

    def _place(self) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = 0 if self._bar_first != is_mirrored else self.width() - BAR
        self.bar.setGeometry(at, 4, BAR, max(0, self.height() - 8))
        self.bar.raise_()
