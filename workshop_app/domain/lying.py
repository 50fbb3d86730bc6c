"""How the ideas of a place lie on the board: in stacks, and in sections under themes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workshop_app.domain.records import Idea, IdeaId, Theme, ThemeId


class Section(NamedTuple):
    """The notes under one theme of a pillar; `theme` None are those under no theme."""

    theme: Theme | None
    notes: tuple[Idea, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Lying:
    """The notes of one place as one sees them; `beneath` says what lies under each top of a stack.

    `sections` begins with the notes of no theme, be there any or not; each theme follows with its notes.
    """

    notes: tuple[Idea, ...]
    sections: tuple[Section, ...]
    beneath: dict[IdeaId, tuple[Idea, ...]]

    @property
    def voices(self) -> tuple[Idea, ...]:
        """Every idea in the order of the board: behind each note what lies under it."""
        if not self.beneath:
            return self.notes
        return tuple(idea for note in self.notes for idea in (note, *self.beneath.get(note.id, ())))


def lying(ideas: tuple[Idea, ...], themes: Sequence[Theme] = ()) -> Lying:
    """Return how the ideas of one place lie, given all of them in order and the themes that stand there.

    An idea lies under another only if that one is in the same place and lies under nothing itself; a theme
    counts only if it stands here. Otherwise the idea is a note of its own: whatever two laptops made of
    their stacks, merged they hide nobody.
    """
    beneath = _beneath(ideas) if any(idea.under for idea in ideas) else {}
    hidden = {idea.id for under in beneath.values() for idea in under}
    notes = tuple(idea for idea in ideas if idea.id not in hidden) if hidden else ideas
    if not themes:
        return Lying(notes, (Section(None, notes),), beneath)
    sections = _sections(notes, themes)
    return Lying(tuple(idea for section in sections for idea in section.notes), sections, beneath)


def _beneath(ideas: Iterable[Idea]) -> dict[IdeaId, tuple[Idea, ...]]:
    ideas = tuple(ideas)
    tops = {idea.id for idea in ideas if idea.under is None or idea.under == idea.id}
    found: dict[IdeaId, list[Idea]] = {}
    for idea in ideas:
        if idea.under in tops and idea.under is not None and idea.under != idea.id:
            found.setdefault(idea.under, []).append(idea)
    return {top: tuple(under) for top, under in found.items()}


def _sections(notes: Iterable[Idea], themes: Sequence[Theme]) -> tuple[Section, ...]:
    by_theme: dict[ThemeId | None, list[Idea]] = {None: []}
    by_theme |= {theme.id: [] for theme in themes}
    for idea in notes:
        by_theme[idea.theme if idea.theme in by_theme else None].append(idea)
    return (
        Section(None, tuple(by_theme[None])),
        *(Section(theme, tuple(by_theme[theme.id])) for theme in themes),
    )
