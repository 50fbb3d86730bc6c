"""The time of the part that runs: what has gone by of it, what it has left, and when it stands still."""

from dataclasses import dataclass, replace
from typing import Any

from workshop_app.domain.agenda_records import PartId
from workshop_app.insight.evening import moments
from workshop_app.insight.evening.moments import Moment, between

SECOND, MINUTE = 1_000, 60_000
"""Milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTime:
    """How long a part has run, as counted at one moment; all in milliseconds.

    `used` is the time it ran, `stood` the time it was paused. `extra` is what it was given beyond the minutes
    of the plan; less than none if it gave way to parts before it. `began` is when, by the clock on the wall.
    """

    part: PartId
    since: Moment
    began: int = 0
    used: int = 0
    stood: int = 0
    extra: int = 0
    runs: bool = True

    def counted(self, now: Moment) -> "PartTime":
        """Return the same as it is now."""
        gone = between(self.since, now)
        used, stood = (self.used + gone, self.stood) if self.runs else (self.used, self.stood + gone)
        return replace(self, since=now, used=used, stood=stood)

    def paused(self, now: Moment) -> "PartTime":
        """Return it standing still from now on."""
        return replace(self.counted(now), runs=False)

    def going_on(self, now: Moment) -> "PartTime":
        """Return it running from now on."""
        return replace(self.counted(now), runs=True)

    def with_more(self, milliseconds: int) -> "PartTime":
        """Return it with so much more time."""
        return replace(self, extra=self.extra + milliseconds)

    def whole(self, minutes: int) -> int:
        """Return how long it may take, if the plan gives it so many minutes."""
        return max(0, minutes * MINUTE + self.extra)

    def left(self, now: Moment, minutes: int) -> int:
        """Return how long it may still go on; less than none when it is over its time."""
        return self.whole(minutes) - self.counted(now).used

    def taken(self, now: Moment) -> int:
        """Return how much of the evening it has taken, with its pauses."""
        counted = self.counted(now)
        return counted.used + counted.stood


def seconds(left: int) -> int:
    """Return milliseconds as a clock shows them: five minutes begin with 5:00 and end with 0:00."""
    return -(-left // SECOND)


def to_keep(time: PartTime) -> dict[str, Any]:
    """Return it as a small file can keep it."""
    kept = {name: getattr(time, name) for name in ("part", "began", "used", "stood", "extra", "runs")}
    return {"since": list(time.since), **kept}


def kept(found: object) -> PartTime | None:
    """Return what `to_keep` gave; None for anything else."""
    if not isinstance(found, dict):
        return None
    match found:
        case {
            "part": str(part),
            "began": int(began),
            "used": int(used),
            "stood": int(stood),
            "extra": int(extra),
            "runs": bool(runs),
        }:
            since = moments.kept(found.get("since"))
        case _:
            return None
    if since is None:
        return None
    return PartTime(
        part=PartId(part), since=since, began=began, used=used, stood=stood, extra=extra, runs=runs
    )
