"""Search: what the toolbar asks for, looked up while one types, shown on the board and said aloud once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from workshop_app.ui.board.finding import Finder, notes_of
from workshop_app.ui.board.toolbar import Toolbar
from workshop_app.ui.board.view import Board
from workshop_app.words import say_many

SAYS_AFTER = 600
"""Milliseconds of rest after which a screen reader is told how many ideas were found."""


class Search(QObject):
    """Lets what does not match stand back; Enter goes from one idea found to the next, Escape ends it.

    `back` puts the focus where it belongs when it ends.
    """

    def __init__(self, board: Board, toolbar: Toolbar, *, back: Callable[[], object]) -> None:
        super().__init__(board)
        self._board, self._toolbar, self._finder, self._back = board, toolbar, Finder(), back
        self.saying = QTimer(self)
        self.saying.setSingleShot(True)
        self.saying.setInterval(SAYS_AFTER)
        self.saying.timeout.connect(self._say)
        toolbar.filter_changed.connect(self.look)
        toolbar.field.escaped.connect(self.end)
        toolbar.field.entered.connect(self._go_on)
        board.find_asked.connect(self.begin)
        board.found_dismissed.connect(self.end)

    def begin(self) -> None:
        """Put the cursor into the field that searches."""
        self._toolbar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._toolbar.field.selectAll()

    def look_again(self) -> None:
        """Look everywhere anew: the workshop has changed."""
        self._finder.forget()
        self.look()

    def look(self) -> None:
        """Show what matches, and how many there are."""
        workshop = self._board.around.workshop
        found = self._finder.found(workshop, self._toolbar.asked)
        notes = None if found is None else notes_of(workshop, found)
        self._toolbar.show_found(None if found is None else len(found))
        if notes != self._board.drawing.matching:
            self._board.show_matching(notes)
            self.saying.start()

    def end(self) -> None:
        """Look for nothing any more and go back to what is worked at."""
        self._toolbar.clear()
        self._back()

    def _say(self) -> None:
        around = self._board.around
        found = self._finder.found(around.workshop, self._toolbar.asked)
        if found is not None:
            around.alerts.announce(say_many("{count} idea fits", "{count} ideas fit", len(found)))

    def _go_on(self, ahead: int) -> None:
        board = self._board
        found = board.drawing.matching
        if not found:
            return
        racks = board.scene.base.racks()
        order = [idea.id for rack in racks for idea in rack.slots if idea is not None and idea.id in found]
        here = board.selection.idea
        at = order.index(here) + ahead if here in order else (0 if ahead > 0 else -1)
        board.go_to_found(order[at % len(order)])
