"""ListingDeeds: what is done in the list besides what is done on the board: putting ideas beside others."""

from collections.abc import Sequence

from workshop_app.domain.commands import ideas
from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.listing_outline import LOOSE, Line, place_of
from workshop_app.ui.step import Surroundings


class ListingDeeds(Deeds):
    """The board's deeds, and those that need no place on a canvas."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._desk = around.desk

    def put_at(self, moving: Sequence[IdeaId], line: Line) -> bool:
        """Put ideas below an idea, or at the end of what a line is the heading of."""
        workshop = self._desk.workshop
        to = place_of(workshop, line)
        theme, below = _behind(workshop, line, moving)
        done = self._do(lambda: self._desk.do(ideas.move, moving, to=to, below=below, theme=theme))
        if done:
            self._say(self._moved(len(moving), to), aloud=True)
        return done

    def put_in(self, moving: Sequence[IdeaId], place: PillarId | None) -> bool:
        """Put ideas at the end of a pillar, or of the tray."""
        return self.put_at(moving, Line("pillar", place) if place is not None else Line("tray", ""))

    def move_on(self, line: Line, moving: Sequence[IdeaId], *, ahead: int, down: int) -> bool:
        """Move what a line stands for one place down or up, or its ideas one pillar on or back.

        A pillar gets the next number, a theme another place among those of its pillar.
        """
        if line.kind == "pillar":
            return self.renumber(PillarId(line.id), down or ahead)
        if line.kind == "theme":
            return down != 0 and self.step_theme(ThemeId(line.id), down)
        if down:
            return len(moving) == 1 and self.step(moving[0], down)
        workshop = self._desk.workshop
        order = [pillar.id for pillar in workshop.pillars()]
        place = workshop.place_of(workshop.idea(moving[0])) if moving else None
        goal = order.index(place) + ahead if place in order else (0 if ahead > 0 else -1)
        return bool(moving) and 0 <= goal < len(order) and self.put_in(moving, order[goal])

    def step(self, idea: IdeaId, way: int) -> bool:
        """Move an idea one place up (-1) or down (1) among those under the same heading."""
        workshop = self._desk.workshop
        top = workshop.idea(workshop.top_of(idea))
        place, theme = workshop.place_of(top), workshop.theme_of(top)
        notes = _notes(workshop, place, theme.id if theme is not None else None)
        at = notes.index(top.id)
        goal = at + way
        if not 0 <= goal < len(notes):
            return False
        below = notes[goal] if way > 0 else (notes[goal - 1] if goal else None)
        under = theme.id if theme is not None else None
        return self._do(lambda: self._desk.do(ideas.move, [top.id], to=place, below=below, theme=under))

    def step_theme(self, theme_id: ThemeId, way: int) -> bool:
        """Move a theme one place up (-1) or down (1) among those of its pillar."""
        workshop = self._desk.workshop
        pillar = workshop.theme(theme_id).pillar
        order = [theme.id for theme in workshop.themes_in(pillar)]
        goal = order.index(theme_id) + way
        if pillar is None or not 0 <= goal < len(order):
            return False
        after = order[goal] if way > 0 else (order[goal - 1] if goal else None)
        return self.move_theme(theme_id, pillar, after)


def _behind(workshop: Workshop, line: Line, moving: Sequence[IdeaId]) -> tuple[ThemeId | None, IdeaId | None]:
    """Return the theme and the idea below which something comes that is put at a line."""
    if line.is_idea:
        top = workshop.idea(workshop.top_of(IdeaId(line.id)))
        theme = workshop.theme_of(top)
        return (theme.id if theme is not None else None), top.id
    theme_id = ThemeId(line.id) if line.kind == "theme" else None
    if line == LOOSE:
        return None, None
    staying = [one for one in _notes(workshop, place_of(workshop, line), theme_id) if one not in moving]
    return theme_id, staying[-1] if staying else None


def _notes(workshop: Workshop, place: PillarId | None, theme: ThemeId | None) -> list[IdeaId]:
    """Return the notes under a theme of a pillar, or under none, or of the tray."""
    for section in workshop.lying_in(place).sections:
        if (section.theme.id if section.theme is not None else None) == theme:
            return [note.id for note in section.notes]
    return []
