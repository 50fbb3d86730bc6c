"""Filters: what ideas can be narrowed down to on the board, by name; no Qt."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from workshop_app.domain.records import Group, GroupId, PillarId, SessionId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.finding import Asked, languages_of
from workshop_app.ui.language_names import language_name
from workshop_app.words import say

Kind = Literal["group", "theme", "session", "language", "place"]


class Filter(NamedTuple):
    """One thing to narrow down to; `value` None of the kind `place` is the tray. `paper` is a group's."""

    kind: Kind
    value: str | None
    name: str
    paper: str = ""

    @property
    def key(self) -> tuple[Kind, str | None]:
        """What it is, whatever it is called just now."""
        return self.kind, self.value


def filters_of(workshop: Workshop, spoken: Sequence[Group]) -> list[Filter]:
    """Return everything that can be narrowed down to: groups that have spoken first."""
    found = [Filter("group", group.id, group.name, group.paper) for group in spoken]
    if workshop.pillars():
        found.append(Filter("place", None, say("Not placed")))
    for number, pillar in enumerate(workshop.pillars(), 1):
        name = pillar.name or say("Pillar {number}", number=number)
        found.append(Filter("place", pillar.id, f"{number}  {name}"))
    found += [Filter("theme", theme.id, theme.name or say("No name yet")) for theme in workshop.themes()]
    found += [Filter("session", session.id, session.title or session.date) for session in workshop.sessions()]
    codes = languages_of(workshop.ideas())
    return found + [Filter("language", code, language_name(code)) for code in codes]


def asked(words: str, chosen: Iterable[tuple[Kind, str | None]]) -> Asked:
    """Return what is looked for: words, and every filter that is chosen."""
    of: dict[Kind, set[str | None]] = {}
    for kind, value in chosen:
        of.setdefault(kind, set()).add(value)
    return Asked(
        words,
        groups=frozenset(GroupId(value) for value in of.get("group", ()) if value),
        themes=frozenset(ThemeId(value) for value in of.get("theme", ()) if value),
        sessions=frozenset(SessionId(value) for value in of.get("session", ()) if value),
        languages=frozenset(value for value in of.get("language", ()) if value),
        places=frozenset(PillarId(value) if value else None for value in of.get("place", ())),
    )
