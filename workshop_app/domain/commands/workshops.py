"""Everything one can do with another workshop."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import groups as group_commands
from workshop_app.domain.commands import ideas as idea_commands
from workshop_app.domain.commands import pillars as pillar_commands
from workshop_app.domain.commands import sessions as session_commands
from workshop_app.domain.commands import themes as theme_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import (
    Group,
    GroupId,
    Idea,
    IdeaId,
    Pillar,
    PillarId,
    Session,
    SessionId,
    Theme,
    ThemeId,
)
from workshop_app.domain.rules import MOST_THEMES
from workshop_app.domain.workshop import Workshop


def bring_in(workshop: Workshop, other: Workshop, other_id: str) -> Iterator[Edit]:
    """Take in another workshop's ideas as new ones, each in the group and the pillar that has its name.

    Groups, pillars, themes and sessions of names that are not here yet are added; stacks stay stacks. Ids
    are made of the other workshop's, so whoever takes it in again, here or on a laptop that merges
    with this one, gets only what is new.
    """
    coming = [idea for idea in _in_order(other) if _says(idea) and not _has(workshop, other_id, idea)]
    groups, edits = _places(workshop, other_id, _groups_of(other, coming))
    yield from edits
    workshop = workshop.supposing(edits)
    pillars, edits = _sheets(workshop, other_id, _pillars_of(other, coming))
    yield from edits
    workshop = workshop.supposing(edits)
    themes, edits = _headings(workshop, other_id, _themes_of(other, coming), pillars)
    yield from edits
    workshop = workshop.supposing(edits)
    sessions, edits = _meetings(workshop, other_id, _sessions_of(other, coming))
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
                theme=themes.get(idea.theme or ""),
                under=_top(other, other_id, idea),
                session=sessions.get(idea.session or ""),
                language=idea.language,
                source="workshop",
                origin=idea.id,
                table=idea.table,
                prompt=idea.prompt,
                picture=idea.picture,
                reading=idea.reading,
            )
            for idea in coming
        ),
    )


def _in_order(other: Workshop) -> Iterator[Idea]:
    for pillar in other.pillars():
        yield from other.ideas_in(pillar.id)
    yield from other.ideas_in(None)


def _says(idea: Idea) -> bool:
    """Say whether there is anything on the note: of one undone here and moved there nothing is left."""
    return bool(idea.text or idea.picture)


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


def _themes_of(other: Workshop, ideas: Iterable[Idea]) -> list[Theme]:
    named = {theme.id for idea in ideas if (theme := other.theme_of(idea)) is not None}
    return [theme for theme in other.themes() if theme.id in named]


def _headings(
    workshop: Workshop, other_id: str, themes: Iterable[Theme], pillars: Mapping[str, PillarId]
) -> tuple[dict[str, ThemeId], tuple[Edit, ...]]:
    """Return which of our themes each of theirs is, and the edits that add the missing ones."""
    ours, edits = dict[str, ThemeId](), list[Edit]()
    for theme in themes:
        id, pillar = ThemeId(_made_of("theme", other_id, theme.id)), pillars[theme.pillar or ""]
        there = workshop.themes_in(pillar)
        same = next((t.id for t in there if t.name.casefold() == theme.name.casefold()), None)
        is_free = not workshop.value("theme", id, "rank") and not workshop.pillar(pillar).locked
        if same is None and is_free and len(workshop.themes()) < MOST_THEMES:
            added = tuple(theme_commands.add(workshop, id, pillar, theme.name))
            workshop = workshop.supposing(added)
            edits.extend(added)
        ours[theme.id] = same or id
    return ours, tuple(edits)


def _sessions_of(other: Workshop, ideas: Iterable[Idea]) -> list[Session]:
    named = {idea.session for idea in ideas}
    return [session for session in other.sessions() if session.id in named]


def _meetings(
    workshop: Workshop, other_id: str, sessions: Iterable[Session]
) -> tuple[dict[str, SessionId], tuple[Edit, ...]]:
    """Return which of our sessions each of theirs is, and the edits that add the missing ones."""
    ours, edits = dict[str, SessionId](), list[Edit]()
    for session in sessions:
        id = SessionId(_made_of("session", other_id, session.id))
        known = ((s.id, s.title.casefold(), s.date) for s in workshop.sessions())
        same = next((s for s, *said in known if said == [session.title.casefold(), session.date]), None)
        if same is None and not workshop.value("session", id, "rank"):
            added = tuple(session_commands.add(workshop, id, session.title, date=session.date))
            workshop = workshop.supposing(added)
            edits.extend(added)
        ours[session.id] = same or id
    return ours, tuple(edits)


def _top(other: Workshop, other_id: str, idea: Idea) -> IdeaId | None:
    top = other.top_of(idea.id)
    return None if top == idea.id else IdeaId(_made_of("idea", other_id, top))


def _made_of(noun: str, other_id: str, id: str) -> str:
    return f"{noun}-{sha256(f'{other_id} {id}'.encode()).hexdigest()[:16]}"
