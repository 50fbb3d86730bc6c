"""Stamps that only ever go forward, even when the computer's clock does not."""

from collections.abc import Callable

from workshop_app.domain.changes import Stamp

MOST_TURNS = 0xFFFF


class Clock:
    """Hands out stamps for one sitting at one laptop.

    `sitting` is eight letters that no other sitting has; `now` returns milliseconds since 1970 in UTC.
    """

    def __init__(self, sitting: str, now: Callable[[], int]) -> None:
        self._now = now
        self._last = Stamp(0, 0, sitting)

    @property
    def sitting(self) -> str:
        """The letters in all its stamps, and in nobody else's."""
        return self._last.sitting

    def tick(self) -> Stamp:
        """Return a stamp later than any handed out or seen so far."""
        millis = max(self._now(), self._last.millis)
        turn = self._last.turn + 1 if millis == self._last.millis else 0
        if turn > MOST_TURNS:
            millis, turn = millis + 1, 0
        self._last = self._last._replace(millis=millis, turn=turn)
        return self._last

    def see(self, stamp: Stamp) -> None:
        """Take note of a stamp made elsewhere."""
        if stamp[:2] > self._last[:2]:
            self._last = self._last._replace(millis=stamp.millis, turn=stamp.turn)
