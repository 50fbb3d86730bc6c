"""A computer whose two clocks go on only when a test says so."""

from itertools import count

from workshop_app.insight.evening.moments import Moment

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


class Computer:
    """It is on, asleep or off as a test tells; `now` is what it would say of the time."""

    def __init__(self, *, names_its_starts: bool = True, on_for: int = 3 * HOUR) -> None:
        self._names, self._starts, self._sittings = names_its_starts, count(1), count(1)
        self._wall, self._steady = 1_790_000_000_000, on_for
        self._boot, self._sitting = next(self._starts), next(self._sittings)

    def now(self) -> Moment:
        """Return the moment it is."""
        boot = f"start {self._boot}" if self._names else ""
        return Moment(self._wall, self._steady, boot, f"sitting {self._sitting}")

    def pass_time(self, milliseconds: int) -> None:
        """Let time go by, awake or asleep: both clocks count that."""
        self._wall += milliseconds
        self._steady += milliseconds

    def set_clock(self, by: int) -> None:
        """Let somebody, or the time server, set the clock on its wall."""
        self._wall += by

    def start_program(self) -> None:
        """End the program and start it again."""
        self._sitting = next(self._sittings)

    def start_anew(self, *, off: int, lasting: int = 0) -> None:
        """Switch it off for a while and on again; `lasting` is how long it is on by then."""
        self._wall += off + lasting
        self._steady, self._boot = lasting, next(self._starts)
        self.start_program()
