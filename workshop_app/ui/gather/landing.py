"""Landing: brings a checked list in, as one change, or a long one piece by piece behind a progress line."""

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.domain.changes import Change
from workshop_app.domain.commands import lists
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.ui.gather.checked_list import CheckedList
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

AT_ONCE = 5_000
"""Ideas that are brought in as one change, which takes a fifth of a second."""

PIECE = 2_000


class Landing(QObject):
    """`landed` is sent at the end with how many ideas came in and the changes that brought them."""

    landed = Signal(int, tuple)

    def __init__(self, around: Surroundings, progress: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._progress = around, progress
        self._rest: tuple[NewIdea, ...] = ()
        self._name, self._whole = "", 0
        self._changes: list[Change] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_going(self) -> bool:
        """Whether ideas are still to come in."""
        return bool(self._rest)

    def start(self, checked: CheckedList) -> bool:
        """Bring the ideas in; return False if the first of them were refused and nothing has changed."""
        ideas, arranged = checked.arranged.ideas, checked.arranged
        first = ideas if len(ideas) <= AT_ONCE else ideas[:PIECE]
        desk = self._around.desk
        made: list[Change | None] = []
        if not self._around.alerts.attempt(
            lambda: made.append(
                desk.do(
                    lists.take_in,
                    first,
                    groups=arranged.groups,
                    pillars=arranged.pillars,
                    further=arranged.further,
                )
            )
        ):
            return False
        self._changes = [change for change in made if change is not None]
        self._name, self._whole = checked.found.name, len(ideas)
        self._rest = ideas[len(first) :]
        if self._rest:
            self._tell()
            self._next.start()
        else:
            self._finish()
        return True

    def stop(self) -> None:
        """Bring in no more; what has come in stays, and can be undone."""
        if self._rest:
            self._finish()

    def finish_now(self) -> None:
        """Bring in the rest without a pause, because the page is being left."""
        while self._rest:
            self._go_on()

    def _go_on(self) -> None:
        piece, rest = self._rest[:PIECE], self._rest[PIECE:]
        desk = self._around.desk
        made: list[Change | None] = []
        if not self._around.alerts.attempt(lambda: made.append(desk.do(lists.take_in, piece))):
            self._finish()
            return
        self._changes.extend(change for change in made if change is not None)
        self._rest = rest
        if rest:
            self._tell()
            self._next.start()
        else:
            self._finish()

    def _finish(self) -> None:
        count = self._whole - len(self._rest)
        self._rest = ()
        self._next.stop()
        self._progress.finish()
        changes, self._changes = tuple(self._changes), []
        self.landed.emit(count, changes)

    def _tell(self) -> None:
        done = self._whole - len(self._rest)
        sentence = say(
            "Adding ideas from “{name}”: {done} of {whole}",
            name=self._name,
            done=f"{done:,}",
            whole=f"{self._whole:,}",
        )
        self._progress.say(sentence, done, self._whole)
