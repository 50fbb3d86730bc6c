"""The scenes of Progress's sheets: levels, one cell, a row read aloud, and what is missing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tools import shaped
from tools.stage import Stage, settle
from workshop_app.domain.commands import descriptors, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell, levels_of, scales
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.progress.cell_sheet import CellSheet
from workshop_app.ui.progress.missing_map import MissingMap
from workshop_app.ui.progress.scale_sheet import ScaleSheet
from workshop_app.ui.progress.sounding_sheet import SoundingSheet
from workshop_app.ui.step import Step

ROW = 3
"""Which pillar of the design's evening is looked at; its first row, and there the third level."""


def levels(stage: Stage) -> None:
    """The levels of the design's evening, and a name that is refused."""
    page = _evening(stage)
    sheet = ScaleSheet(stage.window, page.around)
    sheet.show_scale()
    second = list(sheet.rows.values())[1]
    second.name.edit.setPlainText("Below basic")
    second.name.settle()
    settle(stage.window)


def levels_none(stage: Stage) -> None:
    """The kinds of scales that a workshop without one starts with."""
    page = _step(stage.sample("progress"))
    ScaleSheet(stage.window, page.around).show_scale()
    settle(stage.window)


def cell(stage: Stage) -> None:
    """All that belongs to one cell."""
    page = _evening(stage)
    CellSheet(stage.window, page.around).show_cell(_cell(page.around.workshop))
    settle(stage.window)


def cell_frozen(stage: Stage) -> None:
    """A cell whose words stay as they are, for a reason, with something to look for."""
    page = _evening(stage)
    desk, at = page.around.desk, _cell(page.around.workshop)
    pillar = desk.workshop.pillars()[ROW].id
    new = NewStatement(
        id=StatementId("look-1"),
        pillar=pillar,
        kind="look-for",
        text="A list of steps on the desk",
        sense="see",
        lens=at.lens,
        indicator=at.indicator,
        level=at.level,
    )
    desk.do(statements.add, new)
    desk.do(descriptors.agree, [at])
    desk.do(descriptors.freeze, [at], "The board voted on these words on 4 May.")
    CellSheet(stage.window, page.around).show_cell(at)
    settle(stage.window)


def read_aloud(stage: Stage) -> None:
    """A row of the design's evening as a story."""
    page = _evening(stage)
    at = _cell(page.around.workshop)
    scale = scales(page.around.workshop)[0].id
    SoundingSheet(stage.window, page.around).show_row(at.indicator, scale)
    settle(stage.window)


def missing(stage: Stage) -> None:
    """What is missing in the grown sample, through all lenses."""
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    page = _step(stage.opened(opened, "progress"))
    sheet = MissingMap(stage.window, page.around)
    sheet.show_map(scales(page.around.workshop)[0].id)
    for chip in sheet.lenses.values():
        if not chip.isChecked():
            chip.click()
    settle(stage.window)


def _evening(stage: Stage) -> Step:
    opened = stage.shelf.start("Community evening")
    shaped.alder_creek(opened.desk)
    return _step(stage.opened(opened, "progress"))


def _step(page: QWidget) -> Step:
    if not isinstance(page, Step):
        raise TypeError(page)
    return page


def _cell(workshop: Workshop) -> Cell:
    row = indicators_of(workshop, workshop.pillars()[ROW].id)[0]
    return Cell(row.id, levels_of(workshop, scales(workshop)[0].id)[2].id)


ROW_SCENES: dict[str, Callable[[Stage], None]] = {
    "06-levels": levels,
    "06-levels-none": levels_none,
    "06-cell": cell,
    "06-cell-frozen": cell_frozen,
    "06-read-aloud": read_aloud,
    "06-missing": missing,
}
