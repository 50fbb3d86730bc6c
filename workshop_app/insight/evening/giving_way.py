"""Which later parts give way when one takes longer, so that the evening ends on time."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain.agenda import minutes_of
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.records import Session

LEAST = 5
"""Minutes that every part keeps: in less nobody gets a coffee, and no table says anything."""

DAY = 24 * 60


class GivingWay(NamedTuple):
    """What becomes of the later parts: the minutes of those that give way, in the order in which they do.

    `beyond` is by how many minutes the session ends late although they did.
    """

    minutes: dict[PartId, int]
    beyond: int = 0

    @property
    def latest(self) -> PartId | None:
        """The part that gives way just now: the last that was asked to."""
        return next(reversed(self.minutes), None)


def giving_way(later: Iterable[Part], late: int) -> GivingWay:
    """Return how parts that are still to come give way when the evening is that many minutes late.

    Breaks come first, in their order, then the longest part; each keeps a few minutes.
    """
    parts = list(later)
    breaks = [part for part in parts if part.kind == "break"]
    others = [part for part in parts if part.kind != "break"]
    minutes: dict[PartId, int] = {}
    for part in (*breaks, *sorted(others, key=lambda part: part.minutes, reverse=True)):
        gives = min(late, part.minutes - LEAST)
        if gives > 0:
            minutes[part.id] = part.minutes - gives
            late -= gives
    return GivingWay(minutes, max(0, late))


def spare(session: Session, parts: Iterable[Part]) -> int:
    """Return the minutes that the plan leaves free before the session ends; 0 if nobody said when it does."""
    starts, ends = minutes_of(session.starts), minutes_of(session.ends)
    if starts is None or ends is None:
        return 0
    return max(0, (ends - starts) % DAY - sum(part.minutes for part in parts))
