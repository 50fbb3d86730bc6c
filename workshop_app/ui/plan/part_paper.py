"""PartPaper: the white sheet on which an open part stands, with the ring of the keyboard around it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.step import Surroundings

GAP = 6
"""Px at 100 % above and below the sheet."""

BY_KEY = {
    *(Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason),
    Qt.FocusReason.ShortcutFocusReason,
}
"""Reasons to show the ring: it is for the keyboard, never for the mouse."""


class PartPaper(QWidget):
    """As high as what stands on it; the part that runs has an edge of the accent."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._has_ring = False
        self.is_running = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_ring = event.reason() in BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._has_ring = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        gap = theme.px(GAP)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, gap, 0, -gap)
        self._around.papers.shadow(painter, box, "sheet")
        is_marked = self._has_ring or self.is_running
        wide = 2 if is_marked else theme.border()
        edge = theme.colour("accent" if is_marked else "lineStrong")
        painter.setPen(QPen(edge, wide))
        painter.setBrush(theme.colour("sheet"))
        inset = wide / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), theme.px(8), theme.px(8))
        painter.end()
