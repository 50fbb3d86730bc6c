"""ZoomKeys: three small buttons in a corner of a photo: nearer, further, and the whole photo."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from workshop_app.ui.photo.photo_pane import STEP, PhotoPane
from workshop_app.words import say

INSET = 10
"""Px from the corner of the photo's ground."""


class ZoomKeys(QFrame):
    """Lies at the bottom of the pane, where no toast comes; the keys of plus, minus and 0 do the same."""

    def __init__(self, pane: PhotoPane) -> None:
        super().__init__(pane)
        self._pane = pane
        theme, px = pane.around.theme, pane.around.theme.px
        self.setObjectName("zoom")
        self.setStyleSheet(
            f"#zoom {{ background: {theme.colour('sheet').name()}; border-radius: {px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('lineStrong').name()}; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), px(2), px(2), px(2))
        row.setSpacing(px(2))
        for icon, name, press in (
            ("zoomOut", say("Smaller (-)"), lambda: pane.zoom_by(1 / STEP)),
            ("fit", say("The whole photo (0)"), pane.fit),
            ("zoomIn", say("Larger (+)"), lambda: pane.zoom_by(STEP)),
        ):
            button = pane.around.controls.icon_button(icon, name, press=press)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        pane.installEventFilter(self)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._settle()
        return False

    def _settle(self) -> None:
        self.adjustSize()
        x = INSET
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self._pane.width() - self.width() - INSET
        self.move(x, self._pane.height() - self.height() - INSET)
