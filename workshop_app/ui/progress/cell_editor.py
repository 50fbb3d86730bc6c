"""CellEditor: a cell being written where it stands."""

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from workshop_app.ui.progress.cell_setting import BOTTOM, LINE, PAD, TEXT, TOP, CellSetting
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
NEW_LINE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class CellEditor(QTextEdit):
    """Enter keeps and goes down, Tab keeps and goes on, Escape gives back; Shift+Enter begins a line.

    It grows downwards with what is typed.
    """

    kept = Signal(int, int)
    """Sent when the words are to be kept, with how many rows and columns the keyboard goes on."""

    given_back = Signal()
    asked = Signal()
    """Sent at Ctrl+Enter and F7: what the coach says of the words is to be seen."""

    left = Signal()
    """Sent when the focus goes elsewhere."""

    def __init__(self, around: Surroundings, setting: CellSetting, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._setting = around, setting
        self._least = QRect()
        self.below, self.words_end = around.theme.px(BOTTOM), 0
        theme, px = around.theme, around.theme.px
        self.setObjectName("cellEditor")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(setting.font)
        self.setStyleSheet(
            f"#cellEditor {{ background: {theme.colour('sheet').name()}; min-height: 0;"
            f" font-size: {px(TEXT)}px;"
            f" border: 3px solid {theme.colour('accent').name()}; border-radius: {px(6)}px;"
            f" padding: {px(TOP) - 5}px {px(PAD) - 3}px 0px {px(PAD) - 3}px; }}"
        )
        self.document().setDocumentMargin(0)
        self.setAccessibleName(say("What one would see"))
        self.textChanged.connect(self.fit)
        self.hide()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def open(self, text: str, box: QRect, *, at_end: bool = True) -> None:
        """Stand in the place of a cell with a text, the caret behind it."""
        self._least = box
        quiet = QSignalBlocker(self)
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        quiet.unblock()
        form = QTextBlockFormat()
        form.setLineHeight(self._around.theme.px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        self.document().setUndoRedoEnabled(True)
        if at_end:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stand_at(box)

    def stand_at(self, box: QRect) -> None:
        """Stand at the place where the cell is now."""
        self._least = box
        self.fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in ENTERS and event.modifiers() & NEW_LINE:
                event.accept()  # as in a spreadsheet; elsewhere Alt+Enter says more of a cell
                return True
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:  # nothing was typed here: it means the workshop
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        if event.key() in ENTERS and held & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit()
        elif event.key() in ENTERS and held & NEW_LINE:
            self.textCursor().insertBlock()
        elif event.key() in ENTERS:
            self.kept.emit(1, 0)
        elif event.key() == Qt.Key.Key_Tab:
            self.kept.emit(0, 1)
        elif event.key() == Qt.Key.Key_Backtab:
            self.kept.emit(0, -1)
        elif event.key() == Qt.Key.Key_F2:
            self.kept.emit(0, 0)
        elif event.key() == Qt.Key.Key_F7:
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_back.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's name and signature
        self.kept.emit(0, 1 if next else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        is_passing = event.reason() in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        }
        if not is_passing:
            self.left.emit()

    def fit(self) -> None:
        """Be as high as what is typed, and the cell, need."""
        px = self._around.theme.px
        inner = self._least.width() - 2 * px(PAD)
        self.document().setTextWidth(max(1, inner))
        self.words_end = round(self.document().size().height()) + px(TOP)
        high = self.words_end + self.below
        self.setGeometry(
            self._least.x(), self._least.y(), self._least.width(), max(self._least.height(), high)
        )
