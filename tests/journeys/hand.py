"""A hand at a real window: mouse and keys through the X server, as a person's would come."""

import subprocess
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

PATIENCE = 5.0
"""Seconds to wait for the window to answer a hand before the journey fails."""


class Hand:
    """Moves the pointer and presses keys with xdotool; points are on the screen, in px."""

    def drag(self, start: QPoint, end: QPoint, *, steps: int = 12) -> None:
        """Press at one point, move in small steps as a hand does, and let go at another."""
        self._do("mousemove", start.x(), start.y())
        self._do("mousedown", 1)
        for step in range(1, steps + 1):
            x = start.x() + (end.x() - start.x()) * step // steps
            y = start.y() + (end.y() - start.y()) * step // steps
            self._do("mousemove", x, y)
        self._do("mouseup", 1)

    def carry(self, start: QPoint, end: QPoint, *, steps: int = 8) -> None:
        """Drag something that the window system carries: it holds the window until the hand lets go.

        So the hand moves by itself, beside the window, and this waits until it is done.
        """
        words = ["mousemove", start.x(), start.y(), "mousedown", 1]
        for step in range(1, steps + 1):
            x = start.x() + (end.x() - start.x()) * step // steps
            y = start.y() + (end.y() - start.y()) * step // steps
            words += ["sleep", 0.03, "mousemove", x, y]
        words += ["sleep", 0.1, "mouseup", 1]
        hand = subprocess.Popen(["xdotool", *map(str, words)])
        self.until(lambda: hand.poll() is not None, "the hand did not come back")

    def click(self, at: QPoint) -> None:
        """Click once."""
        self._do("mousemove", at.x(), at.y())
        self._do("click", 1)

    def type(self, text: str) -> None:
        """Type a text on the keyboard."""
        self._do("type", "--delay", 1, "--", text)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named as X names them: Return, ctrl+z, alt+2."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)

    def rest(self, milliseconds: int = 250) -> None:
        """Wait as a person does before the next move: notes that settle take 160 ms."""
        QTest.qWait(milliseconds)

    def until(self, holds: Callable[[], object], what: str, *, seconds: float = PATIENCE) -> None:
        """Let the window work until something holds; fail with `what` if it never does."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(what)
            QTest.qWait(5)

    def _do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], check=True, timeout=20)
        QApplication.processEvents()
        QTest.qWait(1)
