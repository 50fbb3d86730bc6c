"""Other ways to begin: the sample evening, a workshop file, a list of ideas."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.words import say

TEXT_AT = 59


class Beginning(QAbstractButton):
    """One way to begin: an icon, what it is called, and what it is for."""

    def __init__(
        self, controls: Controls, icon: str, words: str, reason: str, press: Callable[[], object]
    ) -> None:
        super().__init__()
        self._theme, self._icons, self._icon, self._reason = controls.theme, controls.icons, icon, reason
        self._name_font = self._theme.font("heading")
        self._small = self._theme.font("body", size=15)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(reason)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _checked: press())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        names, reasons = self._texts(width)
        return max(px(84), px(25) * len(names) + px(21) * len(reasons) + px(34))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(376), self._theme.px(84))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), theme.border(), theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 4, 0, -3), px(8), px(8))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = px(28)
        x = self.width() - px(8) - side if mirrored else px(8)
        box = QRectF(x, (self.height() - side) / 2, side, side)
        self._icons.paint(painter, self._icon, box, theme.colour("ink2"))
        names, reasons = self._texts(self.width())
        tall, small = px(25) * len(names), px(21) * len(reasons)
        left, y = (0 if mirrored else px(TEXT_AT)), (self.height() - tall - small) / 2
        width = self.width() - px(TEXT_AT)
        writer = Writer(painter, self.layoutDirection())
        writer.lines(QRectF(left, y, width, tall), names, self._name_font, theme.colour("ink"))
        writer.lines(QRectF(left, y + tall, width, small), reasons, self._small, theme.colour("ink3"))
        painter.end()

    def _texts(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - self._theme.px(TEXT_AT)
        return lines(self.text(), self._name_font, room), lines(self._reason, self._small, room)


class Beginnings(QWidget):
    """The three ways beside New workshop, one under another or side by side."""

    def __init__(
        self,
        controls: Controls,
        *,
        sample: Callable[[], object],
        bring_in: Callable[[], object],
        from_list: Callable[[], object],
    ) -> None:
        super().__init__()
        px = controls.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = controls.label(say("Other ways to begin"), "body", "ink2", weight=600)
        title.setFixedHeight(px(36))
        column.addWidget(title)
        column.addSpacing(px(4))
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ways.setSpacing(0)
        column.addLayout(self._ways)
        column.addStretch(1)
        self.sample = Beginning(
            controls,
            "sample",
            say("Try the sample evening"),
            say("62 ideas to practice on. Nothing is lost."),
            sample,
        )
        self.bring_in = Beginning(
            controls,
            "source.file",
            say("Bring in a workshop file"),
            say("From a colleague or another laptop"),
            bring_in,
        )
        self.from_list = Beginning(
            controls,
            "table",
            say("Start from a list of ideas"),
            say("A spreadsheet or survey you already have"),
            from_list,
        )
        for way in (self.sample, self.bring_in, self.from_list):
            self._ways.addWidget(way)

    def stand(self, gap: int | None) -> None:
        """Stand side by side with a gap of that many px, or, without one, one under another."""
        flat = gap is not None
        self._ways.setDirection(
            QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        )
        self._ways.setSpacing(gap or 0)
