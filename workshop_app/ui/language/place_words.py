"""Where words stand in the portrait, said in words."""

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES
from workshop_app.domain.records import Pillar
from workshop_app.domain.shape_records import Descriptor, Example, Statement
from workshop_app.domain.shaping import STATEMENT_KINDS, SUBJECTS
from workshop_app.domain.wordings import Wording, pillar_of
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say

OF_PILLARS = {"name": "Name", "short": "In short", "definition": "Definition"}


def place_of(workshop: Workshop, wording: Wording, *, with_pillar: bool = True) -> str:
    """Return where words stand, such as "Caring Neighbor, definition"."""
    pillar = workshop.find(Pillar, pillar_of(workshop, wording) or "")
    what = _what(workshop, wording)
    if pillar is None or not with_pillar:
        return what
    return say("{pillar}: {what}", pillar=pillar.name or say("Pillar without a name"), what=what)


def _what(workshop: Workshop, wording: Wording) -> str:
    if wording.of in OF_PILLARS:
        return say(OF_PILLARS[wording.of])
    if wording.of == "statement":
        statement = workshop.find(Statement, wording.id)
        return say(STATEMENT_KINDS.get(statement.kind if statement else "", "Statement"))
    if wording.of == "descriptor":
        cell = workshop.find(Descriptor, wording.id)
        level = workshop.find(Level, (cell.level if cell else None) or "")
        lens = say(LENSES.get((cell.lens if cell else "") or "learner", "Learner"))
        return say("{level}, {lens}", level=level.name if level else "", lens=lens)
    if wording.of == "example":
        example = workshop.find(Example, wording.id)
        subject = SUBJECTS.get(example.subject if example else "", "")
        return say("Example, {subject}", subject=say(subject)) if subject else say("Example")
    others = {
        "title": say("The title"),
        "level": say("Level"),
        "level-description": say("What a level is"),
        "term": say("Term"),
        "meaning": say("Meaning of a term"),
    }
    return others.get(wording.of, "")
