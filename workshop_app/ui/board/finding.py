"""Which ideas match what is searched and filtered for: words in any order, groups, places; no Qt."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from workshop_app.domain.records import GroupId, Idea, IdeaId, PillarId, SessionId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.plain_letters import plain

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for. Of several groups any will do, and so with themes, sessions, languages and places.

    `places` are pillars; None among them is the tray, which is how one asks for what is not placed.
    """

    words: str = ""
    groups: frozenset[GroupId] = field(default_factory=frozenset)
    themes: frozenset[ThemeId] = field(default_factory=frozenset)
    sessions: frozenset[SessionId] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[PillarId | None] = field(default_factory=frozenset)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is asked, so that every idea may be seen."""
        return not (self.words.strip() or self.is_filter)

    @property
    def is_filter(self) -> bool:
        """Whether anything but words is asked."""
        return bool(self.groups or self.themes or self.sessions or self.languages or self.places)


class Finder:
    """Finds ideas while somebody types.

    Texts are made plain once, and a word that grows is looked for only in what was found before.
    """

    def __init__(self) -> None:
        self._ideas: tuple[Idea, ...] = ()
        self._plain: dict[IdeaId, tuple[Idea, str]] = {}
        self._texts: list[tuple[Idea, str]] = []
        self._last: tuple[Asked, list[tuple[Idea, str]]] | None = None

    def found(self, workshop: Workshop, asked: Asked) -> list[Idea] | None:
        """Return every idea that matches, stacked ones too; None if nothing is asked."""
        if asked.is_nothing:
            self._last = None
            return None
        self._read(workshop.ideas())
        words = plain(asked.words).split()
        pool, is_narrower = self._pool(asked)
        if not is_narrower:
            pool = [one for one in pool if _is_from(workshop, one[0], asked)] if asked.is_filter else pool
        for word in words:
            pool = [one for one in pool if word in one[1]]
        self._last = (asked, pool)
        return [idea for idea, _ in pool]

    def forget(self) -> None:
        """Look everywhere again: where ideas lie may have changed."""
        self._last = None

    def _pool(self, asked: Asked) -> tuple[list[tuple[Idea, str]], bool]:
        """Return where to look: in what was found last if only more was typed."""
        if self._last is None:
            return self._texts, False
        before, found = self._last
        is_longer = plain(asked.words).startswith(plain(before.words)) and asked == _with_words(before, asked)
        return (found, True) if is_longer else (self._texts, False)

    def _read(self, ideas: tuple[Idea, ...]) -> None:
        if ideas is self._ideas:
            return
        known, now = self._plain, dict[IdeaId, tuple[Idea, str]]()
        for idea in ideas:
            old = known.get(idea.id)
            is_same = old is not None and old[0].text == idea.text
            now[idea.id] = (idea, old[1] if is_same and old is not None else plain(idea.text))
        self._ideas, self._plain, self._texts = ideas, now, list(now.values())
        self._last = None


def notes_of(workshop: Workshop, found: Collection[Idea]) -> frozenset[IdeaId]:
    """Return the notes on which these ideas are seen: one that lies in a stack is seen as its top."""
    return frozenset(idea.id if idea.under is None else workshop.top_of(idea.id) for idea in found)


def languages_of(ideas: Sequence[Idea]) -> list[str]:
    """Return the codes of the languages in which ideas were said, those of which somebody said so."""
    return sorted({idea.language for idea in ideas if idea.language})


def _is_from(workshop: Workshop, idea: Idea, asked: Asked) -> bool:
    theme = workshop.theme_of(idea) if asked.themes else None
    return (
        _is_among(idea.group, asked.groups)
        and (not asked.themes or (theme is not None and theme.id in asked.themes))
        and _is_among(idea.session, asked.sessions)
        and _is_among(idea.language, asked.languages)
        and (not asked.places or workshop.place_of(idea) in asked.places)
    )


def _is_among(value: Kept | None, wanted: frozenset[Kept]) -> bool:
    return not wanted or value in wanted


def _with_words(before: Asked, asked: Asked) -> Asked:
    return Asked(asked.words, before.groups, before.themes, before.sessions, before.languages, before.places)
