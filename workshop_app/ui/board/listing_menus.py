"""ListingMenus: the board's menus for the lines of the list."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.board.menus import IdeaDeeds
from workshop_app.ui.board.ordering import Ordering
from workshop_app.ui.board.view import Board
from workshop_app.words import say


class ListingMenus:
    """Makes the menu of what is selected; each entry is carried out in the list."""

    def __init__(
        self,
        board: Board,
        deeds: IdeaDeeds,
        ordering: Ordering,
        *,
        new_pillar: Callable[[], object],
        take_off: Callable[[], object],
    ) -> None:
        self._board, self._deeds, self._ordering = board, deeds, ordering
        self._new_pillar, self._take_off = new_pillar, take_off

    def of(self, line: Line | None, ideas: Sequence[IdeaId]) -> QMenu:
        """Return the menu of these ideas, or of the heading; of the tray it is that of the canvas."""
        menus, workshop = self._board.menus, self._board.around.workshop
        rename = self._deeds.edit
        if ideas:
            menu = menus.of_ideas(workshop, ideas, self._deeds)
            if any(workshop.top_of(idea) != idea for idea in ideas):
                taking = menu.addAction(say("Take it out of the stack"))
                taking.triggered.connect(lambda _checked: self._take_off())
            return menu
        if line is not None and line.kind == "pillar":
            return menus.of_sheet(workshop, PillarId(line.id), rename=rename, ordering=self._ordering)
        if line is not None and line.kind == "theme":
            return menus.of_theme(workshop, ThemeId(line.id), rename=rename, ordering=self._ordering)
        has_free = any(pillar.x is not None for pillar in workshop.pillars())
        return menus.of_canvas(new_pillar=self._new_pillar, has_free=has_free, ordering=self._ordering)
