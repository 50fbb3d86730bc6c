"""Everything one can do with what a pillar says about itself, its look, and whether it is ready."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands.pillars import INKS
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import (
    LONGEST_DEFINITION,
    LONGEST_NAME,
    LONGEST_REASON,
    LONGEST_STATEMENT,
    RuleBroken,
    one_line,
    within,
)
from workshop_app.domain.shaping import words_of
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.workshop import Workshop


def say_short(workshop: Workshop, pillar_id: PillarId, text: str) -> Iterator[Edit]:
    """Say a pillar in short, as a learner would; an empty text takes it away."""
    refuse_locked(workshop, workshop.pillar(pillar_id).id)
    otherwise = RuleBroken("A short statement holds {longest} characters.", longest=LONGEST_STATEMENT)
    yield workshop.edit("pillar", pillar_id, short=within(one_line(text), LONGEST_STATEMENT, otherwise))


def define(workshop: Workshop, pillar_id: PillarId, text: str) -> Iterator[Edit]:
    """Say what a pillar means; an empty text takes the definition away."""
    refuse_locked(workshop, workshop.pillar(pillar_id).id)
    otherwise = RuleBroken("A definition holds {longest} characters.", longest=LONGEST_DEFINITION)
    yield workshop.edit("pillar", pillar_id, definition=within(one_line(text), LONGEST_DEFINITION, otherwise))


def dress(
    workshop: Workshop,
    pillar_id: PillarId,
    *,
    ink: str | None = None,
    icon: str | None = None,
    alt: str | None = None,
) -> Iterator[Edit]:
    """Give a pillar one of the eight inks, a Phosphor icon such as `ph.heart-fill`, or what that shows."""
    pillar = workshop.pillar(pillar_id)
    refuse_locked(workshop, pillar.id)
    if ink is not None and ink not in INKS:
        raise RuleBroken("There is no such ink.")
    if icon is not None and not icon.startswith("ph."):
        raise RuleBroken("There is no such icon.")
    otherwise = RuleBroken("What an icon shows is said in {longest} characters.", longest=LONGEST_NAME)
    yield workshop.edit(
        "pillar",
        pillar.id,
        ink=pillar.ink if ink is None else ink,
        icon=pillar.icon if icon is None else icon,
        alt=pillar.alt if alt is None else within(one_line(alt), LONGEST_NAME, otherwise),
    )


def make_ready(
    workshop: Workshop, pillar_id: PillarId, *, warnings: int = 0, reason: str = ""
) -> Iterator[Edit]:
    """Mark a pillar as ready, for as long as its words stay; against `warnings` only with a reason."""
    pillar = workshop.pillar(pillar_id)
    refuse_locked(workshop, pillar.id)
    if not pillar.name:
        raise RuleBroken("A pillar needs a name before it is ready.")
    reason = one_line(reason)
    if warnings and not reason:
        raise RuleBroken("Checks warn about this pillar. Write in a line why it is ready all the same.")
    otherwise = RuleBroken("A reason holds {longest} characters.", longest=LONGEST_REASON)
    reason = within(reason, LONGEST_REASON, otherwise)
    yield workshop.edit("pillar", pillar.id, ready=True, readied=words_of(pillar), reason=reason)


def reopen(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Take back that a pillar is ready."""
    refuse_locked(workshop, workshop.pillar(pillar_id).id)
    yield workshop.edit("pillar", pillar_id, ready=False, readied="", reason="")
