"""The agenda: what sessions and their parts can be, when each part begins, and which comes next."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workshop_app.domain.agenda_records import Part, PartId, Prompt
from workshop_app.domain.records import Session, SessionId
from workshop_app.domain.workshop import Workshop

SESSION_KINDS = {
    "design-team": "Design team",
    "listening": "Listening session",
    "forum": "Community forum",
    "gallery": "Feedback gallery",
    "walk": "Learning walk",
    "writing": "Writing session",
    "review": "Review",
    "other": "Meeting",
}
"""The kinds of meeting in which portraits are made (process.md § 1.2, 1.6), as the program calls them."""

ROOM_VIEWS = ("welcome", "prompt", "board", "vote", "clock", "thanks")
"""What the room can see during a part; `clock` is its title and the time alone."""


class PartKind(NamedTuple):
    """What a kind of part is called, its icon, the step it belongs to, what the room sees, how long it takes.

    `step` is empty where nothing is done on the laptop. Before a part that `is_synthesis`, where many voices
    become few words, there is an equity pause. `minutes` is what it usually takes (process.md § 1.5, 1.6).
    """

    title: str
    icon: str
    step: str
    room: str
    minutes: int
    is_synthesis: bool = False


PART_KINDS = {
    "welcome": PartKind("Welcome", "ph.hand-waving", "", "welcome", 10),
    "norms": PartKind("How we work together", "ph.handshake", "", "clock", 10),
    "talk": PartKind("Something to hear", "ph.presentation", "", "clock", 10),
    "alone": PartKind("Alone, in pairs, in fours, all", "ph.users-four", "", "prompt", 12),
    "gather": PartKind("Gather ideas", "ph.note-pencil", "gather", "prompt", 20),
    "gallery": PartKind("Gallery walk", "ph.person-simple-walk", "", "prompt", 15),
    "group": PartKind("Group together", "ph.circles-three", "group", "board", 30, is_synthesis=True),
    "titles": PartKind("Title the themes", "ph.text-t", "group", "board", 15, is_synthesis=True),
    "merge": PartKind("From wall to wall", "ph.arrows-in", "group", "board", 15, is_synthesis=True),
    "write-in": PartKind("Not on the list", "ph.plus-circle", "gather", "prompt", 15),
    "pause": PartKind("Equity pause", "ph.pause-circle", "", "clock", 10),
    "break": PartKind("Break", "ph.coffee", "", "clock", 10),
    "name": PartKind("Name the pillars", "ph.pencil-line", "group", "board", 20, is_synthesis=True),
    "vote": PartKind("Dot vote", "ph.record", "", "vote", 10, is_synthesis=True),
    "fist": PartKind("Fist to five", "ph.hand-fist", "", "vote", 10, is_synthesis=True),
    "words": PartKind("Find the words", "ph.text-aa", "shape", "prompt", 30, is_synthesis=True),
    "tuning": PartKind("Warm and cool feedback", "ph.chats-circle", "shape", "prompt", 20),
    "look-fors": PartKind("What it looks like", "ph.path", "progress", "prompt", 15),
    "walk": PartKind("Learning walk", "ph.eye", "", "prompt", 30),
    "exit": PartKind("Exit card", "ph.sign-out", "gather", "prompt", 5),
    "recall": PartKind("What do we remember", "ph.brain", "", "prompt", 10),
    "close": PartKind("Close", "ph.paper-plane-tilt", "share", "thanks", 5),
    "other": PartKind("Something else", "ph.dots-three-circle", "", "clock", 10),
}
"""The protocols that facilitators use, under the names the room knows."""


def kind_of_part(part: Part) -> PartKind:
    """Return the kind of a part; one of a newer version is something else."""
    return PART_KINDS.get(part.kind, PART_KINDS["other"])


def view_of(part: Part) -> str:
    """Return what the room sees during a part: what was chosen for it, or what its kind shows."""
    return part.room if part.room in ROOM_VIEWS else kind_of_part(part).room


def parts_of(workshop: Workshop, session_id: SessionId | None) -> tuple[Part, ...]:
    """Return the parts of a session in the order in which they come."""
    return tuple(part for part in workshop.all_of(Part) if part.session == session_id)


def prompts_of(workshop: Workshop, part_id: PartId) -> tuple[Prompt, ...]:
    """Return what a part asks, in each language, in the order in which they were added."""
    return tuple(prompt for prompt in workshop.all_of(Prompt) if prompt.part == part_id)


def prompt_in(workshop: Workshop, part_id: PartId, language: str = "") -> str:
    """Return what a part asks in a language, or in the first it has; empty if it asks nothing."""
    asked = prompts_of(workshop, part_id)
    first = asked[0].text if asked else ""
    return next((prompt.text for prompt in asked if prompt.language == language), first)


def minutes_of(clock: str) -> int | None:
    """Return the minutes after midnight of a time written HH:MM; None for anything else."""
    hours, colon, minutes = clock.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    return int(hours) * 60 + int(minutes) if int(hours) < 24 and int(minutes) < 60 else None


def clock_of(minutes: int) -> str:
    """Return the time, written HH:MM, of a minute after midnight; past the day it begins anew."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def starts_at(session: Session, parts: Iterable[Part]) -> list[int]:
    """Return the minute after midnight at which each part begins as planned; from 0 if nobody said when."""
    at, found = minutes_of(session.starts) or 0, []
    for part in parts:
        found.append(at)
        at += part.minutes
    return found


def minutes_over(session: Session, parts: Iterable[Part]) -> int:
    """Return by how many minutes the parts are longer than the session; 0 if they fit or nobody said."""
    starts, ends = minutes_of(session.starts), minutes_of(session.ends)
    if starts is None or ends is None:
        return 0
    there = ends - starts if ends > starts else ends - starts + 24 * 60  # it goes past midnight
    return max(0, sum(part.minutes for part in parts) - there)


def running(workshop: Workshop) -> Part | None:
    """Return the part that has begun and not ended, the latest if there are several; else None."""
    under_way = [part for part in workshop.all_of(Part) if part.began and not part.ended]
    return max(under_way, key=lambda part: (part.began, part.id), default=None)


def next_part(workshop: Workshop, session_id: SessionId | None) -> Part | None:
    """Return the part of a session that comes next: the first after the last that began; None at its end."""
    parts: Sequence[Part] = parts_of(workshop, session_id)
    begun = [n for n, part in enumerate(parts) if part.began]
    return next(iter(parts[begun[-1] + 1 if begun else 0 :]), None)


def latest_session(workshop: Workshop, today: str) -> Session | None:
    """Return the session that work most likely goes on in: today's, else the last one begun, else the first.

    `today` is a day as YYYY-MM-DD. None if there is no session of our own.
    """
    ours = [session for session in workshop.sessions() if not session.origin]
    if of_today := [session for session in ours if session.date == today]:
        return of_today[-1]
    begun = {part.session for part in workshop.all_of(Part) if part.began}
    return next((s for s in reversed(ours) if s.id in begun), ours[0] if ours else None)
