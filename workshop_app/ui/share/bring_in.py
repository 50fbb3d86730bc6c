"""Bringing in: what a colleague's copy, or another workshop, would bring, shown before it is taken."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.merging import Bringing, Disagreement, OtherCopy
from workshop_app.domain.records import Idea, IdeaId, Pillar, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many, written

SHOWN = 6
"""So many ideas and differences are shown one by one; the rest is counted."""

FIELDS = {"text": "Idea", "name": "Name", "title": "Title", "prompt": "Prompt", "place": "Place"}
"""Fields whose two wordings a person can weigh; the others follow the later change without a question."""


class BringInSheet(Sheet):
    """Says what would come, what would change and where the copies differ; one button takes it in."""

    def __init__(self, parent: QWidget, around: Surroundings, other: OtherCopy, name: str) -> None:
        self._around, self._other = around, other
        self._same = other.workshop_id == around.open.id
        self.brings: Bringing = around.open.preview(other)
        head = say("What “{name}” brings", name=name)
        super().__init__(parent, around.controls, head, width=640)
        self._theirs = Workshop(other.changes)
        self.ours_chosen: dict[Disagreement, bool] = {}
        self._say_whose()
        self._list_ideas()
        self._list_pillars()
        self._list_differences()
        self.take: QPushButton = around.controls.button("", kind="primary", press=self.accept)
        self.leave: QPushButton = around.controls.button(say("Cancel"), kind="plain", press=self.close_sheet)
        self._offer()

    @property
    def is_empty(self) -> bool:
        """Whether everything in the other file is here already."""
        brings = self.brings
        return not (brings.changes or brings.ideas or brings.pillars or brings.changed)

    def accept(self) -> None:
        """Take it in, and say how to go back."""
        if self.is_empty:
            self.close_sheet()
            return
        if not self._around.alerts.attempt(self._take):
            return
        count = len(self.brings.ideas)
        sentence = say_many("{count} idea came in.", "{count} ideas came in.", count)
        if self._same:
            sentence = say("{what} Both copies are whole.", what=sentence)
            self._around.alerts.toast(sentence)
        else:
            undo = Offer(say("Undo"), partial(self._around.alerts.attempt, self._around.desk.undo))
            self._around.alerts.toast(sentence, undo)
        self.close_sheet()

    def _take(self) -> None:
        self._around.open.take_in(self._other)
        for one, wants_ours in self.ours_chosen.items():
            value = one.ours if wants_ours else one.theirs
            if value != one.kept and one.kind == "idea" and one.field == "text":
                self._around.desk.do(ideas.reword, IdeaId(one.id), value)
            elif value != one.kept and one.kind == "pillar" and one.field == "name":
                self._around.desk.do(pillars.rename, PillarId(one.id), value)

    def _say_whose(self) -> None:
        title = self._theirs.details.title
        if self._same:
            words = say(
                "It is a copy of this workshop. What both have stays; what is new there is added here."
            )
        else:
            words = say(
                "It is another workshop, “{title}”. Its ideas come in as new ideas, and this can be undone.",
                title=title,
            )
        self.body.addWidget(self.controls.label(words, "body", "ink2", wrap=True))

    def _list_ideas(self) -> None:
        found = self.brings.ideas
        count = say_many("{count} new idea", "{count} new ideas", len(found))
        self._heading(count if found else say("No new ideas"))
        for idea in found[:SHOWN]:
            self.body.addWidget(self._idea(idea))
        self._and_more(len(found) - SHOWN)

    def _list_pillars(self) -> None:
        if self.brings.pillars:
            self._heading(say_many("{count} new pillar", "{count} new pillars", len(self.brings.pillars)))
            names = [pillar.name or say("Not named yet") for pillar in self.brings.pillars]
            self.body.addWidget(self.controls.label(", ".join(names), "body", wrap=True))
        changed = [one for one in self.brings.changed if isinstance(one, Idea | Pillar)]
        if changed:
            one, many = "{count} note or pillar differs there", "{count} notes and pillars differ there"
            self._heading(say_many(one, many, len(changed)))
            words = say("Moved, reworded or put in the bin since you parted; the later change counts.")
            self.body.addWidget(self.controls.label(words, "small", "ink2", wrap=True))

    def _list_differences(self) -> None:
        told = [one for one in self.brings.disagreements if one.field in FIELDS]
        if not told:
            return
        one, many = "In {count} place you both wrote something", "In {count} places you both wrote something"
        self._heading(say_many(one, many, len(told)))
        words = say("The later wording counts unless you choose.")
        self.body.addWidget(self.controls.label(words, "small", "ink2"))
        for difference in told[:SHOWN]:
            self.body.addWidget(self._choice(difference))
        self._and_more(len(told) - SHOWN)

    def _choice(self, difference: Disagreement) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.theme.px(8))
        for ours, value in ((True, difference.ours), (False, difference.theirs)):
            whose = say("Here: {words}", words=value) if ours else say("There: {words}", words=value)
            button = self.controls.button(whose, kind="chip", size="small")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(value == difference.kept)
            button.clicked.connect(lambda _checked, ours=ours: self.ours_chosen.update({difference: ours}))
            line.addWidget(button, 1)
        return row

    def _idea(self, idea: Idea) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.theme.px(10))
        group = self._theirs.group_of(idea) or self._around.workshop.group_of(idea)
        paper = self.theme.paper(group.paper if group else "")
        swatch = QLabel()
        side = self.theme.px(16)
        swatch.setFixedSize(side, side)
        swatch.setStyleSheet(f"background: {paper.fill.name()}; border: 1px solid {paper.edge.name()};")
        swatch.setAccessibleName(group.name if group else say("Not said who"))
        line.addWidget(swatch, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.controls.label(written(idea), "body", wrap=True), 1)
        return row

    def _heading(self, words: str) -> None:
        self.body.addSpacing(self.theme.px(6))
        self.body.addWidget(self.controls.label(words, "label"))

    def _and_more(self, count: int) -> None:
        if count > 0:
            words = say_many("and {count} more", "and {count} more", count)
            self.body.addWidget(self.controls.label(words, "small", "ink2"))

    def _offer(self) -> None:
        count = len(self.brings.ideas)
        if self.is_empty:
            self.take.setText(say("Close"))
            self.body.addWidget(self.controls.label(say("Everything in it is here already."), "body", "ok"))
            self.leave.hide()
        elif count:
            self.take.setText(say_many("Take in {count} idea", "Take in {count} ideas", count))
        else:
            self.take.setText(say("Take it in"))
        self.foot.addWidget(self.take)
        self.foot.addStretch(1)
        self.foot.addWidget(self.leave)
