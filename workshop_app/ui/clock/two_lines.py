"""TwoLines: the name of the part over what its clock does; pressed, it opens the list of parts."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.ui.clock.moods import Mood
from workshop_app.ui.controls import Controls
from workshop_app.ui.theme import text_width

PAD, SMALL, CARET = 8, 36, 16
"""Px at 100 %: around the words, and the button and its sign where no words have room."""


class TwoLines(QAbstractButton):
    """A button of two lines; of one that is too long a piece is left out, and the tip says it whole."""

    def __init__(self, controls: Controls) -> None:
        super().__init__()
        self._controls = controls
        self._upper = self._lower = ""
        self._is_small = False
        self._colours = (controls.theme.colour("ink"), controls.theme.colour("ink2"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_words(self, upper: str, lower: str, most: int, mood: Mood) -> None:
        """Show these lines in at most so many px; without any px the tip alone says them."""
        self._is_small = not most
        first, second = self._fonts()
        self._colours = (mood.ink, mood.ink2)
        self._upper = QFontMetricsF(first).elidedText(upper, Qt.TextElideMode.ElideRight, most)
        self._lower = QFontMetricsF(second).elidedText(lower, Qt.TextElideMode.ElideMiddle, most)
        is_cut = (self._upper, self._lower) != (upper, lower)
        self.setToolTip(f"{upper}\n{lower}" if is_cut else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        first, second = self._fonts()
        if self._is_small:
            return QSize(self._controls.theme.px(SMALL), self._controls.theme.px(SMALL))
        wide = max(text_width(first, self._upper), text_width(second, self._lower))
        theme = self._controls.theme
        return QSize(ceil(wide) + 2 * theme.px(PAD), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._controls.theme
        painter = QPainter(self)
        pad, lines = theme.px(PAD), (theme.line("label"), theme.line("small"))
        top = (self.height() - sum(lines)) / 2
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 4, 0, -4), theme.px(7), theme.px(7))
        if self._is_small:
            side = theme.px(CARET)
            middle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            self._controls.icons.paint(painter, "menu", middle, self._colours[1])
            painter.end()
            return
        for text, font, line, colour in zip(
            (self._upper, self._lower), self._fonts(), lines, self._colours, strict=True
        ):
            painter.setFont(font)
            painter.setPen(colour)
            box = QRectF(pad, top, self.width() - 2 * pad, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            top += line
        painter.end()

    def _fonts(self) -> tuple[QFont, QFont]:
        theme = self._controls.theme
        return theme.font("label"), theme.font("small")
