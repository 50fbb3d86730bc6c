"""JoiningSheet: what files would bring, shown before anything changes; one button takes all of it in."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.desk import ids, taking_in
from workshop_app.desk.taking_in import Arrival, Seen
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import copies
from workshop_app.domain.records import JoiningId, PillarId
from workshop_app.domain.rules import Trouble
from workshop_app.insight import differences
from workshop_app.ui import actions
from workshop_app.ui.alerts import Offer
from workshop_app.ui.aside import Aside
from workshop_app.ui.gather.progress_line import ProgressLine
from workshop_app.ui.joining.difference_list import DifferenceList
from workshop_app.ui.joining.pillar_goals import Goal
from workshop_app.ui.joining.pillar_mapping import PillarMapping, filled
from workshop_app.ui.joining.reading import Looked, look_into, names_of
from workshop_app.ui.joining.sections import Notice
from workshop_app.ui.joining.what_comes import what_changes, what_comes
from workshop_app.ui.large_change import LargeChange
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

_FINE = 1_000
"""Steps of the line that says how far it is."""


class JoiningSheet(Sheet):
    """Reads the files beside the window, says what comes and what clashes, and joins them as one change."""

    def __init__(self, parent: QWidget, around: Surroundings, paths: Sequence[Path]) -> None:
        names = names_of(paths)
        head = say("What “{name}” brings", name=names[0]) if len(names) == 1 else ""
        many = say_many("What {count} file brings", "What {count} files bring", len(names))
        super().__init__(parent, around.controls, head or many, width=820)
        self._around, self._paths = around, tuple(paths)
        self.seen: Seen | None = None
        self.differences: DifferenceList | None = None
        self.mappings: list[PillarMapping] = []
        self._aside = Aside(self)
        self._work = LargeChange(around.desk, self)
        self._work.went_on.connect(self._tell)
        self._work.made.connect(self._have_joined)
        self._work.refused.connect(self._be_refused)
        self._work.stopped.connect(self.close_sheet)
        self.progress = ProgressLine(around)
        self.progress.stopped.connect(self._stop)
        self.body.addWidget(self.progress)
        self.take: QPushButton = around.controls.button("", kind="primary", press=self.accept)
        self.leave: QPushButton = around.controls.button(say("Cancel"), kind="plain", press=self.close_sheet)
        self.take.hide()
        self.foot.addWidget(self.take)
        self.foot.addStretch(1)
        self.foot.addWidget(self.leave)
        self.closed.connect(self._let_go)
        self._look()

    @property
    def is_empty(self) -> bool:
        """Whether everything in the files is here already."""
        return self.seen is not None and self.seen.bringing.is_nothing

    @property
    def mapped(self) -> dict[PillarId, Goal]:
        """Where the pillars of other workshops go."""
        return {id: goal for one in self.mappings for id, goal in one.mapped.items()}

    def accept(self) -> None:
        """Join the files, beside the window, and say how to go back."""
        seen = self.seen
        if seen is None or self._work.is_going:
            return
        if self.is_empty:
            self._around.alerts.attempt(partial(self._around.desk.merge, seen.bringing.changes))
            self.close_sheet()
            return
        choices = self.differences.choices if self.differences is not None else {}
        id = JoiningId(ids.fresh("joining"))
        coming, new = taking_in.joining(seen, id, choices=choices, mapped=self.mapped)
        self._allow_choosing(is_allowed=False)
        self._work.carry_out(self._around.desk.join_beside(coming, copies.join, new))
        self._tell(0.0)

    def finish_now(self) -> None:
        """Wait for what is still being read or joined, because nobody will be here later."""
        self._aside.finish()
        self._work.finish_now()

    # looking

    def _look(self) -> None:
        around = self._around
        self.progress.say(say("Looking into it…"), 0, 0)
        self._aside.run(
            partial(
                look_into,
                self._paths,
                around.shelf.read,
                workshop_id=around.open.id,
                ours=around.desk.changes,
                now=ids.now(),
                desk=around.desk.name,
            ),
            self._show_looked,
            self._be_refused,
        )

    def _show_looked(self, looked: Looked) -> None:
        self.progress.finish()
        seen = self.seen = looked.seen
        for _, sentence in looked.troubles:
            self.body.addWidget(Notice(self.controls, sentence, icon="status.bad"))
        for one in seen.arrivals:
            self.body.addWidget(self._whose(one))
        for sentence in dict.fromkeys(_clocks(seen)):
            self.body.addWidget(Notice(self.controls, sentence, icon="timer"))
        if seen.arrivals and not self.is_empty:
            self._show_brought(seen)
        self._offer(seen)
        self.take.setFocus()

    def _show_brought(self, seen: Seen) -> None:
        self.body.addWidget(what_comes(self._around, seen))
        for guest in seen.guests:
            if filled(guest):
                mapping = PillarMapping(self._around, guest)
                self.mappings.append(mapping)
                self.body.addWidget(mapping)
        changes = what_changes(self._around, seen)
        if changes is not None:
            self.body.addWidget(changes)
        if seen.bringing.clashes:
            self.differences = DifferenceList(self._around, seen)
            self.body.addWidget(self.differences)

    def _whose(self, one: Arrival) -> QWidget:
        """Return the line that says what a file is."""
        px = self.theme.px
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        sign = QLabel()
        icon = "status.copy" if one.is_copy else "source.file"
        sign.setPixmap(
            self.controls.icons.pixmap(icon, px(20), self.theme.colour("ink2"), self.devicePixelRatioF())
        )
        column = QVBoxLayout()
        column.setSpacing(0)
        if len(self._paths) > 1:
            column.addWidget(self.controls.label(one.name, "label", wrap=True))
        column.addWidget(self.controls.label(_described(one), "body", "ink2", wrap=True))
        row.addWidget(sign)
        row.addLayout(column, 1)
        return line

    def _offer(self, seen: Seen) -> None:
        count = len(seen.bringing.ideas)
        self.take.show()
        if not seen.arrivals:
            self.take.setText(say("Close"))
            self.leave.hide()
        elif self.is_empty:
            self.take.setText(say("Close"))
            self.body.addWidget(self.controls.label(say("Everything in it is here already."), "body", "ok"))
            self.leave.hide()
        elif count:
            self.take.setText(say_many("Take in {count} idea", "Take in {count} ideas", count))
        else:
            self.take.setText(say("Take it in"))

    # joining

    def _tell(self, share: float) -> None:
        self.progress.say(say("Joining…"), round(share * _FINE), _FINE)

    def _stop(self) -> None:
        if self._work.is_going:
            self._work.stop()
        else:
            self.close_sheet()

    def _have_joined(self, change: Change | None) -> None:
        self.progress.finish()
        alerts, seen = self._around.alerts, self.seen
        count = len(seen.bringing.ideas) if seen is not None else 0
        sentence = (
            say_many("{count} idea came in.", "{count} ideas came in.", count)
            if count
            else say("It is joined.")
        )
        alerts.kept.emit()
        if change is None:
            alerts.toast(sentence)
        else:
            window = self.window()
            alerts.toast(sentence, Offer(say("Undo"), partial(actions.carry_out, "undo", window)))
        self.close_sheet()

    def _be_refused(self, trouble: Trouble) -> None:
        """Say why nothing came in; what was chosen stays, so that it can be tried again."""
        self.progress.finish()
        if self.seen is None:
            self.body.addWidget(Notice(self.controls, words.of(trouble), icon="status.bad"))
            return

        def fail() -> None:
            raise trouble

        self._around.alerts.attempt(fail)
        self._allow_choosing(is_allowed=True)
        self.take.setFocus()

    def _allow_choosing(self, *, is_allowed: bool) -> None:
        for part in (self.take, *self.mappings, *([self.differences] if self.differences else [])):
            part.setEnabled(is_allowed)

    def _let_go(self) -> None:
        self._aside.forget()
        self._work.finish_now()


def _described(one: Arrival) -> str:
    if one.is_copy:
        return say("A copy of this workshop. What both have stays; what is new there is added here.")
    return say(
        "Another workshop, “{title}”. Its sessions and ideas come in as new ones, with their origin.",
        title=one.workshop.details.title or one.name,
    )


def _clocks(seen: Seen) -> list[str]:
    """Return what should be known about the clocks of the other laptops."""
    told = list[str]()
    for one in seen.arrivals:
        for skew in one.skews:
            sentence = differences.of_clock(skew)
            is_alone = len(seen.arrivals) == 1
            told.append(sentence if is_alone else say("{name}: {words}", name=one.name, words=sentence))
    return told
