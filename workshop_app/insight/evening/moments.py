"""Moments, told by two clocks at once, so that neither sleep nor restart nor a clock that is set misleads."""

from typing import NamedTuple


class Moment(NamedTuple):
    """A moment as a computer tells it.

    `wall` is in milliseconds since 1970 in UTC: it goes on while the computer is off, but people set it.
    `steady` is in milliseconds since the computer started, its sleep included: nobody can set it, but it
    begins anew with each start. `boot` names that start where the system does, and `sitting` the run of the
    program; both are empty where nobody knows.
    """

    wall: int
    steady: int
    boot: str = ""
    sitting: str = ""


def between(earlier: Moment, later: Moment) -> int:
    """Return the milliseconds from one moment to another, never less than none."""
    if _is_one_start(earlier, later):
        return max(0, later.steady - earlier.steady)
    return max(0, later.wall - earlier.wall)


def kept(found: object) -> Moment | None:
    """Return a moment that a small file kept as a list; None for anything else."""
    match found:
        case [int(wall), int(steady), str(boot), str(sitting)]:
            return Moment(wall, steady, boot, sitting)
        case _:
            return None


def _is_one_start(earlier: Moment, later: Moment) -> bool:
    """Say whether the computer has not been started anew between two moments."""
    if earlier.sitting and earlier.sitting == later.sitting:
        return True
    if earlier.boot and later.boot:
        return earlier.boot == later.boot
    # a computer started since then has been on for less time than has gone by
    return later.steady >= earlier.steady and later.wall - earlier.wall <= later.steady
