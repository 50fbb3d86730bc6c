"""CellDeeds: what can be said of the selected cells: how far their words have come, and that they stay."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import descriptors
from workshop_app.domain.progressing import STATES, Cell, state_of, written
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.progress.block_freezing import FreezeSheet
from workshop_app.ui.progress.grid_view import GridView
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

Command = Callable[[Workshop, Iterable[Cell]], Iterable[Edit]]


class CellDeeds:
    """Does it to every selected cell that has words, and says how many have none."""

    def __init__(self, around: Surroundings, view: GridView, page: QWidget) -> None:
        self._around, self._view, self._page = around, view, page

    def draft(self) -> None:
        """Say that the words are a draft again."""
        self._say_of(descriptors.draft)

    def review(self) -> None:
        """Say that somebody has reviewed the words."""
        self._say_of(descriptors.review)

    def agree(self) -> None:
        """Say that the words are agreed."""
        self._say_of(descriptors.agree)

    def freeze(self) -> None:
        """Let the words stay, for a reason that is asked for; frozen ones may be changed again."""
        cells = self._written()
        if not cells:
            self._around.alerts.toast(say("Nothing is written here yet."))
        elif all(written(self._around.workshop, cell).frozen for cell in cells):
            self._around.alerts.attempt(lambda: self._around.desk.do(descriptors.thaw, cells))
        else:
            FreezeSheet(self._page.window(), self._around, cells).show_sheet()

    def show_menu(self, at: QPoint, further: Sequence[QAction | None]) -> QMenu:
        """Open the menu of the selected cells at a place of the screen; returns it."""
        menu = self.menu(further)
        menu.popup(at)
        return menu

    def menu(self, further: Sequence[QAction | None]) -> QMenu:
        """Return the menu of the selected cells, with what belongs to the page below."""
        view = self._view
        menu = QMenu(view)
        cells = view.chosen()
        if len(cells) > 1:
            menu.addAction(say_many("{count} cell", "{count} cells", len(cells))).setEnabled(False)
        self._add(menu, say("Write in it"), lambda: view.writing.emit(None), "F2")
        menu.addSeparator()
        self._add(menu, say("Cut"), view.cut.emit, "Ctrl+X")
        self._add(menu, say("Copy"), view.copied.emit, "Ctrl+C")
        self._add(menu, say("Paste"), view.pasted.emit, "Ctrl+V")
        self._add(menu, say("Empty"), view.emptied.emit, "Delete")
        menu.addSeparator()
        there = [written(self._around.workshop, cell) for cell in self._written()]
        now = {state_of(one) for one in there}
        deeds: dict[str, Callable[[], None]] = {
            "draft": self.draft,
            "reviewed": self.review,
            "agreed": self.agree,
        }
        for state, deed in deeds.items():
            action = self._add(menu, say(STATES[state]), deed)
            action.setCheckable(True)
            action.setChecked(now == {state})
            action.setEnabled(bool(there))
        is_frozen = bool(there) and all(one.frozen for one in there)
        words = say("Unfreeze") if is_frozen else say("Freeze these words…")
        self._add(menu, words, self.freeze).setEnabled(bool(there))
        menu.addSeparator()
        for one in further:
            if one is None:
                menu.addSeparator()
            else:
                menu.addAction(one)
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], Any], keys: str = "") -> QAction:
        action = menu.addAction(words)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked: act())
        return action

    def _written(self) -> list[Cell]:
        return [cell for cell in self._view.chosen() if written(self._around.workshop, cell).text]

    def _say_of(self, command: Command) -> None:
        cells = self._written()
        if not cells:
            self._around.alerts.toast(say("Nothing is written here yet."))
            return
        loose = [cell for cell in cells if not written(self._around.workshop, cell).frozen]
        self._around.alerts.attempt(lambda: self._around.desk.do(command, loose or cells))
