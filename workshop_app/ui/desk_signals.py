"""DeskSignals: what happens at the desk, as Qt signals."""

from PySide6.QtCore import QObject, Signal

from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change


class DeskSignals(QObject):
    """Tells the window of every change at a desk until `stop`."""

    changed = Signal(tuple)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe = desk.subscribe(self._tell)

    def stop(self) -> None:
        """Listen no more."""
        self._unsubscribe()

    def _tell(self, changes: tuple[Change, ...]) -> None:
        self.changed.emit(changes)
