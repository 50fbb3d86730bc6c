"""ResultsPage: what a vote came to, by group as well, what to mistrust in it, and whether it would hold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from workshop_app.domain import voting
from workshop_app.domain.commands import pillars
from workshop_app.domain.records import PillarId
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import saying
from workshop_app.insight.votes.advice import MOST_KEPT
from workshop_app.insight.votes.checks import checks
from workshop_app.insight.votes.outcome import Outcome, for_others, results
from workshop_app.ui.room.vote_showing import results_of
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.change_panel import ChangePanel
from workshop_app.ui.votes.findings import Findings
from workshop_app.ui.votes.group_table import GroupTable
from workshop_app.ui.votes.result_rows import ResultRows
from workshop_app.ui.votes.room_preview import RoomPreview
from workshop_app.ui.votes.vote_page import Card, VotePage
from workshop_app.words import say, say_many

MOST_ROUNDS = 9
"""Rounds before that are told."""


class ResultsPage(VotePage):
    """For the facilitator, who sees every group; what others may see is one press away.

    `again_asked` is sent when the next round of a fist to five is wanted, `shown_asked` when the room should
    see the results.
    """

    again_asked = Signal()
    shown_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.vote: Vote | None = None
        self._won: tuple[PillarId, str] | None = None
        controls = around.controls
        self.verdict = controls.label("", "title", wrap=True, size=20 if around.theme.is_large else 30)
        self.said = controls.label("", "body", "ink2", wrap=True)
        self.rows = ResultRows(around)
        self.rounds = controls.label("", "body", "ink2", wrap=True)
        self.adopt = controls.button("", kind="suggested", icon="edit", press=self._adopt)
        self.again = controls.button(say("Vote again"), kind="suggested", press=self.again_asked.emit)
        self.table = GroupTable(around)
        self.as_others = QCheckBox(say("As others see it: groups of fewer than 5 people together"))
        self.as_others.setMinimumHeight(around.theme.px(36))
        self.as_others.clicked.connect(lambda _on: self._show_groups())
        self.too_few = controls.label(
            say("Too few people voted to show others any of this by group."), "body", "ink2", wrap=True
        )
        self.findings = Findings(around)
        self.concerns = Card(around, say("Concerns"))
        self._concerns_words = controls.label("", "body", wrap=True)
        self.concerns.body.addWidget(self._concerns_words)
        self.preview = RoomPreview(around)
        self._build()

    def show_vote(self, workshop: Workshop, vote: Vote) -> None:
        """Make the page look like what a vote came to."""
        self.vote = vote
        outcome = results(workshop, vote)
        shown = results_of(workshop, vote)
        self.verdict.setText(_verdict(outcome))
        self.said.setText(" ".join(filter(None, (_counted(outcome), _kept(outcome)))))
        self.rows.show_results(shown, outcome)
        self.again.setVisible(vote.method == "fist" and outcome.under > 0)
        self.again.setText(say("Vote again: round {round}", round=vote.round + 1))
        self._show_rounds(workshop, vote)
        self._show_name(workshop, vote, outcome)
        self._show_groups()
        found = [one for one in checks(workshop, vote) if one.check != "blank"]  # blanks are nobody's fault
        self._checked.setVisible(bool(found))
        self.findings.show_findings(found)
        self.concerns.setVisible(bool(outcome.concerns))
        self._concerns_words.setText(
            "\n".join(
                one.text
                if one.fingers is None
                else say("{fingers}: {text}", fingers=one.fingers, text=one.text)
                for one in outcome.concerns
            )
        )
        self.preview.show_view(shown)
        self.change.show_vote(workshop, vote)

    def arrive(self) -> None:
        """Put the focus on the results."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Return what F6 walks."""
        return [self.rows, self.as_others]

    def _show_rounds(self, workshop: Workshop, vote: Vote) -> None:
        """Say how many were under three in the rounds before."""
        said: list[str] = []
        before = vote.follows
        while before is not None and len(said) < MOST_ROUNDS:
            earlier = voting.vote(workshop, before)
            under = results(workshop, earlier).under
            said.append(
                say_many(
                    "Round {round}: {count} under 3.",
                    "Round {round}: {count} under 3.",
                    under,
                    round=earlier.round,
                )
            )
            before = earlier.follows
        self.rounds.setText(" ".join(reversed(said)))
        self.rounds.setVisible(bool(said))

    def _show_name(self, workshop: Workshop, vote: Vote, outcome: Outcome) -> None:
        """Offer to give the pillar the name that won."""
        pillar = next((one for one in workshop.pillars() if one.id == vote.pillar), None)
        won = [row.text for row in outcome.rows if row.choice in outcome.winners]
        is_on_offer = vote.on == "names" and vote.method != "fist" and pillar is not None and len(won) == 1
        self.adopt.setVisible(is_on_offer and pillar is not None and pillar.name != won[0])
        if is_on_offer and pillar is not None:
            number = workshop.number_of(pillar.id)
            self.adopt.setText(
                say("Name pillar {number} “{name}”", number=number, name=won[0]).replace("&", "&&")
            )
            self._won = (pillar.id, won[0])

    def _adopt(self) -> None:
        if self._won is not None:
            pillar, name = self._won
            self.around.alerts.attempt(lambda: self.around.desk.do(pillars.rename, pillar, name))

    def _show_groups(self) -> None:
        vote, workshop = self.vote, self.around.workshop
        if vote is None:
            return
        shares = (
            for_others(workshop, vote) if self.as_others.isChecked() else results(workshop, vote).by_group
        )
        self.too_few.setVisible(not shares and self.as_others.isChecked())
        self.table.setVisible(bool(shares))
        self.table.show_shares(workshop, vote, shares)

    def _build(self) -> None:
        came, groups = Card(self.around), Card(self.around, say("By group"))
        for widget in (self.verdict, self.said, self.rows, self.rounds):
            came.body.addWidget(widget)
        came.body.addWidget(self.adopt, 0, Qt.AlignmentFlag.AlignLeft)
        came.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.as_others, self.table, self.too_few):
            groups.body.addWidget(part)
        self._checked = Card(self.around, say("About the paper"))
        self._checked.body.addWidget(self.findings)
        room = Card(self.around, say("The room sees"))
        room.body.addWidget(self.preview)
        show = self.around.controls.button(
            say("Show it in the room"), icon="room.show", press=self.shown_asked.emit
        )
        room.body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_button = show
        change = Card(self.around, say("Would the winner change?"))
        self.change = ChangePanel(self.around)
        change.body.addWidget(self.change)
        for card in (came, self.concerns, groups):
            self.main.addWidget(card)
        self.main.addStretch(1)
        for card in (room, change, self._checked):
            self.side.addWidget(card)
        self.side.addStretch(1)


