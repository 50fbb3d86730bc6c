"""Count: how often each choice was given what; counts of parts add up to the whole, and can be taken off."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop_app.domain.vote_records import ChoiceId
from workshop_app.insight.votes.filling import Rules, given
from workshop_app.insight.votes.poll import Cell, Part, Poll

Given = Mapping[ChoiceId, Counter[int]]


@dataclass(frozen=True, slots=True)
class Count:
    """How many ballots were counted, and how often each choice was given each value."""

    ballots: int = 0
    given: Given = field(default_factory=dict)

    def __add__(self, other: "Count") -> "Count":
        both = {
            choice: self.given.get(choice, _NONE) + other.given.get(choice, _NONE)
            for choice in {**self.given, **other.given}
        }
        return Count(self.ballots + other.ballots, both)

    def __sub__(self, other: "Count") -> "Count":
        rest = {choice: times - other.given.get(choice, _NONE) for choice, times in self.given.items()}
        return Count(
            max(0, self.ballots - other.ballots), {choice: times for choice, times in rest.items() if times}
        )

    @property
    def is_empty(self) -> bool:
        """Whether nobody gave anything to any choice."""
        return not self.given

    def spread(self, choice: ChoiceId) -> dict[int, int]:
        """Return how often the choice was given each value, the smallest value first."""
        return dict(sorted(self.given.get(choice, _NONE).items()))

    def points(self, choice: ChoiceId) -> int:
        """Return what the choice was given in all."""
        return sum(value * times for value, times in self.given.get(choice, _NONE).items())

    def marked(self, choice: ChoiceId) -> int:
        """Return how many marks the choice was given: ballots, or of a grid of dots the dots."""
        return sum(self.given.get(choice, _NONE).values())


def count(poll: Poll) -> Count:
    """Return everything that counts, added up; the order of the ballots makes no difference."""
    return sum(by_part(poll).values(), Count())


def by_part(poll: Poll) -> dict[Part, Count]:
    """Return what counts from each group and table."""
    ballots: Counter[Part] = Counter()
    gave: dict[Part, dict[ChoiceId, Counter[int]]] = {}
    for paper in poll.counting:
        part = paper.group, paper.table
        ballots[part] += 1
        for choice, value in given(poll.rules, paper.marks).items():
            gave.setdefault(part, {}).setdefault(choice, Counter())[value] += 1
    for cell in poll.cells:
        part = cell.group, cell.table
        if cell.choice is None:
            ballots[part] += cell.count
        elif cell.count and is_possible(poll.rules, cell):
            gave.setdefault(part, {}).setdefault(cell.choice, Counter())[cell.value] += cell.count
    return {part: Count(ballots[part], gave.get(part, {})) for part in {**ballots, **gave}}


def is_possible(rules: Rules, cell: Cell) -> bool:
    """Say whether a cell of the grid can be counted: a choice of this vote, and a value it can be given."""
    return cell.choice in rules.choices and cell.value in rules.values


_NONE: Counter[int] = Counter()
