"""The parts of the room block: its thumbnail, its sign and its dark buttons."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.ui.room.legibility import HEIGHT, WIDTH

RING = 3
"""Px of the amber ring around a block whose picture is held or black."""


class Thumbnail(QAbstractButton):
    """What the room sees, small; pressed, it opens the list of what the room could see."""

    def __init__(self, controls: Controls, height: int) -> None:
        super().__init__()
        self._controls = controls
        self._picture: QPixmap | None = None
        self.setFixedSize(round(height * WIDTH / HEIGHT), height)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("onDark", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show this picture; without one, a projector that is not plugged in."""
        self._picture = picture
        if picture is not None:
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._controls.theme
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRoundedRect(box, theme.px(4), theme.px(4))
        painter.setClipPath(corners)
        if self._picture is None:
            painter.fillRect(box, theme.colour("toastButton"))
            side = box.height() * 0.55
            icon = QRectF((box.width() - side) / 2, (box.height() - side) / 2, side, side)
            self._controls.icons.paint(painter, "room", icon, theme.colour("roomBlockLabel"))
        else:
            painter.drawPixmap(0, 0, self._picture)
        if self.underMouse():
            painter.setClipping(False)
            painter.setPen(theme.colour("onAccent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
        painter.end()


class Sign(QWidget):
    """The sign before the state: a green dot while it is live, or an amber icon."""

    def __init__(self, controls: Controls) -> None:
        super().__init__()
        self._controls = controls
        self._sign = ""
        side = controls.theme.px(13)
        self.setFixedSize(side, side)

    def show_sign(self, sign: str) -> None:
        """Show `live`, an icon by its name, or nothing."""
        self._sign = sign
        dot = sign == "live"
        side = self._controls.theme.px(8 if dot else 13)
        self.setFixedSize(side, self._controls.theme.px(13))
        self.setVisible(bool(sign))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._controls.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._sign == "live":
            side = box.width()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("live"))
            painter.drawEllipse(QRectF(0, (box.height() - side) / 2, side, side))
        elif self._sign:
            self._controls.icons.paint(painter, self._sign, box, theme.colour("roomAlert"))
        painter.end()


def dark_button(controls: Controls, press: Callable[[], object]) -> QPushButton:
    """Return a button of the dark block; `dress_button` gives it its icon and colours."""
    button = controls.button("", kind="room", press=press)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setProperty("onDark", "true")
    return button


def dress_button(button: QPushButton, controls: Controls, icon: str, height: int, *, is_alert: bool) -> None:
    """Give a button of the dark block its icon; the one that ends an alert is filled with amber."""
    theme = controls.theme
    fill = theme.colour("roomAlert" if is_alert else "roomBlockButton").name()
    ink = theme.colour("ink") if is_alert else theme.colour("onAccent")
    hover = theme.colour("roomAlertRing" if is_alert else "toastButton").name()
    edge = f"2px solid {theme.colour('onAccent').name()}" if theme.high_contrast else "none"
    inner = height - (4 if theme.high_contrast else 0)
    look = (
        f"QPushButton {{ background: {fill}; color: {ink.name()}; border: {edge};"
        f" border-radius: {theme.px(6)}px; padding: 0 {theme.px(12)}px; min-height: {inner}px;"
        f" max-height: {inner}px; font-size: {theme.px(15)}px; font-weight: 600; }}"
        f"QPushButton:hover {{ background: {hover}; }}"
    )
    if look != button.styleSheet():  # Qt reads a sheet anew even if it is the one it has
        button.setStyleSheet(look)
    side, gap = theme.px(18), theme.px(3) if button.text() else 0
    button.setIcon(controls.icons.icon(icon, side, ink, gap=gap))
    button.setIconSize(QSize(side + 2 * gap, side))
