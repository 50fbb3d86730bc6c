"""The digit keys, wherever they lie: what is printed on them differs from keyboard to keyboard.

On a French keyboard the key of 1 writes "&", with Shift it writes "1". So a key of that row is known by
where it lies, which every system tells, and only without that by what it writes.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ROW_OF_MAC = (0x1D, 0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19)
"""Virtual key codes of the keys 0 to 9 on a Macintosh."""

WITH_SHIFT = {Qt.Key.Key_Exclam: 1, Qt.Key.Key_At: 2, Qt.Key.Key_QuoteDbl: 2}
"""What Shift+1 and Shift+2 write on most keyboards, for systems that do not say where a key lies."""


def digit(event: QKeyEvent, platform: str = "") -> int | None:
    """Return the digit of the key that was pressed, on the row or the keypad; None for other keys."""
    key, held, platform = Qt.Key(event.key()), event.modifiers(), platform or sys.platform
    if held & Qt.KeyboardModifier.KeypadModifier:
        return printed_digit(key)
    row = _row(event, platform)
    if row is not None:
        return row
    written = printed_digit(key)
    if written is None and held & Qt.KeyboardModifier.ShiftModifier and not _is_known(event, platform):
        written = WITH_SHIFT.get(key)
    return written


def printed_digit(key: Qt.Key) -> int | None:
    """Return the digit that a key writes."""
    return key - Qt.Key.Key_0 if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else None


def _is_known(event: QKeyEvent, platform: str) -> bool:
    """Say whether the system tells where the key lies; on a Macintosh 0 is also the key of A."""
    return event.nativeVirtualKey() > 0 if platform == "darwin" else event.nativeScanCode() > 0


def _row(event: QKeyEvent, platform: str) -> int | None:
    if platform == "darwin":
        code = event.nativeVirtualKey()
        return ROW_OF_MAC.index(code) if code in ROW_OF_MAC else None
    first = 2 if platform == "win32" else 10  # the scan code of the key of 1
    place = event.nativeScanCode() - first
    return (place + 1) % 10 if 0 <= place <= 9 else None
