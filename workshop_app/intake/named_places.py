"""The groups, pillars, themes and sessions that a list names: those that stand already, and new ones."""

from collections.abc import Callable
from dataclasses import dataclass, field

from workshop_app.domain.records import GroupId, PillarId, SessionId, ThemeId
from workshop_app.domain.rules import MOST_GROUPS, MOST_PILLARS, MOST_THEMES, RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.columns import plain
from workshop_app.intake.group_names import matching
from workshop_app.words import say


@dataclass
class NamedPlaces:
    """What a list has named so far; `fresh` makes the id of what is new, and nothing is made by asking."""

    workshop: Workshop
    fresh: Callable[[str], str]
    new_groups: dict[GroupId, str] = field(default_factory=dict)
    new_pillars: dict[PillarId, str] = field(default_factory=dict)
    new_sessions: dict[SessionId, str] = field(default_factory=dict)
    new_themes: dict[ThemeId, tuple[PillarId, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        standing = self.workshop.groups()
        self._group_names: dict[str, GroupId] = {group.name: group.id for group in standing}
        self._groups: dict[str, GroupId] = {}
        self._papers = {group.paper: group.id for group in reversed(standing)}
        self._pillars = self._standing_pillars()
        self._sessions = {one.title.casefold(): one.id for one in self.workshop.sessions()}
        self._themes: dict[tuple[PillarId, str], ThemeId] = {
            (pillar.id, theme.name.casefold()): theme.id
            for pillar in self.workshop.pillars()
            for theme in self.workshop.themes_in(pillar.id)
        }

    def group(self, name: str) -> GroupId:
        """Return the group that goes by this name here, a new one if there is none."""
        if name not in self._groups:
            # A column of other things names thousands: they are counted, no longer compared with each other.
            compared = len(self._group_names) <= 2 * MOST_GROUPS
            found = matching(name, self._group_names) if compared else ""
            called = found or name if compared else plain(name)
            if called not in self._group_names:
                group_id = GroupId(self.fresh("group"))
                self.new_groups[group_id] = name
                self._group_names[called] = group_id
            self._groups[name] = self._group_names[called]
        return self._groups[name]

    def group_on(self, paper: str) -> GroupId | None:
        """Return the first group whose notes are of this paper."""
        return self._papers.get(paper)

    def pillar(self, name: str) -> PillarId:
        """Return the pillar with this name or number, a new one if there is none."""
        called = name.casefold()
        if called not in self._pillars:
            pillar_id = PillarId(self.fresh("pillar"))
            self.new_pillars[pillar_id] = name
            self._pillars[called] = pillar_id
        return self._pillars[called]

    def session(self, title: str) -> SessionId:
        """Return the session with this title, a new one if there is none."""
        called = title.casefold()
        if called not in self._sessions:
            session_id = SessionId(self.fresh("session"))
            self.new_sessions[session_id] = title
            self._sessions[called] = session_id
        return self._sessions[called]

    def theme(self, pillar: PillarId, name: str) -> ThemeId:
        """Return the theme of that name in a pillar, a new one if there is none."""
        called = (pillar, name.casefold())
        if called not in self._themes:
            theme_id = ThemeId(self.fresh("theme"))
            self.new_themes[theme_id] = (pillar, name)
            self._themes[called] = theme_id
        return self._themes[called]

    def check(self) -> None:
        """Raise RuleBroken if there would be more of something than a workshop holds."""
        groups = len(self.workshop.groups()) + len(self.new_groups)
        pillars = len(self.workshop.pillars()) + len(self.new_pillars)
        if groups > MOST_GROUPS:
            raise RuleBroken(
                "With this list there would be {count} groups, and a workshop holds {most}. "
                "Nothing was brought in. Is its group column the right one?",
                count=groups,
                most=MOST_GROUPS,
            )
        if len(self.workshop.themes()) + len(self.new_themes) > MOST_THEMES:
            raise RuleBroken(
                "With this list there would be more than {most} themes, and a board holds no more. "
                "Nothing was brought in. Is its theme column the right one?",
                most=MOST_THEMES,
            )
        if pillars > MOST_PILLARS:
            raise RuleBroken(
                "With this list there would be {count} pillars, and a board holds {most}. "
                "Nothing was brought in. Is its pillar column the right one?",
                count=pillars,
                most=MOST_PILLARS,
            )

    def _standing_pillars(self) -> dict[str, PillarId]:
        """Return the pillars by what they are called; names count before numbers, the first before others."""
        known: dict[str, PillarId] = {}
        for number, pillar in reversed(list(enumerate(self.workshop.pillars(), 1))):
            known[say("Pillar {number}", number=number).casefold()] = pillar.id
            known[str(number)] = pillar.id
        for pillar in reversed(self.workshop.pillars()):
            known[pillar.name.casefold()] = pillar.id
        return known
