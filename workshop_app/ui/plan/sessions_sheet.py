"""SessionsSheet: the sessions of the workshop: which one this laptop works in, and their order."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.commands import sessions
from workshop_app.domain.records import Session, SessionId
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.plan.laying_out_agenda import begin_empty, bin_session
from workshop_app.ui.plan.session_row import SessionPick
from workshop_app.ui.plan.session_sheet import SessionSheet
from workshop_app.ui.plan.templates_sheet import TemplatesSheet
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SessionsSheet(Sheet):
    """A press works in a session; the pencil changes it; Alt and the arrow keys, or its menu, move it."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Sessions"), width=500, at_side=True)
        self._around = around
        self.rows: dict[SessionId, SessionLine] = {}
        self.body.setSpacing(self.theme.px(4))
        about = say("What is written down on this laptop belongs to the session that is ticked.")
        self.body.addWidget(self.controls.label(about, "body", "ink2", wrap=True))
        self.body.addSpacing(self.theme.px(8))
        self._list = QVBoxLayout()
        self._list.setSpacing(self.theme.px(4))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.add: QPushButton = self.controls.button(say("Add a session"), icon="add", press=self._add)
        self.template: QPushButton = self.controls.button(
            say("From a template"), icon="ph.stack", press=self._from_template
        )
        self.foot.addWidget(self.add)
        self.foot.addWidget(self.template)
        self.foot.addStretch(1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        around.voice.changed.connect(self._show)
        self.closed.connect(self._stop)
        self._show()

    @property
    def current(self) -> QWidget | None:
        """The row of the session this laptop works in."""
        here = self._around.session
        return self.rows[here].pick if here in self.rows else None

    def edit(self, session_id: SessionId) -> None:
        """Show what is known of a session, in this sheet's place."""
        sheet = SessionSheet(self._over, self._around, session_id)
        self._stop()
        self.give_way_to(sheet)

    # what is shown

    def _show(self, _news: object = None) -> None:
        workshop, here = self._around.workshop, self._around.session
        standing = workshop.sessions()
        today = date.today()  # noqa: DTZ011 - the day of this laptop
        for gone in set(self.rows) - {session.id for session in standing}:
            line = self.rows.pop(gone)
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        for place, session in enumerate(standing):
            line = self.rows.get(session.id) or self._made(session)
            if self._list.indexOf(line) != place:
                self._list.removeWidget(line)
                self._list.insertWidget(place, line)
            line.session = session
            line.pick.show_session(workshop, session, place + 1, today, is_current=session.id == here)
            line.pencil.setAccessibleName(say("Change {session}", session=session.title))
            line.more.setAccessibleName(say("More for {session}", session=session.title))

    def _made(self, session: Session) -> "SessionLine":
        line = SessionLine(self._around, session)
        session_id = session.id
        line.pick.clicked.connect(partial(self._attend, session_id))
        line.pick.installEventFilter(self)
        line.pencil.clicked.connect(lambda _checked: self.edit(session_id))
        line.more.clicked.connect(lambda _checked: self._menu(line))
        self.rows[session_id] = line
        return line

    # what is done

    def _attend(self, session_id: SessionId, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self._around.voice.attend(session_id)
        self.close_sheet()
        self._around.go_to("plan")  # what the rail says of the plan belongs to that session

    def _move(self, session_id: SessionId, way: int) -> None:
        """Move a session one place down (1) or up (-1)."""
        order = [session.id for session in self._around.workshop.sessions()]
        at = order.index(session_id)
        to = at + way
        if not 0 <= to < len(order):
            return
        order.remove(session_id)
        below = order[to - 1] if to else None
        self._around.alerts.attempt(lambda: self._around.desk.do(sessions.move, session_id, below=below))
        self.rows[session_id].pick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        session_id = begin_empty(self._around)
        if session_id is not None:
            self.edit(session_id)

    def _from_template(self) -> None:
        sheet = TemplatesSheet(self._over, self._around)
        self._stop()
        self.give_way_to(sheet)

    def _bin(self, session: Session) -> None:
        bin_session(self._around, session)
        next(iter([*(line.pick for line in self.rows.values()), self.add])).setFocus()

    def _menu(self, line: "SessionLine") -> QMenu:
        menu = QMenu(self)
        ink, side = self.theme.colour("ink2"), self.theme.px(20)
        session, order = line.session, list(self.rows)
        at = [one.id for one in self._around.workshop.sessions()].index(session.id)
        for icon, name, press, can in (
            ("ph.arrow-up", say("Move up"), partial(self._move, session.id, -1), at > 0),
            ("ph.arrow-down", say("Move down"), partial(self._move, session.id, 1), at < len(order) - 1),
            ("edit", say("Change"), partial(self.edit, session.id), True),
            ("delete", say("Put in the bin"), partial(self._bin, session), True),
        ):
            action = menu.addAction(self._around.icons.icon(icon, side, ink), name)
            action.setEnabled(can)
            action.triggered.connect(lambda _checked, press=press: press())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(line.more.mapToGlobal(QPoint(0, line.more.height())))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            picked = next((key for key, line in self.rows.items() if line.pick is watched), None)
            way = WALKS.get(Qt.Key(event.key()), 0)
            if picked is not None and way:
                if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                    self._move(picked, way)
                else:
                    self._walk(picked, way)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, session_id: SessionId, way: int) -> None:
        order = [session.id for session in self._around.workshop.sessions()]
        to = order.index(session_id) + way
        if 0 <= to < len(order):
            self.rows[order[to]].pick.setFocus(Qt.FocusReason.TabFocusReason)

    def _stop(self) -> None:
        self._news.stop()
        self._around.voice.changed.disconnect(self._show)


class SessionLine(QWidget):
    """A session in the list with its pencil and its menu."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__()
        self.session = session
        self.pick = SessionPick(around)
        self.pencil: QPushButton = around.controls.icon_button("edit", say("Change"))
        self.more: QPushButton = around.controls.icon_button("more", say("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around.theme.px(4))
        row.addWidget(self.pick, 1)
        row.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
