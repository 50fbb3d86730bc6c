"""Ways: the other ways of working at a board: sorting together, one idea at a time, and suggestions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.sorting import SortTogether
from workshop_app.ui.board.suggesting import Suggesting
from workshop_app.ui.board.view import Board


class Ways:
    """Opens and closes what takes the board's place; `over` is the page of Group."""

    def __init__(self, over: QWidget, board: Board, actions: Callable[[], Mapping[str, QAction]]) -> None:
        self._over, self._board, self._actions = over, board, actions
        self.sorting: SortTogether | None = None
        self.suggesting = Suggesting(board)
        self.named: dict[str, Callable[[], object]] = {
            "sort_together": self.sort_together,
            "suggest": self.suggesting.ask,
        }
        board.acts.named["suggest"] = self.suggesting.ask  # a letter, which the board itself reads

    def sort_together(self) -> None:
        """Show the ideas that wait for a place one by one, for the room to call out where they go."""
        if self.sorting is not None:
            return
        self.suggesting.close()
        self._board.editing.close()
        self._board.give_up()
        self.sorting = SortTogether(self._over, self._board.around, begin_with=self._board.selection.idea)
        self.sorting.ended.connect(self._sorted)
        self._allow_actions(allowed=False)

    def show_workshop(self, workshop: Workshop) -> None:
        """Make what is open look like the workshop."""
        if self.sorting is not None:
            self.sorting.show_workshop(workshop)
        self.suggesting.show_workshop(workshop)

    def arrive(self) -> bool:
        """Put the focus into what is open; False if it is the board's."""
        if self.sorting is not None:
            self.sorting.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.sorting is not None

    def leave(self) -> None:
        """End what only makes sense while the page is shown."""
        if self.sorting is not None:
            self.sorting.end()
        self.suggesting.close()

    def regions(self) -> list[QWidget]:
        """Return the parts that F6 walks while the board is covered; none if it is not."""
        return [self.sorting] if self.sorting is not None else []

    def _sorted(self) -> None:
        self.sorting = None
        self._allow_actions(allowed=True)

    def _allow_actions(self, *, allowed: bool) -> None:
        for action in self._actions().values():
            action.setEnabled(allowed)  # what lies under the page takes no keys
