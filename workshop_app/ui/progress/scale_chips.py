"""ScaleChips: the scales of a workshop side by side, and a chip for another one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.domain.growth_records import Scale, ScaleId
from workshop_app.domain.rules import MOST_SCALES
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ScaleChips(QWidget):
    """`choose` is called with the scale that was pressed; None is another one."""

    def __init__(self, around: Surroundings, choose: Callable[[ScaleId | None], object]) -> None:
        super().__init__()
        self._around, self._choose = around, choose
        self._flow = FlowLayout(self, around.theme.px(8))
        self.chips: dict[ScaleId | None, QPushButton] = {}

    def show_scales(self, standing: Sequence[Scale], chosen: ScaleId | None) -> None:
        """Show these scales, one of them chosen; None is that another one is being chosen."""
        wanted: list[ScaleId | None] = [one.id for one in standing]
        if len(standing) < MOST_SCALES:
            wanted.append(None)
        if wanted != list(self.chips):
            self._make(wanted)
        names: dict[ScaleId | None, str] = {one.id: one.name for one in standing}
        for key, chip in self.chips.items():
            words = names.get(key) or say("Another scale")
            chip.setText(words.replace("&", "&&"))
            chip.setMinimumWidth(chip.sizeHint().width() + self._around.theme.px(8))  # the chosen one is bold
            chip.setChecked(key == chosen)
        self.setVisible(bool(standing))

    def _make(self, wanted: Sequence[ScaleId | None]) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for id in wanted:
            chip = self._around.controls.button(
                "", kind="chip", icon="" if id else "add", press=partial(self._choose, id)
            )
            chip.setCheckable(True)
            self.chips[id] = chip
            self._flow.addWidget(chip)
