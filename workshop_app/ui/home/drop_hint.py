"""The frame that shows, while a file hangs over Home, that it can be let go anywhere."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.theme import Theme
from workshop_app.words import say


class DropHint(QWidget):
    """Lies over the page without being in the way of the pointer."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.colour("dropTint"))
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(theme.colour("accent"), 3, Qt.PenStyle.DashLine))
        inset = px(20)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(12), px(12))
        painter.setPen(theme.colour("accentHover"))
        painter.setFont(theme.font("title"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, say("Let go to bring it in"))
        painter.end()
