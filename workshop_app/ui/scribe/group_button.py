"""GroupButton: who is speaking now, on the paper of that group."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workshop_app.domain.records import Group
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import SEMIBOLD, Theme
from workshop_app.words import say


class GroupButton(QAbstractButton):
    """The paper-coloured button at the left of the entry line; pressing it opens the list of groups."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._paper, self._mark = theme.paper(""), theme.paper("").mark
        self._font = theme.font("heading", weight=SEMIBOLD)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_group(None)

    def show_group(self, group: Group | None) -> None:
        """Show the group that ideas are given to now; None is nobody in particular."""
        self._paper = self._theme.paper(group.paper if group is not None else "")
        self._mark = group.mark if group is not None else self._paper.mark
        self.setText(group.name if group is not None else say("Not said who"))
        self.setAccessibleName(say("Who says it: {group}", group=self.text()))
        self.setToolTip(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return QSize(min(px(230), px(14 + 20 + 10 + 10 + 14 + 14) + math.ceil(words) + 2), px(58))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = self._paper.fill.darker(104) if self.underMouse() else self._paper.fill
        edge = theme.colour("line") if theme.high_contrast else self._paper.edge.darker(112)
        painter.setPen(QPen(edge, theme.border()))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 3, 3)
        ink = theme.colour("ink")
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(px(14), 0, -px(14), 0)
        mark = QRectF(inner.x(), inner.center().y() - px(20) / 2, px(20), px(20))
        caret = QRectF(inner.right() - px(14), inner.center().y() - px(14) / 2, px(14), px(14))
        if is_mirrored:
            mark.moveRight(inner.right())
            caret.moveLeft(inner.left())
        self._icons.paint(painter, self._mark or "ph.question-bold", mark, ink)
        self._icons.paint(painter, "menu", caret, ink)
        left, right = (caret, mark) if is_mirrored else (mark, caret)
        words = QRectF(left.right() + px(10), inner.y(), right.left() - left.right() - px(20), inner.height())
        painter.setPen(ink)
        painter.setFont(self._font)
        shown = QFontMetricsF(self._font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width() + 1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.end()
