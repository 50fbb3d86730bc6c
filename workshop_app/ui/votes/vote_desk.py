"""VoteDesk: brings a vote over the page that is open, and takes it away again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workshop_app.desk import ids
from workshop_app.domain import agenda, voting
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import votes
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.vote_records import ChoiceId, Vote, VoteId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.choices import Choice
from workshop_app.ui.room.vote_showing import question
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.draft import Draft
from workshop_app.words import say

if TYPE_CHECKING:
    from workshop_app.ui.votes.vote_screen import VoteScreen

KINDS = ("vote", "fist")
"""The kinds of parts in which people vote."""


NEW = "new"
"""Stands for a vote of which nothing was said yet."""


class VoteDesk(QObject):
    """Belongs to the frame around an open workshop; its screen lies over `host`, made when first wanted.

    `opened` and `closed` are sent as it comes and goes.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, around: Surroundings, host: QWidget) -> None:
        super().__init__(host)
        self._around, self._host = around, host
        self._screen: VoteScreen | None = None
        self._draft: Draft | None = None
        self._vote: VoteId | None = None
        self._back: QWidget | None = None
        self._name = f"vote desk {around.open.id}"

    # what the frame asks

    @property
    def is_open(self) -> bool:
        """Whether a vote lies over the page."""
        return self._screen is not None and not self._screen.isHidden()

    @property
    def screen(self) -> "VoteScreen":
        """What lies over the page, made when it is first needed."""
        if self._screen is None:
            from workshop_app.ui.votes.vote_screen import VoteScreen  # noqa: PLC0415 - the start does not wait for it

            self._screen = screen = VoteScreen(self._around, self._host)
            screen.closed.connect(self.close)
            screen.head.done.connect(self._pressed)
            screen.head.chosen.connect(self._another)
            screen.again_asked.connect(self._again)
            screen.shown_asked.connect(self._show_in_room)
        return self._screen

    def open(self, on_ideas: Sequence[IdeaId] = ()) -> None:
        """Open the vote that is at hand; with ideas, a new one on these."""
        workshop = self._around.workshop
        if len(on_ideas) > 1 and voting.open_vote(workshop) is None:
            self._prepare(None, on_ideas)
            return
        part = agenda.running(workshop)
        if part is not None and part.kind in KINDS:
            self.open_part(part.id)
            return
        standing = voting.votes(workshop, self._around.session) or voting.votes(workshop)
        at_hand = voting.open_vote(workshop) or next(iter(reversed(standing)), None)
        if at_hand is not None:
            self._take(at_hand)
        else:
            self._prepare(None)

    def open_part(self, part_id: PartId) -> None:
        """Open the vote of a part, or begin to prepare it."""
        workshop = self._around.workshop
        part = next((one for one in workshop.all_of(Part) if one.id == part_id), None)
        of_part = [vote for vote in voting.votes(workshop) if vote.part == part_id]
        opened = [vote for vote in of_part if vote.state == "open"]
        if of_part:
            self._take((opened or of_part)[-1])
        else:
            self._prepare(part)

    def open_names(self, pillar_id: PillarId) -> None:
        """Open the vote on the names of a pillar that is prepared or open, or begin to prepare one."""
        on_names = [
            vote
            for vote in voting.votes(self._around.workshop)
            if vote.on == "names" and vote.pillar == pillar_id and vote.state != "closed"
        ]
        if on_names:
            self._take(on_names[-1])
            return
        self._draft = Draft(self._around, names_of=pillar_id)
        self._vote = self._draft.id
        self._come()

    def follow(self, changes: Sequence[Change]) -> None:
        """Come up when a part in which people vote was started here, unless a ballot is half filled in."""
        is_beginning = len(changes) == 1 and changes[0].command == "parts.begin"
        if not is_beginning or (self.is_open and self.screen.is_half_filled):
            return
        part = agenda.running(self._around.workshop)
        if part is not None and part.kind in KINDS:
            self.open_part(part.id)

    def choices(self) -> list[Choice]:
        """Return the votes there are, for the palette."""
        workshop = self._around.workshop
        return [
            Choice(
                say("Vote: {question}", question=question(workshop, vote)),
                lambda vote=vote: self._take(vote),  # type: ignore[misc] # each its own
                icon="vote",
            )
            for vote in voting.votes(workshop)
        ]

    def show_workshop(self, workshop: Workshop) -> None:
        """Follow the workshop, if it is there."""
        if self.is_open:
            self._show(workshop)

    def arrive(self) -> None:
        """Put the focus where the work goes on."""
        self.screen.arrive()

    def regions(self) -> list[QWidget]:
        """Return what F6 walks while a vote lies over the page."""
        return self.screen.regions()

    def leave(self) -> None:
        """Keep what is half typed; called before another page is shown and before closing."""
        if self.is_open:
            self.screen.leave()

    def stop(self) -> None:
        """Keep what is half typed, and which vote lies over the page; called before the frame goes."""
        self.leave()
        at_hand = ""
        if self.is_open:
            is_kept = any(one.id == self._vote for one in voting.votes(self._around.workshop))
            at_hand = str(self._vote) if is_kept else NEW
        if at_hand != self._around.preferences.get(self._name, ""):
            self._around.preferences.put({self._name: at_hand})

    def resume(self) -> None:
        """Come up again with the vote that lay over the page when the frame went."""
        left = self._around.preferences.get(self._name, "")
        if left == NEW:
            self.open()
            return
        vote = next((one for one in voting.votes(self._around.workshop) if one.id == left), None)
        if vote is not None:
            self._take(vote)

    def close(self) -> None:
        """Show the page again, the focus where it was."""
        if not self.is_open:
            return
        self.leave()
        self.screen.hide()
        back, self._back = self._back, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # what is at hand

    def _take(self, vote: Vote) -> None:
        self._vote = vote.id
        self._draft = Draft(self._around, vote.id) if vote.state == "draft" else None
        self._come()

    def _prepare(self, part: Part | None, on_ideas: Sequence[IdeaId] = ()) -> None:
        self._draft = Draft(self._around, part=part, on_ideas=on_ideas)
        self._vote = self._draft.id
        self._come()

    def _come(self) -> None:
        if not self.is_open:
            self._back = QApplication.focusWidget()
        screen = self.screen
        self._show(self._around.workshop)
        screen.setGeometry(self._host.rect())
        was_open = self.is_open
        screen.show()
        screen.raise_()
        screen.arrive()
        if not was_open:
            self.opened.emit()

    def _show(self, workshop: Workshop) -> None:
        vote = next((one for one in voting.votes(workshop) if one.id == self._vote), None)
        if vote is not None and vote.state != "draft":
            was, self._draft = self.screen.phase, None
            self.screen.show_vote(workshop, vote)
            if self.is_open and was != self.screen.phase:
                self.screen.arrive()
        elif self._draft is not None or vote is not None:
            draft = self._draft or Draft(self._around, self._vote)
            self._draft = draft
            if self.screen.phase == "draft" and self.screen.preparing.draft is draft:
                self.screen.preparing.show_workshop(workshop)
            else:
                self.screen.show_draft(draft)
        else:
            self._prepare(None)  # the vote that was shown was taken back

    # what is pressed

    def _pressed(self, what: str) -> None:
        if what == "back":
            self.close()
        elif what == "open":
            self._open_vote()
        elif what == "close" and self._vote is not None:
            self._close_vote(self._vote)
        elif what == "reopen" and self._vote is not None:
            self._as_program(votes.reopen, self._vote)
        self._show(self._around.workshop)

    def _open_vote(self) -> None:
        self.screen.leave()
        if self._draft is not None and self._draft.open():
            self._draft = None
            self._show_in_room()

    def _close_vote(self, vote_id: VoteId) -> None:
        if self.screen.is_half_filled:
            self._around.alerts.toast(
                say("A ballot is half filled in. Keep it or clear it, then close the vote.")
            )
            self.screen.counting.arrive()
            return
        self.screen.leave()
        if self._as_program(votes.close, vote_id, at=ids.now()):
            self._show_in_room()

    def _again(self) -> None:
        if self._vote is None:
            return
        workshop, new = self._around.workshop, VoteId(ids.fresh("vote"))
        choices = [ChoiceId(ids.fresh("choice")) for _ in voting.choices_of(workshop, self._vote)]
        old, desk = self._vote, self._around.desk
        if self._around.alerts.attempt(lambda: desk.do(votes.again, old, new, choices)):
            self._take(voting.vote(self._around.workshop, new))

    def _another(self, vote_id: str) -> None:
        self.leave()
        if vote_id:
            self._take(voting.vote(self._around.workshop, vote_id))
        else:
            self._prepare(None)

    def _show_in_room(self) -> None:
        if self._vote is not None:
            self._around.room.show_vote(self._vote)
            self._show(self._around.workshop)

    def _as_program(self, command: object, *args: object, **kwargs: object) -> bool:
        desk = self._around.desk
        return self._around.alerts.attempt(lambda: desk.do_as("program", command, *args, **kwargs))  # type: ignore[arg-type]


def ask_for(widget: QWidget, part_id: PartId) -> bool:
    """Open the vote of a part at the desk of the window around a widget; False if there is none."""
    desk = widget.window().findChild(VoteDesk)
    if desk is None:
        return False
    desk.open_part(part_id)
    return True


def ask_about(widget: QWidget, pillar_id: PillarId) -> bool:
    """Open the vote on the names of a pillar at the desk of the window around a widget; False without one."""
    desk = widget.window().findChild(VoteDesk)
    if desk is None:
        return False
    desk.open_names(pillar_id)
    return True
