"""A day or a time as a person types it, read into the form in which a workshop keeps it."""

import re
from contextlib import suppress
from datetime import date, time

from babel import dates
from PySide6.QtCore import QLocale

from workshop_app import words
from workshop_app.ui.day_words import clock, day_of, locale_here, long_day, time_of

LONG_FORMS = ("d MMMM yyyy", "MMMM d yyyy", "d MMM yyyy", "MMM d yyyy")
HOUR = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(.*)")


def read_day(typed: str, today: date) -> str:
    """Return the day as YYYY-MM-DD, "" for nothing; raises ValueError if it is no day.

    A day without its year is the next one that has that name.
    """
    typed = " ".join(typed.replace(",", " ").replace(" de ", " ").split())
    if not typed:
        return ""
    found = day_of(typed) or _long(typed) or _numbers(typed)
    if found is None:
        this_year = _long(f"{typed} {today.year}") or _numbers(f"{typed}/{today.year}")
        found = this_year
        if this_year is not None and this_year < today:
            with suppress(ValueError):  # February 29
                found = this_year.replace(year=today.year + 1)
    if found is None:
        raise ValueError(typed)
    return found.isoformat()


def read_time(typed: str) -> str:
    """Return the time of day as HH:MM, "" for nothing; raises ValueError if it is none."""
    typed = typed.strip().casefold()
    if not typed:
        return ""
    found = HOUR.fullmatch(typed)
    if found is None:
        raise ValueError(typed)
    hour, minute = int(found[1]), int(found[2] or 0)
    half = found[3].replace(".", "").strip()
    here = QLocale(words.reader())
    afternoon = {"pm", "p", "p m", here.pmText().casefold().replace(".", "")}
    morning = {"am", "a", "a m", here.amText().casefold().replace(".", "")}
    if half and half not in afternoon | morning:
        raise ValueError(typed)
    if half and not 1 <= hour <= 12:
        raise ValueError(typed)
    if half:
        hour = hour % 12 + (12 if half in afternoon else 0)
    return time(hour, minute).isoformat("minutes")


def written_day(kept: str) -> str:
    """Return a kept day as it is written here; what is no day stays as it is."""
    day = day_of(kept)
    return long_day(day) if day else kept


def written_time(kept: str) -> str:
    """Return a kept time as it is written here; what is no time stays as it is."""
    at = time_of(kept) if kept else None
    return clock(at) if at else kept


def _long(typed: str) -> date | None:
    for here in (QLocale(words.reader()), QLocale("en_US")):
        for form in LONG_FORMS:
            day = here.toDate(typed, form)
            if day.isValid():
                return date(day.year(), day.month(), day.day())
    return None


def _numbers(typed: str) -> date | None:
    if re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", typed.replace(" ", "")) is None:
        return None
    with suppress(ValueError, IndexError, dates.ParseError):
        return dates.parse_date(typed, locale=locale_here())
    return None
