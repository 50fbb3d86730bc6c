"""ShapeSide: at the right of Shape: two buttons, who was heard, the checks, and what is behind the words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings


class ShapeSide(QWidget):
    """About one pillar at a time; rolls by itself where the window is too low for it."""

    asked = Signal(str)
    """Sent with a pillar's id when somebody presses its number: the page shows that pillar then."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Show everything about a pillar; None while there is no pillar."""

    def show_selected(self, wording: Wording | None) -> None:
        """Show what is behind words that were selected; None shows all ideas of the pillar."""

    def mark_ready(self) -> None:
        """Mark the pillar as ready, with a sheet for the reason where checks warn; Ctrl+Enter."""

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return by their names in the action table what the page can ask of the side."""
        return {"mark_ready": self.mark_ready}

    def regions(self) -> list[QWidget]:
        """Return what F6 walks here."""
        return [self]
