"""The stage of a scene: a real window, workshops to fill it, and a hand to move in it."""

import time
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.opening import LaptopShelf, Opened
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.share.share_step import ShareStep

PATIENCE = 30.0
"""Seconds that a scene may take until it stands still."""

SAYINGS = (
    "asks why and keeps asking",
    "stands up for a friend",
    "can budget a paycheck",
    "escucha antes de hablar",
    "explains it to a younger kid",
    "tries another way when the first one fails",
    "knows where to get help in town",
    "biết lắng nghe người khác",
    "reads the fine print before signing anything",
    "يحترم الكبار ويساعد الصغار",
    "fixes what is broken",
    "shows up on time, every day",
)


class Stage(NamedTuple):
    """What a scene has at hand."""

    window: MainWindow
    shelf: LaptopShelf
    home: Path

    def sample(self, step: str) -> QWidget:
        """Open the sample at a step and return the page."""
        return self.opened(self.shelf.open_sample(), step)

    def opened(self, opened: Opened, step: str) -> QWidget:
        """Show a workshop at a step and return the page."""
        self.window.show_workshop(opened, step)
        settle(self.window)
        return self.page()

    def page(self) -> QWidget:
        """Return the page that is open."""
        if self.window.frame is None:
            raise LookupError("no workshop is open")
        return self.window.frame.step


def fill(opened: Opened, count: int, *, pillars_made: int) -> None:
    """Give a workshop that many ideas of its groups, and put three quarters of them into pillars."""
    groups = cycle([one.id for one in opened.desk.workshop.groups()[:6]])
    new = [
        ideas.NewIdea(id=IdeaId(ids.fresh("idea")), text=text, group=group)
        for text, group, _ in zip(cycle(SAYINGS), groups, range(count), strict=False)
    ]
    opened.desk.do(ideas.capture_many, new)
    names = ("Curious Inquirer", "Caring Neighbor", "Clear Communicator", "Steady Navigator")
    each = count * 3 // 4 // max(1, pillars_made)
    for number, name in zip(range(pillars_made), cycle(names), strict=False):
        holding = [one.id for one in new[number * each : (number + 1) * each]]
        opened.desk.do(pillars.add, PillarId(ids.fresh("pillar")), name, holding=holding)


def await_pages(page: QWidget) -> None:
    """Wait until the press has made what the page shows."""
    assert isinstance(page, ShareStep)  # noqa: S101 - a wrong page must stop the shots
    end = time.monotonic() + PATIENCE
    while page.made is None and time.monotonic() < end:
        QTest.qWait(20)
    QTest.qWait(300)


def settle(window: QWidget) -> None:
    """Let the window finish what it does by itself: layouts, arrivals, animations."""
    for _ in range(8):
        QTest.qWait(40)
    window.repaint()


def press(page: QWidget, at: QPoint, *, hold: Qt.KeyboardModifier) -> None:
    """Click a point of the screen with a key held."""
    target, local = _under(page, at)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, hold, local)


def drag(page: QWidget, start: QPoint, end: QPoint) -> None:
    """Press at one point of the screen and move to another, without letting go."""
    target, local = _under(page, start)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, local)
    for step in range(1, 9):
        at = start + (end - start) * step / 8
        place = QPointF(target.mapFromGlobal(at))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(at),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, move)
        QTest.qWait(10)


def _under(page: QWidget, at: QPoint) -> tuple[QWidget, QPoint]:
    target = page.childAt(page.mapFromGlobal(at)) or page
    return target, target.mapFromGlobal(at)
