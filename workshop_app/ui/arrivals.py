"""Arrivals: tells a screen reader of new ideas in one summary every ten seconds, not one by one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workshop_app.words import say_many

EVERY = 10_000
"""Milliseconds between two summaries (DESIGN § 9)."""


class Arrivals(QObject):
    """Counts what came in; `announce` is called with the sentence."""

    def __init__(self, announce: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._announce = announce
        self._known: int | None = None
        self._new = 0
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self.tell)

    def count(self, ideas: int) -> None:
        """Take note of how many ideas there are now; the first time says nothing."""
        if self._known is not None and ideas > self._known:
            self._new += ideas - self._known
            if not self._clock.isActive():
                self._clock.start()
        self._known = ideas

    def forget(self) -> None:
        """Say nothing of what comes until the next count: the page is not looked at any more."""
        self._clock.stop()
        self._known, self._new = None, 0

    def tell(self) -> None:
        """Say how many came in since the last summary."""
        if self._new:
            self._announce(say_many("{count} new idea", "{count} new ideas", self._new))
        self._new = 0
