"""Ways: the other ways of working at a board: sorting together, the board as a list, and suggestions."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.listing import BoardList
from workshop_app.ui.board.sorting import SortTogether
from workshop_app.ui.board.suggesting import Suggesting
from workshop_app.ui.board.view import Board
from workshop_app.ui.step import Step
from workshop_app.words import say


class Ways:
    """Opens and closes what takes the board's place; `over` is the page of Group."""

    def __init__(self, over: Step, board: Board, actions: Callable[[], Mapping[str, QAction]]) -> None:
        self._over, self._board, self._actions = over, board, actions
        board.setAccessibleDescription(say("Ctrl+L shows the board as a list."))
        self.sorting: SortTogether | None = None
        self.suggesting = Suggesting(board)
        self.listing: BoardList | None = None
        self.named: dict[str, Callable[[], object]] = {
            "sort_together": self.sort_together,
            "as_list": self.as_list,
            "suggest": self.suggest,
        }
        board.acts.named["suggest"] = self.suggesting.ask  # a letter, which the board itself reads

    def sort_together(self) -> None:
        """Show the ideas that wait for a place one by one, for the room to call out where they go."""
        if self.sorting is not None:
            return
        self.suggesting.close()
        self._board.editing.close()
        self._board.give_up()
        self.sorting = SortTogether(
            self._over,
            self._board.around,
            back_to=self.listing.tree if self.listing is not None else self._board,
            begin_with=self._board.selection.idea,
        )
        self.sorting.ended.connect(self._sorted)
        self._allow_actions(allowed=False)

    def as_list(self) -> None:
        """Show the board as a list, or the list as a board again; what is selected stays selected."""
        if self.sorting is not None:
            return
        self._board.editing.close()
        self._board.give_up()
        if self.listing is None:
            self.suggesting.close()
            self.listing = BoardList(self._board, close=self.as_list)
            column = self._over.layout()
            if column is not None:
                column.addWidget(self.listing)
            self._board.hide()
            self.listing.take_focus()
            return
        listing, self.listing = self.listing, None
        listing.acts.editing.close()
        had_focus = listing.isAncestorOf(self._over.window().focusWidget() or self._over)
        self._board.moved_on.disconnect(listing.follow_board)
        listing.hide()
        listing.deleteLater()
        self._board.show()
        if had_focus:
            self._board.setFocus(Qt.FocusReason.ShortcutFocusReason)
        chosen = set(self._board.selection.ideas)
        self._board.go(self._board.selection.current, quiet=True)  # into sight
        self._board.selection.take(chosen)

    def suggest(self) -> None:
        """Suggest places for the rest; suggestions lie on the board, so it is shown."""
        if self.listing is not None:
            self.as_list()
        self.suggesting.ask()

    def do(self, key: str) -> None:
        """Carry out an entry of the table: in the list while it is open, else on the board."""
        self._carry_out(key, {**self._board.acts.named, **self.named}[key])

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each entry of the table does: in the list while it is open, else on the board."""
        on_board = {**self._board.acts.named, **self.named}
        return {key: partial(self._carry_out, key, act) for key, act in on_board.items()}

    def obstacle(self, key: str) -> str:
        """Return why an entry cannot be carried out just now; nothing if it can."""
        return self.listing.acts.obstacle(key) if self.listing is not None else self._board.acts.obstacle(key)

    def _carry_out(self, key: str, on_board: Callable[[], object]) -> None:
        if self.listing is not None and key in self.listing.acts.named:
            self.listing.acts.named[key]()
        else:
            on_board()

    def show_workshop(self, workshop: Workshop) -> None:
        """Make what is open look like the workshop."""
        if self.listing is not None:
            self.listing.show_workshop(workshop)
        self.suggesting.show_workshop(workshop)

    def arrive(self) -> bool:
        """Put the focus into what is open; False if it is the board's."""
        if self.sorting is not None:
            self.sorting.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.listing is not None:
            self.listing.take_focus()
        return self.sorting is not None or self.listing is not None

    def leave(self) -> None:
        """End what only makes sense while the page is shown."""
        if self.sorting is not None:
            self.sorting.end()
        if self.listing is not None:
            self.listing.acts.editing.close()
        self.suggesting.close()

    def regions(self, toolbar: QWidget) -> list[QWidget]:
        """Return the parts that F6 walks while the board is covered; none if it is not."""
        if self.sorting is not None:
            return [self.sorting]
        return [toolbar, self.listing] if self.listing is not None else []

    def _sorted(self) -> None:
        self.sorting = None
        self._allow_actions(allowed=True)
        self._over.show_workshop(self._board.around.workshop)

    def _allow_actions(self, *, allowed: bool) -> None:
        for action in self._actions().values():
            action.setEnabled(allowed)  # what lies under the page takes no keys
