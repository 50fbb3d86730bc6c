"""CoachMarks: lies over a text that is edited and underlines what the coach marks, while one types.

Advice in a smaller voice is underlined only where somebody edits, so that a page at rest is calm.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from workshop_app.domain.wordings import Wording
from workshop_app.insight.hints.at_wording import hints_of
from workshop_app.insight.hints.hint import Hint, one_a_place
from workshop_app.ui.coach.underlines import paint_in_document
from workshop_app.ui.step import Surroundings

RESTS_AFTER = 600
"""Milliseconds after a key from which on the coach also speaks of the word at the end."""

Look = Callable[[str, bool], Iterable[Hint]]
"""Says what the coach finds in a text, and whether somebody is typing it."""


class CoachMarks(QWidget):
    """What is typed is looked at with each key; what is said of its neighbours comes with `show_beside`.

    `told` is sent with all hints whenever they change.
    """

    told = Signal(tuple)
    rested = Signal()
    """Sent when nobody types any more."""

    def __init__(
        self, around: Surroundings, edit: QTextEdit, wording: Wording, look: Look | None = None
    ) -> None:
        super().__init__(edit.viewport())
        self.around, self.edit, self.wording = around, edit, wording
        self._look = look or self._ask
        self._beside: tuple[Hint, ...] = ()
        self.hints: tuple[Hint, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_AFTER)
        self._rest.timeout.connect(self._has_rested)
        edit.textChanged.connect(self._typed)
        for bar in (edit.verticalScrollBar(), edit.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _value: self.update())
        edit.document().documentLayout().documentSizeChanged.connect(lambda _size: self.update())
        edit.viewport().installEventFilter(self)
        self.setGeometry(edit.viewport().rect())
        self.show()
        self.look()

    def speak_of(self, wording: Wording) -> None:
        """Look at the text as another wording of the portrait from now on."""
        self.wording = wording
        self.look()

    def show_beside(self, hints: Iterable[Hint]) -> None:
        """Show also what the coach says of this text beside its neighbours."""
        self._beside = tuple(hints)
        self.look()

    def look(self) -> None:
        """Look at the text as it stands."""
        self._tell(typing=self.is_typed_in)

    def box_of(self, hint: Hint) -> QRect:
        """Return where the first of the marked words stands on the screen."""
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(min(hint.span[0], len(self.edit.toPlainText())))
        box = self.edit.cursorRect(cursor)
        return QRect(self.edit.viewport().mapToGlobal(box.topLeft()), box.size())

    def hint_at_caret(self) -> Hint | None:
        """Return the hint on whose words the caret is, else the next one; None if there is none."""
        at = self.edit.textCursor().position()
        here = (one for one in self.hints if one.span[0] <= at <= one.span[1])
        later = (one for one in self.hints if one.span[0] > at)
        return next(here, None) or next(later, None) or next(iter(self.hints), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(QRect(QPoint(0, 0), self.edit.viewport().size()))
        return False

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay where it is: what rolls a text takes along whatever lies over it."""
        if not self.pos().isNull():
            self.move(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = tuple(one for one in self.hints if not one.is_note or self.edit.hasFocus())
        if not shown:
            return
        across, down = self.edit.horizontalScrollBar().value(), self.edit.verticalScrollBar().value()
        painter = QPainter(self)
        corner = QPointF(-across, -down)
        paint_in_document(painter, self.edit.document(), shown, self.around.theme, corner)
        painter.end()

    @property
    def is_typed_in(self) -> bool:
        """Whether a key was pressed a moment ago."""
        return self._rest.isActive()

    def _has_rested(self) -> None:
        self.look()
        self.rested.emit()

    def _typed(self) -> None:
        if self.edit.hasFocus():
            self._rest.start()
        self._tell(typing=self.edit.hasFocus())

    def _tell(self, *, typing: bool) -> None:
        text = self.edit.toPlainText()
        beside = (one for one in self._beside if one.span[1] <= len(text)) if not typing else ()
        now = one_a_place((*self._look(text, typing), *beside))
        if now != self.hints:
            self.hints = now
            said = "; ".join(f"{one.tag}. {one.reason}" for one in now if not one.is_note)
            self.edit.setAccessibleDescription(said)
            self.told.emit(now)
        self.update()

    def _ask(self, text: str, typing: bool) -> Iterable[Hint]:  # noqa: FBT001 - as `Look` says
        return hints_of(self.around.workshop, self.wording, text, typing=typing)
