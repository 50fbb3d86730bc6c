"""OneLine: a label of one line that ends in an ellipsis where its room ends."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.theme import Theme


class OneLine(QWidget):
    """Shows a text of any length without asking for its width; the whole text is in its tip."""

    def __init__(self, theme: Theme, role: str = "body") -> None:
        super().__init__()
        self._theme, self._font, self._role = theme, theme.font(role), role
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the whole text."""
        return self._words

    def show_text(self, words: str) -> None:
        """Show another text."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("ink"))
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(self._font).elidedText(self._words, elide, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.end()
