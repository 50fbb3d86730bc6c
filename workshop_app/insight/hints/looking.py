"""Looking: what the checks find in texts, remembered, so that only what changed is looked at again."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from workshop_app.domain.coaching import kept
from workshop_app.domain.coaching_records import Kept, SwitchedOff
from workshop_app.domain.glossary import avoided
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.coach.saying import Said
from workshop_app.words import language

GENERAL = frozenset({"C05"})
"""Checks that say less than others of the same words: what is no action is often vague, denied or tried."""

BEFORE_GENERAL = frozenset({"C02", "C04", "C29"})
"""Checks that say more of what a general one marks; who has answered them has answered it too."""


@dataclass(frozen=True, eq=False)
class Ways:
    """How a workshop speaks: its language, its glossary, and what the coach leaves out here.

    As long as nothing of that changes, it is the same object, by which it is also known.
    """

    language: str
    instead: tuple[tuple[str, str], ...]
    """For a word to avoid, the one that is said here."""
    terms: frozenset[str]
    off: frozenset[str]
    reader: str
    """The language in which hints are said."""

    @property
    def tongue(self) -> str:
        """The language without its country."""
        return self.language.replace("_", "-").partition("-")[0].casefold()


class Same:
    """A value known by what it is, not by what it says: a workshop gives the same until it changes."""

    __slots__ = ("held",)

    def __init__(self, held: Any) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.held is other.held


def ways_of(workshop: Workshop) -> Ways:
    """Return how the workshop speaks."""
    spoken = workshop.details.language or "en"
    return _ways(spoken, Same(workshop.all_of(Term)), Same(workshop.all_of(SwitchedOff)), language())


@lru_cache(maxsize=16)
def _ways(spoken: str, terms: Same, off: Same, reader: str) -> Ways:
    standing: tuple[Term, ...] = terms.held
    instead = {word: term.preferred or term.name for term in standing for word in avoided(term)}
    names = {name for term in standing for name in (term.name, term.preferred) if name}
    left_out: tuple[SwitchedOff, ...] = off.held
    checks = frozenset(one.check for one in left_out)
    return Ways(spoken, tuple(instead.items()), frozenset(names), checks, reader)


def kept_at(workshop: Workshop, wording: Wording) -> tuple[Kept, ...]:
    """Return the flags that somebody silenced at a wording."""
    return _kept_by_wording(Same(kept(workshop))).get(wording, ())


@lru_cache(maxsize=8)
def _kept_by_wording(every: Same) -> dict[Wording, tuple[Kept, ...]]:
    by_wording = dict[Wording, tuple[Kept, ...]]()
    standing: tuple[Kept, ...] = every.held
    for one in standing:
        wording = Wording(one.of, one.wording)
        by_wording[wording] = (*by_wording.get(wording, ()), one)
    return by_wording


def found(
    texts: tuple[str, ...], scope: str, band: str, ways: Ways, only: frozenset[str] | None = None
) -> tuple[Finding, ...]:
    """Return what the coach finds in texts of a scope, spoken in a workshop's ways."""
    terms = ways.terms if scope in _READING_TERMS else _NO_TERMS
    every = _found(texts, _Asked(scope, band, ways.language, ways.reader), terms, only)
    if not ways.off:
        return every
    answered = {one.text for one in every if one.check in ways.off & BEFORE_GENERAL}
    return tuple(
        one
        for one in every
        if one.check not in ways.off and not (one.check in GENERAL and one.text in answered)
    )


class _Asked(NamedTuple):
    scope: str
    band: str
    language: str
    reader: str


@lru_cache(maxsize=40_000)
def _found(
    texts: tuple[str, ...], asked: _Asked, terms: frozenset[str], only: frozenset[str] | None
) -> tuple[Finding, ...]:
    """Return the findings, remembered; they are said in the language of the reader."""
    return findings(Said(texts, asked.scope, asked.language, asked.band, terms=terms), only=only)


_READING_TERMS = next(check.scopes for check in CHECKS if check.id == "C14")
"""Scopes in which the words of the glossary count; a new term must not let all others be read again."""

_NO_TERMS = frozenset[str]()
