"""NoteColumns: every idea as a note in the column of its group, to be chosen, edited, given and binned."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from workshop_app.ui.gather.column_places import spot_of
from workshop_app.ui.gather.note_canvas import NoteCanvas
from workshop_app.ui.gather.note_editor import NoteEditor
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WALKS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (0, -4),
    Qt.Key.Key_PageDown: (0, 4),
    Qt.Key.Key_Home: (0, -1_000_000),
    Qt.Key.Key_End: (0, 1_000_000),
}


class NoteColumns(NoteCanvas):
    """What a person does to a note is sent as a signal; nothing is changed here.

    `refuses` returns the sentence that says why an idea cannot say a text, or nothing.
    """

    reworded = Signal(str, str)
    binned = Signal(tuple)
    menu_asked = Signal(tuple, QPoint)
    group_chosen = Signal(str)
    typed = Signal(str)
    left = Signal()

    def __init__(self, around: Surroundings, now: Callable[[], int], refuses: Callable[[str], str]) -> None:
        super().__init__(around, now)
        self._refuses = refuses
        self.editor: NoteEditor | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def edit(self, idea_id: str) -> None:
        """Open a note for editing where it stands."""
        spot = spot_of(self.columns, idea_id)
        if spot is None:
            return
        self._reveal(spot)
        idea = self.columns[spot.column].at(spot.row)
        paper = self._around.theme.paper(self._paper(spot.column))
        self.editor = NoteEditor(self._around.theme, paper, idea.text, self._refuses, self.viewport())
        self.editor.setAccessibleName(say("What the idea says"))
        self.editor.kept.connect(lambda text: self.reworded.emit(idea_id, text))
        self.editor.closed.connect(self._editor_closed)
        self.editor.open_over(self._box(spot).toRect())

    def finish_editing(self) -> None:
        """Keep what is being written in a note."""
        if self.editor is not None:
            self.editor.finish()

    # what a hand does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        idea = found[1] if found is not None else None
        if idea is None:
            self.chosen.clear()
            if found is not None and event.button() == Qt.MouseButton.LeftButton:
                group = self.columns[found[0]].group
                self.group_chosen.emit(group.id if group is not None else "")
            self.left.emit()
        elif event.button() == Qt.MouseButton.LeftButton or idea.id not in self.chosen:
            keys = event.modifiers()
            if keys & Qt.KeyboardModifier.ControlModifier:
                self.chosen.toggle(idea.id)
            elif keys & Qt.KeyboardModifier.ShiftModifier:
                self.chosen.reach_to(idea.id)
            else:
                self.chosen.choose(idea.id)
        self._describe()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and found[1] is not None:
            self.edit(found[1].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        ids = self.chosen.ids()
        if not ids:
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and (box := self.box_of(self.chosen.current)):
            place = self.viewport().mapToGlobal(box.center().toPoint())
        self.menu_asked.emit(ids, place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        is_sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        bar = self.horizontalScrollBar() if is_sideways else self.verticalScrollBar()
        if not is_sideways and abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            bar = self.horizontalScrollBar()
        bar.event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers()
        if key in WALKS:
            self._walk(key, is_reaching=bool(keys & Qt.KeyboardModifier.ShiftModifier))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and self.chosen.current:
            self.edit(self.chosen.current)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.chosen.ids():
            self.binned.emit(self.chosen.ids())
        elif key == Qt.Key.Key_Escape:
            self.chosen.clear()
            self.viewport().update()
            self.left.emit()
        elif key == Qt.Key.Key_A and keys == Qt.KeyboardModifier.ControlModifier:
            self.chosen.choose_column()
            self._describe()
            self.viewport().update()
        elif event.text().isprintable() and event.text().strip() and not keys & _COMMANDING:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key, *, is_reaching: bool) -> None:
        across, down = WALKS[key]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        to = self.chosen.walk(across, down)
        if not to:
            return
        if is_reaching and not across:
            self.chosen.reach_to(to)
        else:
            self.chosen.choose(to)
        spot = self.chosen.spot()
        if spot is not None:
            self._reveal(spot)
        self._describe()
        self._around.alerts.announce(self.accessibleDescription())
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_key and not self.chosen.current and (first := self.chosen.walk(0, 0)):
            self.chosen.choose(first)
            self._describe()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.finish_editing()
        super().scrollContentsBy(dx, dy)

    def _editor_closed(self) -> None:
        self.editor = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)


_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
