"""TallyForm: the tally grid and what stands around it: whose it is, how many ballots, what cannot be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain import voting
from workshop_app.domain.commands import ballots
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.domain.vote_records import Ballot, BallotId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.checks import Finding, checks
from workshop_app.ui.field import Field
from workshop_app.ui.gather.group_chips import GroupChips
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.findings import Findings
from workshop_app.ui.votes.grid_shape import Key, by_group, shape_of
from workshop_app.ui.votes.stepper import Stepper
from workshop_app.ui.votes.tally_grid import TallyGrid
from workshop_app.words import say


class TallyForm(QWidget):
    """Each number is kept as soon as its cell is left."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._vote: Vote | None = None
        self._group: GroupId | None = None
        controls, px = around.controls, around.theme.px
        self.groups = GroupChips(around)
        self.groups.setAccessibleName(say("Whose numbers these are"))
        self.groups.chosen.connect(self._group_named)
        self.ballots = Stepper(around, say("Ballots that came back"), most=9_999)
        self.ballots.changed.connect(self._count_ballots)
        self._ballots_words = controls.label(say("Ballots that came back"), "label")
        self.grid = TallyGrid(around)
        self.grid.shown.typed.connect(self._typed)
        self.findings = Findings(around)
        words = say(
            "Type how often each was marked. Enter goes down, Tab goes on. Every number is kept at once."
        )
        self.keys: QLabel = controls.label(words, "small", "ink2", wrap=True)
        self.concerns = Field(
            controls, say("Concerns, one a line, in their words and without names"), lines=4
        )
        self.concerns.left.connect(self.leave)
        beside = QHBoxLayout()
        beside.setSpacing(px(10))
        beside.addWidget(self._ballots_words)
        beside.addWidget(self.ballots)
        beside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.groups)
        column.addLayout(beside)
        for widget in (self.grid, self.keys, self.concerns, self.findings):
            column.addWidget(widget)
        column.addStretch(1)

    def show_vote(self, workshop: Workshop, vote: Vote) -> None:
        """Show the numbers of this vote."""
        self._vote = vote
        is_by_group = by_group(workshop, vote)
        shape = shape_of(workshop, vote, self._group)
        numbers = shape.numbers(workshop, vote)
        self.groups.setVisible(not is_by_group)
        self.ballots.setVisible(not is_by_group)
        self._ballots_words.setVisible(not is_by_group)
        if not is_by_group:
            given = next((one.name for one in workshop.groups() if one.id == self._group), "")
            if not self.groups.buttons or not self.groups.buttons[given].isChecked():
                self.groups.show_groups(workshop.groups(), given, nobody=True)
            self.ballots.show_number(numbers.get(shape.ballots[0], 0))
        self.grid.show_grid(shape, numbers)
        is_fist = vote.method == "fist"
        self.concerns.setVisible(is_fist)
        if is_fist and not self.concerns.edit.hasFocus():
            self.concerns.write("\n".join(one.concern for one in self._concerns(workshop, vote)))
        self.findings.show_findings(self._found(workshop, vote))

    def arrive(self) -> None:
        """Put the focus into the grid."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_group(self, number: int) -> bool:
        """Choose the group of a digit, where the grid is that of one group."""
        return not self.groups.isHidden() and self.groups.press(number)

    def leave(self) -> None:
        """Keep the concerns as they are typed: each line is one, and belongs to nobody."""
        vote, workshop = self._vote, self._around.workshop
        if vote is None or vote.method != "fist" or vote.state != "open" or self.concerns.isHidden():
            return
        lines = [
            line for one in self.concerns.text.splitlines() if (line := " ".join(one.split())[:LONGEST_IDEA])
        ]
        standing = self._concerns(workshop, vote)
        gone = [one.id for one in standing if one.concern not in lines]
        here = {one.concern for one in standing}
        desk, alerts = self._around.desk, self._around.alerts
        if gone:
            alerts.attempt(lambda: desk.do(ballots.bin, gone))
        for line in lines:
            if line not in here:
                new = NewBallot(id=BallotId(ids.fresh("ballot")), vote=vote.id, concern=line)
                alerts.attempt(lambda new=new: desk.do(ballots.cast, new))  # type: ignore[misc] # each its own

    def _typed(self, key: Key, count: int) -> None:
        vote = self._vote
        if vote is not None:
            command, desk = ballots.tally, self._around.desk
            self._around.alerts.attempt(
                lambda: desk.do(command, vote.id, key.choice, count, group=key.group, value=key.value)
            )
            self.show_vote(self._around.workshop, vote)

    def _count_ballots(self, count: int) -> None:
        if self._vote is not None:
            self._typed(Key(None, self._group, 1), count)

    def _group_named(self, name: str) -> None:
        self._group = next((one.id for one in self._around.workshop.groups() if one.name == name), None)
        if self._vote is not None:
            self.show_vote(self._around.workshop, self._vote)

    @staticmethod
    def _found(workshop: Workshop, vote: Vote) -> Sequence[Finding]:
        return [one for one in checks(workshop, vote) if one.weight != "told" and one.ballot is None]

    @staticmethod
    def _concerns(workshop: Workshop, vote: Vote) -> list[Ballot]:
        return [one for one in voting.ballots_of(workshop, vote.id) if one.concern and not one.marks]
