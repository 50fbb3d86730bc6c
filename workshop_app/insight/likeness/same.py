"""Whether two texts say the same, but for spelling, endings and little words.

Meant to be right rather than to find all. Measured on the samples (`python3 run.py bench`): nearly all that
it says is right, and it finds four of five. What it misses are free paraphrases and translations; whatever
it finds is offered, never done.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from workshop_app.insight.likeness.little_words import TURNING
from workshop_app.insight.likeness.wordings import Wording

LONG = 7
"""Letters a stem needs before one differing letter is a slip of the pen and not another word."""

ENOUGH = 3
"""Words both must share before one more word in one of them still leaves it the same."""


def says_same(one: Wording, other: Wording) -> bool:
    """Tell whether two wordings say the same."""
    if one.letters == other.letters:
        return bool(one.letters)
    if one.language != other.language or not one.bag or not other.bag:
        return False
    if abs(len(one.bag) - len(other.bag)) > 1:
        return False
    mine, theirs = one.bag - other.bag, other.bag - one.bag
    if mine and theirs:
        mine, theirs = _without_slips(mine, theirs)
    if not mine and not theirs:
        return True
    more = mine or theirs
    shared = min(len(one.bag - TURNING), len(other.bag - TURNING))
    return not (mine and theirs) and len(more) == 1 and shared >= ENOUGH and not more & TURNING


def is_slip(one: str, other: str) -> bool:
    """Tell whether two stems are the same word, one of them with a slip of the pen."""
    if min(len(one), len(other)) < LONG or one[0] != other[0] or one.isdigit() or other.isdigit():
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def pairs(wordings: Sequence[Wording]) -> Iterable[tuple[int, int]]:
    """Return the pairs of positions whose wordings say the same, the smaller position first.

    Looked at are only those that share the rarest word of one of them, or that run together to the same
    letters; so the time grows with the number of texts and not with its square.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    joined: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(wordings):
        joined[one.letters].append(place)
        for stem in one.bag:
            holders[stem].append(place)
    slips = _slips(holders)
    found: set[tuple[int, int]] = set()
    for place, one in enumerate(wordings):
        if not one.bag:
            continue
        rarest = min(one.bag, key=lambda stem: (len(holders[stem]), stem))
        near = {other for stem in (rarest, *slips.get(rarest, ())) for other in holders[stem]}
        near.update(joined[one.letters])
        for other in near:
            if other != place and says_same(one, wordings[other]):
                found.add((min(place, other), max(place, other)))
    return sorted(found)


def _without_slips(mine: frozenset[str], theirs: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Take away the words that are the same but for a slip of the pen."""
    left = sorted(theirs)
    unmatched = []
    for stem in sorted(mine):
        twin = next((one for one in left if is_slip(stem, one)), None)
        if twin is None:
            unmatched.append(stem)
        else:
            left.remove(twin)
    return frozenset(unmatched), frozenset(left)


def _slips(holders: Mapping[str, object]) -> dict[str, list[str]]:
    """Return for each long stem the others that differ from it by a slip of the pen."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for stem in holders:
        if len(stem) >= LONG:
            by_letter[stem[0]].append(stem)
    return {
        stem: [one for one, _, _ in near if one != stem and is_slip(stem, one)]
        for stems in by_letter.values()
        for stem in stems
        if len(near := process.extract(stem, stems, scorer=OSA.distance, score_cutoff=1, limit=None)) > 1
    }
