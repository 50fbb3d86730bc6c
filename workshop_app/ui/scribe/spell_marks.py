"""SpellMarks: waves under the unknown words of a field of several lines, and others for them in its menu."""

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from workshop_app.insight.spelling.spelling import Mark, Spelling
from workshop_app.ui.aside import Aside
from workshop_app.ui.scribe.known_words import KnownWords
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class SpellMarks(QSyntaxHighlighter):
    """Marks what no dictionary of the workshop's languages knows; it changes nothing by itself."""

    def __init__(self, around: Surroundings, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._around, self._field = around, field
        self._known = KnownWords(around)
        self._reading = Aside(self)
        self._wave = QTextCharFormat()
        self._wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._wave.setUnderlineColor(around.theme.colour("bad"))
        field.installEventFilter(self)

    def highlightBlock(self, text: str) -> None:
        if not self._known.are_wanted or not text.strip():
            return
        if self._known.spelling is None:
            if not self._reading.is_busy:
                self._reading.run(self._known.new().ready, self._has_read, lambda _trouble: None)
            return
        for mark in self._known.marks(text):
            self.setFormat(mark.start, mark.end - mark.start, self._wave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QContextMenuEvent):
            self._open_menu(event)
            return True
        return super().eventFilter(watched, event)

    def _has_read(self, spelling: Spelling) -> None:
        self._known.spelling = spelling
        self.rehighlight()

    def _open_menu(self, event: QContextMenuEvent) -> None:
        menu = self._field.createStandardContextMenu()
        place = self._field.cursorForPosition(event.pos())
        block, spelling = place.block(), self._known.spelling
        found = (
            one for one in self._known.marks(block.text()) if one.start <= place.positionInBlock() <= one.end
        )
        mark = next(found, None)
        if mark is not None and spelling is not None:
            self._fill(menu, block.position(), mark, block.text()[mark.start : mark.end], spelling)
        menu.popup(event.globalPos())

    def _fill(self, menu: QMenu, start: int, mark: Mark, word: str, spelling: Spelling) -> None:
        first = next(iter(menu.actions()), None)
        for other in spelling.suggestions(word):
            entry = menu.addAction(other.replace("&", "&&"), partial(self._put, start, mark, other))
            menu.insertAction(first, entry)  # type: ignore[arg-type] # None appends
        keep = say("Add “{word}” to this workshop’s words", word=word).replace("&", "&&")
        menu.insertAction(first, menu.addAction(keep, partial(self._learn, word)))  # type: ignore[arg-type] # as above
        menu.insertSeparator(first)  # type: ignore[arg-type] # as above

    def _put(self, start: int, mark: Mark, other: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start + mark.start)
        cursor.setPosition(start + mark.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(other)

    def _learn(self, word: str) -> None:
        self._known.learn(word)
        self.rehighlight()
