"""CoachCard: what the coach says of marked words, beside the row they stand in: one reason, one offer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.commands import coaching
from workshop_app.domain.wordings import text_of
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.coach.card_bubble import CardBubble
from workshop_app.ui.coach.card_content import CardContent, Deeds
from workshop_app.ui.coach.rewording import reword
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.going import go_to_wording
from workshop_app.words import say

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CONTROL = Qt.KeyboardModifier.ControlModifier

Use = Callable[[str], object]
"""Is given the whole text to put in the place of the wording."""

Change = Callable[[str, int, int], object]
"""Begins to edit the wording with a text, and selects from one character to another."""


class CoachCard(CardBubble):
    """There is one in a window, which `of` returns. It never changes a word by itself.

    `used` is sent with the hint and the text, `kept` with the hint that is silenced for good, `closed` when
    the card goes, whatever was done.
    """

    used = Signal(object, str)
    kept = Signal(object)
    closed = Signal()

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around)
        self.hint: Hint | None = None
        self._text = ""
        self._use: Use | None = None
        self._change: Change | None = None
        self._back: QWidget | None = None

    @staticmethod
    def of(window: QWidget, around: Surroundings) -> "CoachCard":
        """Return the card of a window; a new one if the look has changed since."""
        for card in window.findChildren(CoachCard):
            if card.around is around:
                return card
            card.close_card()
            card.deleteLater()
        return CoachCard(window, around)

    def show_for(
        self,
        hint: Hint,
        anchor: QRect,
        row: QRect,
        *,
        text: str | None = None,
        use: Use | None = None,
        change: Change | None = None,
        back_to: QWidget | None = None,
    ) -> None:
        """Speak of a hint beside `anchor` without covering `row`; both are places on the screen.

        `text` is what the hint was found in, if that is not what the workshop holds. Without `use` the
        workshop gets the words on offer, without `change` the page opens on which they stand. The keyboard
        goes into the card and comes back to `back_to`; without one it stays where it is, and Ctrl+Enter and
        Escape are still the card's.
        """
        self.hint, self._use, self._change, self._back = hint, use, change, back_to
        self._text = text_of(self.around.workshop, hint.wording) if text is None else text
        deeds = Deeds(self.use, self.change, self._begin, self.keep_mine)
        content = CardContent(self.around, hint, deeds)
        self._fill(content)
        self.setAccessibleName(hint.title)
        self.setAccessibleDescription(f"{hint.reason} {content.text or hint.instead}")
        was_open = self.is_open
        self._stand_beside(anchor, row)
        if not was_open:
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one
        if back_to is not None:
            content.first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.around.alerts.announce(f"{hint.title}. {hint.reason}")

    def close_card(self) -> None:
        """Take the card away and give the keyboard back."""
        if not self.is_open:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # as above
        has_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        if has_focus and self._back is not None:  # before it is hidden: Qt would look for a next one inside
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self._go()
        self.closed.emit()

    def use(self) -> None:
        """Put the words on offer where the marked ones stand; without an offer, go there to change them."""
        hint, text = self.hint, self.content.text if self.content else ""
        if hint is None or not text:
            self.change()
            return
        self.close_card()
        if self._use is not None:
            self._use(text)
        elif self._is_stale(hint) or not reword(self.around, hint.wording, text):
            return
        self.used.emit(hint, text)

    def change(self) -> None:
        """Begin to edit, the marked words selected."""
        if self.hint is not None:
            self._edit(self._text, *self.hint.span)

    def keep_mine(self) -> None:
        """Silence this flag at this wording for good."""
        hint = self.hint
        self.close_card()
        if hint is not None and self.around.alerts.attempt(
            lambda: self.around.desk.do(coaching.keep, hint.check, hint.wording, hint.words)
        ):
            self.around.alerts.toast(say("Kept as it is. The coach will not say this here again."))
            self.kept.emit(hint)

    def _begin(self, start: str) -> None:
        """Begin to edit with other words in the place of the marked ones; what stands behind them stays."""
        if self.hint is not None:
            at = self.hint.span[0] + len(start)
            self._edit(self.hint.with_start(self._text, start), at, at)

    def _edit(self, text: str, start: int, end: int) -> None:
        hint = self.hint
        self.close_card()
        if self._change is not None:
            self._change(text, start, end)
        elif hint is not None:
            go_to_wording(self.window(), self.around, hint.wording)

    def _is_stale(self, hint: Hint) -> bool:
        """Say whether the words were changed since the card was opened; an old offer must not undo that."""
        return text_of(self.around.workshop, hint.wording) != self._text

    # what Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if self._is_elsewhere(watched):
                self.close_card()
        elif kind == QEvent.Type.FocusIn:
            if self._back is not None and watched is not self._back and self._is_elsewhere(watched):
                self.close_card()
        elif kind == QEvent.Type.Hide and watched is self._back and self._back is not None:
            self._back = None  # another page stands there: the keyboard is no longer to go back
            self.close_card()
        elif kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride} and isinstance(event, QKeyEvent):
            return self._key(event)
        elif kind == QEvent.Type.Resize and watched is self._window:
            self.close_card()
        return False

    def _is_elsewhere(self, watched: QObject) -> bool:
        """Say whether something is a part of the window beside the card."""
        return isinstance(watched, QWidget) and watched is not self and not self.isAncestorOf(watched)

    def _key(self, event: QKeyEvent) -> bool:
        does_use = event.key() in ENTERS and bool(event.modifiers() & CONTROL)
        if not does_use and event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif does_use:
            self.use()
        else:
            self.close_card()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() in ENTERS and focus is not None and self.isAncestorOf(focus):
            click = getattr(focus, "click", None)
            if click is not None:
                click()
        event.accept()
