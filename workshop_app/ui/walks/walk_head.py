"""WalkHead: which walk is shown, its name and day, and what one does with it: count, read, look back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.commands import walks
from workshop_app.domain.rules import LONGEST_NAME, RuleBroken
from workshop_app.domain.walk_records import LearningWalk, LearningWalkId
from workshop_app.domain.walking import walks as all_walks
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.pick import Pick
from workshop_app.ui.plan.standing_text import StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.ui.written_day import read_day, written_day
from workshop_app.words import say

WAYS = {"count": "Count", "seen": "What was seen", "time": "Over time"}


class WalkHead(QWidget):
    """`went` is sent with the id of a walk, "" being all of them, `way` with one of `WAYS`."""

    went = Signal(str)
    way = Signal(str)

    def __init__(self, around: Surroundings, add: Callable[[], object]) -> None:
        super().__init__()
        self._around, self._id = around, LearningWalkId("")
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.pick = Pick(controls, say("Learning walk"), nothing=say("All walks"))
        self.pick.chosen.connect(self.went)
        self.add: QPushButton = controls.button(
            say("New walk"), kind="quiet", icon="add", size="small", press=add
        )
        self.remove = controls.icon_button("delete", say("Remove this walk"), press=self._remove)
        self.title = StandingText(
            theme, say("Name of the walk"), font=theme.font("heading"), most=LONGEST_NAME
        )
        self.title.setPlaceholderText(say("Name of the walk"))
        self.title.kept.connect(self._retitle)
        self.day = QLineEdit()
        self.day.setAccessibleName(say("Day of the walk"))
        self.day.setPlaceholderText(say("Day"))
        self.day.setFixedWidth(px(190))
        self.day.editingFinished.connect(self._redate)
        self.ways: dict[str, QPushButton] = {}
        chips = QHBoxLayout()
        chips.setSpacing(px(6))
        for key, words in WAYS.items():
            chip = controls.button(say(words), kind="chip", press=partial(self.way.emit, key))
            chip.setCheckable(True)
            self.ways[key] = chip
            chips.addWidget(chip)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(px(10))
        first.addWidget(self.pick)
        first.addWidget(self.add)
        first.addStretch(1)
        first.addLayout(chips)
        second.addWidget(self.title, 1)
        second.addWidget(self.day)
        second.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._own = QWidget()
        self._own.setLayout(second)
        second.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(4))
        column.addLayout(first)
        column.addWidget(self._own)

    def show_walk(self, workshop: Workshop, walk: LearningWalk | None, way: str) -> None:
        """Show which walk is chosen, None being all, and what is done with it."""
        if self._id != (walk.id if walk else ""):
            self.settle()
            self._id = walk.id if walk else LearningWalkId("")
        known = [(str(one.id), _called(one)) for one in all_walks(workshop)]
        self.pick.show_choices(known, self._id)
        for key, chip in self.ways.items():
            chip.setChecked(key == way)
        self.pick.setVisible(way != "time")
        self._own.setVisible(walk is not None and way == "count")
        if walk is not None:
            self.title.show_text(walk.title)
            if not self.day.hasFocus():
                self.day.setText(written_day(walk.date))

    def settle(self) -> None:
        """Keep what is half typed."""
        if self._id:
            self.title.settle()

    def _retitle(self, text: str) -> None:
        desk, walk = self._around.desk, self._id
        if not self._around.alerts.attempt(lambda: desk.do(walks.change, walk, title=text)):
            found = self._around.workshop.find(LearningWalk, walk)
            self.title.show_text(found.title if found else "")

    def _redate(self) -> None:
        desk, walk, typed = self._around.desk, self._id, self.day.text()
        found = self._around.workshop.find(LearningWalk, walk)
        if found is None or typed == written_day(found.date):
            return

        def change() -> None:
            try:
                day = read_day(typed, date.today())  # noqa: DTZ011 - the day of this laptop
            except ValueError:
                raise RuleBroken("“{day}” is no day. A day is written as 2026-10-07.", day=typed) from None
            desk.do(walks.change, walk, day=day)

        if not self._around.alerts.attempt(change):
            self.day.setText(written_day(found.date))

    def _remove(self) -> None:
        desk, alerts, walk = self._around.desk, self._around.alerts, self._id
        if alerts.attempt(lambda: desk.do(walks.bin, walk)):
            back = partial(alerts.attempt, lambda: desk.do(walks.take_back, walk))
            alerts.toast(say("The walk was removed."), Offer(say("Undo"), back))


def _called(walk: LearningWalk) -> str:
    return ", ".join(one for one in (walk.title, written_day(walk.date) if walk.date else "") if one)
