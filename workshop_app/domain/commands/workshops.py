"""Everything one can do with another workshop."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import groups as group_commands
from workshop_app.domain.commands import ideas as idea_commands
from workshop_app.domain.commands import pillars as pillar_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import Group, GroupId, Idea, IdeaId, Pillar, PillarId
from workshop_app.domain.workshop import Workshop


def bring_in(workshop: Workshop, other: Workshop, other_id: str) -> Iterator[Edit]:
    """Take in another workshop's ideas as new ones, each in the group and the pillar that has its name.

    Groups and pillars of names that are not here yet are added. Ids are made of the other workshop's, so
    whoever takes it in again, here or on a laptop that merges with this one, gets only what is new.
    """
    coming = [idea for idea in _in_order(other) if not _has(workshop, other_id, idea)]
    groups, edits = _places(workshop, other_id, _groups_of(other, coming))
    yield from edits
    workshop = workshop.supposing(edits)
    pillars, edits = _sheets(workshop, other_id, _pillars_of(other, coming))
    yield from edits
    workshop = workshop.supposing(edits)
    yield from idea_commands.capture_many(
        workshop,
        (
            NewIdea(
                id=IdeaId(_made_of("idea", other_id, idea.id)),
                text=idea.text,
                group=groups.get(idea.group or ""),
                pillar=pillars.get(idea.pillar or ""),
                language=idea.language,
                source="workshop",
                origin=idea.id,
            )
            for idea in coming
        ),
    )


def _in_order(other: Workshop) -> Iterator[Idea]:
    for pillar in other.pillars():
        yield from other.ideas_in(pillar.id)
    yield from other.ideas_in(None)


def _has(workshop: Workshop, other_id: str, idea: Idea) -> bool:
    """Say whether the idea was taken in before, even if it has gone to the bin since."""
    return any(workshop.value("idea", id, "rank") for id in (idea.id, _made_of("idea", other_id, idea.id)))


def _groups_of(other: Workshop, ideas: Iterable[Idea]) -> list[Group]:
    named = {idea.group for idea in ideas}
    return [group for group in other.groups() if group.id in named]


def _pillars_of(other: Workshop, ideas: Iterable[Idea]) -> list[Pillar]:
    named = {idea.pillar for idea in ideas}
    return [pillar for pillar in other.pillars() if pillar.id in named]


def _places(
    workshop: Workshop, other_id: str, groups: Iterable[Group]
) -> tuple[dict[str, GroupId], tuple[Edit, ...]]:
    """Return which of our groups each of theirs is, and the edits that add the missing ones."""
    ours, edits = dict[str, GroupId](), list[Edit]()
    for group in groups:
        id = GroupId(_made_of("group", other_id, group.id))
        same = next((g.id for g in workshop.groups() if g.name.casefold() == group.name.casefold()), None)
        if same is None and not workshop.value("group", id, "rank"):
            added = tuple(group_commands.add(workshop, id, group.name))
            workshop = workshop.supposing(added)
            edits.extend(added)
        ours[group.id] = same or id
    return ours, tuple(edits)


def _sheets(
    workshop: Workshop, other_id: str, pillars: Iterable[Pillar]
) -> tuple[dict[str, PillarId], tuple[Edit, ...]]:
    """Return which of our pillars each of theirs is, and the edits that add the missing ones."""
    ours, edits = dict[str, PillarId](), list[Edit]()
    for pillar in pillars:
        id = PillarId(_made_of("pillar", other_id, pillar.id))
        same = next(
            (p.id for p in workshop.pillars() if p.name and p.name.casefold() == pillar.name.casefold()), None
        )
        if same is None and not workshop.value("pillar", id, "rank"):
            added = tuple(pillar_commands.add(workshop, id, pillar.name))
            workshop = workshop.supposing(added)
            edits.extend(added)
        ours[pillar.id] = same or id
    return ours, tuple(edits)


def _made_of(noun: str, other_id: str, id: str) -> str:
    return f"{noun}-{sha256(f'{other_id} {id}'.encode()).hexdigest()[:16]}"
