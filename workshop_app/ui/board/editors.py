"""Editors: text is changed where it stands; what was typed is kept, whichever way one leaves."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workshop_app.ui.theme import Theme

REST = 2000
"""Milliseconds without typing after which the text is kept (architecture: the flow of one change)."""

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
PASSING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
"""Ways of losing the focus after which it comes back to the editor."""


class Keeping(QObject):
    """Keeps the text of one editor: after a rest, on leaving and on closing.

    `keep` returns whether the text was kept. A text that was refused stays open for another try; Escape a
    second time goes back to what was kept last. An emptied text that may not be empty goes back as well.
    """

    refused = Signal(bool)
    closed = Signal()

    def __init__(
        self, editor: QWidget, text: Callable[[], str], keep: Callable[[str], bool], *, may_be_empty: bool
    ) -> None:
        super().__init__(editor)
        self._text, self._keep, self._may_be_empty = text, keep, may_be_empty
        self._kept, self._refused, self._is_closing = text(), "", False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.keep_now)

    def touch(self) -> None:
        """Take note that something was typed."""
        self._rest.start()

    def keep_now(self) -> bool:
        """Keep the text as it is."""
        text = self._text()
        if text == self._kept or not (text.strip() or self._may_be_empty):
            return True
        if not self._keep(text):
            self._refused = text
            self.refused.emit(True)  # noqa: FBT003 - a signal's values have no names
            return False
        self._kept, self._refused = text, ""
        self.refused.emit(False)  # noqa: FBT003 - a signal's values have no names
        return True

    def close(self, *, giving_up: bool = False) -> bool:
        """Keep the text and close; False if it was refused and stays open."""
        if self._is_closing:
            return True
        self._is_closing = True
        goes_back = giving_up and self._text() == self._refused
        if not goes_back and not self.keep_now():
            self._is_closing = False
            return False
        self._rest.stop()
        self.closed.emit()
        return True


class NoteEditor(QPlainTextEdit):
    """Lies over a note, on its paper."""

    def __init__(
        self, over: QWidget, theme: Theme, text: str, keep: Callable[[str], bool], *, paper: str
    ) -> None:
        super().__init__(text, over)
        self._theme, self._paper, self._edge = theme, paper, "accent"
        self.keeping = Keeping(self, self.toPlainText, keep, may_be_empty=False)
        self.keeping.refused.connect(self._show_refused)
        self.textChanged.connect(self.keeping.touch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def lie_at(self, box: QRect, font: QFont, inside: QRect) -> None:
        """Lie over a note in that font, large enough to write in, within an area."""
        px = self._theme.px
        wide, high = max(box.width(), px(180)), max(box.height(), px(112))
        self.setGeometry(_within(QRect(box.x() - 3, box.y() - 3, wide + 6, high + 6), inside))
        self.setFont(font)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self.keeping.close()
        elif event.key() == Qt.Key.Key_Escape:
            self.keeping.close(giving_up=True)
        else:
            super().keyPressEvent(event)
        event.accept()  # or the board underneath would take it for one of its own keys

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.keeping.close()
        else:
            self.keeping.keep_now()

    def _show_refused(self, is_refused: bool) -> None:  # noqa: FBT001 - a signal's values have no names
        self._edge = "bad" if is_refused else "accent"
        self._dress()

    def _dress(self) -> None:
        ink, edge = self._theme.colour("ink").name(), self._theme.colour(self._edge).name()
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {self._paper}; color: {ink}; border: 3px solid {edge};"
            f" border-radius: 3px; padding: 5px; min-height: 0; {_type(self.font())} }}"
        )


class NameEditor(QLineEdit):
    """Lies over the name of a pillar."""

    def __init__(self, over: QWidget, theme: Theme, name: str, keep: Callable[[str], bool]) -> None:
        super().__init__(name, over)
        self._theme, self._edge = theme, "accent"
        self.keeping = Keeping(self, self.text, keep, may_be_empty=True)
        self.keeping.refused.connect(self._show_refused)
        self.textEdited.connect(lambda _text: self.keeping.touch())
        self.selectAll()

    def lie_at(self, box: QRect, font: QFont, inside: QRect) -> None:
        """Lie over the name in that font."""
        wide, high = max(box.width(), self._theme.px(190)), max(box.height(), font.pixelSize() * 2)
        self.setGeometry(_within(QRect(box.x(), box.y(), wide, high), inside))
        self.setFont(font)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self.keeping.close()
        elif event.key() == Qt.Key.Key_Escape:
            self.keeping.close(giving_up=True)
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.keeping.close()
        else:
            self.keeping.keep_now()

    def _show_refused(self, is_refused: bool) -> None:  # noqa: FBT001 - a signal's values have no names
        self._edge = "bad" if is_refused else "accent"
        self._dress()

    def _dress(self) -> None:
        ground, ink, edge = (self._theme.colour(name).name() for name in ("sheet", "ink", self._edge))
        self.setStyleSheet(
            f"QLineEdit {{ background: {ground}; color: {ink}; border: 2px solid {edge};"
            f" border-radius: 4px; padding: 0 4px; min-height: 0; {_type(self.font())} }}"
        )


def _within(box: QRect, inside: QRect) -> QRect:
    box = QRect(box)
    box.moveRight(min(box.right(), inside.right() - 4))
    box.moveBottom(min(box.bottom(), inside.bottom() - 4))
    box.moveLeft(max(box.left(), inside.left() + 4))
    box.moveTop(max(box.top(), inside.top() + 4))
    return box


def _type(font: QFont) -> str:
    return (
        f'font-family: "{font.family()}"; font-size: {font.pixelSize()}px; font-weight: {int(font.weight())};'
    )
