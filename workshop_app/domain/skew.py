"""Skew: what the stamps of a copy give away about the clock of the laptop it comes from."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain.changes import Change

TOLD_FROM = 2 * 60_000
"""Milliseconds from which a difference is told; clocks of two laptops are seldom nearer to each other."""

MANY = 5
"""So many changes right behind one of another laptop happen by no chance."""


class Skew(NamedTuple):
    """The clock of a desk is wrong: `ahead` by so many milliseconds at least, or 0 if it is behind.

    How far behind nobody can know.
    """

    desk: str
    ahead: int

    @property
    def is_behind(self) -> bool:
        """Whether it is behind."""
        return self.ahead == 0

    @property
    def minutes(self) -> int:
        """How many minutes it is ahead."""
        return round(self.ahead / 60_000)


def skews(theirs: Iterable[Change], ours: Iterable[Change], now: int) -> list[Skew]:
    """Return the desks whose clocks differ from ours, by what is new there and what was done here.

    `now` is in milliseconds since 1970. A change from the future was made where the clock is ahead. A clock
    that is behind one it has heard of stands still until it has caught up: then change after change has the
    millisecond of one of ours.
    """
    ours_at = {change.stamp.millis: change.stamp for change in ours}
    ahead: dict[str, int] = {}
    held: Counter[str] = Counter()
    for change in theirs:
        stamp = change.stamp
        heard = ours_at.get(stamp.millis)
        if heard is not None and heard.sitting != stamp.sitting:
            held[change.desk] += 1
        elif stamp.millis - now >= TOLD_FROM:
            ahead[change.desk] = max(ahead.get(change.desk, 0), stamp.millis - now)
    behind = {desk for desk, count in held.items() if count >= MANY}
    found = [Skew(desk, by) for desk, by in sorted(ahead.items())]
    return [*found, *(Skew(desk, 0) for desk in sorted(behind - ahead.keys()))]
