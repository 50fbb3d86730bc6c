"""The words of a text with the places where they stand, its sentences, its main clauses and its stems."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

from workshop_app.insight.coach.word_lists import word_set
from workshop_app.insight.likeness.little_words import FILLING

_WORD = re.compile("[^\\W_]+(?:['’\\-\u2010\u2011][^\\W_]+)*")
_BETWEEN_SENTENCES = re.compile(r"[.!?…]+[\"'”’)]*(?=\s|$)|\n+")
_QUOTED = re.compile(r'"[^"\n]*"|“[^”\n]*”|«[^»\n]*»')
_STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese", "de": "german"}


class Word(NamedTuple):
    """A word as it is written, in small letters with a plain apostrophe and hyphen, and where it stands."""

    said: str
    low: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """From where to where it stands in its text."""
        return self.start, self.end


class Words(tuple[Word, ...]):  # noqa: SLOT001 - a tuple of any length can have no slots
    """The words of a whole text, which also tell at once whether any of some words is among them."""

    lows: frozenset[str]


@lru_cache(maxsize=20_000)
def words(text: str) -> Words:
    """Return the words of a text; `grade-level` and `don't` are one word each, `and/or` is two."""
    if text.isascii():
        low = text.lower()
        spans = [one.span() for one in _WORD.finditer(text)]
        found = Words([Word(text[start:end], low[start:end], start, end) for start, end in spans])
    else:
        met = [(one.group(), *one.span()) for one in _WORD.finditer(text)]
        found = Words([Word(said, _plain(said), start, end) for said, start, end in met])
    found.lows = frozenset([word[1] for word in found])
    return found


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("\u2010", "-").replace("\u2011", "-")


@lru_cache(maxsize=20_000)
def sentences(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each sentence that has any."""
    ends = [one.start() for one in _BETWEEN_SENTENCES.finditer(text)]
    if len(ends) < 2 and (not ends or not text[ends[0] :].strip(".!?…\"'”’) \n")):
        return (words(text),) if words(text) else ()
    found: list[list[Word]] = [[] for _ in range(len(ends) + 1)]
    at = 0
    for word in words(text):
        while at < len(ends) and word.start >= ends[at]:
            at += 1
        found[at].append(word)
    return tuple(tuple(one) for one in found if one)


@lru_cache(maxsize=20_000)
def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Return from where to where a text only tells what words somebody says: "no", “What is good?”."""
    return tuple(one.span() for one in _QUOTED.finditer(text))


@lru_cache(maxsize=20_000)
def main_clauses(text: str, language: str = "en") -> tuple[tuple[Word, ...], ...]:
    """Return of each sentence the words of its main clause: what stands before when, if, because, although.

    Where a sentence opens with such a word, the main clause is what follows its first comma.
    """
    turning = word_set(language, "clauses", "opening")
    return tuple(clause for one in sentences(text) if (clause := _main(text, one, turning)))


def _main(text: str, sentence: tuple[Word, ...], turning: frozenset[str]) -> tuple[Word, ...]:
    if sentence[0].low in turning:
        comma = text.find(",", sentence[0].end)
        if comma < 0:
            return ()
        sentence = tuple(word for word in sentence if word.start > comma)
    for at, word in enumerate(sentence):
        if word.low in turning:
            return sentence[:at]
    return sentence


def content(text: str, language: str = "en") -> tuple[Word, ...]:
    """Return the words that say something, in order; little ones (the, of, I, with) are left out."""
    little = FILLING.get(language, FILLING["en"])
    return tuple(word for word in words(text) if word.low not in little)


@lru_cache(maxsize=20_000)
def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the words that say something, in order."""
    return tuple(stem(word.low, language) for word in content(text, language))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str = "en") -> str:
    """Return the stem of a word in small letters; itself in a language whose endings nobody taught us."""
    if language not in _STEMMERS:
        return word
    stemmed: str = _stemmer(language).stemWord(word)
    return stemmed


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_STEMMERS[language])
