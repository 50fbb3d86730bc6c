"""LookingOver: lets the coach read every row of a workshop while the window goes on answering."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.progress.remarks import Remarks

SLICE = 0.006
"""Seconds of reading after which the window may do something else."""


class LookingOver(QObject):
    """Begins again after each change; rows that stayed as they were are known already."""

    done = Signal()
    """Sent when every row has been read."""

    def __init__(self, remarks: Remarks, parent: QObject) -> None:
        super().__init__(parent)
        self._remarks = remarks
        self._walk: Iterator[tuple[Hint, ...]] = iter(())
        self._found: list[Hint] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Read from the first row on, as soon as everything is drawn."""
        self._walk, self._found = self._remarks.walk(), []
        self._timer.start()

    def finish(self) -> list[Hint]:
        """Read what is left at once, and return every hint in reading order."""
        for hints in self._walk:
            self._found.extend(hints)
        return self._found

    def stop(self) -> None:
        """Read no further."""
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.perf_counter() + SLICE
        for hints in self._walk:
            self._found.extend(hints)
            if time.perf_counter() > end:
                return
        self._timer.stop()
        self.done.emit()
