"""LevelOffers: the line for a new level, and names for one, none of which ranks anybody."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.progressing import LEVELS_ON_OFFER, SCALE_KINDS
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SHOWN = 8
"""So many names are on offer at a time."""


class LevelOffers(QWidget):
    """`add` is called with a name and may raise RuleBroken; then it stays typed, with the reason under it."""

    def __init__(self, around: Surroundings, add: Callable[[str], object]) -> None:
        super().__init__()
        self._around, self._add = around, add
        controls, px = around.controls, around.theme.px
        self.line = SaidText(
            around,
            say("Name of a new level"),
            add,
            font=around.theme.font("heading"),
            hint=say("A new level"),
            new=True,
        )
        self.button: QPushButton = controls.button(say("Add"), icon="add", size="small", press=self._press)
        self.button.setAccessibleName(say("Add the level"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, px(8))
        self.chips: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before, behind = (0, px(28)) if is_mirrored else (px(28), 0)  # Qt mirrors no margins
        column.setContentsMargins(before, px(4), behind, 0)
        column.setSpacing(px(10))
        column.addLayout(row)
        column.addWidget(self._chips)

    def show_taken(self, taken: Iterable[str]) -> None:
        """Offer the names that no level of the scale has."""
        used = {name.casefold() for name in taken}
        start = SCALE_KINDS["developmental"].levels
        offered = dict.fromkeys(say(name) for name in (*start, *LEVELS_ON_OFFER))
        free = [name for name in offered if name.casefold() not in used][:SHOWN]
        if free == list(self.chips):
            return
        had = next((n for n, chip in enumerate(self.chips.values()) if chip.hasFocus()), None)
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for name in free:
            chip = self._around.controls.button(
                name.replace("&", "&&"), kind="chip", press=partial(self._chosen, name)
            )
            chip.setAccessibleName(say("Add {level}", level=name))
            self.chips[name] = chip
            self._flow.addWidget(chip)
            chip.show()
        if had is not None:
            (list(self.chips.values()) or [self.button])[min(had, len(self.chips) - 1)].setFocus()
        self._chips.setVisible(bool(free))

    def _press(self) -> None:
        self.line.settle()
        self.line.edit.setFocus()

    def _chosen(self, name: str) -> None:
        self._around.alerts.attempt(lambda: self._add(name))
