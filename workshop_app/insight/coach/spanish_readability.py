"""How hard a Spanish text is to read: syllables, long words, and the ease by Fernández Huerta."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from workshop_app.insight.coach.tokens import Word, sentences, words

_STRONG, _ACCENTED = "aeoáéó", "íú"
_VOWELS = re.compile("[aeiouáéíóúü]+|(?<=[^aeiouáéíóú])y$")
_SILENT = re.compile("(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])|h(?=[aeiouáéíóú])")
_YEARS = ((100.0, 3.0), (90.0, 4.0), (80.0, 5.0), (70.0, 6.0), (60.0, 8.0), (50.0, 12.0), (0.0, 17.0))
"""From which ease on a text is read in which school year, by the author's own table."""

LONGER = 1
"""By how many syllables a word that is long in Spanish exceeds one that is long in English."""


def ease(texts: Sequence[str]) -> float:
    """Return the ease by Fernández Huerta: 100 for the youngest readers, 50 at the end of school."""
    said = [sentence for text in texts for sentence in sentences(text)]
    count = sum(len(sentence) for sentence in said)
    if not count:
        return 100.0
    spoken = sum(syllables(word.low) for sentence in said for word in sentence)
    return 206.84 - 60 * spoken / count - 1.02 * count / len(said)


def grade(texts: Sequence[str]) -> float:
    """Return the school year in which Spanish texts of this ease are read."""
    found = min(max(ease(texts), 0.0), 100.0)
    for (above, early), (below, late) in itertools.pairwise(_YEARS):
        if found >= below:
            return early + (above - found) / (above - below) * (late - early)
    return _YEARS[-1][1]


def long_words(text: str, from_syllables: int) -> tuple[Word, ...]:
    """Return the Spanish words that are as long as English ones of so many syllables."""
    return tuple(word for word in words(text) if syllables(word.low) >= from_syllables + LONGER)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Return how many syllables a Spanish word has, in small letters: dos in ai, tres in ideas."""
    count = 0
    for vowels in _VOWELS.findall(_SILENT.sub("", word)):
        count += 1
        for one, other in itertools.pairwise(vowels):
            both_strong = one in _STRONG and other in _STRONG
            count += both_strong or (one in _ACCENTED or other in _ACCENTED)
    return max(count, 1)
