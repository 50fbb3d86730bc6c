"""Retiming: the minutes that a hand is just giving to some parts, before they are kept."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts
from workshop_app.ui.step import Surroundings

REST = 600
"""Milliseconds without a press after which minutes are kept: ten quick presses are one change."""


class Retiming(QObject):
    """While a hand moves, only the picture moves; when it rests or lets go, the minutes are kept.

    `given` holds what is not kept yet; `moved` is sent whenever it changes.
    """

    moved = Signal()

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.given: dict[PartId, int] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.settle)

    def hold(self, minutes: Mapping[PartId, int]) -> None:
        """Show minutes that a hand still holds; they stay until `settle` or `forget`."""
        self.given = dict(minutes)
        self._rest.stop()
        self.moved.emit()

    def press(self, minutes: Mapping[PartId, int]) -> None:
        """Show minutes that somebody is pressing; they are kept when the presses rest."""
        self.given |= minutes
        self._rest.start()
        self.moved.emit()

    def settle(self) -> None:
        """Keep what was given, as one change."""
        self._rest.stop()
        given, self.given = self.given, {}
        if given:
            desk = self._around.desk
            self._around.alerts.attempt(lambda: desk.do(parts.retime, given))
            self.moved.emit()

    def forget(self) -> None:
        """Let everything be as long as it was."""
        self._rest.stop()
        if self.given:
            self.given = {}
            self.moved.emit()
