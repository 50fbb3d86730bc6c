"""CellSheet: all that belongs to one cell of a progression, at the side of the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop_app.domain.progressing import Cell
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class CellSheet(Sheet):
    """Its words, how far they have come, what to look for, examples, and the ideas behind."""

    moved = Signal(object)
    """Sent with the Cell when another one is shown in the sheet."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Cell"), width=500, at_side=True)
        self._around = around

    def show_cell(self, cell: Cell) -> None:
        """Open with a cell, written or not."""
        self.show_sheet()
