"""Skew: what the stamps of a copy give away about the clock of the laptop it comes from."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain.changes import Change, Stamp

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


def skews(changes: Iterable[Change], now: int) -> list[Skew]:
    """Return the desks whose clocks differ from ours, by what they did; `now` is in milliseconds since 1970.

    A change from the future was made where the clock is ahead. A clock that is behind one it has seen
    stands still until it has caught up: then change after change has that one's millisecond.
    """
    changes = sorted(changes, key=lambda change: change.stamp)
    ahead: dict[str, int] = {}
    desks = {change.stamp.sitting: change.desk for change in changes}
    first_at: dict[int, Stamp] = {}
    held: Counter[tuple[str, int]] = Counter()
    for change in changes:
        stamp = change.stamp
        first = first_at.setdefault(stamp.millis, stamp)
        if first.sitting != stamp.sitting and stamp.turn > first.turn:
            held[stamp.sitting, stamp.millis] += 1
        if stamp.millis - now >= TOLD_FROM and first.sitting == stamp.sitting:
            ahead[change.desk] = max(ahead.get(change.desk, 0), stamp.millis - now)
    behind = {desks[sitting] for (sitting, _), count in held.items() if count >= MANY}
    found = [Skew(desk, by) for desk, by in sorted(ahead.items())]
    return [*found, *(Skew(desk, 0) for desk in sorted(behind - ahead.keys()))]
