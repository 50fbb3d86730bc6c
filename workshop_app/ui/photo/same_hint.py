"""SameHint: says under the field that another note says the same, and offers to stack this one on it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.insight.likeness.board import glimpse
from workshop_app.ui.aside import Aside
from workshop_app.ui.one_line import OneLine
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

RESTS = 150
"""Milliseconds without a key after which it is looked whether the idea is there already."""


class SameHint(QWidget):
    """A quiet offer: Enter types the note as ever; only the button or Ctrl+J stacks it as well."""

    asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme, px = around.theme, around.theme.px
        self.note: IdeaId | None = None
        self._text, self._besides = "", IdeaId("")
        self._aside = Aside(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS)
        self._rest.timeout.connect(self._look)
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.copy", px(18), theme.colour("ink2")))
        self.sentence = OneLine(theme)
        self.stack = around.controls.button(say("Stack"), kind="quiet", size="small", press=self.asked.emit)
        self.stack.setToolTip(say("Type it and lay it on that note (Ctrl+J)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(sign)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.stack)
        self.hide()

    def look_for(self, text: str, besides: IdeaId) -> None:
        """Look, once typing rests, whether another note than `besides` says this."""
        self._aside.forget()
        self.note = None
        self._text, self._besides = text, besides
        if text:
            self._rest.start()
        else:
            self.forget()

    def forget(self) -> None:
        """Offer nothing."""
        self._rest.stop()
        self._aside.forget()
        self.note = None
        self.hide()

    def _look(self) -> None:
        seen, text, likenesses = glimpse(self._around.workshop), self._text, self._around.likenesses
        self._aside.run(lambda: likenesses.same_as(seen.board(), text), self._show, lambda _trouble: None)

    def _show(self, notes: tuple[IdeaId, ...]) -> None:
        workshop = self._around.workshop
        found = [one for one in notes if workshop.top_of(one) != workshop.top_of(self._besides)]
        self.note = found[0] if found else None
        self.setVisible(self.note is not None)
        if self.note is None:
            return
        idea = workshop.idea(self.note)
        group = workshop.group_of(idea)
        words = (
            say("Says the same as “{text}” ({group})", text=idea.text, group=group.name)
            if group is not None
            else say("Says the same as “{text}”", text=idea.text)
        )
        self.sentence.show_text(words)
        self._around.alerts.announce(words)
