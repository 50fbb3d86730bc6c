"""WordRow: one line of a WordMenu: words that were used before, and whether they hold now."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.ui.step import Surroundings


class WordRow(QAbstractButton):
    """Shows `told`, or the words themselves; pressing it chooses the `words`."""

    def __init__(self, around: Surroundings, words: str, told: str, *, is_now: bool) -> None:
        super().__init__()
        self._around, self.words, self._is_now = around, words, is_now
        self.setText(told or words)
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px, font = self._around.theme.px, self._around.theme.font("body", size=15)
        wide = QFontMetricsF(font).horizontalAdvance(self.text())
        return QSize(min(px(560), round(wide) + px(56)), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(theme.colour("accentTint"))
            has_edge = self.hasFocus() or theme.high_contrast
            painter.setPen(QPen(theme.colour("accent"), 2) if has_edge else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, px(7), px(7))
        inner = box.adjusted(px(10), 0, -px(10), 0)
        sign = QRectF(inner.right() - px(18), inner.center().y() - px(9), px(18), px(18))
        words = inner.adjusted(0, 0, -px(26), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            sign.moveLeft(inner.left())
            words = inner.adjusted(px(26), 0, 0, 0)
        if self._is_now:
            self._around.icons.paint(painter, "done", sign, theme.colour("accent"))
        font = theme.font("label") if self._is_now else theme.font("body", size=15)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
