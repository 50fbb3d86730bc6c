"""A row that says in which way something leaves or comes in, with the button that does it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings


class WayRow(QWidget):
    """An icon, what it is, a sentence about it, and a button."""

    def __init__(
        self, around: Surroundings, icon: str, name: str, about: str, press: tuple[str, Callable[[], object]]
    ) -> None:
        super().__init__()
        theme, controls = around.theme, around.controls
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        row.setSpacing(theme.px(14))
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap(icon, theme.px(24), theme.colour("ink2")))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(controls.label(name, "label", wrap=True))
        words.addWidget(controls.label(about, "small", "ink2", wrap=True))
        row.addLayout(words, 1)
        self.button: QPushButton = controls.button(press[0], size="small", press=press[1])
        self.button.setAccessibleDescription(about)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


def rule(around: Surroundings) -> QWidget:
    """Return the hairline between two rows."""
    line = QWidget()
    line.setFixedHeight(around.theme.border())
    line.setStyleSheet(f"background: {around.theme.colour('line').name()};")
    return line
