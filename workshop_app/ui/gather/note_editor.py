"""NoteEditor: the text of one note, edited where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from workshop_app.ui.theme import Paper, Theme


class NoteEditor(QPlainTextEdit):
    """Lies over a note; Enter and leaving keep what was written, Escape puts it back.

    `refuses` returns the sentence that says why a text cannot be kept, or nothing. A refused text stays in
    the editor with the sentence below it.
    """

    kept = Signal(str)
    closed = Signal()

    def __init__(
        self, theme: Theme, paper: Paper, text: str, refuses: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(text, parent)
        self._was, self._refuses, self._theme = text, refuses, theme
        self._is_done = False
        self._box = QRect()
        self._complaint = QLabel(parent)
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        px, accent, bad = theme.px, theme.colour("accent").name(), theme.colour("bad").name()
        self.setStyleSheet(
            f"background: {paper.fill.name()}; border: 3px solid {accent}; border-radius: 3px; padding: 0;"
            f"min-height: 0; font-size: {px(16)}px; color: {theme.colour('ink').name()};"
        )
        self._complaint.setStyleSheet(
            f"background: {theme.colour('sheet').name()}; border: 2px solid {bad}; border-radius: {px(4)}px;"
            f"color: {bad}; font-size: {px(14)}px; padding: {px(6)}px;"
        )
        self.document().setDocumentMargin(px(9))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectAll()
        self.textChanged.connect(self._grow)

    def open_over(self, box: QRect) -> None:
        """Show the editor over a note and put the focus into it."""
        self._box = box.adjusted(-3, -3, 3, 3)
        self._grow()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.finish()

    def finish(self) -> None:
        """Keep the text; what cannot be kept stays open with the reason."""
        if self._is_done:
            return
        text = " ".join(self.toPlainText().split())
        sentence = self._refuses(text) if text != self._was else ""
        if sentence:
            self._complain(sentence)
            return
        self._close()
        if text != self._was:
            self.kept.emit(text)

    def cancel(self) -> None:
        """Put back what the note said."""
        if not self._is_done:
            self._close()

    def _close(self) -> None:
        self._is_done = True
        self._complaint.deleteLater()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _grow(self) -> None:
        """Be as high as the text needs: nothing of a long idea is hidden while it is edited."""
        self._complaint.hide()
        box = QRect(self._box)
        self.setGeometry(box)
        lines = max(1, int(self.document().size().height()))
        needed = lines * self.fontMetrics().lineSpacing() + self._theme.px(24)
        box.setHeight(max(box.height(), needed))
        parent = self.parentWidget()
        if parent is not None and box.bottom() >= parent.height():
            box.moveBottom(parent.height() - 1)
        self.setGeometry(box)
        self.moveCursor(QTextCursor.MoveOperation.NoMove)

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        width = max(self.width(), self._theme.px(240))
        self._complaint.setFixedWidth(width)
        height = self._complaint.heightForWidth(width)
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        x = min(self.x(), room.width() - width)
        y = self.geometry().bottom() + 4
        if y + height > room.height():
            y = self.y() - height - 4
        self._complaint.setGeometry(x, y, width, height)
        self._complaint.show()
        self._complaint.raise_()
        self.setAccessibleDescription(sentence)
