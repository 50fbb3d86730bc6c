"""The common language in the portrait: where each term is used, and where another word stands for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from workshop_app.domain.glossary import avoided, portrait, terms
from workshop_app.domain.glossary_records import Term, TermId
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.checks import c33_common_language
from workshop_app.insight.coach.saying import Said
from workshop_app.words import say

MEANING_WORDS = 30
"""Words within which a meaning is kept in mind (artefacts.md § 2.6)."""


class Use(NamedTuple):
    """A word where it stands: the wording, its text, and from which character to which."""

    wording: Wording
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The word as it is written there."""
        return self.text[self.start : self.end]


class Mixed(NamedTuple):
    """A word that is mixed with another: where it stands, why it is told, and what one could say instead.

    `term` is the term whose word to avoid it is; None where two words stand for one thing (C33).
    """

    use: Use
    reason: str
    instead: str
    term: TermId | None = None


class Usage(NamedTuple):
    """Where the terms of a glossary are used, and where one of their words to avoid is."""

    used: Mapping[TermId, tuple[Use, ...]]
    avoided: Mapping[TermId, tuple[Use, ...]]

    def of(self, term_id: TermId) -> tuple[Use, ...]:
        """Return where a term is used, in the order of the portrait."""
        return self.used.get(term_id, ())

    def instead_of(self, term_id: TermId) -> tuple[Use, ...]:
        """Return where another word stands for a term."""
        return self.avoided.get(term_id, ())


def usage(workshop: Workshop) -> Usage:
    """Return where every term is used and avoided, each wording read once.

    A word counts in the singular or with an s, as itself and not as part of others; of two terms that begin
    at the same letter the longer one counts.
    """
    standing = terms(workshop)
    said = _texts(workshop)
    names = {name: term.id for term in standing for name in (term.name, term.preferred) if name}
    shunned = {word: term.id for term in standing for word in avoided(term)}
    return Usage(_found(said, names), _found(said, shunned))


def mixed(workshop: Workshop, seen: Usage | None = None) -> tuple[Mixed, ...]:
    """Return the words that are mixed now: those to avoid, and two words for one thing (C33)."""
    seen = seen or usage(workshop)
    standing = terms(workshop)
    found = [_shunned(use, term) for term in standing for use in seen.instead_of(term.id)]
    told = {(one.use.wording, one.use.start) for one in found}
    found += [one for one in _twofold(workshop, standing) if (one.use.wording, one.use.start) not in told]
    order = {wording: at for at, (wording, _) in enumerate(_texts(workshop))}
    return tuple(sorted(found, key=lambda one: (order[one.use.wording], one.use.start)))


def _shunned(use: Use, term: Term) -> Mixed:
    best = term.preferred or term.name
    reason = say("“{word}” stands where this workshop says “{best}”.", word=use.word, best=best)
    return Mixed(use, reason, say("Say “{word}” here.", word=best), term.id)


def _texts(workshop: Workshop) -> list[tuple[Wording, str]]:
    return [(wording, text_of(workshop, wording)) for wording in portrait(workshop)]


def _found(
    said: Iterable[tuple[Wording, str]], sought: Mapping[str, TermId]
) -> dict[TermId, tuple[Use, ...]]:
    met: dict[TermId, list[Use]] = defaultdict(list)
    beginning = _by_first_word(tuple(sought)) if sought else {}
    for wording, text in said if beginning else ():
        for first in _WORD.finditer(text):
            found = _longest(beginning, text, first)
            if found is not None:
                phrase, end = found
                met[sought[phrase]].append(Use(wording, text, first.start(), end))
    return {term_id: tuple(uses) for term_id, uses in met.items()}


def _longest(
    beginning: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]], text: str, first: re.Match[str]
) -> tuple[str, int] | None:
    """Return the longest phrase that begins with this word of a text, and where it ends."""
    low = first[0].casefold()
    forms = (low, low[:-1], low.removesuffix("es")) if low[-1] == "s" else (low,)
    for form in forms:
        for phrase, pattern in beginning.get(form, ()):
            match = pattern.match(text, first.start())
            if match is not None:
                return phrase, match.end()
    return None


@lru_cache(maxsize=8)
def _by_first_word(phrases: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return by their first words what finds the phrases, in the singular or with an s, the longest first."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        first = _WORD.search(phrase)
        if first is not None:
            whole = re.compile(rf"{re.escape(phrase[first.start() :])}(?:s|es)?(?!\w)", re.IGNORECASE)
            found[first[0].casefold()].append((phrase, whole))
    return MappingProxyType({word: tuple(ones) for word, ones in found.items()})


_WORD = re.compile(r"\w+")


def _twofold(workshop: Workshop, standing: Iterable[Term]) -> Iterator[Mixed]:
    said = _texts(workshop)
    preferred = {word: term.preferred or term.name for term in standing for word in avoided(term)}
    whole = Said(
        tuple(text for _, text in said),
        "document",
        language=workshop.details.language or "en",
        preferred=preferred,
    )
    if not c33_common_language.CHECK.fits(whole.scope, whole.tongue):
        return
    for mark in c33_common_language.find(whole):
        wording, text = said[mark.text]
        yield Mixed(Use(wording, text, *mark.span), mark.reason, mark.instead)
