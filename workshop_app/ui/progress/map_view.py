"""MapView: the squares of all cells, a row for each indicator, a block of levels for each lens."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, Cell, state_of, written
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.progress.map_marks import paint_mark
from workshop_app.ui.progress.sounding_sheet import Told
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import paint_disc
from workshop_app.words import say

SIDE, PITCH = 22, 28
"""Px at 100 %: a square, and from one to the next."""

HEAD, BETWEEN, TOP = 250, 26, 30
"""Px at 100 %: the heads of rows at least, between two lenses, and the names of the lenses above."""

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class _Block(NamedTuple):
    """The squares of one lens: where its first one is."""

    lens: str
    at: QPoint


class MapView(QWidget):
    """One stop for Tab; arrows walk the squares, Enter or a press chooses one.

    `pointed` is sent with the cell that the keyboard or the pointer is on, `chosen` with the one that was
    chosen.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._told: tuple[Told, ...] = ()
        self._levels: tuple[Level, ...] = ()
        self._lenses: tuple[str, ...] = ()
        self._states: dict[Cell, str] = {}
        self._measured: tuple[int, bool] | None = None
        self._places: dict[Cell, QRect] = {}
        self.cell: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(say("The cells of the progressions"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cells(
        self, workshop: Workshop, told: Sequence[Told], levels: Sequence[Level], lenses: Sequence[str]
    ) -> None:
        """Show the cells of these rows, levels and lenses as the workshop has them."""
        self._told, self._levels, self._lenses = tuple(told), tuple(levels), tuple(lenses)
        self._states = {
            cell: state_of(written(workshop, cell))
            for lens in lenses
            for one in told
            for level in levels
            if (cell := Cell(one.indicator.id, level.id, lens))
        }
        self._measured = None
        if self.cell not in self._states:
            self.cell = next(iter(self._states), None)
        self.updateGeometry()
        self.update()

    def state(self, cell: Cell) -> str:
        """Return how far a cell has come, one of `progressing.STATES`."""
        return self._states[cell]

    def point(self, cell: Cell) -> None:
        """Put the keyboard's place on a cell."""
        self.cell = cell
        self.roll()
        self.update()
        self.pointed.emit(cell)

    def roll(self) -> None:
        """Roll what it lies in to the keyboard's place."""
        place = self.place(self.cell) if self.cell is not None else None
        if place is not None:
            self._roll_to(place)

    def first_empty(self, lens: str) -> Cell | None:
        """Return the first empty cell of a lens, or else of any."""
        empty = [cell for cell, state in self._states.items() if state == "empty"]
        return next((cell for cell in empty if cell.lens == lens), next(iter(empty), None))

    def next_empty(self) -> Cell | None:
        """Return the empty cell after the one the keyboard is on, from the top again at the end."""
        cells = list(self._states)
        at = cells.index(self.cell) + 1 if self.cell in self._states else 0
        return next((one for one in (*cells[at:], *cells[:at]) if self._states[one] == "empty"), None)

    def place(self, cell: Cell) -> QRect | None:
        """Return where the square of a cell is."""
        asked = (self.width(), self._is_mirrored)
        if self._measured != asked:
            self._measured, self._places = asked, dict(self._laid())
        return self._places.get(cell)

    def _laid(self) -> Iterator[tuple[Cell, QRect]]:
        """Give each cell with the place of its square."""
        px = self._around.theme.px
        for block in self._blocks(self.width()):
            for down, one in enumerate(self._told):
                for across, level in enumerate(self._levels):
                    at = block.at + QPoint(px(PITCH) * across, px(PITCH) * down)
                    box = QRect(at, QSize(px(SIDE), px(SIDE)))
                    yield Cell(one.indicator.id, level.id, block.lens), self._mirrored(box)

    # what Qt asks

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._around.theme.px
        blocks = self._blocks(width)
        below = blocks[-1].at.y() if blocks else 0
        return below + len(self._told) * px(PITCH) + px(4)

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(600), self.heightForWidth(max(self.width(), 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self.cell is not None and not event.modifiers():
            self._walk(*STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.cell is not None:
            self.chosen.emit(self.cell)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if cell is not None else Qt.CursorShape.ArrowCursor)
        if cell is not None:
            self.pointed.emit(cell)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        if cell is not None:
            self.point(cell)
            self.chosen.emit(cell)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            at = self.mapFromGlobal(event.globalPos())  # type: ignore[attr-defined] # it is a QHelpEvent
            cell = self._cell_at(at)
            words = next((level.name for level in self._levels if cell and level.id == cell.level), "")
            QToolTip.showText(event.globalPos(), words, self)  # type: ignore[attr-defined] # so is this
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        blocks = self._blocks(self.width())
        heads = {block.at.y() for block in blocks}
        for y in heads:
            self._paint_heads(painter, y)
        for block in blocks:
            painter.setPen(theme.colour("ink2"))
            painter.setFont(theme.font("label"))
            top = QRect(block.at.x(), block.at.y() - px(TOP), self.width(), px(TOP))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            if self._is_mirrored:
                top.moveRight(self.width() - block.at.x())
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(top, int(flags | Qt.AlignmentFlag.AlignAbsolute), say(LENSES[block.lens]))
        for cell, state in self._states.items():
            place = self.place(cell)
            if place is not None and place.intersects(event.rect()):
                paint_mark(painter, QRectF(place), state, theme, self._around.icons)
        place = self.place(self.cell) if self.cell is not None and self.hasFocus() else None
        if place is not None:
            painter.setPen(QPen(theme.colour("ink"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(-2, -2, 2, 2), px(5), px(5))
        painter.end()

    # how it is laid out

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _blocks(self, width: int) -> list[_Block]:
        """Lay the lenses side by side where there is room, else one below the other."""
        px = self._around.theme.px
        wide = len(self._levels) * px(PITCH) - (px(PITCH) - px(SIDE))
        across = len(self._lenses) * wide + max(0, len(self._lenses) - 1) * px(BETWEEN)
        high = px(TOP) + len(self._told) * px(PITCH) + px(BETWEEN)
        if across + px(HEAD) <= width:
            first = width - across
            return [
                _Block(lens, QPoint(first + n * (wide + px(BETWEEN)), px(TOP)))
                for n, lens in enumerate(self._lenses)
            ]
        return [_Block(lens, QPoint(width - wide, px(TOP) + n * high)) for n, lens in enumerate(self._lenses)]

    def _mirrored(self, box: QRect) -> QRect:
        if self._is_mirrored:
            box.moveRight(self.width() - 1 - box.x())
        return box

    def _paint_heads(self, painter: QPainter, top: int) -> None:
        """Write the heads of the rows: the number where a pillar begins, and the indicator."""
        theme, px = self._around.theme, self._around.theme.px
        room = min((block.at.x() for block in self._blocks(self.width())), default=0) - px(16)
        font = theme.font("small")
        metrics, before = QFontMetricsF(font), ""
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        for n, one in enumerate(self._told):
            y = top + n * px(PITCH)
            if one.pillar.id != before:
                disc = QRectF(self._mirrored(QRect(0, y, px(SIDE), px(SIDE))))
                paint_disc(painter, theme, disc, str(one.number), one.pillar.ink)
            before = one.pillar.id
            words = one.indicator.text or say("An indicator without words")
            box = self._mirrored(QRect(px(SIDE + 10), y, max(1, room - px(SIDE + 10)), px(SIDE)))
            painter.setFont(font)
            painter.setPen(theme.colour("ink"))
            painter.drawText(box, flags, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width()))

    # walking

    def _cell_at(self, at: QPoint) -> Cell | None:
        reach = self._around.theme.px(PITCH - SIDE) // 2
        for cell in self._states:
            place = self.place(cell)
            if place is not None and place.adjusted(-reach, -reach, reach, reach).contains(at):
                return cell
        return None

    def _walk(self, down: int, across: int) -> None:
        """Go to the square beside: across the lenses too, where they stand side by side."""
        if self.cell is None:
            return
        rows = [one.indicator.id for one in self._told]
        columns = [(lens, level.id) for lens in self._lenses for level in self._levels]
        across = -across if self._is_mirrored else across
        row = max(0, min(len(rows) - 1, rows.index(self.cell.indicator) + down))
        at = columns.index((self.cell.lens, self.cell.level)) + across
        lens, level = columns[max(0, min(len(columns) - 1, at))]
        self.point(Cell(rows[row], level, lens))

    def _roll_to(self, place: QRect) -> None:
        one: QWidget | None = self
        while one is not None and not isinstance(one, QScrollArea):
            one = one.parentWidget()
        if one is not None:
            inside = one.widget()
            centre = self.mapTo(inside, place.center()) if inside is not None else place.center()
            one.ensureVisible(centre.x(), centre.y(), 0, self._around.theme.px(60))
