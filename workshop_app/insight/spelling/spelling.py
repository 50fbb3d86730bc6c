"""Spelling: marks the words of a line that no dictionary of the workshop's languages knows."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.spelling.guessing import guesses
from workshop_app.insight.spelling.lexicon import Lexicon, lexicon

ALWAYS = ("en", "es")
"""Languages that are known in every workshop."""

WORKSHOP_WORDS = ("afterschool", "makerspace", "neurodivergent", "ok", "themself")
"""Words of school evenings that dictionaries leave out."""

OFFERED = 5
"""Words that are suggested at most: as many as a hand finds on the digit keys without looking."""

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TITLE = re.compile(r"(?:^|\s)\w{1,3}\.$")
_OPENING = " \t\"'“‘«¿¡([-–—"
_NO_WORD = re.compile(r"[@\d/_\\]|\w\.\w|^#")


class Mark(NamedTuple):
    """A word that is not known: where it begins in the text and where it ends."""

    start: int
    end: int


class Spelling:
    """Knows a word if any of its languages does, or if it is one of the workshop's `own`."""

    def __init__(self, languages: Collection[str], own: Iterable[str] = ()) -> None:
        self._languages = dict.fromkeys((*languages, *ALWAYS))
        self._own = {word.casefold() for word in (*own, *WORKSHOP_WORDS)}
        self._known: dict[str, bool] = {}

    def ready(self) -> "Spelling":
        """Read the dictionaries, which takes a moment the first time; for another thread."""
        _ = self._lexicons
        return self

    def learn(self, word: str) -> None:
        """Know a word from now on."""
        self._own.add(word.casefold())
        self._known.clear()

    def marks(self, text: str, language: str = "") -> tuple[Mark, ...]:
        """Return the words that nobody knows; none in a text of a language that has no dictionary here.

        Names, numbers, single letters, addresses and words in capitals are left alone. Where most words are
        unknown, the language is another one.
        """
        if tongue(text, "", language or "en") not in self._spoken:
            return ()
        asked = [(found, word) for found in _words(text) if (word := self._asked(text, found))]
        unknown = [found for found, word in asked if not self._knows(word)]
        if len(asked) > 2 and 2 * len(unknown) > len(asked):
            return ()
        return tuple(Mark(found.start(), found.end()) for found in unknown)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return words it might have been, the likeliest first, in capitals where it is."""
        small = word.casefold().replace("’", "'")
        found: dict[str, int] = {}
        for one in self._lexicons:
            for other, rank in guesses(small, one).items():
                found[other] = min(rank, found.get(other, rank))
        likeliest = sorted(found, key=lambda other: (found[other], abs(len(other) - len(small)), other))
        return tuple(_like(word, other) for other in likeliest[:OFFERED])

    # what it is made from

    @property
    def _lexicons(self) -> list[Lexicon]:
        return [found for language in self._languages if (found := lexicon(language)) is not None]

    @property
    def _spoken(self) -> set[str]:
        return {language for language in self._languages if lexicon(language) is not None}

    def _asked(self, text: str, found: re.Match[str]) -> str:
        """Return a word in the form that is looked up; nothing if it is none that could be wrong."""
        word = found.group().replace("’", "'")
        has_script = any(word[0].casefold() in one.initials for one in self._lexicons)
        is_word = len(word) > 1 and word.replace("'", "").isalpha()
        if not is_word or word.isupper() or not has_script:
            return ""
        before = text[: found.start()].rstrip(_OPENING)
        begins = not before or (before[-1] in ".!?:" and not _TITLE.search(before))
        return "" if word[0].isupper() and not begins else word  # a capital inside is a name's

    def _knows(self, word: str) -> bool:
        if word not in self._known:
            small = word.casefold()
            forms = dict.fromkeys((word, small, small.removesuffix("'s"), small.removesuffix("'")))
            self._known[word] = any(
                form in self._own or any(one.knows(form) for one in self._lexicons) for form in forms
            )
        return self._known[word]


def _words(text: str) -> Iterable[re.Match[str]]:
    """Return the words of a text; what holds digits or is an address has none."""
    for token in _TOKEN.finditer(text):
        if not _NO_WORD.search(token.group()):
            yield from _WORD.finditer(text, token.start(), token.end())


def _like(word: str, other: str) -> str:
    return other[:1].upper() + other[1:] if word[:1].isupper() else other
