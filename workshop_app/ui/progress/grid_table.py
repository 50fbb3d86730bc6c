"""GridTable: the cells of a progression as a table: what stands where, and which cells are chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from workshop_app.domain.growth_records import Scale
from workshop_app.domain.progressing import Cell
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.coach.underlines import paint_underlines
from workshop_app.ui.progress.cell_brush import GAP, CellBrush, box_of
from workshop_app.ui.progress.cell_setting import CellSetting, Laid
from workshop_app.ui.progress.grid_model import GridModel, Index
from workshop_app.ui.progress.path_heads import PathHeads
from workshop_app.ui.progress.remarks import Remarks
from workshop_app.ui.progress.row_heads import RowHeads
from workshop_app.ui.progress.settling_rows import SettlingRows
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

NARROWEST = 200
"""Px of a cell: where the levels need more than there is, they are scrolled."""


class GridTable(QTableView):
    """Shows `model_of_grid`; the heads of rows and levels stay in sight while the cells are scrolled."""

    def __init__(self, around: Surroundings, remarks: Remarks) -> None:
        super().__init__()
        self.around, self.remarks = around, remarks
        self.model_of_grid = GridModel(self)
        self.setting = CellSetting(around.theme)
        self.heads = PathHeads(around, self.model_of_grid, self.setting, self)
        self.row_heads = RowHeads(around, self.model_of_grid, self.setting, self)
        self.corner: QWidget | None = None
        self.model_of_grid.tags_of = lambda cell: [tag.words for tag in remarks.tags(cell, with_notes=True)]
        self.setModel(self.model_of_grid)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.row_heads)
        self.setItemDelegate(
            CellBrush(
                around,
                self.setting,
                face_at=self.model_of_grid.face_at,
                laid_at=self.laid_at,
                gap_above=self.row_heads.gap_above,
                has_ring=self.has_ring,
                underline=self._underline,
                parent=self,
            )
        )
        self.rows = SettlingRows(self, self.model_of_grid, self.row_heads, around.theme, self._full_height)
        self.is_spoken_of = False
        self._look()

    def _look(self) -> None:
        self.setObjectName("levels")
        self.setStyleSheet(
            "#levels, #levels QTableCornerButton::section { background: transparent; border: none;"
            " selection-background-color: transparent; }"
            "#levels::corner { background: transparent; border: none; }"
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(self.around.theme.px(40))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolling moves what is drawn
        for one in (self.heads.viewport(), self.row_heads.viewport()):
            one.setAutoFillBackground(False)
        for one in (self.heads, self.row_heads):
            one.setObjectName("heads")
            one.setStyleSheet("#heads { background: transparent; border: none; }")
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Levels"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setMouseTracking(True)

    # what is shown

    def show_grid(
        self, workshop: Workshop, scale: Scale | None, lenses: tuple[str, ...], *, asks_anew: bool
    ) -> bool:
        """Show a scale through lenses, and draw what looks different; says whether anything does.

        `asks_anew` says that the coach may speak of every cell in another way.
        """
        model, was, cell = self.model_of_grid, self.model_of_grid.grid, self.cell()
        read = model.is_being_read
        rows = model.show_grid(workshop, scale.id if scale is not None else None, lenses)
        if rows is None:
            self._show_places()
            if cell is not None and not self.currentIndex().isValid():
                self.go_to(cell)
        elif asks_anew or model.is_being_read != read:
            self.rows.begin()
            self.viewport().update()
        elif rows:
            self.rows.measure(rows)
            self.show_cells(rows)
        if was.columns != model.grid.columns:
            self.heads.follow()
        return rows is None or bool(rows) or asks_anew

    def _show_places(self) -> None:
        """Give rows and columns their sizes after the grid has become another one."""
        self._fit()
        self.heads.follow()
        self.row_heads.viewport().update()
        self.rows.begin()

    def laid_at(self, index: Index) -> Laid:
        """Return the cell at an index as it is set now."""
        face = self.model_of_grid.face_at(index)
        width = self.columnWidth(index.column()) - self.around.theme.px(GAP)
        tags = self.remarks.tags(face.cell, with_notes=self.has_ring(index))
        return self.setting.laid(face, width, tags, shows_state=self.model_of_grid.is_being_read)

    def _full_height(self, index: Index) -> float:
        """Return how high a cell gets once the keyboard is on it, in px: walking moves no row."""
        face = self.model_of_grid.face_at(index)
        width = self.columnWidth(index.column()) - self.around.theme.px(GAP)
        tags = self.remarks.tags(face.cell, with_notes=True)
        return self.setting.laid(face, width, tags, shows_state=self.model_of_grid.is_being_read).height

    def has_ring(self, index: Index) -> bool:
        """Say whether a cell is the one that keys, or the coach's card, speak to."""
        return index == self.currentIndex() and (self.hasFocus() or self.is_spoken_of)

    def speak_of(self, *, is_spoken_of: bool) -> None:
        """Keep the ring around the current cell while a card speaks of it."""
        self.is_spoken_of = is_spoken_of
        self.viewport().update()

    def box_at(self, index: Index) -> QRect:
        """Return the sheet of a cell, in the viewport."""
        box = box_of(self.around.theme, QRectF(self.visualRect(index)), self.row_heads.gap_above(index.row()))
        return box.toRect()

    def cell(self) -> Cell | None:
        """Return the cell the keyboard is on."""
        index = self.currentIndex()
        return self.model_of_grid.cell_at(index) if index.isValid() else None

    def chosen(self) -> list[Cell]:
        """Return the selected cells in reading order; with none selected, the one the keyboard is on."""
        places = sorted((one.row(), one.column()) for one in self.selectedIndexes())
        if not places and self.currentIndex().isValid():
            places = [(self.currentIndex().row(), self.currentIndex().column())]
        return [self.model_of_grid.grid.cell(*place) for place in places]

    def go_to(self, cell: Cell) -> bool:
        """Put the keyboard on a cell; False if it is not shown."""
        index = self.model_of_grid.index_of(cell)
        if not index.isValid():
            return False
        self.rows.settle_until(index.row())
        self._stand_on(index)
        return True

    def step(self, rows: int, columns: int) -> bool:
        """Go on to the next cell in a row, or a column; False at the end of the grid."""
        at = self.currentIndex()
        row, column = at.row() + rows, at.column() + columns
        if columns and not 0 <= column < self.model_of_grid.columnCount():
            row += columns
            column = 0 if columns > 0 else self.model_of_grid.columnCount() - 1
        if not at.isValid() or not 0 <= row < self.model_of_grid.rowCount():
            return False
        self._stand_on(self.model_of_grid.index(row, column))
        return True

    def _stand_on(self, index: Index) -> None:
        """Put the keyboard on a cell and select it alone, whatever keys are held just now."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, alone)
        self.scrollTo(index)

    def choose_block(self, row: int, column: int, cells: Sequence[Cell]) -> None:
        """Select the cells that were just written, the keyboard on the first of them."""
        places = [place for cell in cells if (place := self.model_of_grid.grid.place(cell)) is not None]
        last = (
            max((place[0] for place in places), default=row),
            max((place[1] for place in places), default=column),
        )
        model, set_only = self.model_of_grid, QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(model.index(row, column), set_only)
        block = QItemSelection(model.index(row, column), model.index(*last))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def hold_corner(self, corner: QWidget) -> None:
        """Let something stand above the heads of the rows, before the levels."""
        self.corner = corner
        corner.setParent(self)
        corner.show()
        self.updateGeometries()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        corner = getattr(self, "corner", None)
        if corner is not None:
            wide, high = self.row_heads.width(), self.heads.height()
            at = self.width() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
            corner.setGeometry(at, 0, wide, high)
            corner.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.around.theme.colour("canvas"))
        painter.end()
        super().paintEvent(event)

    def show_cells(self, rows: Iterable[int]) -> None:
        """Draw some rows again, because something else stands in them."""
        for row in rows:
            y, high = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, y - 2, self.viewport().width(), high + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the levels equal room, and no less than they need."""
        theme, room, count = self.around.theme, self.viewport().width(), self.model_of_grid.columnCount()
        least = theme.px(NARROWEST) + theme.px(GAP)
        wide = widths(room, count, min(least, room) if theme.is_large else least)
        if wide != [self.columnWidth(n) for n in range(count)]:
            for n, one in enumerate(wide):
                self.setColumnWidth(n, one)
            self.heads.follow()
            self.rows.begin()

    def _underline(self, painter: QPainter, index: Index, laid: Laid, corner: QPointF) -> None:
        if laid.words is not None:
            is_current = index == self.currentIndex()  # advice in a smaller voice is for who looks there
            every = self.remarks.hints(self.model_of_grid.cell_at(index))
            hints = [one for one in every if is_current or not one.is_note]
            paint_underlines(painter, laid.words, hints, self.around.theme, at=corner)


def widths(room: int, count: int, least: int) -> list[int]:
    """Return how wide each of some columns is: all of the room, or more where each needs `least`; in px."""
    if not count:
        return []
    each = max(least, room // count)
    spare = max(0, room - each * count)
    return [each + (n < spare) for n in range(count)]
