"""EveningClock: begins, pauses and ends the parts of an evening, and knows what time one has left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workshop_app.desk.desk import Desk
from workshop_app.domain.agenda import next_part, parts_of, prompt_in, running
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import parts
from workshop_app.domain.records import Session, SessionId
from workshop_app.insight.evening.evening import Evening, taken_up
from workshop_app.insight.evening.giving_way import GivingWay
from workshop_app.insight.evening.moments import Moment
from workshop_app.insight.evening.part_time import MINUTE, SECOND, PartTime, seconds
from workshop_app.preferences import Preferences
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.clock.this_moment import this_moment
from workshop_app.ui.room.part_on_wall import PartOnWall
from workshop_app.ui.voice import Voice

if TYPE_CHECKING:
    from workshop_app.ui.room.director import Director  # the start does not wait for it

LAST_MINUTE = 60
"""Seconds."""

LOOKS_AGAIN = 15 * SECOND
"""Milliseconds after which a clock that stands looks again: the evening grows later meanwhile."""

STILL_THE_SAME_EVENING = 30 * MINUTE
"""Milliseconds over its time after which a part that was begun on another laptop is not taken up here."""


class EveningClock(QObject):
    """The time of the part that runs, on one laptop; nothing begins or ends by itself.

    What it knows is kept on this laptop with each press, so after a restart or a crash it is as if it had run
    meanwhile. That parts began and ended is noted in the workshop.
    """

    changed = Signal()
    """A part has begun, paused, gone on, ended or got more time, or its plan was altered."""

    ticked = Signal()
    """The clock shows another second."""

    def __init__(
        self,
        desk: Desk,
        workshop_id: str,
        *,
        preferences: Preferences,
        alerts: Alerts,
        room: "Director",
        voice: Voice,
        session: Callable[[], SessionId | None],
        now: Callable[[], Moment] = this_moment,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._preferences, self._name = desk, preferences, f"evening {workshop_id}"
        self._alerts, self._room, self._voice, self._session, self._now = alerts, room, voice, session, now
        self._evening = self._taken_up()
        self._told: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._unsubscribe = desk.subscribe(self._follow)
        voice.changed.connect(self._tell_session)
        self._tell_session()
        self.look()

    def stop(self) -> None:
        """Tick no more; the part goes on, and whoever looks next finds it so."""
        self._timer.stop()
        self._voice.changed.disconnect(self._tell_session)
        self._unsubscribe()

    # what runs

    @property
    def part(self) -> Part | None:
        """The part that runs or is paused; None between two parts."""
        time = self._evening.time
        return self._planned(time.part) if time is not None else None

    @property
    def prompt(self) -> str:
        """What the part that runs asks, in the language of its session; empty if it asks nothing."""
        part, session, workshop = self.part, self.session, self._desk.workshop
        if part is None or session is None:
            return ""
        return prompt_in(workshop, part.id, session.language or workshop.details.language)

    @property
    def next_part(self) -> Part | None:
        """The part that comes next in the session; None at its end."""
        session = self.session
        return next_part(self._desk.workshop, session.id) if session is not None else None

    @property
    def session(self) -> Session | None:
        """The session of the part that runs; without one, that in which this laptop works."""
        part = self.part
        id = part.session if part is not None else self._session()
        return next((one for one in self._desk.workshop.sessions() if one.id == id), None)

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the session in the order in which they come."""
        session = self.session
        return parts_of(self._desk.workshop, session.id) if session is not None else ()

    @property
    def runs(self) -> bool:
        """Whether time goes by: a part has begun and is not paused."""
        time = self._evening.time
        return self.part is not None and time is not None and time.runs

    @property
    def seconds_left(self) -> int:
        """The seconds the part has left; less than none counts how long it is over; 0 without a part."""
        time, part = self._evening.time, self.part
        return seconds(time.left(self._now(), part.minutes)) if time is not None and part is not None else 0

    @property
    def seconds_whole(self) -> int:
        """The seconds the part may take in all."""
        time, part = self._evening.time, self.part
        return time.whole(part.minutes) // SECOND if time is not None and part is not None else 0

    @property
    def is_last_minute(self) -> bool:
        """Whether the part has a minute left or less."""
        return self.part is not None and 0 <= self.seconds_left <= LAST_MINUTE < self.seconds_whole

    @property
    def is_over(self) -> bool:
        """Whether the part has gone on for longer than it may."""
        return self.part is not None and self.seconds_left < 0

    @property
    def until(self) -> time | None:
        """The time of day at which the part will be over; None while none runs, or when it is over."""
        if not self.runs or self.is_over:
            return None
        at = self._now().wall + self.seconds_left * SECOND
        return datetime.fromtimestamp(at / SECOND).astimezone().time()

    def giving_way(self) -> GivingWay:
        """Return how the later parts give way, as late as it is now."""
        part = self.part
        session = self._session_of(part) if part is not None else None
        if session is None:
            return GivingWay({})
        return self._evening.giving_way(session, parts_of(self._desk.workshop, session.id), self._now())

    def minutes_for(self, part: Part) -> int:
        """Return the minutes a part would have if it began now: fewer than planned if it has given way."""
        all_parts = parts_of(self._desk.workshop, part.session)
        return self._evening.minutes_for(part, self._session_of(part), all_parts, self._now())

    # what a person presses

    def begin(self, part_id: PartId) -> bool:
        """Begin a part, whichever it is; the one before has ended. False if that could not be noted."""
        part, now = self._planned(part_id), self._now()
        if part is None or not self._alerts.attempt(
            lambda: self._desk.do_as("program", parts.begin, part_id, at=now.wall)
        ):
            return False
        self._voice.attend(part.session)
        minutes = self.minutes_for(part)
        self._become(self._evening.begun(part, now, minutes=minutes), now)
        self._room.begin_part(part_id)
        return True

    def begin_next(self) -> bool:
        """Begin the part that comes next; False if there is none."""
        part = self.next_part
        return part is not None and self.begin(part.id)

    def pause(self) -> None:
        """Let the clock stand still."""
        self._set(lambda time, now: time.paused(now))

    def resume(self) -> None:
        """Let it go on."""
        self._set(lambda time, now: time.going_on(now))

    def toggle(self) -> bool:
        """Pause it or let it go on; begin the next part if none runs. False if there is nothing to begin."""
        if self.part is None:
            return self.begin_next()
        if self.runs:
            self.pause()
        else:
            self.resume()
        return True

    def add_minute(self) -> None:
        """Give the part a minute more."""
        self._set(lambda time, now: time.counted(now).with_more(MINUTE))

    def end(self) -> None:
        """End the part; nothing begins in its place."""
        part, now = self.part, self._now()
        if part is not None:
            self._alerts.attempt(lambda: self._desk.do_as("program", parts.end, part.id, at=now.wall))
        self._become(self._evening.ended(now), now)

    # how it goes on

    def look(self) -> None:
        """Look how late it is, and say so if that shows; called by its own timer."""
        part, left = self.part, self.seconds_left
        told = (part, left, self.seconds_whole, self.runs, self.giving_way() if self.is_over else None)
        if told != self._told:
            self._told = told
            self._tell_room()
            self.ticked.emit()
        self._wake()

    def _wake(self) -> None:
        time, part = self._evening.time, self.part
        if time is None or part is None:
            self._timer.stop()
        elif not time.runs:
            self._timer.start(LOOKS_AGAIN)
        else:
            left = time.left(self._now(), part.minutes)
            self._timer.start(max(1, left - (seconds(left) - 1) * SECOND))

    def _tell_room(self) -> None:
        part = self.part
        if part is None:
            self._room.tell_part(None)
        else:
            told = PartOnWall(part.id, self.seconds_left, self.seconds_whole, self.until, runs=self.runs)
            self._room.tell_part(told)

    def _tell_session(self) -> None:
        session = self.session
        self._room.attend_session(session.id if session is not None else None)

    def _set(self, press: Callable[[PartTime, Moment], PartTime]) -> None:
        time, now = self._evening.time, self._now()
        if time is not None and self.part is not None:
            self._become(replace(self._evening, time=press(time, now)), now)

    def _become(self, evening: Evening, now: Moment) -> None:
        self._evening = evening
        self._preferences.put({self._name: evening.to_keep(now)})
        self._tell_session()
        self.look()
        self.changed.emit()

    def _planned(self, part_id: PartId) -> Part | None:
        return next((part for part in self._desk.workshop.all_of(Part) if part.id == part_id), None)

    def _session_of(self, part: Part) -> Session | None:
        return next((one for one in self._desk.workshop.sessions() if one.id == part.session), None)

    def _follow(self, changes: tuple[Change, ...]) -> None:
        if any(edit.kind in {"part", "session", "prompt"} for change in changes for edit in change.edits):
            self._tell_session()
            self.look()
            self.changed.emit()

    def _taken_up(self) -> Evening:
        """Return what this laptop kept of parts that the workshop knows to have begun.

        If it kept nothing of the part that is on, that began on another laptop, and goes on here.
        """
        now, begun = self._now(), {part.id: part for part in self._desk.workshop.all_of(Part) if part.began}
        evening = taken_up(self._preferences.get(self._name, {}), now)
        evening = replace(evening, taken={id: took for id, took in evening.taken.items() if id in begun})
        kept = begun.get(evening.time.part) if evening.time is not None else None
        if kept is not None and not kept.ended and evening.time and evening.time.began == kept.began:
            return evening
        evening, part = replace(evening, time=None), running(self._desk.workshop)
        if part is None:
            return evening
        used = max(0, now.wall - part.began)
        if used > part.minutes * MINUTE + STILL_THE_SAME_EVENING:
            return evening
        return replace(evening, time=PartTime(part=part.id, since=now, began=part.began, used=used))
