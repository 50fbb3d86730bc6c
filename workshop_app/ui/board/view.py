"""Board: the affinity board under hand and keyboard; what it shows is drawn by BoardPicture."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import keys, landing, saying, walking
from workshop_app.ui.board.carrying import CarryIdeas, DragIdeas, Held
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.drag_sheet import DragSheet
from workshop_app.ui.board.editing import Editing
from workshop_app.ui.board.gestures import THRESHOLD, Gesture, Pan, RubberBand
from workshop_app.ui.board.look import TEXT_FROM, Look
from workshop_app.ui.board.menus import Menus
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.whole_text import WholeText
from workshop_app.ui.step import Surroundings

ZOOM_STEP = 1.2
WHEEL = 1.0015
"""Zoom for each eighth of a degree of the wheel: 20 % a notch."""

HOVER = 600
READABLE_FROM = 0.8
"""Zoom below which resting on any note shows its whole text."""


class Board(BoardPicture):
    """One stop of the keyboard; arrows move inside it. `find_asked` and `tray_asked` ask the page."""

    find_asked = Signal()
    tray_asked = Signal()
    moved_on = Signal()
    strip_reached = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(Look(around.theme, around.icons, around.papers))
        self.around = around
        self.deeds = Deeds(around)
        self.menus = Menus(self, around.theme, around.icons, self.deeds)
        self.editing = Editing(self, around, self.deeds)
        self.whole_text = WholeText(self, self.look, around.controls)
        self.menu: QMenu | None = None
        self._gesture: Gesture | None = None
        self._carry: CarryIdeas | None = None
        self._pressed: tuple[QPointF, str, str, Qt.KeyboardModifier] | None = None
        self._pans_by_space = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(HOVER)
        self._resting.timeout.connect(self._rested)
        self._rests_on: IdeaId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.camera_moved.connect(self._camera_moved)
        self.arranged.connect(self._say_where)

    # what is shown

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the board look like the workshop; a drag in progress is given up first."""
        self.give_up()
        before = self.selection.current
        super().show_workshop(workshop)
        if before is not None and self.selection.current is None and self.has_focus():
            self._go(walking.first(self.scene.arrangement), extending=False, quiet=True)
        self.editing.follow()

    def give_up(self) -> None:
        """Put back what is held."""
        gesture, carry = self._gesture, self._carry
        self._gesture = self._carry = self._pressed = None
        for held in (gesture, carry):
            if held is not None:
                held.cancel()

    def has_focus(self) -> bool:
        """Say whether keys come here."""
        return self.hasFocus()

    @property
    def tray_has_pointer(self) -> bool:
        """Whether the pointer is over the tray's bar."""
        return self.underMouse() and self.tray_bar.contains(self.mapFromGlobal(QCursor.pos()))

    @property
    def is_holding(self) -> bool:
        """Whether notes or a sheet are in the hand."""
        return self._gesture is not None or self._carry is not None

    # what the page and the keys ask for

    def select_all(self) -> None:
        """Select every note of the board, or those that a search found."""
        matching = self.drawing.matching
        there = {idea for rack in self.scene.arrangement.racks() for idea in rack.index}
        self.selection.take(there if matching is None else there & matching)
        self.update()
        self._say_where()

    def chosen(self) -> list[IdeaId]:
        """Return the selected notes in reading order; with none selected, the one under the keyboard."""
        chosen = self.selection.in_order(self.scene.arrangement)
        return chosen or ([self.selection.idea] if self.selection.idea is not None else [])

    def put_in(self, number: int) -> None:
        """Put the selected notes at the end of the pillar with that number; 0 is the tray."""
        pillars = self.around.workshop.pillars()
        if number > len(pillars):
            return
        place = pillars[number - 1].id if number else None
        if self._carry is not None:
            self._carry.to(place)
        else:
            self.move_to(place)

    def move_to(self, place: PillarId | None) -> None:
        """Put the selected notes at the end of a pillar or the tray; the keyboard goes on to the next note."""
        chosen = self.chosen()
        rack = self.scene.base.rack(place)
        if not chosen or rack is None:
            return
        onward = self._onward(chosen)
        target = landing.settled(landing.at_end(rack), rack, chosen)
        if self.deeds.move(chosen, target, self.scene.base, aloud=len(chosen) > 1):
            self.selection.clear()
            super().show_workshop(self.around.workshop)
            self._go(onward, extending=False, quiet=False)

    def group_chosen(self) -> None:
        """Put up a new pillar with the selected notes in it."""
        chosen = self.chosen()
        if chosen:
            self._put_up(chosen)

    def new_pillar(self) -> None:
        """Put up an empty pillar and start naming it."""
        self._put_up([])

    def bin_chosen(self) -> None:
        """Put the selected notes in the bin, or take down the pillar under the keyboard."""
        if self.selection.pillar is not None:
            self.deeds.take_down(self.selection.pillar)
        else:
            chosen = self.chosen()
            onward = self._onward(chosen)
            if self.deeds.bin(chosen):
                super().show_workshop(self.around.workshop)
                self._go(onward, extending=False, quiet=True)

    def edit(self) -> None:
        """Edit the note, or the name of the pillar, under the keyboard."""
        if self.selection.idea is not None:
            self.whole_text.hide()
            self.editing.open_note(self.selection.idea)
        elif self.selection.pillar is not None:
            self.editing.open_name(self.selection.pillar)

    def pick_up(self) -> None:
        """Take the selected notes up, to be put down elsewhere with the arrow keys."""
        chosen = self.chosen()
        first = self.selection.idea if self.selection.idea in chosen else (chosen[0] if chosen else None)
        start = self.scene.arrangement.find(first) if first is not None else None
        if first is None or start is None or self.is_holding:
            return
        self._carry = CarryIdeas(self._hold(chosen, first), start)
        self.around.alerts.announce(saying.picked_up(len(chosen)))

    def put_down(self) -> None:
        """Put down what was picked up."""
        carry, self._carry = self._carry, None
        if carry is not None:
            carry.finish()
            self._go(self.selection.current, extending=True, quiet=False)

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle of the canvas."""
        self.zoom_at(QRectF(self.canvas.rect).center(), self.zoom * factor)

    def show_menu(self, at: QPoint | None = None) -> None:
        """Show the menu of what the keyboard is on; `at` is a point of the board."""
        pillar = self.selection.pillar
        if pillar is not None:
            sheet = self.scene.arrangement.sheet(pillar)
            spot = self.canvas.to_view(sheet.head).center().toPoint() if sheet is not None else QPoint()
            self.menu = self.menus.of_sheet(self.around.workshop, pillar, rename=self.edit)
        elif self.chosen():
            view = self.view_of(self.selection.idea or self.chosen()[0])
            spot = view.center().toPoint() if view is not None else QPoint()
            self.menu = self.menus.of_ideas(
                self.around.workshop,
                self.chosen(),
                move=self.move_to,
                new_pillar=self.group_chosen,
                edit=self.edit,
                pick_up=self.pick_up,
                bin_them=self.bin_chosen,
            )
        else:
            return
        self.whole_text.hide()
        self.menu.popup(self.mapToGlobal(at or spot))
        self.menu.destroyed.connect(self._menu_gone)

    def go_to_found(self, idea: IdeaId) -> None:
        """Select an idea that was searched for and bring it to the middle; the field keeps the focus."""
        self.selection.only(idea)
        found = self.scene.arrangement.find(idea)
        if found is not None and found[0].place is None:
            self.strip_reached.emit()
            self.reveal_in_tray(found[1])
        elif found is not None:
            self.reveal(found[0].slot(found[1]), centre=True)
        self.update()
        self._say_where(quiet=False)

    def go(self, spot: Spot | None) -> None:
        """Move the keyboard to a note or sheet and bring it into sight."""
        self._go(spot, extending=False, quiet=False)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, button = event.position(), event.button()
        self._rest_on(None)
        if not self.editing.close() or self._gesture is not None:
            return
        if self._carry is not None:
            self.give_up()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.marks.shows_focus = False
        if button == Qt.MouseButton.MiddleButton or (
            button == Qt.MouseButton.LeftButton and self._pans_by_space
        ):
            self._gesture = Pan(self, point)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif button == Qt.MouseButton.LeftButton:
            self._press(point, event.modifiers())
        elif button == Qt.MouseButton.RightButton:
            self._choose_under(point)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self.tray_bar.contains(point.toPoint()):
            self.strip_reached.emit()
        if self._gesture is not None:
            self._gesture.move(point)
        elif self._pressed is not None:
            if (point - self._pressed[0]).manhattanLength() >= THRESHOLD:
                self._start(point)
        else:
            self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        pressed, self._pressed = self._pressed, None
        if gesture is not None:
            gesture.finish()
            self.setCursor(
                Qt.CursorShape.OpenHandCursor if self._pans_by_space else Qt.CursorShape.ArrowCursor
            )
            self._say_where()
        elif pressed is not None and pressed[1] == "idea" and not self._is_adding(pressed[3]):
            self.selection.only(IdeaId(pressed[2]))
            self.update()
            self._say_where()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        idea, pillar = self.idea_at(event.position()), self.head_at(event.position())
        if idea is not None:
            self.selection.only(idea)
            self.edit()
        elif pillar is not None:
            self.selection.head(pillar)
            self.edit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.whole_text.hide()
        step = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if step.y():
                self.zoom_at(event.position(), self.zoom * WHEEL ** step.y())
        elif self.tray_bar.contains(event.position().toPoint()):
            self.scroll_tray(step.x() or step.y())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(step.x() or step.y(), 0)
        else:
            self.pan(step.x(), step.y())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_at(event.position(), self.zoom * (1 + event.value()))
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._rest_on(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.give_up()
            if self._choose_under(QPointF(event.pos())):
                self.show_menu(event.pos())
        event.accept()  # the Menu key and Shift+F10 come as keys

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = keys.read(event)
        if press is None or (event.isAutoRepeat() and press.what not in {"walk", "next", "previous"}):
            event.setAccepted(press is not None)
            return
        if not self.marks.shows_focus:
            self.marks.shows_focus = press.what != "hold"
            self.update()
        if press.what == "walk" and self._carry is not None:
            self._carry.step(*press.way)
        elif press.what == "walk":
            self._walk(press.way, extending=press.extending)
        elif press.what == "to_pillar":
            self.put_in(press.number)
        else:
            self._simple(press.what)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pans_by_space = False
            if self._gesture is None:
                self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.marks.shows_focus = event.reason() != Qt.FocusReason.OtherFocusReason
            if self.selection.current is None:
                self._go(walking.first(self.scene.arrangement), extending=False, quiet=True)
        self.update()
        self._say_where()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pans_by_space = False
        self.whole_text.hide()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.marks.shows_focus = False
        self.update()

    def _simple(self, what: str) -> None:
        if what == "escape":
            self._escape()
        elif what == "edit" and self._carry is not None:
            self.put_down()
        elif what == "hold":
            self._pans_by_space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif what == "toggle" and self.selection.idea is not None:
            self.selection.toggle(self.selection.idea)
            self.update()
            self._say_where()
        elif what in {"next", "previous"}:
            ahead = 1 if what == "next" else -1
            self.go(walking.following(self.scene.arrangement, self.selection.current, ahead))
        elif what in {"first", "last"} and self.selection.current is not None:
            self.go(walking.end(self.scene.arrangement, self.selection.current, last=what == "last"))
        else:
            acts = {
                "edit": self.edit,
                "bin": self.bin_chosen,
                "menu": self.show_menu,
                "new_pillar": self.new_pillar,
                "tray": self.tray_asked.emit,
                "find": self.find_asked.emit,
                "to_tray": lambda: self.put_in(0),
                "pick_up": self.pick_up,
                "put_down": self.put_down,
                "all": self.select_all,
                "group": self.group_chosen,
                "fit": self.fit,
                "zoom_in": lambda: self.zoom_by(ZOOM_STEP),
                "zoom_out": lambda: self.zoom_by(1 / ZOOM_STEP),
            }
            if what in acts:
                acts[what]()

    def _escape(self) -> None:
        if self.is_holding:
            self.give_up()
        elif self.selection.ideas:
            self.selection.clear()
            self.update()
            self._say_where()

    def _walk(self, way: tuple[int, int], *, extending: bool) -> None:
        shown, spot = self.scene.arrangement, self.selection.current
        if spot is None:
            self._go(walking.first(shown), extending=False, quiet=False)
            return
        goal = walking.step(shown, spot, *way)
        if goal is None and way[1]:
            goal = self._across(spot, way[1])
        if goal is not None:
            self._go(goal, extending=extending, quiet=False)

    def _across(self, spot: Spot, dy: int) -> Spot | None:
        """Go from the lowest notes into the tray, or from the tray up to what lies above it."""
        view = self.view_of(IdeaId(spot.id)) if spot.kind == "idea" else None
        sheet = self.scene.arrangement.sheet(PillarId(spot.id)) if spot.kind == "pillar" else None
        if sheet is not None:
            view = self.canvas.to_view(sheet.box)
        if view is None:
            return None
        shown = self.scene.arrangement
        found = shown.find(IdeaId(spot.id)) if spot.kind == "idea" else None
        is_in_tray = found is not None and found[0].place is None
        if dy > 0 and not is_in_tray:
            x, _ = self.tray.to_scene(view.center())
            return walking.nearest([shown.tray], x, 0)
        if dy < 0 and is_in_tray:
            bottom = QPointF(view.center().x(), self.canvas.rect.bottom())
            x, y = self.canvas.to_scene(bottom)
            return walking.nearest(shown.sheets, x, y)
        return None

    def _go(self, spot: Spot | None, *, extending: bool, quiet: bool) -> None:
        if spot is None:
            return
        shown = self.scene.arrangement
        if spot.kind == "pillar":
            self.selection.head(PillarId(spot.id))
            sheet = shown.sheet(PillarId(spot.id))
            if sheet is not None:
                self.reveal(sheet.head)
        else:
            idea = IdeaId(spot.id)
            if extending:
                self.selection.extend(idea, shown)
            else:
                self.selection.only(idea)
            found = shown.find(idea)
            if found is not None and found[0].place is None:
                self.reveal_in_tray(found[1])
            elif found is not None:
                self.reveal(found[0].slot(found[1]))
        self.update()
        self._say_where(quiet=quiet)
        self._show_whole_of_current()

    # what a press begins

    def _press(self, point: QPointF, held: Qt.KeyboardModifier) -> None:
        idea, pillar = self.idea_at(point), self.head_at(point)
        if idea is not None:
            if held & Qt.KeyboardModifier.ControlModifier:
                self.selection.toggle(idea)
            elif held & Qt.KeyboardModifier.ShiftModifier:
                self.selection.extend(idea, self.scene.arrangement)
            elif idea not in self.selection.ideas:
                self.selection.only(idea)
            self._pressed = (point, "idea", idea, held)
        elif pillar is not None:
            self.selection.head(pillar)
            self._pressed = (point, "pillar", pillar, held)
        else:
            if not self._is_adding(held):
                self.selection.clear()
            self._pressed = (point, "ground", "", held)
        self._say_where()

    def _start(self, point: QPointF) -> None:
        if self._pressed is None:
            return
        start, what, id, held = self._pressed
        self._pressed = None
        self.whole_text.hide()
        if what == "idea":
            idea = IdeaId(id)
            self.selection.ideas |= {idea}
            self._gesture = DragIdeas(self._hold(self.chosen(), idea), idea, start)
        elif what == "pillar":
            sheet = self.scene.arrangement.sheet(PillarId(id))
            if sheet is not None:
                self._gesture = DragSheet(self, self.deeds, lambda: self.around.workshop, sheet, start)
        else:
            self._gesture = RubberBand(self, start, adding=self._is_adding(held))
        if self._gesture is not None:
            self._gesture.move(point)

    def _hold(self, ideas: list[IdeaId], first: IdeaId) -> Held:
        return Held(self, self.deeds, lambda: self.around.workshop, ideas, first, self.editing.open_name)

    def _choose_under(self, point: QPointF) -> bool:
        idea, pillar = self.idea_at(point), self.sheet_at(point)
        if idea is not None and idea not in self.selection.ideas:
            self.selection.only(idea)
        elif idea is None and pillar is not None:
            self.selection.head(pillar)
        self.update()
        return idea is not None or pillar is not None

    def _put_up(self, holding: list[IdeaId]) -> None:
        pillar = self.deeds.new_pillar(holding, None)
        if pillar is not None:
            super().show_workshop(self.around.workshop)
            self._go(Spot("pillar", pillar), extending=False, quiet=True)
            self.editing.open_name(pillar)

    def _onward(self, leaving: list[IdeaId]) -> Spot | None:
        """Return where the keyboard goes when these notes leave: the next that stays in their place."""
        found = self.scene.arrangement.find(leaving[-1]) if leaving else None
        if found is None:
            return self.selection.current
        rack, n = found
        gone = set(leaving)
        order = [*rack.slots[n + 1 :], *reversed(rack.slots[:n])]
        after = next((idea.id for idea in order if idea is not None and idea.id not in gone), None)
        return Spot("idea", after) if after is not None else None

    @staticmethod
    def _is_adding(held: Qt.KeyboardModifier) -> bool:
        return bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))

    # whole texts, and what is said

    def _hover(self, point: QPointF) -> None:
        idea = self.idea_at(point)
        if idea is None and self.head_at(point) is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif not self._pans_by_space:
            self.unsetCursor()
        if idea != self._rests_on:
            self._rest_on(idea)

    def _rest_on(self, idea: IdeaId | None) -> None:
        self._rests_on = idea
        self.whole_text.hide()
        if idea is None:
            self._resting.stop()
        else:
            self._resting.start()

    def _rested(self) -> None:
        if self._rests_on is not None and not self.is_holding and not self.editing.is_open:
            self._show_whole(self._rests_on)

    def _show_whole_of_current(self) -> None:
        self.whole_text.hide()
        if self.selection.idea is not None and self.marks.shows_focus and not self.is_holding:
            self._show_whole(self.selection.idea, only_if_cut=True)

    def _show_whole(self, idea_id: IdeaId, *, only_if_cut: bool = False) -> None:
        found, view = self.scene.arrangement.find(idea_id), self.view_of(idea_id)
        idea = found[0].slots[found[1]] if found is not None else None
        if idea is None or view is None or found is None:
            return
        is_cut = self.look.lettering(idea.text, self.scene.measures).is_cut
        shown = 1.0 if found[0].place is None else self.zoom
        limit = TEXT_FROM if only_if_cut else READABLE_FROM
        if is_cut or shown < limit:
            self.whole_text.show_beside(view.toRect(), idea.text, self.scene.voice(idea.group), self.rect())

    def _say_where(self, *, quiet: bool = True) -> None:
        where = saying.where(self.around.workshop, self.scene, self.selection)
        self.setAccessibleName(where)
        if not quiet:
            self.around.alerts.announce(where)
        self.moved_on.emit()

    def _camera_moved(self) -> None:
        self.whole_text.hide()
        self.editing.follow()

    def _menu_gone(self) -> None:
        self.menu = None
