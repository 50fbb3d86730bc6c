"""Tells a portrait as a framework: its document, pillars and scales, glossary, languages and alignments."""

from collections.abc import Iterator

from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.progressing import SCALE_KINDS, levels_of, scales
from workshop_app.domain.publishing import base_of
from workshop_app.domain.records import Pillar
from workshop_app.domain.rules import Trouble
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.standards.case import crosswalks, glossary, grades, languages, notes, pillars_told
from workshop_app.standards.case.framework import Document, Framework, Item
from workshop_app.standards.case.kinds import KINDS
from workshop_app.standards.case.told import Told, altered
from workshop_app.standards.values import is_language

NOTHING = (
    "The portrait says nothing yet that a framework could hold. Name a pillar or a term first, then export."
)
NO_NAME = "Pillar {number} has no name yet, so a framework cannot say what it is. Name it, then export."

_OF_A_FRAMEWORK = frozenset(
    {"pillar", "statement", "descriptor", "example", "scale", "level", "term", "translation", "alignment"}
)


def framework_of(workshop: Workshop, workshop_id: str) -> Framework:
    """Return the portrait of a workshop as a framework, every GUID as it always was.

    Raises Trouble if there is nothing to tell, or a pillar has no name. The ideas behind the words stay here.
    """
    told = Told(workshop, workshop_id)
    document = _document(told)
    for number, pillar in enumerate(workshop.pillars(), 1):
        if not pillar.name:
            raise Trouble(NO_NAME, number=number)
        told.put(_pillar(told, pillar, number), document.guid)
    for number, scale in enumerate(scales(workshop), 1):
        _scale(told, scale, number, document.guid)
    for number, pillar in enumerate(workshop.pillars(), 1):
        pillars_told.tell(told, pillar, number)
    languages.tell(told, document.guid)
    concepts = glossary.concepts(told)
    if not told.items and not concepts:
        raise Trouble(NOTHING)
    groupings, aligned = crosswalks.alignments(told, document.guid)
    return Framework(document, tuple(told.items), (*told.ties, *aligned), concepts, groupings)


def left_out(workshop: Workshop) -> int:
    """Return how many translations are left out, because the words they were made from have changed."""
    return languages.stale(workshop)


def _document(told: Told) -> Document:
    workshop, details = told.workshop, told.workshop.details
    parts = [record for (kind, _), record in workshop.records().items() if kind in _OF_A_FRAMEWORK]
    return Document(
        guid=told.guid(details),
        title=details.title or "Portrait of a Learner",
        creator=details.district or details.title or "Portrait of a Learner",
        language=details.language if is_language(details.language) else "",
        adoption=details.adoption or "Draft",
        base=base_of(workshop, told.workshop_id),
        changed=max([altered(workshop, details), *(altered(workshop, part) for part in parts)]),
    )


def _pillar(told: Told, pillar: Pillar, number: int) -> Item:
    return Item(
        guid=told.guid(pillar),
        text=pillar.name,
        type=KINDS["pillar"].title,
        code=str(number),
        more={name: str(getattr(pillar, name)) for name in ("ink", "icon", "alt") if getattr(pillar, name)},
        changed=told.changed(pillar),
    )


def _scale(told: Told, scale: Scale, number: int, document: str) -> None:
    code, own = f"S{number}", told.guid(scale)
    kind = SCALE_KINDS.get(scale.kind)
    told.put(
        Item(
            guid=own,
            text=scale.name,
            type=KINDS["scale"].title,
            code=code,
            keywords=(kind.title,) if kind else (),
            changed=told.changed(scale),
        ),
        document,
    )
    for place, level in enumerate(levels_of(told.workshop, scale.id), 1):
        for item, under in _level(told, level, f"{code}.{place}", own):
            told.put(item, under)


def _level(told: Told, level: Level, code: str, scale: str) -> Iterator[tuple[Item, str]]:
    own, changed = told.guid(level), told.changed(level)
    item = Item(
        guid=own,
        text=level.name,
        type=KINDS["level"].title,
        code=code,
        notes=notes.written(support=level.support, grades=level.grades),
        grades=grades.codes(level.grades),
        changed=changed,
    )
    yield item, scale
    if level.description:
        told_as = told.guid_at(Wording("level-description", level.id))
        kind = KINDS["level-description"].title
        yield (
            Item(guid=told_as, text=level.description, type=kind, code=f"{code}.about", changed=changed),
            own,
        )
