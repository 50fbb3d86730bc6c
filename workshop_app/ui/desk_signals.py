"""DeskSignals: what happens at the desk, as Qt signals."""

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change


class DeskSignals(QObject):
    """Tells the window of every change at a desk until `stop`, or until its parent is gone."""

    changed = Signal(tuple)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_listening = True
        self._unsubscribe = desk.subscribe(self._tell)

    def stop(self) -> None:
        """Listen no more."""
        if self._is_listening:
            self._is_listening = False
            self._unsubscribe()

    def _tell(self, changes: tuple[Change, ...]) -> None:
        if isValid(self):
            self.changed.emit(changes)
        else:  # it went with its window, which nobody closed: the desk must not stumble over it
            self.stop()
