"""Ways: everything that one and the same ballots can be counted by, and what each way needs to know."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from workshop_app.domain.vote_records import ChoiceId
from workshop_app.insight.votes.count import Count
from workshop_app.insight.votes.filling import LIVES_WITH_IT, Marks, Rules, given
from workshop_app.insight.votes.places import Scores

Ballots = Sequence[Marks]
Counting = Callable[[Rules, Count, Ballots], Scores]


class Way(NamedTuple):
    """One way of counting; one that `needs_ballots` cannot be told from totals alone."""

    key: str
    counting: Counting
    needs_ballots: bool = False

    def scores(self, rules: Rules, count: Count, ballots: Ballots = ()) -> Scores:
        """Return what each choice comes to; None for each where nobody gave anything."""
        return dict.fromkeys(rules.choices) if count.is_empty else self.counting(rules, count, ballots)


def own_way(rules: Rules) -> Way:
    """Return the way a vote is counted by."""
    return WAYS[rules.method][0]


def other_ways(rules: Rules) -> tuple[Way, ...]:
    """Return the further ways in which its ballots can be counted and that can come to something else."""
    others = WAYS[rules.method][1:]
    if rules.method == "dots" and rules.values[-1:] == range(1, 2):
        others = tuple(way for way in others if way.key != "ballots")  # nobody could stack any dots
    if rules.method == "ranking" and rules.places == len(rules.choices):
        others = tuple(way for way in others if way.key != "named")  # a full ranking names them all
    return others


def pairwise(rules: Rules, ballots: Ballots) -> dict[tuple[ChoiceId, ChoiceId], int]:
    """Return for every two choices on how many ballots the one stands before the other.

    What a ballot says nothing about stands behind all that it does; only of a rating and of fist to five it
    says nothing at all.
    """
    before: dict[tuple[ChoiceId, ChoiceId], int] = {}
    is_silent = rules.method in {"rating", "fist"}
    for marks in ballots:
        worth = _worth(rules, marks)
        compared = [choice for choice in rules.choices if choice in worth or not is_silent]
        for one in compared:
            mine = worth.get(one)
            if mine is not None:
                for other in compared:
                    theirs = worth.get(other)
                    if theirs is None or mine > theirs:
                        before[one, other] = before.get((one, other), 0) + 1
    return before


def beats_all(rules: Rules, ballots: Ballots) -> ChoiceId | None:
    """Return the choice that more ballots put before each other one than behind it; None if none does."""
    before = pairwise(rules, ballots)
    for one in rules.choices:
        others = [other for other in rules.choices if other != one]
        if others and all(before.get((one, o), 0) > before.get((o, one), 0) for o in others):
            return one
    return None


def _points(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {choice: Fraction(count.points(choice)) for choice in rules.choices}


def _marked(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {choice: Fraction(count.marked(choice)) for choice in rules.choices}


def mean(count: Count, choice: ChoiceId) -> Fraction | None:
    """Return the average of what a choice was given; None if nobody gave it anything."""
    marked = count.marked(choice)
    return Fraction(count.points(choice), marked) if marked else None


def median(count: Count, choice: ChoiceId) -> Fraction | None:
    """Return the middle of what a choice was given: half gave no more, half no less."""
    values = [value for value, times in count.spread(choice).items() for _ in range(times)]
    if not values:
        return None
    return Fraction(values[(len(values) - 1) // 2] + values[len(values) // 2], 2)


def under(count: Count, choice: ChoiceId) -> int:
    """Return how many fists were held up with fewer than three fingers."""
    return sum(times for value, times in count.spread(choice).items() if value < LIVES_WITH_IT)


def _means(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {choice: mean(count, choice) for choice in rules.choices}


def _medians(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {choice: median(count, choice) for choice in rules.choices}


def _willing(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {
        choice: Fraction(-under(count, choice)) if count.marked(choice) else None for choice in rules.choices
    }


def _liked(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    middle = Fraction(rules.top + 1, 2)
    return {
        choice: Fraction(sum(times for value, times in count.spread(choice).items() if value > middle))
        for choice in rules.choices
    }


def _borda(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {
        choice: Fraction(
            sum((rules.places + 1 - place) * times for place, times in count.spread(choice).items())
        )
        for choice in rules.choices
    }


def _put_first(rules: Rules, count: Count, _ballots: Ballots) -> Scores:
    return {choice: Fraction(count.spread(choice).get(1, 0)) for choice in rules.choices}


def _firsts(rules: Rules, _count: Count, ballots: Ballots) -> Scores:
    scores = dict.fromkeys(rules.choices, Fraction(0))
    for marks in ballots:
        worth = _worth(rules, marks)
        best = [choice for choice, value in worth.items() if value == max(worth.values())]
        for choice in best:
            scores[choice] += Fraction(1, len(best))
    return scores


def _voices(rules: Rules, _count: Count, ballots: Ballots) -> Scores:
    scores = dict.fromkeys(rules.choices, Fraction(0))
    for marks in ballots:
        for choice in (filled := given(rules, marks)):
            scores[choice] += Fraction(1, len(filled))
    return scores


def _named(rules: Rules, _count: Count, ballots: Ballots) -> Scores:
    return {
        choice: Fraction(sum(choice in given(rules, marks) for marks in ballots)) for choice in rules.choices
    }


def _duels(rules: Rules, _count: Count, ballots: Ballots) -> Scores:
    before = pairwise(rules, ballots)

    def won(one: ChoiceId, other: ChoiceId) -> Fraction:
        mine, theirs = before.get((one, other), 0), before.get((other, one), 0)
        return Fraction((mine > theirs) - (mine < theirs) + 1, 2)

    return {
        one: sum((won(one, other) for other in rules.choices if other != one), Fraction(0))
        for one in rules.choices
    }


def _runoff(rules: Rules, _count: Count, ballots: Ballots) -> Scores:
    """Take the choice with the fewest first places off every ballot, again and again; the last is first."""
    orders = [sorted(filled, key=filled.__getitem__) for filled in (given(rules, m) for m in ballots)]
    left, scores = list(rules.choices), dict.fromkeys(rules.choices, Fraction(0))
    rounds = 0
    while left:
        rounds += 1
        firsts = dict.fromkeys(left, 0)
        for order in orders:
            top = next((choice for choice in order if choice in firsts), None)
            if top is not None:
                firsts[top] += 1
        fewest = min(firsts.values())
        for choice in [choice for choice, times in firsts.items() if times == fewest]:
            scores[choice] = Fraction(rounds)
            left.remove(choice)
    return scores


def _worth(rules: Rules, marks: Marks) -> dict[ChoiceId, int]:
    """Return how much a ballot thinks of each choice it names, more being better."""
    filled = given(rules, marks)
    sign = -1 if rules.method == "ranking" else 1
    return {choice: sign * value for choice, value in filled.items()}


_DUELS = Way("duels", _duels, needs_ballots=True)

WAYS: Mapping[str, tuple[Way, ...]] = {
    "dots": (
        Way("dots", _points),
        Way("ballots", _named, needs_ballots=True),
        Way("firsts", _firsts, needs_ballots=True),
        _DUELS,
    ),
    "approval": (Way("ballots", _marked), Way("voices", _voices, needs_ballots=True)),
    "rating": (
        Way("mean", _means),
        Way("median", _medians),
        Way("liked", _liked),
        Way("firsts", _firsts, needs_ballots=True),
        _DUELS,
    ),
    "ranking": (
        Way("borda", _borda),
        Way("firsts", _put_first),
        Way("named", _marked),
        Way("runoff", _runoff, needs_ballots=True),
        _DUELS,
    ),
    "fist": (Way("mean", _means), Way("willing", _willing), Way("median", _medians), _DUELS),
}
"""The ways of each method; the first is its own."""
