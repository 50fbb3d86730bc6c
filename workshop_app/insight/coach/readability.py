"""How hard a text is to read: syllables, long words, and the grade by Flesch and Kincaid."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from workshop_app.insight.coach.tokens import Word, sentences, words
from workshop_app.insight.coach.word_lists import phrase_list, word_set

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^laeiouy]e$|[aeiouy]le$|[^aeiouytd]ed$|[^aeiouyscxzhgl]es$|[aeiouy]les$|thes$")
"""An ending that is written and not spoken: use, whole, asked, writes."""
_TWO = re.compile(
    r"(?<![ctgs])i[ao](?!us)|(?<![qg])ua|uou|eo(?!u)|(?<![tcr])ie[nt](?!d)|crea|[aeiouy]ing|iu|[aeiouy]ism$"
    r"|(?<=[^aeiouy])sms?$"
)
"""Vowels that stand together and are spoken apart: idea, social, evaluate, science, seeing."""


def grade(texts: Sequence[str]) -> float:
    """Return the school year in which English texts are read easily; 0.0 if they have no word."""
    said = [sentence for text in texts for sentence in sentences(text)]
    count = sum(len(sentence) for sentence in said)
    if not count:
        return 0.0
    spoken = sum(syllables(word.low) for sentence in said for word in sentence)
    return 0.39 * count / len(said) + 11.8 * spoken / count - 15.59


def long_words(text: str, from_syllables: int) -> tuple[Word, ...]:
    """Return the English words of so many syllables or more that few people say at home."""
    familiar = word_set("en", "reading", "familiar")
    return tuple(
        word
        for word in words(text)
        if len(word.low) > from_syllables
        and syllables(word.low) >= from_syllables
        and word.low not in familiar
        and word.low.removesuffix("s") not in familiar
    )


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Return how many syllables an English word has, in small letters; of `well-known` those of both."""
    parts = [part for part in word.replace("'", "").split("-") if part]
    return sum(_of_one(part) for part in parts) or 1


@cache
def _exceptions() -> dict[str, int]:
    return {word: int(count) for word, count in phrase_list("en", "reading", "syllables").items()}


def _of_one(word: str) -> int:
    if word in _exceptions():
        return _exceptions()[word]
    bare = word.removesuffix("ly") if word.endswith("ely") else word
    count = len(_VOWELS.findall(bare)) + len(_TWO.findall(bare)) + (bare != word)
    return max(count - bool(_SILENT.search(bare)), 1)
