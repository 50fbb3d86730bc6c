"""RecallTime: the minutes between hearing the pillars and writing them down, in type one reads from afar."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from workshop_app.domain.recall_records import Recall
from workshop_app.domain.recalling import MINUTES
from workshop_app.insight.votes.saying import percent
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.stepper import Stepper
from workshop_app.words import say, say_many

MOST_MINUTES = 60
TICK = 250
"""Milliseconds between two looks at the clock."""


class RecallTime(QFrame):
    """Says how a test goes; while one runs, how long nobody writes yet. `begin` is called with minutes."""

    def __init__(self, around: Surroundings, begin: Callable[[int], object]) -> None:
        super().__init__()
        self._around = around
        self._test: Recall | None = None
        self._share = 0.0
        controls, px = around.controls, around.theme.px
        self.setProperty("card", "true")
        self.figure = controls.label("", "counter", size=64)
        self.words = controls.label("", "bodyLarge", wrap=True)
        self.minutes = Stepper(around, say("Minutes"), least=0, most=MOST_MINUTES)
        self.minutes.show_number(MINUTES)
        self.begin: QPushButton = controls.button(
            say("They were read. Start the time"),
            kind="primary",
            icon="ph.play-fill",
            press=lambda: begin(self.minutes.number),
        )
        self._unit = controls.label(say("minutes"), "body", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(16), px(22), px(16))
        row.setSpacing(px(22))
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(self.words)
        deeds = QHBoxLayout()
        deeds.setSpacing(px(10))
        for widget in (self.minutes, self._unit, self.begin):
            deeds.addWidget(widget)
        deeds.addStretch(1)
        column.addLayout(deeds)
        row.addLayout(column, 1)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK)
        self._ticks.timeout.connect(self._tell)

    def show_test(self, test: Recall | None, share: float = 0.0) -> None:
        """Show how far a test has come, and which share of the names was kept; None: there is none yet."""
        self._test, self._share = test, share
        for widget in (self.minutes, self._unit, self.begin):
            widget.setVisible(test is None)
        self._tell()

    def left(self) -> int:
        """Return the seconds until people write; 0 if they may."""
        if self._test is None:
            return 0
        until = self._test.began + self._test.minutes * 60_000
        return max(0, -(-(until - self._around.now().wall) // 1000))

    def _tell(self) -> None:
        test, left = self._test, self.left()
        is_running = test is not None and left > 0 and not test.wrote
        if is_running != self._ticks.isActive():
            self._ticks.start() if is_running else self._ticks.stop()
        self.figure.setVisible(test is not None)
        if test is None:
            self.words.setText(
                say(
                    "Read the pillars to the room, each by its name. Then take them off the wall and talk of "
                    "something else. When the time is over, everybody writes down those they remember."
                )
            )
        elif is_running:
            self.figure.setText(f"{left // 60}:{left % 60:02d}")
            self.words.setText(
                say("Talk of something else. Nobody writes yet. F9 keeps the pillars off the wall.")
            )
        elif not test.wrote:
            self.figure.setText("0:00")
            self.words.setText(
                say(
                    "Now everybody writes down the pillars they remember: alone, on a paper without a name. "
                    "Gather the papers and count them here."
                )
            )
        else:
            self.figure.setText(percent(self._share))
            self.words.setText(
                say_many(
                    "of the names were remembered, on {count} paper.",
                    "of the names were remembered, on {count} papers.",
                    test.wrote,
                )
            )
        self.figure.setAccessibleName(self.figure.text())
