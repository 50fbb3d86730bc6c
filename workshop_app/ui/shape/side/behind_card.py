"""BehindCard: "Behind …": the ideas that words came from, to be looked at and carried onto other words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from workshop_app.domain.commands import threads
from workshop_app.domain.records import Group, IdeaId, PillarId
from workshop_app.domain.shaping import behind
from workshop_app.domain.wordings import Wording, stands, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.shape.idea_drag import carried
from workshop_app.ui.shape.side.behind import Behind, found, of_group, of_pillar, of_words, quoted
from workshop_app.ui.shape.side.behind_menu import BehindDeeds, BehindMenu
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.note_grid import AIR, NoteGrid
from workshop_app.ui.thread.note_look import faces_of
from workshop_app.words import say, say_many


class FindLine(QLineEdit):
    """Where one types what an idea says; `escaped` is sent on Escape, `down` when the papers are wanted."""

    escaped = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class BehindCard(QFrame):
    """Shows one thing at a time: what is behind selected words, a cell of the map, what is looked for."""

    follow_asked = Signal(str)
    """Sent with the id of an idea that somebody wants to follow to everything it became."""

    let_go = Signal()
    """The group of the heat map that was looked into is not any more."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pillar: PillarId | None = None
        self._selected: Wording | None = None
        self._cell: tuple[Group | None, PillarId] | None = None
        self.setProperty("card", "true")
        controls = around.controls
        self.title = controls.label("", "heading", wrap=True, size=17)
        self.look: QPushButton = controls.icon_button(
            "search", say("Find an idea to put behind words"), press=self._toggle_find
        )
        self.look.setCheckable(True)
        self.all: QPushButton = controls.icon_button(
            "ph.x-bold", say("All ideas of the pillar again"), press=self._let_go
        )
        self.told = controls.label("", "small", "ink2", wrap=True)
        self.line = FindLine()
        self.line.setPlaceholderText(say("Find an idea"))
        self.line.setAccessibleName(say("Find an idea"))
        self.line.textChanged.connect(lambda _text: self._show())
        self.line.escaped.connect(self._end_find)
        self.line.down.connect(self._to_notes)
        self.line.hide()
        self.notes = NoteGrid(around, say("Ideas behind the words"), carried)
        self.notes.opened.connect(self.follow_asked)
        self.notes.toggled.connect(self._toggle)
        self.notes.removed.connect(self._remove)
        self.notes.menu_asked.connect(self._open_menu)
        self._menu = BehindMenu(
            self, around, BehindDeeds(tie=self._tie, cut=self._cut, follow=self.follow_asked.emit)
        )
        self._lay_out()

    def _lay_out(self) -> None:
        theme, px = self._around.theme, self._around.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(AIR, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        for button in (self.all, self.look):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        edge = px(19) - theme.border() - AIR
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, px(6) - theme.border(), px(5), px(12) - AIR)
        column.setSpacing(px(1))
        column.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(AIR, 0, px(14), 0)
        inner.setSpacing(px(8))
        inner.addWidget(self.line)
        inner.addWidget(self.told)
        column.addLayout(inner)
        papers = QVBoxLayout()
        papers.setContentsMargins(0, 0, px(14) - AIR, 0)
        papers.addWidget(self.notes)
        column.addLayout(papers)
        for button in (self.all, self.look):
            button.setStyleSheet(f"min-width: {px(34)}px; max-width: {px(34)}px;")
        self.title.setMinimumHeight(px(34))

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Show what is behind the words of a pillar."""
        if pillar_id != self._pillar:
            self._pillar, self._selected, self._cell = pillar_id, None, None
        if self._selected is not None and not stands(workshop, self._selected):
            self._selected = None
        self.setVisible(pillar_id is not None)
        self._show()

    def show_selected(self, wording: Wording | None) -> None:
        """Show what is behind words that were selected; the group of a cell stays while they do."""
        if wording != self._selected:
            self._selected, self._cell = wording, None
            self._show()

    def show_group(self, group: Group | None, pillar_id: PillarId) -> None:
        """Show what one group said in a pillar."""
        self._end_find(keeps_focus=True)
        self._cell = (group, pillar_id)
        self._show()

    @property
    def has_group(self) -> bool:
        """Whether a cell of the heat map is looked into."""
        return self._cell is not None

    @property
    def behind(self) -> Behind:
        """What is shown now."""
        workshop, pillar = self._around.workshop, self._pillar
        if pillar is None:
            return Behind("")
        if not self.line.isHidden():
            return found(workshop, pillar, self.line.text(), self._selected)
        if self._cell is not None:
            return of_group(workshop, self._cell[1], self._cell[0])
        if self._selected is not None:
            return of_words(workshop, pillar, self._selected)
        return of_pillar(workshop, pillar)

    def _show(self) -> None:
        seen = self.behind
        self.title.setText(seen.title)
        self.setAccessibleName(seen.title)
        self.told.setText(seen.told)
        self.told.setVisible(bool(seen.told))
        self.all.setVisible(self._cell is not None and self.line.isHidden())
        self.look.setChecked(not self.line.isHidden())
        marks = seen.tied if not self.line.isHidden() else frozenset[IdeaId]()  # elsewhere all of them are
        self.notes.show_faces(faces_of(self._around.workshop, seen.ideas, marks))
        self.notes.setVisible(bool(seen.ideas))

    # finding

    def open_find(self) -> None:
        """Open the line in which one looks for ideas, with the keyboard in it."""
        self.line.show()
        self._show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_find(self) -> None:
        if self.line.isHidden():
            self.open_find()
        else:
            self._end_find()

    def _end_find(self, *, keeps_focus: bool = False) -> None:
        if self.line.isHidden():
            return
        self.line.clear()
        self.line.hide()
        self._show()
        if not keeps_focus:
            self.look.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_notes(self) -> None:
        if self.notes.faces:
            self.notes.setFocus(Qt.FocusReason.TabFocusReason)

    def _let_go(self) -> None:
        self._cell = None
        self._show()
        self.let_go.emit()
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    # threads

    def _toggle(self, idea_id: IdeaId) -> None:
        """Tie an idea to the selected words, or cut its thread."""
        if self._selected is None:
            self._around.alerts.toast(say("Select words first; then Space puts the idea behind them."))
        elif any(idea.id == idea_id for idea in behind(self._around.workshop, self._selected)):
            self._cut(self._selected, [idea_id])
        else:
            self._tie(self._selected, [idea_id])

    def _remove(self, ideas: Sequence[IdeaId]) -> None:
        if self._selected is None:
            return
        tied = {idea.id for idea in behind(self._around.workshop, self._selected)}
        gone = [idea for idea in ideas if idea in tied]
        if gone:
            self._cut(self._selected, gone)

    def _tie(self, wording: Wording, ideas: Sequence[IdeaId]) -> None:
        desk, alerts = self._around.desk, self._around.alerts
        if alerts.attempt(lambda: desk.do(threads.tie, wording, ideas)):
            words = quoted(text_of(desk.workshop, wording))
            said = say_many(
                "{count} idea is behind “{words}” now.",
                "{count} ideas are behind “{words}” now.",
                len(ideas),
                words=words,
            )
            alerts.announce(said)

    def _cut(self, wording: Wording, ideas: Sequence[IdeaId]) -> None:
        desk, alerts = self._around.desk, self._around.alerts
        if alerts.attempt(lambda: desk.do(threads.cut, wording, ideas)):
            again = partial(desk.do, threads.tie, wording, list(ideas))
            said = say_many(
                "{count} idea is not behind “{words}” any more.",
                "{count} ideas are not behind “{words}” any more.",
                len(ideas),
                words=quoted(text_of(desk.workshop, wording)),
            )
            alerts.toast(said, Offer(say("Undo"), lambda: alerts.attempt(again)))

    def _open_menu(self, ideas: Sequence[IdeaId], at: QPoint) -> None:
        if self._pillar is not None and ideas:
            self._menu.menu(self._pillar, self._selected, ideas).popup(at)
