"""StoryStep: one level of a row as a passage of its story, in letters that a room can hear being read."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.growth_records import Level
from workshop_app.domain.shape_records import Descriptor
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

PATH = 44
"""Px at 100 % from the edge to the words; the path runs in it."""

STATION = 20, 27
"""Px at 100 %: how far from the edge and from the top the middle of a station is."""

WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_Up: -1}


class StoryStep(QWidget):
    """The keyboard on it is the place that is being read; Enter, or a press twice, goes on with the cell."""

    opened = Signal()
    walked = Signal(int)
    """Sent with 1 to read on, and with -1 to go back."""

    def __init__(
        self,
        around: Surroundings,
        level: Level,
        there: Descriptor,
        hints: Sequence[Hint],
        *,
        is_first: bool,
        is_last: bool,
    ) -> None:
        super().__init__()
        self._around, self._is_first, self._is_last = around, is_first, is_last
        self._is_written = bool(there.text)
        controls, px = around.controls, around.theme.px
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(controls.label(level.name, "heading", "accent"))
        head.addWidget(controls.label(level.support, "body", "ink2", wrap=True), 1)
        column = QVBoxLayout(self)
        beside = (px(PATH), px(16))
        before, behind = beside[::-1] if self._is_mirrored else beside  # Qt mirrors no margins
        column.setContentsMargins(before, px(14), behind, px(16))
        column.setSpacing(px(6))
        column.addLayout(head)
        for line in there.text.splitlines():
            column.addWidget(controls.label(line, "definition", wrap=True, size=30))
        if not there.text:
            column.addWidget(controls.label(say("Nothing is written here yet."), "body", "ink3", wrap=True))
        for hint in hints:
            column.addWidget(_said_of_it(around, hint))
        said = [level.name, level.support, *there.text.splitlines()]
        self.setAccessibleName(". ".join(one for one in said if one) or level.name)
        self.setAccessibleDescription(" ".join(f"{hint.tag}. {hint.reason}" for hint in hints))

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            event.accept()
        elif event.key() in WALKS:
            self.walked.emit(WALKS[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.colour("accent")
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(theme.colour("dropTint"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        x, y = px(STATION[0]), px(STATION[1])
        x = self.width() - x if self._is_mirrored else x
        painter.setPen(QPen(accent, px(2)))
        top, bottom = (y if self._is_first else 0), (y if self._is_last else self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        style = Qt.PenStyle.SolidLine if self._is_written else Qt.PenStyle.DotLine
        painter.setPen(QPen(accent, px(3), style))
        painter.setBrush(theme.colour("sheet"))
        painter.drawEllipse(QRectF(x - px(7), y - px(7), px(14), px(14)))
        painter.end()


def _said_of_it(around: Surroundings, hint: Hint) -> QWidget:
    """Return a line that says what the coach has to say of this step beside the one before."""
    controls, theme, px = around.controls, around.theme, around.theme.px
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, px(2), 0, 0)
    row.setSpacing(px(8))
    sign = QLabel()
    ink = theme.colour("ink3" if hint.is_note else "warn")
    ratio = line.devicePixelRatioF()
    sign.setPixmap(around.icons.pixmap(hint.icon or "coach.unseen", px(18), ink, ratio))
    sign.setContentsMargins(0, px(2), 0, 0)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    if not hint.is_note:
        words.addWidget(controls.label(hint.tag, "label", "warn", wrap=True))
    words.addWidget(controls.label(hint.reason, "body", "ink2", wrap=True))
    row.addLayout(words, 1)
    return line