def _verdict(outcome: Outcome) -> str:
    """Return in one sentence who came first, or whether everybody can live with it."""
    if not any(row.marked for row in outcome.rows):
        return say("No ballot counts yet.")
    if outcome.vote.method == "fist":
        if outcome.is_carried:
            return say("Nobody is under 3. It stands.")
        return say_many("{count} is under 3.", "{count} are under 3.", outcome.under)
    names = [row.text for row in outcome.rows if row.choice in outcome.winners]
    if outcome.is_tied:
        return say("A tie: {names}.", names=saying.listed(names))
    return say("First: {name}.", name=names[0]) if names else ""


def _counted(outcome: Outcome) -> str:
    """Return how many ballots and dots that is made of."""
    counted = say_many("{count} ballot counts.", "{count} ballots count.", outcome.ballots)
    placed = ""
    if outcome.vote.method == "dots":
        placed = say(
            "{placed} of {all} dots placed.", placed=f"{outcome.dots:,}", all=f"{outcome.dots_there_were:,}"
        )
    spoiled = ""
    if outcome.spoiled:
        spoiled = say_many("{count} does not count.", "{count} do not count.", outcome.spoiled)
    return " ".join(part for part in (counted, placed, spoiled) if part)


def _kept(outcome: Outcome) -> str:
    """Return which choices stay if the usual number is kept (process.md § 1.5); nothing of a fist to five."""
    called = {row.choice: row.text for row in outcome.rows}
    kept, tied = outcome.kept
    if outcome.vote.method == "fist" or len(called) <= MOST_KEPT:
        return ""
    best = saying.listed(called[one] for one in kept)
    if tied and kept:
        names = saying.listed(called[one] for one in tied)
        return say("Usually kept: {best}. {names} tie for the last place.", best=best, names=names)
    return say("Usually kept: {best}.", best=best) if kept else ""
