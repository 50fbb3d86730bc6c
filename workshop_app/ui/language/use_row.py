"""UseRow: one place in the portrait where a word stands, in its sentence; pressed, one goes there."""

import unicodedata

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.common_language import Use
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.language.place_words import place_of
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

BEFORE = 34
"""Letters of the sentence that are shown before the word."""


class UseRow(QAbstractButton):
    """Shows where the word stands, and above its sentence why it is told, if there is a `reason`."""

    def __init__(
        self,
        around: Surroundings,
        workshop: Workshop,
        use: Use,
        reason: str = "",
        *,
        is_mixed: bool = False,
    ) -> None:
        super().__init__()
        self._around, self._reason = around, reason
        self._colour = "warn" if is_mixed else "accentHover"
        self.use = use
        self._place = place_of(workshop, use.wording)
        self._start = max(0, use.start - BEFORE)
        if self._start:
            blank = use.text.find(" ", self._start, use.start)
            self._start = blank + 1 if blank >= 0 else self._start
        self._said = ("…" if self._start else "") + " ".join(use.text[self._start :].split("\n"))
        self.setText(use.text)
        self.setAccessibleName(say("{place}: {words}", place=self._place, words=use.text))
        self.setAccessibleDescription(reason)
        self.setToolTip(use.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._around.theme
        above = sum(map(len, self._above(width)))
        return above * theme.line("small") + theme.line("body") + theme.px(16)

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(300), self.heightForWidth(px(300)))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(120), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(QRectF(self.rect()), px(7), px(7))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        reason, place = self._above(self.width())
        start, icon = px(PAD_ACROSS), px(26) if self._reason else 0
        room = self.width() - px(34) - icon
        left = px(34) - start if is_mirrored else start + icon
        top, small = px(8), theme.line("small")
        writer = Writer(painter, self.layoutDirection())
        box = QRectF(left, top, room, len(reason) * small)
        writer.lines(box, reason, theme.font("small"), theme.colour("warn"))
        box = QRectF(left, box.bottom(), room, len(place) * small)
        writer.lines(box, place, theme.font("small"), theme.colour("ink2"))
        if self._reason:
            side = px(18)
            x = self.width() - start - side if is_mirrored else start
            self._around.icons.paint(painter, "status.warn", QRectF(x, top, side, side), theme.colour("warn"))
        self._write(painter, QRectF(left, box.bottom(), room, theme.line("body")))
        side = px(14)
        x = px(6) if is_mirrored else self.width() - px(6) - side
        arrow = QRectF(x, (self.height() - side) / 2, side, side)
        name = "ph.caret-left-bold" if is_mirrored else "ph.caret-right-bold"
        self._around.icons.paint(painter, name, arrow, theme.colour("ink3"))
        painter.end()

    def _above(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lines of the reason, and of the place."""
        theme = self._around.theme
        room = width - theme.px(34) - (theme.px(26) if self._reason else 0)
        small = theme.font("small")
        reason = lines(self._reason, small, room, 3) if self._reason else ()
        return reason, lines(self._place, small, room, 2)

    def _write(self, painter: QPainter, box: QRectF) -> None:
        """Write the sentence in one line, the word in it bold."""
        theme = self._around.theme
        layout = QTextLayout(self._said, theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        marked = QTextLayout.FormatRange()
        marked.start = self.use.start - self._start + (1 if self._start else 0)
        marked.length = self.use.end - self.use.start
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        bold.setForeground(theme.colour(self._colour))
        marked.format = bold
        layout.setFormats([marked])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e5)
        width = max(box.width(), line.naturalTextWidth() + 1)
        line.setLineWidth(width)
        layout.endLayout()
        from_the_right = _reads_from_the_right(self._said)
        x = box.right() - width if from_the_right else box.left()
        painter.save()
        painter.setClipRect(box)
        painter.setPen(theme.colour("ink"))
        layout.draw(painter, QPointF(x, box.top()))
        painter.restore()


def _reads_from_the_right(text: str) -> bool:
    """Say whether the first letter that has a direction is read from the right."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"
