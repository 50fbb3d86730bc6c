"""What the keys mean while the boxes of a photo are looked over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}

KEYS = {
    Qt.Key.Key_Insert: "add",
    Qt.Key.Key_N: "add",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_J: "join",
    Qt.Key.Key_R: "turn",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
    Qt.Key.Key_C: "corner",
    Qt.Key.Key_X: "want",
    Qt.Key.Key_Return: "take_in",
    Qt.Key.Key_Enter: "take_in",
    Qt.Key.Key_Escape: "close",
}

WITH_SHIFT = {Qt.Key.Key_S: "split_across"}
WITH_CONTROL = {Qt.Key.Key_A: "choose_all"}


def meaning(event: QKeyEvent) -> str | None:
    """Return what a key means, such as `split`; None if it means nothing here."""
    held, key = event.modifiers(), Qt.Key(event.key())
    if held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    if held & Qt.KeyboardModifier.ControlModifier:
        return WITH_CONTROL.get(key)
    if held & Qt.KeyboardModifier.ShiftModifier and key in WITH_SHIFT:
        return WITH_SHIFT[key]
    return KEYS.get(key)
