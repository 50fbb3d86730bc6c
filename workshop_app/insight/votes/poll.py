"""Poll: one vote as plain values: its rules, the ballots that were typed in, the cells of its tally grid."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True)
class Poll:
    """What there is to count. Spoiled ballots are among the papers and never among those that count.

    `concerns` are no ballots: they were written down beside a tally of fists.
    """

    rules: Rules
    papers: tuple[Paper, ...] = ()
    cells: tuple[Cell, ...] = ()
    concerns: tuple[Paper, ...] = ()

    @cached_property
    def counting(self) -> tuple[Paper, ...]:
        """The ballots that count."""
        return tuple(paper for paper in self.papers if not is_spoiled(self.rules, paper.marks))

    @cached_property
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

    rules = rules_of(workshop, vote)
    papers = [
        Paper(voting.marks_of(ballot.marks), group_of(ballot.group), ballot.table, ballot.id, ballot.concern)
        for ballot in voting.ballots_of(workshop, vote.id)
    ]
    is_fist = vote.method == "fist"
    return Poll(
        rules,
        tuple(paper for paper in papers if paper.marks or not (is_fist and paper.concern)),
        _fists_are_ballots(
            rules,
            tuple(
                Cell(tally.choice, tally.value, tally.count, group_of(tally.group), tally.table)
                for tally in voting.tallies_of(workshop, vote.id)
            ),
        ),
        tuple(paper for paper in papers if is_fist and paper.concern and not paper.marks),
    )


def _fists_are_ballots(rules: Rules, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Where fists answer one question each of them is a ballot, so nobody counts ballots beside them."""
    if rules.method != "fist" or len(rules.choices) != 1:
        return cells
    fists = tuple(cell for cell in cells if cell.choice is not None)
    held_up: Counter[Part] = Counter()
    for cell in fists:
        held_up[cell.group, cell.table] += cell.count
    return (*fists, *(Cell(None, 1, count, *part) for part, count in held_up.items()))


def rules_of(workshop: Workshop, vote: Vote) -> Rules:
    """Return what a ballot of the vote may say; a method of a newer version is counted mark by mark."""
    choices = tuple(choice.id for choice in voting.choices_of(workshop, vote.id))
    method = vote.method if vote.method in voting.METHODS else "approval"
    return Rules(method, choices, vote.dots, vote.cap, vote.top)
