"""How fast an idea is written down in the capture bar, over a board of a thousand: Enter to drawn.

    python -m benchmarks.scribe

Measured are the key press, the change on the disk, and the painting of all that shows it: the number in the
bar, the new note in the tray. Beside it stands how long the dictionaries take, once, beside the window.
"""

import os
import sys
import tempfile
import time
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import evening
from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app import app, places
from workshop_app.insight.spelling.spelling import Spelling
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow

IDEAS, ADDED = 1_000, 60
SETTLED = 0.4
"""Seconds after which the board has come to rest."""


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as home:
        os.environ["WORKSHOP_HOME"] = home
        print(HEADING, flush=True)
        print(Figure("the dictionaries, read once", Budget(), [timed(_read)]).line(), flush=True)
        for step in ("group", "share"):
            enter = Figure(f"Enter to drawn in the bar, over {step}", Budget(50, 100), added(step))
            print(enter.line(), flush=True)
        spelling = Spelling(("en",)).ready()
        typed = [f"Stands up for freinds who are left out {n}" for n in range(200)]
        marks = [timed(partial(spelling.marks, text)) for text in typed]
        print(Figure("a line of eight words looked at", Budget(16, 16), marks).line(), flush=True)
    return 0


def added(step: str) -> list[float]:
    """Return how long each idea took from Enter until it was drawn."""
    application = app.make_application()
    path = places.workshops() / f"{step}.workshop"
    evening.hold(path, IDEAS).close()
    preferences = Preferences(places.settings())
    window = MainWindow(LaptopShelf(preferences.desk()), preferences)
    window.resize(1920, 1080)
    window.show()
    window.open_path(path)
    if window.frame is None:
        raise RuntimeError("the workshop was not opened")
    window.frame.go_to(step)
    window.frame.scribe.toggle(window.frame.step)
    bar = window.frame.scribe.bar
    if bar is None:
        raise RuntimeError("the bar did not come up")
    times = []

    painted, paint = [0], bar.tally.paintEvent

    def count_paints(event: QPaintEvent) -> None:
        painted[0] += 1
        paint(event)

    bar.tally.paintEvent = count_paints  # type: ignore[method-assign]

    def enter() -> None:
        before = painted[0]
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
        while painted[0] == before:
            application.processEvents()

    for n in range(ADDED):
        bar.line.setText(f"Asks why, and then asks again ({n})")
        _rest(application)
        times.append(timed(enter))
    window.close()
    return times


def _rest(application: QApplication) -> None:
    until = time.perf_counter() + SETTLED
    while time.perf_counter() < until:
        application.processEvents()


def _read() -> None:
    Spelling(("en",)).ready().marks("Reads it now")


if __name__ == "__main__":
    sys.exit(main())
