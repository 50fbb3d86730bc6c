"""CheckWords: what a check is about and, smaller below it, how it stands; both break where the width ends."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.theme import Theme

TITLE, BELOW = 20, 18
"""Px at 100 % of a line of the title, and of one below it."""


class CheckWords(QWidget):
    """As high as its words need at the width it is given."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title, self._below = "", ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, title: str, below: str) -> None:
        """Show another title and what stands below it."""
        self._title, self._below = title, below
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        title, below = self._texts(width)
        return len(title) * px(TITLE) + len(below) * px(BELOW)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(180), self.heightForWidth(px(180)))

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(90), px(TITLE + BELOW))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        title, below = self._texts(self.width())
        high = len(title) * px(TITLE)
        painter = QPainter(self)
        writer = Writer(painter, self.layoutDirection())
        writer.lines(QRectF(0, 0, self.width(), high), title, theme.font("body"), theme.colour("ink"))
        under = QRectF(0, high, self.width(), len(below) * px(BELOW))
        writer.lines(under, below, theme.font("small"), theme.colour("ink3"))
        painter.end()

    def _texts(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        theme = self._theme
        below = lines(self._below, theme.font("small"), width) if self._below else ()
        return lines(self._title, theme.font("body"), width), below
