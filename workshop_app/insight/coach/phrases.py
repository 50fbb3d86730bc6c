"""Phrases: finds those of a list among the words of a text, the longest first, in one walk."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from workshop_app.insight.coach.tokens import Word, words
from workshop_app.insight.coach.word_lists import phrase_list


class Met(NamedTuple):
    """A phrase that a text has: as its list spells it, what to say instead, and where it stands."""

    phrase: str
    instead: str
    first: int
    """Which of the words that were walked it begins with."""
    span: tuple[int, int]


class Phrases:
    """A list of phrases, ready to be found; a hyphen in one also stands for a blank."""

    def __init__(self, listed: dict[str, str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        for phrase, instead in listed.items():
            for written in {phrase, phrase.replace("-", " ")}:
                said = tuple(word.low for word in words(written))
                self._by_first.setdefault(said[0], []).append((said, phrase, instead))
        for several in self._by_first.values():
            several.sort(key=lambda one: -len(one[0]))

    def among(self, said: Sequence[Word]) -> Iterator[Met]:
        """Give the phrases that stand among the words, from the first to the last; they do not overlap."""
        upto = 0
        for at, word in enumerate(said):
            if at < upto or word.low not in self._by_first:
                continue
            for phrase, listed, instead in self._by_first[word.low]:
                found = said[at : at + len(phrase)]
                if len(found) == len(phrase) and all(
                    one.low == other for one, other in zip(found, phrase, strict=True)
                ):
                    upto = at + len(phrase)
                    yield Met(listed, instead, at, (word.start, found[-1].end))
                    break


@cache
def phrases(language: str, file: str, *names: str) -> Phrases:
    """Return the phrases of one or several lists of a file; fails as `phrase_list` does."""
    return Phrases(
        {phrase: other for name in names for phrase, other in phrase_list(language, file, name).items()}
    )
