"""What the board says when there is nothing on it yet, and when it is too far away to read."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.insight.portrait_squares import squares
from workshop_app.ui.controls import Controls
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import Theme
from workshop_app.words import say, say_many


class EmptyPortrait(QWidget):
    """The portrait before the first idea: every square a dashed outline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(self._theme.colour("control" if self._theme.high_contrast else "lineStrong"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        side = min(self.width(), self.height()) - 1
        for cell in squares([]).cells:
            size = cell.size * side
            painter.drawRect(QRectF(round(cell.x * side) + 0.5, round(cell.y * side) + 0.5, size, size))
        painter.end()


class NoIdeas(QWidget):
    """0 ideas: the empty portrait and the way to Gather."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent)
        controls, px = around.controls, around.theme.px
        column = QVBoxLayout(self)
        column.setSpacing(px(8))
        column.addWidget(EmptyPortrait(around.theme), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(12))
        for label in (
            controls.label(say("No ideas to group yet"), "title"),
            controls.label(say("The portrait fills as ideas come in."), "bodyLarge", "ink2"),
        ):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(12))
        self.gather = controls.button(
            say("Gather ideas"), kind="primary", icon="rail.gather", press=lambda: around.go_to("gather")
        )
        column.addWidget(self.gather, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()


class FarSentence(QFrame):
    """The one sentence at the foot of a board that is too far away to read."""

    def __init__(self, parent: QWidget, controls: Controls) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        px = controls.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        self._words = controls.label("", "body")
        self._shown = (-1, -1)
        row.addWidget(self._words)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_counts(self, ideas: int, waiting: int) -> None:
        """Say how many ideas there are, how many wait, and how to read them."""
        if self._shown == (ideas, waiting):
            return
        self._shown = ideas, waiting
        total = say_many("{count} idea", "{count} ideas", ideas)
        self._words.setText(
            say(
                "{ideas}, {waiting} still to place. Zoom in to read, or press / to find one.",
                ideas=total,
                waiting=f"{waiting:,}",
            )
        )
        self.adjustSize()
