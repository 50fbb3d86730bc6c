"""Who was heard in which pillar: how many ideas each group has in each, zeros among them."""

from collections import Counter
from typing import NamedTuple

from workshop_app.domain.records import Group, GroupId, Idea, Pillar, PillarId
from workshop_app.domain.workshop import Workshop


class Heard(NamedTuple):
    """One line of the map; `group` None is nobody in particular."""

    group: Group | None
    counts: tuple[int, ...]


class HeatMap(NamedTuple):
    """The pillars by number, and for each group how many of its ideas stand in each of them."""

    pillars: tuple[Pillar, ...]
    rows: tuple[Heard, ...]


def heat_map(workshop: Workshop) -> HeatMap:
    """Return the map of a workshop: the groups in list order, then nobody's ideas where there are any."""
    pillars, groups = workshop.pillars(), workshop.groups()
    standing = {group.id for group in groups}
    found: list[Counter[GroupId | None]] = []
    for pillar in pillars:
        said = (idea.group for idea in workshop.ideas_in(pillar.id))
        found.append(Counter(group if group in standing else None for group in said))
    rows = [Heard(group, tuple(count[group.id] for count in found)) for group in groups]
    nobody = tuple(count[None] for count in found)
    if any(nobody):
        rows.append(Heard(None, nobody))
    return HeatMap(pillars, tuple(rows))


def ideas_at(workshop: Workshop, group_id: GroupId | None, pillar_id: PillarId) -> tuple[Idea, ...]:
    """Return the ideas of a group in a pillar, in the order of the board; None is nobody in particular."""
    wanted = {group_id} if group_id is not None else set[GroupId | None]()
    standing = {group.id for group in workshop.groups()}
    return tuple(
        idea
        for idea in workshop.ideas_in(pillar_id)
        if (idea.group in wanted if wanted else idea.group not in standing)
    )


def not_heard_in(workshop: Workshop, pillar_id: PillarId) -> tuple[Group, ...]:
    """Return the groups of which no idea stands in a pillar, in list order."""
    there = {idea.group for idea in workshop.ideas_in(pillar_id)}
    return tuple(group for group in workshop.groups() if group.id not in there)
