"""Everything one can do with another workshop."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.agenda_records import Attendance
from workshop_app.domain.changes import Edit
from workshop_app.domain.coming_along import Along
from workshop_app.domain.commands import groups as group_commands
from workshop_app.domain.commands import ideas as idea_commands
from workshop_app.domain.commands import pillars as pillar_commands
from workshop_app.domain.commands import themes as theme_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.made_of import made_of
from workshop_app.domain.portrait_along import PortraitAlong, met_in, says_something
from workshop_app.domain.records import (
    Group,
    GroupId,
    Idea,
    IdeaId,
    Pillar,
    PillarId,
    Theme,
    ThemeId,
)
from workshop_app.domain.rules import MOST_PILLARS, MOST_THEMES
from workshop_app.domain.walks_along import WalksAlong
from workshop_app.domain.workshop import Workshop

NEW = PillarId("new")
"""Stands for a pillar of ours that is yet to be put up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Another workshop on its way in; `pillars` says where its pillars go, as `bring_in` takes it."""

    workshop: Workshop
    id: str
    pillars: Mapping[PillarId, PillarId | None] = field(default_factory=dict)


def bring_in(
    workshop: Workshop,
    other: Workshop,
    other_id: str,
    *,
    pillars: Mapping[PillarId, PillarId | None] | None = None,
) -> Iterator[Edit]:
    """Take in another workshop: its sessions as sessions of this one, its ideas as new ideas.

    Each idea keeps its session, its group, and the laptop it was made at. `pillars` says which of ours each
    of their pillars is: None is the tray, `NEW` a new pillar; one that is not named goes to ours of the same
    name, or else to a new one. Groups and themes are ours of the same name, or new. A workshop without
    sessions is one session, named after it. Stacks stay stacks. What its pillars say comes along with its
    rows, cells, threads and terms, where it is not said here already; so do learning walks and what was found
    in a needs assessment. Ids are made of the other workshop's,
    so whoever takes it in again, here or on a laptop that merges with this one, gets only what is new.
    """
    coming = [idea for idea in _in_order(other) if _says(idea) and not _has(workshop, other_id, idea)]
    groups, edits = _places(workshop, other_id, _groups_of(other, coming))
    yield from edits
    workshop = workshop.supposing(edits)
    met_here = met_in(workshop, other, other_id)
    chosen = {PillarId(their): our for their, our in met_here.items()} | dict(pillars or {})
    telling = [one.id for one in other.pillars() if one.id not in met_here and says_something(other, one)]
    sheets, edits = _sheets(workshop, other_id, _pillars_of(other, coming, telling), chosen)
    yield from edits
    workshop = workshop.supposing(edits)
    themes, edits = _headings(workshop, other_id, _themes_of(other, coming), sheets)
    yield from edits
    workshop = workshop.supposing(edits)
    met = met_here | sheets
    portrait = PortraitAlong(workshop, other, other_id, met)
    yield from portrait.edits()
    notes: dict[str, str] = {
        idea.id: idea.id if workshop.value("idea", idea.id, "rank") else made_of("idea", other_id, idea.id)
        for idea in other.ideas()
    }
    known: dict[str, Mapping[str, Any]] = {**portrait.known, "pillar": met, "group": groups, "idea": notes}
    yield from WalksAlong(workshop, other, other_id, known).edits()
    along = Along(workshop, other, other_id, groups, met)
    theirs = {session.id for session in other.sessions()}
    edits = tuple(along.sessions(with_own=any(idea.session not in theirs for idea in coming)))
    yield from edits
    yield from idea_commands.capture_many(
        workshop.supposing(edits),
        (
            NewIdea(
                id=IdeaId(made_of("idea", other_id, idea.id)),
                text=idea.text,
                group=groups.get(idea.group or ""),
                pillar=sheets.get(idea.pillar or ""),
                theme=themes.get(idea.theme or ""),
                under=_top(other, other_id, idea),
                session=along.session(idea.session if idea.session in theirs else None),
                language=idea.language,
                source="workshop",
                origin=idea.id,
                table=idea.table,
                prompt=idea.prompt,
                picture=idea.picture,
                reading=idea.reading,
                laptop=other.laptop_of(idea),
            )
            for idea in coming
        ),
    )
    for idea in coming:
        if idea.later:
            yield workshop.edit("idea", made_of("idea", other_id, idea.id), later=True)


def _in_order(other: Workshop) -> Iterator[Idea]:
    for pillar in other.pillars():
        yield from other.ideas_in(pillar.id)
    yield from other.ideas_in(None)
    yield from other.later()


def _says(idea: Idea) -> bool:
    """Say whether there is anything on the note: of one undone here and moved there nothing is left."""
    return bool(idea.text or idea.picture)


def _has(workshop: Workshop, other_id: str, idea: Idea) -> bool:
    """Say whether the idea was taken in before, even if it has gone to the bin since."""
    return any(workshop.value("idea", id, "rank") for id in (idea.id, made_of("idea", other_id, idea.id)))


def _groups_of(other: Workshop, ideas: Iterable[Idea]) -> list[Group]:
    named = {idea.group for idea in ideas} | {
        one.group for one in other.all_of(Attendance) if one.present or one.invited
    }
    return [group for group in other.groups() if group.id in named]


def _pillars_of(other: Workshop, ideas: Iterable[Idea], telling: Iterable[PillarId]) -> list[Pillar]:
    named = {idea.pillar for idea in ideas} | set(telling)
    return [pillar for pillar in other.pillars() if pillar.id in named]


def _places(
    workshop: Workshop, other_id: str, groups: Iterable[Group]
) -> tuple[dict[str, GroupId], tuple[Edit, ...]]:
    """Return which of our groups each of theirs is, and the edits that add the missing ones."""
    ours, edits = dict[str, GroupId](), list[Edit]()
    for group in groups:
        id = GroupId(made_of("group", other_id, group.id))
        same = next((g.id for g in workshop.groups() if g.name.casefold() == group.name.casefold()), None)
        if same is None and not workshop.value("group", id, "rank"):
            added = tuple(group_commands.add(workshop, id, group.name))
            workshop = workshop.supposing(added)
            edits.extend(added)
        ours[group.id] = same or id
    return ours, tuple(edits)


def _sheets(
    workshop: Workshop,
    other_id: str,
    pillars: Iterable[Pillar],
    chosen: Mapping[PillarId, PillarId | None],
) -> tuple[dict[str, PillarId | None], tuple[Edit, ...]]:
    """Return which of our pillars each of theirs is, None for the tray, and the edits for those missing."""
    ours, edits = dict[str, PillarId | None](), list[Edit]()
    for pillar in pillars:
        goal = chosen.get(pillar.id, same_name(workshop, pillar) or NEW)
        if goal == NEW:
            goal = PillarId(made_of("pillar", other_id, pillar.id))
            if not workshop.value("pillar", goal, "rank"):
                if len(workshop.pillars()) >= MOST_PILLARS:
                    ours[pillar.id] = None
                    continue
                name = "" if same_name(workshop, pillar) else pillar.name
                added = tuple(pillar_commands.add(workshop, goal, name))
                workshop = workshop.supposing(added)
                edits.extend(added)
        ours[pillar.id] = goal if goal is None else workshop.pillar(goal).id
    return ours, tuple(edits)


def same_name(workshop: Workshop, pillar: Pillar) -> PillarId | None:
    """Return our pillar that has the name of another workshop's, if there is one."""
    name = pillar.name.casefold()
    return next((one.id for one in workshop.pillars() if name and one.name.casefold() == name), None)


