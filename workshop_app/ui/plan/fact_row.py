"""FactRow: one thing that is known, edited where it stands: text until the pointer or the focus comes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.ui.theme import Theme


class FactRow(QWidget):
    """What it is at the left, how it stands at the right, and what does not fit in a sentence below."""

    left = Signal()
    """Sent when the focus goes on to something else."""

    def __init__(self, controls: Controls, words: str, *, hint: str = "") -> None:
        super().__init__()
        theme, px = controls.theme, controls.theme.px
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(words)
        self.edit.setStyleSheet(fact_style(theme))
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(lambda _text: self.say_trouble(""))
        label = fact_label(controls, words)
        label.setBuddy(self.edit)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(label)
        row.addWidget(self.edit, 1)
        self._below = QWidget()
        said = QHBoxLayout(self._below)
        said.setContentsMargins(label.minimumWidth() + px(8), 0, 0, px(4))
        said.setSpacing(px(6))
        sign = QLabel()
        sign.setPixmap(controls.icons.pixmap("status.bad", px(18), theme.colour("bad")))
        self._sentence = controls.label("", "body", "bad", wrap=True)
        said.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._sentence, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row)
        column.addWidget(self._below)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    @property
    def trouble(self) -> str:
        """What is said under the row, or nothing."""
        return "" if self._below.isHidden() else self._sentence.text()

    def write(self, text: str) -> None:
        """Put a text there, where it differs."""
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def say_trouble(self, sentence: str) -> None:
        """Say under the row what does not fit; an empty sentence takes that away."""
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


def fact_label(controls: Controls, words: str) -> QLabel:
    """Return what stands at the left of a row, in a column as wide for every row."""
    label = controls.label(words, "body", "ink2", wrap=True)
    label.setMinimumWidth(controls.theme.px(118))
    label.setMaximumWidth(controls.theme.px(118))
    return label


def fact_style(theme: Theme) -> str:
    """Return how a value looks: like text, with an edge once the pointer or the focus is there."""
    px, edge = theme.px, theme.border()
    rest = theme.colour("control" if theme.high_contrast else "sheet").name()
    line, accent, bad = (theme.colour(name).name() for name in ("control", "accent", "bad"))
    return (
        f"QLineEdit, QComboBox {{ border: {edge}px solid {rest}; border-radius: {px(8)}px;"
        f" padding: 0 {px(10)}px; min-height: {px(40) - 2 * edge}px;"
        f" background: {theme.colour('sheet').name()}; }}"
        f"QComboBox {{ padding: 0 {px(12)}px; }}"
        f"QLineEdit:hover, QComboBox:hover {{ border: {edge}px solid {line}; }}"
        f"QLineEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; }}"
        f'QLineEdit[bad="true"] {{ border: 2px solid {bad}; }}'
    )
