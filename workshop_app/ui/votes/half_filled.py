"""HalfFilled: a ballot on which something stands that was not kept yet, for when the desk is opened again."""

from typing import NamedTuple

from workshop_app.domain import voting
from workshop_app.domain.vote_records import ChoiceId, VoteId
from workshop_app.preferences import Preferences


class Half(NamedTuple):
    """What stands on it, who handed it in, and which ballot it corrects; empty where nothing was said."""

    marks: dict[ChoiceId, int]
    concern: str = ""
    group: str = ""
    table: str = ""
    correcting: str = ""


class HalfFilled:
    """Kept on this computer, one for each workshop."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences, self._name = preferences, f"ballot {workshop_id}"

    def of(self, vote_id: VoteId) -> Half | None:
        """Return what is half filled in of a vote; None if nothing is."""
        kept: dict[str, str] = self._preferences.get(self._name, {})
        if kept.get("vote") != vote_id:
            return None
        marks = voting.marks_of(str(kept.get("marks", "")))
        said = (str(kept.get(name, "")) for name in ("concern", "group", "table", "correcting"))
        return Half(marks, *said)

    def keep(self, vote_id: VoteId, half: Half | None) -> None:
        """Keep this for later; None: nothing is half filled in."""
        kept: dict[str, str] = {}
        if half is not None:
            kept = {**half._asdict(), "vote": vote_id, "marks": voting.text_of(half.marks)}
        if kept != self._preferences.get(self._name, {}):
            self._preferences.put({self._name: kept})
