"""PartRow: one closed part of the plan: its time, its icon, its name, what it asks, how long it takes."""

from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workshop_app.domain.agenda_records import PartId
from workshop_app.ui.plan.agenda_slots import Slot, lasting
from workshop_app.ui.plan.enter_key import is_enter
from workshop_app.ui.plan.row_brush import HEIGHT, RowBrush, RowLook
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

THRESHOLD = 3
"""Px that a hand moves before it drags (DESIGN § 4)."""


class PartRow(QAbstractButton):
    """Pressing it opens the part; dragging it by its grip moves it.

    `grabbed`, `dragged` and `dropped` tell where the hand is on the screen; `menu_asked` where a menu should
    open.
    """

    grabbed = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal()
    menu_asked = Signal(QPoint)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._brush = RowBrush(around)
        self._slot: Slot | None = None
        self._press: QPoint | None = None
        self._is_dragging = False
        self.is_carried = False
        self.reason = Qt.FocusReason.OtherFocusReason  # how it is being pressed: by hand, or by a key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def part_id(self) -> PartId:
        """The part it shows."""
        return self._slot.id if self._slot is not None else PartId("")

    def show_slot(self, slot: Slot) -> None:
        """Show a part."""
        if slot == self._slot:
            return
        self._slot = slot
        minutes = lasting(slot.part.minutes)
        words = say(
            "{time} {part}, {minutes}. {prompt}",
            time=slot.begins,
            part=slot.title,
            minutes=minutes,
            prompt=slot.prompt,
        )
        self.setAccessibleName(words.strip())
        self.setAccessibleDescription(_said(slot.state))
        self.setToolTip(slot.prompt)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(400), self._around.theme.px(HEIGHT))

    def grip_box(self) -> QRectF:
        """Return where the grip is."""
        return self._brush.grip_box(self._look)

    @property
    def _look(self) -> RowLook:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return RowLook(QSizeF(self.size()), is_mirrored, self.underMouse(), self.is_carried)

    # by hand and by keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.grip_box().contains(event.position()):
            self._press = event.globalPosition().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._press is None:
            on_grip = self.grip_box().contains(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if on_grip else Qt.CursorShape.PointingHandCursor)
            super().mouseMoveEvent(event)
        elif self._is_dragging:
            self.dragged.emit(at)
        elif (at - self._press).manhattanLength() > THRESHOLD:
            self._is_dragging = True
            self.grabbed.emit(self._press)
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            super().mouseReleaseEvent(event)
            return
        self._press = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._is_dragging:
            self._is_dragging = False
            self.dropped.emit()
        else:
            self.menu_asked.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.reason = Qt.FocusReason.TabFocusReason
            self.click()
            self.reason = Qt.FocusReason.OtherFocusReason
        else:
            event.ignore()
            self.key_pressed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.mapToGlobal(self.rect().center()) if is_by_key else event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    # how it looks

    def draw(self, painter: QPainter) -> None:
        """Draw the row as it looks in the hand."""
        if self._slot is not None:
            self._brush.paint(painter, self._slot, self._look._replace(is_hovered=False, is_carried=False))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._slot is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush.paint(painter, self._slot, self._look)
        painter.end()


def _said(state: str) -> str:
    return {"running": say("Running now"), "done": say("Done")}.get(state, "")
