"""GroupRow: one line in the list of groups: pick it, or write its name anew where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_app.domain.records import Group
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class GroupPick(QAbstractButton):
    """A group with its paper, its mark and its keys; `who` is None for nobody in particular."""

    def __init__(self, around: Surroundings, group: Group | None, keys: str, *, is_current: bool) -> None:
        super().__init__()
        self._around, self.who, self._keys, self._is_current = around, group, keys, is_current
        self.setText(group.name if group is not None else say("Not said who"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(250), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_reached = self.hasFocus() or self.underMouse()
        if is_reached:
            painter.setBrush(theme.colour("accentTint"))
            edge = theme.colour("accent")
            painter.setPen(QPen(edge, 2) if self.hasFocus() or theme.high_contrast else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, px(7), px(7))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(px(9), 0, -px(9), 0)
        paper = theme.paper(self.who.paper if self.who is not None else "")
        swatch = QRectF(inner.x(), inner.center().y() - px(28) / 2, px(28), px(28))
        keys = QFontMetricsF(theme.font("caption")).horizontalAdvance(self._keys)
        hint = QRectF(inner.right() - keys - 1, inner.y(), keys + 1, inner.height())
        if is_mirrored:
            swatch.moveRight(inner.right())
            hint.moveLeft(inner.left())
        left, right = (hint, swatch) if is_mirrored else (swatch, hint)
        painter.setPen(
            QPen(theme.colour("line") if theme.high_contrast else paper.edge.darker(112), theme.border())
        )
        painter.setBrush(paper.fill)
        painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        side = px(16)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(swatch.center())
        mark = self.who.mark if self.who is not None and self.who.mark else paper.mark
        self._around.icons.paint(painter, mark, sign, theme.colour("ink"))
        painter.setPen(theme.colour("ink"))
        font = theme.font("label") if self._is_current else theme.font("body", size=15)
        painter.setFont(font)
        words = QRectF(left.right() + px(12), inner.y(), right.left() - left.right() - px(22), inner.height())
        shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink3"))
        painter.drawText(hint, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, self._keys)
        painter.end()


class NameField(QWidget):
    """A field for a group's name with the reason below it when the name cannot be kept.

    `keep` returns that reason, or nothing when the name was kept.
    """

    done = Signal()
    complained = Signal()

    def __init__(self, around: Surroundings, name: str, keep: Callable[[str], str]) -> None:
        super().__init__()
        self._keep, self._was = keep, name
        px = around.theme.px
        self.line = QLineEdit(name)
        self.line.setMaxLength(1000)
        self.line.setAccessibleName(say("Group name"))
        self.line.setPlaceholderText(say("Group name"))
        self.line.installEventFilter(self)
        self.keep_button = around.controls.icon_button("done", say("Keep the name"), press=self.finish)
        self.complaint = around.controls.label("", "small", "bad", wrap=True)
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.bad", px(16), around.theme.colour("bad")))
        self._below = QWidget()
        beside = QHBoxLayout(self._below)
        beside.setContentsMargins(px(2), 0, 0, px(4))
        beside.setSpacing(px(6))
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.complaint, 1)
        self._below.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(px(4))
        self.row.addWidget(self.line, 1)
        self.row.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, px(2))
        column.setSpacing(px(4))
        column.addLayout(self.row)
        column.addWidget(self._below)

    def start(self) -> None:
        """Put the focus into the field, all of it selected."""
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep the name, or say why not and let it stand."""
        sentence = self._keep(self.line.text()) if self.line.text() != self._was else ""
        self.complaint.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.line.setProperty("bad", "true" if sentence else "false")
        self.line.setAccessibleDescription(sentence)
        self.line.style().polish(self.line)
        if sentence:
            self.complained.emit()
        else:
            self.done.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.finish()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.done.emit()
                return True
        return False
