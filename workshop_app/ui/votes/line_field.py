"""LineField: a line to type into beside a ballot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class LineField(QLineEdit):
    """A line that leaves every key with Alt to what lies around it."""

    def __init__(self, longest: int) -> None:
        super().__init__()
        self.setMaxLength(longest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
