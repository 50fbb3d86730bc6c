"""Everything one can do with scales, the levels in an order along which progressions are told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import levels
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.growth_records import Scale, ScaleId
from workshop_app.domain.progressing import SCALE_KINDS, scales
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.rules import LONGEST_NAME, MOST_SCALES, RuleBroken, one_line, within
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewScale:
    """A scale on its way in; without a name it is called what its kind is called."""

    id: ScaleId
    kind: str = "developmental"
    name: str = ""
    guid: str = ""


def lay_out(workshop: Workshop, new: NewScale, new_levels: Iterable[NewLevel]) -> Iterator[Edit]:
    """Add a scale behind the others, with its levels in order, all as one change."""
    standing = scales(workshop)
    if len(standing) >= MOST_SCALES:
        raise RuleBroken("A workshop holds {most} scales. Remove one first.", most=MOST_SCALES)
    if new.kind not in SCALE_KINDS:
        raise RuleBroken("There is no such kind of scale.")
    added = workshop.edit(
        "scale",
        new.id,
        kind=new.kind,
        name=_name(new.name or SCALE_KINDS[new.kind].title),
        guid=new.guid,
        rank=between(standing[-1].rank if standing else "", ""),
    )
    yield added
    workshop = workshop.supposing([added])
    for level in new_levels:
        edits = tuple(levels.add(workshop, new.id, level))
        yield from edits
        workshop = workshop.supposing(edits)


def rename(workshop: Workshop, scale_id: ScaleId, name: str) -> Iterator[Edit]:
    """Change what a scale is called."""
    yield workshop.edit("scale", _scale(workshop, scale_id).id, name=_name(name))


def move(workshop: Workshop, scale_id: ScaleId, *, below: ScaleId | None) -> Iterator[Edit]:
    """Put a scale behind another one, or before all others."""
    moving = _scale(workshop, scale_id)
    staying = [one for one in scales(workshop) if one.id != scale_id]
    index = next((n for n, one in enumerate(staying, 1) if one.id == below), 0)
    pushed, low, high = room([one.rank for one in staying], index)
    ranks = spread(low, high, 1 + pushed)
    for one, rank in zip([moving, *staying[index : index + pushed]], ranks, strict=True):
        yield workshop.edit("scale", one.id, rank=rank)


def bin(workshop: Workshop, scale_id: ScaleId) -> Iterator[Edit]:
    """Put a scale in the bin; what was written at its levels comes back with it."""
    yield workshop.edit("scale", _scale(workshop, scale_id).id, binned=True)


def take_back(workshop: Workshop, scale_id: ScaleId) -> Iterator[Edit]:
    """Take a scale back from the bin."""
    yield workshop.edit("scale", _scale(workshop, scale_id).id, binned=False)


def _scale(workshop: Workshop, scale_id: str) -> Scale:
    return workshop.known(Scale, scale_id, "That scale is not in this workshop.")


def _name(name: str) -> str:
    name = one_line(name)
    if not name:
        raise RuleBroken("A scale needs a name.")
    otherwise = RuleBroken("The name of a scale holds {longest} characters.", longest=LONGEST_NAME)
    return within(name, LONGEST_NAME, otherwise)
