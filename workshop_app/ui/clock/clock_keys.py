"""What the keys of the clock do, by the names of the action table, and what is said when they cannot."""

from collections.abc import Callable

from workshop_app.domain.agenda import kind_of_part
from workshop_app.domain.agenda_records import Part
from workshop_app.ui.alerts import Alerts, Offer
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.words import say, say_many


class ClockKeys:
    """Starts, pauses and ends parts for a person; `go_to` opens a step of the rail."""

    def __init__(self, clock: EveningClock, alerts: Alerts, go_to: Callable[[str], object]) -> None:
        self._clock, self._alerts, self._go_to = clock, alerts, go_to

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each entry of the action table does."""
        return {
            "clock": self.start_or_pause,
            "minute_more": self.add_minute,
            "next_part": self.begin_next,
            "end_part": self.end,
        }

    def start_or_pause(self) -> None:
        """Pause the part that runs or let it go on; without one, start the next."""
        if self._clock.part is None:
            self.begin_next()
            return
        self._clock.toggle()
        self._alerts.announce(say("The clock goes on.") if self._clock.runs else say("The clock is paused."))

    def add_minute(self) -> None:
        """Give the part that runs a minute more."""
        if self._clock.part is None:
            self._say_nothing_runs()
            return
        self._clock.add_minute()
        self._alerts.announce(say("A minute more."))

    def begin_next(self) -> None:
        """Start the part that comes next."""
        following = self._clock.next_part
        if following is None:
            self._alerts.toast(say("No part is left to start. Plan shows them all."), self._plan())
            return
        self.begin(following)

    def begin(self, part: Part) -> None:
        """Start a part; the window goes to the step it belongs to, as it does from the plan."""
        if self._clock.begin(part.id):
            minutes = self._clock.seconds_whole // 60
            words = ("{part} begins, {count} min.", "{part} begins, {count} min.")
            self._alerts.announce(say_many(*words, minutes, part=part.title))
            if step := kind_of_part(part).step:
                self._go_to(step)

    def end(self) -> None:
        """End the part that runs."""
        part = self._clock.part
        if part is None:
            self._say_nothing_runs()
            return
        self._clock.end()
        self._alerts.announce(say("{part} has ended.", part=part.title))

    def _say_nothing_runs(self) -> None:
        self._alerts.toast(say("No part is running. F4 starts the next one."))

    def _plan(self) -> Offer:
        return Offer(say("Open Plan"), lambda: self._go_to("plan"))
