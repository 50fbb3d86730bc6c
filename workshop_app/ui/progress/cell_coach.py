"""CellCoach: brings the coach's card to the cell it speaks of, without covering the row."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QWidget
from shiboken6 import isValid

from workshop_app.domain.wordings import text_of
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.coach.coach_card import CoachCard
from workshop_app.ui.coach.rewording import change_in
from workshop_app.ui.progress.editing import Editing
from workshop_app.ui.progress.grid_view import GridView
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class CellCoach:
    """Opens the card where a tag was pressed, at F7 and Ctrl+Enter, and where the walk of wordings stops."""

    def __init__(self, around: Surroundings, view: GridView, editing: Editing, page: QWidget) -> None:
        self._around, self._view, self._editing, self._page = around, view, editing, page
        self._known: CoachCard | None = None
        view.asked.connect(self.show)
        editing.editor.asked.connect(self.show_typed)
        editing.tags.pressed.connect(self.show_typed)

    def show(self, hint: Hint | None = None) -> None:
        """Open the card for a hint of the current cell, or for the first one there is."""
        cell = self._view.cell()
        if cell is None:
            return
        hints = self._view.remarks.hints(cell)
        found = hint or next((one for one in hints if not one.is_note), None) or next(iter(hints), None)
        if found is None:
            self._around.alerts.toast(say("The coach has nothing to say about this cell."))
            return
        index = self._view.currentIndex()
        if self._around.theme.is_large:  # the card needs all the room there is above the row
            self._view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtBottom)
        else:
            self._view.scrollTo(index)
        text = text_of(self._around.workshop, found.wording)
        self._card.show_for(
            found,
            self._on_screen(self._view.viewport(), self._view.box_at(index)),
            self._row(),
            text=text,
            change=self._change,
            back_to=self._view,
        )
        self._view.speak_of(is_spoken_of=True)

    def show_typed(self, hint: Hint | None = None) -> None:
        """Open the card for what is being typed."""
        editor, marks = self._editing.editor, self._editing.marks
        found = hint or marks.hint_at_caret()
        if found is None:
            return
        box = self._on_screen(editor, editor.rect())
        self._card.show_for(
            found,
            box,
            self._row().united(box),
            text=editor.text,
            use=lambda text: change_in(editor, text, len(text)),
            change=lambda text, start, end: change_in(editor, text, end, start),
            back_to=editor,
        )

    def close(self) -> None:
        """Take the card away."""
        if self._known is not None and isValid(self._known):
            self._known.close_card()

    @property
    def _card(self) -> CoachCard:
        card = CoachCard.of(self._page.window(), self._around)
        if card is not self._known:
            self._known = card
            card.closed.connect(self._let_go)
        return card

    def _let_go(self) -> None:
        self._view.speak_of(is_spoken_of=False)

    def _change(self, text: str, start: int, end: int) -> None:
        self._view.setFocus()
        self._editing.begin(text)
        cursor = self._editing.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editing.editor.setTextCursor(cursor)

    def _row(self) -> QRect:
        """Return the row of the current cell on the screen, with the ring around the cell."""
        box = self._view.box_at(self._view.currentIndex()).adjusted(0, -2, 0, 2)
        across = QRect(0, box.y(), self._view.viewport().width(), box.height())
        return self._on_screen(self._view.viewport(), across)

    def _on_screen(self, widget: QWidget, box: QRect) -> QRect:
        return QRect(widget.mapToGlobal(QPoint(box.x(), box.y())), box.size())
