"""MinutesStepper: how long a part takes, between minus and plus: pressed, typed or walked with arrows."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QPushButton, QSpinBox

from workshop_app.ui.plan.ruler_measure import LEAST, MOST, STEP
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class MinutesStepper(QFrame):
    """Minus and plus go to the next five minutes, the arrow keys by one; `pressed` is sent at each step."""

    pressed = Signal(int)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self._theme = theme
        self.setObjectName("minutesStepper")
        self.setFixedSize(px(136), px(44))
        self.field = MinutesField()
        self.field.valueChanged.connect(self.pressed.emit)
        self.field.installEventFilter(self)
        self.fewer = self._button(around, "ph.minus", say("Shorter"), -1)
        self.more = self._button(around, "ph.plus", say("Longer"), 1)
        row = QHBoxLayout(self)
        edge = theme.border()
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(0)
        row.addWidget(self.fewer)
        row.addWidget(self.field, 1)
        row.addWidget(self.more)
        self._dress()

    def show_minutes(self, minutes: int) -> None:
        """Show how long the part takes, but not over a number that is being typed."""
        if self.field.is_being_typed:
            return
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.field.setValue(minutes)
        self.field.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.fewer.setEnabled(minutes > LEAST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._dress(is_reached=event.type() == QEvent.Type.FocusIn)
        return False

    def _button(self, around: Surroundings, icon: str, name: str, way: int) -> QPushButton:
        button = around.controls.icon_button(icon, name, press=lambda: self._go(way))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same: one stop
        button.setAutoRepeat(True)
        side = around.theme.px(16)
        ink, pale = around.theme.colour("ink2"), around.theme.colour("lineStrong")
        button.setIcon(around.icons.icon(icon, side, ink, pale))
        button.setIconSize(QSize(side, side))
        return button

    def _go(self, way: int) -> None:
        self.field.setValue(next_five(self.field.value(), way))

    def _dress(self, *, is_reached: bool = False) -> None:
        theme, px = self._theme, self._theme.px
        line, width = ("accent", 2) if is_reached else ("control", theme.border())
        inner = px(44) - 2 * theme.border()
        self.setStyleSheet(
            f"#minutesStepper {{ background: {theme.colour('sheet').name()}; border-radius: {px(8)}px;"
            f" border: {width}px solid {theme.colour(line).name()}; }}"
            f"#minutesStepper QPushButton {{ min-width: {px(36)}px; max-width: {px(36)}px;"
            f" min-height: {inner}px; max-height: {inner}px; border: none; padding: 0; }}"
            f"#minutesStepper QPushButton:disabled {{ background: transparent; }}"
            f"#minutesStepper QSpinBox {{ background: transparent;"
            f" font-size: {px(18)}px; font-weight: 600; color: {theme.colour('ink').name()};"
            f" selection-background-color: {theme.colour('accent').name()};"
            f" selection-color: {theme.colour('onAccent').name()}; }}"
            f"#minutesStepper QLineEdit {{ border: none; padding: 0; min-height: 0;"
            f" background: transparent; }}"
        )


class MinutesField(QSpinBox):
    """The number itself; the wheel rolls the page and never counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(LEAST, MOST)
        self.setSuffix(say(" min"))
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setFrame(False)
        self.setAccessibleName(say("How many minutes it takes"))
        self.lineEdit().setAccessibleName(self.accessibleName())

    @property
    def is_being_typed(self) -> bool:
        """Whether digits stand here that no Enter has made a number yet."""
        return self.hasFocus() and self.cleanText() != str(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def next_five(minutes: int, way: int) -> int:
    """Return the next number of minutes up (1) or down (-1): of five, and below five one by one."""
    if way > 0:
        return minutes + 1 if minutes < STEP else (minutes // STEP + 1) * STEP
    return max(LEAST, minutes - 1 if minutes <= STEP else (minutes - 1) // STEP * STEP)
