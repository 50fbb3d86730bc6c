"""PasteSheet: a large field for a list that was copied somewhere else, counted while it is filled."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from workshop_app.ui.gather.stage_sheet import StageSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

REST = 120
"""Milliseconds after a key before the list is counted anew."""


class PasteSheet(StageSheet):
    """`changed` asks to count the text, `taken` to bring it in; `cancelled` lets it stand here."""

    changed = Signal(str)
    taken = Signal(str)
    cancelled = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        px = around.theme.px
        title = around.controls.label(say("Paste a list"), "prompt" if around.theme.is_large else "title")
        hint = around.controls.label(
            say("One idea in each line, or cells copied from a spreadsheet."), "body", "ink2", wrap=True
        )
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(say("List of ideas"))
        self.field.setPlaceholderText(say("Ctrl+V puts in what you copied"))
        self.field.setTabChangesFocus(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.field.setMinimumHeight(px(88))
        self.field.installEventFilter(self)
        self.add = around.controls.button(say("Add"), kind="primary", press=self._take)
        self.count = around.controls.label("", "body", "ink2")
        self.cancel = around.controls.button(say("Cancel"), kind="plain", press=self.cancelled.emit)
        foot = QHBoxLayout()
        foot.setSpacing(px(14))
        foot.addWidget(self.add)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(10))
        column.addWidget(title)
        column.addWidget(hint)
        column.addWidget(self.field, 1)
        column.addLayout(foot)
        self.setAccessibleName(title.text())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(lambda: self.changed.emit(self.field.toPlainText()))
        self.field.textChanged.connect(self._rest.start)
        self.show_count(0, is_plain=True)

    def show_count(self, ideas: int, *, is_plain: bool) -> None:
        """Say how many ideas the text holds; one that is more than lines is looked over first."""
        if is_plain:
            self.add.setText(
                say_many("Add {count} idea", "Add {count} ideas", ideas) if ideas else say("Add")
            )
        else:
            self.add.setText(say("Look it over"))
        self.add.setEnabled(ideas > 0)
        self.count.setText("" if is_plain or not ideas else say_many("{count} idea", "{count} ideas", ideas))

    def text(self) -> str:
        """Return what stands in the field."""
        return self.field.toPlainText()

    def arrive(self) -> None:
        """Put the focus into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._take()
                return True
        return False

    def _take(self) -> None:
        if self.field.toPlainText().strip():
            self.taken.emit(self.field.toPlainText())
