"""BallotForm: one ballot after the other: who gave it, what stands on it, Enter, and the next."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain import voting
from workshop_app.domain.commands import ballots
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_IDEA, LONGEST_TABLE
from workshop_app.domain.vote_records import Ballot, BallotId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.ballot_lines import lines_of
from workshop_app.insight.votes.checks import sentence_of
from workshop_app.insight.votes.filling import faults
from workshop_app.insight.votes.poll import rules_of
from workshop_app.ui.gather.group_chips import GroupChips
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.ballot_pad import BallotPad
from workshop_app.ui.votes.half_filled import Half, HalfFilled
from workshop_app.ui.votes.line_field import LineField
from workshop_app.ui.votes.marking import Marking
from workshop_app.ui.votes.pad_words import keys_said, state_said
from workshop_app.ui.votes.vote_page import Card
from workshop_app.words import say


class BallotForm(QWidget):
    """Group and table stay until others are chosen, because a table hands in together.

    `kept` is sent after a ballot was kept, `left` when Escape was pressed on an empty one.
    """

    kept = Signal()
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._vote: Vote | None = None
        self._group: GroupId | None = None
        self._half_filled = HalfFilled(around.preferences, around.open.id)
        self.correcting: BallotId | None = None
        controls, px = around.controls, around.theme.px
        self.heading = controls.label("", "heading", wrap=True)
        self.groups = GroupChips(around)
        self.groups.setAccessibleName(say("From which group"))
        self.groups.chosen.connect(self._group_named)
        self.table = LineField(LONGEST_TABLE)
        self.table.setAccessibleName(say("Table"))
        self.table.setFixedWidth(px(120))
        self.table.returnPressed.connect(self.arrive)
        table_words = controls.label(say("Table"), "label")
        table_words.setBuddy(self.table)
        self.concern = LineField(LONGEST_IDEA)
        self.concern.setAccessibleName(say("Concern"))
        self.concern.setPlaceholderText(say("What would it take? In their words, without a name"))
        self.concern.returnPressed.connect(self.keep)
        self._concern_words = controls.label(say("Concern"), "label")
        self._concern_words.setBuddy(self.concern)
        self.pad = BallotPad(around)
        self.pad.marked.connect(self._marked)
        self.pad.kept.connect(self.keep)
        self.pad.left.connect(self._leave)
        self.state = controls.label("", "label")
        self._sign = QLabel()
        side = px(18)
        self._sign.setPixmap(around.icons.pixmap("status.warn", side, around.theme.colour("warn")))
        self.trouble = controls.label("", "body", "warn", wrap=True)
        self.keys = controls.label("", "small", "ink2", wrap=True)
        self.keep_button = controls.button("", kind="suggested", icon="enter", press=self.keep)
        self.let_go = controls.button(say("Leave it as it was"), kind="quiet", press=self._let_go)
        self._build(table_words)

    @property
    def marking(self) -> Marking | None:
        """The ballot in the hand."""
        return self.pad.marking

    @property
    def is_half_filled(self) -> bool:
        """Whether something stands on the ballot that was not kept yet."""
        return self.marking is not None and (not self.marking.is_empty or bool(self.concern.text().strip()))

    def show_vote(self, workshop: Workshop, vote: Vote) -> None:
        """Show the form of this vote; what is being filled in stays."""
        self._vote = vote
        lines = lines_of(workshop, vote)
        if self.marking is None or self.marking.rows != lines or self.marking.vote.id != vote.id:
            self.pad.show_marking(Marking(vote, lines))
            self.correcting = None
            self._restore(vote)
        standing = {one.id for one in voting.ballots_of(workshop, vote.id)}
        if self.correcting is not None and self.correcting not in standing:
            self._begin_anew()
        groups = workshop.groups()
        given = next((group.name for group in groups if group.id == self._group), "")
        if list(self.groups.buttons) != [*(group.name for group in groups), ""] or not self._is_marked(given):
            self.groups.show_groups(groups, given, nobody=True)
        is_fist = vote.method == "fist"
        self.concern.setVisible(is_fist)
        self._concern_words.setVisible(is_fist)
        if self.marking is not None:
            self.keys.setText(keys_said(self.marking))
        self._show_state()

    def arrive(self) -> None:
        """Put the focus on the ballot."""
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_group(self, number: int) -> bool:
        """Choose the group of a digit; 0 is nobody in particular."""
        return self.groups.press(number)

    def keep(self) -> None:
        """Keep the ballot as it stands on the paper, and begin the next one."""
        vote, marking = self._vote, self.marking
        if vote is None or marking is None:
            return
        if marking.is_empty and not self.concern.text().strip() and self._was_empty_once():
            return
        new = NewBallot(
            id=self.correcting or BallotId(ids.fresh("ballot")),
            vote=vote.id,
            marks=dict(marking.marks),
            group=self._group,
            table=self.table.text(),
            concern=self.concern.text() if vote.method == "fist" else "",
        )
        command = ballots.correct if self.correcting is not None else ballots.cast
        if not self._around.alerts.attempt(lambda: self._around.desk.do(command, new)):
            return
        self._begin_anew()
        self.kept.emit()

    def correct(self, ballot: Ballot) -> None:
        """Take up a ballot that was kept, to be corrected."""
        if self.marking is None:
            return
        self.correcting = ballot.id
        self._group = ballot.group
        self.table.setText(ballot.table)
        self.concern.setText(ballot.concern)
        self.marking.fill(voting.marks_of(ballot.marks))
        self.pad.refresh()
        if self._vote is not None:
            self.show_vote(self._around.workshop, self._vote)
        self.arrive()

    def leave(self) -> None:
        """Keep what is half filled in, for when the desk is opened again."""
        if self.marking is not None:
            half = Half(
                dict(self.marking.marks),
                *(self.concern.text(), self._group or "", self.table.text(), self.correcting or ""),
            )
            self._half_filled.keep(self.marking.vote.id, half if self.is_half_filled else None)

    def trouble_of(self) -> str:
        """Return why the ballot in the hand would not count, or nothing."""
        vote, marking = self._vote, self.marking
        if vote is None or marking is None:
            return ""
        called = {row.choice: row.name for row in marking.rows}
        found = [
            sentence_of(one, called) for one in faults(rules_of(self._around.workshop, vote), marking.marks)
        ]
        return " ".join(found)

    # what happens

    def _restore(self, vote: Vote) -> None:
        """Take up again what was half filled in when the desk was left."""
        half = self._half_filled.of(vote.id)
        if self.marking is None or half is None:
            return
        self.marking.fill(half.marks)
        self.concern.setText(half.concern)
        self.table.setText(half.table)
        groups = self._around.workshop.groups()
        self._group = next((group.id for group in groups if group.id == half.group), None)
        self.correcting = BallotId(half.correcting) if half.correcting else None
        self.pad.refresh()

    def _was_empty_once(self) -> bool:
        """Say of an empty ballot that it counts as one that chose nothing; the second Enter keeps it."""
        if self.property("emptyAsked"):
            return False
        self.setProperty("emptyAsked", True)  # noqa: FBT003 - Qt's signature
        self.trouble.setText(say("Nothing stands on it. Press Enter again to keep an empty ballot."))
        self.trouble.show()
        self._sign.show()
        self._around.alerts.announce(self.trouble.text())
        return True

    def _marked(self, said: str) -> None:
        self.setProperty("emptyAsked", False)  # noqa: FBT003 - Qt's signature
        self._show_state()
        words = " ".join(
            one for one in (said, self.trouble.text() if self.trouble.isVisible() else "") if one
        )
        self._around.alerts.announce(words or self.state.text())

    def _leave(self) -> None:
        if self.correcting is not None:
            self._let_go()
        else:
            self.left.emit()

    def _let_go(self) -> None:
        self._begin_anew()
        self.arrive()

    def _begin_anew(self) -> None:
        self.correcting = None
        self.setProperty("emptyAsked", False)  # noqa: FBT003 - Qt's signature
        self.concern.clear()
        if self.marking is not None:
            self.marking.fill({})
            self.pad.refresh()
        self._show_state()

    def _group_named(self, name: str) -> None:
        found = next((group.id for group in self._around.workshop.groups() if group.name == name), None)
        self._group = found
        QTimer.singleShot(0, self, self._show_groups)  # the chip that was pressed goes

    def _show_groups(self) -> None:
        if self._vote is not None:
            self.show_vote(self._around.workshop, self._vote)
        self.arrive()

    def _is_marked(self, name: str) -> bool:
        button = self.groups.buttons.get(name)
        return button is not None and button.isChecked()

    def _show_state(self) -> None:
        marking = self.marking
        if marking is None:
            return
        self.state.setText(state_said(marking))
        trouble = self.trouble_of()
        if trouble:
            trouble = say("{why} It is kept, and does not count until it is corrected.", why=trouble)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self._sign.setVisible(bool(trouble))
        number = self._number()
        is_old = self.correcting is not None
        heading = (
            say("Correct ballot {number}", number=number) if is_old else say("Ballot {number}", number=number)
        )
        self.heading.setText(heading)
        self.pad.setAccessibleName(heading)
        self.keep_button.setText(say("Keep the correction") if is_old else say("Keep ballot"))
        self.let_go.setVisible(is_old)

    def _number(self) -> int:
        if self._vote is None:
            return 1
        standing = voting.ballots_of(self._around.workshop, self._vote.id)
        return next((n for n, one in enumerate(standing, 1) if one.id == self.correcting), len(standing) + 1)

    def _build(self, table_words: QLabel) -> None:
        px = self._around.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self.heading, 1)
        head.addWidget(table_words)
        head.addWidget(self.table)
        card = Card(self._around)
        card.body.setContentsMargins(px(4), px(10), px(4), px(12))
        card.body.addWidget(self.pad)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(14), 0, px(14), 0)
        foot.setSpacing(px(10))
        foot.addWidget(self.state)
        foot.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.trouble, 1)
        foot.addStretch(1)
        foot.addWidget(self.let_go)
        foot.addWidget(self.keep_button)
        concern = QHBoxLayout()
        concern.setContentsMargins(px(14), 0, px(14), 0)
        concern.setSpacing(px(10))
        concern.addWidget(self._concern_words)
        concern.addWidget(self.concern, 1)
        card.body.addLayout(concern)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.groups)
        column.addWidget(card)
        column.addWidget(self.keys)
