"""Selection: which notes are selected and where the keyboard is; the window's own, never in the log."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.arrangement import Arrangement


class Spot(NamedTuple):
    """Where the keyboard is: on a note, on the head of a sheet, or on a heading inside one."""

    kind: Literal["idea", "pillar", "theme"]
    id: str


def on_idea(idea_id: IdeaId) -> Spot:
    """Return the spot of a note."""
    return Spot("idea", idea_id)


def on_pillar(pillar_id: PillarId) -> Spot:
    """Return the spot of a sheet's head."""
    return Spot("pillar", pillar_id)


def on_theme(theme_id: ThemeId) -> Spot:
    """Return the spot of a heading."""
    return Spot("theme", theme_id)


class Selection:
    """Selected notes, the current spot, and the anchor from which Shift extends."""

    def __init__(self) -> None:
        self.ideas: set[IdeaId] = set()
        self.current: Spot | None = None
        self._anchor: IdeaId | None = None

    @property
    def idea(self) -> IdeaId | None:
        """The note under the keyboard."""
        return IdeaId(self.current.id) if self.current is not None and self.current.kind == "idea" else None

    @property
    def pillar(self) -> PillarId | None:
        """The sheet whose head is under the keyboard."""
        is_head = self.current is not None and self.current.kind == "pillar"
        return PillarId(self.current.id) if self.current is not None and is_head else None

    @property
    def theme(self) -> ThemeId | None:
        """The theme whose heading is under the keyboard."""
        is_theme = self.current is not None and self.current.kind == "theme"
        return ThemeId(self.current.id) if self.current is not None and is_theme else None

    def only(self, idea_id: IdeaId) -> None:
        """Select one note and nothing else."""
        self.ideas = {idea_id}
        self.current, self._anchor = on_idea(idea_id), idea_id

    def head(self, pillar_id: PillarId) -> None:
        """Go to the head of a sheet; no note is selected there."""
        self.ideas = set()
        self.current, self._anchor = on_pillar(pillar_id), None

    def heading(self, theme_id: ThemeId) -> None:
        """Go to the heading of a theme; no note is selected there."""
        self.ideas = set()
        self.current, self._anchor = on_theme(theme_id), None

    def toggle(self, idea_id: IdeaId) -> None:
        """Select a note besides the others, or no longer."""
        self.ideas ^= {idea_id}
        self.current, self._anchor = on_idea(idea_id), idea_id

    def extend(self, idea_id: IdeaId, arrangement: Arrangement) -> None:
        """Select everything from the anchor to this note, in the order of their pillar."""
        end = arrangement.find(idea_id)
        start = arrangement.find(self._anchor) if self._anchor is not None else None
        if end is None:
            return
        self.current = on_idea(idea_id)
        if start is None or start[0] is not end[0]:
            self.ideas = self.ideas | {idea_id}
            self._anchor = self._anchor or idea_id
            return
        low, high = sorted((start[1], end[1]))
        self.ideas = {idea.id for idea in end[0].slots[low : high + 1] if idea is not None}

    def take(self, ideas: Iterable[IdeaId], kept: Iterable[IdeaId] = ()) -> None:
        """Select exactly these, and those kept from before."""
        self.ideas = set(ideas) | set(kept)

    def clear(self) -> None:
        """Select nothing; the keyboard stays where it is."""
        self.ideas = set()
        self._anchor = self.idea

    def in_order(self, arrangement: Arrangement) -> list[IdeaId]:
        """Return the selected notes in reading order: pillar by pillar, then the tray."""
        return [
            idea.id
            for rack in arrangement.racks()
            for idea in rack.slots
            if idea is not None and idea.id in self.ideas
        ]

    def keep_what_is_there(self, arrangement: Arrangement, neighbour: Spot | None = None) -> None:
        """Let go of notes and sheets that are gone; the keyboard goes to the neighbour given."""
        if self.ideas:
            there = {idea for idea in self.ideas if arrangement.find(idea) is not None}
            self.ideas = there
        gone = (
            (self.idea is not None and arrangement.find(self.idea) is None)
            or (self.pillar is not None and arrangement.sheet(self.pillar) is None)
            or (self.theme is not None and arrangement.theme(self.theme) is None)
        )
        if gone:
            self.current, self._anchor = neighbour, None
