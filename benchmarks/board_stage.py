"""The stage of the board's benchmark: the program's two windows on a workshop in a file, and a hand."""

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from workshop_app import app, opening, places
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.main_window import MainWindow

WORDS = (
    "asks",
    "why",
    "and",
    "listens",
    "first",
    "then",
    "answers",
    "keeps",
    "going",
    "when",
    "plans",
    "change",
)
PLACED = 0.95
LEFT, NO_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
WALL = 3.2
"""Seconds after which the wall has turned to a change: it lets each settle first."""

REST = 0.35
"""Seconds after which the board has drawn ahead what it wants."""


def fill(desk: Desk, count: int) -> None:
    """Put up five pillars and that many ideas, 5 % of them in the tray."""
    chance = random.Random(42)  # noqa: S311 - the same board every time
    groups = [group.id for group in desk.workshop.groups()]
    for n in range(5):
        desk.do_as("program", pillars.add, PillarId(f"p{n}"), f"Pillar number {n}")
    desk.do_as(
        "program",
        ideas.capture_many,
        [
            NewIdea(
                id=IdeaId(f"i{n}"),
                text=" ".join(chance.choices(WORDS, k=chance.randint(3, 11))),
                group=groups[chance.randrange(6)],
                pillar=PillarId(f"p{chance.randrange(5)}") if chance.random() < PLACED else None,
            )
            for n in range(count)
        ],
    )


class Stage:
    """The laptop's window on the board, the room's window on the same workshop; `opening` took so many ms."""

    def __init__(self, home: Path, count: int, size: tuple[int, int]) -> None:
        self.app = app.make_application()
        path = home / "workshops" / "bench.workshop"
        path.parent.mkdir(parents=True, exist_ok=True)
        opened = opening.start_workshop(path, "Benchmark", "desk-benchmark")
        fill(opened.desk, count)
        opened.close()
        preferences = Preferences(places.settings())
        self.window = MainWindow(LaptopShelf(preferences.desk()), preferences)
        self.window.resize(*size)
        self.window.show()
        for _ in range(4):  # as a person would, who sees Home first: its pages are loaded by then
            self.settle()
        start = time.perf_counter()
        self.window.open_path(path)
        if self.window.frame is None or not isinstance(page := self.window.frame.page("group"), GroupStep):
            raise RuntimeError("the workshop was not opened on its board")
        self.window.frame.go_to("group")
        self.app.processEvents()
        self.window.repaint()
        self.opening = 1e3 * (time.perf_counter() - start)
        self.page, self.board = page, page.board
        self.desk = self.window.frame.around.desk
        projector = self.window.room.projector
        projector.show_in_window()
        projector.window.resize(*size)
        self.painted = 0
        paint = self.board.paintEvent

        def count_paints(event: Any) -> None:
            self.painted += 1
            paint(event)

        self.board.paintEvent = count_paints  # type: ignore[method-assign]

    def frame(self) -> None:
        """Let the windows paint what changed."""
        before = self.painted
        for _ in range(6):
            self.app.processEvents()
            if self.painted > before:
                return

    def settle(self) -> None:
        """Let the windows come to rest."""
        until = time.perf_counter() + REST
        while time.perf_counter() < until:
            self.app.processEvents()

    def wall_turns(self, act: Callable[[], object]) -> float:
        """Change something, wait until the wall shows it; return its longest stop, in ms of CPU."""
        act()
        self.settle()
        longest, until = 0.0, time.perf_counter() + WALL
        while time.perf_counter() < until:
            used = time.process_time()
            self.app.processEvents()
            longest = max(longest, 1e3 * (time.process_time() - used))
            time.sleep(0.001)
        return longest

    def mouse(self, kind: QEvent.Type, point: QPointF, button: Qt.MouseButton) -> None:
        """Press, move or let go over the board."""
        held = NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else LEFT
        at = QPointF(self.board.mapToGlobal(point.toPoint()))
        QApplication.sendEvent(self.board, QMouseEvent(kind, point, at, button, held, NO_KEY))

    def drag_to(self, point: QPointF) -> None:
        """Move with the button down."""
        self.mouse(QEvent.Type.MouseMove, point, NO_BUTTON)

    def close(self) -> None:
        """Close both windows and the workshop."""
        self.window.close()
        self.app.processEvents()
