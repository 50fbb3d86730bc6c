"""ChipRow: chips side by side, one of which is on; they go on in a further row where the width ends."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout


class ChipRow(QWidget):
    """Calls `choose` with the key of the chip that is pressed; `last` stands behind the chips."""

    def __init__(
        self, controls: Controls, choose: Callable[[str], object], last: QWidget | None = None
    ) -> None:
        super().__init__()
        self._controls, self._choose, self._last = controls, choose, last
        self._flow = FlowLayout(self, controls.theme.px(8))
        self.chips: dict[str, QPushButton] = {}
        if last is not None:
            self._flow.addWidget(last)

    def show_chips(self, words: Mapping[str, str], on: str) -> None:
        """Show chips by their keys, with what stands on them; that of the key `on` is on."""
        if list(self.chips) != list(words):
            self._build(list(words))
        for key, chip in self.chips.items():
            text = words[key].replace("&", "&&")
            if chip.text() != text:
                chip.setText(text)
                chip.setMinimumWidth(0)
                chip.setMinimumWidth(chip.sizeHint().width() + self._controls.theme.px(10))  # one on is bold
            chip.setChecked(key == on)
        self.updateGeometry()

    def _build(self, keys: list[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._last:
                widget.hide()
                widget.deleteLater()
        self.chips = {}
        for key in keys:
            chip = self._controls.button("", kind="chip", press=partial(self._choose, key))
            chip.setCheckable(True)
            self.chips[key] = chip
            self._flow.addWidget(chip)
            chip.show()
        if self._last is not None:
            self._flow.addWidget(self._last)
            self._last.show()
