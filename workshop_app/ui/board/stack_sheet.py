"""StackSheet: what lies in a stack: every voice in its own words, each to be taken off."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.records import Idea, IdeaId
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many, written


class StackSheet(Sheet):
    """Lists the voices of a stack, the uppermost first; it closes when nothing is stacked any more."""

    def __init__(self, parent: QWidget, around: Surroundings, deeds: Deeds, idea_id: IdeaId) -> None:
        super().__init__(parent, around.controls, "", width=560)
        self._around, self._deeds, self.idea = around, deeds, idea_id
        self.rows: list[VoiceRow] = []
        self.open_all = around.controls.button(say("Lay them side by side"), press=self._open_all)
        self.foot.addWidget(self.open_all)
        self.foot.addStretch(1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show_stack)
        self.closed.connect(self._news.stop)
        self._show_stack()

    def _show_stack(self, _changes: object = None) -> None:
        """Show what lies in the stack now; the focus stays at the same height in the list."""
        workshop = self._around.workshop
        at = next((n for n, row in enumerate(self.rows) if row.button.hasFocus()), None)
        beneath = workshop.beneath(self.idea)
        if not beneath and self.rows:
            self.close_sheet()
            return
        voices = (workshop.idea(self.idea), *beneath)
        words = say_many("{count} idea that says the same", "{count} ideas that say the same", len(voices))
        self.title.setText(words)
        self.setAccessibleName(words)
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [VoiceRow(self._around, idea, partial(self._take_off, idea.id)) for idea in voices]
        for row in self.rows:
            self.body.addWidget(row)
        self.body.addStretch(1)
        if at is not None:
            target = self.rows[min(at, len(self.rows) - 1)].button
            QTimer.singleShot(0, target, partial(target.setFocus, Qt.FocusReason.TabFocusReason))

    def _take_off(self, idea_id: IdeaId) -> None:
        """Take one voice off; if it lay on top, the next one is the stack from now on."""
        beneath = self._around.workshop.beneath(self.idea)
        if idea_id == self.idea and beneath:
            self.idea = beneath[0].id
            if not self._deeds.take_off(idea_id):
                self.idea = idea_id
        else:
            self._deeds.take_off(idea_id)

    def _open_all(self) -> None:
        if self._deeds.open_stack(self.idea):
            self.close_sheet()


class VoiceRow(QWidget):
    """One voice: its paper, its words, who said it, and the button that takes it off."""

    def __init__(self, around: Surroundings, idea: Idea, take_off: partial[None]) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        group = around.workshop.group_of(idea)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(14))
        row.addWidget(_Paper(around, idea), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addWidget(controls.label(written(idea), "bodyLarge", wrap=True))
        said.addWidget(controls.label(group.name if group else say("Nobody said who"), "small", "ink2"))
        row.addLayout(said, 1)
        self.button = controls.button(say("Take off"), size="small", press=take_off)
        self.button.setAccessibleName(say("Take off: {idea}", idea=written(idea)))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class _Paper(QWidget):
    """A small paper in the colour of the group, with its mark."""

    def __init__(self, around: Surroundings, idea: Idea) -> None:
        super().__init__()
        self._around = around
        self._group = around.workshop.group_of(idea)
        self.setFixedSize(QSize(around.theme.px(44), around.theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        around, group = self._around, self._group
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(2, 1, -2, -4)
        around.papers.shadow(painter, box, "noteRest")
        around.papers.paper(painter, box, around.theme.paper(group.paper if group else ""))
        around.papers.mark(painter, box, group.mark if group else "", around.theme.px(16))
        painter.end()
