"""SetAside: what the program thought may be the same and a person did not, on this computer."""

from workshop_app.domain.wordings import Wording
from workshop_app.preferences import Preferences

MOST = 4_000
"""Pairs that are remembered; beyond that the oldest are offered again."""


class SetAside:
    """Remembers pairs of our words and their items with the preferences, and offers them no more."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences, self._name = preferences, f"crosswalk set aside {workshop_id}"

    @property
    def pairs(self) -> frozenset[tuple[str, ...]]:
        """What words of ours are, their id, and that of the item they are not the same as."""
        return frozenset(map(tuple, self._kept()))

    def add(self, wording: Wording, item: str) -> None:
        """Remember that these two are not the same."""
        self._preferences.put({self._name: [*self._kept(), [*wording, item]][-MOST:]})

    def _kept(self) -> list[list[str]]:
        kept = self._preferences.get(self._name, [])
        return [one for one in kept if isinstance(one, list)] if isinstance(kept, list) else []
