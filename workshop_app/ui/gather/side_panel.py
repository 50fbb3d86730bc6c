"""SidePanel: how many ideas so far, the portrait they make, and who was heard."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain import summary
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import ages
from workshop_app.ui.gather.heard_card import HeardCard
from workshop_app.ui.portrait_view import PortraitView
from workshop_app.ui.step import Surroundings
from workshop_app.words import say_many


class SidePanel(QScrollArea):
    """The panel at the right; `now` returns ms since 1970."""

    def __init__(self, around: Surroundings, now: Callable[[], int]) -> None:
        super().__init__()
        self._around, self._now = around, now
        self._workshop = Workshop()
        px = around.theme.px
        self.counter = Counter(around)
        self.portrait = PortraitView(around.theme)
        self.portrait.setFixedHeight(px(122))
        self.so_far = around.controls.label("", "body", "ink2")
        self.this_minute = around.controls.label("", "body", "ink2")
        self.heard = HeardCard(around)
        numbers = QVBoxLayout()
        numbers.setContentsMargins(px(4), 0, 0, 0)
        numbers.setSpacing(0)
        numbers.addWidget(self.counter)
        numbers.addSpacing(px(14))
        numbers.addWidget(self.so_far)
        numbers.addWidget(self.this_minute)
        numbers.addStretch(1)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, px(4), 0)
        top.setSpacing(px(8))
        top.addLayout(numbers, 1)
        top.addWidget(self.portrait, 1, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, px(16))
        column.setSpacing(px(14))
        column.addLayout(top)
        column.addWidget(self.heard)
        column.addStretch(1)
        inside.setAutoFillBackground(False)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        inside.setObjectName("side")
        inside.setStyleSheet("#side { background: transparent; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_workshop(self, workshop: Workshop) -> None:
        """Count what is there."""
        self._workshop = workshop
        papers = summary.of(workshop).papers
        count = len(papers)
        self.counter.show_number(count)
        self.so_far.setText(say_many("idea so far", "ideas so far", count))
        self.portrait.show_papers(papers)
        self.heard.show_workshop(workshop)
        self.refresh_pace()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(272), px(200))  # as low as the lowest window; it takes what height there is

    def refresh_pace(self) -> None:
        """Count anew how many ideas came in during the last minute."""
        pace = ages.arrived_since(self._workshop, self._now() - ages.MINUTE)
        self.this_minute.setText(say_many("{count} this minute", "{count} this minute", pace) if pace else "")


class Counter(QWidget):
    """A number as large as the panel allows, in the accent."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._words = "0"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int) -> None:
        """Show how many."""
        self._words = f"{number:,}"
        self.setAccessibleName(say_many("{count} idea", "{count} ideas", number))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(120), self._around.theme.px(84) - self._around.theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._fitting()
        painter.setFont(font)
        painter.setPen(self._around.theme.colour("accent"))
        high = QFontMetricsF(font).capHeight()
        base = (self.height() + high) / 2
        width = QFontMetricsF(font).horizontalAdvance(self._words)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.drawText(QPointF(self.width() - width if is_mirrored else 0, base), self._words)
        painter.end()

    def _fitting(self) -> QFont:
        font = self._around.theme.font("counter")
        while font.pixelSize() > 24 and QFontMetricsF(font).horizontalAdvance(self._words) > self.width():
            font.setPixelSize(font.pixelSize() - 4)
        return font
