"""Ticking: tells the page when ages have changed: every half minute, and once the newest is new no longer."""

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.ui.ages import NEW_FOR

EVERY = 30_000
"""Milliseconds after which ages and the pace are told anew."""


class Ticking(QObject):
    """`ticked` is sent each time."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steady, self._until_old = QTimer(self), QTimer(self)
        self._steady.setInterval(EVERY)
        self._until_old.setInterval(NEW_FOR)
        self._until_old.setSingleShot(True)
        for clock in (self._steady, self._until_old):
            clock.timeout.connect(self.ticked)
        self._steady.start()

    def watch_newest(self) -> None:
        """Tick once more when an idea that has just come in is new no longer."""
        self._until_old.start()
