"""SpellHelp: marks words that nobody knows while one types, and offers others; it changes none itself."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from workshop_app.insight.spelling.spelling import Mark, Spelling
from workshop_app.ui.aside import Aside
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.scribe.entry_line import EntryLine
from workshop_app.ui.scribe.known_words import KnownWords
from workshop_app.ui.scribe.spelling_row import SpellingRow
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

RESTS = 350
"""Milliseconds without a key after which also the word that is being typed is looked at."""

HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class SpellHelp(QObject):
    """Helps one line; F7 goes to a marked word and offers others for it, each on a digit."""

    def __init__(self, around: Surroundings, line: EntryLine) -> None:
        super().__init__(line)
        self._around, self._line = around, line
        self.known = KnownWords(around)
        self._reading, self._guessing = Aside(self), Aside(self)
        self._at: Mark | None = None
        self.row = SpellingRow(around)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS)
        self._rest.timeout.connect(self._look)
        line.textChanged.connect(self._typed)
        line.spelling_asked.connect(self.ask)
        line.menu_filled.connect(self._fill_menu)
        line.keys_lent = self._press
        self.row.picked.connect(self._pick)
        self.row.learned.connect(self._learn)

    def ask(self) -> None:
        """Go to the marked word before the cursor, or on to the one before that, and offer others for it."""
        self._look()
        marks = self._line.marks
        if not marks:
            if self.known.are_wanted and self.known.spelling is not None:
                self._around.alerts.toast(say("No word here is unknown."))
            return
        before = self._at.start if self._at is not None else self._line.cursorPosition() + 1
        self._offer(next((one for one in reversed(marks) if one.start < before), marks[-1]))

    def close(self) -> bool:
        """Take the offer away; return whether there was one."""
        was_open = not self.row.isHidden()
        self._guessing.forget()
        self._at = None
        self.row.hide()
        return was_open

    # marking

    def _typed(self, text: str) -> None:
        self.close()
        if not self.known.are_wanted:
            self._line.show_marks(())
        elif self.known.spelling is not None:
            self._mark(text, is_typing=True)
        elif text.strip() and not self._reading.is_busy:
            self._reading.run(self.known.new().ready, self._has_read, lambda _trouble: None)
        self._rest.start()

    def _has_read(self, spelling: Spelling) -> None:
        self.known.spelling = spelling
        self._rest.start()

    def _look(self) -> None:
        if self.known.are_wanted:
            self._mark(self._line.text(), is_typing=False)

    def _mark(self, text: str, *, is_typing: bool) -> None:
        """Mark what is unknown; the word under the hands may still become one that is known."""
        marks = self.known.marks(text)
        here = self._line.cursorPosition()
        if is_typing:
            was = {text[one.start : one.end] for one in self._line.marks}
            marks = tuple(one for one in marks if one.end != here or text[one.start : one.end] in was)
        self._line.show_marks(marks)

    # offering

    def _offer(self, mark: Mark) -> None:
        spelling, word = self.known.spelling, self._line.text()[mark.start : mark.end]
        if spelling is None:
            return
        self._at = mark
        self._line.setSelection(mark.start, mark.end - mark.start)
        self._guessing.run(
            lambda: spelling.suggestions(word), partial(self._has_guessed, word), lambda _trouble: None
        )

    def _has_guessed(self, word: str, others: tuple[str, ...]) -> None:
        self.row.offer(word, others)
        self._around.alerts.announce(self.row.told)

    def _press(self, event: QKeyEvent) -> bool:
        """Take the digits and Escape while words are offered."""
        if self.row.isHidden() or event.modifiers() & HELD:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._line.deselect()
            return self.close()
        number = digit(event)
        return number is not None and self.row.press(number)

    def _pick(self, other: str) -> None:
        mark = self._at
        if mark is not None:
            self._put(mark, other)

    def _put(self, mark: Mark, other: str) -> None:
        """Put a word in place of another, as one step of the line’s own undo, and let typing go on."""
        self._line.setSelection(mark.start, mark.end - mark.start)
        self._line.insert(other)
        self._line.setCursorPosition(len(self._line.text()))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()
        self._look()

    def _learn(self, word: str) -> None:
        self.known.learn(word)
        self._around.alerts.announce(say("“{word}” is one of this workshop’s words now.", word=word))
        self._line.setCursorPosition(len(self._line.text()))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()
        self._look()

    def _fill_menu(self, menu: QMenu, place: int) -> None:
        found = (one for one in self._line.marks if one.start <= place <= one.end)
        mark, spelling = next(found, None), self.known.spelling
        if mark is None or spelling is None:
            return
        word, first = self._line.text()[mark.start : mark.end], next(iter(menu.actions()), None)
        for other in spelling.suggestions(word):
            entry = menu.addAction(other.replace("&", "&&"), partial(self._put, mark, other))
            menu.insertAction(first, entry)  # type: ignore[arg-type] # None appends
        learn = menu.addAction(
            say("Add “{word}” to this workshop’s words", word=word), partial(self._learn, word)
        )
        menu.insertAction(first, learn)  # type: ignore[arg-type] # as above
        menu.insertSeparator(first)  # type: ignore[arg-type] # as above
