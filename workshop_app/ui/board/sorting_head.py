"""SortingHead: what this is, how many ideas are left, and the way out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class SortingHead(QWidget):
    """As high as the toolbar it lies over."""

    def __init__(self, around: Surroundings, *, end: Callable[[], object]) -> None:
        super().__init__()
        self._theme = around.theme
        controls, px = around.controls, around.theme.px
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("sortTogether", px(26), around.theme.colour("accent"), 2.0))
        self.left = controls.label("", "heading")
        self.later = controls.label("", "body", "ink2")
        self.end = controls.button(say("End sorting"), press=end)
        self.end.setStyleSheet(f"min-height: {px(40) - 2 * around.theme.border()}px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, px(8), 16, px(8))
        row.setSpacing(px(12))
        row.addWidget(sign)
        self.title = controls.label(say("Sort together"), "title", size=19 if around.theme.is_large else 26)
        row.addWidget(self.title)
        row.addSpacing(px(12))
        row.addWidget(self.left)
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.end)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(56) + 1)

    def show_counts(self, left: int, put_off: int, call: str) -> None:
        """Say how many ideas are still to place, and how many of them were left for later.

        Where the text is large, `call` stands here: what the room is asked.
        """
        self.title.setText(call if self._theme.is_large and left else say("Sort together"))
        self.left.setText(say_many("{count} to place", "{count} to place", left) if left else "")
        self.later.setText(
            say_many("{count} left for later", "{count} left for later", put_off) if put_off else ""
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self._theme.border()
        painter.fillRect(0, self.height() - edge, self.width(), edge, self._theme.colour("line"))
        painter.end()
