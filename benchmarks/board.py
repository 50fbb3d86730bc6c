"""How long a frame of the board takes: dragging, panning, zooming, dropping, one change, finding.

    python benchmarks/board.py [--ideas 1000] [--size 1920x1080]

Frames are real paints of a real window (offscreen unless QT_QPA_PLATFORM says otherwise): something is
changed, then events are carried out until the board has painted. CPU milliseconds are the figure to compare
on a busy machine; budgets are those of the design for both windows, and this is one.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontDatabase, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app import fonts
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.desk.ids import now
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import details, ideas, pillars
from workshop_app.domain.commands.groups import PAPERS
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.preferences import Preferences
from workshop_app.ui import style
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import Theme

Emit = Callable[[str], object]
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


class InMemory(list[Change]):
    """A log without a disk: the disk has a benchmark of its own."""

    def changes(self) -> list[Change]:
        return list(self)

    def append(self, changes: Iterable[Change]) -> None:  # type: ignore[override]
        self.extend(changes)


class Opened:
    """A workshop on a desk, without a file."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk("desk-bench", InMemory(), Clock("benchmrk", now))
        self.path, self.id = folder / "bench.workshop", "bench"

    def export(self, out: Path, *, history: bool = True) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Nothing to let go of."""


class Budget(NamedTuple):
    """Median and 95th percentile of CPU milliseconds that a frame may take at 1,000 ideas."""

    median: float
    high: float


def fill(desk: Desk, count: int) -> None:
    """Put up five pillars and that many ideas, 5 % of them in the tray."""
    chance = random.Random(42)  # noqa: S311 - the same board every time
    groups = {f"g{n}": (f"Group {n}", paper, mark) for n, (paper, mark) in enumerate(PAPERS.items())}
    desk.do_as("program", details.lay_out, "Benchmark", groups)
    for n in range(5):
        desk.do_as("program", pillars.add, PillarId(f"p{n}"), f"Pillar number {n}")
    desk.do_as(
        "program",
        ideas.capture_many,
        [
            NewIdea(
                id=IdeaId(f"i{n}"),
                text=" ".join(chance.choices(WORDS, k=chance.randint(3, 11))),
                group=GroupId(f"g{chance.randrange(6)}"),
                pillar=PillarId(f"p{chance.randrange(5)}") if chance.random() < PLACED else None,
            )
            for n in range(count)
        ],
    )


class Stage:
    """One window with the page in it, and a hand."""

    def __init__(self, app: QApplication, count: int, size: tuple[int, int]) -> None:
        self.app = app
        folder = Path(tempfile.mkdtemp())
        theme, icons = Theme(), Icons()
        self.window = QWidget()
        opened = Opened(folder)
        fill(opened.desk, count)
        self.around = Surroundings(
            theme=theme,
            icons=icons,
            controls=Controls(theme, icons),
            papers=PaperBrush(theme, icons),
            alerts=Alerts(theme, icons, self.window),
            shelf=None,  # type: ignore[arg-type] # the board asks the shelf nothing
            open=opened,  # type: ignore[arg-type] # what the board does not ask for is not there
            preferences=Preferences(folder),
            go_to=lambda _key: None,
        )
        self.window.setStyleSheet(style.sheet(theme))
        self.page = GroupStep(self.around)
        self.page.setParent(self.window)
        self.window.resize(*size)
        self.page.setGeometry(96, 64, size[0] - 96, size[1] - 64)
        self.window.show()
        self.board = self.page.board
        self.painted = 0
        paint = self.board.paintEvent

        def count_paints(event: Any) -> None:
            self.painted += 1
            paint(event)

        self.board.paintEvent = count_paints  # type: ignore[method-assign]

    def frame(self) -> None:
        """Let the window paint what changed."""
        before = self.painted
        for _ in range(6):
            self.app.processEvents()
            if self.painted > before:
                return

    def settle(self) -> None:
        """Let the window come to rest."""
        until = time.perf_counter() + 0.35
        while time.perf_counter() < until:
            self.app.processEvents()

    def mouse(self, kind: QEvent.Type, point: QPointF, button: Qt.MouseButton) -> None:
        held = NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else LEFT
        at = QPointF(self.board.mapToGlobal(point.toPoint()))
        QApplication.sendEvent(self.board, QMouseEvent(kind, point, at, button, held, NO_KEY))

    def drag_to(self, point: QPointF) -> None:
        self.mouse(QEvent.Type.MouseMove, point, NO_BUTTON)


def measure(emit: Emit, name: str, stage: Stage, step: Callable[[int], object], budget: Budget) -> None:
    """Carry out a step and the paint after it 120 times; print medians and 95th percentiles."""
    wall, cpu, n = [], [], 120
    for i in range(n):
        start, used = time.perf_counter(), time.process_time()
        step(i)
        stage.frame()
        wall.append(1e3 * (time.perf_counter() - start))
        cpu.append(1e3 * (time.process_time() - used))
    wall.sort()
    cpu.sort()
    middle, high = cpu[n // 2], cpu[int(n * 0.95)]
    past = "" if middle <= budget.median and high <= budget.high else "   past its budget"
    emit(
        f"{name:34s} cpu {middle:6.2f} / {high:6.2f} ms"
        f"   wall {wall[n // 2]:6.2f} / {wall[int(n * 0.95)]:6.2f} ms"
        f"   budget {budget.median:g} / {budget.high:g}{past}"
    )


def there_and_back(i: int, turn: int) -> int:
    """Count up to half a turn and down again."""
    return i % turn if i % turn < turn // 2 else turn - i % turn


def camera(emit: Emit, stage: Stage, where: str) -> None:
    """Pan, fling and zoom from where the camera is."""
    board = stage.board
    measure(emit, f"pan {where}", stage, lambda i: board.pan(-8 if i % 60 < 30 else 8, -3), Budget(4, 8))
    measure(emit, f"fling {where}", stage, lambda i: board.pan(0, -120 if i % 40 < 20 else 120), Budget(4, 8))
    stage.settle()
    middle = QPointF(board.canvas.rect.center())
    shown = board.zoom
    measure(
        emit,
        f"zoom {where}",
        stage,
        lambda i: board.zoom_at(middle, shown * 1.03 ** there_and_back(i, 30)),
        Budget(10, 16),
    )
    stage.settle()


def drag(emit: Emit, stage: Stage, count: int, where: str) -> None:
    """Drag notes about over the sheets, then put them back."""
    board = stage.board
    seen = board.canvas.seen()
    rack = next(sheet for sheet in board.scene.arrangement.sheets if [*sheet.within(seen)])
    visible = [rack.slots[n] for n in rack.within(seen)]
    first = next(idea for idea in visible[len(visible) // 2 :] if idea is not None)
    chosen = [idea.id for idea in rack.slots if idea is not None][:count] if count > 1 else [first.id]
    board.selection.take([*chosen, first.id])
    box = board.view_of(first.id)
    if box is None:
        return
    start = box.center()
    area = board.canvas.rect
    stage.mouse(QEvent.Type.MouseButtonPress, start, LEFT)
    lift = timed(stage, lambda: stage.drag_to(start + QPointF(6, 6)))

    def step(i: int) -> None:
        x = area.x() + 80 + (start.x() + 7 * i) % max(1, area.width() - 160)
        stage.drag_to(
            QPointF(x, min(max(start.y() + 40 * ((i // 50) % 3), area.y() + 60), area.bottom() - 60))
        )

    budget = Budget(1, 2) if count == 1 else Budget(5, 10)
    measure(emit, f"drag {count} {where}", stage, step, budget)
    board.give_up()
    board.pointer.forget_press()
    stage.frame()
    stage.mouse(QEvent.Type.MouseButtonPress, start, LEFT)
    stage.drag_to(start + QPointF(6, 6))
    goal = QPointF(min(start.x() + 300, area.right() - 60), start.y())
    stage.drag_to(goal)
    stage.frame()
    drop = timed(stage, lambda: stage.mouse(QEvent.Type.MouseButtonRelease, goal, LEFT))
    emit(f"{f'lift {count}, drop {count} {where}':34s} cpu {lift:6.2f}, {drop:.2f} ms   budget 30, 30")
    stage.around.desk.undo()
    stage.frame()


def timed(stage: Stage, act: Callable[[], object]) -> float:
    """Return the CPU milliseconds of something and the paint after it."""
    used = time.process_time()
    act()
    stage.frame()
    return 1e3 * (time.process_time() - used)


def run(emit: Emit, count: int = 1000, size: tuple[int, int] = (1920, 1080)) -> None:
    """Print the figures for a board with that many ideas in one window."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        return
    for file in fonts.files():
        QFontDatabase.addApplicationFont(str(file))
    emit(f"The board with {count:,} ideas in one window of {size[0]} x {size[1]}: median / 95th percentile")
    stage = Stage(app, count, size)
    page, board, desk = stage.page, stage.board, stage.around.desk
    stage.settle()
    first = timed(stage, lambda: page.show_workshop(stage.around.workshop))
    emit(f"{'first picture of the workshop':34s} cpu {first:6.2f} ms")
    desk.subscribe(lambda _changes: page.show_workshop(stage.around.workshop))
    stage.settle()
    for where, look in (("at the width", board.fit), ("all in view", board.show_all)):
        look()
        stage.settle()
        camera(emit, stage, where)
        for held in (1, 100):
            look()
            stage.settle()
            drag(emit, stage, min(held, count), where)
            stage.settle()
    board.fit()
    stage.settle()
    measure(
        emit,
        "one idea reworded and drawn",
        stage,
        lambda i: desk.do(ideas.reword, IdeaId("i0"), f"Other words {i}"),
        Budget(5, 10),
    )
    measure(
        emit,
        "one idea added and drawn",
        stage,
        lambda i: desk.do(
            ideas.capture, NewIdea(id=IdeaId(f"n{i}"), text="A new one", pillar=PillarId("p0"))
        ),
        Budget(5, 10),
    )
    measure(
        emit,
        "find, per key",
        stage,
        lambda i: page.toolbar.field.setText("listens first"[: 1 + i % 13]),
        Budget(5, 15),
    )


def main() -> None:
    """Read the arguments and print."""
    reader = argparse.ArgumentParser(description="Frames of the board.")
    reader.add_argument("--ideas", type=int, default=1000)
    reader.add_argument("--size", default="1920x1080")
    given = reader.parse_args()
    wide, high = given.size.split("x")
    run(print, given.ideas, (int(wide), int(high)))


if __name__ == "__main__":
    main()
