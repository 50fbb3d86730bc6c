"""Everything one can do with a whole list of ideas."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import groups as group_commands
from workshop_app.domain.commands import ideas as idea_commands
from workshop_app.domain.commands import pillars as pillar_commands
from workshop_app.domain.commands import sessions as session_commands
from workshop_app.domain.commands import themes as theme_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, PillarId, SessionId, ThemeId
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True)
class Further:
    """What a list names besides groups and pillars: sessions by id, and themes with the pillar of each."""

    sessions: Mapping[SessionId, str] = field(default_factory=dict)
    themes: Mapping[ThemeId, tuple[PillarId, str]] = field(default_factory=dict)


def take_in(
    workshop: Workshop,
    ideas: Iterable[NewIdea],
    *,
    groups: Mapping[GroupId, str] | None = None,
    pillars: Mapping[PillarId, str] | None = None,
    further: Further | None = None,
) -> Iterator[Edit]:
    """Put a whole list in as one change, with the groups, pillars and so on that are not there yet.

    `groups` and `pillars` hold the names of the new ones by id, in the order in which they shall stand.
    """
    for group_id, name in (groups or {}).items():
        edits = tuple(group_commands.add(workshop, group_id, name))
        yield from edits
        workshop = workshop.supposing(edits)
    for pillar_id, name in (pillars or {}).items():
        edits = tuple(pillar_commands.add(workshop, pillar_id, name))
        yield from edits
        workshop = workshop.supposing(edits)
    further = further or Further()
    for session_id, title in further.sessions.items():
        edits = tuple(session_commands.add(workshop, session_id, title))
        yield from edits
        workshop = workshop.supposing(edits)
    for theme_id, (pillar_id, name) in further.themes.items():
        edits = tuple(theme_commands.add(workshop, theme_id, pillar_id, name))
        yield from edits
        workshop = workshop.supposing(edits)
    yield from idea_commands.capture_many(workshop, ideas)
