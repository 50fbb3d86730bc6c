"""The focus ring: 3 px accent around what the keyboard reached, never around what the mouse pressed."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from workshop_app.ui.theme import Theme

BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
REACH = 5
"""2 px gap and 3 px ring outside the control."""


class FocusRing(QWidget):
    """Lies over one window and follows the focus; fields and the board draw their own focus."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(watched, QWidget) and isinstance(event, QFocusEvent):
            self._follow(watched, by_keyboard=event.reason() in BY_KEYBOARD)
        elif kind == QEvent.Type.FocusOut and watched is self._around:
            self._let_go()
        elif kind in {QEvent.Type.Move, QEvent.Type.Resize} and self._carries(watched):
            self._settle()
        elif watched is self._around and kind in {QEvent.Type.Hide, QEvent.Type.MouseButtonPress}:
            self._let_go()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._around is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 11, 11)
        painter.end()

    def _follow(self, widget: QWidget, *, by_keyboard: bool) -> None:
        own = widget.window() is self._window and isinstance(widget, QAbstractButton | QComboBox)
        if not own or not by_keyboard:
            self._let_go()
            return
        self._around = widget
        self._settle()
        self.raise_()

    def _let_go(self) -> None:
        self._around = None
        self.hide()

    def _carries(self, watched: QObject) -> bool:
        """Say whether what moved is the control, or a page that scrolls with the control on it."""
        if self._around is None or not isinstance(watched, QWidget):
            return False
        return watched is self._around or watched.isAncestorOf(self._around)

    def _settle(self) -> None:
        if self._around is None:
            return
        self.setVisible(not self._around.visibleRegion().isEmpty())
        corner = self._around.mapTo(self._window, QPoint(0, 0))
        box = QRect(corner, self._around.size()).adjusted(-REACH, -REACH, REACH, REACH)
        self.setGeometry(box & self._window.rect())
        self.update()
