"""Aside: work done beside the window, so that a list of a hundred thousand lines never stops it."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer

from workshop_app.domain.rules import Trouble

LOOKS_EVERY = 15
"""Milliseconds between two looks at whether the work is done; no Qt object is touched by its thread."""


MANY = 20_000
"""New objects from which they are set aside for the collector of garbage, which would stop everything."""


@dataclass
class _Work:
    """What is to be done, and what became of it."""

    do: Callable[[], Any]
    then: Callable[[Any], object]
    otherwise: Callable[[Trouble], object]
    results: list[Any] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)

    def carry_out(self) -> None:
        try:
            with _unswept():
                self.results.append(self.do())
        except Exception as error:  # noqa: BLE001 - it is raised again in the window's own thread
            self.errors.append(error)


class Aside(QObject):
    """Does one thing at a time in another thread; what is asked for later makes the earlier forgotten.

    The work must be pure: it may not touch the window, the desk or anything that changes meanwhile.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._thread: Thread | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(LOOKS_EVERY)
        self._clock.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether a result is still waited for."""
        return self._work is not None

    def run(
        self, work: Callable[[], Any], then: Callable[[Any], object], otherwise: Callable[[Trouble], object]
    ) -> None:
        """Do the work and call `then` with what it returned, or `otherwise` with its Trouble."""
        self._work = _Work(work, then, otherwise)
        self._thread = Thread(target=self._work.carry_out, daemon=True)
        self._thread.start()
        self._clock.start()

    def finish(self) -> None:
        """Wait for the result, because nobody will be here for it later."""
        if self._work is not None and self._thread is not None:
            self._thread.join()
            self._look()

    def forget(self) -> None:
        """Want the result no longer."""
        self._work = None
        self._clock.stop()

    def _look(self) -> None:
        work = self._work
        if work is None or not (work.results or work.errors):
            return
        self.forget()
        for result in work.results:
            work.then(result)
        for error in work.errors:
            if not isinstance(error, Trouble):
                raise error  # a mistake of ours: it goes where all of those go
            work.otherwise(error)


@contextmanager
def _unswept() -> Iterator[None]:
    """Let Python look for no cycles while many objects are made, nor among these ever after.

    A search through a million of them stops the window for half a second, and what a workshop or a list is
    made of never refers to itself: it goes by itself when nobody holds it any more.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > MANY:
                gc.freeze()
            gc.enable()
