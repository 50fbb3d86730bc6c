"""SortingFoot: what the keys do while everybody sorts together; each can be pressed as well."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.key_caps import paint, row_of, width_of
from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say

ENTRIES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("later", ("Space",), "Later"),
    ("new", ("N",), "New pillar"),
    ("take_back", ("Backspace",), "Take back"),
    ("next", ("Page Down",), "Next"),
    ("previous", ("Page Up",), "Previous"),
    ("end", ("Escape",), "End"),
)
"""What a key means, the key, and the words beside it."""

ONLY_WITH_ROOM = {"previous", "end"}
"""Left out where the text is large; ending has a button of its own."""


class KeyButton(QPushButton):
    """A key cap and what it does."""

    def __init__(self, theme: Theme, keys: tuple[str, ...], words: str, press: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._caps, self._words = theme, row_of(keys), words
        self.setProperty("kind", "plain")
        self.setProperty("measure", "small")
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: press())

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = width_of(self._theme, self._caps) + text_width(self._theme.font("body"), self._words) + px(22)
        return QSize(round(wide), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        painter = QPainter(self)
        caps = width_of(self._theme, self._caps)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = self.width() - caps - px(4) if mirrored else px(8)
        paint(painter, self._theme, self._caps, QPointF(at, (self.height() - px(26)) / 2))
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("ink" if self.isEnabled() else "ink3"))
        left = px(8) if mirrored else px(8) + caps + px(4)
        room = QRectF(left, 0, self.width() - caps - px(18), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()


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
            self.buttons[key].setHidden(theme.is_large and key in ONLY_WITH_ROOM)

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(600, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)
