"""Pointer: what the mouse does on the board: pressing, dragging, resting, the wheel."""

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.carrying import DragIdeas
from workshop_app.ui.board.drag_sheet import DragSheet
from workshop_app.ui.board.drag_theme import DragTheme
from workshop_app.ui.board.gestures import THRESHOLD, Pan, RubberBand
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.table import BoardTable

HOVER = 600
"""Milliseconds that the pointer rests before a note opens its whole text."""

WHEEL = 1.0015
"""Zoom for each eighth of a degree of the wheel: 20 % a notch."""

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Pointer(QObject):
    """A press becomes a gesture once it has moved 3 px; before that it selects."""

    def __init__(self, table: BoardTable) -> None:
        super().__init__(table)
        self._table = table
        self._pressed: tuple[QPointF, Spot | None, Qt.KeyboardModifier] | None = None
        self.holds_ground = False
        self._rests_on: IdeaId | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(HOVER)
        self._resting.timeout.connect(self._rested)

    def press(self, event: QMouseEvent) -> None:
        """Take note of what is pressed."""
        table, point, button = self._table, event.position(), event.button()
        self.rest_on(None)
        if not table.editing.close() or table.gesture is not None:
            return
        table.give_up()
        table.setFocus(Qt.FocusReason.MouseFocusReason)
        table.marks.shows_focus = False
        is_left = button == Qt.MouseButton.LeftButton
        if button == Qt.MouseButton.MiddleButton or (is_left and self.holds_ground):
            table.gesture = Pan(table, point)
            table.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left:
            self._select(point, event.modifiers())
        table.update()

    def move(self, event: QMouseEvent) -> None:
        """Follow the pointer, with or without a button."""
        table, point = self._table, event.position()
        if table.tray_bar.contains(point.toPoint()):
            table.tray_reached.emit()
        if table.gesture is not None:
            table.gesture.move(point)
        elif self._pressed is None:
            self._hover(point)
        elif (point - self._pressed[0]).manhattanLength() >= THRESHOLD:
            self._start(point)

    def release(self) -> None:
        """Finish what the hand is doing."""
        table = self._table
        gesture, table.gesture = table.gesture, None
        pressed, self._pressed = self._pressed, None
        if gesture is not None:
            gesture.finish()
            self.show_hand()
            table.say_where()
        elif pressed is not None and pressed[1] is not None and pressed[1].kind == "idea":
            if not pressed[2] & ADDING:
                table.selection.only(IdeaId(pressed[1].id))
            table.update()
            table.say_where()

    def double_click(self, event: QMouseEvent) -> None:
        """Edit what lies under the pointer."""
        self._pressed = None
        spot = self._spot_at(event.position())
        if spot is not None and self._table.editing.close():
            self._table.go(spot, quiet=True)
            self._table.edit()

    def menu(self, event: QContextMenuEvent) -> None:
        """Show the menu of what lies under the pointer; the Menu key comes as a key instead."""
        table, point = self._table, QPointF(event.pos())
        self._pressed = None
        if event.reason() != QContextMenuEvent.Reason.Mouse or not table.editing.close():
            return
        table.give_up()
        if table.choose_under(table.idea_at(point), table.sheet_at(point), table.theme_at(point)):
            table.show_menu(event.pos())
        elif table.pane_at(point) is table.canvas:
            table.show_canvas_menu(event.pos())

    def wheel(self, event: QWheelEvent) -> None:
        """Pan; with Ctrl zoom at the pointer; over the tray go along it."""
        table = self._table
        table.whole_text.hide()
        step = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            table.zoom_at(event.position(), table.zoom * WHEEL ** step.y())
        elif table.tray_bar.contains(event.position().toPoint()):
            table.scroll_tray(step.x() or step.y())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            table.pan(step.x() or step.y(), 0)
        else:
            table.pan(step.x(), step.y())
        event.accept()

    def forget_press(self) -> None:
        """Let the button that is down do nothing more."""
        self._pressed = None

    def rest_on(self, idea: IdeaId | None) -> None:
        """Wait over a note to show its whole text; None is no note."""
        self._rests_on = idea
        self._table.whole_text.hide()
        if idea is None:
            self._resting.stop()
        else:
            self._resting.start()

    def show_hand(self) -> None:
        """Show the pointer that fits what pressing would do."""
        if self.holds_ground:
            self._table.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._table.unsetCursor()

    def _select(self, point: QPointF, held: Qt.KeyboardModifier) -> None:
        table, spot = self._table, self._spot_at(point)
        if spot is None:
            if not held & ADDING:
                table.selection.clear()
                table.around.room.step_back()
        elif spot.kind == "pillar":
            table.selection.head(PillarId(spot.id))
            table.around.room.look_at(PillarId(spot.id))
        elif spot.kind == "theme":
            table.selection.heading(ThemeId(spot.id))
        else:
            idea = IdeaId(spot.id)
            if held & Qt.KeyboardModifier.ControlModifier:
                table.selection.toggle(idea)
            elif held & Qt.KeyboardModifier.ShiftModifier:
                table.selection.extend(idea, table.scene.arrangement)
            elif idea not in table.selection.ideas:
                table.selection.only(idea)
        self._pressed = (point, spot, held)
        table.say_where()

    def _start(self, point: QPointF) -> None:
        if self._pressed is None:
            return
        table, (start, spot, held) = self._table, self._pressed
        self._pressed = None
        if spot is None:
            table.gesture = RubberBand(table, start, adding=bool(held & ADDING))
        elif spot.kind == "idea":
            idea = IdeaId(spot.id)
            table.selection.ideas |= {idea}
            table.gesture = DragIdeas(table.hold(table.chosen(), idea), start)
        elif spot.kind == "theme":
            there = table.scene.arrangement.theme(ThemeId(spot.id))
            if there is not None:
                table.gesture = DragTheme(table, table.deeds, lambda: table.around.workshop, there, start)
        else:
            sheet = table.scene.arrangement.sheet(PillarId(spot.id))
            if sheet is not None:
                table.gesture = DragSheet(table, table.deeds, lambda: table.around.workshop, sheet, start)
        if table.gesture is not None:
            table.whole_text.hide()
            table.gesture.move(point)

    def _spot_at(self, point: QPointF) -> Spot | None:
        idea, pillar = self._table.idea_at(point), self._table.head_at(point)
        if pillar is not None and (idea is None or self._table.zoom < 0.25):
            return Spot("pillar", pillar)
        theme = self._table.theme_at(point) if idea is None else None
        if theme is not None:
            return Spot("theme", theme)
        return Spot("idea", idea) if idea is not None else None

    def _hover(self, point: QPointF) -> None:
        spot = self._spot_at(point)
        is_head = spot is not None and spot.kind in {"pillar", "theme"}
        if is_head and not self.holds_ground:
            self._table.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.show_hand()
        idea = IdeaId(spot.id) if spot is not None and not is_head else None
        if idea != self._rests_on:
            self.rest_on(idea)

    def _rested(self) -> None:
        if self._rests_on is not None and not self._table.is_holding and not self._table.editing.is_open:
            self._table.show_whole(self._rests_on)
