"""IdeasTied: the ideas behind the words of a cell, and those of the pillar that could be tied to them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.commands import threads
from workshop_app.domain.records import Idea, IdeaId
from workshop_app.domain.shaping import behind, walk_back
from workshop_app.domain.wordings import Wording, pillar_of, stands, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voices.signs import GroupPaper
from workshop_app.words import say, say_many, written

SHOWN = 40
"""So many ideas are listed one by one; looking for words finds the others."""


class IdeasTied(QWidget):
    """Each idea on the paper of its group; one press ties it, one cuts it off."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._wording = Wording("descriptor", "")
        self._is_locked = False
        self._shape: tuple[object, ...] = ()
        controls, px = around.controls, around.theme.px
        self._lead = controls.label("", "small", "ink2", wrap=True)
        self._tied, self._near = _column(), _column()
        self.rows: dict[IdeaId, IdeaRow] = {}
        self.near: dict[IdeaId, IdeaRow] = {}
        self.tie: QPushButton = controls.button(
            say("Tie ideas to it…"), icon="add", size="small", press=self._open
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Find ideas"))
        self.search.setAccessibleName(say("Find ideas"))
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._lead)
        column.addLayout(self._tied)
        column.addWidget(self.tie, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.search)
        column.addLayout(self._near)

    def show_wording(self, wording: Wording, *, is_locked: bool) -> None:
        """Show the ideas behind a wording."""
        if wording != self._wording:
            self._wording = wording
            self.search.clear()
            self.search.hide()
        self._is_locked = is_locked
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether ideas that could be tied are shown."""
        return not self.search.isHidden()

    def _show(self) -> None:
        workshop, wording = self._around.workshop, self._wording
        can_tie = stands(workshop, wording) and not self._is_locked
        tied = behind(workshop, wording) if stands(workshop, wording) else ()
        near, more = self._nearby(workshop, {idea.id for idea in tied}) if self.is_open else ((), 0)
        self.tie.setVisible(can_tie and not self.is_open)
        if not can_tie:
            self.search.hide()
        self._lead.setText(self._leads(workshop, tied, more))
        self._lead.setVisible(bool(self._lead.text()))
        shape = (wording, tied, near, self._is_locked)
        if shape != self._shape:
            self._shape = shape
            self._fill(self._tied, self.rows, tied, self._cut, is_tied=True)
            self._fill(self._near, self.near, near, self._tie, is_tied=False)

    def _leads(self, workshop: Workshop, tied: Sequence[Idea], more: int) -> str:
        if not stands(workshop, self._wording):
            return say("Ideas can be tied to these words once there are some.")
        if more:
            return say_many(
                "{count} more fits. Look for its words.", "{count} more fit. Look for words.", more
            )
        if tied or self.is_open:
            return ""
        walk = walk_back(workshop, self._wording)
        count = len(walk.ideas)
        if not count:
            return say("No idea stands behind these words yet.")
        return say_many(
            "None is tied to these words. {count} idea stands behind “{words}”.",
            "None is tied to these words. {count} ideas stand behind “{words}”.",
            count,
            words=text_of(workshop, walk.through) or say("this pillar"),
        )

    def _nearby(self, workshop: Workshop, tied: set[IdeaId]) -> tuple[tuple[Idea, ...], int]:
        """Return ideas that could be tied, those of the pillar first, and how many more fit the words."""
        pillar = pillar_of(workshop, self._wording)
        looked_for = self.search.text().casefold().split()
        fitting = [
            idea
            for idea in workshop.ideas()
            if idea.id not in tied and all(word in idea.text.casefold() for word in looked_for)
        ]
        fitting.sort(key=lambda idea: idea.pillar != pillar)
        if not looked_for and pillar is not None:
            fitting = [idea for idea in fitting if idea.pillar == pillar]
        return tuple(fitting[:SHOWN]), max(0, len(fitting) - SHOWN)

    def _fill(
        self,
        column: QVBoxLayout,
        rows: "dict[IdeaId, IdeaRow]",
        ideas: Sequence[Idea],
        press: Callable[[IdeaId], object],
        *,
        is_tied: bool,
    ) -> None:
        at = next((n for n, row in enumerate(rows.values()) if row.button.hasFocus()), None)
        for row in rows.values():
            column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows.clear()
        for idea in ideas:
            row = IdeaRow(self._around, idea, partial(press, idea.id), is_tied=is_tied)
            row.button.setVisible(not self._is_locked)
            rows[idea.id] = row
            column.addWidget(row)
        if at is not None:
            left = list(rows.values())
            stop = left[min(at, len(left) - 1)].button if left else self.search if self.is_open else self.tie
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self.search.show()
        self._show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tie(self, idea_id: IdeaId) -> None:
        self._attempt(lambda: self._around.desk.do(threads.tie, self._wording, [idea_id]))

    def _cut(self, idea_id: IdeaId) -> None:
        self._attempt(lambda: self._around.desk.do(threads.cut, self._wording, [idea_id]))

    def _attempt(self, act: Callable[[], object]) -> None:
        self._around.alerts.attempt(act)


class IdeaRow(QWidget):
    """One idea: its group's paper, what it says, and the press that ties it or cuts it off."""

    def __init__(
        self, around: Surroundings, idea: Idea, press: Callable[[], object], *, is_tied: bool
    ) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        words, group = written(idea), around.workshop.group_of(idea)
        paper = GroupPaper(around, 26)
        paper.show_group(group, is_heard=True)
        name = say("Cut off: {words}", words=words) if is_tied else say("Tie: {words}", words=words)
        icon = "ph.link-break" if is_tied else "add"
        self.button = controls.icon_button(icon, name, press=press)
        said = controls.label(words, "body", wrap=True)
        if group is not None:
            said.setToolTip(group.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(paper, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(said, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    return column
