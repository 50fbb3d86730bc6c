"""Editors: text is changed where it stands; what was typed is kept, whichever way one leaves."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workshop_app.ui.theme import Theme

REST = 2000
"""Milliseconds without typing after which the text is kept (architecture: the flow of one change)."""

Keep = Callable[[str], bool]


class NoteEditor(QPlainTextEdit):
    """Lies over a note; Enter and Escape and leaving keep the text. `keep` returns whether it was kept."""

    def __init__(
        self,
        over: QWidget,
        theme: Theme,
        text: str,
        colours: tuple[str, str],
        keep: Keep,
        done: Callable[[], None],
    ) -> None:
        super().__init__(text, over)
        self._keep, self._done = keep, done
        self._kept, self._is_closing = text, False
        fill, ink = colours
        self._theme, self._fill, self._ink = theme, fill, ink
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._keep_now)
        self.textChanged.connect(self._rest.start)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def lie_at(self, box: QRect, font: QFont, inside: QRect) -> None:
        """Lie over a note in that font, large enough to write in, within an area."""
        wide, high = max(box.width(), self._theme.px(180)), max(box.height(), self._theme.px(112))
        area = QRect(box.x(), box.y(), wide, high).adjusted(-3, -3, 3, 3)
        area.moveRight(min(area.right(), inside.right() - 4))
        area.moveBottom(min(area.bottom(), inside.bottom() - 4))
        area.moveLeft(max(area.left(), inside.left() + 4))
        area.moveTop(max(area.top(), inside.top() + 4))
        self.setGeometry(area)
        self._dress(font, "accent")

    def close_kept(self) -> bool:
        """Keep the text and close; what cannot be kept stays open for another try."""
        if self._is_closing:
            return True
        self._is_closing = True
        if not self._keep_now():
            self._is_closing = False
            return False
        self._rest.stop()
        self.hide()
        self.deleteLater()
        self._done()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter or event.key() == Qt.Key.Key_Escape:
            self.close_kept()
        else:
            super().keyPressEvent(event)
        event.accept()  # or the board underneath would take it for one of its own keys

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.close_kept()
        else:
            self._keep_now()

    def _keep_now(self) -> bool:
        text = self.toPlainText()
        if text == self._kept:
            return True
        kept = self._keep(text)
        if kept:
            self._kept = text
        self._dress(self.font(), "accent" if kept else "bad")
        return kept

    def _dress(self, font: QFont, edge: str) -> None:
        self.setFont(font)
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {self._fill}; color: {self._ink}; border-radius: 3px;"
            f' border: 3px solid {self._theme.colour(edge).name()}; font-family: "{font.family()}";'
            f" font-size: {font.pixelSize()}px; font-weight: {int(font.weight())}; padding: 5px; min-height: 0; }}"
        )


class NameEditor(QLineEdit):
    """Lies over the name of a pillar; Enter and Escape and leaving keep it."""

    def __init__(
        self, over: QWidget, theme: Theme, name: str, hint: str, keep: Keep, done: Callable[[], None]
    ) -> None:
        super().__init__(name, over)
        self._theme, self._keep, self._done = theme, keep, done
        self._kept, self._is_closing = name, False
        self.setPlaceholderText(hint)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._keep_now)
        self.textEdited.connect(lambda _text: self._rest.start())
        self.selectAll()

    def lie_at(self, box: QRect, font: QFont, inside: QRect) -> None:
        """Lie over the name in that font."""
        wide = max(box.width(), self._theme.px(180))
        area = QRect(box.x(), box.y(), wide, max(box.height(), font.pixelSize() * 2))
        area.moveRight(min(area.right(), inside.right() - 4))
        area.moveLeft(max(area.left(), inside.left() + 4))
        self.setGeometry(area)
        self._dress(font, "accent")

    def close_kept(self) -> bool:
        """Keep the name and close; what cannot be kept stays open for another try."""
        if self._is_closing:
            return True
        self._is_closing = True
        if not self._keep_now():
            self._is_closing = False
            return False
        self._rest.stop()
        self.hide()
        self.deleteLater()
        self._done()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.close_kept()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.close_kept()
        else:
            self._keep_now()

    def _keep_now(self) -> bool:
        name = self.text()
        if name == self._kept:
            return True
        kept = self._keep(name)
        if kept:
            self._kept = name
        self._dress(self.font(), "accent" if kept else "bad")
        return kept

    def _dress(self, font: QFont, edge: str) -> None:
        self.setFont(font)
        theme = self._theme
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.colour('sheet').name()}; color: {theme.colour('ink').name()};"
            f" border: 2px solid {theme.colour(edge).name()}; border-radius: 4px; padding: 0 4px; min-height: 0;"
            f' font-family: "{font.family()}"; font-size: {font.pixelSize()}px; font-weight: 600; }}'
        )


Editor = NoteEditor | NameEditor


def is_typing(widget: QWidget | None) -> bool:
    """Say whether keys go into a text."""
    return isinstance(widget, QLineEdit | QPlainTextEdit)
