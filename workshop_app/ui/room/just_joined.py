"""The ideas that just found their place: the wall rings their papers and says so for three seconds; no Qt."""

from collections.abc import Iterable

from workshop_app.domain.changes import Change
from workshop_app.domain.records import IdeaId

JOINED = 3_000
"""Milliseconds for which the wall says which ideas just found their place."""


class JustJoined:
    """Remembers which ideas a facilitator has placed, each for three seconds."""

    def __init__(self) -> None:
        self._until: list[tuple[int, IdeaId]] = []

    def take(self, changes: Iterable[Change], now: int) -> bool:
        """Take note of changes at a time in ms; say whether an idea found its place in them."""
        before = len(self._until)
        for change in changes:
            if change.undoes is not None or change.actor != "facilitator":
                continue
            for edit in change.edits:
                place = edit.after.get("pillar")
                if edit.kind == "idea" and place is not None and place != edit.before.get("pillar"):
                    self._until.append((now + JOINED, IdeaId(edit.id)))
        return len(self._until) > before

    def forget(self, now: int) -> None:
        """Forget those that joined more than three seconds ago."""
        self._until = [one for one in self._until if one[0] > now]

    @property
    def next_due(self) -> int | None:
        """When the next one is forgotten, in ms; None if there is none."""
        return min((until for until, _idea in self._until), default=None)

    def ideas(self) -> list[IdeaId]:
        """Return those that joined, the earliest first."""
        return [idea for _until, idea in self._until]
