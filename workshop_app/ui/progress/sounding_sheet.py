"""SoundingSheet: one row of a progression as a story, level by level, to be read aloud."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.shape_records import StatementId
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class SoundingSheet(Sheet):
    """Walks from row to row; what the coach says of the row stands beside it."""

    went = Signal(object)
    """Sent with a Cell when somebody wants to go on with it in the grid; the sheet is closed by then."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Read this row aloud"), width=1080)
        self._around = around

    def show_row(self, indicator: StatementId, scale: ScaleId, lens: str = "learner") -> None:
        """Open with a row."""
        self.show_sheet()
