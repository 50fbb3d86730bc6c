"""Likely: which of our words and of theirs may be the same, by their words alone; only ever offered."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from workshop_app.domain.framework_records import FrameworkItemId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.crosswalk.crossing import Crossing
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import Word, content_words

ENOUGH = 0.45
"""From which likeness on two texts are offered: 1.0 is the same words, 0.0 is none in common."""

SHARED = 2
"""Words that both must say, unless they say nothing else."""

EACH = 2
"""Items that are offered for one of our words at most; more would be no help."""

OFFERED_OF = {"pillar", "indicator", "i-can", "outcome"}
"""Which of our words are looked at: those that say what a learner carries."""


class Likely(NamedTuple):
    """Words of ours and an item of theirs that may be the same: how like they are, and what both speak of."""

    wording: Wording
    item: FrameworkItemId
    likeness: float
    shared: tuple[str, ...]


class Texts(NamedTuple):
    """What is compared, copied off a workshop, so that another thread may think about it."""

    ours: tuple[tuple[Wording, str], ...]
    theirs: tuple[tuple[FrameworkItemId, str], ...]
    language: str
    their_language: str


def texts(crossing: Crossing, language: str) -> Texts:
    """Return the texts of a crosswalk; `language` is that of our portrait."""
    return Texts(
        tuple((one.wording, one.text) for one in crossing.ours if one.sort in OFFERED_OF and one.text),
        tuple((item.id, item.text) for item in crossing.items if item.text),
        language,
        crossing.framework.language or language,
    )


def likely(said: Texts) -> tuple[Likely, ...]:
    """Return what may be the same, the likeliest first; takes half a second for 100 texts beside 2,000.

    Texts in different languages are never compared: they share words by accident alone.
    """
    theirs = [(id, _heard(text, said.their_language, other=said.language)) for id, text in said.theirs]
    holders = defaultdict[tuple[str, str], list[int]](list)
    for at, (_, (language, words)) in enumerate(theirs):
        for stem in {word.stem for word in words}:
            holders[language, stem].append(at)
    found = list[Likely]()
    for wording, text in said.ours:
        language, words = _heard(text, said.language, other=said.their_language)
        near = Counter[int]()
        for stem in {word.stem for word in words}:
            near.update(holders.get((language, stem), ()))
        best = sorted(
            _compared(wording, words, (theirs[at] for at in near), _Rare(holders, language, len(theirs))),
            key=lambda one: (-one.likeness, one.item),
        )
        found += best[:EACH]
    return tuple(sorted(found, key=lambda one: (-one.likeness, one.wording, one.item)))


class _Rare(NamedTuple):
    """How much a word tells: one that stands everywhere tells little."""

    holders: Mapping[tuple[str, str], Sequence[int]]
    language: str
    all: int

    def weight(self, stem: str) -> float:
        return 1.0 + math.log((1 + self.all) / (1 + len(self.holders.get((self.language, stem), ()))))


def _compared(
    wording: Wording,
    words: tuple[Word, ...],
    near: Iterable[tuple[FrameworkItemId, tuple[str, tuple[Word, ...]]]],
    rare: _Rare,
) -> Iterator[Likely]:
    mine = {word.stem: word.said for word in words}
    own = sum(rare.weight(stem) ** 2 for stem in mine)
    for item, (_, others) in near:
        stems = {word.stem for word in others}
        common = [stem for stem in mine if stem in stems]
        if len(common) < min(SHARED, len(mine), len(stems)):
            continue
        both = sum(rare.weight(stem) ** 2 for stem in common)
        likeness = both / math.sqrt(own * sum(rare.weight(stem) ** 2 for stem in stems))
        if likeness >= ENOUGH:
            yield Likely(wording, item, likeness, tuple(mine[stem] for stem in common))


def _heard(text: str, language: str, *, other: str) -> tuple[str, tuple[Word, ...]]:
    """Return the language of a text and the words in it that say something."""
    spoken = tongue(text, "", tongue("", language, other))
    return spoken, content_words(text, spoken, spoken)
