"""Calm: what stands where nothing is yet: what it is for, and the button that begins."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings

WIDE = 560
"""Px at 100 % that its lines are wide at most."""


class Calm(QWidget):
    """A headline, a sentence or two, one `button`, and another one below if there is a second way."""

    def __init__(
        self,
        around: Surroundings,
        title: str,
        about: str,
        *,
        words: str,
        press: Callable[[], object],
        icon: str = "add",
        also: QPushButton | None = None,
    ) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(22), px(22), px(22))
        column.setSpacing(px(10))
        column.addStretch(2)
        for text, role, colour in ((title, "title", "ink"), (about, "bodyLarge", "ink2")):
            label = controls.label(text, role, colour, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMaximumWidth(px(WIDE))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 20)
            row.addStretch(1)
            column.addLayout(row)
        self.button = controls.button(words, kind="primary", icon=icon, press=press)
        column.addSpacing(px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        if also is not None:
            column.addWidget(also, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
