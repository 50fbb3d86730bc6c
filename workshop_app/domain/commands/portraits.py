"""Everything one can do with a whole portrait that comes out of a framework."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import (
    alignments,
    descriptors,
    details,
    examples,
    frameworks,
    headlines,
    pillars,
    scales,
    statements,
    terms,
    translations,
)
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.frameworks import NewFramework
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.framework_records import FrameworkItemId
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import Scale
from workshop_app.domain.progressing import Cell
from workshop_app.domain.records import DETAILS, PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop

_Step = Callable[[Workshop], Iterable[Edit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPillar:
    """A pillar on its way in; its fields are those of `Pillar`. Without ink and icon it gets its own."""

    id: PillarId
    name: str
    short: str = ""
    definition: str = ""
    ink: str = ""
    icon: str = ""
    alt: str = ""
    guid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPortrait:
    """A portrait on its way in, as a framework tells it.

    `cells` are what the progressions say, `cell_guids` under which GUID, and `states` how far each has come.
    `translations` are by language; the wordings in `approved` were approved there. `guid`, `base` and
    `adoption` are as in `Details`. `beside` are frameworks of others, `aligned` what meets in them and how.
    """

    title: str
    guid: str = ""
    base: str = ""
    adoption: str = ""
    creator: str = ""
    language: str = ""
    pillars: tuple[NewPillar, ...] = ()
    statements: tuple[NewStatement, ...] = ()
    scales: tuple[tuple[NewScale, tuple[NewLevel, ...]], ...] = ()
    cells: Mapping[Cell, str] = field(default_factory=dict)
    cell_guids: Mapping[Cell, str] = field(default_factory=dict)
    states: Mapping[Cell, str] = field(default_factory=dict)
    examples: tuple[NewExample, ...] = ()
    terms: tuple[NewTerm, ...] = ()
    translations: Mapping[str, Mapping[Wording, str]] = field(default_factory=dict)
    approved: frozenset[tuple[Wording, str]] = frozenset()
    beside: tuple[NewFramework, ...] = ()
    aligned: tuple[tuple[Wording, FrameworkItemId, str], ...] = ()


def bring_in(workshop: Workshop, new: NewPortrait) -> Iterator[Edit]:
    """Make a portrait this workshop's own, everything under the GUIDs it came under.

    Raises RuleBroken if the workshop has a portrait already, and where what comes does not keep a rule.
    """
    if has_one(workshop):
        raise RuleBroken(
            "This workshop has pillars of its own. Start a new workshop for the framework, or lay it beside "
            "the portrait."
        )
    for step in _steps(new):
        edits = tuple(step(workshop))
        yield from edits
        workshop = workshop.supposing(edits)


def has_one(workshop: Workshop) -> bool:
    """Say whether there is a portrait in the workshop already: pillars, scales or terms."""
    return bool(workshop.pillars() or workshop.all_of(Scale) or workshop.all_of(Term))


def _steps(new: NewPortrait) -> Iterator[_Step]:
    yield partial(_details, new=new)
    for pillar in new.pillars:
        yield partial(_pillar, new=pillar)
        yield partial(_said, new=pillar)
    for scale, levels in new.scales:
        yield partial(scales.lay_out, new=scale, new_levels=levels)
    yield partial(statements.lay_out, new=new.statements)
    for example in new.examples:
        yield partial(examples.add, new=example)
    yield partial(descriptors.write, texts=new.cells)
    yield partial(descriptors.keep_guids, guids=new.cell_guids)
    yield partial(descriptors.review, cells=_in_state(new, "reviewed"))
    yield partial(descriptors.agree, cells=_in_state(new, "agreed"))
    yield partial(terms.lay_out, new=new.terms)
    for language, texts in new.translations.items():
        yield partial(translations.say, language=language, texts=texts)
    yield partial(_approved, new=new)
    for other in new.beside:
        yield partial(frameworks.bring_in, new=other)
    yield partial(_aligned, new=new)


def _details(workshop: Workshop, new: NewPortrait) -> Iterator[Edit]:
    told = {"title": new.title, "district": new.creator, "language": new.language}
    yield from details.change(workshop, **{name: text for name, text in told.items() if text})
    yield from details.publish(workshop, base=new.base, adoption=new.adoption)
    yield workshop.edit("details", DETAILS, guid=new.guid)


def _pillar(workshop: Workshop, new: NewPillar) -> Iterator[Edit]:
    yield from pillars.add(workshop, new.id, new.name)
    yield workshop.edit("pillar", new.id, guid=new.guid)


def _said(workshop: Workshop, new: NewPillar) -> Iterator[Edit]:
    yield from headlines.say_short(workshop, new.id, new.short)
    yield from headlines.define(workshop, new.id, new.definition)
    look = new.ink or None, new.icon or None, new.alt or None
    yield from headlines.dress(workshop, new.id, ink=look[0], icon=look[1], alt=look[2])


def _in_state(new: NewPortrait, state: str) -> list[Cell]:
    return [cell for cell, said in new.states.items() if said == state]


def _approved(workshop: Workshop, new: NewPortrait) -> Iterator[Edit]:
    for wording, language in sorted(new.approved):
        yield from translations.approve(workshop, wording, language)


def _aligned(workshop: Workshop, new: NewPortrait) -> Iterator[Edit]:
    for wording, item, kind in new.aligned:
        yield from alignments.align(workshop, wording, [item], kind)
