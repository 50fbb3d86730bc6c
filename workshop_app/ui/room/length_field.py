"""LengthField: a length that is typed, in feet or metres; what makes no sense leaves it as it was."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workshop_app.ui.room.measures import FOOT
from workshop_app.words import say

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class LengthField(QLineEdit):
    """Holds a length in metres between two limits, and shows it with one decimal and its unit.

    Up and Down change it by half a foot or a tenth of a metre. A comma is as good as a point.
    """

    changed = Signal()
    """Another length was typed."""

    def __init__(self, question: str, reach: tuple[float, float], metres: float, *, feet: bool) -> None:
        super().__init__()
        self._least, self._most = reach
        self._metres, self._feet = metres, feet
        self.setAccessibleName(question)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._show)
        self._show()

    @property
    def metres(self) -> float:
        """The length in metres."""
        return self._metres

    def put(self, metres: float) -> None:
        """Take this length, brought within the limits."""
        self._metres = min(self._most, max(self._least, metres))
        self._show()
        self.changed.emit()

    def speak(self, *, feet: bool) -> None:
        """Show the same length in feet or in metres."""
        self._feet = feet
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.put(self._metres + step * (FOOT / 2 if self._feet else 0.1))

    def _typed(self, text: str) -> None:
        found = NUMBER.search(text)
        if found is None:
            return
        metres = float(found.group().replace(",", ".")) * (FOOT if self._feet else 1.0)
        if self._least <= metres <= self._most:
            self._metres = metres
            self.changed.emit()

    def _show(self) -> None:
        if self._feet:
            self.setText(say("{count} ft", count=f"{self._metres / FOOT:.1f}"))
        else:
            self.setText(say("{count} m", count=f"{self._metres:.1f}"))