def _themes_of(other: Workshop, ideas: Iterable[Idea]) -> list[Theme]:
    named = {theme.id for idea in ideas if (theme := other.theme_of(idea)) is not None}
    return [theme for theme in other.themes() if theme.id in named]


def _headings(
    workshop: Workshop, other_id: str, themes: Iterable[Theme], pillars: Mapping[str, PillarId | None]
) -> tuple[dict[str, ThemeId], tuple[Edit, ...]]:
    """Return which of our themes each of theirs is, and the edits that add the missing ones."""
    ours, edits = dict[str, ThemeId](), list[Edit]()
    for theme in themes:
        id, pillar = ThemeId(made_of("theme", other_id, theme.id)), pillars.get(theme.pillar or "")
        if pillar is None:
            continue
        there = workshop.themes_in(pillar)
        same = next((t.id for t in there if t.name.casefold() == theme.name.casefold()), None)
        is_free = not workshop.value("theme", id, "rank") and not workshop.pillar(pillar).locked
        if same is None and is_free and len(workshop.themes()) < MOST_THEMES:
            added = tuple(theme_commands.add(workshop, id, pillar, theme.name))
            workshop = workshop.supposing(added)
            edits.extend(added)
        ours[theme.id] = same or id
    return ours, tuple(edits)


def _top(other: Workshop, other_id: str, idea: Idea) -> IdeaId | None:
    top = other.top_of(idea.id)
    return None if top == idea.id else IdeaId(made_of("idea", other_id, top))
