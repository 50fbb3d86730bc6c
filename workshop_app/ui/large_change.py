"""LargeChange: carries out beside the window what alters many thousands of ideas at once."""

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.desk.beside import Beside, Stopped
from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change
from workshop_app.domain.rules import Trouble
from workshop_app.ui.aside import Aside

LARGE = 1_000
"""Edits from which a change is made beside the window: it would stand still for a tenth of a second."""

SAYS_EVERY = 100


class LargeChange(QObject):
    """`went_on` is sent with how far it is, from 0 to 1, and at the end one of the three others.

    `made` brings the Change that is kept, or None if nothing was altered; `refused` brings the Trouble.
    """

    went_on = Signal(float)
    made = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._aside = Aside(self)
        self._beside: Beside | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(SAYS_EVERY)
        self._clock.timeout.connect(self._tell)

    @property
    def is_going(self) -> bool:
        """Whether something is still being made."""
        return self._beside is not None

    def carry_out(self, beside: Beside) -> None:
        """Begin; one at a time."""
        self._beside = beside
        self._clock.start()
        self._aside.run(lambda: _carried_out(beside), self._has_ended, self._has_failed)

    def turn(self, *, back: bool) -> None:
        """Take back the facilitator's latest change, or bring back what was last taken back."""
        beside = self._desk.undo_beside() if back else self._desk.redo_beside()
        if beside is not None:
            self.carry_out(beside)

    def stop(self) -> bool:
        """Let nothing come of it; False if it is too late, and it is kept."""
        beside = self._beside
        if beside is None or not beside.stop():
            return False
        self._aside.forget()
        self._end(beside)
        self.stopped.emit()
        return True

    def finish_now(self) -> None:
        """Wait for it, because nobody will be here to take it in later."""
        self._aside.finish()

    def _has_ended(self, is_made: bool) -> None:  # noqa: FBT001 - what the thread gave back
        beside = self._beside
        if beside is not None:
            change = self._end(beside)
            if is_made:
                self.made.emit(change)

    def _has_failed(self, trouble: Trouble) -> None:
        beside = self._beside
        if beside is not None:
            self._end(beside)
            self.refused.emit(trouble)

    def _end(self, beside: Beside) -> Change | None:
        self._clock.stop()
        self._beside = None
        return self._desk.finish(beside)

    def _tell(self) -> None:
        if self._beside is not None:
            self.went_on.emit(self._beside.share)


def _carried_out(beside: Beside) -> bool:
    try:
        beside.carry_out()
    except Stopped:
        return False
    return True
