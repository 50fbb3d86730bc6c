"""StandingText: a text that is edited where it stands, like words on paper; no field is drawn around it."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from workshop_app.ui import actions
from workshop_app.ui.theme import Theme
from workshop_app.words import say

PAD_ACROSS, PAD_DOWN = 6, 2
"""Px between the words and the edge that shows the focus; the widget stands that far outside its words."""

KEPT_AFTER = 2000
"""Milliseconds of rest after which what was typed is kept (the house's rule for typing)."""


SHOWN_IN_A_MENU = 40
"""Letters of selected words that an entry of a menu names."""
MEASURED = 16
"""Heights that are remembered: a layout asks for the same few widths again and again."""


TALLER_FROM = 0x0590
QUOTES = "‘’“”–—…"
"""Letters from here on (Hebrew, Arabic, Devanagari, Chinese …) need higher lines; these do not."""


class StandingText(QTextEdit):
    """Shows words as tall as they are; a press puts the caret between them.

    `kept` is sent with the new words: on Enter, on leaving, and after two seconds of rest. Escape puts
    back what stood here. `left` is sent when it is no longer edited, `finished` when a key said so and the
    focus should go where it came from. Several `lines` let Enter begin one.
    """

    kept = Signal(str)
    left = Signal()
    finished = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        font: QFont,
        colour: str = "ink",
        hint: str = "",
        most: int = 0,
        lines: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._most, self._has_lines = theme, most, lines
        self._was = ""
        self._line = 0
        self._measured = dict[tuple[int, str, int], int]()
        self._look: tuple[QFont, str, int] | None = None
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(0)
        self.be_set(font, colour)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(KEPT_AFTER)
        self._rest.timeout.connect(self._keep)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    @property
    def text(self) -> str:
        """What stands here now."""
        return self.toPlainText()

    @property
    def is_edited(self) -> bool:
        """Whether somebody is typing here."""
        return self.hasFocus() or self._rest.isActive()

    def show_text(self, text: str) -> None:
        """Show the words of the workshop, but never over words that are being typed."""
        if self.is_edited and self.text != self._was:
            return
        if self.hasFocus() and text.split() == self.text.split():
            return  # a blank at the end was not kept, and the caret stays behind it
        self._was = text
        if text != self.text:
            self._write(text)

    def be_set(self, font: QFont, colour: str, line: int = 0) -> None:
        """Be set in a type and a colour of the theme; `line` is a line's height in px, 0 the type's own."""
        look = (font, colour, line)
        if look == self._look:
            return
        self._look = look
        self._measured.clear()
        self._dress(font, colour)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._line = line
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._set_lines()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.updateGeometry()

    def edit(self) -> None:
        """Put the caret behind the words, all of them selected."""
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Keep what was typed, if something was."""
        self._keep()

    # what Qt asks

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.fontMetrics().height() + 2 * PAD_DOWN)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = max(20, width - 2 * PAD_ACROSS)
        asked = (inner, self.text or self.placeholderText(), self._line)
        if asked not in self._measured:
            measure = self.document().clone()  # the one that is shown keeps the width it is shown in
            if not self.text:
                measure.setPlainText(self.placeholderText())
            measure.setTextWidth(inner)
            if len(self._measured) >= MEASURED:
                self._measured.clear()
            self._measured[asked] = round(measure.size().height())
        return self._measured[asked] + 2 * PAD_DOWN

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo or event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.ignore()  # nothing was typed here: it means the workshop's latest change
                return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not (self._has_lines and not event.modifiers()):
            self._keep()
            self._let_go()
        elif event.key() == Qt.Key.Key_Escape:
            self._put_back()
            self._let_go()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._rest.isActive():
            self._was = self.text
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self._keep()
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        words = self.textCursor().selectedText().strip()
        if words:
            menu.addSeparator()
            said = say("Add “{words}” to the common language", words=words[:SHOWN_IN_A_MENU])
            menu.addAction(said.replace("&", "&&"), lambda: actions.carry_out("common_language", self))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page rolls, wherever the pointer is

    # what it means

    def _typed(self) -> None:
        whole = self.text
        fitting = whole if self._has_lines or "\n" not in whole else " ".join(whole.split())
        fitting = fitting[: self._most] if self._most else fitting
        if fitting != whole:  # pasted lines become one, and what is too long ends where the room ends
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(fitting)
            return
        self._rest.start()

    def _keep(self) -> None:
        is_new = self.text.strip() != self._was.strip()
        self._rest.stop()
        if is_new:
            self._was = self.text
            self.kept.emit(self.text)

    def _put_back(self) -> None:
        self._rest.stop()
        self._write(self._was)

    def _write(self, text: str) -> None:
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setPlainText(text)
        self._set_lines()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.updateGeometry()

    def _set_lines(self) -> None:
        """Set the lines as close as the design does, where the letters of the script are not taller."""
        block = QTextBlockFormat()
        if self._line and all(ord(letter) < TALLER_FROM or letter in QUOTES for letter in self.text):
            block.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        else:
            block.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self.document().setUndoRedoEnabled(True)

    def _let_go(self) -> None:
        self.finished.emit()
        if self.hasFocus():
            self.clearFocus()

    def _dress(self, font: QFont, colour: str) -> None:
        theme = self._theme
        down, across = PAD_DOWN - 2, PAD_ACROSS - 2
        ink, accent = theme.colour(colour).name(), theme.colour("accent").name()
        line = theme.colour("control").name()
        self.setStyleSheet(
            f"QTextEdit {{ background: transparent; border: 2px solid transparent; border-radius: 4px;"
            f" padding: {down}px {across}px; min-height: 0; color: {ink};"
            f" placeholder-text-color: {theme.colour('ink3').name()};"
            f' font-family: "{font.family()}"; font-size: {font.pixelSize()}px;'
            f" font-weight: {int(font.weight())}; }}"
            f"QTextEdit:hover:!focus {{ border-bottom: 2px dotted {line}; border-radius: 0; }}"
            f"QTextEdit:focus {{ border: 2px solid {accent}; background: {theme.colour('sheet').name()}; }}"
        )
