"""BoardList: the board as a list, with every action in its menu: the way for screen readers and for keys."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import listing_facts
from workshop_app.ui.board.key_button import KeyButton
from workshop_app.ui.board.listing_acts import ListingActs
from workshop_app.ui.board.listing_facts import Facts
from workshop_app.ui.board.listing_look import ListingLook
from workshop_app.ui.board.listing_model import ListingModel
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.board.listing_tree import ListingTree
from workshop_app.ui.board.selection import Spot
from workshop_app.ui.board.view import Board
from workshop_app.words import say

WIDEST = 1240


class BoardList(QWidget):
    """Takes the board's place on the page; what is selected here is selected there."""

    def __init__(self, board: Board, *, close: Callable[[], object]) -> None:
        super().__init__()
        self.board, self.around = board, board.around
        theme = self.around.theme
        self._kept: dict[Line, Facts] = {}
        self._is_following = False
        self.model = ListingModel(self._text, self._heard, self)
        self.look = ListingLook(self.around, self.facts, is_far=self._is_far, is_held=self._is_held)
        self.tree = ListingTree(
            self.around,
            self.model,
            self.look,
            press=self._press,
            edit=lambda: self.acts.do("edit_idea"),
            menu=self._menu,
        )
        self.tree.setAccessibleName(say("Board as a list"))
        self.acts = ListingActs(self.tree, board, ideas=self.ideas, refresh=self.refresh)
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for keys, words, act in (
            (("Ctrl+L",), say("Back to the board"), close),
            (("Shift+F10",), say("What can be done"), lambda: self.acts.do("menu")),
            (("F2",), say("Edit"), lambda: self.acts.do("edit_idea")),
        )[: 2 if theme.is_large else 3]:
            row.addWidget(KeyButton(theme, keys, words, act))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.foot)
        self._column = column
        self.setFocusProxy(self.tree)
        self.tree.selectionModel().selectionChanged.connect(self._selected)
        self.tree.selectionModel().currentChanged.connect(self._went)
        board.moved_on.connect(self.follow_board)
        self.show_workshop(self.around.workshop)

    # what is shown

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the list look like the workshop; the board was shown it just before."""
        self._kept.clear()
        self._is_following = True
        try:
            self.model.show_workshop(workshop)
        finally:
            self._is_following = False
        self.acts.follow()
        self.follow_board()
        self.tree.viewport().update()

    def follow_board(self) -> None:
        """Select what is selected on the board, and go where its keyboard is."""
        if self._is_following or self.acts.editing.editor is not None:
            return
        self._is_following = True
        try:
            selection = self.board.selection
            if selection.ideas != self._tops() or self._spot() != selection.current:
                lines = [self._line_of(idea) for idea in selection.ideas]
                current = selection.current
                self.tree.choose(lines, Line(current.kind, current.id) if current is not None else None)
        finally:
            self._is_following = False
        self.tree.viewport().update()

    def facts(self, line: Line) -> Facts:
        """Return what stands in a line; of headings it is counted once per change."""
        if line.is_idea:
            return listing_facts.facts(self.around.workshop, self.board.scene, line)
        found = self._kept.get(line)
        if found is None:
            found = self._kept[line] = listing_facts.facts(self.around.workshop, self.board.scene, line)
        return found

    def ideas(self) -> list[IdeaId]:
        """Return the selected ideas in reading order; with none selected, the one under the keyboard."""
        lines = [line for line in self.tree.chosen() if line.is_idea]
        current = self.tree.line
        if not lines and current is not None and current.is_idea:
            lines = [current]
        return [IdeaId(line.id) for line in lines]

    def refresh(self) -> None:
        """Show what was just done at once, on the board and here."""
        self.board.show_workshop(self.around.workshop)
        self.show_workshop(self.around.workshop)

    # both ways

    def _selected(self, _more: QItemSelection, _less: QItemSelection) -> None:
        self._tell_board()

    def _went(self, *_indexes: object) -> None:
        self._tell_board()

    def _tell_board(self) -> None:
        """Select on the board what is selected here; of a stack its top stands there for all."""
        if self._is_following:
            return
        selection, spot = self.board.selection, self._spot()
        tops = self._tops()
        if selection.ideas == tops and selection.current == spot:
            return
        self._is_following = True
        try:
            selection.take(tops)
            selection.current = spot
            self.board.say_where()
            if spot is not None and spot.kind == "pillar":
                self.around.room.look_at(PillarId(spot.id))
        finally:
            self._is_following = False

    def _tops(self) -> set[IdeaId]:
        workshop = self.around.workshop
        return {workshop.top_of(IdeaId(line.id)) for line in self.tree.chosen() if line.is_idea}

    def _spot(self) -> Spot | None:
        line = self.tree.line
        if line is None or line.kind in {"tray", "loose"}:
            return None
        if line.is_idea:
            return Spot("idea", self.around.workshop.top_of(IdeaId(line.id)))
        return Spot("pillar", line.id) if line.kind == "pillar" else Spot("theme", line.id)

    def _line_of(self, idea: IdeaId) -> Line:
        voice = Line("voice", idea)
        return voice if self.model.index_of(voice).isValid() else Line("idea", idea)

    def _is_far(self, line: Line) -> bool:
        matching = self.board.drawing.matching
        return matching is not None and line.is_idea and line.id not in matching

    def _is_held(self, line: Line) -> bool:
        return line.is_idea and line.id in self.acts.hold.ideas

    def _text(self, line: Line) -> str:
        return self.facts(line).text

    def _heard(self, line: Line) -> str:
        workshop, scene = self.around.workshop, self.board.scene
        chosen = {IdeaId(one.id) for one in self.tree.chosen() if one.is_idea}
        return listing_facts.heard(workshop, scene, line, chosen)

    def _menu(self, at: QPoint) -> None:
        self.acts.show_menu(at)

    def _press(self, event: QKeyEvent) -> bool:
        return self.acts.press(event)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self.around.theme.px
        aside = max(24, (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(aside, px(10), max(16, aside), 0)
        self.acts.editing.lie_anew()

    def sizeHint(self) -> QSize:
        return QSize(800, 500)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.around.theme.colour("canvas"))
        painter.end()

    def take_focus(self) -> None:
        """Put the keyboard into the list; where it is nowhere yet, on its first line."""
        if not self.tree.currentIndex().isValid():
            first = self.model.index(0, 0)
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            self.tree.selectionModel().setCurrentIndex(first, flags)
        if QApplication.focusWidget() is not self.tree:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
