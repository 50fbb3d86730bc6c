"""RoomWindow: the window that people in the room look at; nothing but the wall is ever on it."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QMoveEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.legibility import HEIGHT, WIDTH
from workshop_app.ui.room.pointing import Pointing
from workshop_app.ui.room.shown import Blank, Shown
from workshop_app.words import say

IN_A_WINDOW = (960, 540)
"""Px of the window that shows the room's picture where there is no second screen."""


SETTLED, TRIES = 250, 3
"""Milliseconds after which a window manager has put a window where it wants it, and how often we object."""


class RoomWindow(QWidget):
    """Shows the wall, as large as the screen allows; it takes no focus and goes only when we say so."""

    pictured = Signal()
    """Another picture stands."""

    left = Signal()
    """A person closed it where it stands as an ordinary window."""

    def __init__(self, brush: RoomBrush) -> None:
        super().__init__()
        self._brush = brush
        self._shown: Shown = Blank()
        self._before: Shown | None = None
        self._pointing: Pointing | None = None
        self._screen: QScreen | None = None
        self._tries = 0
        self._insisting = QTimer(self)
        self._insisting.setSingleShot(True)
        self._insisting.setInterval(SETTLED)
        self._insisting.timeout.connect(self._insist)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)  # the brush eases
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(lambda _moment: self.update())
        self._motion.finished.connect(self._arrived)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(say("What the room sees"))
        self.setAccessibleName(say("What the room sees"))

    # where it stands

    def covers(self, screen: QScreen) -> bool:
        """Say whether it covers this screen, or is about to."""
        return self._screen is screen

    def cover(self, screen: QScreen) -> None:
        """Cover a screen, without a frame, above everything that is there, and with no pointer on it."""
        if self._screen is screen and self.isVisible() and self.geometry() == screen.geometry():
            return
        self._screen, self._tries = screen, TRIES
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self._fill_screen()

    def stand_in_window(self, beside: QScreen) -> None:
        """Stand as an ordinary window at the lower right of a screen, to be put anywhere by hand."""
        self._screen = None
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.unsetCursor()
        room = beside.availableGeometry()
        wide, high = min(IN_A_WINDOW[0], room.width() // 2), min(IN_A_WINDOW[1], room.height() // 2)
        self.setScreen(beside)
        self.setGeometry(QRect(room.right() - wide - 24, room.bottom() - high - 24, wide, high))
        self.showNormal()

    def leave(self) -> None:
        """Go from where it stands; it can be shown again."""
        self._screen = None
        self._insisting.stop()
        self._motion.stop()
        self.hide()

    # what it shows

    @property
    def shown(self) -> Shown:
        """What it shows, or is turning to."""
        return self._shown

    @property
    def is_still(self) -> bool:
        """Whether nothing moves on it."""
        return self._motion.state() != QVariantAnimation.State.Running

    def turn_to(self, shown: Shown) -> None:
        """Show something else, in as much time as it takes forty people to follow."""
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        duration = self._brush.duration(before, shown)
        if duration <= 0 and self.isVisible():
            self._tick(before)
            return
        self._before = before
        self._motion.stop()
        if not self.isVisible():
            self._arrived()
            return
        self._motion.setDuration(duration)
        self._motion.start()

    def take_brush(self, brush: RoomBrush) -> None:
        """Draw with another brush: other lights, or letters for another room."""
        self._brush = brush
        self._arrived()

    def point(self, pointing: Pointing | None) -> None:
        """Show the dot or the circle of light that follows the facilitator's pointer, or no longer."""
        if pointing != self._pointing:
            self._pointing = pointing
            self.update()

    def wall(self) -> QRectF:
        """Return the part of the window that the picture takes: 16 to 9, the rest stays black."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        wide, high = WIDTH * scale, HEIGHT * scale
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        wall = self.wall()
        painter.translate(wall.topLeft())
        painter.scale(wall.width() / WIDTH, wall.height() / HEIGHT)
        painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT))
        if self.is_still:
            self._brush.paint(painter, self._shown)
        else:
            moment = float(self._motion.currentValue())
            self._brush.paint(painter, self._shown, before=self._before, moment=moment)
        if self._pointing is not None:
            self._pointing.paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrived()
        if self._screen is not None:
            self._insisting.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if self._screen is not None:
            self._insisting.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self._screen is not None:
            event.ignore()  # a key of the window manager must not take the picture from the wall
            return
        event.accept()
        if event.spontaneous():
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_put_away = event.type() == QEvent.Type.WindowStateChange and self.isMinimized()
        if is_put_away and self._screen is not None:
            QTimer.singleShot(0, self, self._come_back)

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        if self._screen is None:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _insist(self) -> None:
        """Go where the room looks if a window manager had another idea; some have, when screens change."""
        is_elsewhere = self._screen is not None and self.geometry() != self._screen.geometry()
        if self._screen is None or not is_elsewhere or not self._tries or not self.isVisible():
            return
        self._tries -= 1
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(self._screen.geometry())
        self._fill_screen()

    def _come_back(self) -> None:
        if self._screen is not None and self.isMinimized():
            self._fill_screen()

    def _fill_screen(self) -> None:
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()  # unlike showFullScreen(), this does not ask for the focus

    def _tick(self, before: Shown) -> None:
        """Show another time in its place; a passage that is under way goes on to it."""
        if not self.is_still:
            return
        wall = self.wall()
        scale, changed = wall.width() / WIDTH, QRegion()
        for part in self._brush.differing(before, self._shown):
            x, y = wall.x() + part.x() * scale, wall.y() + part.y() * scale
            box = QRectF(x, y, part.width() * scale, part.height() * scale)
            changed += box.toAlignedRect().adjusted(-1, -1, 1, 1)
        if not changed.isEmpty():
            self.update(changed)
            self.pictured.emit()

    def _arrived(self) -> None:
        self._before = None
        self.update()
        self.pictured.emit()
