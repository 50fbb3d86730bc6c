"""SteeredBoard: where selection and keyboard are on the board, and what is said and shown of that."""

from abc import abstractmethod

from PySide6.QtCore import Signal

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import saying
from workshop_app.ui.board.look import TEXT_FROM, Look
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.whole_text import WholeText
from workshop_app.ui.step import Surroundings

READABLE_FROM = 0.8
"""Zoom below which resting on any note shows its whole text."""


class SteeredBoard(BoardPicture):
    """Moves the keyboard and selects; nothing of it changes the workshop."""

    moved_on = Signal()
    tray_reached = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(Look(around.theme, around.icons, around.papers, around.pictures))
        self.around = around
        self.whole_text = WholeText(self, self.look, around.controls)
        self.arranged.connect(self.say_where)

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the board look like the workshop; notes move to their new places, unless motion is reduced."""
        self.moves_notes = self.isVisible() and not self.around.preferences.get("reduced_motion", False)
        super().show_workshop(workshop)

    @property
    @abstractmethod
    def is_holding(self) -> bool:
        """Whether notes or a sheet are in the hand."""

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
        elif spot.kind == "theme":
            self.selection.heading(ThemeId(spot.id))
            there = shown.theme(ThemeId(spot.id))
            if there is not None:
                self.reveal(there[0].title(there[1]))
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

    def choose_under(
        self, idea: IdeaId | None, pillar: PillarId | None, theme: ThemeId | None = None
    ) -> bool:
        """Select what a menu is asked for; False if there is nothing."""
        if idea is not None and idea not in self.selection.ideas:
            self.selection.only(idea)
        elif idea is not None:
            self.selection.current = Spot("idea", idea)
        elif theme is not None:
            self.selection.heading(theme)
        elif pillar is not None:
            self.selection.head(pillar)
        self.update()
        return idea is not None or pillar is not None

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
