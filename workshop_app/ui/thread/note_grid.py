"""NoteGrid: the papers of ideas side by side, as many as there are; walked by keys, opened, carried off."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QToolTip, QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.note_look import Face, NoteLook, State
from workshop_app.words import say, say_many, written

GAP, HIGH, NARROWEST = 8, 66, 140
AIR = 5
"""Px around the papers that rings and shadows need."""


class NoteGrid(QWidget):
    """As high as its papers; what holds it rolls. One stop of the Tab key: arrows move inside it.

    `carried` makes what a drag of ideas carries; without it they cannot be dragged. A paper opens at a
    double press, or at any where it `opens_on_press`.
    """

    opened = Signal(str)
    """Sent with an idea's id on Enter or a double press."""

    toggled = Signal(str)
    """Sent with an idea's id on Space: to be tied, or to be tied no longer."""

    removed = Signal(object)
    """Sent with the ids of the chosen ideas on Delete."""

    menu_asked = Signal(object, QPoint)
    """Sent with the ids of the chosen ideas and a place of the screen."""

    def __init__(
        self,
        around: Surroundings,
        name: str,
        carried: Callable[[Sequence[IdeaId]], QMimeData] | None = None,
        *,
        opens_on_press: bool = False,
        high: int = HIGH,
    ) -> None:
        super().__init__()
        self._around, self._carried, self._opens_on_press = around, carried, opens_on_press
        self._high = around.theme.px(high)
        self._look = NoteLook(around)
        self.faces: tuple[Face, ...] = ()
        self._at = 0
        self._chosen: set[IdeaId] = set()
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    def show_faces(self, faces: Iterable[Face]) -> None:
        """Show these papers; the keyboard stays on its idea if that is still among them."""
        was = self.current
        self.faces = tuple(faces)
        there = {face.idea.id: n for n, face in enumerate(self.faces)}
        self._chosen &= there.keys()
        self._at = there.get(was, min(self._at, max(0, len(self.faces) - 1))) if was else 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.faces else Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(self._height())
        self._describe()
        self.update()

    @property
    def current(self) -> IdeaId | None:
        """The idea that the keyboard is on."""
        return self.faces[self._at].idea.id if self.faces else None

    @property
    def chosen(self) -> tuple[IdeaId, ...]:
        """The chosen ideas in their order; the one the keyboard is on if none is chosen."""
        found = tuple(face.idea.id for face in self.faces if face.idea.id in self._chosen)
        return found or ((self.current,) if self.current is not None else ())

    def go_to(self, idea_id: IdeaId) -> None:
        """Put the keyboard on an idea, if it is shown."""
        for n, face in enumerate(self.faces):
            if face.idea.id == idea_id:
                self._move(n)

    def box(self, place: int) -> QRect:
        """Return where the paper in that place lies."""
        columns, px = self._columns(self.width()), self._around.theme.px
        row, column = divmod(place, columns)
        wide = (self.width() - 2 * AIR - (columns - 1) * px(GAP)) / columns
        x = AIR + column * (wide + px(GAP))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - wide
        return QRectF(x, AIR + row * (self._high + px(GAP)), wide, self._high).toAlignedRect()

    # how large it is

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = -(-len(self.faces) // self._columns(self.width()))
        return rows * self._high + max(0, rows - 1) * self._around.theme.px(GAP) + 2 * AIR + 2

    def _columns(self, width: int) -> int:
        px = self._around.theme.px
        return max(1, (width - 2 * AIR + px(GAP)) // (px(NARROWEST) + px(GAP)))

    # how it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, step = self._columns(self.width()), self._high + self._around.theme.px(GAP)
        first = max(0, (event.rect().top() - 2 * AIR) // step) * columns
        last = min(len(self.faces), (event.rect().bottom() // step + 1) * columns)
        standing_out = []
        for place in range(first, last):
            state = self._state(place)
            if any(state):
                standing_out.append((place, state))
            else:
                self._look.note(painter, QRectF(self.box(place)), self.faces[place])
        for place, state in standing_out:  # their rings lie over the neighbours
            self._look.note(painter, QRectF(self.box(place)), self.faces[place], state)
        painter.end()

    def _state(self, place: int) -> State:
        is_chosen = self.faces[place].idea.id in self._chosen
        return State(is_chosen, self.hasFocus() and place == self._at)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        to = self._to(key)
        if not self.faces:
            super().keyPressEvent(event)
        elif to is not None:
            if held & Qt.KeyboardModifier.ShiftModifier:
                self._chosen |= {self.faces[self._at].idea.id, self.faces[to].idea.id}
            else:
                self._chosen.clear()
            self._move(to)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(self.current)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.chosen)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self._chosen.clear()
            self.update()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and held & Qt.KeyboardModifier.ShiftModifier):
            self.menu_asked.emit(self.chosen, self.mapToGlobal(self.box(self._at).center()))
        else:
            super().keyPressEvent(event)

    def _to(self, key: Qt.Key) -> int | None:
        """Return the place that a key leads to; None if it leads nowhere."""
        columns, last = self._columns(self.width()), len(self.faces) - 1
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ways = {
            Qt.Key.Key_Left: 1 if is_mirrored else -1,
            Qt.Key.Key_Right: -1 if is_mirrored else 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self._at,
            Qt.Key.Key_End: last - self._at,
        }
        return max(0, min(last, self._at + ways[key])) if key in ways and self.faces else None

    def _move(self, to: int) -> None:
        self._at = to
        self._reveal()
        self._describe()
        self._around.alerts.announce(self.accessibleDescription())
        self.update()

    def _reveal(self) -> None:
        """Roll what holds the papers so that the one the keyboard is on is seen whole."""
        holder: QWidget | None = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        inside = holder.widget() if isinstance(holder, QScrollArea) else None
        if isinstance(holder, QScrollArea) and inside is not None:
            at = self.mapTo(inside, self.box(self._at).center())
            holder.ensureVisible(at.x(), at.y(), 0, self._high // 2 + 3 * AIR)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._reveal()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place is None:
            self._chosen.clear()
            self.update()
            return
        idea = self.faces[place].idea.id
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._chosen ^= {idea}
        elif idea not in self._chosen:
            self._chosen = {idea}
        self._pressed = event.position().toPoint()
        self._at = place
        self._describe()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._carried is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self._carry(self._carried(self.chosen))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_pressed, self._pressed = self._pressed is not None, None
        is_here = self._place_at(event.position().toPoint()) == self._at
        if self._opens_on_press and was_pressed and is_here and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.current)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._place_at(event.position().toPoint()) is not None and not self._opens_on_press:
            self._pressed = None
            self.opened.emit(self.current)

    def _place_at(self, point: QPoint) -> int | None:
        return next((n for n in range(len(self.faces)) if self.box(n).contains(point)), None)

    def _carry(self, what: QMimeData) -> None:
        """Carry the chosen papers to wherever they are let go."""
        box = self.box(self._at)
        drag = QDrag(self)
        drag.setMimeData(what)
        drag.setPixmap(self._look.carried(self.faces[self._at], box.size(), len(self.chosen)))
        drag.setHotSpot(QPoint(box.width() // 3, box.height() // 3))
        drag.exec(Qt.DropAction.CopyAction)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            box = self.box(place) if place is not None else QRect()
            if place is not None and self._look.is_cut(self.faces[place], box.width(), box.height()):
                safe = written(self.faces[place].idea).replace("&", "&amp;").replace("<", "&lt;")
                QToolTip.showText(event.globalPos(), f"<p>{safe}</p>", self, box)
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.ContextMenu and self.faces:
            at = self._place_at(event.pos()) if hasattr(event, "pos") else self._at
            if at is not None:
                self._at = at
                self.menu_asked.emit(self.chosen, self.mapToGlobal(self.box(at).center()))
            return True
        return super().event(event)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.sentence)

    @property
    def sentence(self) -> str:
        """What a screen reader says of the papers."""
        if not self.faces:
            return say("No ideas")
        face = self.faces[self._at]
        words = say(
            "{group} idea: {text}. {row} of {count}.",
            group=face.group.name if face.group is not None else say("Not said who"),
            text=written(face.idea).rstrip("."),
            row=self._at + 1,
            count=len(self.faces),
        )
        more = len(self._chosen)
        return f"{words} {say_many('{count} selected.', '{count} selected.', more)}" if more > 1 else words
