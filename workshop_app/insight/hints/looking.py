"""Looking: what the checks find in texts, remembered, so that only what changed is looked at again."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from workshop_app.domain.coaching import switched_off
from workshop_app.domain.coaching_records import SwitchedOff
from workshop_app.domain.glossary import avoided
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.coach.saying import Said

GENERAL = frozenset({"C05"})
"""Checks that say less than others of the same words: what is no action is often vague, denied or tried."""

BEFORE_GENERAL = frozenset({"C02", "C04", "C29"})
"""Checks that say more of what a general one marks; who has answered them has answered it too."""


class Ways(NamedTuple):
    """How a workshop speaks: its language, its glossary, and what the coach leaves out here."""

    language: str
    instead: tuple[tuple[str, str], ...]
    """For a word to avoid, the one that is said here."""
    terms: frozenset[str]
    off: frozenset[str]


class _Same:
    """A value known by what it is, not by what it says: a workshop gives the same until it changes."""

    __slots__ = ("held",)

    def __init__(self, held: Any) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.held is other.held


def ways_of(workshop: Workshop) -> Ways:
    """Return how the workshop speaks."""
    instead, terms = _glossary(_Same(workshop.all_of(Term)))
    off = frozenset(switched_off(workshop)) if workshop.all_of(SwitchedOff) else frozenset[str]()
    return Ways(workshop.details.language or "en", instead, terms, off)


@lru_cache(maxsize=8)
def _glossary(terms: _Same) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    standing: tuple[Term, ...] = terms.held
    instead = {word: term.preferred or term.name for term in standing for word in avoided(term)}
    names = {name for term in standing for name in (term.name, term.preferred) if name}
    return tuple(instead.items()), frozenset(names)


@lru_cache(maxsize=40_000)
def found(texts: tuple[str, ...], scope: str, band: str, ways: Ways) -> tuple[Finding, ...]:
    """Return what the coach finds in texts of a scope, spoken in a workshop's ways."""
    preferred: Mapping[str, str] = dict(ways.instead)
    said = Said(texts, scope, ways.language, band, preferred=preferred, terms=ways.terms)
    every = findings(said)
    answered = {one.text for one in every if one.check in ways.off & BEFORE_GENERAL}
    return tuple(
        one
        for one in every
        if one.check not in ways.off and not (one.check in GENERAL and one.text in answered)
    )
