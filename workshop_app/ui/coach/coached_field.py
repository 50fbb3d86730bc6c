"""CoachedField: a text that is edited where it stands, with what the coach says of it under the words."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.coach.coach_card import CoachCard
from workshop_app.ui.coach.coach_marks import CoachMarks, Look
from workshop_app.ui.coach.rewording import change_in
from workshop_app.ui.coach.tag_row import TagRow
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings


class CoachedField(QWidget):
    """Holds any text edit, such as `StandingText`, and a row of tags under it.

    F7, or a press on a tag, opens the coach's card beside the words. `keep` is called after the coach has
    put other words there; without it the edit is left as if a person had typed them.
    """

    told = Signal(tuple)
    """Sent with all hints whenever they change."""

    def __init__(
        self,
        around: Surroundings,
        wording: Wording,
        edit: QTextEdit,
        *,
        look: Look | None = None,
        keep: Callable[[], object] | None = None,
        indent: int = PAD_ACROSS,
    ) -> None:
        super().__init__()
        self._around, self._keep = around, keep
        self.edit = edit
        self.tags = TagRow(around.theme, around.icons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.theme.px(4))
        column.addWidget(edit)
        beneath = QVBoxLayout()
        beneath.setContentsMargins(around.theme.px(indent), 0, 0, 0)
        beneath.addWidget(self.tags)
        column.addLayout(beneath)
        self.marks = CoachMarks(around, edit, wording, look)
        self.marks.told.connect(self._show)
        self.marks.rested.connect(lambda: self._show(self.marks.hints))
        self.tags.pressed.connect(self.show_card)
        edit.installEventFilter(self)
        self.setFocusProxy(edit)
        self._show(self.marks.hints)

    @property
    def wording(self) -> Wording:
        """The words it holds."""
        return self.marks.wording

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the coach says of the text as it stands."""
        return self.marks.hints

    def show_workshop(self, _workshop: Workshop) -> None:
        """Look again: the glossary, what is kept and what is switched off may have changed."""
        self.marks.look()

    def show_card(self, hint: Hint | None = None, *, back_to: QWidget | None = None) -> None:
        """Open the coach's card beside the words of a hint, or of the one at the caret.

        The keyboard comes back to the edit, or to `back_to`.
        """
        found = hint or self.marks.hint_at_caret()
        if found is None:
            return
        row = QRect(self.mapToGlobal(self.rect().topLeft()), self.size())
        CoachCard.of(_over(self), self._around).show_for(
            found,
            self.marks.box_of(found),
            row,
            text=self.edit.toPlainText(),
            use=self._use,
            change=self._change,
            back_to=back_to or self.edit,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_F7 and self.hints:
                    self.show_card()
                    return True
            elif event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
                self.tags.show_hints(self.hints, with_notes=event.type() == QEvent.Type.FocusIn)
                self.marks.update()
                if event.type() == QEvent.Type.FocusOut:
                    self.marks.look()
        return False

    def _show(self, hints: tuple[Hint, ...]) -> None:
        """Show the tags; while somebody types, no line below moves up or down."""
        focused, typed = self.edit.hasFocus(), self.marks.is_typed_in
        self.tags.show_hints(hints, with_notes=focused, in_its_room=typed)
        self.told.emit(hints)

    def _use(self, text: str) -> None:
        change_in(self.edit, text, len(text))
        if self._keep is not None:
            self._keep()

    def _change(self, text: str, start: int, end: int) -> None:
        change_in(self.edit, text, end, start)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _over(field: QWidget) -> QWidget:
    """Return what the card lies over: the sheet that holds the field, and the keyboard, or the window."""
    one: QWidget | None = field.parentWidget()
    while one is not None and not isinstance(one, Sheet):
        one = one.parentWidget()
    return one or field.window()
