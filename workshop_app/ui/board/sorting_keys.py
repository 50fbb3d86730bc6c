"""What a key means while everybody sorts together, and numbers of two digits; no widgets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workshop_app.ui.digit_keys import digit

MEANINGS = {
    Qt.Key.Key_Space: "later",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_N: "new",
    Qt.Key.Key_H: "park",
    Qt.Key.Key_Backspace: "take_back",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Escape: "end",
}
"""Clickers send Page Down and Page Up; some of them arrows."""

SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


def read(event: QKeyEvent) -> str | int | None:
    """Return what a key press means: a digit, or a word of MEANINGS; None if it is not ours."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return "take_back"
    if event.modifiers() & ~(KEYPAD | SHIFT):
        return None
    number = digit(event)
    if number is not None:
        return number
    return MEANINGS.get(Qt.Key(event.key()))


class NumberTyping:
    """Makes numbers of digits: with up to 9 pillars each digit counts at once.

    With more a digit that could begin a longer number waits for another; `settle` ends the waiting.
    """

    def __init__(self) -> None:
        self.pending = 0

    def press(self, pressed: int, most: int) -> tuple[int, ...]:
        """Take a digit; return the numbers meant now: none while it may go on, two for 1 and 5 of 12."""
        number = self.pending * 10 + pressed
        before: tuple[int, ...] = ()
        if self.pending and number > most:
            before, number = (self.pending,), pressed
        self.pending = 0
        if number and number * 10 <= most:
            self.pending = number
            return before
        return (*before, number) if number else before

    def settle(self) -> int | None:
        """Return the number that waited for another digit, if any."""
        number, self.pending = self.pending, 0
        return number or None
