"""Editing: one cell at a time is written in its place; nothing that was typed is ever lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import descriptors
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import LONGEST_CELL
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.wordings import Wording
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.coach.coach_marks import CoachMarks
from workshop_app.ui.coach.tag_row import TagRow
from workshop_app.ui.progress.cell_editor import CellEditor
from workshop_app.ui.progress.cell_setting import BOTTOM, PAD, TAG_GAP
from workshop_app.ui.progress.grid_view import GridView
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

REST = 2_000
"""Milliseconds without a key after which what is typed is kept against a power cut."""


class Editing(QObject):
    """Opens the editor over the current cell, and keeps or gives back what is typed there."""

    ended = Signal()

    def __init__(self, around: Surroundings, view: GridView) -> None:
        super().__init__(view)
        self._around, self._view = around, view
        self.cell: Cell | None = None
        self._first = ""
        self.editor = CellEditor(around, view.setting, view.viewport())
        self.marks = CoachMarks(around, self.editor, Wording("descriptor", ""))
        self.tags = TagRow(around.theme, around.icons)
        self.tags.setParent(self.editor)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._remember)
        self.editor.kept.connect(self._keep_and_go)
        self.editor.given_back.connect(self.give_back)
        self.editor.left.connect(self.keep)
        self.editor.textChanged.connect(self._typed)
        self.marks.told.connect(self._show_tags)
        view.writing.connect(self.begin)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _at: self.follow())

    def begin(self, text: str | None = None) -> None:
        """Write the current cell: from its own words on, or from a text in their place."""
        if self.cell is not None and not self.keep():
            return
        cell = self._view.cell()
        if cell is None:
            return
        face = self._view.model_of_grid.grid.faces[cell]
        if face.descriptor.frozen:
            reason = face.descriptor.reason
            self._around.alerts.toast(
                say("These words are frozen: {reason} Unfreeze them to change them.", reason=reason)
            )
            return
        pillar = self._view.model_of_grid.grid.rows[self._view.currentIndex().row()].pillar.id
        if not self._around.alerts.attempt(lambda: refuse_locked(self._around.workshop, pillar)):
            return
        self.cell, self._first = cell, face.descriptor.text
        self._view.scrollTo(self._view.currentIndex())
        self.marks.speak_of(Wording("descriptor", face.descriptor.id))
        self.editor.open(self._first if text is None else text, self._view.box_at(self._view.currentIndex()))
        self._typed()

    def keep(self) -> bool:
        """Keep what is typed and close the editor; False if it was refused, and everything stays typed."""
        if self.cell is None:
            return True
        cell, text = self.cell, self.editor.text
        if len(text) > LONGEST_CELL:
            self._around.alerts.toast(
                say(
                    "A cell holds {longest} characters; these are {count}. Nothing typed is lost.",
                    longest=LONGEST_CELL,
                    count=len(text),
                )
            )
            self._remember()
            return False
        self.cell = None
        if text != self._first and not self._around.alerts.attempt(
            lambda: self._around.desk.do(descriptors.write, {cell: text})
        ):
            self.cell = cell
            self._remember()
            return False
        self._end()
        return True

    def give_back(self) -> None:
        """Close the editor and let the cell say what it said before."""
        self.cell = None
        self._end()

    def follow(self) -> None:
        """Stand where the cell is now; close if it is gone, but keep what was typed."""
        if self.cell is None:
            return
        index = self._view.model_of_grid.index_of(self.cell)
        if index.isValid():
            self.editor.stand_at(self._view.box_at(index))
        else:
            self._around.alerts.toast(
                say("That cell is gone. What you typed: “{text}”", text=self.editor.text)
            )
            self.give_back()

    def before(self, deed: Callable[[], object]) -> Callable[[], object]:
        """Return a deed that is done only once what is half written is kept."""

        def act() -> None:
            if self.keep():
                deed()

        return act

    def resume(self) -> None:
        """Open the cell that was half written when the program ended."""
        kept = self._around.preferences.get(self._name, {})
        if self.cell is not None or not kept:
            return
        cell = Cell(*(str(kept.get(part, "")) for part in ("indicator", "level", "lens")))  # type: ignore[arg-type] # ids
        index = self._view.model_of_grid.index_of(cell)
        if index.isValid():
            self._view.go_to(cell)
            self.begin(str(kept.get("text", "")))

    @property
    def _name(self) -> str:
        return f"half written {self._around.open.id}"

    def _keep_and_go(self, rows: int, columns: int) -> None:
        if self.keep() and (rows or columns):
            self._view.step(rows, columns)

    def _end(self) -> None:
        self._rest.stop()
        if QApplication.focusWidget() is self.editor:
            self._view.setFocus()  # before it is hidden: Qt would let the keyboard walk on
        self.editor.hide()
        if self._around.preferences.get(self._name, {}):
            self._around.preferences.put({self._name: {}})
        self.ended.emit()

    def _typed(self) -> None:
        if self.cell is None:
            return
        self._rest.start()
        self._place_tags()

    def _show_tags(self, hints: tuple[Hint, ...]) -> None:
        """Show under the words what the coach says of them, with room for it."""
        px = self._around.theme.px
        width = self.editor.width() - 2 * px(PAD)
        self.tags.show_hints(hints, with_notes=True)
        high = self.tags.heightForWidth(width) if hints else 0
        self.editor.below = px(BOTTOM) + (high + px(TAG_GAP) if high else 0)
        self.editor.fit()
        self._place_tags()

    def _place_tags(self) -> None:
        px = self._around.theme.px
        width = self.editor.width() - 2 * px(PAD)
        high = self.tags.heightForWidth(width)
        self.tags.setGeometry(px(PAD), self.editor.words_end + px(TAG_GAP), width, high)

    def _remember(self) -> None:
        """Keep what is half written on this computer."""
        if self.cell is not None and self.editor.text != self._first:
            place = dict(zip(("indicator", "level", "lens"), self.cell, strict=True))
            self._around.preferences.put({self._name: {**place, "text": self.editor.text}})
