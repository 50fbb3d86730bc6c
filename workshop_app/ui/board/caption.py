"""Caption: the words beside what a hand carries: what letting go would do here."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.ui.theme import Theme

BELOW = 26
"""Px of the design from the tip of the pointer to the words."""


class Caption(QWidget):
    """A dark strip of words that follows the hand; it is no target for the mouse."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._theme = theme
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(theme.font("label"))
        self.hide()

    def follow(self, hand: QPointF, below: float | None = None) -> None:
        """Move so many px below a point of the widget it lies over, and stay inside that."""
        below = self._theme.px(BELOW) if below is None else below
        over = self.parentWidget()
        if over is None:
            return
        x = hand.x() - self.width() / 2
        y = hand.y() + below
        if y + self.height() > over.height():
            y = hand.y() - self._theme.px(BELOW) - self.height()
        x = min(max(x, 4), over.width() - self.width() - 4)
        self.move(QPoint(round(x), round(y)))

    def tell(self, words: str) -> None:
        """Show these words; none hide it."""
        if words == self.words:
            return
        self.words = words
        self.setVisible(bool(words))
        if words:
            size = self.fontMetrics().size(0, words)
            self.resize(size.width() + self._theme.px(24), size.height() + self._theme.px(12))
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("toast"))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(7), self._theme.px(7))
        painter.setPen(self._theme.colour("onAccent"))
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()
