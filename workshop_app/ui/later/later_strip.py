"""LaterStrip: says on the page of Progress how many ideas wait for it, and shows them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.later.later_sheet import LaterSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many, written

FIRST = 3
"""Ideas that are named on the strip itself."""


class LaterStrip(QWidget):
    """Hidden while nothing is kept for later."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme, controls = around.theme, around.controls
        self.setMaximumWidth(theme.px(680))
        self.title: QLabel = controls.label("", "heading", wrap=True)
        self.ideas: QLabel = controls.label("", "body", "ink2", wrap=True)
        self.button = controls.button(say("Show them"), size="small", press=self._show)
        self.button.setAccessibleName(say("Show the ideas under Later: making it real"))
        sign = QLabel()
        sign.setPixmap(
            around.icons.pixmap(
                "ph.hourglass-medium", theme.px(24), theme.colour("ink2"), self.devicePixelRatioF()
            )
        )
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.ideas)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        row.setSpacing(theme.px(16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_workshop(self, workshop: Workshop) -> None:
        """Say how many ideas wait, and what the first of them say."""
        kept = workshop.later()
        self.setVisible(bool(kept))
        self.title.setText(
            say_many(
                "Later: making it real. {count} idea waits here.",
                "Later: making it real. {count} ideas wait here.",
                len(kept),
            )
        )
        first = [say("“{text}”", text=written(idea)) for idea in kept[:FIRST]]
        self.ideas.setText("\n".join([*first, *(["…"] if len(kept) > FIRST else [])]))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), theme.border()))
        painter.setBrush(theme.colour("sheet"))
        radius = theme.px(10)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _show(self) -> None:
        LaterSheet(self.window(), self._around).show_sheet()
