"""Voice: who is speaking, in which session, at which table or seat, to which question; each stays."""

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.records import GroupId, SessionId
from workshop_app.domain.rules import LONGEST_PROMPT, LONGEST_TABLE
from workshop_app.preferences import Preferences


class Voice(QObject):
    """What every idea of one workshop is given on its way in, wherever in the window it is written down.

    `session` is the session this laptop was told to work in, None if nobody said; `Surroundings.session` is
    the one that counts. `group_id` is a group's id, "" for nobody in particular, None until that was ever
    said. `table` and `prompt` are words; an empty prompt is the workshop's own question. `seat` is the code
    of a seat at the table, or empty. `changed` is sent when one changes.
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
        self.seat = str(kept.get("seat", ""))[:LONGEST_TABLE]
        self._seat_group = str(kept.get("seat group", ""))
        session = kept.get("session")
        self.session = SessionId(session) if isinstance(session, str) and session else None

    @property
    def group(self) -> GroupId | None:
        """The group that speaks; None is nobody in particular."""
        return GroupId(self.group_id) if self.group_id else None

    def attend(self, session_id: SessionId | None) -> None:
        """Work in another session from now on; None lets the day decide."""
        if session_id != self.session:
            self.session = session_id
            self._keep()

    def let_speak(self, group_id: str) -> None:
        """Let another group speak, or with "" nobody in particular."""
        if group_id != self.group_id:
            self.group_id = group_id
            if self._seat_group and group_id != self._seat_group:
                self.seat = self._seat_group = ""  # somebody else speaks now
            self._keep()

    def sit_at(self, table: str) -> None:
        """Go to another table, and to no seat of it; an empty name is no table."""
        table = " ".join(table.split())[:LONGEST_TABLE]
        if table != self.table or self.seat:
            self.table, self.seat, self._seat_group = table, "", ""
            self._keep()

    def sit_on(self, code: str, table: str, group: GroupId | None) -> None:
        """Let one seat of a table speak, and its group if it has one; until another table or group does."""
        self.table, self.seat, self._seat_group = table, code, group or ""
        self.group_id = group or self.group_id
        self._keep()

    def answer(self, prompt: str) -> None:
        """Let ideas answer another question; an empty one is the workshop's own."""
        prompt = " ".join(prompt.split())[:LONGEST_PROMPT]
        if prompt != self.prompt:
            self.prompt = prompt
            self._keep()

    def _keep(self) -> None:
        kept = {"table": self.table, "prompt": self.prompt, "session": self.session or ""}
        if self.seat:
            kept |= {"seat": self.seat, "seat group": self._seat_group}
        said = {"group": self.group_id} if self.group_id is not None else {}
        self._preferences.put({self._name: {**said, **kept}})
        self.changed.emit()
