"""ScreenTile: one of the computer's screens, small, with its number; pressed, it is given to the room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QScreen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.ui.theme import Theme
from workshop_app.words import say

HIGH, WORDS = 112, 26
"""Px of a screen as it is drawn, and of the words below it."""


class ScreenTile(QAbstractButton):
    """As wide for its height as the screen is; checked, it is the one that the room sees."""

    def __init__(self, theme: Theme, screen: QScreen, number: int, *, is_room: bool, is_laptop: bool) -> None:
        super().__init__()
        self._theme, self.number = theme, number
        size = screen.geometry().size()
        ratio = min(3.0, max(0.5, size.width() / max(1, size.height())))
        self._size = QSize(round(theme.px(HIGH) * ratio), theme.px(HIGH + WORDS))
        self._words = say("The room") if is_room else say("This window") if is_laptop else ""
        self.setCheckable(True)
        self.setChecked(is_room)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("The room sees screen {number}", number=number))
        pixels = size * screen.devicePixelRatio()
        self.setToolTip(say("{width} × {height}", width=pixels.width(), height=pixels.height()))

    def sizeHint(self) -> QSize:
        return self._size

    def nextCheckState(self) -> None:
        """Stay as it is: what the room sees is said by the screens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, is_room = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1.5, 1.5, self.width() - 3, theme.px(HIGH) - 3)
        hovered = self.underMouse() and not is_room
        painter.setBrush(theme.colour("roomBlock" if is_room else "well" if hovered else "soft"))
        painter.setPen(
            QPen(theme.colour("accent" if is_room else "control"), 3 if is_room else theme.border())
        )
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        font = theme.font("display", size=52)
        painter.setFont(font)
        painter.setPen(theme.colour("onAccent" if is_room else "ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("ink"))
        below = QRectF(0, theme.px(HIGH), self.width(), theme.px(WORDS))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
