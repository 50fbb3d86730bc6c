"""What the Plan page shows of a session: each part with its time, its words and whether it is done; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from babel import dates

from workshop_app.agenda import protected_topics
from workshop_app.domain import agenda
from workshop_app.domain.agenda_records import Part, PartId, Prompt
from workshop_app.domain.records import Session, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.day_words import clock, day_of, day_words, locale_here, time_of
from workshop_app.words import say, say_many

DAY = 24 * 60
WEEK = 7


@dataclass(frozen=True, slots=True)
class Slot:
    """One part as it stands in the plan.

    `begins` is its time in words, `prompts` what it asks, that in the session's language first. `state` is
    running, done or empty.
    """

    part: Part
    title: str
    kind: agenda.PartKind
    begins: str
    prompts: tuple[Prompt, ...]
    state: str = ""

    @property
    def id(self) -> PartId:
        """The part's id."""
        return self.part.id

    @property
    def prompt(self) -> str:
        """What it asks, in the session's language if it was written in it."""
        return self.prompts[0].text if self.prompts else ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """A session with its slots. `starts` is the minute after midnight, 0 if nobody said; `over` minutes.

    `planned` are the minutes from its beginning to its end; 0 if nobody said.
    """

    session: Session
    slots: tuple[Slot, ...]
    language: str
    starts: int
    planned: int
    over: int
    asks_students: bool = False

    @property
    def minutes(self) -> tuple[int, ...]:
        """How long each part takes."""
        return tuple(slot.part.minutes for slot in self.slots)

    def slot(self, part_id: str) -> Slot | None:
        """Return the slot of a part, or None if the part is not in this session."""
        return next((slot for slot in self.slots if slot.id == part_id), None)


def agenda_of(
    workshop: Workshop,
    session_id: SessionId,
    minutes: Mapping[PartId, int] | None = None,
    *,
    running: PartId | None = None,
) -> Agenda:
    """Return the plan of a session; `minutes` are those that a hand is just giving to some parts."""
    session = workshop.session(session_id)
    given = minutes or {}
    parts = [
        replace(part, minutes=given.get(part.id, part.minutes))
        for part in agenda.parts_of(workshop, session_id)
    ]
    language = session.language or workshop.details.language
    slots = tuple(
        _slot(workshop, part, at, language, running)
        for part, at in zip(parts, agenda.starts_at(session, parts), strict=True)
    )
    starts, ends = agenda.minutes_of(session.starts), agenda.minutes_of(session.ends)
    planned = 0 if starts is None or ends is None else (ends - starts) % DAY or DAY
    return Agenda(
        session,
        slots,
        language,
        starts or 0,
        planned,
        agenda.minutes_over(session, parts),
        protected_topics.asks_students(workshop, session),
    )


def warning_of(slot: Slot, shown: Agenda) -> str:
    """Return what is said about a question to students that touches what the law protects; or nothing."""
    if not shown.asks_students:
        return ""
    found = (protected_topics.touches(prompt.text, prompt.language) for prompt in slot.prompts)
    return next((sentence for sentence in found if sentence), "")


def headline(session: Session, today: date) -> str:
    """Return when a session is, as one says it: "Thursday, 6:30 to 8:30 PM"; without a day, its title."""
    day = day_of(session.date)
    if day is None:
        return session.title
    is_near = timedelta(days=1) < day - today < timedelta(days=WEEK)
    named = dates.format_date(day, "EEEE", locale=locale_here()) if is_near else day_words(day, today)
    named = named[:1].upper() + named[1:]
    starts, ends = time_of(session.starts), time_of(session.ends)
    if starts is None:
        return named
    if ends is None:
        return say("{day}, {time}", day=named, time=clock(starts))
    is_one_half = (starts.hour < 12) == (ends.hour < 12)
    first = short_time(starts.hour * 60 + starts.minute) if is_one_half else clock(starts)
    return say("{day}, {starts} to {ends}", day=named, starts=first, ends=clock(ends))


def verdict(shown: Agenda) -> str:
    """Return whether a plan ends on time, in words."""
    count, total = len(shown.slots), sum(shown.minutes)
    if shown.over:
        return say("{minutes} too long", minutes=lasting(shown.over))
    if not count:
        return ""
    if not shown.planned:
        return say_many("{count} part, {minutes}", "{count} parts, {minutes}", count, minutes=lasting(total))
    if total == shown.planned:
        return say_many("{count} part, ends on time", "{count} parts, ends on time", count)
    one, many = "{count} part, {minutes} to spare", "{count} parts, {minutes} to spare"
    return say_many(one, many, count, minutes=lasting(shown.planned - total))


def lasting(minutes: int) -> str:
    """Return how long something takes: "45 min", "2 h", "2 h 10 min"."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return say("{hours} h {minutes} min", hours=hours, minutes=rest)
    return say("{hours} h", hours=hours) if hours else say("{minutes} min", minutes=rest)


def short_time(minute: int) -> str:
    """Return a minute after midnight as a time without morning or afternoon, such as `6:30`."""
    at = time(minute // 60 % 24, minute % 60)
    pattern = locale_here().time_formats["short"].pattern
    plain = "".join(letter for letter in pattern if letter not in "abB").strip("\u202f\xa0 ")
    return dates.format_time(at, plain, locale=locale_here())


def _slot(workshop: Workshop, part: Part, at: int, language: str, running: PartId | None) -> Slot:
    kind = agenda.kind_of_part(part)
    prompts = sorted(agenda.prompts_of(workshop, part.id), key=lambda prompt: prompt.language != language)
    state = "" if not part.began else "running" if running == part.id else "done"
    begins = short_time(at) if time_of(workshop.session(part.session or "").starts) else _elapsed(at)
    return Slot(part, part.title or say(kind.title), kind, begins, tuple(prompts), state)


def _elapsed(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
