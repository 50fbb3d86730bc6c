"""SoundingSheet: one row of a progression as a story, level by level, to be read aloud."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.progressing import LENSES, Cell, levels_of, row
from workshop_app.domain.records import Pillar
from workshop_app.domain.shape_records import Statement, StatementId
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.in_rows import row_hints
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.progress.story_step import StoryStep
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.chips import Chips
from workshop_app.ui.votes.disc import Disc
from workshop_app.words import say

TURNS = {"PgDown": 1, "PgUp": -1}
"""Keys that go on to the next row, or back; clickers send them too."""


class Told(NamedTuple):
    """A row that can be read: its pillar with its number, and its indicator."""

    number: int
    pillar: Pillar
    indicator: Statement


class SoundingSheet(Sheet):
    """Walks from row to row; what the coach says of a level beside the one before stands under it."""

    went = Signal(object)
    """Sent with a Cell when somebody wants to go on with it in the grid; the sheet is closed by then."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Read this row aloud"), width=980)
        self._around = around
        self._indicator, self._scale, self._lens = StatementId(""), ScaleId(""), "learner"
        px = self.theme.px
        self.body.setSpacing(0)
        self.steps: list[StoryStep] = []
        self._shape: tuple[object, ...] = ()
        self._head = self._pillar_line()
        self._count = self.controls.label("", "small", "ink3")
        self.lenses = Chips(around, say("Through which lens"), [(k, say(v), "") for k, v in LENSES.items()])
        self.lenses.chosen.connect(self._look_through)
        self.before: QPushButton = self.controls.button(
            say("Row before"), icon="ph.caret-up-bold", size="small", press=lambda: self.turn(-1)
        )
        self.after: QPushButton = self.controls.button(
            say("Next row"), icon="ph.caret-down-bold", size="small", press=lambda: self.turn(1)
        )
        self._story = QVBoxLayout()
        self._story.setSpacing(0)
        self.body.addLayout(self._story)
        if self.theme.is_large:
            self.lenses.setContentsMargins(0, px(12), 0, 0)
            self.body.addWidget(self.lenses)
            self.foot.addStretch(1)
        else:
            self.foot.addWidget(self.lenses, 1)
        self.foot.addWidget(self._count)
        self.foot.addWidget(self.before)
        self.foot.addWidget(self.after)
        self.body.setContentsMargins(px(28), 0, px(28), px(20))
        for keys, by in TURNS.items():
            turn = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(partial(self.turn, by))
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(lambda _changes: self._show())
        self.closed.connect(self._news.stop)

    def show_row(self, indicator: StatementId, scale: ScaleId, lens: str = "learner") -> None:
        """Open with a row, the keyboard on its first level."""
        self._indicator, self._scale, self._lens = indicator, scale, lens
        self._show()
        first = self.steps[0] if self.steps else None
        if self.isHidden():
            self.show_sheet(first)
        elif first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> tuple[StatementId, ScaleId, str]:
        """Which row is shown: its indicator, its scale, its lens."""
        return self._indicator, self._scale, self._lens

    def turn(self, by: int) -> None:
        """Go on to the row after, or before; the last row stays."""
        told = rows_of(self._around.workshop)
        at = self._at(told) + by
        if 0 <= at < len(told):
            self.show_row(told[at].indicator.id, self._scale, self._lens)
            self._rolling.verticalScrollBar().setValue(0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == QKeySequence(keys) for keys in TURNS):
                event.ignore()  # the sheet's own keys
                return False
        return super().event(event)

    def _walk(self, at: int, by: int) -> None:
        to = max(0, min(len(self.steps) - 1, at + by))
        self.steps[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _pillar_line(self) -> QHBoxLayout:
        px = self.theme.px
        self._disc = Disc(self.theme, "", "")
        self._pillar = self.controls.label("", "label", "ink2", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, px(12))
        head.setSpacing(px(10))
        head.addWidget(self._disc)
        head.addWidget(self._pillar, 1)
        self.body.addLayout(head)
        return head

    def _show(self) -> None:
        """Show the row as the workshop has it now; the place that is being read stays."""
        workshop = self._around.workshop
        told = rows_of(workshop)
        at = self._at(told)
        if at < 0:
            if self.isVisible():
                self.close_sheet()  # the row was removed meanwhile
            return
        one = told[at]
        disc = Disc(self.theme, str(one.number), one.pillar.ink)
        self._head.replaceWidget(self._disc, disc)
        self._disc.deleteLater()
        self._disc = disc
        name, lens = one.pillar.name or say("Pillar {number}", number=one.number), say(LENSES[self._lens])
        shown = say("{pillar} · {lens}", pillar=name, lens=lens) if name != one.indicator.text else lens
        self._pillar.setText(shown)
        self.title.setText(one.indicator.text or say("An indicator without words"))
        self._count.setText(say("Row {number} of {count}", number=at + 1, count=len(told)))
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(told) - 1)
        self.lenses.show_current(self._lens)
        self._tell(workshop)

    def _tell(self, workshop: Workshop) -> None:
        """Make the passages anew if one of them differs."""
        levels = levels_of(workshop, self._scale)
        cells = row(workshop, self._indicator, self._scale, self._lens)
        hints = row_hints(workshop, self._indicator, self._scale, self._lens)
        shape = (levels, cells, hints)
        if shape == self._shape:
            return
        self._shape = shape
        read = next((n for n, step in enumerate(self.steps) if step.hasFocus()), None)
        for step in self.steps:
            self._story.removeWidget(step)
            step.hide()
            step.deleteLater()
        self.steps = []
        for n, (level, there) in enumerate(zip(levels, cells, strict=True)):
            said = [hint for hint in hints if hint.wording.id == there.id]
            step = StoryStep(self._around, level, there, said, is_first=n == 0, is_last=n == len(levels) - 1)
            step.opened.connect(partial(self._go, Cell(self._indicator, level.id, self._lens)))
            step.walked.connect(partial(self._walk, n))
            self.steps.append(step)
            self._story.addWidget(step)
            step.show()
        if read is not None and self.steps:
            stop = self.steps[min(read, len(self.steps) - 1)]
            QTimer.singleShot(0, stop, lambda: stop.setFocus(Qt.FocusReason.OtherFocusReason))

    def _at(self, told: tuple[Told, ...]) -> int:
        return next((n for n, one in enumerate(told) if one.indicator.id == self._indicator), -1)

    def _look_through(self, lens: str) -> None:
        self._lens = lens
        self._show()

    def _go(self, cell: Cell) -> None:
        self.close_sheet()
        self.went.emit(cell)


def rows_of(workshop: Workshop) -> tuple[Told, ...]:
    """Return every row of the portrait in order."""
    return tuple(
        Told(number, pillar, indicator)
        for number, pillar in enumerate(workshop.pillars(), 1)
        for indicator in indicators_of(workshop, pillar.id)
    )
