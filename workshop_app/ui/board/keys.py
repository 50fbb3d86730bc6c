"""What a key means on the board while no text is being edited, read from the table of actions."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workshop_app.ui.action_table import ENTRIES
from workshop_app.ui.digit_keys import digit

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TWINS = {Qt.Key.Key_Return: Qt.Key.Key_Enter, Qt.Key.Key_Backspace: Qt.Key.Key_Delete}
"""Keys that mean what another key means."""

SYMBOLS = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_Slash}
"""Keys that some keyboards write only with Shift: then Shift is a way to the key and means nothing itself."""

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
IGNORED = Qt.KeyboardModifier.KeypadModifier
WITH_DIGIT = {
    (0, NONE): "to_tray",
    (1, SHIFT): "fit_all",
    (2, SHIFT): "fit_selection",
    (0, CONTROL): "zoom_fit",
}


class Press(NamedTuple):
    """What somebody asked for: an entry of the table.

    `way` is the direction of an arrow, `number` the pillar of a digit, `text` what was typed.
    """

    what: str
    way: tuple[int, int] = (0, 0)
    number: int = 0
    text: str = ""


def read(event: QKeyEvent) -> Press | None:
    """Return what a key press means, or None if it is not the board's."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~IGNORED
    if key in ARROWS:
        what = {NONE: "walk", SHIFT: "walk_selecting", CONTROL: "move_idea"}.get(held)
        return Press(what, ARROWS[key]) if what is not None else None
    if event.text() == "/":
        return Press("find")
    return _with_digit(event, held) or _with_letter(event, key, held)


def _with_digit(event: QKeyEvent, held: Qt.KeyboardModifier) -> Press | None:
    number = digit(event)
    if number is not None and (number, held) in WITH_DIGIT:
        return Press(WITH_DIGIT[number, held])
    return Press("to_pillar", number=number) if number and held == NONE else None


def _with_letter(event: QKeyEvent, key: Qt.Key, held: Qt.KeyboardModifier) -> Press | None:
    key = TWINS.get(key, key)
    if key in SYMBOLS:
        held &= ~SHIFT
    named = _table().get((key, held))
    if named is not None:
        return Press(named)
    if held == NONE and event.text().upper() in _letters_elsewhere():
        return None  # it means something in the whole window
    is_typed = held in {NONE, SHIFT} and event.text().isprintable() and not event.text().isspace()
    return Press("type_over", text=event.text()) if is_typed and event.text() else None


@cache
def _table() -> dict[tuple[Qt.Key, Qt.KeyboardModifier], str]:
    """Return the entry of each key of the board; digits, arrows and letters are read without it."""
    found = {}
    for entry in ENTRIES:
        for name in entry.keys if entry.where == "group" else ():
            pressed = QKeySequence(name)
            if pressed.count() == 1 and not any(part in name for part in ("…", "Arrows", "Letters")):
                combination = pressed[0]  # type: ignore[index] # the stubs leave it out
                found[combination.key(), combination.keyboardModifiers()] = entry.key
    return found


@cache
def _letters_elsewhere() -> frozenset[str]:
    places = {"workshop", "everywhere"}
    return frozenset(
        name for entry in ENTRIES for name in entry.keys if entry.where in places and len(name) == 1
    )
