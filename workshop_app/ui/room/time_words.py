"""The time of a part as a clock shows it, and the words beside it; never a reproach."""

from workshop_app.words import say

LAST_MINUTE = 60
"""Seconds."""


def clock(seconds: int) -> str:
    """Return a time as a clock shows it; one that is over counts up behind a plus."""
    sign, left = ("+", -seconds) if seconds < 0 else ("", seconds)
    hours, rest = divmod(left, 3600)
    minutes = f"{hours}:{rest // 60:02}" if hours else f"{rest // 60}"
    return f"{sign}{minutes}:{rest % 60:02}"


def clock_words(seconds: int, *, runs: bool = True) -> str:
    """Return what stands above the time on the wall."""
    if not runs:
        return say("Paused")
    if seconds < 0:
        return say("Over time")
    return say("Last minute") if seconds <= LAST_MINUTE else say("Time left")
