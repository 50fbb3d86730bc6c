"""RecallSheet: runs a recall test and counts its papers: which pillars people write down from memory."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.desk.ids import fresh
from workshop_app.domain.commands import recalls
from workshop_app.domain.recall_records import Recall, RecallId
from workshop_app.domain.recalling import confused_in, kept_of, share_of_all
from workshop_app.domain.recalling import recalls as all_recalls
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.insight.portrait.checks.p06_recalled import LEAST_KEPT, MOST_CONFUSED
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.field import Field
from workshop_app.ui.recall.paper_reading import read_paper
from workshop_app.ui.recall.recall_row import RecallRow
from workshop_app.ui.recall.recall_time import RecallTime
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.stepper import Stepper
from workshop_app.words import of, say

WIDE = 820
"""Px at 100 %."""


class RecallSheet(Sheet):
    """Follows the workshop; shows the last test, and begins another when asked."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("What do we remember?"), width=WIDE)
        self._around = around
        self._is_anew = False
        self._shape: tuple[object, ...] = ()
        self.rows: dict[PillarId, RecallRow] = {}
        self.pairs: dict[tuple[PillarId, PillarId], RecallRow] = {}
        controls, px = around.controls, around.theme.px
        self.body.setSpacing(px(14))
        self.time = RecallTime(around, self._begin)
        self.body.addWidget(self.time)
        self._counting = QWidget()
        column = QVBoxLayout(self._counting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.paper = Field(controls, say("The pillars on one paper"), hint=say("1 3 4, and 2=3 for a mix-up"))
        self.wrote = Stepper(around, say("Papers"), most=99_999)
        self.wrote.changed.connect(self._count)
        head = QHBoxLayout()
        head.setSpacing(px(18))
        head.addWidget(self.paper, 1)
        beside = QVBoxLayout()
        beside.setSpacing(px(6))
        beside.addWidget(controls.label(say("Papers"), "label"))
        beside.addWidget(self.wrote)
        beside.addStretch(1)
        head.addLayout(beside)
        column.addLayout(head)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(0)
        column.addLayout(self._lists)
        column.addLayout(self._deeds())
        self.body.addWidget(self._counting)
        self.body.addStretch(1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)
        self._show()

    def _deeds(self) -> QHBoxLayout:
        """Return what stands under a test that was begun."""
        controls, px = self._around.controls, self._around.theme.px
        self.again: QPushButton = controls.button(say("Begin a new test"), press=self._anew)
        self.remove: QPushButton = controls.button(
            say("Remove this test"), kind="removing", press=self._remove
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, 0)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.remove)
        return row

    @property
    def test(self) -> Recall | None:
        """The test that is shown; None while the next one was not begun."""
        standing = all_recalls(self._around.workshop)
        return standing[-1] if standing and not self._is_anew else None

    def accept(self) -> None:
        """Count the paper that was typed; the line is free for the next one then."""
        test, workshop = self.test, self._around.workshop
        line = self.paper.edit
        if test is None or not isinstance(line, QLineEdit) or not line.hasFocus():
            return
        kept = kept_of(workshop, test)
        try:
            paper = read_paper(self.paper.text, len(kept))
        except RuleBroken as trouble:
            self.paper.say_trouble(of(trouble))
            return
        remembered = [kept[at].pillar for at in paper.kept]
        mixed = [(kept[one].pillar, kept[other].pillar) for one, other in paper.mixed]
        if self._said(lambda test: self._around.desk.do(recalls.take_paper, test.id, remembered, mixed)):
            line.clear()

    # what it shows

    def _show(self, _changes: object = None) -> None:
        test, workshop = self.test, self._around.workshop
        self.time.show_test(test, share_of_all(workshop, test) if test is not None else 0.0)
        self._counting.setVisible(test is not None)
        if test is None:
            return
        kept, confused = kept_of(workshop, test), confused_in(workshop, test)
        shape = (
            test.id,
            *((one.pillar, one.name) for one in kept),
            *((one.one, one.other) for one in confused),
        )
        if shape != self._shape:
            self._shape = shape
            self._build(test)
        self.wrote.show_number(test.wrote)
        for one in kept:
            self.rows[one.pillar].show_count(one.people, one.share, test.wrote)
        for pair in confused:
            self.pairs[pair.one, pair.other].show_count(pair.people, pair.share, test.wrote)

    def _build(self, test: Recall) -> None:
        """Make the rows anew: the pillars as they were told, then the pairs that were mixed up."""
        workshop = self._around.workshop
        while (item := self._lists.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.pairs = {}, {}
        discs = dict[PillarId, tuple[str, str]]()
        names = dict[PillarId, str]()
        for number, one in enumerate(kept_of(workshop, test), 1):
            names[one.pillar] = one.name
            discs[one.pillar] = (str(number), str(workshop.value("pillar", one.pillar, "ink") or ""))
            self.rows[one.pillar] = RecallRow(
                self._around,
                one.name,
                [discs[one.pillar]],
                mark=LEAST_KEPT,
                is_good_above=True,
                said=partial(self._remember, one.pillar),
            )
            self._lists.addWidget(self.rows[one.pillar])
        confused = confused_in(workshop, test)
        if confused:
            heading = self._around.controls.label(say("Taken for each other"), "heading")
            heading.setContentsMargins(0, self._around.theme.px(12), 0, self._around.theme.px(2))
            self._lists.addWidget(heading)
        for pair in confused:
            row = RecallRow(
                self._around,
                say("{one} and {other}", one=names.get(pair.one, ""), other=names.get(pair.other, "")),
                [discs[one] for one in (pair.one, pair.other) if one in discs],
                mark=MOST_CONFUSED,
                is_good_above=False,
                said=partial(self._mix_up, pair.one, pair.other),
            )
            self.pairs[pair.one, pair.other] = row
            self._lists.addWidget(row)

    # what is pressed

    def _begin(self, minutes: int) -> None:
        around, new = self._around, RecallId(fresh("recall"))
        at = around.now().wall
        done = around.alerts.attempt(
            lambda: around.desk.do(recalls.begin, new, around.session, at=at, minutes=minutes)
        )
        if done:
            self._is_anew = False
            self._show()
            self.paper.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self, people: int) -> None:
        self._said(lambda test: self._around.desk.do(recalls.count, test.id, people))

    def _remember(self, pillar_id: PillarId, people: int) -> None:
        self._said(lambda test: self._around.desk.do(recalls.remember, test.id, pillar_id, people))

    def _mix_up(self, one: PillarId, other: PillarId, people: int) -> None:
        self._said(lambda test: self._around.desk.do(recalls.mix_up, test.id, one, other, people))

    def _said(self, act: Callable[[Recall], object]) -> bool:
        """Say something of the test that is shown."""
        test = self.test
        return test is not None and self._around.alerts.attempt(lambda: act(test))

    def _anew(self) -> None:
        self._is_anew = True
        self._show()
        self.time.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        self._said(lambda test: self._around.desk.do(recalls.bin, test.id))
        self.close_button.setFocus()
