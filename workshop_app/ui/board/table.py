"""BoardTable: the board one works at: the picture, the selection, and everything one may ask of it."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtWidgets import QMenu

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import landing, saying, walking
from workshop_app.ui.board.carrying import CarryIdeas
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.editing import Editing
from workshop_app.ui.board.gestures import Gesture
from workshop_app.ui.board.held import Held
from workshop_app.ui.board.loose import LOOSE
from workshop_app.ui.board.menus import IdeaDeeds, Menus
from workshop_app.ui.board.ordering import Ordering
from workshop_app.ui.board.selection import Spot, on_pillar
from workshop_app.ui.board.steering import SteeredBoard
from workshop_app.ui.step import Surroundings


class BoardTable(SteeredBoard):
    """Carries out what hands and keys ask for; `gesture` is what a pressed button is doing now."""

    find_asked = Signal()
    tray_asked = Signal()
    found_dismissed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.deeds = Deeds(around)
        self.menus = Menus(self, around.theme, around.icons, self.deeds)
        self.editing = Editing(self, around, self.deeds)
        self.ordering = Ordering(self, around, self.deeds, self.chosen, self.go, self.edit, self.name_new)
        self.menu: QMenu | None = None
        self.gesture: Gesture | None = None
        self.carry: CarryIdeas | None = None
        self.camera_moved.connect(self._camera_moved)

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
        """Put the selected notes in the bin, take a pillar down, or dissolve the theme under the keyboard."""
        if self.selection.theme is not None:
            self.deeds.dissolve(self.selection.theme)
            return
        if self.selection.pillar is not None:
            self.deeds.take_down(self.selection.pillar)
            return
        chosen = self.chosen()
        onward = self._onward(chosen)
        if self.deeds.bin(chosen):
            self.show_workshop(self.around.workshop)
            self.go(onward, quiet=True)

    def park_chosen(self) -> None:
        """Keep the selected notes for later; the keyboard goes on to the next."""
        chosen = self.chosen()
        onward = self._onward(chosen)
        if self.deeds.park(chosen):
            self.show_workshop(self.around.workshop)
            self.go(onward, quiet=True)

    def edit(self) -> None:
        """Edit the note or the name under the keyboard; of a stack, show first what lies in it."""
        self.whole_text.hide()
        if self.selection.idea is not None:
            if not self.ordering.show_stack(self.selection.idea):
                self.editing.open_note(self.selection.idea)
        elif self.selection.theme is not None:
            self.editing.open_theme(self.selection.theme)
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
        view = self._make_menu()
        if self.menu is not None:
            self.whole_text.hide()
            spot = at or (view.center().toPoint() if view is not None else self.rect().center())
            self.menu.popup(self.mapToGlobal(spot))
            self.menu.destroyed.connect(self._menu_gone)

    def _make_menu(self) -> QRectF | None:
        """Make the menu of what the keyboard is on; return where that lies."""
        pillar, theme, chosen = self.selection.pillar, self.selection.theme, self.chosen()
        workshop, menus, ordering = self.around.workshop, self.menus, self.ordering
        if theme is not None and (there := self.scene.arrangement.theme(theme)) is not None:
            self.menu = menus.of_theme(workshop, theme, rename=self.edit, ordering=ordering)
            return self.canvas.to_view(there[0].title(there[1]))
        if pillar is not None and (sheet := self.scene.arrangement.sheet(pillar)) is not None:
            self.menu = menus.of_sheet(workshop, pillar, rename=self.edit, ordering=ordering)
            return self.canvas.to_view(sheet.head)
        if not chosen:
            return None
        edit = partial(self.editing.open_note, self.selection.idea or chosen[0])
        away = (self.bin_chosen, self.park_chosen)
        deeds = IdeaDeeds(self.move_to, self.group_chosen, edit, self.pick_up, *away, ordering)
        self.menu = menus.of_ideas(workshop, chosen, deeds)
        return self.view_of(self.selection.idea or chosen[0])

    def show_canvas_menu(self, at: QPoint) -> None:
        """Show the menu of the empty canvas."""
        has_free = any(sheet.is_free for sheet in self.scene.arrangement.sheets)
        self.menu = self.menus.of_canvas(
            new_pillar=self.new_pillar, has_free=has_free, ordering=self.ordering
        )
        self.menu.popup(self.mapToGlobal(at))
        self.menu.destroyed.connect(self._menu_gone)

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
        is_sheet = rack.place is not None and rack.place != LOOSE
        return on_pillar(rack.place) if is_sheet and rack.place else walking.first(self.scene.arrangement)

    def _camera_moved(self) -> None:
        self.whole_text.hide()
        self.editing.follow()

    def _menu_gone(self) -> None:
        self.menu = None
