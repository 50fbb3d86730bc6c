"""Rules: what a ballot of one vote may say, and what is wrong with one that says something else."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workshop_app.domain.vote_records import ChoiceId

Marks = Mapping[ChoiceId, int]
"""What a ballot gives to each choice: dots, 1 for an approval, a rating, a place, or fingers."""

FINGERS = 5
LIVES_WITH_IT = 3
"""Fingers from which on somebody can live with it; under that they want to talk (0: they block)."""


class Rules(NamedTuple):
    """What may be given to which choices; as in a `Vote`, for counting on plain values."""

    method: str
    choices: tuple[ChoiceId, ...]
    dots: int = 3
    cap: int = 0
    top: int = 5

    @property
    def values(self) -> range:
        """What one choice may be given."""
        match self.method:
            case "dots":
                return range(1, min(self.cap or self.dots, self.dots) + 1)
            case "rating":
                return range(1, self.top + 1)
            case "ranking":
                return range(1, self.places + 1)
            case "fist":
                return range(FINGERS + 1)
            case _:
                return range(1, 2)

    @property
    def places(self) -> int:
        """How many places a ranking has; no more than there are choices."""
        return min(self.top, len(self.choices))


class Fault(NamedTuple):
    """One thing for which a ballot is spoiled.

    `kind` is unknown (a mark for no choice of this vote), value (what cannot be given), cap (more dots than
    one choice may have), dots (more than everybody has) or twice (one place for two choices); `value` is what
    was given, `most` what is allowed.
    """

    kind: str
    choice: ChoiceId | None
    value: int
    most: int


def given(rules: Rules, marks: Marks) -> dict[ChoiceId, int]:
    """Return what a ballot gives; an empty space is nothing, but a fist of no fingers is something."""
    least = 0 if rules.method == "fist" else 1
    return {choice: value for choice, value in marks.items() if value >= least or value < 0}


def faults(rules: Rules, marks: Marks) -> Iterator[Fault]:
    """Return everything for which a ballot is spoiled; nothing for one that counts."""
    filled = given(rules, marks)
    offered, values = frozenset(rules.choices), rules.values
    most = values[-1] if values else 0
    is_dots = rules.method == "dots"
    for choice, value in filled.items():
        if choice not in offered:
            yield Fault("unknown", choice, value, 0)
        elif value not in values:
            is_capped = is_dots and 0 < rules.cap < value
            if is_capped or not is_dots or value < 0:  # too many dots in all are one fault, told below
                yield Fault("cap" if is_capped else "value", choice, value, most)
    total = sum(filled.values())
    if is_dots and total > rules.dots:
        yield Fault("dots", None, total, rules.dots)
    if rules.method == "ranking":
        for place, times in sorted(Counter(filled.values()).items()):
            if times > 1:
                yield Fault("twice", None, place, 1)


def is_spoiled(rules: Rules, marks: Marks) -> bool:
    """Say whether a ballot cannot be counted until it is corrected."""
    return next(faults(rules, marks), None) is not None


def left_blank(rules: Rules, marks: Marks) -> int:
    """Return how many dots, ratings, places or fists a ballot could have given and did not; that is fine."""
    filled = given(rules, marks)
    match rules.method:
        case "dots":
            return max(0, rules.dots - sum(filled.values()))
        case "ranking":
            return max(0, rules.places - len(filled))
        case "approval":
            return int(not filled)
        case _:
            return max(0, len(rules.choices) - len(filled))
