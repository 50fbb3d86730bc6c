"""What is said of a wording beside its text: what it is, and where it stands."""

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Descriptor, Example, Statement
from workshop_app.domain.shaping import SENSES, STATEMENT_KINDS, SUBJECTS
from workshop_app.domain.wordings import Wording, pillar_of, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say

KINDS = {
    "title": "Name of the workshop",
    "name": "Name",
    "short": "In short",
    "definition": "Definition",
    "level": "Level",
    "level-description": "What a level is",
    "term": "Term of the common language",
    "meaning": "Meaning of a term",
}
"""What the wordings are called that need nothing else to be known of them."""


def kind_of(workshop: Workshop, wording: Wording) -> str:
    """Return what a wording is: a definition, an "I can", a cell with its level and its lens."""
    if wording.of == "statement":
        statement = workshop.find(Statement, wording.id)
        if statement is not None and statement.kind == "look-for" and statement.sense in SENSES:
            return say(SENSES[statement.sense])
        return say(STATEMENT_KINDS.get(statement.kind if statement is not None else "", "Statement"))
    if wording.of == "descriptor":
        cell = workshop.find(Descriptor, wording.id)
        level = workshop.find(Level, (cell.level if cell is not None else "") or "")
        lens = LENSES.get(cell.lens if cell is not None else "", "Learner")
        return say("{level} · {lens}", level=level.name if level is not None else "", lens=say(lens))
    if wording.of == "example":
        example = workshop.find(Example, wording.id)
        subject = SUBJECTS.get(example.subject if example is not None else "", "Somewhere else")
        return say("Example · {subject}", subject=say(subject))
    return say(KINDS[wording.of])


def place_of(workshop: Workshop, wording: Wording) -> str:
    """Return where a wording stands: its pillar, and the indicator of a cell; empty for a name."""
    pillar = pillar_of(workshop, wording)
    if pillar is None:
        return ""
    name = called(workshop, pillar)
    if wording.of == "name":
        return ""
    indicator = ""
    if wording.of == "descriptor":
        row = workshop.value("descriptor", wording.id, "indicator") or ""
        indicator = text_of(workshop, Wording("statement", row))
    indicator = "" if indicator == name else indicator
    return say("{pillar} · {indicator}", pillar=name, indicator=indicator) if indicator else name


def called(workshop: Workshop, pillar_id: PillarId) -> str:
    """Return what a pillar is called, by its number if it has no name."""
    name = workshop.pillar(pillar_id).name
    return name or say("Pillar {number}", number=workshop.number_of(pillar_id))
