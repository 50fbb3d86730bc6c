"""CellSheet: all that belongs to one cell of a progression, at the side of the page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import examples, statements
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import Cell, descriptor_id, look_fors
from workshop_app.domain.records import Pillar
from workshop_app.domain.shape_records import ExampleId, Statement, StatementId
from workshop_app.domain.shaping import SENSES, SUBJECTS, examples_of
from workshop_app.domain.wordings import Wording, stands
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.progress.cell_head import CellHead
from workshop_app.ui.progress.cell_words import CellWords
from workshop_app.ui.progress.ideas_tied import IdeasTied
from workshop_app.ui.progress.line_list import Line, LineDeeds, LineList
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WALKS = {"Alt+Left": -1, "Alt+Right": 1}
"""Keys that go on to the level before or after."""


class CellSheet(Sheet):
    """Its words, how far they have come, what to look for, examples, and the ideas behind."""

    moved = Signal(object)
    """Sent with the Cell when another one is shown in the sheet."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("At this level"), width=520, at_side=True)
        self._around = around
        self.cell: Cell | None = None
        self._is_warned = False
        px = self.theme.px
        self.body.setSpacing(px(8))
        self.head = CellHead(around)
        self.head.asked.connect(self._go)
        self.words = CellWords(around)
        self.body.addWidget(self.head)
        self.body.addWidget(self.words)
        self._heading(say("What to look for"))
        self.look_fors = {sense: self._look_fors(sense) for sense in SENSES}
        self._heading(say("Where it shows"))
        self.examples = self._examples()
        self._heading(say("Ideas behind these words"))
        self.tied = IdeasTied(around)
        self.body.addWidget(self.tied)
        self.trace: QPushButton = self.controls.button(
            say("Where this came from"), kind="quiet", icon="ph.path", size="small", press=self._walk_back
        )
        self.body.addWidget(self.trace, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        for keys, by in WALKS.items():
            walk = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            walk.activated.connect(partial(self._walk, by))
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)

    def show_cell(self, cell: Cell) -> None:
        """Open with a cell, written or not, the keyboard in its words."""
        self.cell = cell
        self._show()
        if self.isHidden():
            self.show_sheet(self.words.said.edit)
        self.words.said.arrive()

    def close_sheet(self) -> None:
        """Keep what is typed and close; what does not fit is shown once before it is let go."""
        if not self._settle_texts() and not self._is_warned:
            self._is_warned = True
            return
        super().close_sheet()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == QKeySequence(keys) for keys in WALKS):
                event.ignore()  # the sheet's own keys, which no text in it uses
                return False
        return super().event(event)

    def _walk(self, by: int) -> None:
        self.head.go(-by if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else by)

    # how it is laid out

    def _heading(self, words: str) -> None:
        label = self.controls.label(words, "heading", wrap=True)
        label.setContentsMargins(0, self.theme.px(14), 0, 0)
        self.body.addWidget(label)

    def _look_fors(self, sense: str) -> LineList:
        hints = {
            "see": say("What could one see?"),
            "hear": say("What could one hear?"),
            "feel": say("What could one feel?"),
        }
        name = say(SENSES[sense])
        deeds = LineDeeds(
            add=lambda text, _kind: self._add_look_for(sense, text),
            reword=lambda one, text: self._around.desk.do(statements.reword, StatementId(one), text),
            bin=lambda one: self._attempt(partial(self._around.desk.do, statements.bin, StatementId(one))),
        )
        lines = LineList(self._around, name, deeds, hint=hints[sense])
        px = self.theme.px
        label = self.controls.label(name, "label", "ink2", wrap=True)
        label.setFixedWidth(px(84))
        label.setContentsMargins(0, px(7), 0, 0)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(lines, 1)
        self.body.addLayout(row)
        return lines

    def _examples(self) -> LineList:
        desk = self._around.desk
        deeds = LineDeeds(
            add=self._add_example,
            reword=lambda one, text: desk.do(examples.change, ExampleId(one), text=text),
            bin=lambda one: self._attempt(partial(desk.do, examples.bin, ExampleId(one))),
            be_kind=lambda one, subject: self._attempt(
                partial(desk.do, examples.change, ExampleId(one), subject=subject)
            ),
        )
        subjects = {key: say(words) for key, words in SUBJECTS.items()}
        hint = say("A task, a product")
        lines = LineList(self._around, say("Example"), deeds, hint=hint, kinds=subjects)
        self.body.addWidget(lines)
        return lines

    # what is shown

    @property
    def _texts(self) -> list[SaidText]:
        lists = (*self.look_fors.values(), self.examples)
        return [self.words.said, *(text for one in lists for text in one.said)]

    def _show(self, _changes: object = None) -> None:
        """Show what the workshop says now, but not over what is being typed."""
        workshop, cell = self._around.workshop, self.cell
        indicator = workshop.find(Statement, cell.indicator) if cell is not None else None
        pillar = workshop.find(Pillar, indicator.pillar or "") if indicator is not None else None
        level = workshop.find(Level, cell.level) if cell is not None else None
        if cell is None or pillar is None or level is None:
            if self.isVisible():
                super().close_sheet()  # its row or its level was removed meanwhile
            return
        number = [one.id for one in workshop.pillars()].index(pillar.id) + 1
        self.title.setText(level.name)
        self.head.show_cell(workshop, cell, number=number, pillar=pillar)
        self.words.show_cell(workshop, cell, is_locked=pillar.locked)
        to_look_for = look_fors(workshop, cell)
        for sense, lines in self.look_fors.items():
            shown = [Line(one.id, one.text) for one in to_look_for if (one.sense or "see") == sense]
            lines.show_lines(shown, is_locked=pillar.locked)
        shows = [one for one in examples_of(workshop, pillar.id, cell.indicator) if one.level == cell.level]
        self.examples.show_lines(
            [Line(one.id, one.text, one.subject) for one in shows], is_locked=pillar.locked
        )
        wording = Wording("descriptor", descriptor_id(cell))
        self.tied.show_wording(wording, is_locked=pillar.locked)
        self.trace.setVisible(stands(workshop, wording))

    # what is done

    def _go(self, cell: Cell) -> None:
        if not self._settle_texts():
            self.head.lenses.show_current(self.cell.lens if self.cell is not None else "")
            return
        self.cell = cell
        self._show()
        self.moved.emit(cell)

    def _walk_back(self) -> None:
        """Let the golden thread stand in this sheet's place, from the words of the cell."""
        from workshop_app.ui.thread.thread_sheet import ThreadSheet  # noqa: PLC0415 - the page does not wait for it

        cell, window, around = self.cell, self._over, self._around
        self.close_sheet()
        if cell is not None and self.isHidden():
            ThreadSheet(window, around).show_wording(Wording("descriptor", descriptor_id(cell)))

    def _settle_texts(self) -> bool:
        """Keep what is typed; return False, with the keyboard there, if something of it was refused."""
        unfit = [text for text in self._texts if not text.settle()]
        if unfit:
            unfit[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not unfit

    def _add_look_for(self, sense: str, text: str) -> None:
        if self.cell is None:
            return
        indicator = statements.statement(self._around.workshop, self.cell.indicator)
        if indicator.pillar is not None:
            new = NewStatement(
                id=StatementId(ids.fresh("statement")),
                pillar=indicator.pillar,
                kind="look-for",
                text=text,
                sense=sense,
                lens=self.cell.lens,
                indicator=self.cell.indicator,
                level=self.cell.level,
            )
            self._around.desk.do(statements.add, new)

    def _add_example(self, text: str, subject: str) -> None:
        if self.cell is None:
            return
        indicator = statements.statement(self._around.workshop, self.cell.indicator)
        if indicator.pillar is not None:
            new = NewExample(
                id=ExampleId(ids.fresh("example")),
                pillar=indicator.pillar,
                subject=subject,
                text=text,
                indicator=self.cell.indicator,
                level=self.cell.level,
            )
            self._around.desk.do(examples.add, new)

    def _attempt(self, act: Callable[[], object]) -> None:
        self._around.alerts.attempt(act)
