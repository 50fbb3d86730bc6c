"""ProgressLine: what is being done, how far, and Stop; it shows only for what takes longer than a moment."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings
from workshop_app.words import say

A_MOMENT = 400
"""Milliseconds within which nothing is said (DESIGN § 10)."""


class ProgressLine(QWidget):
    """A sentence over a bar, with Stop at its end."""

    stopped = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        px = around.theme.px
        self._says = around.controls.label("", "body", "ink", wrap=True)
        self.stop_button = around.controls.button(
            say("Stop"), kind="quiet", size="small", press=self.stopped.emit
        )
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        top = QHBoxLayout()
        top.addWidget(self._says, 1)
        top.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self._bar)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(A_MOMENT)
        self._soon.timeout.connect(self.show)
        self.hide()

    def say(self, sentence: str, done: int, of: int) -> None:
        """Say how far the work is; the line appears once it has taken more than a moment."""
        self._says.setText(sentence)
        self._bar.setMaximum(max(1, of))
        self._bar.setValue(done)
        self._bar.setAccessibleName(sentence)
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def finish(self) -> None:
        """Take the line away."""
        self._soon.stop()
        self.hide()
