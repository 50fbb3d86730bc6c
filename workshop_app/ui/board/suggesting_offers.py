"""Offers: what is suggested on a board, what a person said to it, and what of it still holds; no Qt."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.alike import Alike, Pair
from workshop_app.insight.likeness.board import Glimpse
from workshop_app.insight.likeness.likenesses import Likenesses
from workshop_app.insight.likeness.placing import Placement

KINDS = ("place", "same", "together")
"""The kinds of suggestions in the order in which they are asked."""


class Found(NamedTuple):
    """What was found on a board as it was."""

    placements: tuple[Placement, ...]
    nowhere: tuple[IdeaId, ...]
    unread: tuple[IdeaId, ...]
    same: tuple[Alike, ...]
    together: tuple[tuple[IdeaId, ...], ...]
    by_meaning: bool


NOTHING = Found((), (), (), (), (), by_meaning=False)


def find(likenesses: Likenesses, seen: Glimpse, kept_apart: Iterable[Pair]) -> Found:
    """Return what is suggested; it takes a while, and may be done in another thread."""
    board, apart = seen.board(), frozenset(kept_apart)
    placed = likenesses.placements(board)
    return Found(
        placements=placed.offered,
        nowhere=placed.nowhere,
        unread=placed.unread,
        same=likenesses.alike(board, apart),
        together=tuple(pile.notes for pile in likenesses.together(board, apart)),
        by_meaning=likenesses.with_meaning,
    )


class Offers:
    """What is still to be asked; whatever a person touched meanwhile is asked no more."""

    def __init__(self) -> None:
        self._left_alone: set[IdeaId] = set()
        self._ranks: dict[IdeaId, str] = {}
        self._found = NOTHING

    def take(self, found: Found, workshop: Workshop) -> None:
        """Ask what was found on this workshop."""
        self._found = found
        named = [*(one.note for one in found.placements), *found.nowhere, *found.unread]
        self._ranks = {note: workshop.idea(note).rank for note in named}
        self.follow(workshop)

    def follow(self, workshop: Workshop) -> None:
        """Forget what holds no longer, because of what was done since."""
        open_to = {pillar.id for pillar in workshop.pillars() if not pillar.locked}
        waiting = {idea.id: idea.rank for idea in workshop.notes_in(None) if idea.x is None}
        untouched = {
            note for note, rank in self._ranks.items() if waiting.get(note) == rank
        } - self._left_alone
        self._found = self._found._replace(
            placements=tuple(
                left
                for one in self._found.placements
                if one.note in untouched and (left := _open(one, open_to)) is not None
            ),
            nowhere=tuple(note for note in self._found.nowhere if note in untouched),
            unread=tuple(note for note in self._found.unread if note in untouched),
            same=tuple(self._still(workshop, self._found.same)),
            together=tuple(self._piles(self._found.together, waiting)),
        )

    @property
    def sure(self) -> dict[IdeaId, PillarId]:
        """The notes that can be previewed, each with its pillar."""
        return {one.note: one.pillars[0] for one in self._found.placements if one.is_sure}

    @property
    def open(self) -> tuple[Placement, ...]:
        """The notes for which a pillar is to be chosen."""
        return tuple(one for one in self._found.placements if not one.is_sure)

    @property
    def same(self) -> tuple[Alike, ...]:
        """The notes that say the same."""
        return self._found.same

    @property
    def together(self) -> tuple[tuple[IdeaId, ...], ...]:
        """The notes that might belong together."""
        return self._found.together

    @property
    def nowhere(self) -> tuple[IdeaId, ...]:
        """The notes that fit no pillar there is."""
        return self._found.nowhere

    @property
    def unread(self) -> tuple[IdeaId, ...]:
        """The notes in another language, of which nothing can be said."""
        return self._found.unread

    @property
    def by_meaning(self) -> bool:
        """Whether the sentence model was asked."""
        return self._found.by_meaning

    def count(self, kind: str) -> int:
        """Return how much of a kind there is to ask."""
        if kind == "place":
            return len(self._found.placements)
        return len(self.same if kind == "same" else self.together)

    def first(self) -> str:
        """Return the first kind of which there is something; empty if there is nothing at all."""
        return next((kind for kind in KINDS if self.count(kind)), "")

    def leave_alone(self, notes: Iterable[IdeaId]) -> None:
        """Ask no more where these notes go."""
        self._left_alone.update(notes)
        kept = tuple(one for one in self._found.placements if one.note not in self._left_alone)
        self._found = self._found._replace(placements=kept)

    def later(self, note: IdeaId) -> None:
        """Ask about a note after all the others."""
        kept = [one for one in self._found.placements if one.note != note]
        put_off = [one for one in self._found.placements if one.note == note]
        self._found = self._found._replace(placements=(*kept, *put_off))

    def drop(self, notes: Iterable[IdeaId]) -> None:
        """Ask no more whether exactly these belong together."""
        gone = set(notes)
        self._found = self._found._replace(
            same=tuple(one for one in self._found.same if set(one.notes) != gone),
            together=tuple(one for one in self._found.together if set(one) != gone),
        )

    def _still(self, workshop: Workshop, found: Iterable[Alike]) -> Iterable[Alike]:
        for one in found:
            notes = tuple(note for note in one.notes if _can_be_stacked(workshop, note))
            if len(notes) > 1 and notes[0] == one.notes[0]:
                places = tuple(dict.fromkeys(workshop.place_of(workshop.idea(note)) for note in notes))
                yield Alike(notes, places)

    def _piles(
        self, found: Iterable[tuple[IdeaId, ...]], waiting: Iterable[IdeaId]
    ) -> Iterable[tuple[IdeaId, ...]]:
        there = set(waiting)
        for one in found:
            notes = tuple(note for note in one if note in there)
            if len(notes) > 1:
                yield notes


def _open(one: Placement, open_to: set[PillarId]) -> Placement | None:
    pillars = tuple(pillar for pillar in one.pillars if pillar in open_to)
    if not pillars:
        return None
    return one._replace(pillars=pillars, is_sure=one.is_sure and pillars[0] == one.pillars[0])


def _can_be_stacked(workshop: Workshop, note: IdeaId) -> bool:
    idea = workshop.idea(note)
    place = workshop.place_of(idea)
    is_held = place is not None and workshop.pillar(place).locked
    return bool(idea.rank) and not idea.binned and not is_held and workshop.top_of(note) == note
