"""What a key means on the board while no text is being edited."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
PLAIN = {
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "bin",
    Qt.Key.Key_Backspace: "bin",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Menu: "menu",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Space: "hold",
    Qt.Key.Key_N: "new_pillar",
    Qt.Key.Key_T: "tray",
    Qt.Key.Key_Slash: "find",
    Qt.Key.Key_0: "to_tray",
}
WITH_CONTROL = {
    Qt.Key.Key_X: "pick_up",
    Qt.Key.Key_V: "put_down",
    Qt.Key.Key_A: "all",
    Qt.Key.Key_G: "group",
    Qt.Key.Key_F: "find",
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_0: "fit",
    Qt.Key.Key_Plus: "zoom_in",
    Qt.Key.Key_Equal: "zoom_in",
    Qt.Key.Key_Minus: "zoom_out",
}
IGNORED = Qt.KeyboardModifier.KeypadModifier


class Press(NamedTuple):
    """What somebody asked for; `way` is the direction of an arrow, `number` the pillar of a digit."""

    what: str
    way: tuple[int, int] = (0, 0)
    number: int = 0
    extending: bool = False


def read(event: QKeyEvent) -> Press | None:
    """Return what a key press means, or None if it is not the board's."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~IGNORED
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    if key in ARROWS and held in {Qt.KeyboardModifier.NoModifier, shift}:
        return Press("walk", ARROWS[key], extending=held == shift)
    if key == Qt.Key.Key_F10 and held == shift:
        return Press("menu")
    if held == control or (held == control | shift and key == Qt.Key.Key_Plus):
        return Press(WITH_CONTROL[key]) if key in WITH_CONTROL else None
    if event.text() == "/":
        return Press("find")
    if held == Qt.KeyboardModifier.NoModifier:
        return _plain(key)
    return None


def _plain(key: Qt.Key) -> Press | None:
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_8:
        return Press("to_pillar", number=key - Qt.Key.Key_0)
    return Press(PLAIN[key]) if key in PLAIN else None
