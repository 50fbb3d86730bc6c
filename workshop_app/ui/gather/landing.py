"""Landing: brings a checked list in as one change; a long one is made beside the window."""

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.changes import Change
from workshop_app.domain.commands import lists
from workshop_app.domain.rules import Trouble
from workshop_app.ui.gather.checked_list import CheckedList
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.large_change import LARGE, LargeChange
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class Landing(QObject):
    """`landed` is sent with the list and the change that brought it in.

    `refused` is sent with a list that did not come in, because a person stopped it or the disk refused it.
    """

    landed = Signal(object, object)
    refused = Signal(object)

    def __init__(self, around: Surroundings, progress: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._progress = around, progress
        self._checked: CheckedList | None = None
        self._work = LargeChange(around.desk, self)
        self._work.went_on.connect(self._tell)
        self._work.made.connect(self._have_landed)
        self._work.refused.connect(self._be_refused)
        self._work.stopped.connect(self._be_stopped)

    @property
    def is_going(self) -> bool:
        """Whether ideas are still to come in."""
        return self._work.is_going

    @property
    def name(self) -> str:
        """What the list is called that is coming in."""
        return self._checked.found.name if self._checked is not None else ""

    def start(self, checked: CheckedList) -> bool:
        """Bring the ideas in; return False if they were refused at once and nothing has changed."""
        coming, desk = checked.arranged.in_session(self._around.session), self._around.desk
        self._checked = checked
        if len(coming.ideas) >= LARGE:
            beside = desk.beside(
                lists.take_in,
                coming.ideas,
                groups=coming.groups,
                pillars=coming.pillars,
                further=coming.further,
            )
            self._work.carry_out(beside)
            self._tell(0.0)
            return True
        made: list[Change | None] = []
        is_kept = self._around.alerts.attempt(
            lambda: made.append(
                desk.do(
                    lists.take_in,
                    coming.ideas,
                    groups=coming.groups,
                    pillars=coming.pillars,
                    further=coming.further,
                )
            )
        )
        if is_kept:
            self._have_landed(made[0])
        return is_kept

    def stop(self) -> None:
        """Let nothing come in; too late, it is in as a whole and can be undone."""
        self._work.stop()

    def finish_now(self) -> None:
        """Wait for what is coming in, because the page goes for good."""
        self._work.finish_now()

    def _have_landed(self, change: Change | None) -> None:
        self._progress.finish()
        checked, self._checked = self._checked, None
        self.landed.emit(checked, change)

    def _be_refused(self, trouble: Trouble) -> None:
        self._progress.finish()
        checked, self._checked = self._checked, None

        def fail() -> None:
            raise trouble

        self._around.alerts.attempt(fail)
        self.refused.emit(checked)

    def _be_stopped(self) -> None:
        self._progress.finish()
        checked, self._checked = self._checked, None
        self.refused.emit(checked)
        self._around.alerts.toast(say("Stopped. Nothing was added."))

    def _tell(self, share: float) -> None:
        if self._checked is None:
            return
        whole = len(self._checked.arranged.ideas)
        sentence = say(
            "Adding ideas from “{name}”: {done} of {whole}",
            name=self.name,
            done=f"{round(share * whole):,}",
            whole=f"{whole:,}",
        )
        self._progress.say(sentence, round(share * whole), whole)
