"""RoomCard: "In the room": every group with its paper and how many of its people are here."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from workshop_app.desk import ids
from workshop_app.domain import attending
from workshop_app.domain.commands import attendance, groups
from workshop_app.domain.records import Group, GroupId, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.plan.present_row import PresentRow, RowDeeds
from workshop_app.ui.scribe.group_row import NameField
from workshop_app.ui.scribe.refusals import refusal
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class RoomCard(QFrame):
    """Rows stay the same widgets as long as their groups are there, so that no change takes the focus."""

    seats_asked = Signal(str)
    """Somebody wants to see the seats, of a group or, with "", of everybody."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._session: SessionId | None = None
        theme, px, controls = around.theme, around.theme.px, around.controls
        self.setProperty("card", "true")
        self.rows: dict[GroupId, PresentRow] = {}
        self.title = controls.label(say("In the room"), "heading", size=19)
        self.people = controls.label("", "heading", size=19)
        head = QHBoxLayout()
        head.setContentsMargins(px(8), 0, px(8), px(7))
        head.addWidget(self.title, 1)
        head.addWidget(self.people)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(px(8), 0, px(8), 0)
        self._list.setSpacing(0)
        self.add: QPushButton = controls.button(
            say("Add a group"), kind="quiet", icon="add", size="small", press=self.add_group
        )
        self.seats: QPushButton = controls.button(
            say("Seats"),
            kind="quiet",
            icon="ph.armchair",
            size="small",
            press=lambda: self.seats_asked.emit(""),
        )
        self.seats.setToolTip(say("Lay out tables and seats, and give seats to groups"))
        for button in (self.add, self.seats):
            button.setStyleSheet(f"padding: 0 {px(7)}px 0 0; font-size: {px(16)}px;")
        gap, side = px(5), px(16)
        self.add.setIcon(around.icons.icon("add", side, theme.colour("accentHover"), gap=gap))
        self.add.setIconSize(QSize(side + 2 * gap, side))
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(0, px(4), 0, 0)
        self._foot.addWidget(self.add)
        self._foot.addStretch(1)
        self._foot.addWidget(self.seats)
        self.new: NameField | None = None
        self._column = QVBoxLayout(self)
        edge = (
            px(11) - theme.border()
        )  # the buttons below reach out by 8 px, so that their words stand in line
        self._column.setContentsMargins(edge, px(18) - theme.border(), edge, px(14))
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addLayout(self._list)
        self._column.addLayout(self._foot)

    def show_workshop(self, workshop: Workshop, session_id: SessionId | None) -> None:
        """Show the groups and who of them is here; what is still being pressed is kept first."""
        if session_id != self._session:
            self.keep()
            self._session = session_id
        standing = workshop.groups()
        self._drop(set(self.rows) - {group.id for group in standing})
        total = 0
        for place, group in enumerate(standing):
            row = self.rows.get(group.id) or self._made(group)
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            present, invited = self._counted(workshop, group.id)
            row.show_group(group, present, invited, has_session=session_id is not None)
            total += present
        self.people.setText(say_many("{count} person", "{count} people", total) if session_id else "")
        self.people.setToolTip(self._invited(workshop))

    def keep(self) -> None:
        """Keep the numbers that are still being pressed."""
        for row in tuple(self.rows.values()):
            row.keep()

    def add_group(self) -> None:
        """Ask for the name of a new group, below the others."""
        if self.new is None:
            self.new = NameField(self._around, "", self._added)
            self.new.done.connect(self._named)
            self._list.addWidget(self.new)
            self.add.hide()
        self.new.start()

    # what is done

    def _count(self, group: Group, count: int) -> None:
        self._attend(lambda session: self._around.desk.do(attendance.count, session, group.id, count))

    def _invite(self, group: Group, count: int) -> None:
        self._attend(lambda session: self._around.desk.do(attendance.invite, session, group.id, count))

    def _attend(self, act: Callable[[SessionId], object]) -> None:
        session, standing = self._session, {one.id for one in self._around.workshop.sessions()}
        if session in standing and not self._around.alerts.attempt(lambda: act(session)):
            self.show_workshop(self._around.workshop, session)

    def _rename(self, group: Group, name: str) -> str:
        desk = self._around.desk
        refused = refusal(lambda: groups.rename(desk.workshop, group.id, name))
        if refused:
            return refused
        kept = self._around.alerts.attempt(lambda: desk.do(groups.rename, group.id, name))
        return "" if kept else say("The name could not be kept.")

    def _added(self, name: str) -> str:
        desk, group_id = self._around.desk, GroupId(ids.fresh("group"))
        refused = refusal(lambda: groups.add(desk.workshop, group_id, name))
        if refused:
            return refused
        kept = self._around.alerts.attempt(lambda: desk.do(groups.add, group_id, name))
        return "" if kept else say("The name could not be kept.")

    def _named(self) -> None:
        if self.new is not None:
            field, self.new = self.new, None
            self._list.removeWidget(field)
            field.hide()
            field.deleteLater()
            self.add.show()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, group: Group) -> None:
        desk, alerts = self._around.desk, self._around.alerts
        self.rows[group.id].keep()
        if alerts.attempt(lambda: desk.do(groups.bin, group.id)):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            back = Offer(say("Undo"), lambda: alerts.attempt(lambda: desk.do(groups.take_back, group.id)))
            alerts.toast(say("{group} was taken off the list. Its ideas stay.", group=group.name), back)

    # what is shown

    def _made(self, group: Group) -> PresentRow:
        deeds = RowDeeds(
            count=self._count,
            invite=self._invite,
            rename=self._rename,
            seats=lambda one: self.seats_asked.emit(one.id),
            remove=self._remove,
        )
        row = self.rows[group.id] = PresentRow(self._around, group, deeds)
        return row

    def _drop(self, gone: set[GroupId]) -> None:
        for group_id in gone:
            row = self.rows.pop(group_id)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _counted(self, workshop: Workshop, group_id: GroupId) -> tuple[int, int]:
        if self._session is None:
            return 0, 0
        there = attending.attendance(workshop, self._session, group_id)
        return there.present, there.invited

    def _invited(self, workshop: Workshop) -> str:
        invited = sum(self._counted(workshop, group.id)[1] for group in workshop.groups())
        return (
            say_many("{count} person was invited", "{count} people were invited", invited) if invited else ""
        )
