"""Sections: how the parts of the sheet stand below each other, each under its heading."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.records import Group
from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import paint_swatch


class Section(QWidget):
    """A heading with a hairline over it; what belongs to it is added to `column`."""

    def __init__(self, controls: Controls, heading: str, *buttons: tuple[str, Callable[[], object]]) -> None:
        super().__init__()
        theme, px = controls.theme, controls.theme.px
        self._controls = controls
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(6), 0, 0)
        self.column.setSpacing(px(8))
        line = QFrame()
        line.setFixedHeight(theme.border())
        line.setStyleSheet(f"background: {theme.colour('line').name()};")
        self.column.addWidget(line)
        top = QHBoxLayout()
        top.setSpacing(px(4))
        self.heading = controls.label(heading, "heading", wrap=True)
        top.addWidget(self.heading, 1)
        self.buttons = [controls.button(text, kind="quiet", size="small", press=do) for text, do in buttons]
        for button in self.buttons:
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)

    def say(self, words: str, role: str = "body", colour: str = "ink2") -> QLabel:
        """Add a sentence."""
        label = self._controls.label(words, role, colour, wrap=True)
        self.column.addWidget(label)
        return label


class Paper(QWidget):
    """The small paper of a group; its name is said in words beside it."""

    def __init__(self, around: Surroundings, group: Group | None, side: int = 20) -> None:
        super().__init__()
        self._around, self._group, self._side = around, group, around.theme.px(side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_swatch(painter, box, self._group, self._around.theme, self._around.icons)
        painter.end()


class Notice(QFrame):
    """An amber box with a sign and a sentence: nothing is wrong here, but it should be known."""

    def __init__(self, controls: Controls, sentence: str, *, icon: str = "status.warn") -> None:
        super().__init__()
        theme, px = controls.theme, controls.theme.px
        self.setObjectName("joiningNotice")
        tint, edge = theme.colour("warnTint").name(), theme.colour("warnLine").name()
        self.setStyleSheet(
            f"#joiningNotice {{ background: {tint}; border: {theme.border()}px solid {edge};"
            f" border-radius: {px(8)}px; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        sign = QLabel()
        ratio = self.devicePixelRatioF()
        sign.setPixmap(controls.icons.pixmap(icon, px(20), theme.colour("warn"), ratio))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = controls.label(sentence, "body", wrap=True)
        row.addWidget(self.sentence, 1)


def counted(around: Surroundings, groups: list[tuple[Group | None, str]]) -> QWidget:
    """Return papers with their names and counts, side by side, going on below where the width ends."""
    px = around.theme.px
    line = QWidget()
    flow = FlowLayout(line, px(14))
    for group, words in groups:
        one = QWidget()
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(Paper(around, group))
        row.addWidget(around.controls.label(words, "body"))
        flow.addWidget(one)
    policy = line.sizePolicy()
    policy.setHeightForWidth(True)
    line.setSizePolicy(policy)
    return line
