"""What is left of a text when spelling, endings and little words are taken away: the words it turns on."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

from workshop_app.insight.likeness.little_words import DENYING, FILLING, TURNING
from workshop_app.insight.likeness.tongues import tongue

_STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese", "de": "german"}

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Word(NamedTuple):
    """A word as it stands in a text, and its stem by the rules of a language."""

    said: str
    stem: str


class Wording(NamedTuple):
    """The words a text turns on: by their stems, in order and as a set, and its letters run together."""

    language: str
    stems: tuple[str, ...]
    bag: frozenset[str]
    letters: str


@lru_cache(maxsize=50_000)
def wording(text: str, said: str = "", otherwise: str = "en") -> Wording:
    """Return the words a text turns on; where it has only little words, those."""
    language = tongue(text, said, otherwise)
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = [word.replace("’", "'") for word in _WORD.findall(plain)]
    words = [part for word in words for part in _parts(word)]
    telling = [word for word in words if word not in FILLING.get(language, FILLING["en"])] or words
    stems = tuple(_stem(word, language) for word in telling)
    return Wording(language, stems, frozenset(stems), _bare("".join(telling)))


@lru_cache(maxsize=50_000)
def content_words(text: str, language: str, rules: str) -> tuple[Word, ...]:
    """Return the words of a text that say something, in order; none if it has only little words.

    `language` is the text's own, which knows its little words; stems are made by those of `rules`. What only
    turns a sentence round (not, more, after) and numbers are no content.
    """
    little = FILLING.get(language, FILLING["en"])
    found = []
    for said in _WORD.findall(unicodedata.normalize("NFKC", text)):
        for part in _parts(said.casefold().replace("’", "'")):
            is_letter = len(part) < 2 and part.isascii()
            stem = _stem(part, rules)
            if part not in little and stem not in TURNING and not part.isdecimal() and not is_letter:
                found.append(Word(said, stem))
    return tuple(found)


def _parts(word: str) -> tuple[str, ...]:
    """Keep a "not" that hides in a word, and drop what an apostrophe sets off."""
    if word.endswith("n't") or word in DENYING:
        return ("not",)
    return (word.split("'", maxsplit=1)[0],)


@cache
def _stem(word: str, language: str) -> str:
    stemmed = _stemmer(language).stemWord(word) if language in _STEMMERS else word
    bare = _bare(stemmed)
    return _FAMILIES.get(bare, bare)


def _bare(word: str) -> str:
    """Return a word without its accents."""
    return "".join(one for one in unicodedata.normalize("NFD", word) if unicodedata.category(one) != "Mn")


_FAMILIES = {
    **dict.fromkeys(
        ("themselv", "themself", "ourselv", "yourself", "myself", "oneself", "himself", "herself"), "self"
    ),
    "ownership": "own",
    "persever": "persev",
    "solut": "solv",
    "solver": "solv",
    "speaker": "speak",
    "thinker": "think",
    "worker": "work",
}
"""Stems that the rules of a language keep apart and people do not."""


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_STEMMERS[language])
