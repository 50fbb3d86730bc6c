"""GridShape: what stands in which row and column of a tally grid, and the numbers that are in it; no Qt."""

from typing import NamedTuple

from workshop_app.domain import voting
from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import asking
from workshop_app.insight.votes.ballot_lines import lines_of
from workshop_app.words import say


class Key(NamedTuple):
    """The coordinates of one cell: a choice (None: how many ballots), a group and a value."""

    choice: ChoiceId | None
    group: GroupId | None
    value: int


class Head(NamedTuple):
    """What stands before a row or over a column: words, and the number and ink of a choice."""

    words: str
    number: str = ""
    ink: str = ""
    paper: str = ""


class GridShape(NamedTuple):
    """The heads of a grid and the coordinates of its cells.

    `ballots` are the cells of how many ballots came back: one for each column, or one alone; none where each
    fist is a ballot.
    """

    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cells: tuple[tuple[Key, ...], ...]
    ballots: tuple[Key, ...]

    def numbers(self, workshop: Workshop, vote: Vote) -> dict[Key, int]:
        """Return what is counted in each cell."""
        return {
            Key(one.choice, one.group, one.value): one.count
            for one in voting.tallies_of(workshop, vote.id)
            if not one.table
        }


def by_group(workshop: Workshop, vote: Vote) -> bool:
    """Say whether the columns are groups; ratings, places and several fists have their values there."""
    count = len(voting.choices_of(workshop, vote.id))
    return vote.method in {"dots", "approval"} or (vote.method == "fist" and count == 1)


def shape_of(workshop: Workshop, vote: Vote, group: GroupId | None = None) -> GridShape:
    """Return the grid of a vote; where values are the columns it is that of one group."""
    lines = lines_of(workshop, vote)
    heads = tuple(Head(line.name, str(line.number), line.ink) for line in lines)
    if not by_group(workshop, vote):
        values = range(6) if vote.method == "fist" else range(1, _highest(vote, len(lines)) + 1)
        columns = tuple(Head(_value_said(vote, value)) for value in values)
        cells = tuple(tuple(Key(line.choice, group, value) for value in values) for line in lines)
        return GridShape(heads, columns, cells, (Key(None, group, 1),))
    groups: list[GroupId | None] = [*(one.id for one in workshop.groups()), None]
    columns = (
        *(Head(one.name, paper=one.paper) for one in workshop.groups()),
        Head(say("Not said who")),
    )
    if vote.method == "fist":
        rows = tuple(Head(say(words)) for words in asking.FINGERS)
        cells = tuple(tuple(Key(lines[0].choice, one, value) for one in groups) for value in range(6))
    else:
        rows = heads
        cells = tuple(tuple(Key(line.choice, one, 1) for one in groups) for line in lines)
    ballots = () if vote.method == "fist" else tuple(Key(None, one, 1) for one in groups)
    return GridShape(rows, columns, cells, ballots)


def _highest(vote: Vote, lines: int) -> int:
    return min(vote.top, lines) if vote.method == "ranking" else vote.top


def _value_said(vote: Vote, value: int) -> str:
    return say("Place {place}", place=value) if vote.method == "ranking" else str(value)
