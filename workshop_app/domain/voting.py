"""Voting: the methods there are, what stands on a ballot, and what keeps its words while a vote is open."""

from collections.abc import Mapping

from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.vote_records import Ballot, Choice, ChoiceId, Tally, TallyId, Vote, VoteId
from workshop_app.domain.workshop import Workshop

METHODS = {
    "dots": "Dot vote",
    "approval": "Every one I could live with",
    "rating": "Rating",
    "ranking": "Ranking",
    "fist": "Fist to five",
}
"""How a room can vote (process.md § 1.5), with what the program calls each."""

MOST_FINGERS = 5


def vote(workshop: Workshop, vote_id: str) -> Vote:
    """Return the vote, binned or not; raises RuleBroken if there never was one."""
    return workshop.known(Vote, vote_id, "That vote is not in this workshop.")


def votes(workshop: Workshop, session_id: SessionId | None = None) -> tuple[Vote, ...]:
    """Return the votes of a session in order; None asks for those of all."""
    return tuple(one for one in workshop.all_of(Vote) if session_id is None or one.session == session_id)


def choices_of(workshop: Workshop, vote_id: VoteId) -> tuple[Choice, ...]:
    """Return what can be voted for, in the order of the ballot."""
    return tuple(one for one in workshop.all_of(Choice) if one.vote == vote_id)


def ballots_of(workshop: Workshop, vote_id: VoteId) -> tuple[Ballot, ...]:
    """Return the ballots entered one by one, in the order in which they were."""
    return tuple(one for one in workshop.all_of(Ballot) if one.vote == vote_id)


def tallies_of(workshop: Workshop, vote_id: VoteId) -> tuple[Tally, ...]:
    """Return the cells of the tally grid in which something was counted."""
    return tuple(one for one in workshop.all_of(Tally) if one.vote == vote_id and one.count)


def tally_id(
    vote_id: VoteId, choice_id: ChoiceId | None, group_id: GroupId | None, table: str, value: int
) -> TallyId:
    """Return the id of a cell of the tally grid, the same on every laptop."""
    return TallyId(made_of("tally", vote_id, choice_id or "", group_id or "", table, str(value)))


def wording(workshop: Workshop, choice: Choice) -> str:
    """Return what a choice is called: as it was when the vote opened, or was typed; else as it is now."""
    if choice.text:
        return choice.text
    if choice.idea is not None:
        return workshop.idea(choice.idea).text
    return workshop.pillar(choice.pillar).name if choice.pillar is not None else ""


def marks_of(text: str) -> dict[ChoiceId, int]:
    """Return how much a ballot gives to each choice; a part that makes no sense is left out."""
    found = {}
    for line in text.splitlines():
        choice, _, count = line.rpartition(" ")
        if choice and count.isascii() and count.isdecimal() and len(count) < 4:
            found[ChoiceId(choice)] = int(count)
    return found


def text_of(marks: Mapping[ChoiceId, int]) -> str:
    """Return marks as a ballot keeps them, one choice a line, in an order of their own."""
    return "\n".join(f"{choice} {count}" for choice, count in sorted(marks.items()))


def open_vote(workshop: Workshop) -> Vote | None:
    """Return the vote that is open, the latest if there are several; None if none is."""
    opened = [one for one in workshop.all_of(Vote) if one.state == "open"]
    return max(opened, key=lambda one: (one.opened, one.id), default=None)


def frozen(workshop: Workshop) -> frozenset[IdeaId | PillarId]:
    """Return the ideas and pillars that a vote is open on: their wording stays as it is until it closes."""
    opened = {one.id for one in workshop.all_of(Vote) if one.state == "open"}
    if not opened:
        return frozenset()
    on = [one for one in workshop.all_of(Choice) if one.vote in opened]
    return frozenset(id for one in on for id in (one.idea, one.pillar) if id)


def refuse_frozen(workshop: Workshop, *ids: IdeaId | PillarId) -> None:
    """Raise RuleBroken if a vote is open on one of these."""
    if not frozen(workshop).isdisjoint(ids):
        raise RuleBroken(
            "A vote is open on this, so its words stay as they are. Close the vote to change them."
        )


def refuse_renumbering(workshop: Workshop) -> None:
    """Raise RuleBroken if a vote is open on the pillars: people mark the numbers on their ballots."""
    if any(one.state == "open" and one.on == "pillars" for one in workshop.all_of(Vote)):
        raise RuleBroken(
            "A vote is open on the pillars, so their numbers stay as they are. Close the vote to change them."
        )
