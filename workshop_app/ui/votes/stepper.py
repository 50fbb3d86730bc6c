"""Stepper: a number between a minus and a plus, to be pressed, typed or walked with the arrows."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy

from workshop_app.ui.step import Surroundings
from workshop_app.words import say

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class Stepper(QFrame):
    """`changed` is sent with the number that a person chose; it is kept between `least` and `most`.

    `nothing` stands in place of the least number, such as "No limit".
    """

    changed = Signal(int)

    def __init__(
        self, around: Surroundings, name: str, *, least: int = 0, most: int = 99, nothing: str = ""
    ) -> None:
        super().__init__()
        self._least, self._most, self._nothing = least, most, nothing
        self._number = least
        theme, px = around.theme, around.theme.px
        self.setObjectName("stepper")
        self.setStyleSheet(
            f"#stepper {{ background: {theme.colour('sheet').name()}; border-radius: {px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('control').name()}; }}"
        )
        self.less = around.controls.icon_button(
            "remove", say("{name}: one less", name=name), press=lambda: self._step(-1)
        )
        self.more = around.controls.icon_button(
            "add", say("{name}: one more", name=name), press=lambda: self._step(1)
        )
        self.field = QLineEdit()
        self.field.setProperty("bare", "true")
        self.field.setAccessibleName(name)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setFont(theme.tabular("label"))
        wide = px(max(48, 9 * len(nothing) + 12)) if nothing else px(14 + 10 * len(str(most)))
        self.field.setFixedWidth(max(px(44), wide))
        if not nothing:
            self.field.setValidator(QIntValidator(least, most, self.field))
        self.field.editingFinished.connect(self._typed)
        self.field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(3), px(2), px(3), px(2))
        row.setSpacing(px(2))
        for one in (self.less, self.field, self.more):
            row.addWidget(one)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_number(least)

    @property
    def number(self) -> int:
        """The number that stands there."""
        return self._number

    def show_number(self, number: int) -> None:
        """Show this number; what is being typed stays unless it differs."""
        self._number = max(self._least, min(self._most, number))
        said = self._nothing if self._nothing and self._number == self._least else str(self._number)
        if self.field.text() != said:
            self.field.setText(said)
        self.less.setEnabled(self._number > self._least)
        self.more.setEnabled(self._number < self._most)

    def limit(self, most: int) -> None:
        """Let the number go no further than this."""
        self._most = max(self._least, most)
        self.show_number(self._number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = STEPS.get(Qt.Key(event.key()))
            if steps is not None:
                self._typed()
                self._step(steps)
                return True
        return False

    def _step(self, steps: int) -> None:
        self._tell(self._number + steps)

    def _typed(self) -> None:
        text = self.field.text().strip()
        self._tell(int(text) if text.isdecimal() else (self._number if text else self._least))

    def _tell(self, number: int) -> None:
        was = self._number
        self.show_number(number)
        if self._number != was:
            self.changed.emit(self._number)
