"""Progressing: scales, lenses, and the cells in which a progression tells an indicator level by level."""

from collections.abc import Collection
from typing import NamedTuple

from workshop_app.domain.growth_records import Level, LevelId, Scale, ScaleId
from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Descriptor, DescriptorId, Statement, StatementId
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.wordings import digest
from workshop_app.domain.workshop import Workshop


class ScaleKind(NamedTuple):
    """What a kind of scale is called, and the levels it starts with."""

    title: str
    levels: tuple[str, ...]


SCALE_KINDS = {
    "developmental": ScaleKind("Developmental", ("Emerging", "Developing", "Applying", "Extending")),
    "grade-points": ScaleKind("Grade by grade", ("Kindergarten", "Grade 3", "Grade 5", "Grade 8")),
    "grade-bands": ScaleKind("Grade bands", ("K-2", "3-5", "6-8", "9-12")),
    "custom": ScaleKind("Your own", ()),
}
"""The kinds of scales there are (artefacts.md § 2.4)."""

LEVELS_ON_OFFER = (
    *("Exploring", "Noticing", "Beginning", "Trying", "Practicing", "Using", "Refining", "Adapting"),
    *("Leading", "Innovating"),
)
"""Names for levels besides those a scale starts with; none of them ranks anybody."""

LENSES = {"learner": "Learner", "educator": "Educator", "leader": "Leader", "family": "Family"}
"""Whose part of the work a progression tells."""

STATES = {"empty": "Empty", "draft": "Draft", "reviewed": "Reviewed", "agreed": "Agreed"}
"""How far the words of a cell have come."""


class Cell(NamedTuple):
    """A place in a progression, written or not."""

    indicator: StatementId
    level: LevelId
    lens: str = "learner"


def scales(workshop: Workshop) -> tuple[Scale, ...]:
    """Return the scales of the workshop in order."""
    return workshop.all_of(Scale)


def levels_of(workshop: Workshop, scale_id: ScaleId) -> tuple[Level, ...]:
    """Return the levels of a scale, the first step first."""
    return tuple(one for one in workshop.all_of(Level) if one.scale == scale_id)


def descriptor_id(cell: Cell) -> DescriptorId:
    """Return the id of what stands in a cell, the same on every laptop."""
    return DescriptorId(made_of("descriptor", *cell))


def written(workshop: Workshop, cell: Cell) -> Descriptor:
    """Return what stands in a cell; a blank one if nothing was ever written there."""
    id = descriptor_id(cell)
    found = workshop.find(Descriptor, id)
    return found or Descriptor(id=id, indicator=cell.indicator, level=cell.level, lens=cell.lens)


def state_of(descriptor: Descriptor) -> str:
    """Return how far the words of a cell have come, one of `STATES`.

    Words that were changed since somebody reviewed or agreed to them, here or on another laptop, are a draft.
    """
    if not descriptor.text:
        return "empty"
    is_held = descriptor.state in {"reviewed", "agreed"} and descriptor.read == digest(descriptor.text)
    return descriptor.state if is_held else "draft"


def row(
    workshop: Workshop, indicator: StatementId, scale_id: ScaleId, lens: str = "learner"
) -> tuple[Descriptor, ...]:
    """Return the cells of an indicator in the order of the levels, blank ones among them."""
    return tuple(
        written(workshop, Cell(indicator, level.id, lens)) for level in levels_of(workshop, scale_id)
    )


class Gap(NamedTuple):
    """Where a progression says nothing yet: the pillar it belongs to, and the cell."""

    pillar: PillarId
    cell: Cell


def missing(workshop: Workshop, scale_id: ScaleId, lenses: Collection[str] = ("learner",)) -> tuple[Gap, ...]:
    """Return the cells in which nothing stands: by pillar, by row, by lens, in level order."""
    levels = levels_of(workshop, scale_id)
    return tuple(
        Gap(pillar.id, cell)
        for pillar in workshop.pillars()
        for indicator in indicators_of(workshop, pillar.id)
        for lens in LENSES
        if lens in lenses
        for level in levels
        if not written(workshop, cell := Cell(indicator.id, level.id, lens)).text
    )


def states(
    workshop: Workshop, scale_id: ScaleId, lens: str = "learner"
) -> dict[StatementId, tuple[str, ...]]:
    """Return how far each row of the portrait has come, by indicator and in level order."""
    return {
        indicator.id: tuple(state_of(one) for one in row(workshop, indicator.id, scale_id, lens))
        for pillar in workshop.pillars()
        for indicator in indicators_of(workshop, pillar.id)
    }


def look_fors(workshop: Workshop, cell: Cell) -> tuple[Statement, ...]:
    """Return what to look for at a cell, in order."""
    return tuple(
        one
        for one in workshop.all_of(Statement)
        if one.kind == "look-for" and (one.indicator, one.level, one.lens or "learner") == cell
    )
