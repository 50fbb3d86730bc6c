"""Chips: one of a few ways, in a row that wraps; the arrows walk it, as on any row of its kind."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings


class Chips(QWidget):
    """`chosen` is sent with the key of the chip that a person pressed."""

    chosen = Signal(str)

    def __init__(self, around: Surroundings, name: str, ways: Sequence[tuple[str, str, str]]) -> None:
        """Make a chip of each way: its key, its words and its icon, which may be empty."""
        super().__init__()
        self._around = around
        self.setAccessibleName(name)
        px = around.theme.px
        flow = FlowLayout(self, px(8))
        heavy = QFontMetricsF(around.theme.font("label"))
        self.buttons: dict[str, QPushButton] = {}
        for key, words, icon in ways:
            button = around.controls.button(words.replace("&", "&&"), kind="chip", icon=icon)
            button.setCheckable(True)
            button.setAccessibleName(words)
            button.setMinimumWidth(round(heavy.horizontalAdvance(words)) + px(34 + (30 if icon else 0)))
            button.clicked.connect(lambda _on, key=key: self._pressed(key))
            button.installEventFilter(self)
            self.buttons[key] = button
            flow.addWidget(button)

    @property
    def current(self) -> str:
        """The key of the chip that is marked."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def show_current(self, key: str) -> None:
        """Mark one chip."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        buttons = [one for one in self.buttons.values() if one.isVisible()]
        if steps is None or watched not in buttons or event.modifiers():
            return False
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            steps = -steps
        at = next(n for n, one in enumerate(buttons) if one is watched)
        buttons[(at + steps) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _pressed(self, key: str) -> None:
        self.show_current(key)
        self.chosen.emit(key)
