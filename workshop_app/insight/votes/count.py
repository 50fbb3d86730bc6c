"""Count: how often each choice was given what; counts of parts add up to the whole, and can be taken off."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop_app.domain.vote_records import ChoiceId
from workshop_app.insight.votes.filling import Rules, given
from workshop_app.insight.votes.poll import Cell, Part, Poll

Given = Mapping[ChoiceId, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Count:
    """How many ballots were counted, and how often each choice was given each value."""

    ballots: int = 0
    given: Given = field(default_factory=dict)

    def __sub__(self, other: "Count") -> "Count":
        rest = {
            choice: _less(times, other.given[choice]) if choice in other.given else times
            for choice, times in self.given.items()
        }
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
    return whole(by_part(poll).values())


def whole(parts: Iterable[Count]) -> Count:
    """Return the counts of several parts as one."""
    ballots, gave = 0, dict[ChoiceId, dict[int, int]]()
    for part in parts:
        ballots += part.ballots
        for choice, times in part.given.items():
            sums = gave.setdefault(choice, {})
            for value, count in times.items():
                sums[value] = sums.get(value, 0) + count
    return Count(ballots, gave)


def by_part(poll: Poll) -> dict[Part, Count]:
    """Return what counts from each group and table."""
    ballots: Counter[Part] = Counter()
    gave: dict[Part, dict[ChoiceId, dict[int, int]]] = {}
    for paper in poll.counting:
        part = paper.group, paper.table
        ballots[part] += 1
        for choice, value in given(poll.rules, paper.marks).items():
            _add(gave, part, choice, value, 1)
    for cell in poll.cells:
        part = cell.group, cell.table
        if cell.choice is None:
            ballots[part] += cell.count
        elif cell.count and is_possible(poll.rules, cell):
            _add(gave, part, cell.choice, cell.value, cell.count)
    return {part: Count(ballots[part], gave.get(part, {})) for part in {**ballots, **gave}}


def is_possible(rules: Rules, cell: Cell) -> bool:
    """Say whether a cell of the grid can be counted: a choice of this vote, and a value it can be given."""
    return cell.choice in rules.choices and cell.value in rules.values


def _add(
    gave: dict[Part, dict[ChoiceId, dict[int, int]]], part: Part, choice: ChoiceId, value: int, times: int
) -> None:
    sums = gave.setdefault(part, {}).setdefault(choice, {})
    sums[value] = sums.get(value, 0) + times


def _less(times: Mapping[int, int], taken: Mapping[int, int]) -> dict[int, int]:
    rest = {value: count - taken.get(value, 0) for value, count in times.items()}
    return {value: count for value, count in rest.items() if count > 0}


_NONE: Mapping[int, int] = {}
