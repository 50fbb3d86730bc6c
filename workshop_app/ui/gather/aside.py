"""Aside: work done beside the window, so that a list of a hundred thousand lines never stops it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from workshop_app.domain.rules import Trouble


class Aside(QObject):
    """Does one thing at a time in another thread; what is asked for later makes the earlier forgotten.

    The work must be pure: it may not touch the window, the desk or anything that changes meanwhile.
    """

    _done = Signal(int, object)
    _failed = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._turn = 0
        self._then: Callable[[Any], object] = _nothing
        self._otherwise: Callable[[Trouble], object] = _nothing
        self._done.connect(self._finish)
        self._failed.connect(self._fail)
        self.is_busy = False

    def run(
        self, work: Callable[[], Any], then: Callable[[Any], object], otherwise: Callable[[Trouble], object]
    ) -> None:
        """Do the work and call `then` with what it returned, or `otherwise` with its Trouble."""
        self._turn += 1
        self._then, self._otherwise, self.is_busy = then, otherwise, True
        self._pool.start(_Work(self._turn, work, self._done, self._failed))

    def forget(self) -> None:
        """Want the result no longer."""
        self._turn += 1
        self.is_busy = False

    def _finish(self, turn: int, result: object) -> None:
        if turn == self._turn:
            self.is_busy = False
            self._then(result)

    def _fail(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self.is_busy = False
        if not isinstance(error, Trouble):
            raise error  # a mistake of ours: it goes where all of those go
        self._otherwise(error)


class _Work(QRunnable):
    def __init__(self, turn: int, work: Callable[[], Any], done: Any, failed: Any) -> None:
        super().__init__()
        self._turn, self._work, self._done, self._failed = turn, work, done, failed

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - it is raised again in the window's own thread
            _tell(self._failed, self._turn, error)
        else:
            _tell(self._done, self._turn, result)


def _tell(signal: Any, turn: int, what: object) -> None:
    try:
        signal.emit(turn, what)
    except RuntimeError:
        return  # the page was closed meanwhile; nobody waits for the result


def _nothing(_what: object) -> None:
    return
