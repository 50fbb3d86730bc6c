"""Places: who came first, second, third; choices that got the same share a place, and no tie is broken."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from workshop_app.domain.vote_records import ChoiceId

Scores = Mapping[ChoiceId, Fraction | None]
"""What each choice came to, more being better; None where nobody said anything about it."""


class Place(NamedTuple):
    """Where one choice came in: two that are first together are both 1, and the next is 3."""

    choice: ChoiceId
    place: int
    score: Fraction | None
    is_tied: bool


class Cut(NamedTuple):
    """Which choices are kept when so many are; those that tie across the line belong to neither side."""

    kept: tuple[ChoiceId, ...]
    on_the_line: tuple[ChoiceId, ...] = ()


def places(scores: Scores) -> tuple[Place, ...]:
    """Return the choices by place, those of one place in the order they were offered."""
    ranked = sorted(scores.items(), key=lambda pair: -pair[1] if pair[1] is not None else _LAST)
    found: list[Place] = []
    for n, (choice, score) in enumerate(ranked, 1):
        if found and found[-1].score == score:
            found[-1] = found[-1]._replace(is_tied=True)
            found.append(Place(choice, found[-1].place, score, is_tied=True))
        else:
            found.append(Place(choice, n, score, is_tied=False))
    return tuple(found)


def winners(found: tuple[Place, ...]) -> tuple[ChoiceId, ...]:
    """Return who is first: one choice, several that tie, or none if nobody voted."""
    return tuple(one.choice for one in found if one.place == 1 and one.score is not None)


def margin(found: tuple[Place, ...]) -> Fraction | None:
    """Return how far the first is ahead of the next; 0 in a tie, None where there is no next."""
    scores = [one.score for one in found if one.score is not None]
    return scores[0] - scores[1] if len(scores) > 1 else None


def cut(found: tuple[Place, ...], most: int) -> Cut:
    """Return what is kept if the best `most` are."""
    scored = [one for one in found if one.score is not None]
    if len(scored) <= most:
        return Cut(tuple(one.choice for one in scored))
    last = scored[most - 1].place
    if scored[most].place != last:
        return Cut(tuple(one.choice for one in scored[:most]))
    return Cut(
        tuple(one.choice for one in scored if one.place < last),
        tuple(one.choice for one in scored if one.place == last),
    )


_LAST = Fraction(1 << 60)
