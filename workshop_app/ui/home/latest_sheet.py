"""The latest workshop on Home: a large sheet with its portrait, what it is, and one press to go on."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.summary import Card, Summary
from workshop_app.ui.controls import Controls
from workshop_app.ui.home import card_words
from workshop_app.ui.home.fitted_name import FittedName
from workshop_app.ui.home.portrait_picture import PortraitPicture
from workshop_app.ui.home.step_path import StepPath
from workshop_app.words import say

PANEL, HEIGHT, LOW_HEIGHT = 384, 330, 280


class PortraitSheet(QWidget):
    """A sheet with a portrait on its left; what stands beside it goes into `column`."""

    def __init__(self, controls: Controls, summary: Summary | None) -> None:
        super().__init__()
        self.controls, self.theme = controls, controls.theme
        self._portrait = PortraitPicture(self.theme, summary)
        self._panel = PANEL
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        inside = QVBoxLayout()
        inside.setSpacing(0)
        inside.addStretch(1)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        inside.addLayout(self.column)
        inside.addStretch(1)
        self._row.addLayout(inside, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.fit(1200, is_low=False)

    def fit(self, width: float, *, is_low: bool) -> None:
        """Share out the width, given in px at 100 %: the portrait gives way before the words do."""
        px = self.theme.px
        self._panel = 0 if width < 480 else min(PANEL, round(width * (0.32 if width >= 900 else 0.26)))
        side = 45 if width >= 900 else 24
        before, after = px(self._panel) + px(side), px(side)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        self._row.setContentsMargins(before, px(22), after, px(24))
        self.setMinimumHeight(px(LOW_HEIGHT if is_low else HEIGHT))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.border() / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        card = QPainterPath()
        card.addRoundedRect(box, px(8), px(8))
        painter.fillPath(card, theme.colour("sheet"))
        line = QPen(theme.colour("line"), theme.border())
        if self._panel:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            wide = px(self._panel)
            x = box.right() - wide if mirrored else box.left()
            panel = QRectF(x, box.top(), wide, box.height())
            painter.save()
            painter.setClipPath(card)
            painter.fillRect(panel, theme.colour("soft"))
            painter.restore()
            painter.setPen(line)
            edge = panel.left() if mirrored else panel.right()
            painter.drawLine(round(edge), round(box.top()), round(edge), round(box.bottom()))
            inset = min(px(48), wide * 0.12)
            stage = panel.adjusted(inset, px(44), -inset, -theme.border()).toRect()
            self._portrait.paint(painter, QRectF(stage))
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(card)
        painter.end()


class LatestSheet(PortraitSheet):
    """The workshop last worked on; Open is what Enter does when Home is shown."""

    def __init__(self, controls: Controls, card: Card, now: datetime, open: Callable[[], object]) -> None:
        summary = card.summary
        super().__init__(controls, summary)
        px = self.theme.px
        name = card_words.title(card)
        if summary is not None and (said := card_words.when_and_where(summary, now)):
            self.column.addWidget(controls.label(said, "body", "ink2", wrap=True, size=17))
            self.column.addSpacing(px(4))
        self.column.addWidget(FittedName(self.theme, name))
        if summary is not None:
            self.column.addSpacing(px(2))
            self.column.addWidget(controls.label(card_words.how_far(summary), "bodyLarge", "ink2", wrap=True))
            self.column.addSpacing(px(24))
            done = card_words.steps_done(summary)
            self.column.addWidget(StepPath(self.theme, controls.icons, done))
        self.column.addSpacing(px(30))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.open = controls.button(
            say("Open"), icon="ph.arrow-left-bold" if mirrored else "open", size="big", press=open
        )
        self.open.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
        )
        self.open.setAccessibleName(say("Open {title}", title=name))
        self.more: QPushButton = controls.icon_button("more", say("More about {title}", title=name))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.open)
        row.addWidget(self.more)
        row.addStretch(1)
        self.column.addLayout(row)
