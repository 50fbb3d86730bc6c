"""Keys as they stand on the keyboard, drawn as caps."""

import sys

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say

NAMED = {
    *("Ctrl", "Shift", "Alt", "Enter", "Delete", "Arrows", "Space", "Escape", "Letters", "Menu"),
    *("Page Up", "Page Down", "Home", "End"),
}


class KeyCaps(QWidget):
    """Shows one combination of keys, or two that do the same with "or" between."""

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._caps = row_of(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(cap for cap, _is_key in self._caps))

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self._theme, self._caps)), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._theme, self._caps, QPointF(0, self._theme.px(2)))
        painter.end()


Caps = list[tuple[str, bool]]
"""What is written side by side, and whether it is a key or only a word between keys."""


def row_of(keys: tuple[str, ...]) -> Caps:
    """Return the caps of combinations that do the same."""
    found: Caps = []
    for number, combination in enumerate(unlike(keys)):
        if number:
            found.append((say("or"), False))
        found += [(cap, True) for cap in caps(combination)]
    return found


def width_of(theme: Theme, row: Caps) -> float:
    """Return how wide a row of caps is."""
    return sum(_width(theme, cap, is_key=is_key) + theme.px(4) for cap, is_key in row)


def paint(painter: QPainter, theme: Theme, row: Caps, corner: QPointF) -> None:
    """Draw a row of caps, 26 px high, from its upper left corner."""
    px = theme.px
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half, x = theme.border() / 2, corner.x()
    for cap, is_key in row:
        width = _width(theme, cap, is_key=is_key)
        box = QRectF(x, corner.y(), width, px(26)).adjusted(half, half, -half, -half)
        if is_key:
            painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(box, px(5), px(5))
            foot = QRectF(box.left() + px(4), box.bottom() - 1, box.width() - px(8), 1)
            painter.fillRect(foot, theme.colour("lineStrong"))
        painter.setFont(theme.font("small", weight=theme.font("label").weight() if is_key else None))
        painter.setPen(theme.colour("ink" if is_key else "ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        x += width + px(4)
    painter.restore()


def _width(theme: Theme, cap: str, *, is_key: bool) -> float:
    room = text_width(theme.font("small", weight=theme.font("label").weight()), cap)
    return max(theme.px(28), room + theme.px(16)) if is_key else room + theme.px(6)


def caps(combination: str) -> list[str]:
    """Return the caps of a combination such as `Ctrl+Shift++`, in the words of this system's keyboard."""
    *held, last = combination.replace("++", "+plus").split("+")
    if sys.platform == "darwin" and "…" not in combination and last not in NAMED:
        return [QKeySequence(combination).toString(QKeySequence.SequenceFormat.NativeText)]
    pressed = {"plus": "+", "-": "\N{MINUS SIGN}"}.get(last, last)
    return [say(key) if key in NAMED else key for key in (*held, pressed)]


def unlike(keys: tuple[str, ...]) -> list[str]:
    """Return the combinations that a person would call different: `+` and `=` are one key on many boards."""
    found: list[str] = []
    for key in keys:
        twin = key.removesuffix("=") + "+" if key.endswith("=") else key.removesuffix("_") + "-"
        if not (key.endswith(("=", "_")) and twin in found):
            found.append(key)
    return found
