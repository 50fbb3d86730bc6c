"""What comes along of the scales of another workshop: their levels are ours of the same names, or new."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.growth_records import Level, LevelId, Scale
from workshop_app.domain.made_of import made_of
from workshop_app.domain.progressing import levels_of, scales
from workshop_app.domain.ranks import between
from workshop_app.domain.rules import MOST_SCALES
from workshop_app.domain.workshop import Workshop


def levels_along(
    workshop: Workshop, other: Workshop, other_id: str
) -> tuple[dict[str, LevelId], tuple[Edit, ...]]:
    """Return which of our levels each of theirs is, and the edits that add the scales that are missing.

    Ours is a scale whose levels are called the same, in the same order. One that came before comes no second
    time, even if it was binned since; a level it got there meanwhile is new here.
    """
    ours, edits = dict[str, LevelId](), list[Edit]()
    standing = scales(workshop)
    rank, room = (standing[-1].rank if standing else ""), MOST_SCALES - len(standing)
    for scale in scales(other):
        theirs = levels_of(other, scale.id)
        same = next((one for one in standing if _names(workshop, one) == _names(other, scale)), None)
        is_known = bool(workshop.value("scale", made_of("scale", other_id, scale.id), "rank"))
        if same is not None and theirs and not is_known:
            pairs = zip(theirs, levels_of(workshop, same.id), strict=True)
            ours |= {their.id: our.id for their, our in pairs}
            continue
        if not is_known:
            if room <= 0:
                continue
            rank, room = between(rank, ""), room - 1
            edits.append(_added(workshop, scale, other_id, rank))
        ours |= {one.id: LevelId(made_of("level", other_id, one.id)) for one in theirs}
        edits.extend(_steps(workshop, theirs, other_id))
    return ours, tuple(edits)


def _names(workshop: Workshop, scale: Scale) -> list[str]:
    return [level.name.casefold() for level in levels_of(workshop, scale.id)]


def _added(workshop: Workshop, scale: Scale, other_id: str, rank: str) -> Edit:
    id = made_of("scale", other_id, scale.id)
    return workshop.edit("scale", id, name=scale.name, kind=scale.kind, rank=rank)


def _steps(workshop: Workshop, theirs: tuple[Level, ...], other_id: str) -> Iterator[Edit]:
    for level in theirs:
        id = made_of("level", other_id, level.id)
        if not workshop.value("level", id, "rank"):
            yield workshop.edit(
                "level",
                id,
                scale=made_of("scale", other_id, level.scale or ""),
                name=level.name,
                description=level.description,
                support=level.support,
                grades=level.grades,
                rank=level.rank,
            )
