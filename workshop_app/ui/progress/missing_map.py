"""MissingMap: every cell of the progressions as a small square, by how far it has come."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workshop_app.domain.growth_records import Level, ScaleId
from workshop_app.domain.progressing import LENSES, STATES, Cell, levels_of, scales, written
from workshop_app.domain.shape_records import Descriptor, Statement
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.progress.map_marks import paint_mark
from workshop_app.ui.progress.map_view import MapView
from workshop_app.ui.progress.map_words import counted, named, silent
from workshop_app.ui.progress.sounding_sheet import rows_of
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.chips import Chips
from workshop_app.words import say


class MissingMap(Sheet):
    """Says in words how much is written; a press on a square goes to the cell."""

    went = Signal(object)
    """Sent with the Cell that was chosen; the sheet is closed by then."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("What is missing"), width=980)
        self._around = around
        self.scale = ScaleId("")
        px = self.theme.px
        self.said = self.controls.label("", "heading", wrap=True)
        self.gaps = self.controls.label("", "body", "ink2", wrap=True)
        self._chips = QWidget()
        flow = FlowLayout(self._chips, px(8))
        self.lenses: dict[str, QPushButton] = {}
        for lens, words in LENSES.items():
            chip = self.controls.button(say(words), kind="chip", press=self._show)
            chip.setCheckable(True)
            chip.setMinimumWidth(chip.sizeHint().width() + px(8))  # the chosen one is bold
            self.lenses[lens] = chip
            flow.addWidget(chip)
        self.scales = Chips(
            around, say("Which scale"), [(one.id, one.name, "") for one in scales(around.workshop)]
        )
        self.scales.chosen.connect(lambda key: self.show_map(ScaleId(key)))
        self.scales.setVisible(len(self.scales.buttons) > 1)
        self.map = MapView(around)
        self.map.pointed.connect(self._point)
        self.map.chosen.connect(self._go)
        for widget in (self.said, self.gaps, self.scales, self._chips, self._legend(), self.map):
            self.body.addWidget(widget)
        self.here = self.controls.label("", "body", wrap=True)
        self.next: QPushButton = self.controls.button(
            say("Next empty cell"), size="small", press=self._next_empty
        )
        self.open: QPushButton = self.controls.button(
            say("Go to this cell"), kind="suggested", size="small", press=self._go_on
        )
        self.foot.addWidget(self.here, 1)
        self.foot.addWidget(self.next)
        self.foot.addWidget(self.open)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(lambda _changes: self._show())
        self.closed.connect(self._news.stop)

    def show_map(self, scale: ScaleId, lens: str = "learner") -> None:
        """Open with the cells of a scale, the keyboard on the first empty one of that lens.

        Of the other lenses those are shown through which something is written.
        """
        self.scale = scale
        used = {one.lens for one in self._around.workshop.all_of(Descriptor) if one.text} | {lens}
        for key, chip in self.lenses.items():
            chip.setChecked(key in used)
        self._show()
        if self.isHidden():
            self.show_sheet(self.map)
        first = self.map.first_empty(lens) or self.map.cell
        if first is not None:
            self.map.point(first)
            QTimer.singleShot(0, self, self.map.roll)  # once everything has its place

    def _show(self) -> None:
        """Show how far the cells have come now."""
        workshop = self._around.workshop
        told, levels = rows_of(workshop), levels_of(workshop, self.scale)
        shown = tuple(lens for lens, chip in self.lenses.items() if chip.isChecked())
        self.scales.show_current(self.scale)
        self.map.show_cells(workshop, told, levels, shown)
        cells = [
            written(workshop, Cell(one.indicator.id, level.id, lens))
            for lens in shown
            for one in told
            for level in levels
        ]
        self.said.setText(counted(cells))
        self.gaps.setText(silent(workshop))
        self.gaps.setVisible(bool(self.gaps.text()))
        self.map.setVisible(bool(cells))
        self.next.setEnabled(self.map.next_empty() is not None)
        self.open.setEnabled(bool(cells))
        self._tell(self.map.cell)

    def _legend(self) -> QWidget:
        """Return what the squares mean, in words."""
        legend = QWidget()
        flow = FlowLayout(legend, self.theme.px(18))
        for state, words in STATES.items():
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self.theme.px(8))
            row.addWidget(_Mark(self._around, state))
            row.addWidget(self.controls.label(say(words), "small", "ink2"))
            flow.addWidget(pair)
        return legend

    def _point(self, cell: Cell) -> None:
        self._tell(cell)
        if cell == self.map.cell and self.map.hasFocus():
            self._around.alerts.announce(self.here.text())

    def _tell(self, cell: Cell | None) -> None:
        workshop: Workshop = self._around.workshop
        level = workshop.find(Level, cell.level) if cell is not None else None
        indicator = workshop.find(Statement, cell.indicator) if cell is not None else None
        words = ""
        if cell is not None and level is not None and indicator is not None:
            words = named(workshop, cell, indicator, level)
        self.here.setText(words)
        self.map.setAccessibleDescription(words)

    def _next_empty(self) -> None:
        cell = self.map.next_empty()
        if cell is not None:
            self.map.point(cell)
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        if self.map.cell is not None:
            self._go(self.map.cell)

    def _go(self, cell: Cell) -> None:
        self.close_sheet()
        self.went.emit(cell)


class _Mark(QWidget):
    """A square of the legend."""

    def __init__(self, around: Surroundings, state: str) -> None:
        super().__init__()
        self._around, self._state = around, state
        side = around.theme.px(20)
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._state, self._around.theme, self._around.icons)
        painter.end()
