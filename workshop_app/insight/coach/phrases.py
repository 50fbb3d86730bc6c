"""Phrases: finds those of some lists among the words of a text, the longest first, in one walk."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from workshop_app.insight.coach.tokens import Word, Words, words
from workshop_app.insight.coach.word_lists import phrase_list


class Met(NamedTuple):
    """A phrase that a text has: as its list spells it, what to say instead, and where it stands."""

    phrase: str
    instead: str
    first: int
    """Which of the words that were walked it begins with."""
    span: tuple[int, int]
    list: str = ""
    """The name of the list it is from."""


class Phrases:
    """Lists of phrases, ready to be found; a hyphen in one also stands for a blank."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], tuple[str, str, str]]] = {}
        for name, listed in lists.items():
            for phrase, instead in listed.items():
                for written in {phrase, phrase.replace("-", " ")}:
                    said = tuple(word.low for word in words(written))
                    self._by_first.setdefault(said[0], {}).setdefault(said, (phrase, instead, name))
        for first, found in self._by_first.items():
            self._by_first[first] = dict(sorted(found.items(), key=lambda one: -len(one[0])))

    def among(self, said: Sequence[Word]) -> Iterator[Met]:
        """Give the phrases that stand among the words, from the first to the last; they do not overlap."""
        by_first = self._by_first
        if isinstance(said, Words) and by_first.keys().isdisjoint(said.lows):
            return
        upto = 0
        for at in [at for at, word in enumerate(said) if word[1] in by_first]:  # word[1] is quicker than .low
            if at < upto:
                continue
            met = self._at(said, at)
            if met:
                upto = at + sum(word.end <= met.span[1] for word in said[at:])
                yield met

    def opening(self, said: Sequence[Word]) -> Met | None:
        """Return the longest phrase that the words begin with, or None."""
        return self._at(said, 0) if said and said[0].low in self._by_first else None

    def _at(self, said: Sequence[Word], at: int) -> Met | None:
        following = said[at + 1][1] if at + 1 < len(said) else ""  # word[1] is quicker than .low
        for phrase, (listed, instead, name) in self._by_first[said[at][1]].items():
            if len(phrase) > 1 and (
                phrase[1] != following or phrase != tuple([one[1] for one in said[at : at + len(phrase)]])
            ):
                continue
            return Met(listed, instead, at, (said[at].start, said[at + len(phrase) - 1].end), name)
        return None


@cache
def phrases(language: str, file: str, *names: str) -> Phrases:
    """Return the phrases of one or several lists of a file; fails as `phrase_list` does."""
    return Phrases({name: phrase_list(language, file, name) for name in names})
