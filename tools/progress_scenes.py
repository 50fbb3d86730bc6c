"""The scenes of Progress: the card, lenses side by side, a cell being written, states, and a large grid."""

from collections.abc import Callable
from itertools import cycle

from PySide6.QtTest import QTest

from tools import shaped
from tools.stage import SAYINGS, Stage, fill, settle
from workshop_app.desk import ids
from workshop_app.domain.commands import descriptors, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import LENSES, Cell
from workshop_app.domain.shape_records import StatementId
from workshop_app.opening import Opened
from workshop_app.ui.progress.progress_step import ProgressStep

LONG = (
    "Escucha con atención a las personas que piensan de otra manera y responde con preguntas sinceras",
    "يستمع باهتمام إلى من يخالفه الرأي\nيسأل قبل أن يجيب",
    "Supercalifragilisticexpialidociousness-without-a-single-blank-anywhere",
    "Lắng nghe người khác trước khi nói",
)


def _evening(stage: Stage) -> ProgressStep:
    opened = stage.shelf.start("Community evening")
    shaped.alder_creek(opened.desk)
    page = stage.opened(opened, "progress")
    assert isinstance(page, ProgressStep)  # noqa: S101 - a wrong page must stop the shots
    return page


def progress_card(stage: Stage) -> None:
    """What the coach says of the fourth pillar, as in the design."""
    page = _evening(stage)
    grid = page.view.model_of_grid.grid
    page.open_cell(grid.cell(3, 0))
    page.coach.show()
    settle(stage.window)


def progress_lenses(stage: Stage) -> None:
    """The sample seen through two lenses side by side."""
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    page = stage.opened(opened, "progress")
    assert isinstance(page, ProgressStep)  # noqa: S101 - a wrong page must stop the shots
    page.show_lenses(("learner", "educator"))


def progress_writing(stage: Stage) -> None:
    """A cell being written, with what the coach marks in it."""
    page = _evening(stage)
    page.open_cell(page.view.model_of_grid.grid.cell(1, 1))
    page.editing.begin("Never gives up when")
    QTest.keyClicks(page.editing.editor, " it gets hard")
    QTest.qWait(700)


def progress_states(stage: Stage) -> None:
    """Cells that were reviewed, agreed, frozen and emptied, and a block of them selected."""
    page = _evening(stage)
    grid, desk = page.view.model_of_grid.grid, page.around.desk
    desk.do(descriptors.review, [grid.cell(0, 0), grid.cell(1, 0)])
    desk.do(descriptors.agree, [grid.cell(0, 1), grid.cell(0, 2)])
    desk.do(descriptors.freeze, [grid.cell(0, 2)], "Agreed with the board.")
    desk.do(descriptors.write, {grid.cell(2, 3): "", grid.cell(3, 3): ""})
    cell = grid.cell(2, 1)
    new = NewStatement(
        id=StatementId(ids.fresh("statement")),
        pillar=grid.rows[2].pillar.id,
        kind="look-for",
        text="A greeting at the door",
        sense="hear",
        indicator=cell.indicator,
        level=cell.level,
    )
    desk.do(statements.add, new)
    page.view.choose_block(3, 1, [grid.cell(row, column) for row in (3, 4) for column in (1, 2)])


def progress_many(stage: Stage) -> None:
    """13 pillars, 4 indicators, 6 levels and 4 lenses, with long texts in many scripts."""
    opened = stage.shelf.start("Community evening")
    large(opened)
    stage.opened(opened, "progress")


def large(opened: Opened, texts: tuple[str, ...] = (*SAYINGS, *LONG)) -> None:
    """Write a progression of 13 pillars, 4 indicators, 6 levels and 4 lenses."""
    desk = opened.desk
    fill(opened, 26, pillars_made=13)
    desk.do(pillars.rename, desk.workshop.pillars()[1].id, "Persona que resuelve problemas con paciencia")
    desk.do(pillars.rename, desk.workshop.pillars()[2].id, "متعلم فضولي يحترم الجميع")
    names = (
        "Exploring",
        "Emerging",
        "Developing",
        "Practicing with growing confidence",
        "Applying",
        "Leading",
    )
    new = [NewLevel(id=LevelId(ids.fresh("level")), name=name, support="with help") for name in names]
    desk.do(scales.lay_out, NewScale(id=ScaleId(ids.fresh("scale"))), new)
    said = cycle(texts)
    for pillar in desk.workshop.pillars():
        rows = [
            NewStatement(
                id=StatementId(ids.fresh("statement")), pillar=pillar.id, kind="indicator", text=next(said)
            )
            for _ in range(4)
        ]
        desk.do(statements.lay_out, rows)
        cells = [Cell(row.id, level.id, lens) for row in rows for level in new for lens in LENSES]
        desk.do(descriptors.write, {cell: next(said) for cell in cells})


PROGRESS_SCENES: dict[str, Callable[[Stage], None]] = {
    "06-progress-card": progress_card,
    "06-progress-lenses": progress_lenses,
    "06-progress-many": progress_many,
    "06-progress-states": progress_states,
    "06-progress-writing": progress_writing,
}
