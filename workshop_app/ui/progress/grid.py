"""What stands in the grid: a row for each indicator, a column for each level and lens, and their cells."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from workshop_app.domain.growth_records import Level, Scale, ScaleId
from workshop_app.domain.progressing import (
    Cell,
    descriptor_id,
    levels_of,
    scales,
    state_of,
)
from workshop_app.domain.records import Pillar
from workshop_app.domain.shape_records import Descriptor, DescriptorId, Statement
from workshop_app.domain.shaping import statements_of
from workshop_app.domain.workshop import Workshop


class Row(NamedTuple):
    """An indicator, with the pillar it belongs to and that pillar's number."""

    pillar: Pillar
    number: int
    indicator: Statement
    is_first: bool


class Column(NamedTuple):
    """A level seen through a lens; where lenses stand side by side, each level has a first one."""

    level: Level
    lens: str
    is_first: bool


class Face(NamedTuple):
    """All that one sees of a cell; two faces that are equal look the same."""

    cell: Cell
    descriptor: Descriptor
    look_fors: tuple[Statement, ...] = ()

    @property
    def state(self) -> str:
        """How far its words have come, one of `progressing.STATES`."""
        return state_of(self.descriptor)


class Grid(NamedTuple):
    """The rows and columns of one scale."""

    scale: Scale | None = None
    rows: tuple[Row, ...] = ()
    columns: tuple[Column, ...] = ()
    faces: Mapping[Cell, Face] = {}

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell at a place."""
        at = self.columns[column]
        return Cell(self.rows[row].indicator.id, at.level.id, at.lens)

    def face(self, row: int, column: int) -> Face:
        """Return what stands at a place."""
        return self.faces[self.cell(row, column)]

    def place(self, cell: Cell) -> tuple[int, int] | None:
        """Return the row and column of a cell, if it is shown."""
        rows = [n for n, row in enumerate(self.rows) if row.indicator.id == cell.indicator]
        columns = [n for n, one in enumerate(self.columns) if (one.level.id, one.lens) == cell[1:]]
        return (rows[0], columns[0]) if rows and columns else None

    @property
    def is_being_read(self) -> bool:
        """Whether anybody has reviewed, agreed to or frozen words here; before, all of them are drafts."""
        return any(
            face.descriptor.frozen or face.state in {"reviewed", "agreed"} for face in self.faces.values()
        )


def scale_of(workshop: Workshop, chosen: str) -> Scale | None:
    """Return the scale that was chosen if it stands, else the first one."""
    standing = scales(workshop)
    return next((one for one in standing if one.id == chosen), standing[0] if standing else None)


def grid_of(workshop: Workshop, scale_id: ScaleId | None, lenses: tuple[str, ...]) -> Grid:
    """Return the grid of a scale seen through lenses, which stand side by side in each level."""
    scale = workshop.find(Scale, scale_id) if scale_id is not None else None
    levels = levels_of(workshop, scale.id) if scale is not None else ()
    columns = tuple(Column(level, lens, lens == lenses[0]) for level in levels for lens in lenses)
    rows = tuple(
        Row(pillar, number, indicator, n == 0)
        for number, pillar in enumerate(workshop.pillars(), 1)
        for n, indicator in enumerate(statements_of(workshop, pillar.id, "indicator"))
    )
    looked_for = _look_fors(workshop)
    faces = {}
    for row in rows:
        for column in columns:
            cell = Cell(row.indicator.id, column.level.id, column.lens)
            id = _id_of(cell)
            written = workshop.find(Descriptor, id) or _blank(id, cell)
            faces[cell] = Face(cell, written, looked_for.get(cell, ()))
    return Grid(scale, rows, columns, faces)


def _look_fors(workshop: Workshop) -> dict[Cell, tuple[Statement, ...]]:
    found: dict[Cell, tuple[Statement, ...]] = {}
    for one in workshop.all_of(Statement):
        if one.kind == "look-for" and one.indicator is not None and one.level is not None and one.text:
            cell = Cell(one.indicator, one.level, one.lens or "learner")
            found[cell] = (*found.get(cell, ()), one)
    return found


@lru_cache(maxsize=8_192)
def _id_of(cell: Cell) -> DescriptorId:
    return descriptor_id(cell)


@lru_cache(maxsize=8_192)
def _blank(id: DescriptorId, cell: Cell) -> Descriptor:
    return Descriptor(id=id, indicator=cell.indicator, level=cell.level, lens=cell.lens)
