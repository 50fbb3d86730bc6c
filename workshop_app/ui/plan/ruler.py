"""Ruler: the whole evening as one bar; a border between two parts is dragged, or moved by the arrow keys."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.agenda_records import PartId
from workshop_app.ui.plan.agenda_slots import Agenda, Slot, lasting, short_time
from workshop_app.ui.plan.enter_key import is_enter
from workshop_app.ui.plan.retiming import Retiming
from workshop_app.ui.plan.ruler_measure import borders, moved, nearest, snapped
from workshop_app.ui.plan.ruler_painting import RulerBrush, RulerLook
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

REACH = 7
"""Px at 100 % around a border in which it is taken hold of."""


class Ruler(QWidget):
    """`chosen` is sent with the id of a part that was pressed.

    Up and Down choose a border, Left and Right move it by a minute (with Shift by five), Enter opens the
    part before it. What a hand gives goes through `retiming`.
    """

    chosen = Signal(str)

    def __init__(self, around: Surroundings, retiming: Retiming) -> None:
        super().__init__()
        self._around, self._retiming = around, retiming
        self._brush = RulerBrush(around.theme, around.icons)
        self._agenda: Agenda | None = None
        self._open_id = ""
        self._border = 0
        self._held: int | None = None
        self._hover: int | None = None
        self._from = 0.0
        self._before: tuple[int, ...] = ()
        self._span_held = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("The evening, part by part"))

    def show_agenda(self, agenda: Agenda, open_id: str) -> None:
        """Show a plan, and which part lies open."""
        self._agenda, self._open_id = agenda, open_id
        self._border = min(self._border, max(0, len(agenda.slots) - 1))
        self._describe()
        self.update()

    @property
    def places(self) -> list[float]:
        """Where the borders stand now, in px from the left."""
        return borders(self._agenda.minutes, self._span, self.width()) if self._agenda else [0.0]

    @property
    def border(self) -> int:
        """The border that the keys move, numbered like the part before it."""
        return self._border

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(400), self._brush.height())

    # by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._agenda is None:
            return
        border = self._at(event.position())
        if border is not None:
            self._retiming.settle()
            self._held = self._border = border
            self._from, self._before, self._span_held = event.position().x(), self._agenda.minutes, self._span
        elif event.position().y() <= self._brush.bar(self.width()).height():
            slot = self._over(event.position().x())
            if slot is not None:
                self.chosen.emit(slot.id)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._agenda is None:
            self._hover = self._at(event.position())
            over = Qt.CursorShape.SplitHCursor if self._hover is not None else Qt.CursorShape.ArrowCursor
            self.setCursor(over)
            self.setToolTip(self._tip(event.position().x()))
            self.update()
            return
        by = (event.position().x() - self._from) * self._span_held / max(1, self.width())
        new = moved(self._before, self._held, snapped(self._agenda.starts, self._before, self._held, by))
        self._retiming.hold(self._changed(new))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self._retiming.settle()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    # by keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and (self._held is not None or self._retiming.given):
            self._held = None
            self._retiming.forget()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._agenda and self._agenda.slots:
            step = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            by = step if key == Qt.Key.Key_Right else -step
            minutes = self._agenda.minutes
            self._before = minutes
            self._retiming.press(self._changed(moved(minutes, self._border, by)))
            self._say_border()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End} and self._agenda:
            last = max(0, len(self._agenda.slots) - 1)
            to = {Qt.Key.Key_Up: self._border - 1, Qt.Key.Key_Down: self._border + 1, Qt.Key.Key_Home: 0}
            self._border = min(max(0, to.get(key, last)), last)
            self._describe()
            self._say_border()
            self.update()
        elif is_enter(event) and self._agenda and self._agenda.slots:
            self.chosen.emit(self._agenda.slots[self._border].id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._held is None:
            self._retiming.settle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._agenda is None:
            return
        painter = QPainter(self)
        focus = self._border if self.hasFocus() and self._agenda.slots else None
        look = RulerLook(self._open_id, self._held, focus, self._hover)
        self._brush.paint(painter, self._agenda, self._span, self.width(), look)
        painter.end()

    # what it means

    @property
    def _span(self) -> int:
        """How many minutes the width stands for: the planned ones, or more if the parts take longer."""
        if self._agenda is None:
            return 1
        held = self._span_held if self._held is not None else 0
        return max(1, sum(self._agenda.minutes), self._agenda.planned, held)

    def _at(self, place: QPointF) -> int | None:
        if place.y() > self._brush.bar(self.width()).height() + 4:
            return None
        return nearest(self.places, place.x(), self._around.theme.px(REACH))

    @property
    def _slots(self) -> tuple[Slot, ...]:
        return self._agenda.slots if self._agenda is not None else ()

    def _over(self, x: float) -> Slot | None:
        places = self.places
        lying = zip(self._slots, places, places[1:], strict=False)
        return next((slot for slot, left, right in lying if left <= x < right), None)

    def _tip(self, x: float) -> str:
        slot = self._over(x)
        if slot is None:
            return ""
        minutes = lasting(slot.part.minutes)
        return say("{part}, {time}, {minutes}", part=slot.title, time=slot.begins, minutes=minutes)

    def _changed(self, new: tuple[int, ...]) -> dict[PartId, int]:
        of = zip(self._slots, new, self._before, strict=False)
        return {slot.id: minutes for slot, minutes, old in of if minutes != old}

    def _words(self, border: int) -> str:
        if self._agenda is None or border >= len(self._agenda.slots):
            return ""
        slot = self._agenda.slots[border]
        at = self._agenda.starts + sum(self._agenda.minutes[: border + 1])
        minutes = lasting(slot.part.minutes)
        return say("{part} ends at {time}, {minutes}", part=slot.title, time=short_time(at), minutes=minutes)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words(self._border))

    def _say_border(self) -> None:
        self._around.alerts.announce(self._words(self._border))
