"""The moment it is now, from the two clocks of this computer."""

import secrets
import sys
import time
from functools import cache
from pathlib import Path

from workshop_app.insight.evening.moments import Moment

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def this_moment() -> Moment:
    """Return the moment it is now."""
    return Moment(time.time_ns() // 1_000_000, _steady_ns() // 1_000_000, _boot(), _sitting())


def _steady_ns() -> int:
    """Return the nanoseconds since this computer started, those included in which it slept.

    Python's monotonic clock counts sleep on Windows alone. Linux has CLOCK_BOOTTIME for that. What macOS
    calls CLOCK_MONOTONIC goes on while it sleeps, and is not what Python's monotonic clock reads there.
    """
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return time.monotonic_ns()


@cache
def _boot() -> str:
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


@cache
def _sitting() -> str:
    return secrets.token_hex(4)
