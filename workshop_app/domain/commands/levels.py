"""Everything one can do with the levels of a scale."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.growth_records import Level, LevelId, Scale, ScaleId
from workshop_app.domain.level_names import refuse_ranking, refuse_twice
from workshop_app.domain.progressing import levels_of
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.rules import (
    LONGEST_NAME,
    LONGEST_STATEMENT,
    MOST_LEVELS,
    RuleBroken,
    one_line,
    within,
)
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLevel:
    """A level on its way into a scale; its fields are those of `Level`."""

    id: LevelId
    name: str
    description: str = ""
    support: str = ""
    grades: str = ""
    guid: str = ""


def add(workshop: Workshop, scale_id: ScaleId, new: NewLevel) -> Iterator[Edit]:
    """Add a level behind the others; raises RuleBroken, with the reason, for a name that ranks people."""
    scale = workshop.known(Scale, scale_id, "That scale is not in this workshop.")
    standing = levels_of(workshop, scale.id)
    if len(standing) >= MOST_LEVELS:
        raise RuleBroken("A scale holds {most} levels. Remove one first.", most=MOST_LEVELS)
    yield workshop.edit(
        "level",
        new.id,
        scale=scale.id,
        name=_name(workshop, new.id, scale.id, new.name),
        description=_text(new.description),
        support=_text(new.support),
        grades=_text(new.grades),
        guid=new.guid,
        rank=between(standing[-1].rank if standing else "", ""),
    )


def rename(workshop: Workshop, level_id: LevelId, name: str) -> Iterator[Edit]:
    """Change what a level is called; raises RuleBroken, with the reason, for a name that ranks people."""
    level = _level(workshop, level_id)
    yield workshop.edit("level", level.id, name=_name(workshop, level.id, level.scale, name))


def change(workshop: Workshop, level_id: LevelId, /, **said: str) -> Iterator[Edit]:
    """Change its `description`, the `support` that is given there, or the `grades` of learners there."""
    if not said.keys() <= {"description", "support", "grades"}:
        raise TypeError(said)
    new = {name: _text(text) for name, text in said.items()}
    yield workshop.edit("level", _level(workshop, level_id).id, **new)


def move(workshop: Workshop, level_id: LevelId, *, below: LevelId | None) -> Iterator[Edit]:
    """Put a level behind another one of its scale, or before all others."""
    moving = _level(workshop, level_id)
    there = levels_of(workshop, moving.scale) if moving.scale is not None else ()
    staying = [one for one in there if one.id != level_id]
    index = next((n for n, one in enumerate(staying, 1) if one.id == below), 0)
    pushed, low, high = room([one.rank for one in staying], index)
    ranks = spread(low, high, 1 + pushed)
    for one, rank in zip([moving, *staying[index : index + pushed]], ranks, strict=True):
        yield workshop.edit("level", one.id, rank=rank)


def bin(workshop: Workshop, level_id: LevelId) -> Iterator[Edit]:
    """Put a level in the bin; what was written at it comes back with it."""
    yield workshop.edit("level", _level(workshop, level_id).id, binned=True)


def take_back(workshop: Workshop, level_id: LevelId) -> Iterator[Edit]:
    """Take a level back from the bin, unless another one has its name by now."""
    level = _level(workshop, level_id)
    refuse_twice(level.name, _others(workshop, level.id, level.scale))
    yield workshop.edit("level", level.id, binned=False)


def _level(workshop: Workshop, level_id: str) -> Level:
    return workshop.known(Level, level_id, "That level is not in this workshop.")


def _name(workshop: Workshop, level_id: LevelId, scale_id: ScaleId | None, name: str) -> str:
    name = one_line(name)
    if not name:
        raise RuleBroken("A level needs a name.")
    refuse_ranking(name)
    refuse_twice(name, _others(workshop, level_id, scale_id))
    otherwise = RuleBroken("The name of a level holds {longest} characters.", longest=LONGEST_NAME)
    return within(name, LONGEST_NAME, otherwise)


def _others(workshop: Workshop, level_id: LevelId, scale_id: ScaleId | None) -> list[str]:
    there = levels_of(workshop, scale_id) if scale_id is not None else ()
    return [one.name for one in there if one.id != level_id]


def _text(text: str) -> str:
    otherwise = RuleBroken("What is said of a level holds {longest} characters.", longest=LONGEST_STATEMENT)
    return within(one_line(text), LONGEST_STATEMENT, otherwise)
