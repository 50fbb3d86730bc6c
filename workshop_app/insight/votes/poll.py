"""Poll: one vote as plain values: its rules, the ballots that were typed in, the cells of its tally grid."""

from dataclasses import dataclass
from typing import NamedTuple

from workshop_app.domain import voting
from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import BallotId, ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.filling import Marks, Rules, is_spoiled

Part = tuple[GroupId | None, str]
"""A group and a table, from which ballots came; None and empty where nobody said."""


class Paper(NamedTuple):
    """A ballot as it was filled in."""

    marks: Marks
    group: GroupId | None = None
    table: str = ""
    id: BallotId = BallotId("")
    concern: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a choice was given a value by a group or at a table; without a choice: how many ballots."""

    choice: ChoiceId | None
    value: int
    count: int
    group: GroupId | None = None
    table: str = ""


class Poll(NamedTuple):
    """What there is to count. Spoiled ballots are among the papers and never among those that count."""

    rules: Rules
    papers: tuple[Paper, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def counting(self) -> tuple[Paper, ...]:
        """The ballots that count."""
        return tuple(paper for paper in self.papers if not is_spoiled(self.rules, paper.marks))

    @property
    def spoiled(self) -> tuple[Paper, ...]:
        """The ballots that do not count until they are corrected."""
        return tuple(paper for paper in self.papers if is_spoiled(self.rules, paper.marks))

    @property
    def handed_back(self) -> int:
        """How many ballots came back, spoiled ones too."""
        return len(self.papers) + sum(cell.count for cell in self.cells if cell.choice is None)

    @property
    def is_from_totals(self) -> bool:
        """Whether some of it is known as totals only, so that nobody can say who voted for what together."""
        return any(cell.choice is not None and cell.count for cell in self.cells)


def poll_of(workshop: Workshop, vote: Vote) -> Poll:
    """Return a vote as plain values, whatever its state; who shows it hides it until it is closed."""
    standing = {group.id for group in workshop.groups()}

    def group_of(group: GroupId | None) -> GroupId | None:
        return group if group in standing else None

    return Poll(
        rules_of(workshop, vote),
        tuple(
            Paper(
                voting.marks_of(ballot.marks),
                group_of(ballot.group),
                ballot.table,
                ballot.id,
                ballot.concern,
            )
            for ballot in voting.ballots_of(workshop, vote.id)
        ),
        tuple(
            Cell(tally.choice, tally.value, tally.count, group_of(tally.group), tally.table)
            for tally in voting.tallies_of(workshop, vote.id)
        ),
    )


def rules_of(workshop: Workshop, vote: Vote) -> Rules:
    """Return what a ballot of the vote may say; a method of a newer version is counted mark by mark."""
    choices = tuple(choice.id for choice in voting.choices_of(workshop, vote.id))
    method = vote.method if vote.method in voting.METHODS else "approval"
    return Rules(method, choices, vote.dots, vote.cap, vote.top)
