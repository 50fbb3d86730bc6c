"""SortingFoot: what the keys do while everybody sorts together; each can be pressed as well."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from workshop_app.ui.board.key_button import KeyButton
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.theme import Theme
from workshop_app.words import say

ENTRIES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("later", ("Space",), "Later"),
    ("new", ("N",), "New pillar"),
    ("park", ("H",), "Says how, not what"),
    ("take_back", ("Backspace",), "Take back"),
    ("next", ("Page Down",), "Next"),
    ("previous", ("Page Up",), "Previous"),
    ("end", ("Escape",), "End"),
)
"""What a key means, the key, and the words beside it."""

LEAVE_FIRST = ("previous", "end", "next", "take_back", "park")
"""Left out, one by one, where the text is so large that they do not stand in one line."""


class SortingFoot(QWidget):
    """The keys in one line, or in two where the text is large."""

    def __init__(self, theme: Theme, do: Callable[[str], object]) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: dict[str, KeyButton] = {}
        self._row = FlowLayout(self, gap=theme.px(8))
        self._row.setContentsMargins(0, 0, 0, 0)
        for key, keys, words in ENTRIES:
            self.buttons[key] = KeyButton(theme, keys, say(words), partial(do, key))
            self._row.addWidget(self.buttons[key])

    def fit(self, width: int) -> None:
        """Keep to one line of that width where the text is large."""
        room = width
        gap = self._theme.px(8)
        for button in self.buttons.values():
            room -= button.sizeHint().width() + gap
        for key in LEAVE_FIRST if self._theme.is_large else ():
            is_left_out = room < 0
            self.buttons[key].setHidden(is_left_out)
            if is_left_out:
                room += self.buttons[key].sizeHint().width() + gap

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(600, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)
