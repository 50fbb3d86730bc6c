"""FreezeRow: lets the words of a cell stay as they are, for a reason that is written down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.commands import descriptors
from workshop_app.domain.progressing import Cell
from workshop_app.domain.shape_records import Descriptor
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class FreezeRow(QWidget):
    """Once `button` is pressed, wherever its owner puts it, a line for the reason; then the reason.

    `turned` is sent when the line comes or goes.
    """

    turned = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._cell: Cell | None = None
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.button: QPushButton = controls.button(
            say("Freeze these words…"), kind="plain", icon="ph.snowflake", size="small", press=self._ask
        )
        self.reason = SaidText(
            around,
            say("Why these words are frozen"),
            self._freeze,
            font=theme.font("body"),
            hint=say("Why do they stay as they are?"),
            new=True,
        )
        self.freeze: QPushButton = controls.button(say("Freeze"), size="small", press=self._press)
        self.cancel: QPushButton = controls.button(
            say("Not now"), kind="plain", size="small", press=self._put_away
        )
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(px(6))
        asking.addWidget(self.reason, 1)
        asking.addWidget(self.freeze, 0, Qt.AlignmentFlag.AlignTop)
        asking.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        self.thaw: QPushButton = controls.button(say("Unfreeze"), size="small", press=self._thaw)
        self._why = controls.label("", "body", wrap=True)
        self._frozen = self._frame()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        column.addWidget(self._frozen)
        self._asking.hide()
        self._frozen.hide()

    def show_cell(self, cell: Cell, there: Descriptor) -> None:
        """Show whether the words of a cell are frozen, and why."""
        if cell != self._cell:
            self._cell = cell
            self._put_away()
        is_asking = not self._asking.isHidden() and not there.frozen and bool(there.text)
        self._asking.setVisible(is_asking)
        self.button.setVisible(bool(there.text) and not there.frozen and not is_asking)
        self._frozen.setVisible(there.frozen)
        self.setVisible(is_asking or there.frozen)
        self._why.setText(say("Frozen: {reason}", reason=there.reason))

    def _frame(self) -> QFrame:
        theme, px = self._around.theme, self._around.theme.px
        frame = QFrame()
        frame.setObjectName("frozen")
        frame.setStyleSheet(
            f"#frozen {{ background: {theme.colour('accentTint').name()};"
            f" border: {theme.border()}px solid {theme.colour('accentTintLine').name()};"
            f" border-radius: {px(8)}px; }}"
        )
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(14), px(8), px(8), px(8))
        row.setSpacing(px(10))
        sign = QLabel()
        accent, ratio = theme.colour("accentHover"), self.devicePixelRatioF()
        sign.setPixmap(self._around.icons.pixmap("ph.snowflake", px(20), accent, ratio))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._why, 1)
        row.addWidget(self.thaw, 0, Qt.AlignmentFlag.AlignVCenter)
        return frame

    def _ask(self) -> None:
        self._asking.show()
        self.show()
        self.button.hide()
        self.turned.emit()
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        if not self.reason.text.strip():
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.settle()

    def _put_away(self) -> None:
        had = self._asking.isAncestorOf(self.focusWidget() or self)
        self.reason.start_over()
        self._asking.hide()
        self.setVisible(not self._frozen.isHidden())
        self.button.show()
        self.turned.emit()
        if had:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _freeze(self, reason: str) -> None:
        if self._cell is not None:
            self._around.desk.do(descriptors.freeze, [self._cell], reason)
            self.thaw.setFocus(Qt.FocusReason.OtherFocusReason)

    def _thaw(self) -> None:
        if self._cell is not None:
            cell = self._cell
            self._around.alerts.attempt(lambda: self._around.desk.do(descriptors.thaw, [cell]))
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
