"""WideButton: the filled button as wide as its panel, its key standing right behind its words."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workshop_app.ui.step import Surroundings


class WideButton(QWidget):
    """`pressed` is sent when it is pressed; a style sheet alone would set words and key apart."""

    pressed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        px = around.theme.px
        self.button: QPushButton = around.controls.button("", kind="primary", press=self.pressed.emit)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = around.controls.label("", "label", "onAccent")
        key = QLabel()
        side = px(20)
        key.setPixmap(
            around.icons.pixmap("enter", side, around.theme.colour("onAccent"), self.devicePixelRatioF())
        )
        inside = QHBoxLayout(self.button)
        inside.setContentsMargins(px(12), 0, px(12), 0)
        inside.setSpacing(px(10))
        inside.addStretch(1)
        for part in (self._words, key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(part)
        inside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self._high = px(44)

    @property
    def words(self) -> str:
        """What stands on it."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Write on it."""
        self._words.setText(words)
        self.button.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(240, self._high)
