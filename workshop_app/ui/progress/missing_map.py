"""MissingMap: every cell of the progressions as a small square, by how far it has come."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop_app.domain.growth_records import ScaleId
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class MissingMap(Sheet):
    """Says in words how much is written; a press on a square goes to the cell."""

    went = Signal(object)
    """Sent with the Cell that was chosen; the sheet is closed by then."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("What is missing"), width=1080)
        self._around = around

    def show_map(self, scale: ScaleId, lens: str = "learner") -> None:
        """Open with the cells of a scale, the keyboard on the first empty one of that lens."""
        self.show_sheet()
