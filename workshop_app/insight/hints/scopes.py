"""Scopes: as what the coach reads each wording of a workshop, and for whom it is said."""

from typing import NamedTuple

from workshop_app.domain.growth_records import Level
from workshop_app.domain.shape_records import Descriptor, Statement
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop


class Reading(NamedTuple):
    """How a text is read: its scope, the grades that read it, and whose work it tells."""

    scope: str
    band: str = ""
    lens: str = "learner"
    without: frozenset[str] = frozenset()
    """Checks of the scope that do not hold for this wording."""


_SCOPES = {
    "name": "name",
    "short": "definition",
    "definition": "definition",
    "descriptor": "descriptor",
    "example": "public",
    "level-description": "public",
    "meaning": "glossary",
}
_WITHOUT = {"short": frozenset({"C07", "C13"})}
"""A short statement is no definition: it may be as short as it likes, and need not say who does it."""

_STATEMENTS = {"i-can": "i-can", "condition": "public"}
"""Scopes of statements; what a learner shows without saying "I can" is read as an indicator."""


def reading_of(workshop: Workshop, wording: Wording) -> Reading | None:
    """Return how a wording is read; None for what the coach does not look at, such as the title."""
    if wording.of == "statement":
        return _of_statement(workshop.find(Statement, wording.id))
    if wording.of == "descriptor":
        cell = workshop.find(Descriptor, wording.id)
        level = workshop.find(Level, cell.level or "") if cell else None
        return Reading("descriptor", _band(level.grades if level else ""), (cell and cell.lens) or "learner")
    scope = _SCOPES.get(wording.of)
    return Reading(scope, without=_WITHOUT.get(wording.of, frozenset())) if scope else None


def _of_statement(statement: Statement | None) -> Reading:
    if statement is None:
        return Reading("indicator")
    band, lens = _band(statement.band), statement.lens or "learner"
    scope = _STATEMENTS.get(statement.kind, "indicator")
    return Reading("i-can-k2" if scope == "i-can" and band == "k-2" else scope, band, lens)


def _band(grades: str) -> str:
    return grades.casefold() if grades.casefold() in {"k-2", "3-5", "6-8", "9-12"} else ""
