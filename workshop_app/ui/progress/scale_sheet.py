"""ScaleSheet: the scales of a workshop, with their levels in order, each thing edited where it stands."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.growth_records import ScaleId
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ScaleSheet(Sheet):
    """What does not fit is said under its row and stays typed; nothing waits for OK."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Levels"), width=560, at_side=True)
        self._around = around

    def show_scale(self, scale_id: ScaleId | None = None) -> None:
        """Open with a scale; None is the first one, or the kinds to start with where there is none."""
        self.show_sheet()

    def add_level(self, scale_id: ScaleId) -> None:
        """Open with a scale, the keyboard on the line for a new level."""
        self.show_scale(scale_id)
