"""AgendaRows: the parts of a session under each other, one of them open; rows are carried."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.agenda_records import PartId
from workshop_app.ui.plan.agenda_slots import Agenda, Slot
from workshop_app.ui.plan.carrying import Carrying
from workshop_app.ui.plan.part_deeds import PartDeeds
from workshop_app.ui.plan.part_menu import Hands, PartMenus
from workshop_app.ui.plan.part_row import PartRow
from workshop_app.ui.plan.part_sheet import PartSheet
from workshop_app.ui.plan.retiming import Retiming
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AgendaRows(QWidget):
    """Up and Down walk, Enter opens, Alt+Up and Alt+Down move, Delete removes, F2 writes the prompt.

    `turned` is sent with the id of the part that lies open now, empty for none.
    """

    turned = Signal(str)

    def __init__(self, around: Surroundings, deeds: PartDeeds, retiming: Retiming) -> None:
        super().__init__()
        self._around, self._deeds, self._retiming = around, deeds, retiming
        self._menus = PartMenus(around, deeds)
        self._agenda: Agenda | None = None
        self._rows: dict[PartId, PartRow] = {}
        self._open: PartId | None = None
        self._has_moved = False
        self._order: list[QWidget] = []
        self.sheet = PartSheet(around, deeds, self)
        self.sheet.hide()
        self.sheet.shut.connect(lambda: self.turn(""))
        self.sheet.pressed.connect(self._give)
        self.sheet.key_pressed.connect(self._key)
        self.carrying = Carrying(around, self)
        self.carrying.shifted.connect(self._make_room)
        self.carrying.moved.connect(self._put)
        self.carrying.left.connect(self._let_go)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.add_button = around.controls.button(
            say("Add a part"), kind="quiet", icon="add", press=lambda: self.offer_kinds(self.add_button)
        )
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(around.theme.px(2), around.theme.px(4), 0, around.theme.px(4))
        below.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self._below)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def open_id(self) -> str:
        """The part that lies open, or nothing."""
        return self._open or ""

    def row(self, part_id: str) -> PartRow:
        """Return the row of a part that is closed."""
        return self._rows[PartId(part_id)]

    def show_agenda(self, agenda: Agenda) -> None:
        """Show a plan."""
        self._agenda = agenda
        standing = {slot.id for slot in agenda.slots}
        had_focus = self._focused()
        if self._open not in standing:
            self._open = None
        for part_id in [one for one in self._rows if one not in standing]:
            row = self._rows.pop(part_id)
            if self.carrying.row is row:
                self.carrying.cancel()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        order: list[QWidget] = []
        for slot in agenda.slots:
            row = self._rows.get(slot.id) or self._new_row(slot)
            row.show_slot(slot)
            is_open = slot.id == self._open
            row.setVisible(not is_open)
            if is_open:
                self.sheet.show_slot(slot, agenda)
            order.append(self.sheet if is_open else row)
        self.sheet.setVisible(self._open is not None)
        if order != self._order:
            self._arrange(order)
        if had_focus is not None and had_focus not in standing:
            self.focus_beside(had_focus)

    def turn(self, part_id: str, *, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Open a part and close the one that was open; an empty id closes only."""
        before = self._open
        if before == (part_id or None):
            return
        self._retiming.settle()
        if before is not None:
            self.sheet.settle()
        self._open = PartId(part_id) if part_id else None
        self.turned.emit(part_id)
        target = self.sheet if self._open else self._rows.get(before) if before else None
        if target is not None:
            target.setFocus(reason)
        if self._open:
            QTimer.singleShot(0, self, self.bring_into_view)

    def open_first(self, part_id: str) -> None:
        """Let a part lie open before anything is shown, without taking the focus."""
        self._open = PartId(part_id) if part_id else None

    def focus_open(self) -> None:
        """Put the focus on the open part, or on the first."""
        target = self.sheet if self._open else next(iter(self._order), self.add_button)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.bring_into_view)

    def bring_into_view(self) -> None:
        """Roll until the open part is in sight."""
        area, inside = self._area(), self._area_widget()
        if area is None or inside is None or self._open is None:
            return
        if self.sheet.height() > area.viewport().height():  # its beginning counts
            area.verticalScrollBar().setValue(self.sheet.mapTo(inside, QPoint(0, 0)).y())
        else:
            area.ensureWidgetVisible(self.sheet, 0, self._around.theme.px(8))

    def focus_beside(self, part_id: str) -> None:
        """Put the focus on the part that stands where one was removed."""
        self._walk_to(min(self._places.get(part_id, 0), len(self._order) - 1))

    def settle(self) -> None:
        """Keep what is half written."""
        if self._open is not None:
            self.sheet.settle()

    # hands and keys

    def _key(self, event: QKeyEvent) -> None:
        part_id = self._focused()
        if part_id is None or self._agenda is None:
            return
        way = WAYS.get(Qt.Key(event.key()), 0)
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Escape and self.carrying.is_on:
            self.carrying.cancel()
        elif way and is_alt:
            self._retiming.settle()
            self._deeds.nudge(part_id, way)
        elif way and not event.modifiers():
            self._walk_to(self._order.index(self._widget(part_id)) + way)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._walk_to(0 if event.key() == Qt.Key.Key_Home else len(self._order) - 1)
        elif event.key() == Qt.Key.Key_Delete:
            self._deeds.remove(part_id)
        elif event.key() == Qt.Key.Key_F2:
            self.turn(part_id)
            is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            QTimer.singleShot(0, self, self.sheet.title.edit if is_shift else self.sheet.prompts.edit)
        else:
            return
        event.accept()

    def _walk_to(self, place: int) -> None:
        if not 0 <= place < len(self._order):
            return
        target = self._order[place]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        area = self._area()
        if area is not None:
            area.ensureWidgetVisible(target, 0, self._around.theme.px(8))

    def _give(self, minutes: int) -> None:
        self._retiming.press({self.sheet.part_id: minutes})

    def _grab(self, row: PartRow, at: QPoint) -> None:
        self._retiming.settle()
        self.carrying.begin(row, list(self._order), at, self._area())

    def _make_room(self, place: int) -> None:
        """Let the others make room for the row in the hand."""
        if self.carrying.row is not None:
            self._column.removeWidget(self.carrying.row)
            self._column.insertWidget(place, self.carrying.row)

    def _put(self, place: int) -> None:
        """Put the carried part at a place between the others."""
        row = self.carrying.row
        if row is None or self._agenda is None:
            return
        ids = [slot.id for slot in self._agenda.slots]
        staying = [one for one in ids if one != row.part_id]
        if place != ids.index(row.part_id):
            below = staying[place - 1] if place else None
            self._has_moved = self._deeds.move(row.part_id, below)

    def _let_go(self) -> None:
        """Put everything back, unless the row stays where it was let go."""
        if not self._has_moved:
            self._arrange(self._order)
        self._has_moved = False

    def offer_kinds(self, at: QWidget) -> None:
        """Offer the kinds of parts, below a button; the one chosen comes at the end."""
        if self._agenda is None:
            return
        session, slots = self._agenda.session, self._agenda.slots
        last = slots[-1].id if slots else None

        def add(kind: str) -> None:
            self._deeds.add(session.id, kind, below=last)

        menu = self._menus.of_kinds(self, add)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _open_menu(self, row: PartRow, at: QPoint) -> None:
        slot = self._agenda.slot(row.part_id) if self._agenda is not None else None
        if slot is None or self._agenda is None:
            return

        def opened(act: str) -> None:
            self.turn(slot.id)
            QTimer.singleShot(0, self, getattr(self.sheet.hands, act))

        hands = Hands(*(partial(opened, act) for act in Hands._fields))
        self._menus.of_part(self, self._agenda, slot, hands).popup(at)

    # how it is laid out

    def _new_row(self, slot: Slot) -> PartRow:
        row = PartRow(self._around, self)
        row.clicked.connect(lambda _checked, of=row: self.turn(of.part_id, reason=of.reason))
        row.grabbed.connect(lambda at, of=row: self._grab(of, at))
        row.dragged.connect(self.carrying.go)
        row.dropped.connect(self.carrying.drop)
        row.menu_asked.connect(lambda at, of=row: self._open_menu(of, at))
        row.key_pressed.connect(self._key)
        self._rows[slot.id] = row
        return row

    def _arrange(self, order: list[QWidget]) -> None:
        for number, widget in enumerate(order):
            if self._column.indexOf(widget) != number:
                self._column.removeWidget(widget)
                self._column.insertWidget(number, widget)
        if self.sheet not in order:
            self._column.removeWidget(self.sheet)
        for widget in self._rows.values():
            if widget not in order:
                self._column.removeWidget(widget)
        self._order = order

    @property
    def _places(self) -> dict[str, int]:
        return {getattr(one, "part_id", ""): n for n, one in enumerate(self._order)}

    def _widget(self, part_id: str) -> QWidget:
        return self.sheet if part_id == self._open else self._rows[PartId(part_id)]

    def _focused(self) -> PartId | None:
        if self.sheet.isVisible() and (
            self.sheet.hasFocus() or self.sheet.isAncestorOf(self.focusWidget() or self)
        ):
            return self.sheet.part_id
        return next((part_id for part_id, row in self._rows.items() if row.hasFocus()), None)

    def _area_widget(self) -> QWidget | None:
        area = self._area()
        return area.widget() if area is not None else None

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
