"""ListingOrdering: stacks, themes, loose notes and splitting, done in the list."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.domain.records import IdeaId
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.board.ordering import Ordering


@dataclass(frozen=True, kw_only=True)
class ListingOrdering(Ordering):
    """As on the board; but what lies in a stack is shown below it, with `unfold`."""

    unfold: Callable[[Line], object]

    def show_stack(self, idea_id: IdeaId) -> bool:
        """Open a stack in the list; False if it is none."""
        if not self.around.workshop.beneath(idea_id):
            return False
        self.unfold(Line("idea", idea_id))
        return True
