"""CardPrinting: opens the sheet from which idea cards are printed, wherever somebody asks for it."""

from PySide6.QtWidgets import QWidget

from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.share.press import Press
from workshop_app.ui.step import Surroundings


class CardPrinting:
    """Keeps what the sheet needs; `show` opens it over the window."""

    def __init__(self, window: QWidget, around: Surroundings, files: FileChoice, press: Press) -> None:
        self._window, self._around, self._files, self._press = window, around, files, press

    def show(self) -> None:
        """Show the idea cards as they would be printed now."""
        from workshop_app.ui.cards.cards_sheet import CardsSheet  # noqa: PLC0415 - the start does not wait for it

        CardsSheet(self._window, self._around, self._files, self._press).show_sheet()
