"""SeatsSheet: tables and their seats, each a code on paper and nobody's name; and which group sits where."""

from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain import attending
from workshop_app.domain.agenda_records import Seat
from workshop_app.domain.commands import seats
from workshop_app.domain.records import Group, GroupId
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.plan.head_count import HeadCount
from workshop_app.ui.plan.seat_table import SeatTable
from workshop_app.ui.plan.seating import by_table, mixed, tables_for
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import swatch
from workshop_app.ui.theme import text_width
from workshop_app.words import say, say_many

USUAL = 6
"""People at a table where nobody said: tables of 5 to 7 work best (process.md § 1.2)."""


class SeatsSheet(Sheet):
    """How many tables and seats above; below, each seat that is pressed goes to the chosen group."""

    def __init__(self, parent: QWidget, around: Surroundings, group_id: str = "") -> None:
        super().__init__(parent, around.controls, say("Seats"), width=640, at_side=True)
        self._around = around
        self._chosen: GroupId | None = GroupId(group_id) if group_id else None
        self.tables: dict[str, SeatTable] = {}
        self.body.setSpacing(self.theme.px(16))
        about = say("A seat is a code on paper, such as T4-07. Nobody’s name is kept anywhere.")
        self.body.addWidget(self.controls.label(about, "body", "ink2", wrap=True))
        self.body.addLayout(self._counting())
        self.body.addWidget(self._choosing())
        self._list = QVBoxLayout()
        self._list.setSpacing(self.theme.px(12))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.mix: QPushButton = self.controls.button(
            say("Mix the groups"), icon="ph.shuffle", press=self._mix
        )
        self.mix.setToolTip(say("Seats go to groups so that each table has many of them"))
        self._said = self.controls.label("", "body", "ink2", wrap=True)
        self.foot.addWidget(self._said, 1)
        self.foot.addWidget(self.mix)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)
        self._show()

    def close_sheet(self) -> None:
        """Keep the numbers that are still being pressed, and close."""
        self.how_many.settle()
        self.how_large.settle()
        super().close_sheet()

    # how it is laid out

    def _counting(self) -> FlowLayout:
        row = FlowLayout(gap=self.theme.px(20))
        self.how_many = HeadCount(self._around, say("Tables"), (0, 99))
        self.how_large = HeadCount(self._around, say("Seats at each table"), (1, 24))
        for words, count in ((say("Tables"), self.how_many), (say("Seats at each"), self.how_large)):
            one = QWidget()
            line = QHBoxLayout(one)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(self.theme.px(10))
            line.addWidget(self.controls.label(words, "label"))
            line.addWidget(count)
            row.addWidget(one)
            count.settled.connect(self._lay_out)
        return row

    def _choosing(self) -> QWidget:
        """Return the groups as papers, one of which is given with each press."""
        theme, px = self.theme, self.theme.px
        self._chooser = QWidget()
        column = QVBoxLayout(self._chooser)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.controls.label(say("Whose seats do you give?"), "label", wrap=True))
        row = FlowLayout(gap=px(6))
        together = QButtonGroup(self)
        self.chips: dict[GroupId | None, QPushButton] = {}
        standing: list[Group | None] = [*self._around.workshop.groups(), None]
        ids = [group.id if group else None for group in standing]
        if self._chosen is None or self._chosen not in ids:
            self._chosen = ids[0]
        for group in standing:
            chip = self.controls.button(group.name if group else say("Nobody’s"), kind="chip")
            chip.setIcon(swatch(group, px(20), theme, self._around.icons))
            chip.setIconSize(QSize(px(20), px(20)))
            bold = text_width(theme.font("label", size=16), chip.text())  # the chosen one is bold
            chip.setMinimumWidth(round(bold) + px(20 + 4 + 2 * 12 + 8))
            chip.setCheckable(True)
            key = group.id if group else None
            chip.setChecked(key == self._chosen)
            chip.clicked.connect(partial(self._choose, key))
            together.addButton(chip)
            self.chips[key] = chip
            row.addWidget(chip)
        column.addLayout(row)
        return self._chooser

    # what is done

    def _choose(self, group_id: GroupId | None, _checked: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self._chosen = group_id

    def _lay_out(self, _count: int) -> None:
        desk, here = self._around.desk, by_table(attending.seats(self._around.workshop))
        wanted = tables_for(here, self.how_many.count, self.how_large.count)
        self._around.alerts.attempt(lambda: desk.do(seats.lay_out, wanted))

    def _give(self, pressed: list[Seat]) -> None:
        """Give seats to the chosen group; pressed once more, they are nobody's again."""
        desk = self._around.desk
        to = None if all(seat.group == self._chosen for seat in pressed) else self._chosen
        codes = [seat.code for seat in pressed]
        self._around.alerts.attempt(lambda: desk.do(seats.give, codes, to))

    def _mix(self) -> None:
        workshop, desk = self._around.workshop, self._around.desk
        session = self._around.session
        people = attending.present(workshop, session)
        if not any(people.values()):
            people = attending.invited(workshop, session)
        places = mixed(attending.seats(workshop), people)
        self._around.alerts.attempt(lambda: desk.do(seats.share_out, places))

    # what is shown

    def _show(self, _changes: object = None) -> None:
        standing = attending.seats(self._around.workshop)
        here = by_table(standing)
        largest = max((len(one) for one in here.values()), default=USUAL)
        self.how_many.show_count(len(here))
        self.how_large.show_count(largest)
        for name in [name for name in self.tables if name not in here]:
            self._drop(name)
        groups = {group.id: group for group in self._around.workshop.groups()}
        for place, (name, of_table) in enumerate(here.items()):
            table = self.tables.get(name) or self._made(name)
            if self._list.indexOf(table) != place:
                self._list.removeWidget(table)
                self._list.insertWidget(place, table)
            table.show_seats(of_table, groups)
        self._chooser.setVisible(bool(here))
        self.mix.setVisible(bool(here))
        given = sum(seat.group is not None for seat in standing)
        self._said.setText(_facts(len(standing), given))

    def _made(self, name: str) -> SeatTable:
        table = self.tables[name] = SeatTable(self._around, name, self._give)
        return table

    def _drop(self, name: str) -> None:
        table = self.tables.pop(name)
        self._list.removeWidget(table)
        table.hide()
        QTimer.singleShot(0, table, table.deleteLater)


def _facts(count: int, given: int) -> str:
    if not count:
        return say("No seats yet. Say how many tables there are.")
    seats_words = say_many("{count} seat", "{count} seats", count)
    if not given:
        return seats_words
    return say("{seats}, {given} given to groups", seats=seats_words, given=given)
