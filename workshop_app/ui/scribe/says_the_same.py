"""SaysTheSame: says under the line while one types that the idea is there already, and offers to stack it."""

from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.insight.likeness.board import Glimpse, glimpse
from workshop_app.insight.likeness.likenesses import Likenesses
from workshop_app.ui.aside import Aside
from workshop_app.ui.key_caps import KeyCaps
from workshop_app.ui.one_line import OneLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

RESTS = 120
"""Milliseconds without a key after which it is looked whether the idea is there already."""

MOMENT = 350
"""Milliseconds an offer must have been in sight before Enter means it; who types on has not read it."""


class Found(NamedTuple):
    """What was found for a text: the note that says the same, and whether that is beyond doubt."""

    text: str
    note: IdeaId | None = None
    is_sure: bool = False


class SaysTheSame(QWidget):
    """Where the likeness is sure, Enter stacks and Ctrl+Enter adds anyway; else Enter adds, Ctrl+J stacks.

    Enter stacks only what has been in sight for a moment and is about the very text in the line; otherwise
    it adds. `meant` is sent when what Enter means may have changed.
    """

    stack_asked = Signal(str)
    anyway_asked = Signal()
    meant = Signal()

    def __init__(self, around: Surroundings, line: QLineEdit) -> None:
        super().__init__()
        self._around, self._line = around, line
        theme, px = around.theme, around.theme.px
        self._found = Found("")
        self._dismissed = ""
        self._aside = Aside(self)
        self._rest, self._moment = QTimer(self), QTimer(self)
        for clock, millis in ((self._rest, RESTS), (self._moment, MOMENT)):
            clock.setSingleShot(True)
            clock.setInterval(millis)
        self._rest.timeout.connect(self._look)
        self._moment.timeout.connect(self._settle)
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.copy", px(18), theme.colour("ink2")))
        self.sentence = OneLine(theme)
        self.stack = around.controls.button(say("Stack"), kind="quiet", size="small", press=self.take)
        self.anyway = around.controls.button(
            say("Add anyway"), kind="quiet", size="small", press=self.anyway_asked.emit
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(4), px(6), 0)
        row.setSpacing(px(8))
        row.addWidget(sign)
        row.addWidget(self.sentence, 1)
        self._keys = {
            self.stack: {True: KeyCaps(theme, ("Enter",)), False: KeyCaps(theme, ("Ctrl+J",))},
            self.anyway: {True: KeyCaps(theme, ("Ctrl+Enter",)), False: KeyCaps(theme, ("Enter",))},
        }
        for button, caps in self._keys.items():
            button.setFocusPolicy(line.focusPolicy().TabFocus)
            for one in caps.values():
                row.addWidget(one)
            row.addWidget(button)
        line.textChanged.connect(self._typed)
        self.hide()

    @property
    def words(self) -> str:
        """What it says just now, or nothing."""
        return self.sentence.text() if not self.isHidden() else ""

    @property
    def enter_stacks(self) -> bool:
        """Whether Enter would stack: the offer is sure, was in sight for a moment, and is about this text."""
        return self._is_offered() and self._found.is_sure and not self._moment.isActive()

    def take(self) -> None:
        """Ask for the idea to be stacked, if that is offered for what stands in the line now."""
        if self._is_offered() and self._found.note is not None:
            self.stack_asked.emit(self._found.note)

    def dismiss(self) -> bool:
        """Take the offer away for this text; return whether there was one."""
        if not self._is_offered():
            return False
        self._dismissed = _plain(self._line.text())
        self._show(Found(self._line.text()))
        return True

    def forget(self) -> None:
        """Offer nothing until something is typed again."""
        self._rest.stop()
        self._aside.forget()
        self._show(Found(""))

    def _is_offered(self) -> bool:
        is_looking = self._rest.isActive() or self._aside.is_busy
        return self._found.note is not None and self._found.text == self._line.text() and not is_looking

    def _typed(self, text: str) -> None:
        self._aside.forget()
        self._moment.stop()
        self.meant.emit()
        if text.strip():
            self._rest.start()
        else:
            self._dismissed = ""
            self.forget()

    def _look(self) -> None:
        text = self._line.text()
        if _plain(text) == self._dismissed:
            self._show(Found(text))
            return
        seen, likenesses = glimpse(self._around.workshop), self._around.likenesses
        self._aside.run(lambda: _find(likenesses, seen, text), self._show, lambda _trouble: None)

    def _show(self, found: Found) -> None:
        self._found = found
        records = self._around.workshop
        is_there = found.note is not None and bool(records.value("idea", found.note, "rank"))
        self.setVisible(is_there)
        if found.note is None or not is_there:
            self._moment.stop()
            self.meant.emit()
            self._line.setAccessibleDescription("")
            return
        self._tell(found.note, is_sure=found.is_sure)
        self._moment.start()

    def _tell(self, note: IdeaId, *, is_sure: bool) -> None:
        workshop = self._around.workshop
        idea = workshop.idea(note)
        group = workshop.group_of(idea)
        voices = 1 + len(workshop.beneath(note))
        told = (
            say("“{text}” ({group})", text=idea.text, group=group.name)
            if group is not None
            else say("“{text}”", text=idea.text)
        )
        words = (
            say_many("{count} said this: {idea}", "{count} said this: {idea}", voices, idea=told)
            if is_sure
            else say("Says nearly the same: {idea}", idea=told)
        )
        keys = (
            say("Enter stacks it, Ctrl+Enter adds it anyway.")
            if is_sure
            else say("Ctrl+J stacks it, Enter adds it.")
        )
        if words != self.sentence.text() or not self._line.accessibleDescription():
            self._around.alerts.announce(f"{words} {keys}")
        self.stack.setToolTip(keys)
        self.anyway.setToolTip(keys)
        self.sentence.show_text(words)
        self.sentence.setToolTip(words)
        self._line.setAccessibleDescription(f"{words} {keys}")
        for caps in self._keys.values():
            for sure, one in caps.items():
                one.setVisible(sure == is_sure and not self._around.theme.is_large)

    def _settle(self) -> None:
        self.meant.emit()


def _find(likenesses: Likenesses, seen: Glimpse, text: str) -> Found:
    """Look for the note that says the same; for another thread."""
    board = seen.board()
    notes = likenesses.same_as(board, text)
    sure = likenesses.word_for_word(board, text, notes)
    first = next(iter(sure), next(iter(notes), None))
    return Found(text, first, is_sure=first is not None and first in sure)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
