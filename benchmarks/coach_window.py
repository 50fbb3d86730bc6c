"""How long the coach takes in the window: a key in a text, a row after a change, and a whole portrait.

    python -m benchmarks.coach_window

A portrait of 13 pillars, 4 indicators each, 6 levels, 4 lenses and a second scale: 2,496 cells. Of the real
text field one key is measured from the press until it is drawn, underlines and tags with it.
"""

import itertools
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtTest import QTest

from benchmarks import evening
from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app import app, places
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import descriptors, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import LENSES, Cell, descriptor_id
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.at_wording import hints_of
from workshop_app.insight.hints.in_portrait import all_hints
from workshop_app.insight.hints.in_rows import hints_in_row
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.main_window import MainWindow

PILLARS, INDICATORS, LEVELS, SCALES, KEYS = 13, 4, 6, 2, 60
WAYS = (
    "Asks a question about {n} new things and looks for an answer",
    "Understands which of {n} sources to trust",
    "Picks a question, follows it for {n} weeks and keeps notes",
    "Does not give up when {n} things go wrong at once",
    "Compares {n} ways to solve it with a partner, better each time",
    "Independently plans {n} projects and is asked by others for advice",
)
TYPED = "With a partner, I understand two sources and do not give up until we find which one to trust. "


class Portrait:
    """A workshop that is told one thing after the other."""

    def __init__(self) -> None:
        self.workshop, self._turns = Workshop(), itertools.count(1)
        self.cells: list[Cell] = []

    def do(self, edits: Iterable[Edit]) -> None:
        """Make a change of these edits."""
        self.workshop.apply(
            Change(Stamp(next(self._turns), 0, "sitting0"), "desk", "program", "t", tuple(edits))
        )

    def fill(self) -> "Portrait":
        """Write every cell."""
        for scale in range(SCALES):
            levels = [NewLevel(id=LevelId(f"l{scale}{n}"), name=f"Step {n}") for n in range(LEVELS)]
            new = NewScale(id=ScaleId(f"k{scale}"), name=f"Scale {scale}", kind="custom")
            self.do(scales.lay_out(self.workshop, new, levels))
        for number in range(PILLARS):
            pillar = PillarId(f"p{number}")
            self.do(pillars.add(self.workshop, pillar, f"Thoughtful Builder {number}"))
            for row in range(INDICATORS):
                indicator = StatementId(f"n{number}-{row}")
                said = NewStatement(
                    id=indicator, pillar=pillar, kind="indicator", text=f"Learners plan {row}"
                )
                self.do(statements.add(self.workshop, said))
                texts = dict(_texts(indicator, number * INDICATORS + row))
                self.do(descriptors.write(self.workshop, texts))
                self.cells += texts
        return self


def _texts(indicator: StatementId, number: int) -> Iterator[tuple[Cell, str]]:
    for scale, level, lens in itertools.product(range(SCALES), range(LEVELS), LENSES):
        at = f"{number}{scale}{list(LENSES).index(lens)}"
        yield Cell(indicator, LevelId(f"l{scale}{level}"), lens), WAYS[level].format(n=at)


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    portrait = Portrait().fill()
    workshop = portrait.workshop
    hints_of(workshop, Wording("title", ""), "")
    print(HEADING, flush=True)
    title = f"{len(portrait.cells):,} cells and their rows, the very first time"
    print(Figure(title, Budget(1_000), [timed(lambda: all_hints(workshop))]).line(), flush=True)
    again, rows = [], []
    for number in range(20):
        cell = portrait.cells[number * 7]
        portrait.do(descriptors.write(workshop, {cell: f"Shows {number} friends how to plan a week"}))
        scale = ScaleId(f"k{cell.level[1]}")
        rows.append(timed(partial(hints_in_row, workshop, cell.indicator, scale, cell.lens)))
        again.append(timed(lambda: all_hints(workshop)))
    print(Figure("the row of a cell that was changed", Budget(10, 10), rows).line(), flush=True)
    print(Figure("all of them, after one was changed", Budget(100, 200), again).line(), flush=True)
    cell = portrait.cells[0]
    typed = [TYPED[: 1 + n % len(TYPED)] + str(n) for n in range(200)]
    wording = Wording("descriptor", descriptor_id(cell))
    keys = [timed(lambda text=text: hints_of(workshop, wording, text, typing=True)) for text in typed]  # type: ignore[misc]
    print(Figure("one cell, at each keystroke", Budget(10, 10), keys).line(), flush=True)
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as home:
        os.environ["WORKSHOP_HOME"] = home
        print(Figure("a key in Shape until it is drawn", Budget(16, 30), typed_in_shape()).line(), flush=True)
    return 0


def typed_in_shape() -> list[float]:
    """Return how long each key took on the page Shape, from the press until all of it was drawn."""
    application = app.make_application()
    path = places.workshops() / "shape.workshop"
    opened = evening.hold(path, 64)
    pillar = opened.desk.workshop.pillars()[0].id
    for number in range(12):
        said = NewStatement(
            id=StatementId(f"c{number}"),
            pillar=pillar,
            kind="i-can",
            text=f"I ask {number} friends for help.",
        )
        opened.desk.do(statements.add, said)
    opened.close()
    preferences = Preferences(places.settings())
    window = MainWindow(LaptopShelf(preferences.desk()), preferences)
    window.resize(1920, 1080)
    window.show()
    window.open_path(path)
    if window.frame is None:
        raise RuntimeError("the workshop was not opened")
    window.frame.go_to("shape")
    application.processEvents()
    fields = window.frame.step.findChildren(CoachedField)
    field = next(one for one in fields if one.wording.of == "statement")
    field.edit.setFocus()
    field.edit.selectAll()
    times = []
    for letter in TYPED[:KEYS]:
        before = time.perf_counter()
        QTest.keyClicks(field.edit, letter)
        application.processEvents()
        field.grab()
        times.append((time.perf_counter() - before) * 1_000)
    window.close()
    return times


if __name__ == "__main__":
    sys.exit(main())
