"""SaysTheSame: says under the line while one types that the idea is there already, and offers to stack it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.insight.likeness.board import glimpse
from workshop_app.ui.aside import Aside
from workshop_app.ui.one_line import OneLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

RESTS = 150
"""Milliseconds without a key after which it is looked whether the idea is there already."""


class SaysTheSame(QWidget):
    """A quiet offer: Enter adds the idea as ever, and only its button or Ctrl+Enter stacks it."""

    stack_asked = Signal(str)

    def __init__(self, around: Surroundings, line: QLineEdit) -> None:
        super().__init__()
        self._around, self._line = around, line
        theme, px = around.theme, around.theme.px
        self._note: IdeaId | None = None
        self._aside = Aside(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS)
        self._rest.timeout.connect(self._look)
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.copy", px(18), theme.colour("ink2")))
        self.sentence = OneLine(theme)
        self.stack = around.controls.button(say("Stack"), kind="quiet", size="small", press=self.take)
        self.stack.setToolTip(say("Add it to that note’s stack (Ctrl+Enter)"))
        self.stack.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(4), px(6), 0)
        row.setSpacing(px(8))
        row.addWidget(sign)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.stack)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), line)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.take)
        line.textChanged.connect(self._typed)
        self.hide()

    @property
    def words(self) -> str:
        """What it says just now, or nothing."""
        return self.sentence.text() if not self.isHidden() else ""

    def take(self) -> None:
        """Ask for the idea to be stacked, if it is offered for what stands in the line now."""
        if self._note is not None and not self._rest.isActive() and not self._aside.is_busy:
            self.stack_asked.emit(self._note)

    def _typed(self, text: str) -> None:
        self._aside.forget()
        if text.strip():
            self._rest.start()
        else:
            self._rest.stop()
            self._show(())

    def _look(self) -> None:
        seen, text, likenesses = glimpse(self._around.workshop), self._line.text(), self._around.likenesses
        self._aside.run(lambda: likenesses.same_as(seen.board(), text), self._show, lambda _trouble: None)

    def _show(self, notes: tuple[IdeaId, ...]) -> None:
        self._note = notes[0] if notes else None
        self.setVisible(self._note is not None)
        if self._note is None:
            self._line.setAccessibleDescription("")
            return
        workshop = self._around.workshop
        idea = workshop.idea(self._note)
        group = workshop.group_of(idea)
        words = (
            say("Says the same as “{text}” ({group})", text=idea.text, group=group.name)
            if group is not None
            else say("Says the same as “{text}”", text=idea.text)
        )
        if words != self.sentence.text() or not self._line.accessibleDescription():
            self._around.alerts.announce(words)
        self.sentence.show_text(words)
        self._line.setAccessibleDescription(words)
