"""NewLine: a line for something new: Enter keeps it and waits for the next, leaving keeps it too."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop_app.domain.rules import LONGEST_NOTES
from workshop_app.ui.step import Surroundings


class NewLine(QWidget):
    """`keep` is called with what was written, and says whether it was kept; else it stays in the line."""

    def __init__(self, around: Surroundings, name: str, keep: Callable[[str], bool]) -> None:
        super().__init__()
        self._keep = keep
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(name)
        self.edit.setMaxLength(LONGEST_NOTES)
        self.edit.setMinimumHeight(around.theme.px(38))
        self.edit.editingFinished.connect(self.settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)

    def settle(self) -> None:
        """Keep what is written, if anything is."""
        text = self.edit.text().strip()
        if text and self._keep(text):
            self.edit.clear()
