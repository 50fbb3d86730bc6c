"""Voice: who is speaking, at which table and to which question; all three stay until another is chosen."""

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_PROMPT, LONGEST_TABLE
from workshop_app.preferences import Preferences


class Voice(QObject):
    """What every idea of one workshop is given on its way in, wherever in the window it is written down.

    `group_id` is a group's id, "" for nobody in particular, None until that was ever said. `table` and
    `prompt` are words; an empty prompt is the workshop's own question. `changed` is sent when one changes.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, workshop_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._name = preferences, f"voice {workshop_id}"
        kept: dict[str, object] = preferences.get(self._name, {})
        group = kept.get("group")
        self.group_id = group if isinstance(group, str) else None
        self.table = str(kept.get("table", ""))[:LONGEST_TABLE]
        self.prompt = str(kept.get("prompt", ""))[:LONGEST_PROMPT]

    @property
    def group(self) -> GroupId | None:
        """The group that speaks; None is nobody in particular."""
        return GroupId(self.group_id) if self.group_id else None

    def let_speak(self, group_id: str) -> None:
        """Let another group speak, or with "" nobody in particular."""
        if group_id != self.group_id:
            self.group_id = group_id
            self._keep()

    def sit_at(self, table: str) -> None:
        """Go to another table; an empty name is no table."""
        table = " ".join(table.split())[:LONGEST_TABLE]
        if table != self.table:
            self.table = table
            self._keep()

    def answer(self, prompt: str) -> None:
        """Let ideas answer another question; an empty one is the workshop's own."""
        prompt = " ".join(prompt.split())[:LONGEST_PROMPT]
        if prompt != self.prompt:
            self.prompt = prompt
            self._keep()

    def _keep(self) -> None:
        kept = {"table": self.table, "prompt": self.prompt}
        said = {"group": self.group_id} if self.group_id is not None else {}
        self._preferences.put({self._name: {**said, **kept}})
        self.changed.emit()
