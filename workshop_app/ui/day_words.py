"""Days and times in words, as Home says them: "Tonight, 6:30 PM", "Yesterday", "Tuesday, April 21"."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import babel
from babel import dates

from workshop_app import words
from workshop_app.domain.summary import Summary
from workshop_app.words import say

EVENING = time(17)


def when(summary: Summary, now: datetime) -> str:
    """Return when the workshop is or was: its own day if it has one, else that of its last change.

    `now` is the local time of this computer, with its zone.
    """
    details = summary.details
    day = day_of(details.date)
    if day is not None:
        return _evening(day, time_of(details.starts), now)
    if not summary.changed:
        return ""
    changed = datetime.fromtimestamp(summary.changed / 1000, UTC).astimezone(now.tzinfo)
    if changed.date() == now.date():
        return say("Today, {time}", time=clock(changed.time()))
    return day_words(changed.date(), now.date())


def day_words(day: date, today: date) -> str:
    """Return a day as one says it; another year is named, this one is not."""
    near = {
        today: say("Today"),
        today - timedelta(days=1): say("Yesterday"),
        today + timedelta(days=1): say("Tomorrow"),
    }
    if day in near:
        return near[day]
    return _day_of_this_year(day) if day.year == today.year else long_day(day)


def long_day(day: date) -> str:
    """Return a day with its year, such as `April 21, 2026`."""
    return dates.format_date(day, "long", locale=locale_here())


def clock(at: time) -> str:
    """Return a time of day as it is written here, such as `6:30 PM`."""
    said = dates.format_time(at, "short", locale=locale_here())
    return said.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")


def at_minute(minutes: int) -> str:
    """Return a time of day that is so many minutes after midnight; past midnight it is the next day's."""
    return clock(time(minutes // 60 % 24, minutes % 60))


def day_of(written: str) -> date | None:
    """Return the day of a YYYY-MM-DD, or None if it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def time_of(written: str) -> time | None:
    """Return the time of an HH:MM, or None if it is none."""
    try:
        return time.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return None


def locale_here() -> babel.Locale:
    """Return the language and country whose way of writing dates is used."""
    return _locale(words.reader())


@cache
def _locale(name: str) -> babel.Locale:
    for one in (name, name.split("_", maxsplit=1)[0]):
        try:
            return babel.Locale.parse(one)
        except (ValueError, babel.UnknownLocaleError):
            continue
    return babel.Locale("en", "US")


def _day_of_this_year(day: date) -> str:
    """Return weekday, day and month in full: no locale keeps that pattern, but all keep a shorter one."""
    locale = locale_here()
    known = locale.datetime_skeletons
    pattern = next(known[name].pattern for name in ("MMMMEd", "MMMEd", "MEd") if name in known)
    parts = pattern.split("'")
    parts[::2] = [re.sub("M{3,}", "MMMM", re.sub("[Ec]+", "EEEE", part)) for part in parts[::2]]
    return dates.format_date(day, "'".join(parts), locale=locale)


def _evening(day: date, starts: time | None, now: datetime) -> str:
    today = now.date()
    if day == today and starts is not None and starts >= EVENING:
        return say("Tonight, {time}", time=clock(starts))
    named = day_words(day, today)
    if starts is None or day < today:
        return named
    return say("{day}, {time}", day=named, time=clock(starts))
