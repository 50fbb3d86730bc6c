"""CellHead: which cell it is: its pillar, its indicator, its level, and through which lens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, Cell, levels_of, state_of, written
from workshop_app.domain.records import Pillar
from workshop_app.domain.shape_records import Statement
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.chips import Chips
from workshop_app.ui.votes.disc import Disc
from workshop_app.words import say


class CellHead(QWidget):
    """`asked` is sent with the Cell to go to: one level on, or the same place through another lens."""

    asked = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._cell = Cell("", "")  # type: ignore[arg-type] # no cell yet
        controls, px = around.controls, around.theme.px
        self._disc = Disc(around.theme, "", "")
        self._pillar = controls.label("", "label", "ink2", wrap=True)
        self._indicator = controls.label("", "body", wrap=True)
        self._support = controls.label("", "body", "ink2", wrap=True)
        self.before: QPushButton = controls.icon_button("ph.caret-left-bold", "", press=lambda: self.go(-1))
        self.after: QPushButton = controls.icon_button("ph.caret-right-bold", "", press=lambda: self.go(1))
        lenses = [(key, say(name), "") for key, name in LENSES.items()]
        self.lenses = Chips(around, say("Through which lens"), lenses)
        self.lenses.chosen.connect(lambda lens: self.asked.emit(self._cell._replace(lens=lens)))
        self._row = QHBoxLayout()
        self._row.setSpacing(px(10))
        self._row.addWidget(self._disc)
        self._row.addWidget(self._pillar, 1)
        self._row.addWidget(self.before)
        self._row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._support)
        column.addLayout(self._row)
        column.addWidget(self._indicator)
        column.addWidget(self.lenses)

    def show_cell(self, workshop: Workshop, cell: Cell, *, number: int, pillar: Pillar) -> None:
        """Show which cell it is; `number` is that of the pillar."""
        self._cell = cell
        indicator, level = workshop.find(Statement, cell.indicator), workshop.find(Level, cell.level)
        if indicator is None or level is None:
            return
        disc = Disc(self._around.theme, str(number), pillar.ink)
        self._row.replaceWidget(self._disc, disc)
        self._disc.deleteLater()
        self._disc = disc
        self._pillar.setText(pillar.name or say("Pillar {number}", number=number))
        self._indicator.setText(indicator.text or say("An indicator without words"))
        self._indicator.setVisible(indicator.text != pillar.name)
        self._support.setText(level.support)
        self._support.setVisible(bool(level.support))
        for button, other, words in (
            (self.before, self._at(-1), say("Level before: {level}")),
            (self.after, self._at(1), say("Level after: {level}")),
        ):
            name = words.format(level=other.name if other is not None else "")
            button.setEnabled(other is not None)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.lenses.show_current(cell.lens)
        for lens, chip in self.lenses.buttons.items():
            state = state_of(written(workshop, cell._replace(lens=lens)))
            chip.setAccessibleDescription(say("Empty") if state == "empty" else say("Written"))

    def go(self, by: int) -> None:
        """Ask for the cell one level on or back."""
        other = self._at(by)
        if other is not None:
            self.asked.emit(self._cell._replace(level=other.id))

    def _at(self, by: int) -> Level | None:
        level = self._around.workshop.find(Level, self._cell.level)
        if level is None or level.scale is None:
            return None
        there = levels_of(self._around.workshop, level.scale)
        at = there.index(level) + by
        return there[at] if 0 <= at < len(there) else None
