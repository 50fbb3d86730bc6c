"""Drafts: what was begun to be typed of notes and not entered; it waits there, also after a restart."""

from workshop_app.domain.records import IdeaId
from workshop_app.preferences import Preferences


class Drafts:
    """Keeps half-typed texts of the untyped ideas of one workshop."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences = preferences
        self._name = f"half typed notes {workshop_id}"

    def of(self, idea_id: IdeaId) -> str:
        """Return what was begun; nothing if nothing was."""
        return str(self._kept().get(idea_id, ""))

    def keep(self, idea_id: IdeaId, text: str) -> None:
        """Keep what is typed now; an empty text is none."""
        kept = self._kept()
        if kept.get(idea_id, "") == text:
            return
        new = {key: value for key, value in kept.items() if key != idea_id}
        self._preferences.put({self._name: new | ({idea_id: text} if text.strip() else {})})

    def _kept(self) -> dict[str, object]:
        found: dict[str, object] = self._preferences.get(self._name, {})
        return found
