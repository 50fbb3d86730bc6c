"""EntryLine: the line that ideas are typed into; it takes one idea, and offers what has several lines."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from workshop_app.insight.spelling.spelling import Mark
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.scribe import squiggles
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
    anyway_asked = Signal()
    stack_asked = Signal()
    later_asked = Signal()
    spelling_asked = Signal()
    group_asked = Signal(int)
    """Sent with the digit of Alt and a digit, wherever that key lies on this keyboard."""

    menu_filled = Signal(QMenu, int)
    """Sent with the menu before it opens, and the place in the text at which it was asked for."""

    left = Signal(object)
    """Sent with the reason when the focus goes elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.marks: tuple[Mark, ...] = ()
        """Words under which a wavy line stands, because nobody knows them."""
        self.keys_lent: Callable[[QKeyEvent], bool] = lambda _event: False
        """Asked of every key first; what it says it has used means nothing else then."""
        self.setMaxLength(LONGEST_KEPT)
        self.setProperty("bare", "true")
        self.setFrame(False)
        size = 22 if theme.is_large else 28  # at 150 % and more the line is large enough to be read afar
        self._size = theme.px(size)
        self.setStyleSheet(f"font-size: {self._size}px; min-height: {round(self._size * 1.4)}px;")
        self.setPlaceholderText(say("Type an idea as it is said"))
        self.setAccessibleName(say("Idea"))
        self.setAcceptDrops(True)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Put wavy lines under words."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.marks:
            painter = QPainter(self)
            squiggles.draw(painter, self, self.marks, self._theme)
            painter.end()

    def cursor_box(self) -> QRect:
        """Return where the cursor stands, which tells how far a long text is scrolled."""
        return self.cursorRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.keys_lent(event):
            return
        act = self._act_for(event)
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # An empty line has nothing to bring back: the key then belongs to the window.
            if event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable():
                event.ignore()
                return False
            if self._act_for(event) is not None and event.key() != Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(event.reason())

    def _act_for(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key means here; None if it means what it means in any line."""
        ctrl = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            return partial(self.take_from, QGuiApplication.clipboard().mimeData())
        if event.matches(QKeySequence.StandardKey.Undo):
            return None if self._has_undo() else self.undo_asked.emit
        if event.matches(QKeySequence.StandardKey.Redo):
            return None if self.isRedoAvailable() else self.redo_asked.emit
        number = digit(event) if event.modifiers() == Qt.KeyboardModifier.AltModifier else None
        if number is not None:
            return partial(self.group_asked.emit, number)
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_H:
            return self.later_asked.emit
        enter = {Qt.Key.Key_Return: self.anyway_asked.emit, Qt.Key.Key_Enter: self.anyway_asked.emit}
        with_ctrl = {**enter, Qt.Key.Key_J: self.stack_asked.emit}
        alone = {
            Qt.Key.Key_Escape: self.escaped.emit,
            Qt.Key.Key_Down: self.walked_down.emit,
            Qt.Key.Key_F7: self.spelling_asked.emit,
        }
        return (with_ctrl if ctrl else alone).get(Qt.Key(event.key()))

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
        self.menu_filled.emit(menu, self.cursorPositionAt(event.pos()))
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
