"""Everything one can do with sessions, the meetings from which ideas come."""

import re
from collections.abc import Iterator
from typing import Any

from workshop_app.domain.agenda import SESSION_KINDS, minutes_of
from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import LONGEST_NAME, MOST_PEOPLE, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop


def add(workshop: Workshop, session_id: SessionId, title: str, /, **said: Any) -> Iterator[Edit]:
    """Add a meeting after the others; what else is known of it is `said` as in `change`."""
    standing = workshop.sessions()
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("session", session_id, title=_checked(title), rank=rank, **_said(said))


def change(workshop: Workshop, session_id: SessionId, /, **said: Any) -> Iterator[Edit]:
    """Change what is known of a session, field by field.

    kind: one of `agenda.SESSION_KINDS`; date: YYYY-MM-DD; starts, ends: HH:MM; place, template,
    origin: words; language: a code; people: how many are expected; returning: whether they are those of
    the session before. An empty one takes it back. Raises RuleBroken for what does not make sense.
    """
    yield workshop.edit("session", workshop.session(session_id).id, **_said(said))


def rename(workshop: Workshop, session_id: SessionId, title: str) -> Iterator[Edit]:
    """Change what a session is called."""
    yield workshop.edit("session", workshop.session(session_id).id, title=_checked(title))


def move(workshop: Workshop, session_id: SessionId, *, below: SessionId | None) -> Iterator[Edit]:
    """Put a session behind another one, or before all others."""
    workshop.session(session_id)
    staying = [session for session in workshop.sessions() if session.id != session_id]
    index = next((n for n, session in enumerate(staying, 1) if session.id == below), 0)
    pushed, low, high = room([session.rank for session in staying], index)
    ranks = spread(low, high, 1 + pushed)
    yield workshop.edit("session", session_id, rank=next(ranks))
    for session, rank in zip(staying[index : index + pushed], ranks, strict=True):
        yield workshop.edit("session", session.id, rank=rank)


def bin(workshop: Workshop, session_id: SessionId) -> Iterator[Edit]:
    """Remove a session; its ideas stay, and know it again when it is taken back."""
    yield workshop.edit("session", workshop.session(session_id).id, binned=True)


def take_back(workshop: Workshop, session_id: SessionId) -> Iterator[Edit]:
    """Take a session out of the bin."""
    yield workshop.edit("session", workshop.session(session_id).id, binned=False)


def _checked(title: str) -> str:
    title = one_line(title)
    if not title:
        raise RuleBroken("A session needs a name.")
    if len(title) > LONGEST_NAME:
        raise RuleBroken(
            "A session's name holds {longest} characters, and this one has {length}.",
            longest=LONGEST_NAME,
            length=len(title),
        )
    return title


def _said(said: dict[str, Any]) -> dict[str, Any]:
    """Return what may be said of a session, made whole; raises RuleBroken."""
    found: dict[str, Any] = {}
    for name, value in said.items():
        if name not in _MAY_BE_SAID:
            raise TypeError(name)
        found[name] = one_line(value) if isinstance(value, str) else value
    if found.get("kind", "") not in {"", *SESSION_KINDS}:
        raise RuleBroken("There is no such kind of session.")
    if found.get("date") and not _DAY.fullmatch(found["date"]):
        raise RuleBroken("“{date}” is no day. A day is written as 2026-11-24.", date=found["date"])
    for name in ("starts", "ends"):
        if found.get(name) and minutes_of(found[name]) is None:
            raise RuleBroken("“{time}” is no time. A time is written as 18:30.", time=found[name])
    if any(len(value) > LONGEST_NAME for value in found.values() if isinstance(value, str)):
        raise RuleBroken("What is said of a session holds {longest} characters.", longest=LONGEST_NAME)
    if not 0 <= found.get("people", 0) <= MOST_PEOPLE:
        raise RuleBroken("A session holds {most} people.", most=MOST_PEOPLE)
    return found


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MAY_BE_SAID = (
    *("kind", "date", "starts", "ends", "place", "language", "people", "template", "returning", "origin"),
)
