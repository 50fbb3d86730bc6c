"""Ordering: what keys and menus do besides moving notes: stacks, themes, loose notes, splitting."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, sqrt

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.loose import is_loose
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box
from workshop_app.ui.board.selection import Spot, on_idea, on_theme
from workshop_app.ui.board.stack_sheet import StackSheet
from workshop_app.ui.photo.picture_sheet import PictureSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

NEAR = 12
"""So many notes are offered to be stacked on, the nearest first."""


@dataclass(frozen=True)
class Ordering:
    """Acts on the notes `chosen`; afterwards the keyboard goes on with `go`, and a new name is typed."""

    picture: BoardPicture
    around: Surroundings
    deeds: Deeds
    chosen: Callable[[], list[IdeaId]]
    go: Callable[[Spot], object]
    edit: Callable[[], object]
    name_new: Callable[[PillarId], object]

    # stacks

    def stack_chosen(self) -> None:
        """Stack the selected notes; the one under the keyboard, or else the first, lies on top."""
        chosen = self.chosen()
        current = self.picture.selection.idea
        if len(chosen) > 1:
            self.stack_on(current if current in chosen and current is not None else chosen[0])

    def stack_on(self, onto: IdeaId) -> None:
        """Stack the selected notes on another one."""
        chosen = [idea for idea in self.chosen() if idea != onto]
        if chosen and self.deeds.stack(chosen, onto, aloud=True):
            self._show()
            self.go(on_idea(onto))

    def show_paper(self, idea_id: IdeaId) -> None:
        """Show what stands on the paper of an idea, large, and where it hung."""
        PictureSheet(self.picture.window(), self.around, idea_id).show_sheet()

    def show_stack(self, idea_id: IdeaId) -> bool:
        """Show what lies in a stack; False if it is none."""
        if not self.around.workshop.beneath(idea_id):
            return False
        sheet = StackSheet(self.picture.window(), self.around, self.deeds, idea_id)
        sheet.show_sheet(back_to=self.picture)
        return True

    def open_stack(self, idea_id: IdeaId) -> None:
        """Lay everything in a stack side by side."""
        if self.deeds.open_stack(idea_id):
            self._show()

    def near(self, idea_id: IdeaId) -> list[IdeaId]:
        """Return the notes in the same place that could be stacked with one, the nearest first."""
        found = self.picture.scene.arrangement.find(idea_id)
        if found is None:
            return []
        rack, here = found
        order = sorted(range(len(rack.slots)), key=lambda n: abs(n - here))
        others = (rack.slots[n] for n in order if n != here)
        return [idea.id for idea in others if idea is not None][:NEAR]

    # themes and sheets

    def home(self) -> PillarId | None:
        """Return the pillar in which all the selected notes are; None if there is no such pillar."""
        workshop = self.around.workshop
        places = {workshop.place_of(workshop.idea(idea)) for idea in self.chosen()}
        return places.pop() if len(places) == 1 else None

    def new_theme(self) -> None:
        """Put the selected notes under a new heading in their pillar and start naming it."""
        pillar = self.home()
        theme = self.deeds.new_theme(pillar, self.chosen()) if pillar is not None else None
        if theme is not None:
            self._named(theme)

    def theme_in(self, pillar_id: PillarId) -> None:
        """Put an empty heading into a pillar and start naming it."""
        theme = self.deeds.new_theme(pillar_id, ())
        if theme is not None:
            self._named(theme)

    def move_under(self, pillar_id: PillarId, theme: ThemeId) -> None:
        """Put the selected notes under a theme, behind the notes there."""
        rack = self.picture.scene.base.sheet(pillar_id)
        chosen = self.chosen()
        if rack is None or not chosen:
            return
        part = rack.part_under(theme)
        there = [idea.id for idea in rack.slots[part.start : part.end] if idea is not None]
        below = next((idea for idea in reversed(there) if idea not in chosen), None)
        landing = Landing(pillar_id, part.end, below, theme)
        if self.deeds.move(chosen, landing, self.picture.scene.base, aloud=True):
            self._show()

    def put_up(self, theme: ThemeId) -> None:
        """Make a theme a pillar of its own."""
        pillar = self.deeds.put_up(theme)
        if pillar is not None:
            self._show()
            self.go(Spot("pillar", pillar))

    def split(self) -> None:
        """Put the selected notes into a second pillar beside theirs and start naming it."""
        home = self.home()
        pillar = self.deeds.split(home, self.chosen()) if home is not None else None
        if pillar is not None:
            self._show()
            self.name_new(pillar)

    def join(self, pillar_id: PillarId, into: PillarId) -> None:
        """Join a pillar to another one."""
        if self.deeds.join(pillar_id, into):
            self._show()
            self.go(Spot("pillar", into))

    # loose notes

    def lay_chosen(self) -> None:
        """Lay the selected notes on the canvas, below everything that is in sight there."""
        chosen, scene = self.chosen(), self.picture.scene
        if not chosen:
            return
        across, down = scene.base.tray.pitch
        columns = ceil(sqrt(len(chosen)))
        x, y = self._free(columns * across, ceil(len(chosen) / columns) * down)
        places = {
            idea: (round(x + n % columns * across), round(y + n // columns * down))
            for n, idea in enumerate(chosen)
        }
        if self.deeds.lay(places):
            self._show()
            self.go(on_idea(chosen[0]))

    def loose(self) -> list[IdeaId]:
        """Return the notes that lie loose on the canvas."""
        return [idea.id for idea in self.around.workshop.notes_in(None) if is_loose(idea)]

    def back_to_tray(self) -> None:
        """Bring all loose notes back to the tray."""
        loose = self.loose()
        if loose and self.deeds.back_to_tray(loose):
            self._show()

    def _free(self, wide: float, high: float) -> tuple[float, float]:
        """Return a corner in sight where so much room is free, or one below everything."""
        shown, seen = self.picture.scene.base, self.picture.canvas.seen()
        step = 24.0
        y = seen.y + step
        while y + high < seen.bottom:
            x = seen.x + step
            while x + wide < seen.right:
                box = Box(x, y, wide, high)
                is_taken = any(sheet.box.touches(box) for sheet in shown.sheets)
                if not is_taken and next(shown.loose.within(box), None) is None:
                    return x, y
                x += step
            y += step
        bounds = shown.bounds
        return bounds.x, bounds.bottom + step

    def _named(self, theme: ThemeId) -> None:
        self._show()
        self.go(on_theme(theme))
        self.edit()

    def _show(self) -> None:
        self.picture.show_workshop(self.around.workshop)


def free_note(words: str) -> str:
    """Return the words of an idea short enough for a menu."""
    return words if len(words) <= LONGEST else say("{start}…", start=words[: LONGEST - 1].rstrip())


LONGEST = 48
