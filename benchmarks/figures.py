"""Figures: what was measured, in milliseconds, beside what it may cost."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Budget(NamedTuple):
    """What the middle of all measurements may cost, and the slowest twentieth (None: not limited), in ms."""

    median: float | None = None
    p95: float | None = None


class Figure(NamedTuple):
    """One thing measured many times, in ms."""

    what: str
    budget: Budget
    times: Sequence[float]

    @property
    def median(self) -> float:
        """The middle of all measurements."""
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """What nineteen of twenty measurements stay under."""
        return sorted(self.times)[min(len(self.times) - 1, int(len(self.times) * 0.95))]

    @property
    def is_over(self) -> bool:
        """Whether it costs more than it may."""
        return any(
            limit is not None and value > limit
            for value, limit in zip((self.median, self.p95), self.budget, strict=True)
        )

    def line(self) -> str:
        """Return the figure as a line of the table."""
        limits = " / ".join("-" if limit is None else f"{limit:g}" for limit in self.budget)
        mark = "OVER" if self.is_over else ""
        return f"{self.what:<48}{self.median:>9.2f}{self.p95:>9.2f}   {limits:<12}{mark}".rstrip()


HEADING = f"{'milliseconds':<48}{'median':>9}{'p95':>9}   budget"


def timed(act: Callable[[], object]) -> float:
    """Do something; return how many milliseconds it took."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000
