"""Rolling: a part of a page or sheet that rolls by itself, and brings into sight what the keyboard is on."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from workshop_app.ui.theme import Theme


class Rolling(QScrollArea):
    """Shows a widget as wide as itself and as high as it needs to be."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        super().__init__()
        self._margin = theme.px(32)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self.viewport(), inside):
            widget.setObjectName("clear")
            widget.setStyleSheet("#clear { background: transparent; }")
        self.setWidget(inside)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_went)

    def show_top(self) -> None:
        """Roll back to where it begins."""
        self.verticalScrollBar().setValue(0)

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = self.widget()
        if new is not None and inside is not None and inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, self._margin)
