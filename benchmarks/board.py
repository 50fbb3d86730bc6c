"""How long a frame of the board takes, with the room's window beside it: panning, zooming, dragging, finding.

    python benchmarks/board.py [--ideas 1000] [--size 1920x1080]

Both windows are the program's own, open on a workshop in a file. Frames are real paints (offscreen unless
QT_QPA_PLATFORM says otherwise): something is changed, then events are carried out until the board has
painted. CPU milliseconds are the figure to compare on a busy machine; they leave out waiting for the disk.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QPointF, Qt

from benchmarks.board_stage import Stage
from benchmarks.memory import megabytes
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId

Emit = Callable[[str], object]
LEFT = Qt.MouseButton.LeftButton
WALL_TURN = 100
"""Ms in which the room follows, once something is meant for it (DESIGN § 11)."""

SIZES = (200, 1_000, 5_000, 10_000)


class Budget(NamedTuple):
    """Median and 95th percentile of CPU milliseconds that a frame may take."""

    median: float
    high: float


class Budgets(NamedTuple):
    """What a board of that many ideas may cost in both windows (the table of the performance document)."""

    pan: Budget
    zoom: Budget
    drag_one: Budget
    drag_many: Budget
    lift: float
    drop: float
    add: Budget
    find: Budget
    opening: float
    memory: float


_PAN, _ONE, _MANY = Budget(4, 8), Budget(1, 2), Budget(5, 10)
BUDGETS = {
    200: Budgets(_PAN, Budget(8, 16), _ONE, _MANY, 30, 40, Budget(5, 10), Budget(3, 8), 150, 160),
    1_000: Budgets(_PAN, Budget(10, 16), _ONE, _MANY, 30, 40, Budget(5, 10), Budget(5, 15), 300, 180),
    5_000: Budgets(
        Budget(4, 10), Budget(10, 20), _ONE, _MANY, 30, 50, Budget(8, 15), Budget(10, 30), 800, 190
    ),
    10_000: Budgets(
        Budget(4, 10), Budget(12, 20), _ONE, _MANY, 35, 60, Budget(10, 20), Budget(15, 40), 1500, 210
    ),
}


def budgets(count: int) -> Budgets:
    """Return the budgets of the smallest board in the table that is at least as large."""
    return BUDGETS[next((size for size in SIZES if size >= count), SIZES[-1])]


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


def once(emit: Emit, name: str, value: float, budget: float, unit: str = "ms") -> None:
    """Print one figure beside what it may be."""
    past = "" if value <= budget else "   past its budget"
    emit(f"{name:34s} {value:10.1f} {unit:18s}   budget {budget:g}{past}")


def there_and_back(i: int, turn: int) -> int:
    """Count up to half a turn and down again."""
    return i % turn if i % turn < turn // 2 else turn - i % turn


def camera(emit: Emit, stage: Stage, where: str, may: Budgets) -> None:
    """Pan, fling and zoom from where the camera is."""
    board = stage.board
    measure(emit, f"pan {where}", stage, lambda i: board.pan(-8 if i % 60 < 30 else 8, -3), may.pan)
    measure(emit, f"fling {where}", stage, lambda i: board.pan(0, -120 if i % 40 < 20 else 120), may.pan)
    stage.settle()
    middle = QPointF(board.canvas.rect.center())
    shown = board.zoom
    measure(
        emit,
        f"zoom {where}",
        stage,
        lambda i: board.zoom_at(middle, shown * 1.03 ** there_and_back(i, 30)),
        may.zoom,
    )
    stage.settle()


def drag(emit: Emit, stage: Stage, count: int, where: str, may: Budgets) -> None:
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

    measure(emit, f"drag {count} {where}", stage, step, may.drag_one if count == 1 else may.drag_many)
    board.give_up()
    board.pointer.forget_press()
    stage.frame()
    stage.mouse(QEvent.Type.MouseButtonPress, start, LEFT)
    stage.drag_to(start + QPointF(6, 6))
    goal = QPointF(min(start.x() + 300, area.right() - 60), start.y())
    stage.drag_to(goal)
    stage.frame()
    drop = timed(stage, lambda: stage.mouse(QEvent.Type.MouseButtonRelease, goal, LEFT))
    once(emit, f"lift {count} {where}", lift, may.lift)
    once(emit, f"drop {count}, stored, {where}", drop, may.drop)
    stage.desk.undo()
    stage.frame()


def timed(stage: Stage, act: Callable[[], object]) -> float:
    """Return the CPU milliseconds of something and the paint after it."""
    used = time.process_time()
    act()
    stage.frame()
    return 1e3 * (time.process_time() - used)


def run(emit: Emit, count: int = 1000, size: tuple[int, int] = (1920, 1080)) -> None:
    """Print the figures for a board with that many ideas, both windows of that size."""
    may = budgets(count)
    emit(f"The board with {count:,} ideas, two windows of {size[0]} x {size[1]}: median / 95th percentile")
    with tempfile.TemporaryDirectory(prefix="workshop-bench-", ignore_cleanup_errors=True) as home:
        os.environ["WORKSHOP_HOME"] = home
        stage = Stage(Path(home), count, size)
        once(emit, "workshop opened and painted", stage.opening, may.opening, "ms wall")
        stage.settle()
        board, desk = stage.board, stage.desk
        for where, look in (("at the width", board.fit), ("all in view", board.show_all)):
            look()
            stage.settle()
            camera(emit, stage, where, may)
            for held in (1, 100):
                look()
                stage.settle()
                drag(emit, stage, min(held, count), where, may)
                stage.settle()
        board.fit()
        stage.settle()
        first = desk.workshop.ideas_in(desk.workshop.pillars()[0].id)[0].id
        measure(
            emit,
            "one idea reworded and drawn",
            stage,
            lambda i: desk.do(ideas.reword, first, f"Other words {i}"),
            may.add,
        )
        pillar = desk.workshop.pillars()[0].id
        measure(
            emit,
            "one idea added and drawn",
            stage,
            lambda i: desk.do(ideas.capture, NewIdea(id=IdeaId(f"n{i}"), text="A new one", pillar=pillar)),
            may.add,
        )
        stage.wall_turns(lambda: None)
        waiting = desk.workshop.ideas_in(None)[0].id
        turn = stage.wall_turns(lambda: desk.do(ideas.move, [waiting], to=pillar))
        once(emit, "the wall turns to one idea placed", turn, WALL_TURN, "ms at a stretch")
        measure(
            emit,
            "find, per key",
            stage,
            lambda i: stage.page.toolbar.field.setText("listens first"[: 1 + i % 13]),
            may.find,
        )
        once(emit, "memory of the whole program", megabytes(), may.memory, "MB")
        stage.close()


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
