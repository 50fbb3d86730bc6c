"""PartTitle: what a part is called, as wide as its words, written where it stands."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workshop_app.domain.rules import LONGEST_NAME
from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say

PAD = 6


class PartTitle(QLineEdit):
    """`kept` is sent with another name, on Enter and on leaving; Escape puts the old one back.

    `finished` is sent when a key ended the writing and the focus should go where it came from.
    """

    kept = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._was = ""
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(say("What the part is called"))
        self.setFrame(False)
        self.textChanged.connect(self._fit)
        font = theme.font("heading")
        ink, accent = theme.colour("ink").name(), theme.colour("accent").name()
        self.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: 2px solid transparent; border-radius: 4px;"
            f" padding: 0 {PAD - 4}px; min-height: {theme.px(26)}px; color: {ink};"
            f" font-size: {font.pixelSize()}px; font-weight: 600; }}"
            f"QLineEdit:hover:!focus {{ border-bottom: 2px dotted {theme.colour('control').name()};"
            f" border-radius: 0; }}"
            f"QLineEdit:focus {{ border: 2px solid {accent}; background: {theme.colour('sheet').name()}; }}"
        )
        self.setFont(font)
        self.installEventFilter(self)

    def show_title(self, title: str) -> None:
        """Show the name, but not over one that is being written."""
        if self.hasFocus() and self.text() != self._was:
            return
        self._was = title
        if title != self.text():
            self.setText(title)
            self.setCursorPosition(0)

    def edit(self) -> None:
        """Write another name over the whole one."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def settle(self) -> None:
        """Keep what was written, if something was."""
        if self.text().strip() != self._was.strip():
            self._was = self.text().strip()
            self.kept.emit(self._was)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
            self.deselect()
            self.setCursorPosition(0)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.settle()
                self.finished.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.setText(self._was)
                self.finished.emit()
                return True
        return False

    def _fit(self, text: str) -> None:
        wide = text_width(self._theme.font("heading"), text) + 2 * PAD + self._theme.px(8)
        self.setMaximumWidth(max(self._theme.px(80), round(wide)))
        self.setMinimumWidth(min(self.maximumWidth(), self._theme.px(120 if self._theme.is_large else 240)))
