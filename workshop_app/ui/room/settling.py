"""The workshop as the wall may know it: without what was just done and may yet be taken back; no Qt."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.workshop import Workshop

SETTLES = 2_000
"""Milliseconds in which a change can be undone without the room ever seeing it (DESIGN § 5)."""

TYPING_PAUSES = 800
"""Milliseconds after the last key until the room sees words that are being shaped (DESIGN § 5)."""

WORDING = {"text", "name", "short", "definition", "description", "meaning"}
"""Fields that hold what somebody typed."""

SAYINGS = {"statement", "descriptor", "offer", "example"}
"""Kinds of records that are words of the portrait and nothing else: one that comes or goes is typing too."""


@dataclass(slots=True)
class Waiting:
    """A change that the room does not know of yet, and when it will, in ms."""

    change: Change
    due: int


@dataclass
class Settling:
    """Keeps the facilitator's changes from the wall until they have settled."""

    waiting: list[Waiting] = field(default_factory=list)

    def take(self, change: Change, now: int, *, is_shaping: bool = False) -> bool:
        """Hold a change back; False if it took back one that was still waiting, and both are forgotten.

        While words are being shaped, a change of words alone waits only until typing pauses.
        """
        if change.undoes is not None and self._forget(change.undoes):
            return False
        is_typing = is_shaping and is_wording(change)
        if is_typing:
            for other in self.waiting:
                if is_wording(other.change):
                    other.due = max(other.due, now + TYPING_PAUSES)
        self.waiting.append(Waiting(change, now + (TYPING_PAUSES if is_typing else SETTLES)))
        return True

    def settle(self, now: int) -> list[Change]:
        """Let go of the changes whose time has come; return them, the oldest first."""
        settled = [one.change for one in self.waiting if one.due <= now]
        self.waiting = [one for one in self.waiting if one.due > now]
        return settled

    def let_go_of(self, kinds: Collection[str]) -> None:
        """Let go at once of the changes that altered nothing but records of these kinds."""
        self.waiting = [
            one for one in self.waiting if any(edit.kind not in kinds for edit in one.change.edits)
        ]

    @property
    def next_due(self) -> int | None:
        """When the next change will have settled, in ms; None if none waits."""
        return min((one.due for one in self.waiting), default=None)

    def wall(self, workshop: Workshop) -> Workshop:
        """Return the workshop as it would be without what still waits."""
        earlier = _before(workshop, [one.change for one in self.waiting])
        return workshop.supposing(earlier) if earlier else workshop

    def _forget(self, stamp: Stamp) -> bool:
        found = next((one for one in self.waiting if one.change.stamp == stamp), None)
        if found is not None:
            self.waiting.remove(found)
        return found is not None


def is_wording(change: Change) -> bool:
    """Say whether a change altered nothing but words: of something that was there, or of the portrait."""
    return all(edit.kind in SAYINGS or set(edit.after) <= WORDING for edit in change.edits)


def _before(workshop: Workshop, changes: Sequence[Change]) -> list[Edit]:
    """Return the edits that take the changes back, sparing what has been set to something else since."""
    values: dict[tuple[str, str], dict[str, Any]] = {}
    for change in reversed(changes):
        for edit in change.edits:
            told = values.setdefault((edit.kind, edit.id), {})
            for name, after in edit.after.items():
                now = told[name] if name in told else workshop.value(edit.kind, edit.id, name)
                if name in edit.before and now == after:
                    told[name] = edit.before[name]
    return [Edit(kind, id, {}, told) for (kind, id), told in values.items() if told]
