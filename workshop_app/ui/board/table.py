"""BoardTable: the board one works at: the picture, the selection, and everything one may ask of it."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtWidgets import QMenu

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import landing, saying, walking
from workshop_app.ui.board.carrying import CarryIdeas, Held
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.editing import Editing
from workshop_app.ui.board.gestures import Gesture
from workshop_app.ui.board.look import TEXT_FROM, Look
from workshop_app.ui.board.menus import IdeaDeeds, Menus
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.selection import Spot, on_pillar
from workshop_app.ui.board.whole_text import WholeText
from workshop_app.ui.step import Surroundings

READABLE_FROM = 0.8
"""Zoom below which resting on any note shows its whole text."""


class BoardTable(BoardPicture):
    """Carries out what hands and keys ask for; `gesture` is what a pressed button is doing now."""

    find_asked = Signal()
    tray_asked = Signal()
    moved_on = Signal()
    tray_reached = Signal()
    found_dismissed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(Look(around.theme, around.icons, around.papers))
        self.around = around
        self.deeds = Deeds(around)
        self.menus = Menus(self, around.theme, around.icons, self.deeds)
        self.editing = Editing(self, around, self.deeds)
        self.whole_text = WholeText(self, self.look, around.controls)
        self.menu: QMenu | None = None
        self.gesture: Gesture | None = None
        self.carry: CarryIdeas | None = None
        self.camera_moved.connect(self._camera_moved)
        self.arranged.connect(self.say_where)

    # what is shown

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the board look like the workshop; what is held is given up first."""
        self.give_up()
        before = self.selection.current
        super().show_workshop(workshop)
        if before is not None and self.selection.current is None and self.hasFocus():
            self.go(walking.first(self.scene.arrangement), quiet=True)
        self.editing.follow()

    @property
    def is_holding(self) -> bool:
        """Whether notes or a sheet are in the hand."""
        return self.gesture is not None or self.carry is not None

    def give_up(self) -> None:
        """Put back what is held."""
        gesture, carry = self.gesture, self.carry
        self.gesture = self.carry = None
        for held in (gesture, carry):
            if held is not None:
                held.cancel()

    # where the keyboard is

    def go(self, spot: Spot | None, *, extending: bool = False, quiet: bool = False) -> None:
        """Move the keyboard to a note or the head of a sheet and bring it into sight."""
        if spot is None:
            return
        shown = self.scene.arrangement
        if spot.kind == "pillar":
            self.selection.head(PillarId(spot.id))
            if not quiet:
                self.around.room.look_at(PillarId(spot.id))
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
        self.say_where(quiet=quiet)
        self.show_whole_of_current()

    def go_to_found(self, idea: IdeaId) -> None:
        """Select an idea that was searched for and bring it to the middle; the field keeps the focus."""
        self.selection.only(idea)
        found = self.scene.arrangement.find(idea)
        if found is not None and found[0].place is None:
            self.tray_reached.emit()
            self.reveal_in_tray(found[1])
        elif found is not None:
            self.reveal(found[0].slot(found[1]), centre=True)
        self.update()
        self.say_where(quiet=False)

    def select_all(self) -> None:
        """Select every note of the board, or those that a search found."""
        matching = self.drawing.matching
        there = {idea for rack in self.scene.arrangement.racks() for idea in rack.index}
        self.selection.take(there if matching is None else there & matching)
        self.update()
        self.say_where(quiet=False)

    def select_nothing(self) -> None:
        """Let go of the selection; the keyboard stays."""
        self.selection.clear()
        self.around.room.step_back()
        self.update()
        self.say_where()

    def chosen(self) -> list[IdeaId]:
        """Return the selected notes in reading order; with none selected, the one under the keyboard."""
        chosen = self.selection.in_order(self.scene.arrangement)
        return chosen or ([self.selection.idea] if self.selection.idea is not None else [])

    def choose_under(self, idea: IdeaId | None, pillar: PillarId | None) -> bool:
        """Select what a menu is asked for; False if there is nothing."""
        if idea is not None and idea not in self.selection.ideas:
            self.selection.only(idea)
        elif idea is not None:
            self.selection.current = Spot("idea", idea)
        elif pillar is not None:
            self.selection.head(pillar)
        self.update()
        return idea is not None or pillar is not None

    # what is done with ideas and pillars

    def put_in(self, number: int) -> None:
        """Put the selected notes at the end of the pillar with that number; 0 is the tray."""
        pillars = self.around.workshop.pillars()
        if number > len(pillars):
            return
        place = pillars[number - 1].id if number else None
        if self.carry is not None:
            self.carry.to(place)
        else:
            self.move_to(place)

    def move_to(self, place: PillarId | None) -> None:
        """Put the selected notes at the end of a pillar or the tray; the keyboard goes on to the next."""
        chosen, rack = self.chosen(), self.scene.base.rack(place)
        if not chosen or rack is None:
            return
        onward = self._onward(chosen)
        target = landing.settled(landing.at_end(rack), rack, chosen)
        if self.deeds.move(chosen, target, self.scene.base, aloud=len(chosen) > 1):
            self.selection.clear()
            self.show_workshop(self.around.workshop)
            self.go(onward)

    def group_chosen(self) -> None:
        """Put up a new pillar with the selected notes in it and start naming it."""
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
            return
        chosen = self.chosen()
        onward = self._onward(chosen)
        if self.deeds.bin(chosen):
            self.show_workshop(self.around.workshop)
            self.go(onward, quiet=True)

    def edit(self) -> None:
        """Edit the note, or the name of the pillar, under the keyboard."""
        self.whole_text.hide()
        if self.selection.idea is not None:
            self.editing.open_note(self.selection.idea)
        elif self.selection.pillar is not None:
            self.editing.open_name(self.selection.pillar)

    def hold(self, ideas: list[IdeaId], first: IdeaId) -> Held:
        """Take notes up; `first` lies on top."""
        self.whole_text.hide()
        return Held(
            self, self.deeds, lambda: self.around.workshop, ideas, first=first, new_pillar=self.name_new
        )

    def name_new(self, pillar: PillarId) -> None:
        """Start naming a pillar that was just put up."""
        self.go(on_pillar(pillar), quiet=True)
        self.editing.open_name(pillar)

    def pick_up(self) -> None:
        """Take the selected notes up, to be put down elsewhere with the arrow keys."""
        chosen = self.chosen()
        first = self.selection.idea if self.selection.idea in chosen else (chosen[0] if chosen else None)
        start = self.scene.arrangement.find(first) if first is not None else None
        if first is None or start is None or self.is_holding:
            return
        self.carry = CarryIdeas(self.hold(chosen, first), start)
        self.around.alerts.announce(saying.picked_up(len(chosen)))

    def put_down(self) -> None:
        """Put down what was picked up."""
        carry, self.carry = self.carry, None
        if carry is not None:
            carry.finish()
            self.go(self.selection.current, extending=True)

    # what is looked at

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle of the canvas."""
        self.zoom_at(QRectF(self.canvas.rect).center(), self.zoom * factor)

    def show_menu(self, at: QPoint | None = None) -> None:
        """Show the menu of what the keyboard is on; `at` is a point of the board."""
        pillar, chosen = self.selection.pillar, self.chosen()
        workshop = self.around.workshop
        view: QRectF | None = None
        if pillar is not None:
            sheet = self.scene.arrangement.sheet(pillar)
            view = self.canvas.to_view(sheet.head) if sheet is not None else None
            self.menu = self.menus.of_sheet(workshop, pillar, rename=self.edit)
        elif chosen:
            view = self.view_of(self.selection.idea or chosen[0])
            deeds = IdeaDeeds(self.move_to, self.group_chosen, self.edit, self.pick_up, self.bin_chosen)
            self.menu = self.menus.of_ideas(workshop, chosen, deeds)
        if self.menu is not None:
            self.whole_text.hide()
            spot = at or (view.center().toPoint() if view is not None else self.rect().center())
            self.menu.popup(self.mapToGlobal(spot))
            self.menu.destroyed.connect(self._menu_gone)

    def show_whole(self, idea_id: IdeaId, *, only_if_cut: bool = False) -> None:
        """Show the whole text of a note that has no room for it or is too small to read."""
        found, view = self.scene.arrangement.find(idea_id), self.view_of(idea_id)
        idea = found[0].slots[found[1]] if found is not None else None
        if found is None or idea is None or view is None:
            return
        is_cut = self.look.lettering(idea.text, self.scene.measures).is_cut
        shown = 1.0 if found[0].place is None else self.zoom
        if is_cut or shown < (TEXT_FROM if only_if_cut else READABLE_FROM):
            self.whole_text.show_beside(view.toRect(), idea.text, self.scene.voice(idea.group), self.rect())

    def show_whole_of_current(self) -> None:
        """Show the whole text of the note under the keyboard, if its note cuts it."""
        self.whole_text.hide()
        if self.selection.idea is not None and self.marks.shows_focus and not self.is_holding:
            self.show_whole(self.selection.idea, only_if_cut=True)

    def say_where(self, *, quiet: bool = True) -> None:
        """Let a screen reader know where the keyboard is."""
        where = saying.where(self.around.workshop, self.scene, self.selection)
        self.setAccessibleName(where)
        if not quiet:
            self.around.alerts.announce(where)
        self.moved_on.emit()

    def _put_up(self, holding: list[IdeaId]) -> None:
        pillar = self.deeds.new_pillar(holding, None)
        if pillar is not None:
            self.show_workshop(self.around.workshop)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name_new(pillar)

    def _onward(self, leaving: list[IdeaId]) -> Spot | None:
        """Return where the keyboard goes when these notes leave: the next that stays in their place."""
        found = self.scene.arrangement.find(leaving[-1]) if leaving else None
        if found is None:
            return self.selection.current
        rack, n = found
        gone = set(leaving)
        order = [*rack.slots[n + 1 :], *reversed(rack.slots[:n])]
        after = next((idea.id for idea in order if idea is not None and idea.id not in gone), None)
        if after is not None:
            return Spot("idea", after)
        return on_pillar(rack.place) if rack.place is not None else walking.first(self.scene.arrangement)

    def _camera_moved(self) -> None:
        self.whole_text.hide()
        self.editing.follow()

    def _menu_gone(self) -> None:
        self.menu = None
