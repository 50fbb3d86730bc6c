"""HalfTyped: an idea begun and not added; it waits here while the page or the program is closed."""

from workshop_app.preferences import Preferences

LONGEST_LIST = 100_000
"""Characters of a list that are kept; a longer one came from somewhere and can be copied again."""


class HalfTyped:
    """Keeps the line, the list being put together and the group that speaks, for one workshop."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences = preferences
        self._name = f"half typed {workshop_id}"

    @property
    def text(self) -> str:
        """What was typed and not added."""
        return str(self._kept().get("text", ""))

    @property
    def list(self) -> str:
        """The list that was pasted or typed and not added."""
        return str(self._kept().get("list", ""))

    @property
    def group(self) -> str | None:
        """The id of the group that was speaking, "" for nobody, None if that was never said."""
        found = self._kept().get("group")
        return found if isinstance(found, str) else None

    def keep(self, text: str, group: str, list: str) -> None:
        """Keep all three; nothing is written when they are kept already."""
        kept = {"text": text, "group": group, "list": list if len(list) <= LONGEST_LIST else ""}
        if kept != self._kept():
            self._preferences.put({self._name: kept})

    def _kept(self) -> dict[str, object]:
        found: dict[str, object] = self._preferences.get(self._name, {})
        return found
