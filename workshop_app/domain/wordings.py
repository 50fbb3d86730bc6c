"""Wordings: every text of the portrait by what it is and which record holds it, and where it stands."""

from typing import NamedTuple

from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.kinds import Standing
from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.shape_records import Descriptor, Example, Statement
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.workshop import Workshop

WORDINGS = {
    "title": ("details", "title"),
    "name": ("pillar", "name"),
    "short": ("pillar", "short"),
    "definition": ("pillar", "definition"),
    "statement": ("statement", "text"),
    "descriptor": ("descriptor", "text"),
    "example": ("example", "text"),
    "level": ("level", "name"),
    "level-description": ("level", "description"),
    "term": ("term", "name"),
    "meaning": ("term", "meaning"),
}
"""What a wording can be: the kind of record that holds it, and the field."""


_SORTS: dict[str, type[Standing]] = {
    "pillar": Pillar,
    "statement": Statement,
    "descriptor": Descriptor,
    "example": Example,
    "level": Level,
    "term": Term,
}


class Wording(NamedTuple):
    """One text of the portrait: what it is, one of `WORDINGS`, and the id of the record that holds it."""

    of: str
    id: str


def text_of(workshop: Workshop, wording: Wording) -> str:
    """Return what it says now; "" if there is no such wording."""
    if wording.of not in WORDINGS:
        return ""
    kind, field = WORDINGS[wording.of]
    return str(workshop.value(kind, wording.id, field) or "")


def stands(workshop: Workshop, wording: Wording) -> bool:
    """Say whether it is part of the portrait: it says something, and all that it stands in stands too."""
    if not text_of(workshop, wording):
        return False
    kind, _ = WORDINGS[wording.of]
    if kind not in _SORTS:
        return True
    record = workshop.find(_SORTS[kind], wording.id)
    return record is not None and _is_held(workshop, record)


def _is_held(workshop: Workshop, record: Standing) -> bool:
    if isinstance(record, Descriptor):
        indicator = workshop.find(Statement, record.indicator or "")
        level = workshop.find(Level, record.level or "")
        return all(one is not None and _is_held(workshop, one) for one in (indicator, level))
    if isinstance(record, Level):
        return workshop.find(Scale, record.scale or "") is not None
    if isinstance(record, Statement | Example):
        return workshop.find(Pillar, record.pillar or "") is not None
    return True


def pillar_of(workshop: Workshop, wording: Wording) -> PillarId | None:
    """Return the pillar a wording belongs to; None for those of scales, the glossary and the workshop."""
    kind, _ = WORDINGS[wording.of]
    if kind == "pillar":
        return PillarId(wording.id)
    if kind == "descriptor":
        indicator = workshop.value("descriptor", wording.id, "indicator")
        return workshop.value("statement", indicator or "", "pillar")  # type: ignore[no-any-return] # KINDS says so
    if kind in {"statement", "example"}:
        return workshop.value(kind, wording.id, "pillar")  # type: ignore[no-any-return] # KINDS says so
    return None


def refuse_unless_stands(workshop: Workshop, wording: Wording) -> None:
    """Raise RuleBroken if there is no such wording in the portrait, or its pillar is locked."""
    if wording.of not in WORDINGS or not stands(workshop, wording):
        raise RuleBroken("Those words are not in the portrait any more.")
    refuse_locked(workshop, pillar_of(workshop, wording))


def digest(*texts: str) -> str:
    """Return what tells these words from all others, to remember what was said of which."""
    return made_of("words", *(f"{len(text)} {text}" for text in texts))
