"""The evening as its clock knows it: the part that runs, and how long those before it took."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.records import Session
from workshop_app.insight.evening import moments, part_time
from workshop_app.insight.evening.giving_way import GivingWay, giving_way, spare
from workshop_app.insight.evening.moments import Moment, between
from workshop_app.insight.evening.part_time import MINUTE, PartTime

FORGOTTEN = 12 * 60 * MINUTE
"""Milliseconds after which nobody thinks any more that a part still runs: it was left so on another day."""


@dataclass(frozen=True, slots=True)
class Evening:
    """What runs, and how many milliseconds of the evening each part has taken that ran before.

    Nothing here begins or ends by itself: every step is asked for by a person.
    """

    time: PartTime | None = None
    taken: dict[PartId, int] = field(default_factory=dict)

    def begun(self, part: Part, now: Moment, *, minutes: int) -> "Evening":
        """Return it with this part begun, in so many minutes; the part before has ended."""
        before = self.ended(now)
        extra = (minutes - part.minutes) * MINUTE
        return replace(before, time=PartTime(part=part.id, since=now, began=now.wall, extra=extra))

    def ended(self, now: Moment) -> "Evening":
        """Return it with no part running."""
        if self.time is None:
            return self
        took = self.taken.get(self.time.part, 0) + self.time.taken(now)
        return Evening(None, {**self.taken, self.time.part: took})

    def late(self, parts: Sequence[Part], now: Moment, *, upto: PartId | None = None) -> int:
        """Return by how many milliseconds a session is late; less than none if it is early.

        A part that runs takes at least the minutes it has. With `upto` only the parts before that one count.
        """
        late = 0
        for part in parts:
            planned, taken = part.minutes * MINUTE, self.taken.get(part.id, 0)
            if part.id == upto:
                break
            if self.time is not None and self.time.part == part.id:
                least = min(planned, self.time.whole(part.minutes))
                late += max(least, taken + self.time.taken(now)) - planned
                break
            if self._was_held(part):
                late += taken - planned
        return late

    def _was_held(self, part: Part) -> bool:
        """Say whether a part was held; one that ran for less than half its minutes was only tried out."""
        return 2 * self.taken.get(part.id, -1) >= part.minutes * MINUTE

    def giving_way(self, session: Session, parts: Sequence[Part], now: Moment) -> GivingWay:
        """Return how the parts after the one that runs give way, so that the session ends on time."""
        running = self.time.part if self.time is not None else None
        return self._giving_way(session, parts, running, self.late(parts, now))

    def minutes_for(self, part: Part, session: Session | None, parts: Sequence[Part], now: Moment) -> int:
        """Return the minutes a part has if it begins now: fewer than planned if it has given way."""
        if session is None:
            return part.minutes
        before = next((one for one in reversed(_before(parts, part.id))), None)
        late = self.ended(now).late(parts, now, upto=part.id)
        way = self._giving_way(session, parts, before.id if before is not None else None, late)
        return way.minutes.get(part.id, part.minutes)

    def _giving_way(
        self, session: Session, parts: Sequence[Part], after: PartId | None, late: int
    ) -> GivingWay:
        ids = [part.id for part in parts]
        rest = parts[ids.index(after) + 1 :] if after in ids else parts
        minutes = -(-late // MINUTE) - spare(session, parts)
        return giving_way((part for part in rest if not self._was_held(part)), max(0, minutes))

    def to_keep(self, now: Moment) -> dict[str, Any]:
        """Return it as a small file can keep it."""
        time = part_time.to_keep(self.time) if self.time is not None else None
        return {"at": list(now), "time": time, "taken": dict(self.taken)}


def taken_up(found: object, now: Moment) -> Evening:
    """Return the evening that was kept, as it is now; a fresh one if it was another day's, or is damaged."""
    if not isinstance(found, dict):
        return Evening()
    at, time, taken = moments.kept(found.get("at")), part_time.kept(found.get("time")), found.get("taken")
    if at is None or between(at, now) > FORGOTTEN or not isinstance(taken, dict):
        return Evening()
    whole = {PartId(id): took for id, took in taken.items() if isinstance(id, str) and type(took) is int}
    return Evening(time.counted(now) if time is not None else None, whole)


def _before(parts: Sequence[Part], part_id: PartId) -> list[Part]:
    found = []
    for part in parts:
        if part.id == part_id:
            break
        found.append(part)
    return found
