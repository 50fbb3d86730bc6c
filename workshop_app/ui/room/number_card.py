"""NumberCard: a big number on each screen, so that one can say which is which from where one stands."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.theme import Theme
from workshop_app.words import say

SIDE = 320
"""Px of the card, less on a small screen."""


class NumberCard(QWidget):
    """Stands in the lower left corner of a screen, takes neither focus nor mouse, and is nobody's dialog."""

    def __init__(self, theme: Theme, screen: QScreen, number: int, *, is_room: bool) -> None:
        super().__init__()
        self._theme, self.number, self._is_room = theme, number, is_room
        self.setWindowFlags(
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowTransparentForInput
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAccessibleName(say("Screen {number}", number=number))
        whole = screen.geometry()
        side = min(SIDE, whole.height() // 3)
        self.setScreen(screen)
        self.setGeometry(whole.left() + side // 6, whole.bottom() - side - side // 6, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.fillRect(box, theme.colour("accent" if self._is_room else "roomBlock"))
        font = theme.font("counter")
        font.setPixelSize(round(box.height() * 0.62))
        painter.setFont(font)
        painter.setPen(theme.colour("onAccent"))
        painter.drawText(
            box.adjusted(0, 0, 0, -box.height() * 0.16), Qt.AlignmentFlag.AlignCenter, str(self.number)
        )
        font = theme.font("heading", size=1)
        font.setPixelSize(max(9, round(box.height() * 0.1)))
        painter.setFont(font)
        words = say("The room") if self._is_room else say("Your screen")
        painter.drawText(
            box.adjusted(0, box.height() * 0.74, 0, 0),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
            words,
        )
        painter.end()
