"""Keys as they stand on the keyboard, drawn as caps."""

import sys

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say

NAMED = {"Ctrl", "Shift", "Alt", "Enter", "Delete", "Arrows", "Space", "Escape"}


class KeyCaps(QWidget):
    """Shows one combination of keys, or two that do the same with "or" between."""

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._caps: list[tuple[str, bool]] = []
        for number, combination in enumerate(unlike(keys)):
            if number:
                self._caps.append((say("or"), False))
            self._caps += [(cap, True) for cap in caps(combination)]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(cap for cap, _is_key in self._caps))

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = sum(self._width(cap, is_key=is_key) + px(4) for cap, is_key in self._caps)
        return QSize(round(wide), px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, x = theme.border() / 2, 0.0
        for cap, is_key in self._caps:
            width = self._width(cap, is_key=is_key)
            box = QRectF(x, px(2), width, px(26)).adjusted(half, half, -half, -half)
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
        painter.end()

    def _width(self, cap: str, *, is_key: bool) -> float:
        font = self._theme.font("small", weight=self._theme.font("label").weight())
        room = text_width(font, cap)
        return max(self._theme.px(28), room + self._theme.px(16)) if is_key else room + self._theme.px(6)


def caps(combination: str) -> list[str]:
    """Return the caps of a combination such as `Ctrl+Shift++`, in the words of this system's keyboard."""
    if sys.platform == "darwin" and "…" not in combination and combination not in NAMED:
        return [QKeySequence(combination).toString(QKeySequence.SequenceFormat.NativeText)]
    *held, last = combination.replace("++", "+plus").split("+")
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
