"""Finds the place of a list in a workshop: whose ideas they are, which pillar, what is there already."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.lists import Further
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId, ThemeId
from workshop_app.domain.rules import LONGEST_NAME, MOST_GROUPS, MOST_PILLARS, MOST_THEMES, RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.group_names import matching
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.rows import Left, LeftOut, Row
from workshop_app.words import say


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """A list ready for `lists.take_in`: its ideas, and by id the names of groups and pillars to be made.

    `further` holds the sessions and themes to be made besides.

    `rows` are the rows of `ideas`, in the same order; `left_out` are those that do not come in and why.
    """

    ideas: tuple[NewIdea, ...]
    rows: tuple[Row, ...]
    groups: dict[GroupId, str]
    pillars: dict[PillarId, str]
    left_out: tuple[LeftOut, ...]
    further: Further = field(default_factory=Further)


@dataclass
class _Places:
    """The groups and pillars a list has named so far."""

    workshop: Workshop
    fresh: Callable[[str], str]
    new_groups: dict[GroupId, str] = field(default_factory=dict)
    new_pillars: dict[PillarId, str] = field(default_factory=dict)
    groups: dict[str, GroupId | None] = field(default_factory=dict)
    pillars: dict[str, PillarId | None] = field(default_factory=dict)
    new_sessions: dict[SessionId, str] = field(default_factory=dict)
    new_themes: dict[ThemeId, tuple[PillarId, str]] = field(default_factory=dict)

    def group(self, name: str) -> GroupId | None:
        """Return the group that goes by this name here, a new one if there is none."""
        if name not in self.groups:
            known = {group.name: group.id for group in self.workshop.groups()}
            known |= {new: group_id for group_id, new in self.new_groups.items()}
            found = matching(name, known)
            self.groups[name] = known[found] if found else self._new_group(name)
        return self.groups[name]

    def _new_group(self, name: str) -> GroupId:
        group_id = GroupId(self.fresh("group"))
        self.new_groups[group_id] = name
        return group_id

    def pillar(self, name: str) -> PillarId | None:
        """Return the pillar with this name or number, a new one if there is none."""
        if name not in self.pillars:
            self.pillars[name] = self._standing_pillar(name) or self._new_pillar(name)
        return self.pillars[name]

    def _standing_pillar(self, name: str) -> PillarId | None:
        known = {new.casefold(): pillar_id for pillar_id, new in self.new_pillars.items()}
        for number, pillar in reversed(list(enumerate(self.workshop.pillars(), 1))):
            known[say("Pillar {number}", number=number).casefold()] = pillar.id
            known[str(number)] = pillar.id
        for pillar in reversed(self.workshop.pillars()):
            known[pillar.name.casefold()] = pillar.id
        return known.get(name.casefold())

    def _new_pillar(self, name: str) -> PillarId:
        pillar_id = PillarId(self.fresh("pillar"))
        self.new_pillars[pillar_id] = name
        return pillar_id

    def session(self, title: str) -> SessionId:
        """Return the session with this title, a new one if there is none."""
        known = {session.title.casefold(): session.id for session in self.workshop.sessions()}
        known |= {new.casefold(): session_id for session_id, new in self.new_sessions.items()}
        if title.casefold() not in known:
            session_id = SessionId(self.fresh("session"))
            self.new_sessions[session_id] = title
            return session_id
        return known[title.casefold()]

    def theme(self, pillar: PillarId, name: str) -> ThemeId:
        """Return the theme of that name in a pillar, a new one if there is none."""
        known = {theme.name.casefold(): theme.id for theme in self.workshop.themes_in(pillar)}
        known |= {new.casefold(): id for id, (where, new) in self.new_themes.items() if where == pillar}
        if name.casefold() not in known:
            theme_id = ThemeId(self.fresh("theme"))
            self.new_themes[theme_id] = (pillar, name)
            return theme_id
        return known[name.casefold()]


def arrange(
    found: IdeaList,
    workshop: Workshop,
    fresh: Callable[[str], str],
    *,
    otherwise: str = "",
    repeats: Collection[Row] | bool = False,
) -> Arranged:
    """Return what a list would bring into the workshop; nothing is changed by asking.

    `fresh` makes a new id for a noun; `otherwise` names the group of ideas whose row names none. An idea that
    the same group has on the board already is left out, unless `repeats` asks for it: what two people of
    a group wrote comes in twice, the same list brought in twice does not; `repeats` may also hold just the
    rows that come in all the same. Raises RuleBroken if the list names more groups or pillars than a workshop
    holds.
    """
    places = _Places(workshop, fresh)
    there = Counter(_said(idea.text, idea.group) for idea in workshop.ideas())
    already = say("This idea is in the workshop already.")
    ideas: list[NewIdea] = []
    rows: list[Row] = []
    left_out = list(found.left_out)
    for row in found.rows:
        why, kind = _too_long_a_name(row), Left.NAME
        group = places.group(row.group or otherwise) if not why and (row.group or otherwise) else None
        said = _said(row.text, group)
        is_here = not why and there[said] > 0
        if is_here and not (repeats if isinstance(repeats, bool) else row in repeats):
            there[said] -= 1
            why, kind = already, Left.HERE
        if why:
            left_out.append(LeftOut(row.row, why, row.text, kind, row))
            continue
        rows.append(row)
        pillar = places.pillar(row.pillar) if row.pillar else None
        ideas.append(
            NewIdea(
                id=IdeaId(fresh("idea")),
                text=row.text,
                group=group,
                pillar=pillar,
                theme=places.theme(pillar, row.theme) if pillar is not None and row.theme else None,
                session=places.session(row.session) if row.session else None,
                language=row.language,
                source=found.source,
            )
        )
    _check(places)
    left_out.sort(key=lambda one: one.row)
    return Arranged(
        ideas=tuple(ideas),
        rows=tuple(rows),
        groups=places.new_groups,
        pillars=places.new_pillars,
        left_out=tuple(left_out),
        further=Further(places.new_sessions, places.new_themes),
    )


def _said(text: str, group: GroupId | None) -> tuple[str, GroupId | None]:
    return " ".join(text.casefold().split()), group


def _too_long_a_name(row: Row) -> str:
    if len(row.group) > LONGEST_NAME:
        return say("The name of its group has more than {longest} characters.", longest=LONGEST_NAME)
    if len(row.pillar) > LONGEST_NAME:
        return say("The name of its pillar has more than {longest} characters.", longest=LONGEST_NAME)
    if max(len(row.theme), len(row.session)) > LONGEST_NAME:
        return say(
            "The name of its theme or session has more than {longest} characters.", longest=LONGEST_NAME
        )
    return ""


def _check(places: _Places) -> None:
    groups = len(places.workshop.groups()) + len(places.new_groups)
    pillars = len(places.workshop.pillars()) + len(places.new_pillars)
    if groups > MOST_GROUPS:
        raise RuleBroken(
            "With this list there would be {count} groups, and a workshop holds {most}. "
            "Nothing was brought in. Is its group column the right one?",
            count=groups,
            most=MOST_GROUPS,
        )
    if len(places.workshop.themes()) + len(places.new_themes) > MOST_THEMES:
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
