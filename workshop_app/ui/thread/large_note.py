"""LargeNote: one idea on its paper, large: its words as they were given, or its picture."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import Idea
from workshop_app.ui.lettering import Size, fit
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, written

WIDE, HIGH, LOW = 300, 210, 96
"""Px of the paper, and its height at large text, where the window has little room below."""

SIZES = ((24, 30), (21, 27), (18, 24), (16, 21), (14, 18))
"""Letters from one sees from a step away down to those of a note, with the height of their lines."""


class LargeNote(QWidget):
    """One stop of the Tab key, at which a screen reader says who said it and what."""

    def __init__(self, around: Surroundings, idea: Idea) -> None:
        super().__init__()
        self._around, self._idea = around, idea
        self._group = around.workshop.group_of(idea)
        px = around.theme.px
        high = px(LOW if around.theme.is_large else HIGH)
        self.setFixedSize(QSize(px(WIDE) + 12, high + 14))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        who = self._group.name if self._group is not None else say("Not said who")
        self.setAccessibleName(say("{group} idea: {text}", group=who, text=written(idea)))

    def paintEvent(self, event: QPaintEvent) -> None:
        around, theme, px, group = self._around, self._around.theme, self._around.theme.px, self._group
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(5, 3, -7, -11)
        around.papers.shadow(painter, box)
        around.papers.paper(painter, box, theme.paper(group.paper if group is not None else ""))
        edge = px(10 if theme.is_large else 18)
        inside = box.adjusted(edge, edge, -edge, -px(28))
        shown = QRectF()
        if self._idea.picture:
            shown = around.pictures.paint(
                painter, self._idea.picture, box.adjusted(px(8), px(8), -px(8), -px(34))
            )
        if shown.isEmpty():
            sizes = [Size(theme.font("note", size=size), theme.px(line)) for size, line in SIZES]
            painter.setPen(theme.colour("ink"))
            text = fit(written(self._idea), sizes, inside.width(), inside.height())
            text.draw(painter, inside.x(), inside.y())
        around.papers.mark(painter, box, group.mark if group is not None else "", px(24))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawRoundedRect(box.adjusted(-2.5, -1.5, 2.5, 2.5), 3, 3)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
