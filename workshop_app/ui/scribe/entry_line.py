"""EntryLine: the line that ideas are typed into; it takes one idea, and offers what has several lines."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop_app.ui.theme import Theme
from workshop_app.words import say

LONGEST_KEPT = 20_000
"""Characters the line holds: more than an idea may have, so that nothing that was typed is cut off."""


class EntryLine(QLineEdit):
    """One line of text; what is pasted in several lines is not put in but sent as `lines_pasted`."""

    lines_pasted = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    escaped = Signal()
    walked_down = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_KEPT)
        self.setProperty("bare", "true")
        self.setFrame(False)
        size = 22 if theme.is_large else 28  # at 150 % and more the line is large enough to be read afar
        self._size = theme.px(size)
        self.setStyleSheet(f"font-size: {self._size}px; min-height: {round(self._size * 1.4)}px;")
        self.setPlaceholderText(say("Type an idea as it is said"))
        self.setAccessibleName(say("Idea"))
        self.setAcceptDrops(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_from(QGuiApplication.clipboard().mimeData())
        elif event.matches(QKeySequence.StandardKey.Undo) and not self._has_undo():
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable():
            self.redo_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.walked_down.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # An empty line has nothing to undo: the keys then belong to the desk.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) and not self._has_undo()
            is_redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if is_undo or is_redo:
                event.ignore()
                return False
        return super().event(event)

    def take_from(self, what: QMimeData | None) -> None:
        """Put in what was copied; several lines are offered as several ideas instead."""
        if what is None or not what.hasText():
            return
        text = what.text()
        if len([line for line in text.splitlines() if line.strip()]) > 1 or len(text) > LONGEST_KEPT:
            self.lines_pasted.emit(text)
        else:
            self.insert(" ".join(text.split()) if "\n" in text or "\r" in text else text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.take_from(QGuiApplication.clipboard().mimeData()))
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self.take_from(clipboard.mimeData(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # a file is for the page
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasText() and "\n" in event.mimeData().text().strip():
            event.acceptProposedAction()
            self.take_from(event.mimeData())
        else:
            super().dropEvent(event)

    def _has_undo(self) -> bool:
        return bool(self.text()) and self.isUndoAvailable()
