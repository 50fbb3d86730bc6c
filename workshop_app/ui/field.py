"""Field: a label, something to type into, and under it the sentence that says what does not fit."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workshop_app.ui.controls import Controls


class Field(QWidget):
    """What is typed stays typed, whatever is said about it."""

    left = Signal()
    """Sent when the focus goes on to something else."""

    def __init__(self, controls: Controls, words: str, *, hint: str = "", lines: int = 1) -> None:
        super().__init__()
        theme, px = controls.theme, controls.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.edit: QLineEdit | QPlainTextEdit = QLineEdit()
        if lines > 1:
            self.edit = QPlainTextEdit()
            self.edit.setTabChangesFocus(True)
            self.edit.setFixedHeight(lines * theme.line("body") + px(26))
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(words)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._typed)
        label = controls.label(words, "label", wrap=True)
        label.setBuddy(self.edit)
        column.addWidget(label)
        column.addWidget(self.edit)
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        mark = QLabel()
        ratio = self.devicePixelRatioF()
        mark.setPixmap(controls.icons.pixmap("status.bad", px(18), theme.colour("bad"), ratio))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._sentence = controls.label("", "body", "bad", wrap=True)
        row.addWidget(self._sentence, 1)
        self._below.hide()
        column.addWidget(self._below)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    @property
    def trouble(self) -> str:
        """What is said under the field, or nothing."""
        return "" if self._below.isHidden() else self._sentence.text()

    def write(self, text: str) -> None:
        """Put a text into the field, where it differs from what is there."""
        if text != self.text:
            if isinstance(self.edit, QLineEdit):
                self.edit.setText(text)
            else:
                self.edit.setPlainText(text)

    def say_trouble(self, sentence: str) -> None:
        """Say under the field what does not fit; an empty sentence takes that away."""
        self._sentence.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.edit.setProperty("bad", "true" if sentence else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False

    def _typed(self) -> None:
        if self.trouble:
            self.say_trouble("")
