"""HalfTyped: an idea begun and not added; it waits here while the page or the program is closed."""

from workshop_app.desk import ids
from workshop_app.domain.records import IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.preferences import Preferences

BAR = "bar"
"""The line of the capture bar; the line of Gather has no name."""

LONGEST_LIST = 100_000
"""Characters of a list that are kept; a longer one came from somewhere and can be copied again."""


class HalfTyped:
    """Keeps what stands in one line, and the list being put together beside it, for one workshop.

    A text has its id as an idea from its first letter on. So a program that was ended between adding it and
    forgetting it knows afterwards that it came in, and adds nothing twice.
    """

    def __init__(self, preferences: Preferences, workshop_id: str, line: str = "") -> None:
        self._preferences = preferences
        self._name = f"half typed {line} {workshop_id}" if line else f"half typed {workshop_id}"
        self._is_behind = False

    @property
    def text(self) -> str:
        """What was typed and not added."""
        return str(self._kept().get("text", ""))

    @property
    def list(self) -> str:
        """The list that was pasted or typed and not added."""
        return str(self._kept().get("list", ""))

    def idea_id(self) -> IdeaId:
        """Return the id that the text has as an idea."""
        found = self._kept().get("idea")
        return IdeaId(found if isinstance(found, str) and found else ids.fresh("idea"))

    def keep(self, text: str, list: str = "", *, at_once: bool = True) -> None:
        """Keep both; nothing is written when they are kept already, or, if not `at_once`, yet."""
        kept: dict[str, object] = {"text": text, "list": list if len(list) <= LONGEST_LIST else ""}
        if text:
            kept["idea"] = self.idea_id() if self.text else IdeaId(ids.fresh("idea"))
        wanted: dict[str, object] = kept if text or list else {}
        if at_once and (self._is_behind or wanted != self._kept()):
            self._preferences.put({self._name: wanted})
            self._is_behind = False
        elif wanted != self._kept():
            self._preferences.hold({self._name: wanted})
            self._is_behind = True

    def restored(self, workshop: Workshop) -> str:
        """Return the text if it waits still; one that has come in meanwhile is forgotten."""
        if self.text and ("idea", self.idea_id()) in workshop.records():
            self.keep("", self.list)
        return self.text

    def _kept(self) -> dict[str, object]:
        found: dict[str, object] = self._preferences.get(self._name, {})
        return found
