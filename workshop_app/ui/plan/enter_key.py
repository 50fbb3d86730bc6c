"""Enter on the plan: alone it means what has the focus, with Ctrl it starts the part that comes next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_enter(event: QKeyEvent) -> bool:
    """Say whether Enter was pressed without Ctrl."""
    is_with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not is_with_ctrl
