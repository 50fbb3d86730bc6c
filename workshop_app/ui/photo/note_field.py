"""NoteField: what one types of a note: a few lines that hold one idea."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from workshop_app.domain.rules import one_line
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.theme import Theme
from workshop_app.words import say

LINES = 2

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CONTROL = Qt.KeyboardModifier.ControlModifier


class NoteField(QPlainTextEdit):
    """Enter is `entered`, Ctrl+J `stacked`, Tab `skipped`, Shift+Tab `went_back`, Escape `escaped`.

    Ctrl+Z belongs to the field while there is something in it to take back, and to the desk otherwise:
    `undo_asked`, `redo_asked`.
    """

    entered = Signal()
    stacked = Signal()
    skipped = Signal()
    went_back = Signal()
    escaped = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_read = False
        self._given = ""
        size = theme.px(20)
        self._line = round(size * 1.35)
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(say("Type what this note says"))
        self.setAccessibleName(say("What the note says"))
        self.setFixedHeight(LINES * self._line + theme.px(22))
        self._dress()

    @property
    def text(self) -> str:
        """What is typed, as one line."""
        return one_line(self.toPlainText())

    @property
    def is_read(self) -> bool:
        """Whether what stands there was read by the machine and nobody has touched it."""
        return self._is_read and self.toPlainText() == self._given

    def show_text(self, text: str, *, is_read: bool = False) -> None:
        """Put a text in; one that a machine read is selected, so that typing replaces it."""
        self._is_read, self._given = is_read, text
        self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        if is_read:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._dress()

    def refresh_look(self) -> None:
        """Let the edge say whether a machine wrote what stands there."""
        if self.property("read") != self.is_read:
            self._dress()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_desks(event):
                event.ignore()
                return False
            if event.type() == QEvent.Type.KeyPress and self._steps(event):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_J and event.modifiers() == CONTROL:
            self.stacked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & CONTROL and self._is_untouched():
            event.ignore()  # where somebody has typed it deletes a word; here it means the note
        elif _with_alt(event) and digit(event) is not None:
            event.ignore()  # it says who wrote the note
        elif self._is_desks(event):
            redo = event.matches(QKeySequence.StandardKey.Redo)
            (self.redo_asked if redo else self.undo_asked).emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(one_line(source.text()))

    def _is_untouched(self) -> bool:
        return self.is_read or not self.toPlainText()

    def _is_desks(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()

    def _steps(self, event: QKeyEvent) -> bool:
        if event.modifiers() & CONTROL or event.key() not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        is_back = event.key() == Qt.Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.went_back if is_back else self.skipped).emit()
        return True

    def _dress(self) -> None:
        theme = self._theme
        self.setProperty("read", self.is_read)
        edge = "warnUnderline" if self.is_read else "accent" if self.hasFocus() else "control"
        width = 3 if self.is_read or self.hasFocus() else theme.border()
        line = theme.colour(edge).name()
        self.setStyleSheet(
            f"QPlainTextEdit {{ font-size: {theme.px(20)}px; border: {width}px solid {line};"
            f" border-radius: {theme.px(10)}px; padding: {theme.px(8) - width}px {theme.px(12) - width}px;"
            f" background: {theme.colour('sheet').name()}; }}"
        )


def _with_alt(event: QKeyEvent) -> bool:
    """Say whether Alt is held alone: with Ctrl it may be AltGr, which writes letters."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
