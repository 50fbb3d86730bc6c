"""WayRow: one way on from where one is: words to go to, a group or a session to look at."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings


class WayRow(QAbstractButton):
    """A sign, words of any length, what they are, and an arrow or a number; it can stay pressed."""

    def __init__(
        self,
        around: Surroundings,
        words: str,
        below: str = "",
        *,
        sign: QWidget | None = None,
        count: int | None = None,
        role: str = "body",
    ) -> None:
        super().__init__()
        self._around = around
        self._is_under = False
        theme, px, controls = around.theme, around.theme.px, around.controls
        self.words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(count is not None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(7), px(8), px(7))
        row.setSpacing(px(10))
        if sign is not None:
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(1))
        parts = [controls.label(words, role, wrap=True)]
        if below:
            parts.append(controls.label(below, "small", "ink2", wrap=True))
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        row.addLayout(column, 1)
        if count is not None:
            number = controls.label(f"{count:,}", "label", "ink2")
            number.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        else:
            arrow = controls.label("")
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            icon = "ph.caret-left-bold" if is_mirrored else "ph.caret-right-bold"
            ratio = self.devicePixelRatioF()
            arrow.setPixmap(around.icons.pixmap(icon, px(16), theme.colour("ink3"), ratio))
            row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        name = ", ".join(one for one in (words, below, f"{count:,}" if count is not None else "") if one)
        self.setAccessibleName(name)
        self.setMinimumHeight(px(36))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._is_under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        is_on = self.isChecked()
        if not (is_on or self._is_under or self.isDown()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.border() + 1 if is_on else theme.border()
        painter.setPen(QPen(theme.colour("accent" if is_on else "accentTintLine"), line))
        painter.setBrush(theme.colour("accentTint"))
        inset = line / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        painter.end()
