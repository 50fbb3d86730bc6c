"""TallyGrid: numbers typed cell by cell, with totals at the end of each row and column."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIntValidator, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.grid_shape import GridShape, Key
from workshop_app.ui.votes.table_look import dress_table, fit_height
from workshop_app.words import say

MOST = 9_999
Index = QModelIndex | QPersistentModelIndex


class TallyModel(QAbstractTableModel):
    """The rows of a shape, then how many ballots came back, then the totals.

    `typed` is sent with the coordinates of a cell and the number that it should hold.
    """

    typed = Signal(object, int)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = around.theme
        self.shape = GridShape((), (), (), ())
        self.numbers: dict[Key, int] = {}

    def show_grid(self, shape: GridShape, numbers: dict[Key, int]) -> None:
        """Show these numbers; the cell one is on stays where it is if the shape does."""
        if shape != self.shape:
            self.beginResetModel()
            self.shape, self.numbers = shape, numbers
            self.endResetModel()
            return
        self.numbers = numbers
        corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), corner)

    @property
    def has_ballots_row(self) -> bool:
        """Whether ballots are counted column by column, and not in a field of their own."""
        return len(self.shape.ballots) == len(self.shape.columns) and bool(self.shape.columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.shape.rows) + (2 if self.has_ballots_row else 1) if self.shape.rows else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.shape.columns) + 1 if self.shape.rows else 0

    def key_at(self, row: int, column: int) -> Key | None:
        """Return the coordinates of a cell that can be typed into; None for totals."""
        if column >= len(self.shape.columns):
            return None
        if row < len(self.shape.rows):
            return self.shape.cells[row][column]
        if row == len(self.shape.rows) and self.has_ballots_row:
            return self.shape.ballots[column]
        return None

    def number_at(self, row: int, column: int) -> int:
        """Return the number of a cell, or the total that stands there."""
        key = self.key_at(row, column)
        if key is not None:
            return self.numbers.get(key, 0)
        counted = range(len(self.shape.rows))
        columns = range(len(self.shape.columns))
        if row in counted:
            return sum(self.number_at(row, n) for n in columns)
        if row == len(self.shape.rows) and self.has_ballots_row:
            return sum(self.number_at(row, n) for n in columns)
        if column in columns:
            return sum(self.number_at(n, column) for n in counted)
        return sum(self.number_at(n, other) for n in counted for other in columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if self.key_at(index.row(), index.column()) else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        number, is_total = self.number_at(row, column), self.key_at(row, column) is None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            is_written = number or (is_total and role == Qt.ItemDataRole.DisplayRole)
            return str(number) if is_written else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            down = self.headerData(row, Qt.Orientation.Vertical)
            across = self.headerData(column, Qt.Orientation.Horizontal)
            return say("{row}, {column}: {number}", row=down, column=across, number=number)
        if role == Qt.ItemDataRole.BackgroundRole and (is_total or row >= len(self.shape.rows)):
            return QColor(self._theme.colour("soft"))
        looks = {
            int(Qt.ItemDataRole.TextAlignmentRole): int(Qt.AlignmentFlag.AlignCenter),
            int(Qt.ItemDataRole.FontRole): self._theme.tabular("label" if is_total else "body"),
        }
        return looks.get(int(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        key, text = self.key_at(index.row(), index.column()), str(value).strip()
        if key is None or (text and not text.isdecimal()):
            return False
        number = min(MOST, int(text or 0))
        if number != self.numbers.get(key, 0):
            self.typed.emit(key, number)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_row = orientation == Qt.Orientation.Vertical
            side = (
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
                if is_row
                else Qt.AlignmentFlag.AlignCenter
            )
            return int(side) | (0 if is_row else Qt.TextFlag.TextWordWrap.value)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            columns = self.shape.columns
            return columns[section].words if section < len(columns) else say("Total")
        rows = self.shape.rows
        if section < len(rows):
            head = rows[section]
            return f"{head.number}  {head.words}" if head.number else head.words
        return say("Ballots") if section == len(rows) and self.has_ballots_row else say("Total")


class TallyGrid(QTableView):
    """Digits begin to type, Enter goes down, Tab goes on, and so do the arrows."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.accent = around.theme.colour("accent")
        self.shown = TallyModel(around)
        self.setModel(self.shown)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(say("Tally grid"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        px = around.theme.px
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setFixedHeight(px(56))
        across.setTextElideMode(Qt.TextElideMode.ElideNone)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(42))
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setFixedWidth(px(190))
        dress_table(self, around.theme)
        for header in (across, down):
            header.setSectionsClickable(False)

    def show_grid(self, shape: GridShape, numbers: dict[Key, int]) -> None:
        """Show these numbers, and be as high as they need."""
        is_new = shape != self.shown.shape
        self.shown.show_grid(shape, numbers)
        if is_new and shape.rows:
            self.setCurrentIndex(self.shown.index(0, 0))
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.state() != self.State.EditingState:
            self.go_down()
            event.accept()
            return
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.shown.setData(self.currentIndex(), "")
            event.accept()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter
            self.go_down()

    def go_down(self) -> None:
        """Go to the cell below, or from the last one to the top of the next column."""
        at = self.currentIndex()
        rows = len(self.shown.shape.rows) + (1 if self.shown.has_ballots_row else 0)
        row, column = at.row() + 1, at.column()
        if row >= rows:
            row, column = 0, min(column + 1, len(self.shown.shape.columns) - 1)
        self.setCurrentIndex(self.shown.index(row, column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def _settle(self) -> None:
        """Give the columns what room there is, and be as high as the rows."""
        px, count = self._around.theme.px, max(1, self.shown.columnCount())
        room = self.width() - self.verticalHeader().width() - 2 * self.frameWidth() - 2
        self.horizontalHeader().setDefaultSectionSize(max(px(72), min(px(104), room // count)))
        fit_height(self, self.shown.rowCount())


class _Cell(QStyledItemDelegate):
    """A field for a number."""

    def __init__(self, grid: TallyGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if (
            index.row() == self._grid.currentIndex().row()
            and index.column() == self._grid.currentIndex().column()
        ):
            painter.save()
            painter.setPen(QPen(self._grid.accent, 2))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -2, -2))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setValidator(QIntValidator(0, MOST, field))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setStyleSheet("QLineEdit { padding: 0; min-height: 0; border-radius: 0; }")
        field.setAccessibleName(self._grid.shown.data(index, Qt.ItemDataRole.AccessibleTextRole))
        return field
