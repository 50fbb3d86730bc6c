"""The focus ring: 3 px, around what the keyboard reached, never around what the mouse pressed.

It is of the accent colour, and white on the dark block of the room.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from workshop_app.ui.theme import Theme

REACH = 5
"""2 px gap and 3 px ring outside the control."""

MOVES = {QEvent.Type.Move, QEvent.Type.Resize}


class FocusRing(QWidget):
    """Lies over one window and follows the focus; fields and the board draw their own focus.

    It listens to the window's own input to know whether the last thing pressed was a key or the mouse,
    and to the few widgets that carry the focus; nothing is asked at every event of the program.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._around: QWidget | None = None
        self._carriers: list[QWidget] = []
        self._is_by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        window.winId()  # makes the native window, whose input is listened to
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def stop(self) -> None:
        """Follow no more; called before the window is dressed anew."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._follow)
        self._let_go()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._is_by_key = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._is_by_key = False
            self._let_go()
        elif kind in MOVES and watched in self._carriers:
            self._settle()
        elif kind == QEvent.Type.Hide and watched is self._around:
            self._let_go()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on_dark = self._around is not None and bool(self._around.property("onDark"))
        painter.setPen(QPen(self._theme.colour("onAccent" if is_on_dark else "accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 11, 11)
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if not self._is_by_key or not isinstance(new, QAbstractButton | QComboBox):
            return
        if new.window() is not self._window:
            return
        self._around = new
        one: QWidget | None = new
        while one is not None and one is not self._window:
            self._carriers.append(one)  # when a page scrolls, it is an ancestor that moves
            one.installEventFilter(self)
            one = one.parentWidget()
        self._settle()
        self.show()
        self.raise_()

    def _let_go(self) -> None:
        for one in self._carriers:
            one.removeEventFilter(self)
        self._carriers.clear()
        self._around = None
        self.hide()

    def _settle(self) -> None:
        if self._around is None:
            return
        corner = self._around.mapTo(self._window, QPoint(0, 0))
        box = QRect(corner, self._around.size()).adjusted(-REACH, -REACH, REACH, REACH)
        self.setGeometry(box & self._window.rect())
        self.update()
