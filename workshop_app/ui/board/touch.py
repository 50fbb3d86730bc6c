"""Touch: what fingers and a pen do on the board: tapping, panning, pinching, and lifting by a long press."""

from math import hypot

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QEventPoint, QMouseEvent, QTabletEvent, QTouchEvent

from workshop_app.ui.board.gestures import THRESHOLD
from workshop_app.ui.board.pointer import Pointer
from workshop_app.ui.board.table import BoardTable

LONG = 500
"""Milliseconds after which a finger or pen that rests lifts what is under it (DESIGN § 6)."""

FINGER_SLOP, PEN_SLOP = 12, 6
"""Px that a finger or a pen trembles without meaning to move."""

REACH = 14
"""Px around a fingertip in which a note is hit all the same: 44 px targets for notes of any size."""

TWICE, CLOSE = 400, 30
"""Milliseconds and px within which two taps are one double tap."""

AROUND = [(dx, dy) for ring in (0.5, 1.0) for dx, dy in ((0, -ring), (ring, 0), (0, ring), (-ring, 0))]


class Touch(QObject):
    """Turns fingers and pen into what the mouse would do; the rest is the pointer's."""

    def __init__(self, table: BoardTable, pointer: Pointer) -> None:
        super().__init__(table)
        self._table, self._pointer = table, pointer
        self._start: QPointF | None = None
        self._at = QPointF()
        self._is_pen = self._is_lifted = self._is_long = self._has_moved = False
        self._pair: tuple[QPointF, float] | None = None
        self._last_tap: tuple[int, QPointF] | None = None
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(LONG)
        self.resting.timeout.connect(self._rested)

    def touch(self, event: QTouchEvent) -> bool:
        """Follow fingers; False if they are on a button that lies over the board."""
        points = [one for one in event.points() if one.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchBegin:
            if self._table.childAt(event.points()[0].position().toPoint()) is not None:
                return False
            self._down(event.points()[0].position(), is_pen=False)
        elif event.type() == QEvent.Type.TouchCancel:
            self._cancel()
        elif len(points) >= 2 and not self._is_lifted:
            self._two(points[0].position(), points[1].position())
        elif self._pair is not None:
            self._one_of_two(points)
        elif event.type() == QEvent.Type.TouchEnd:
            self._up(event.points()[0].position(), event.timestamp())
        elif points:
            self._move(points[0].position())
        return True

    def pen(self, event: QTabletEvent) -> None:
        """Follow a pen: it drags at once like a mouse, and lifts or shows a menu when it rests."""
        event.accept()
        point = event.position()
        if event.type() == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.RightButton:
            self._menu(point)
        elif event.type() == QEvent.Type.TabletPress:
            self._down(point, is_pen=True)
        elif event.type() == QEvent.Type.TabletRelease:
            self._up(point, event.timestamp())
        elif self._start is not None:
            self._move(point)
        else:
            self._pointer.move(_mouse(QEvent.Type.MouseMove, self._table, point, Qt.MouseButton.NoButton))

    def _down(self, point: QPointF, *, is_pen: bool) -> None:
        self._start = self._at = point
        self._is_pen, self._pair = is_pen, None
        self._is_lifted = self._is_long = self._has_moved = False
        self._pointer.rest_on(None)
        self.resting.start()

    def _move(self, point: QPointF) -> None:
        if self._start is None:
            return
        step, self._at = point - self._at, point
        slop = PEN_SLOP if self._is_pen else FINGER_SLOP
        if not self._has_moved and (point - self._start).manhattanLength() < slop:
            return
        if not self._has_moved:
            self._has_moved = True
            self.resting.stop()
            step = point - self._start
            if self._is_pen and not self._is_lifted:
                self._is_lifted = True
                self._press(self._start)
        if self._is_lifted:
            self._pointer.move(_mouse(QEvent.Type.MouseMove, self._table, point))
        elif self._table.tray_bar.contains(self._start.toPoint()):
            self._table.scroll_tray(step.x())
        elif not self._is_long:
            self._table.pan(step.x(), step.y())

    def _up(self, point: QPointF, when: int) -> None:
        start, self._start = self._start, None
        self.resting.stop()
        if start is None:
            return
        if self._is_lifted and self._has_moved:
            self._pointer.release()
        elif self._is_long:
            self._pointer.forget_press()
            self._table.give_up()
            self._menu(start)
        elif not self._has_moved:
            self._tap(point, when)
        self._is_lifted = self._is_long = False

    def _tap(self, point: QPointF, when: int) -> None:
        last, self._last_tap = self._last_tap, (when, point)
        near = self._near(point)
        if last is not None and when - last[0] < TWICE and (point - last[1]).manhattanLength() < CLOSE:
            self._last_tap = None
            self._pointer.double_click(_mouse(QEvent.Type.MouseButtonDblClick, self._table, near))
            return
        self._press(near)
        self._pointer.release()
        idea = self._table.idea_at(near)
        if idea is not None:
            self._table.show_whole(idea, only_if_cut=True)

    def _rested(self) -> None:
        """Lift what lies under the finger; it is seen to be in the hand before the hand moves."""
        if self._start is None:
            return
        self._is_long = True
        near = self._near(self._start)
        self._press(near)
        self._pointer.move(_mouse(QEvent.Type.MouseMove, self._table, near + QPointF(THRESHOLD + 1, 0)))
        self._is_lifted = self._table.gesture is not None and self._hits(near)
        if not self._is_lifted:
            self._pointer.forget_press()
            self._table.give_up()

    def _two(self, first: QPointF, second: QPointF) -> None:
        """Pan and zoom so that what lies under the two fingers stays under them."""
        self.resting.stop()
        middle = (first + second) / 2
        apart = max(20.0, hypot(first.x() - second.x(), first.y() - second.y()))
        before, self._pair = self._pair, (middle, apart)
        if before is None:
            return
        table = self._table
        step = middle - before[0]
        if table.tray_bar.contains(middle.toPoint()):
            table.scroll_tray(step.x())
            return
        table.pan(step.x(), step.y())
        if abs(apart - before[1]) > 0.5:
            table.zoom_at(middle, table.zoom * apart / before[1])

    def _one_of_two(self, left: list[QEventPoint]) -> None:
        """Go on with nothing once one of two fingers has left, until the other leaves as well."""
        if not left:
            self._pair = self._start = None

    def _cancel(self) -> None:
        self.resting.stop()
        self._pair = self._start = None
        self._pointer.forget_press()
        self._table.give_up()
        self._is_lifted = self._is_long = False

    def _press(self, point: QPointF) -> None:
        self._pointer.press(_mouse(QEvent.Type.MouseButtonPress, self._table, point))

    def _menu(self, point: QPointF) -> None:
        near = self._near(point).toPoint()
        at = self._table.mapToGlobal(near)
        self._pointer.menu(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, near, at))

    def _hits(self, point: QPointF) -> bool:
        return self._table.idea_at(point) is not None or self._table.head_at(point) is not None

    def _near(self, point: QPointF) -> QPointF:
        """Return the nearest point at which there is something, if that is within reach of the fingertip."""
        if self._is_pen or self._hits(point):
            return point
        ways = (point + QPointF(dx * REACH, dy * REACH) for dx, dy in AROUND)
        return next((way for way in ways if self._table.idea_at(way) is not None), point)


def _mouse(
    kind: QEvent.Type, table: BoardTable, point: QPointF, held: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> QMouseEvent:
    """Return what a mouse would have said there."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else held
    at = QPointF(table.mapToGlobal(QPoint(round(point.x()), round(point.y()))))
    return QMouseEvent(kind, point, at, button, held, Qt.KeyboardModifier.NoModifier)
