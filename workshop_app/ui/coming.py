"""The calm page of a step that is not built yet: what will be there, and nothing that pretends to work."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.later.later_strip import LaterStrip
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say

PROMISES = {
    "shape": (
        "Shape the words",
        "Each pillar becomes a name, a definition and “I can” statements, with the ideas behind every word.",
    ),
    "progress": (
        "Show the way",
        "What you would see a learner do on the way: levels with look-fors, never scores.",
    ),
}
MEANWHILE = {
    "shape": ("group", "Group ideas"),
    "progress": ("group", "Group ideas"),
}


class ComingStep(Step):
    """Says what the step will hold and leads to one that works today."""

    def __init__(self, around: Surroundings, key: str) -> None:
        super().__init__(around)
        self.key = key
        theme, controls = around.theme, around.controls
        headline, promise = PROMISES[key]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 24 if theme.is_large else theme.px(96))
        column.addStretch(2)
        if not theme.is_large:
            column.addWidget(Emblem(around, key), 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(theme.px(20))
        for words, role, colour in (
            (headline, "title", "ink"),
            (promise, "bodyLarge", "ink2"),
            ("This step comes in a later version.", "body", "ink3"),
        ):
            text = controls.label(say(words), role, colour, wrap=True)
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setMaximumWidth(theme.px(600))
            middle = QHBoxLayout()
            middle.addStretch(1)
            middle.addWidget(text, 12)
            middle.addStretch(1)
            column.addLayout(middle)
            column.addSpacing(theme.px(6))
        column.addSpacing(theme.px(18))
        step, words = MEANWHILE[key]
        self.later = LaterStrip(around) if key == "progress" else None
        if self.later is not None:
            middle = QHBoxLayout()
            middle.addStretch(1)
            middle.addWidget(self.later, 12)
            middle.addStretch(1)
            column.addLayout(middle)
            column.addSpacing(theme.px(18))
        self.button = controls.button(say(words), icon=f"rail.{step}", press=lambda: around.go_to(step))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what waits for the step; there is nothing to work on here yet."""
        if self.later is not None:
            self.later.show_workshop(workshop)

    def arrive(self) -> None:
        self.button.setFocus()

    def regions(self) -> list[QWidget]:
        if self.later is not None and self.later.isVisible():
            return [self.later.button, self.button]
        return [self.button]


class Emblem(QWidget):
    """The step's icon on a round of paper."""

    def __init__(self, around: Surroundings, key: str) -> None:
        super().__init__()
        self._around, self._key = around, key

    def sizeHint(self) -> QSize:
        side = self._around.theme.px(104)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("well"))
        painter.drawEllipse(self.rect())
        inset = self.width() * 0.29
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._around.icons.paint(painter, f"rail.{self._key}", box, theme.colour("ink2"))
        painter.end()
