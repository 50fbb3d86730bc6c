"""PlanStep: the page on which an evening is laid out so that it ends on time."""

from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain import agenda
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions
from workshop_app.ui.choices import Choice
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.plan.agenda_rows import AgendaRows
from workshop_app.ui.plan.agenda_slots import Agenda, agenda_of, headline, verdict
from workshop_app.ui.plan.part_deeds import PartDeeds
from workshop_app.ui.plan.plan_head import PlanHead
from workshop_app.ui.plan.plan_layout import GUTTER, WIDE, WIDE_GUTTER, PlanLayout
from workshop_app.ui.plan.retiming import Retiming
from workshop_app.ui.plan.room_panel import RoomPanel
from workshop_app.ui.plan.ruler import Ruler
from workshop_app.ui.plan.session_switch import SessionSwitch
from workshop_app.ui.plan.starting import Starting
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say, say_many


class PlanStep(Step):
    """Shows the session this laptop works in: its ruler, its parts, and who is in the room."""

    key = "plan"

    def __init__(self, around: Surroundings, files: FileChoice) -> None:
        super().__init__(around)
        self._session: SessionId | None = None
        self._next: Part | None = None
        self.retiming = Retiming(around, self)
        self.deeds = PartDeeds(around, self)
        self.switch = SessionSwitch(around)
        self.run_sheet = around.controls.button(
            say("Run sheet"), icon="print", press=lambda: actions.carry_out("run_sheet", self)
        )
        self.head = PlanHead(around, self.switch, self.run_sheet)
        self.ruler = Ruler(around, self.retiming)
        self.rows = AgendaRows(around, self.deeds, self.retiming)
        self.side = RoomPanel(around, files)
        self._middle = QStackedWidget()
        self._layout = PlanLayout(around, self.ruler, self.rows, self._middle)
        self._middle.addWidget(self._layout.plan)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._layout.put_together(self._whole, self.head, self.side)
        self._connect()

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop."""
        session = self.around.session
        if session != self._session:
            self._change_session(workshop, session)
        self.switch.show_workshop(workshop)
        self.side.show_workshop(workshop, session)
        self._show(workshop)

    def arrive(self) -> None:
        """Put the focus on the part that comes next, or on what begins a plan."""
        if self._has_parts:
            self.rows.focus_open()
        else:
            self.starting.arrive()

    def leave(self) -> None:
        """Keep what is half written and half pressed."""
        self.rows.settle()
        self.retiming.settle()
        self.side.keep()

    def stop(self) -> None:
        """Keep what is half written."""
        self.leave()

    def fact(self, workshop: Workshop) -> str:
        """Return how many parts the session has."""
        session = self.around.session
        count = len(agenda.parts_of(workshop, session)) if session is not None else 0
        return say_many("{count} part", "{count} parts", count) if count else ""

    def choices(self) -> list[Choice]:
        """Return the sessions one could go to, and what can be done with the one that is shown."""
        return self.switch.choices()

    def regions(self) -> list[QWidget]:
        """Return the filled button, the ruler, the rows and the panel; or what begins a plan."""
        plan: list[QWidget] = [self.head.start, self.ruler, self.rows] if self._has_parts else [self.starting]
        return [*plan, self.side]

    def begin_next(self) -> None:
        """Do what the filled button says."""
        self.leave()
        if self._next is not None:
            self.deeds.begin(self._next.id)
        elif self._running is not None:
            self.deeds.end()
        elif self._has_parts:
            self.around.go_to("share")
        elif self._session is not None:
            self.rows.offer_kinds(self.head.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.begin_next()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gutter = WIDE_GUTTER if self.window().width() >= WIDE else GUTTER
        self._whole.setContentsMargins(gutter, 0, gutter, 0)
        self._layout.fit(self.window().width())

    # what is shown

    @cached_property
    def starting(self) -> Starting:
        """What begins a plan that has no parts yet; most have some, and never need it."""
        starting = Starting(self.around)
        self._middle.addWidget(starting)
        return starting

    @property
    def _has_parts(self) -> bool:
        return bool(self._session and agenda.parts_of(self.around.workshop, self._session))

    @property
    def _running(self) -> Part | None:
        running = self.around.clock.part
        return running if running is not None and running.session == self._session else None

    def _show(self, workshop: Workshop) -> None:
        session = self._session
        was_empty = self._middle.currentWidget() is not self._layout.plan
        is_laid_out_now = (
            was_empty and self._has_parts and self.starting.isAncestorOf(self.focusWidget() or self)
        )
        if self._has_parts:
            self._middle.setCurrentWidget(self._layout.plan)
        else:
            self.starting.show_workshop(workshop, session)
            self._middle.setCurrentWidget(self.starting)
        self.head.setVisible(session is not None)
        if session is None:
            self.head.show_next("")  # in large letters its button stands elsewhere
            return
        running = self._running
        shown = agenda_of(
            workshop, session, self.retiming.given, running=running.id if running is not None else None
        )
        today = date.today()  # noqa: DTZ011 - the day of this laptop
        self.head.show_plan(headline(shown.session, today), verdict(shown), is_late=bool(shown.over))
        self._show_next(workshop, shown)
        self.rows.show_agenda(shown)
        self.ruler.show_agenda(shown, self.rows.open_id)
        if is_laid_out_now:
            self.rows.turn(shown.slots[0].id)

    def _show_next(self, workshop: Workshop, shown: Agenda) -> None:
        self._next = agenda.next_part(workshop, shown.session.id)
        running, slot = self._running, shown.slot(self._next.id) if self._next is not None else None
        if not shown.slots:
            words = say("Add a part")
        elif slot is not None and any(one.state for one in shown.slots):
            words = say("Continue with {part}", part=slot.title)
        elif slot is not None:
            words = say("Start with {part}", part=slot.title)
        elif running is not None:
            words = say("End “{part}”", part=running.title)
        else:
            words = say("Go to Share")
        self.head.show_next(words, is_adding=not shown.slots)
        self.run_sheet.setVisible(bool(shown.slots))

    def _change_session(self, workshop: Workshop, session: SessionId | None) -> None:
        self.leave()
        self._session = session
        parts = agenda.parts_of(workshop, session)
        coming = self._running or agenda.next_part(workshop, session) or (parts[0] if parts else None)
        self.rows.open_first(coming.id if coming is not None else "")

    def _attend(self) -> None:
        """Show another session, once this laptop works in one."""
        if self.around.session != self._session:
            self.show_workshop(self.around.workshop)

    def _follow(self) -> None:
        self._show(self.around.workshop)

    def _open(self, part_id: str) -> None:
        self._layout.show_plan()
        self._follow()
        self.rows.turn(part_id)

    def _go_along(self, part_id: str) -> None:
        """Go to the step of a part that has begun; the vote desk comes up by itself."""
        slot = agenda_of(self.around.workshop, self._session).slot(part_id) if self._session else None
        if slot is not None and slot.kind.step:
            self.around.go_to(slot.kind.step)

    def _write(self, part_id: str) -> None:
        self._open(part_id)
        self.rows.sheet.prompts.edit()

    def _add_part(self) -> None:
        if self._session is not None:
            self.rows.offer_kinds(self.rows.add_button if self._has_parts else self.head.start)

    def _connect(self) -> None:
        self.retiming.moved.connect(self._follow)
        self.rows.turned.connect(lambda _part: self._follow())
        self.ruler.chosen.connect(self._open)
        self.deeds.opened.connect(self._open)
        self.deeds.started.connect(self._go_along)
        self.side.part_wanted.connect(self._write)
        self.head.start.clicked.connect(lambda _checked: self.begin_next())
        self.around.clock.changed.connect(self._follow)
        self.around.voice.changed.connect(self._attend)
        actions.build("plan", self, {"add_part": self._add_part})
