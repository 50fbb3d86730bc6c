"""GridModel: the grid as a table that Qt, and whoever reads the screen aloud, can walk."""

from collections.abc import Callable, Iterable
from itertools import product

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workshop_app.domain.progressing import LENSES, STATES, Cell
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.progress.grid import Face, Grid, Row, grid_of
from workshop_app.words import say, say_many

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class GridModel(QAbstractTableModel):
    """Holds one `grid`; `show_grid` makes it another one and says which cells look different now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grid = Grid()
        self.is_being_read = False
        self.tags_of: Callable[[Cell], Iterable[str]] = lambda _cell: ()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.grid.columns)

    def face_at(self, index: Index) -> Face:
        """Return what stands at an index."""
        return self.grid.face(index.row(), index.column())

    def cell_at(self, index: Index) -> Cell:
        """Return the cell at an index."""
        return self.grid.cell(index.row(), index.column())

    def index_of(self, cell: Cell) -> QModelIndex:
        """Return where a cell is, or nowhere."""
        place = self.grid.place(cell)
        return self.index(*place) if place is not None else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.grid.rows):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self.face_at(index).descriptor.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            reason = self.face_at(index).descriptor.reason
            frozen = self.face_at(index).descriptor.frozen
            return say("Frozen: {reason}", reason=reason) if frozen and reason else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._level_words(section)
        return row_words(self.grid.rows[section])

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show_grid(self, workshop: Workshop, scale_id: str | None, lenses: tuple[str, ...]) -> set[int] | None:
        """Make it the grid of a scale; returns the rows that look different, None if the places changed."""
        was = self.grid
        now = grid_of(workshop, scale_id, lenses)  # type: ignore[arg-type] # the id of a scale
        if now == was:
            return set()
        self.is_being_read = now.is_being_read
        if _places(now) != _places(was):
            self.beginResetModel()
            self.grid = now
            self.endResetModel()
            return None
        self.grid = now
        rows = set()
        for row, column in product(range(len(now.rows)), range(len(now.columns))):
            cell = now.cell(row, column)
            if now.faces[cell] != was.faces[cell]:
                rows.add(row)
                index = self.index(row, column)
                self.dataChanged.emit(index, index)
        if now.rows != was.rows:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(now.rows) - 1)
        if now.columns != was.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(now.columns) - 1)
        return rows

    def spoken(self, index: Index) -> str:
        """Return what a screen reader says of a cell: its words, where they stand, and how far they are."""
        face, row = self.face_at(index), self.grid.rows[index.row()]
        words = face.descriptor.text.replace("\n", "; ") or say("Empty")
        said = [
            say(
                "{words}. {level}, {row}.",
                words=words,
                level=self._level_words(index.column()),
                row=row_words(row),
            )
        ]
        if face.look_fors:
            said.append(say_many("{count} look-for.", "{count} look-fors.", len(face.look_fors)))
        if face.descriptor.frozen:
            said.append(say("Frozen."))
        elif face.state != "empty":
            said.append(say("{state}.", state=say(STATES[face.state])))
        said += [say("{tag}.", tag=tag) for tag in self.tags_of(face.cell)]
        return " ".join(said)

    def _level_words(self, column: int) -> str:
        at = self.grid.columns[column]
        if len({one.lens for one in self.grid.columns}) < 2:
            return at.level.name
        return say("{level}, {lens}", level=at.level.name, lens=say(LENSES[at.lens]))


def name_of(row: Row) -> str:
    """Return what the pillar of a row is called."""
    return row.pillar.name or say("Pillar {number}", number=row.number)


def row_words(row: Row) -> str:
    """Return what a row is called: its pillar, and its indicator if that says something."""
    if not said_of(row):
        return name_of(row)
    return say("{pillar}: {indicator}", pillar=name_of(row), indicator=said_of(row))


def said_of(row: Row) -> str:
    """Return what the indicator says; nothing where it only repeats the name of its pillar."""
    text = row.indicator.text
    return "" if text.strip().casefold() == row.pillar.name.strip().casefold() else text


def _places(grid: Grid) -> tuple[object, ...]:
    columns = tuple((one.level.id, one.lens) for one in grid.columns)
    return (grid.scale.id if grid.scale else "", tuple(row.indicator.id for row in grid.rows), columns)
