"""Written: words of the portrait, edited where they stand; what was refused stays typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workshop_app.ui.plan.standing_text import StandingText
from workshop_app.ui.theme import Theme

WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

KEPT_WITHIN = 10_000
"""Milliseconds after which typing is kept even if nobody rests."""

IN_PASSING = 800
"""Milliseconds without a letter after which typing pauses, here as for the room."""

COMES_BACK = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""Why the focus is here again without somebody beginning anew."""


class Written(StandingText):
    """`keep` is given what was typed and says whether it was kept; if not, it stays here until it is.

    `entered` is sent after Enter, `given_back` after Escape, `reached` when somebody begins to edit here,
    `walked` with -1 or 1 when an arrow leaves the first or the last line. One of the `openings`, such as
    "I can", stands in a quieter colour. What `is_framed` already draws no frame of its own. Several lines
    pasted at once are sent as `lines_pasted` where somebody `takes_lines`.
    """

    entered = Signal()
    given_back = Signal()
    reached = Signal()
    walked = Signal(int)
    lines_pasted = Signal(list)
    rewritten = Signal()
    """Sent when other words stand here that nobody typed here."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        keep: Callable[[str], bool],
        *,
        font: QFont,
        colour: str = "ink",
        line: int = 0,
        hint: str = "",
        most: int = 0,
        openings: Sequence[str] = (),
        is_framed: bool = False,
    ) -> None:
        super().__init__(theme, name, font=font, colour=colour, hint=hint, most=most)
        self._is_framed = is_framed
        self._keep_at_desk, self._openings, self._is_refused = keep, openings, False
        self._began = ""
        self._kept_at, self._typed_at = QElapsedTimer(), QElapsedTimer()
        self._ink = theme.colour("ink3")
        self.takes_lines = False
        self.be_set(font, colour, line)
        self.setAcceptDrops(False)  # what is dropped here is dropped on the row
        self.kept.connect(self._offer)
        self.textChanged.connect(self._quieten)

    @property
    def is_unkept(self) -> bool:
        """Whether something stands here that the desk refused."""
        return self._is_refused

    def be_set(self, font: QFont, colour: str, line: int = 0) -> None:
        super().be_set(font, colour, line)
        if self.__dict__.get("_is_framed"):  # the first call comes before there is one
            paper = self._theme.colour("sheet").name()
            focused = f"QTextEdit:focus {{ border: 2px solid transparent; background: {paper}; }}"
            self.setStyleSheet(self.styleSheet() + focused)

    @property
    def is_just_typed(self) -> bool:
        """Whether a letter was typed here so lately that the next one comes from the same hand in passing."""
        return self._typed_at.isValid() and self._typed_at.elapsed() < IN_PASSING

    def show_text(self, text: str) -> None:
        if self._is_refused and text != self.text:
            return
        self._is_refused, before = False, self.text
        super().show_text(text)
        if self.text != before:
            self._quieten()
            self.rewritten.emit()

    def forget(self, text: str) -> None:
        """Show a text whatever stood here, as another pillar does."""
        self._is_refused = False
        self._rest.stop()
        self._was = text
        self._write(text)
        self._quieten()
        self.rewritten.emit()

    def caret_to_end(self) -> None:
        """Begin to edit behind the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = WALKS.get(key, 0)
        if step and not event.modifiers() and self._is_at_edge(step):
            self.walked.emit(step)
            return
        if key == Qt.Key.Key_Escape:
            self._give_back()
        if event.text().isprintable() and event.text():
            self._typed_at.start()
        super().keyPressEvent(event)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._is_refused:
                self.setFocus(Qt.FocusReason.OtherFocusReason)  # what was refused is still to be mended here
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.rewritten.emit()
            self.given_back.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in COMES_BACK and not self._is_refused:
            self._began = self.text
        self._kept_at.start()
        self.reached.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        texts = [" ".join(line.split()) for line in source.text().splitlines()]
        texts = [text for text in texts if text]
        if self.takes_lines and len(texts) > 1:
            self.textCursor().insertText(texts[0])
            self.settle()
            self.lines_pasted.emit(texts[1:])
            return
        super().insertFromMimeData(source)

    def _keep(self) -> None:
        if self._is_refused:  # it is tried again, though nobody has changed it since
            self._rest.stop()
            self._was = self.text
            self._offer(self.text)
        else:
            super()._keep()

    def _typed(self) -> None:
        super()._typed()
        if self.hasFocus() and self._kept_at.isValid() and self._kept_at.elapsed() > KEPT_WITHIN:
            self.settle()  # whoever types without a rest loses no more than this

    def _give_back(self) -> None:
        """Let what stood here before somebody began to edit stand here again, also at the desk."""
        self._is_refused = False
        if self.text != self._began:
            self._write(self._began)
            self.settle()
        self._quieten()

    def _offer(self, text: str) -> None:
        self._kept_at.start()
        self._is_refused = not self._keep_at_desk(text)

    def _is_at_edge(self, step: int) -> bool:
        cursor = self.textCursor()
        moved = QTextCursor(cursor)
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not moved.movePosition(move)

    def _quieten(self) -> None:
        """Show the opening in the quieter colour."""
        opening = next((one for one in self._openings if self.text.startswith(one)), "")
        if not opening:
            self.setExtraSelections([])
            return
        found = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setForeground(self._ink)
        cursor = QTextCursor(self.document())
        cursor.setPosition(0)
        cursor.setPosition(len(opening), QTextCursor.MoveMode.KeepAnchor)
        found.cursor, found.format = cursor, look
        self.setExtraSelections([found])
