"""CountPage: while a vote is open: ballots come in one by one or as a tally, and nobody sees what leads."""

from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar, QStackedWidget, QWidget

from workshop_app.domain import voting
from workshop_app.domain.commands import ballots, votes
from workshop_app.domain.vote_records import BallotId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.poll import poll_of
from workshop_app.ui.alerts import Offer
from workshop_app.ui.room.vote_showing import of_vote
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.ballot_form import BallotForm
from workshop_app.ui.votes.ballot_list import BallotList
from workshop_app.ui.votes.chips import Chips
from workshop_app.ui.votes.room_preview import RoomPreview
from workshop_app.ui.votes.stepper import Stepper
from workshop_app.ui.votes.tally_form import TallyForm
from workshop_app.ui.votes.vote_page import Card, VotePage
from workshop_app.words import say, say_many


class CountPage(VotePage):
    """Two ways in for paper; both add up.

    `left` is sent when Escape is pressed on an empty ballot, `shown_asked` when the room should see the vote.
    """

    left = Signal()
    shown_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.vote: Vote | None = None
        ways = [
            ("ballots", say("Ballot by ballot"), "ph.note"),
            ("tally", say("Tally grid"), "table"),
        ]
        self.ways = Chips(around, say("How the ballots come in"), ways)
        self.ways.chosen.connect(self.show_way)
        self.form, self.tally = BallotForm(around), TallyForm(around)
        self.form.left.connect(self.left)
        self.form.pad.reached.connect(self._scroll_to)
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.stack = _Stack()
        self.stack.addWidget(self.form)
        self.stack.addWidget(self.tally)
        self.main.addWidget(self.ways)
        self.main.addWidget(self.stack)
        self.main.addStretch(1)
        self.count = around.controls.label("", "title", wrap=True, size=20 if around.theme.is_large else 30)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.spoiled = around.controls.label("", "body", "warn", wrap=True)
        self.handed_out = Stepper(around, say("Ballots handed out"), most=999, nothing=say("Not said"))
        self.handed_out.changed.connect(self._hand_out)
        self.list = BallotList(around)
        self.list.wanted.connect(self._correct)
        self.list.binned.connect(self._bin)
        self.preview = RoomPreview(around)
        self.as_we_go = QCheckBox(say("Show results as we go"))
        self.as_we_go.clicked.connect(self._show_as_we_go)
        self.show_button = around.controls.button(
            say("Show it in the room"), icon="room.show", press=self.shown_asked.emit
        )
        self._build_side()
        self.show_way("ballots")

    def show_vote(self, workshop: Workshop, vote: Vote) -> None:
        """Make the page look like a vote that is open."""
        self.vote = vote
        poll = poll_of(workshop, vote)
        back, out = poll.handed_back, vote.handed_out
        if out:
            words = say_many(
                "{back} of {count} handed out", "{back} of {count} handed out", out, back=f"{back:,}"
            )
        else:
            words = say_many("{count} ballot", "{count} ballots", back)
        self.count.setText(words)
        self.progress.setRange(0, max(1, out))
        self.progress.setValue(min(back, max(1, out)))
        self.progress.setVisible(bool(out))
        self.progress.setAccessibleName(words)
        wrong = len(poll.spoiled)
        self.spoiled.setText(
            say_many(
                "{count} does not count until it is corrected.",
                "{count} do not count until they are corrected.",
                wrong,
            )
        )
        self.spoiled.setVisible(bool(wrong))
        self.handed_out.show_number(out)
        self.form.show_vote(workshop, vote)
        if self.ways.current == "tally":
            self.tally.show_vote(workshop, vote)
        self.list.show_ballots(workshop, vote)
        self.as_we_go.setChecked(vote.shows_as_we_go)
        self.show_button.setVisible(self.around.room.view != "vote")
        self.preview.show_view(of_vote(workshop, vote.id))

    def show_way(self, way: str) -> None:
        """Show the form of one ballot, or the tally grid."""
        self.ways.show_current(way)
        self.stack.show_page(self.tally if way == "tally" else self.form)
        self._entered.setVisible(way != "tally")
        if way == "tally" and self.vote is not None:
            self.tally.show_vote(self.around.workshop, self.vote)
        if self.isVisible():
            self.arrive()

    def arrive(self) -> None:
        """Put the focus where the next number goes."""
        (self.tally if self.ways.current == "tally" else self.form).arrive()
        QTimer.singleShot(0, self, self._show_work)

    def press_group(self, number: int) -> bool:
        """Choose the group of a digit that was pressed with Alt."""
        here = self.tally if self.ways.current == "tally" else self.form
        return here.press_group(number)

    def go_to_table(self) -> None:
        """Put the focus into the field of the table."""
        if self.ways.current != "tally":
            self.form.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.form.table.selectAll()

    def leave(self) -> None:
        """Keep what is half typed."""
        self.tally.leave()
        self.form.leave()

    def regions(self) -> list[QWidget]:
        """Return what F6 walks."""
        here = self.tally.grid if self.ways.current == "tally" else self.form.pad
        return [self.ways.buttons[self.ways.current], here, self.handed_out.field, self.list.list]

    def _show_work(self) -> None:
        """Scroll to what one works with, once it has its place."""
        if self.ways.current == "tally":
            self.ensureWidgetVisible(self.tally.grid, 0, 0)
        else:
            self.form.pad.come_into_sight()

    def _keep_in_sight(self) -> None:
        if self.form.pad.hasFocus():
            self.form.pad.come_into_sight()

    def _scroll_to(self, line: QRect) -> None:
        inside = self.widget()
        if inside is not None:
            middle = self.form.pad.mapTo(inside, line.center())
            self.ensureVisible(0, middle.y(), 0, line.height() + self.around.theme.px(24))

    def _hand_out(self, count: int) -> None:
        vote = self.vote
        if vote is not None:
            self.around.alerts.attempt(lambda: self.around.desk.do(votes.hand_out, vote.id, count))

    def _show_as_we_go(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's own signal says it so
        vote = self.vote
        if vote is not None:
            desk = self.around.desk
            self.around.alerts.attempt(lambda: desk.do(votes.change, vote.id, shows_as_we_go=is_on))

    def _correct(self, ballot_id: BallotId) -> None:
        vote = self.vote
        if vote is None:
            return
        found = next(
            (one for one in voting.ballots_of(self.around.workshop, vote.id) if one.id == ballot_id), None
        )
        if found is not None:
            self.show_way("ballots")
            self.form.correct(found)

    def _bin(self, ballot_id: BallotId) -> None:
        alerts, desk = self.around.alerts, self.around.desk
        if alerts.attempt(lambda: desk.do(ballots.bin, [ballot_id])):
            back = Offer(
                say("Undo"), partial(alerts.attempt, lambda: desk.do(ballots.take_back, [ballot_id]))
            )
            alerts.toast(say("The ballot was taken out"), back)

    def _build_side(self) -> None:
        controls = self.around.controls
        came = Card(self.around)
        came.body.addWidget(self.count)
        came.body.addWidget(self.progress)
        came.body.addWidget(self.spoiled)
        came.body.addWidget(controls.label(say("Ballots handed out"), "label"))
        came.body.addWidget(self.handed_out)
        self._entered = Card(self.around, say("Ballots entered"))
        self._entered.body.addWidget(self.list)
        room = Card(self.around, say("The room sees"))
        room.body.addWidget(self.preview)
        words = say("Results stay hidden until you close the vote.")
        room.body.addWidget(controls.label(words, "small", "ink2", wrap=True))
        self.as_we_go.setMinimumHeight(self.around.theme.px(36))
        room.body.addWidget(self.as_we_go)
        room.body.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (came, self._entered, room):
            self.side.addWidget(card)
        self.side.addStretch(1)


class _Stack(QStackedWidget):
    """Shows one form, and is as high as that one alone."""

    def show_page(self, page: QWidget) -> None:
        """Show this form."""
        for number in range(self.count()):
            one = self.widget(number)
            if one is None:
                continue
            policy = one.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Preferred if one is page else policy.Policy.Ignored)
            one.setSizePolicy(policy)
        self.setCurrentWidget(page)
        self.updateGeometry()
