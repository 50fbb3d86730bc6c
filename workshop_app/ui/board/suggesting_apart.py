"""KeptApart: the notes of one workshop that a person did not want put together, on this computer."""

from collections.abc import Iterable
from itertools import combinations

from workshop_app.domain.records import IdeaId
from workshop_app.insight.likeness.alike import Pair
from workshop_app.preferences import Preferences

MOST = 4_000
"""Pairs that are remembered; beyond that the oldest are asked again."""


class KeptApart:
    """Remembers pairs of notes with the preferences, so that they are not asked about again."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences, self._name = preferences, f"kept apart {workshop_id}"

    @property
    def pairs(self) -> frozenset[Pair]:
        """The pairs that are not to be offered together."""
        return frozenset(frozenset(map(IdeaId, pair)) for pair in self._kept())

    def add(self, notes: Iterable[IdeaId]) -> None:
        """Remember that no two of these belong together."""
        known = self._kept()
        new = [sorted(pair) for pair in combinations(notes, 2)]
        self._preferences.put({self._name: [*known, *(pair for pair in new if pair not in known)][-MOST:]})

    def _kept(self) -> list[list[str]]:
        kept = self._preferences.get(self._name, [])
        return [pair for pair in kept if isinstance(pair, list) and all(isinstance(one, str) for one in pair)]
