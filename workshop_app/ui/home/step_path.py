"""The six steps as a path: done, where the work stands, and what comes later."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.icons import Icons
from workshop_app.ui.rail import STOPS
from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say


class StepPath(QWidget):
    """Six marks with their names, going on in a further row where the width ends."""

    def __init__(self, theme: Theme, icons: Icons, done: int) -> None:
        super().__init__()
        row = FlowLayout(self, theme.px(20))
        for number, stop in enumerate(STOPS):
            row.addWidget(Mark(theme, icons, say(stop.name), number - done))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(say("The work stands at {step}", step=say(STOPS[done].name)))


class Mark(QWidget):
    """One step: a tick when it is done (`place` below 0), a ring where the work stands (0), else a circle."""

    def __init__(self, theme: Theme, icons: Icons, name: str, place: int) -> None:
        super().__init__()
        self._theme, self._icons, self._name, self._place = theme, icons, name, place
        weight = theme.font("label").weight() if place == 0 else None
        self._font = theme.font("body", weight=weight)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(28) + round(text_width(self._font, self._name)) + 2, max(px(24), px(22)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(self.width() - px(10.5) if mirrored else px(10.5), self.height() / 2)
        reach = px(20) / 2
        if self._place < 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ink"))
            painter.drawEllipse(middle, reach, reach)
            side = px(12)
            box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            self._icons.paint(painter, "done", box, theme.colour("onAccent"))
        elif self._place == 0:
            width = reach * 0.58
            painter.setPen(QPen(theme.colour("accent"), width))
            painter.drawEllipse(middle, reach - width / 2, reach - width / 2)
        else:
            width = max(1.3, theme.border())
            painter.setPen(QPen(theme.colour("control"), width))
            painter.drawEllipse(middle, reach - width / 2, reach - width / 2)
        painter.setFont(self._font)
        painter.setPen(theme.colour(("ink", "accentHover", "ink3")[min(1, max(-1, self._place)) + 1]))
        box = QRectF(0 if mirrored else px(28), 0, self.width() - px(28), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.end()


def paint_dots(painter: QPainter, theme: Theme, box: QRectF, done: int, *, mirrored: bool) -> None:
    """Draw the path small: six dots in the box, those of the steps that are done filled."""
    pitch, reach = theme.px(15), theme.px(12) / 2
    for number in range(len(STOPS)):
        along = reach + number * pitch
        x = box.right() - along if mirrored else box.left() + along
        if number < done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ink"))
            painter.drawEllipse(QPointF(x, box.center().y()), reach, reach)
        else:
            painter.setPen(QPen(theme.colour("control"), max(1.2, theme.border() * 0.75)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, box.center().y()), reach - 0.6, reach - 0.6)
