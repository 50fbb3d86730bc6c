"""HalfTyped: an idea begun and not added; it waits here while the page or the program is closed."""

from workshop_app.preferences import Preferences


class HalfTyped:
    """Keeps the text of the line and the group that is speaking, for one workshop on this computer."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences = preferences
        self._name = f"half typed {workshop_id}"

    @property
    def text(self) -> str:
        """What was typed and not added."""
        return str(self._kept().get("text", ""))

    @property
    def group(self) -> str | None:
        """The id of the group that was speaking, "" for nobody, None if that was never said."""
        found = self._kept().get("group")
        return found if isinstance(found, str) else None

    def keep(self, text: str, group: str) -> None:
        """Keep both; nothing is written when they are kept already."""
        kept = {"text": text, "group": group}
        if kept != self._kept():
            self._preferences.put({self._name: kept})

    def _kept(self) -> dict[str, object]:
        found: dict[str, object] = self._preferences.get(self._name, {})
        return found
