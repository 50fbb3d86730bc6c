"""GridView: the cells of a progression, walked and written with the keyboard alone if one likes."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.progress.grid_model import Index
from workshop_app.ui.progress.grid_table import GridTable
from workshop_app.ui.progress.remarks import Remarks
from workshop_app.ui.progress.tag_places import hint_under
from workshop_app.ui.step import Surroundings

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class GridView(GridTable):
    """Says what the keyboard and the mouse ask for; who listens carries it out.

    Arrows and Tab walk, Shift with arrows chooses a block, Enter, F2 or any letter writes.
    """

    writing = Signal(object)
    """Sent when the current cell is to be written: with a text, or None to go on with its own."""

    emptied = Signal()
    copied = Signal()
    cut = Signal()
    pasted = Signal()
    menu_wanted = Signal(QPoint)
    """Sent with a place on the screen."""

    asked = Signal(object)
    """Sent with a Hint whose tag was pressed; with None at F7 and Ctrl+Enter, for the current cell."""

    went = Signal()
    """Sent when the keyboard is on another cell."""

    def __init__(self, around: Surroundings, remarks: Remarks) -> None:
        super().__init__(around, remarks)
        self._pressed_current = False

    # keys

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's name and signature
        if self.step(0, 1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & HELD
        if event.key() in ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit(None)
        elif (event.key() in ENTERS and not held) or event.key() == Qt.Key.Key_F2:
            self.writing.emit(None)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not held:
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Escape and len(self.selectedIndexes()) > 1:
            self._choose_current()
        elif is_a_letter(event) and self.currentIndex().isValid():
            self.writing.emit(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString() or event.commitString():
            self.writing.emit(event.commitString())
        event.accept()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        for one in (current, previous):
            if one.isValid():
                self.viewport().update(self.visualRect(one).adjusted(-2, -2, 2, 2))
        self.went.emit()

    def _choose_current(self) -> None:
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(self.currentIndex(), select)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._pressed_current = (
            index.isValid() and index == self.currentIndex() and self.hasFocus() and not event.modifiers()
        )
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_second = (
            self._pressed_current and index == self.currentIndex() and len(self.selectedIndexes()) == 1
        )
        self._pressed_current = False
        super().mouseReleaseEvent(event)
        hint = self._hint_at(event.position().toPoint())
        if hint is not None and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(hint)
        elif is_second and event.button() == Qt.MouseButton.LeftButton:
            self.writing.emit(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._hint_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _hint_at(self, at: QPoint) -> Hint | None:
        """Return the hint whose tag lies under a point of the viewport."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.box_at(index))
        return hint_under(self.around.theme, self.laid_at(index), box, QPointF(at), mirrored=mirrored)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.writing.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() != QContextMenuEvent.Reason.Mouse and index.isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.box_at(index).center()))
        elif index.isValid():
            self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        handled = super().viewportEvent(event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.viewport().update()
        return handled


def is_a_letter(event: QKeyEvent) -> bool:
    """Say whether a key writes something: letters and digits, but not a blank, which a list would toggle."""
    text = event.text()
    ctrl_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    held = event.modifiers() & HELD
    return (
        bool(text)
        and text.isprintable()
        and not text.isspace()
        and held in {Qt.KeyboardModifier.NoModifier, ctrl_alt}
    )
