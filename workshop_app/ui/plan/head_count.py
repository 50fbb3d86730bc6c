"""HeadCount: a number of people between minus and plus, to be pressed, typed or walked with arrows."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QSpinBox

from workshop_app.ui.step import Surroundings
from workshop_app.words import say

MOST = 9_999
"""People of one group that a session can hold; a number with four digits fits between the two buttons."""

REST = 600
"""Milliseconds without a press after which a number is kept: twelve quick presses are one change."""


class HeadCount(QFrame):
    """Holds a number that somebody is still pressing until it rests; then `settled` sends it.

    What was pressed last is never lost: it settles as well when the focus leaves, when the widget is
    hidden, and before a shortcut such as Ctrl+Z is carried out.
    """

    settled = Signal(int)

    def __init__(self, around: Surroundings, name: str, reach: tuple[int, int] = (0, MOST)) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self._theme = theme
        self.setFixedSize(px(96), px(38))
        self.setObjectName("headCount")
        self.field = CountField(name, reach)
        self.field.valueChanged.connect(self._press)
        self.field.installEventFilter(self)
        self.fewer = self._button(around, "ph.minus", say("One less"), -1)
        self.more = self._button(around, "ph.plus", say("One more"), 1)
        row = QHBoxLayout(self)
        edge = theme.border()
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(0)
        for part in (self.fewer, self.field, self.more):
            row.addWidget(part, 1 if part is self.field else 0)
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._settle)
        self._dress()
        self._show_limits()

    @property
    def count(self) -> int:
        """The number as it stands here, also while it is still being pressed."""
        return self.field.value()

    @property
    def is_moving(self) -> bool:
        """Whether the number is not kept yet."""
        return self._rest.isActive()

    def show_count(self, count: int) -> None:
        """Show a number, but not over one that is being pressed or typed."""
        if self.is_moving or self.field.is_being_typed:
            return
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.field.setValue(count)
        self.field.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show_limits()

    def settle(self) -> None:
        """Send the number now, if it is not kept yet."""
        self.field.interpretText()
        if self.is_moving:
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.settle()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_held(event):
            self.settle()
            if any(
                event.matches(one) for one in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            ):
                event.ignore()  # it is the whole change that is taken back, not the letters in the field
                return True
        if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._dress(is_reached=kind == QEvent.Type.FocusIn)
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)

    def _press(self, _count: int) -> None:
        self._show_limits()
        self._rest.start()

    def _step(self, step: int) -> None:
        self.field.stepBy(step)
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)  # so that Ctrl+Z is asked of it first

    def _settle(self) -> None:
        self._rest.stop()
        self.settled.emit(self.field.value())

    def _button(self, around: Surroundings, icon: str, name: str, step: int) -> QPushButton:
        button = around.controls.icon_button(icon, name, press=lambda: self._step(step))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same: one stop for each group
        button.setAutoRepeat(True)
        theme, side = around.theme, around.theme.px(14)
        ink, pale = theme.colour("ink2"), theme.colour("lineStrong")
        button.setIcon(around.icons.icon(icon, side, ink, pale))
        button.setIconSize(QSize(side, side))
        button.setAccessibleDescription(self.field.accessibleName())
        return button

    def _show_limits(self) -> None:
        self.fewer.setEnabled(self.field.value() > self.field.minimum())
        self.more.setEnabled(self.field.value() < self.field.maximum())

    def _dress(self, *, is_reached: bool = False) -> None:
        theme, px = self._theme, self._theme.px
        line = theme.colour("accent" if is_reached else "control" if theme.high_contrast else "lineStrong")
        width = 2 if is_reached else theme.border()
        font = theme.font("heading")
        inner = px(38) - 2 * theme.border()
        sheet, ink, accent, white = (
            theme.colour(name).name() for name in ("sheet", "ink", "accent", "onAccent")
        )
        self.setStyleSheet(
            f"#headCount {{ background: {sheet}; border-radius: {px(8)}px;"
            f" border: {width}px solid {line.name()}; }}"
            f"#headCount QPushButton {{ min-width: {px(28)}px; max-width: {px(28)}px;"
            f" min-height: {inner}px; max-height: {inner}px; border: none; padding: 0; }}"
            f"#headCount QPushButton:disabled {{ background: transparent; }}"
            f"#headCount QSpinBox {{ background: transparent; color: {ink}; font-weight: 600;"
            f" font-size: {font.pixelSize()}px; selection-color: {white};"
            f" selection-background-color: {accent}; }}"
            f"#headCount QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}"
        )


class CountField(QSpinBox):
    """The number itself; the wheel scrolls the page and never counts."""

    def __init__(self, name: str, reach: tuple[int, int]) -> None:
        super().__init__()
        self.setRange(*reach)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)
        self.setFrame(False)
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    @property
    def is_being_typed(self) -> bool:
        """Whether digits stand here that no Enter has made a number yet."""
        return self.hasFocus() and self.text() != str(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _is_held(event: QKeyEvent) -> bool:
    """Say whether Ctrl is held: what was pressed is kept before Ctrl+Z takes something back."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
