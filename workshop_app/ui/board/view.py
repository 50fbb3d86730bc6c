"""Board: the affinity board as a widget: it hands Qt's events to pointer and keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)

from workshop_app.domain.records import IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import walking
from workshop_app.ui.board.acts import Acts
from workshop_app.ui.board.damage import RING
from workshop_app.ui.board.keyboard import Keyboard
from workshop_app.ui.board.look import TEXT_FROM
from workshop_app.ui.board.moving import stands_back
from workshop_app.ui.board.pointer import Pointer
from workshop_app.ui.board.table import BoardTable
from workshop_app.ui.board.touch import Touch
from workshop_app.ui.step import Surroundings

BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Board(BoardTable):
    """One stop of the keyboard; arrows move inside it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.seen_as: Callable[[Workshop], Workshop] = lambda workshop: workshop
        self.pointer = Pointer(self)
        self.fingers = Touch(self, self.pointer)
        self.acts = Acts(self)
        self.keyboard = Keyboard(self, self.pointer, self.acts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the board look like the workshop, or as `seen_as` would have it seen."""
        super().show_workshop(self.seen_as(workshop))

    def show_matching(self, matching: frozenset[IdeaId] | None) -> None:
        """Let every note that does not match stand back; None lets all of them be seen.

        Only what is in sight is drawn anew, and not at once: a key that is pressed never waits for it.
        """
        before, self.drawing.matching = self.drawing.matching, matching
        is_far = self.zoom < TEXT_FROM
        shown = self.scene.arrangement
        for pane, racks in ((self.canvas, [*shown.sheets, shown.loose]), (self.tray, [shown.tray])):
            seen = pane.seen()
            pane.tiles.keep_only_shown()
            if is_far and pane is self.canvas:  # notes by the thousand: tile by tile is cheaper
                pane.tiles.wear([shown.bounds])
                continue
            pane.tiles.wear(
                rack.slot(n).grown(RING)
                for rack in racks
                for n in rack.within(seen)
                if stands_back(rack, n, before) != stands_back(rack, n, matching)
            )
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer.menu(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.wheel(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer.rest_on(None)
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.setAccepted(self.fingers.touch(event))
            return True
        if isinstance(event, QNativeGestureEvent):
            self._gesture_of_a_touchpad(event)
            return True
        return super().event(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        self.fingers.pen(event)

    def _gesture_of_a_touchpad(self, event: QNativeGestureEvent) -> None:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(event.position(), self.zoom * (1 + event.value()))
        elif event.gestureType() == Qt.NativeGestureType.PanNativeGesture:
            self.pan(event.delta().x(), event.delta().y())
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.keyboard.let_go_of_ground()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.marks.shows_focus = event.reason() in BY_KEYBOARD or self.marks.shows_focus
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.selection.current is None:
            self.go(walking.first(self.scene.arrangement), quiet=True)
        self.update()
        self.say_where()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keyboard.let_go_of_ground()
        self.whole_text.hide()
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.OtherFocusReason}:
            self.marks.shows_focus = False
        self.update()
