"""How long ago an idea came in, and how many came in this minute."""

import datetime as dt

from babel import dates

from workshop_app import words
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say

SECOND, MINUTE, HOUR, DAY, WEEK = 1_000, 60_000, 3_600_000, 86_400_000, 604_800_000

NEW_FOR = 4 * SECOND
"""Milliseconds for which the newest idea is outlined (DESIGN § 3, 03)."""


def age(arrived: int, now: int) -> str:
    """Return the age as a note shows it: now, 5 min, 2 h, 3 d, and after a week the day it came.

    Both times are in ms since 1970.
    """
    passed = now - arrived
    if passed < MINUTE:
        return say("now")
    if passed < HOUR:
        return say("{count} min", count=passed // MINUTE)
    if passed < DAY:
        return say("{count} h", count=passed // HOUR)
    if passed < WEEK:
        return say("{count} d", count=passed // DAY)
    day = dt.datetime.fromtimestamp(arrived / SECOND, tz=dt.UTC).astimezone()
    return dates.format_skeleton("MMMd", day, locale=words.reader())


def arrived_since(workshop: Workshop, moment: int) -> int:
    """Return how many of the ideas came in after the moment, in ms since 1970."""
    count = 0
    for idea in reversed(workshop.ideas()):
        if workshop.arrived(idea).millis <= moment:
            break
        count += 1
    return count


def newest(workshop: Workshop, now: int) -> str:
    """Return the id of the latest idea while it is still new, otherwise nothing."""
    ideas = workshop.ideas()
    if ideas and 0 <= now - workshop.arrived(ideas[-1]).millis < NEW_FOR:
        return ideas[-1].id
    return ""
