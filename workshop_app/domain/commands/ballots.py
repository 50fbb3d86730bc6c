"""Everything one can do with ballots, and with the cells of a tally grid."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_IDEA, LONGEST_TABLE, MOST_PEOPLE, RuleBroken, one_line
from workshop_app.domain.vote_records import Ballot, BallotId, ChoiceId, VoteId
from workshop_app.domain.voting import ballots_of, choices_of, tally_id, text_of, vote
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBallot:
    """A ballot as somebody filled it in: how much it gives to each choice, from which group and table."""

    id: BallotId
    vote: VoteId
    marks: Mapping[ChoiceId, int] = field(default_factory=dict)
    group: GroupId | None = None
    table: str = ""
    concern: str = ""


def cast(workshop: Workshop, new: NewBallot) -> Iterator[Edit]:
    """Enter a ballot of an open vote as it stands on the paper, also one that breaks the rules."""
    _refuse_unless_open(workshop, new.vote)
    standing = ballots_of(workshop, new.vote)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("ballot", new.id, vote=new.vote, rank=rank, **_written(workshop, new))


def correct(workshop: Workshop, anew: NewBallot) -> Iterator[Edit]:
    """Enter the ballot of this id anew, because it was read or typed wrongly."""
    ballot = _ballot(workshop, anew.id)
    _refuse_unless_open(workshop, vote(workshop, ballot.vote or "").id)
    yield workshop.edit("ballot", ballot.id, **_written(workshop, anew))


def bin(workshop: Workshop, ballot_ids: Iterable[BallotId]) -> Iterator[Edit]:
    """Take ballots out of the count; they can be taken back."""
    for ballot_id in ballot_ids:
        ballot = _ballot(workshop, ballot_id)
        _refuse_unless_open(workshop, vote(workshop, ballot.vote or "").id)
        yield workshop.edit("ballot", ballot.id, binned=True)


def take_back(workshop: Workshop, ballot_ids: Iterable[BallotId]) -> Iterator[Edit]:
    """Take ballots back into the count."""
    for ballot_id in ballot_ids:
        ballot = _ballot(workshop, ballot_id)
        _refuse_unless_open(workshop, vote(workshop, ballot.vote or "").id)
        yield workshop.edit("ballot", ballot.id, binned=False)


def tally(  # noqa: PLR0913 - a cell of the grid has so many coordinates
    workshop: Workshop,
    vote_id: VoteId,
    choice_id: ChoiceId | None,
    count: int,
    *,
    group: GroupId | None = None,
    table: str = "",
    value: int = 1,
) -> Iterator[Edit]:
    """Write a number into the tally grid: how often a choice got a value, or without one how many ballots."""
    _refuse_unless_open(workshop, vote_id)
    if choice_id is not None and all(one.id != choice_id for one in choices_of(workshop, vote_id)):
        raise RuleBroken("That choice is not on this ballot.")
    if group is not None:
        workshop.group(group)
    if not 0 <= count <= MOST_PEOPLE or not 0 <= value <= _HIGHEST:
        raise RuleBroken("A cell of the tally holds between 0 and {most}.", most=MOST_PEOPLE)
    table = _line(table, LONGEST_TABLE)
    id = tally_id(vote_id, choice_id, group, table, value)
    told = {"vote": vote_id, "choice": choice_id, "group": group, "table": table, "value": value}
    yield workshop.edit("tally", id, **told, count=count, rank="a0")


def _written(workshop: Workshop, new: NewBallot) -> dict[str, str | None]:
    if new.group is not None:
        workshop.group(new.group)
    return {
        "group": new.group,
        "table": _line(new.table, LONGEST_TABLE),
        "marks": _marks(workshop, new.vote, new.marks),
        "concern": _line(new.concern, LONGEST_IDEA),
    }


def _ballot(workshop: Workshop, ballot_id: str) -> Ballot:
    return workshop.known(Ballot, ballot_id, "That ballot is not in this workshop.")


def _refuse_unless_open(workshop: Workshop, vote_id: VoteId) -> None:
    if vote(workshop, vote_id).state != "open":
        raise RuleBroken("The vote is not open. Open it to enter ballots.")


def _marks(workshop: Workshop, vote_id: VoteId, marks: Mapping[ChoiceId, int]) -> str:
    known = {choice.id for choice in choices_of(workshop, vote_id)}
    if not marks.keys() <= known:
        raise RuleBroken("That choice is not on this ballot.")
    if any(not 0 <= count <= _HIGHEST for count in marks.values()):
        raise RuleBroken("A ballot gives a choice between 0 and {most}.", most=_HIGHEST)
    return text_of(marks)


def _line(text: str, longest: int) -> str:
    text = one_line(text)
    if len(text) > longest:
        raise RuleBroken("That line holds {longest} characters.", longest=longest)
    return text


_HIGHEST = 100
