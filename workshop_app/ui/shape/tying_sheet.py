"""TyingSheet: the ideas behind some words, chosen from a list: what dragging does, for the keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.commands import threads
from workshop_app.domain.records import Idea, IdeaId
from workshop_app.domain.shaping import behind
from workshop_app.domain.wordings import Wording, pillar_of, text_of
from workshop_app.ui.field import Field
from workshop_app.ui.plain_letters import plain
from workshop_app.ui.shape.papers_behind import PapersBehind
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many, written

MOST = 200
"""Ideas that are listed at once; a search finds the others."""


class TyingSheet(Sheet):
    """A tick ties an idea to the words at once, without it the thread is cut; the pillar's own come first."""

    def __init__(self, window: QWidget, around: Surroundings, wording: Wording) -> None:
        super().__init__(window, around.controls, say("Ideas behind it"), width=600)
        self._around, self._wording = around, wording
        self._boxes = dict[IdeaId, QCheckBox]()
        px = around.theme.px
        words = text_of(around.workshop, wording)
        self.body.addWidget(around.controls.label(f"“{words}”", "prompt", "ink2", wrap=True, size=19))
        self.search = Field(around.controls, say("Find an idea"))
        self.search.edit.textChanged.connect(lambda *_args: self._list())
        self.body.addWidget(self.search)
        self.count = around.controls.label("", "small", "ink3", wrap=True)
        self.body.addWidget(self.count)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self._list()

    def boxes(self) -> Sequence[QCheckBox]:
        """Return the ideas that are listed, each to be ticked."""
        return list(self._boxes.values())

    def _list(self) -> None:
        workshop, sought = self._around.workshop, plain(self.search.text)
        pillar = pillar_of(workshop, self._wording)
        tied = {idea.id for idea in behind(workshop, self._wording)}
        first = [*workshop.ideas_in(pillar)] if pillar is not None else []
        inside = {idea.id for idea in first}
        every = [*first, *(idea for idea in workshop.ideas() if idea.id not in inside)]
        every.sort(key=lambda idea: idea.id not in tied)
        found = [idea for idea in every if all(part in plain(written(idea)) for part in sought.split())]
        while self._rows.count():
            item = self._rows.takeAt(0)
            row = item.widget() if item is not None else None
            if row is not None:
                row.hide()
                row.deleteLater()
        self._boxes = {}
        for idea in found[:MOST]:
            self._rows.addWidget(self._row(idea, is_tied=idea.id in tied))
        counted = say_many("{count} idea", "{count} ideas", len(found))
        if len(found) > MOST:
            counted = say(
                "The first {most} of {count} ideas. Find the others by a word.", most=MOST, count=len(found)
            )
        self.count.setText(counted)

    def _row(self, idea: Idea, *, is_tied: bool) -> QWidget:
        around, px = self._around, self._around.theme.px
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(10))
        paper = PapersBehind(around)
        group = around.workshop.group_of(idea)
        paper.show_groups([group])
        box = QCheckBox(written(idea).replace("&", "&&"))
        box.setMinimumHeight(px(36))
        box.setChecked(is_tied)
        box.setAccessibleDescription(group.name if group is not None else "")
        box.toggled.connect(partial(self._tie, idea.id))
        self._boxes[idea.id] = box
        line.addWidget(box, 1)
        line.addWidget(paper, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _tie(self, idea_id: IdeaId, is_tied: bool) -> None:  # noqa: FBT001 - as Qt's signal gives it
        around, wording = self._around, self._wording
        command = threads.tie if is_tied else threads.cut
        if not around.alerts.attempt(lambda: around.desk.do(command, wording, [idea_id])):
            box = self._boxes[idea_id]
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            box.setChecked(not is_tied)
            box.blockSignals(False)  # noqa: FBT003 - Qt's own signature
