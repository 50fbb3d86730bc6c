"""Field: a label, one line to type into, and under it the sentence that says what does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workshop_app.ui.controls import Controls


class Field(QWidget):
    """What is typed stays typed, whatever is said about it."""

    def __init__(
        self, controls: Controls, words: str, *, hint: str = "", edit: QLineEdit | None = None
    ) -> None:
        super().__init__()
        theme, px = controls.theme, controls.theme.px
        self._controls = controls
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        label = controls.label(words, "label", wrap=True)
        self.edit = edit or QLineEdit()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(words)
        label.setBuddy(self.edit)
        column.addWidget(label)
        self.line = QHBoxLayout()
        self.line.setSpacing(px(8))
        self.line.addWidget(self.edit, 1)
        column.addLayout(self.line)
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        mark = QLabel()
        mark.setPixmap(
            controls.icons.pixmap("status.bad", px(18), theme.colour("bad"), self.devicePixelRatioF())
        )
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._sentence = controls.label("", "body", "bad", wrap=True)
        row.addWidget(self._sentence, 1)
        self._below.hide()
        column.addWidget(self._below)
        self.edit.textEdited.connect(self._typed)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    @property
    def trouble(self) -> str:
        """What is said under the field, or nothing."""
        return "" if self._below.isHidden() else self._sentence.text()

    def say_trouble(self, sentence: str) -> None:
        """Say under the field what does not fit; an empty sentence takes that away."""
        self._sentence.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.edit.setProperty("bad", "true" if sentence else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(sentence)

    def _typed(self, _text: str) -> None:
        if self.trouble:
            self.say_trouble("")
