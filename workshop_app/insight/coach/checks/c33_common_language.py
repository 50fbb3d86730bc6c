"""C33: one thing called by two names in one document."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import Word, words
from workshop_app.insight.coach.word_lists import phrase_list
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each word that is not the one its document uses; the glossary decides, else what is said most."""
    plain = _singulars(said.tongue)
    met: dict[str, list[tuple[int, Word, str]]] = {}
    for at, word in _words(said):
        if word.low in plain:
            pair, singular = plain[word.low]
            met.setdefault(pair, []).append((at, word, singular))
    for pair, places in met.items():
        best, is_said = _preferred(pair, places, said)
        for at, word, singular in places:
            if singular == best:
                continue
            reason = (
                say("“{word}” stands where this workshop says “{best}”.", word=word.said, best=best)
                if is_said
                else say("“{word}” and “{best}” are both used for the same.", word=word.said, best=best)
            )
            yield Mark(at, word.span, reason, say("Say “{word}” everywhere.", word=best))


def _words(said: Said) -> Iterator[tuple[int, Word]]:
    for at, text in enumerate(said.texts):
        whole = words(text)
        allowed = [one.span for one in phrases(said.tongue, "common_language", "allowed").among(whole)]
        for word in whole:
            if not any(start <= word.start < end for start, end in allowed):
                yield at, word


def _preferred(pair: str, places: list[tuple[int, Word, str]], said: Said) -> tuple[str, bool]:
    """Return the word to use, and whether the glossary says so."""
    wished = {word.casefold(): other.casefold() for word, other in said.preferred.items()}
    for word in phrase_list(said.tongue, "common_language", pair):
        if word in wished:
            return wished[word], True
    counts = Counter(singular for _, _, singular in places)
    return max(counts, key=lambda one: (counts[one], one == places[0][2])), False


@cache
def _singulars(tongue: str) -> Mapping[str, tuple[str, str]]:
    """Return for each form of a paired word its pair and its singular."""
    irregular = phrase_list(tongue, "common_language", "plurals")
    found = {}
    for pair in phrase_list(tongue, "common_language", "pairs"):
        for word in phrase_list(tongue, "common_language", pair):
            plurals = [form for form, one in irregular.items() if one == word] or [word + "s"]
            for form in (word, *plurals):
                for ending in ("", "'s", "'"):
                    found[form + ending] = (pair, word)
    return MappingProxyType(found)


CHECK = Check(
    id="C33",
    title="Common language",
    weight="note",
    scopes=frozenset({"document"}),
    find=find,
)
