"""How fast the grid of Progress is at its largest: 13 pillars, 4 indicators, 6 levels and 4 lenses.

    python -m benchmarks.progress

All 1,248 cells hold words. Measured in the program’s window, each until it is drawn: opening the page,
walking by key, typing in a cell with the coach looking on, keeping it, pasting one lens whole (312 cells),
taking that back, scrolling, and changing the lens. The file is on a disk, as in an evening.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app import app, opening, places
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import descriptors, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import LENSES, Cell
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.progress.block_text import text_of_block
from workshop_app.ui.progress.progress_step import ProgressStep

PILLARS, ROWS, LEVELS = 13, 4, ("Exploring", "Emerging", "Developing", "Practicing", "Applying", "Leading")
WALKS, TYPED, KEPT, PASTES, SCROLLS, TURNS = 60, 60, 20, 8, 40, 8
SCALE = ScaleId("scale")
VERBS = ("Asks", "Explains", "Builds", "Compares", "Writes", "Shows", "Plans", "Tests", "Helps with", "Draws")
THINGS = (
    "a question",
    "two sources",
    "a plan for the week",
    "a model",
    "what changed",
    "a fair share",
    "a claim",
)
HOW = (
    "with a partner",
    "in both languages",
    "before asking for help",
    "and says why",
    "for a younger student",
)


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as home:
        os.environ["WORKSHOP_HOME"] = home
        print(HEADING, flush=True)
        for figure in figures(Path(home)):
            print(figure.line(), flush=True)
    return 0


def figures(home: Path) -> Iterator[Figure]:
    """Give each figure as soon as it is measured."""
    application = app.make_application()
    path = home / "workshops" / "grid.workshop"
    path.parent.mkdir(parents=True, exist_ok=True)
    opened = opening.start_workshop(path, "Benchmark", "desk-benchmark")
    fill(opened.desk)
    opened.close()
    preferences = Preferences(places.settings())
    window = MainWindow(LaptopShelf(preferences.desk()), preferences)
    window.resize(1920, 1080)
    window.show()
    window.open_path(path)
    frame = window.frame
    if frame is None:
        raise RuntimeError("the workshop was not opened")
    frame.go_to("group")
    rest(window)

    def drawn(act: Callable[[], object]) -> float:
        return timed(lambda: (act(), application.processEvents()))

    yield Figure("the page, the first time", Budget(100, 100), [drawn(partial(frame.go_to, "progress"))])
    rest(window)
    page = frame.page("progress")
    if not isinstance(page, ProgressStep):
        raise RuntimeError("the page of Progress was not opened")  # noqa: TRY004 - a wrong page, not a wrong type
    again = []
    for _ in range(TURNS):
        frame.go_to("group")
        rest(window)
        again.append(drawn(partial(frame.go_to, "progress")))
    yield Figure("the page again, 1,248 cells", Budget(100, 100), again)
    yield from _in_the_grid(page, window, drawn)


def _in_the_grid(
    page: ProgressStep, window: MainWindow, drawn: Callable[[Callable[[], object]], float]
) -> Iterator[Figure]:
    view = page.view
    page.open_cell(view.model_of_grid.grid.cell(0, 0))
    press = partial(QTest.keyClick, view)
    walks = [drawn(partial(press, Qt.Key.Key_Tab if n % 3 else Qt.Key.Key_Down)) for n in range(WALKS)]
    yield Figure("a key that walks to the next cell", Budget(16, 33), walks)
    page.editing.begin()
    editor = page.editing.editor
    typed = [drawn(partial(QTest.keyClicks, editor, "shows why "[n % 10])) for n in range(TYPED)]
    yield Figure("a key that writes, the coach looking on", Budget(16, 33), typed)
    kept = []
    for n in range(KEPT):
        if page.editing.cell is None:
            page.editing.begin(f"Builds model {n}")
        kept.append(drawn(partial(QTest.keyClick, editor, Qt.Key.Key_Return)))
    yield Figure("Enter: kept on the disk, drawn, on to the next", Budget(50, 100), kept)
    pasted, undone = [], []
    for n in range(PASTES):
        page.open_cell(view.model_of_grid.grid.cell(0, 0))
        block = [
            [f"{VERBS[(n + row + at) % 10]} {row} and {at}, time {n}" for at in range(6)] for row in range(52)
        ]
        QGuiApplication.clipboard().setText(text_of_block(block))
        pasted.append(drawn(page.blocks.paste))
        rest(window)
        undone.append(drawn(page.around.desk.undo))
        rest(window)
    yield Figure("312 cells pasted", Budget(200, 400), pasted)
    yield Figure("312 cells taken back", Budget(200, 400), undone)
    bar = view.verticalScrollBar()
    scrolled = [drawn(partial(bar.setValue, (n % 20) * bar.maximum() // 20)) for n in range(SCROLLS)]
    yield Figure("scrolled by half a window", Budget(16, 33), scrolled)
    turned = []
    for n in range(TURNS):
        turned.append(drawn(partial(page.show_lenses, tuple(LENSES) if n % 2 == 0 else ("educator",))))
        rest(window)
    yield Figure("four lenses side by side, all 1,248 cells", Budget(100, 200), turned[::2])
    yield Figure("one lens again", Budget(100, 200), turned[1::2])


def fill(desk: Desk) -> None:
    """Write the largest progression there is to be, every cell with words of its own."""
    chance = random.Random(42)  # noqa: S311 - the same grid every time
    said = [" ".join(one) for one in product(VERBS, THINGS, HOW)]
    levels = [
        NewLevel(id=LevelId(f"level-{n}"), name=name, support="with help") for n, name in enumerate(LEVELS)
    ]
    desk.do(scales.lay_out, NewScale(id=SCALE), levels)
    for n in range(PILLARS):
        pillar = PillarId(f"pillar-{n}")
        desk.do(pillars.add, pillar, f"Curious Thinker {n}")
        rows = [
            NewStatement(
                id=StatementId(f"row-{n}-{at}"),
                pillar=pillar,
                kind="indicator",
                text=f"Asks and listens {at}",
            )
            for at in range(ROWS)
        ]
        desk.do(statements.lay_out, rows)
        cells = [Cell(row.id, level.id, lens) for row in rows for level in levels for lens in LENSES]
        desk.do(descriptors.write, {cell: chance.choice(said) for cell in cells})


def rest(window: MainWindow) -> None:
    """Let the window finish what it does by itself."""
    for _ in range(12):
        QTest.qWait(40)
    QApplication.processEvents()
    window.repaint()


if __name__ == "__main__":
    sys.exit(main())
