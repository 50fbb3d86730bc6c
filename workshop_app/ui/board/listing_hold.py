"""ListingHold: ideas picked up in the list, until it is clear where they go."""

from collections.abc import Callable, Sequence

from workshop_app.domain.records import IdeaId
from workshop_app.ui.board.listing_deeds import ListingDeeds
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.board.listing_tree import ListingTree
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class ListingHold:
    """They stay where they are, dashed, and move only when they are put down."""

    def __init__(
        self, tree: ListingTree, around: Surroundings, deeds: ListingDeeds, refresh: Callable[[], object]
    ) -> None:
        self._tree, self._around, self._deeds, self._refresh = tree, around, deeds, refresh
        self.ideas: tuple[IdeaId, ...] = ()

    def pick_up(self, ideas: Sequence[IdeaId]) -> None:
        """Remember these ideas."""
        self.ideas = tuple(ideas)
        self._tree.viewport().update()
        self._around.alerts.announce(
            say_many(
                "{count} idea picked up. Arrows choose a line, Enter puts it below, Escape lets go.",
                "{count} ideas picked up. Arrows choose a line, Enter puts them below, Escape lets go.",
                len(self.ideas),
            )
        )

    def put_down(self) -> None:
        """Put them below the line under the keyboard, or into what it is the heading of."""
        line, held = self._tree.line, self.ideas
        if line is None or (line.is_idea and line.id in held):
            self.let_go()
        elif self._deeds.put_at(held, line):
            self.ideas = ()
            self._refresh()
            self._tree.choose([Line("idea", idea) for idea in held], Line("idea", held[0]))

    def let_go(self) -> None:
        """Leave them where they are."""
        self.ideas = ()
        self._tree.viewport().update()
        self._around.alerts.announce(say("Nothing is picked up any more."))

    def follow(self) -> None:
        """Let go of ideas that are gone."""
        self.ideas = tuple(idea for idea in self.ideas if self._is_there(idea))

    def _is_there(self, idea: IdeaId) -> bool:
        lines = (Line("idea", idea), Line("voice", idea))
        return any(self._tree.lines.index_of(line).isValid() for line in lines)
