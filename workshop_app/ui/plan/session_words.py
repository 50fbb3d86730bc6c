"""What is said of a session in one line: day and time, what kind of meeting, where, how many people."""

from datetime import date

from workshop_app.domain import attending
from workshop_app.domain.agenda import SESSION_KINDS
from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.day_words import clock, day_of, day_words, time_of
from workshop_app.words import say, say_many


def facts_of(workshop: Workshop, session: Session, today: date) -> str:
    """Return day, time, kind, place and people of a session, as far as they are known."""
    here = sum(attending.present(workshop, session.id).values())
    people = say_many("{count} person", "{count} people", here) if here else _expected(session)
    found = (day_and_time(session, today), kind_words(session), session.place, people)
    return " · ".join(one for one in found if one)


def day_and_time(session: Session, today: date) -> str:
    """Return when a session begins, or nothing if nobody said."""
    day, starts = day_of(session.date), time_of(session.starts) if session.starts else None
    named = day_words(day, today) if day is not None else ""
    if starts is None:
        return named
    return say("{day}, {time}", day=named, time=clock(starts)) if named else clock(starts)


def kind_words(session: Session) -> str:
    """Return what kind of meeting a session is, or nothing if nobody said."""
    return say(SESSION_KINDS[session.kind]) if session.kind in SESSION_KINDS else ""


def place_of(workshop: Workshop, session: Session) -> tuple[int, int]:
    """Return which of how many sessions it is, counted from 1."""
    standing = workshop.sessions()
    at = next((n for n, one in enumerate(standing, 1) if one.id == session.id), len(standing))
    return at, len(standing)


def _expected(session: Session) -> str:
    if not session.people:
        return ""
    return say_many("{count} person expected", "{count} people expected", session.people)
