"""PauseStrip: a calm line over a page that asks, before voices become few words, who was not heard."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.agenda import running
from workshop_app.domain.agenda_records import PauseId
from workshop_app.domain.commands import pauses
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.equity_pauses import (
    STEP,
    is_due_before_grouping,
    is_due_before_part,
    newest_idea,
)
from workshop_app.insight.heard import heard, ideas_of, not_heard
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

MOST_NAMED = 6
"""Groups that are named; of more the others are counted."""


class PauseStrip(QWidget):
    """Comes up when Group is opened after new ideas, or a part of that kind begins; it never stops the work.

    One line answers it: Enter keeps that with the session. *Not now* sends it away until there is a new
    reason. It never takes the focus by itself; `done` is sent when it had it and goes.
    """

    done = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._step = ""
        self._before, self._session, self._reason = "", SessionId(""), ""
        self._put_off: set[str] = set()
        self._seen_part = ""
        controls = around.controls
        self._facts = controls.label("", "body", "ink2", wrap=True)
        self._title = controls.label(say("Equity pause"), "label", "ink")
        self.line = QLineEdit()
        self.line.setPlaceholderText(say("In one line: who has spoken, and who is missing?"))
        self.line.setAccessibleName(say("Equity pause: who has spoken, and who is missing?"))
        self.line.returnPressed.connect(self.keep)
        self.keep_button: QPushButton = controls.button(say("Keep"), size="small", press=self.keep)
        self.not_now: QPushButton = controls.button(
            say("Not now"), kind="quiet", size="small", press=self.put_off
        )
        self.answer: QPushButton = controls.button(say("Answer"), size="small", press=self.unfold)
        self._lay_out()
        self.setAccessibleName(say("Equity pause"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(lambda _changes: self._soon.start())
        part = running(around.workshop)
        self._seen_part = part.id if part is not None else ""
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    @property
    def first(self) -> QWidget:
        """What the keyboard reaches first in it: the line, or what unfolds it."""
        return self.answer if self.line.isHidden() else self.line

    def opened(self, step: str) -> None:
        """Come up if a step was opened before which a pause is due; go when that step is left."""
        is_new, self._step = step != self._step, step
        if self.is_open and self._before == STEP and step != STEP:
            self.hide()
        if is_new and step == STEP and not self.is_open:
            session, workshop = self._around.session, self._around.workshop
            if is_due_before_grouping(workshop, session):
                newest = newest_idea(workshop, session)
                self._ask(STEP, session, f"{STEP} {session} {newest.id if newest is not None else ''}")

    def stop(self) -> None:
        """Listen no more; called before the workshop is closed."""
        self._soon.stop()
        self._news.stop()

    def keep(self) -> None:
        """Keep the line with the session; an empty one is left to be written."""
        said = " ".join(self.line.text().split())
        if not said:
            self.line.setFocus()
            return
        pause, session, before = PauseId(ids.fresh("pause")), self._session or None, self._before
        desk, alerts = self._around.desk, self._around.alerts
        if alerts.attempt(lambda: desk.do(pauses.answer, pause, session, before=before, answer=said)):
            self.line.clear()
            self._go()
            alerts.toast(say("Kept. It stands in Who was heard."))

    def unfold(self) -> None:
        """Show facts and line, where large text left room for a question only, and go to the line."""
        self._fold(is_folded=False)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_off(self) -> None:
        """Go, until there is a new reason."""
        self._put_off.add(self._reason)
        self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_off()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("soft"))
        line = theme.border()
        for top in (0, self.height() - line):
            painter.fillRect(QRectF(0, top, self.width(), line), theme.colour("line"))
        painter.end()

    def _ask(self, before: str, session: SessionId | None, reason: str) -> None:
        if reason in self._put_off:
            return
        self._before, self._session, self._reason = before, session or SessionId(""), reason
        self._facts.setText(facts(self._around.workshop, session))
        self._fold(is_folded=self._around.theme.is_large)
        self.show()
        self._around.alerts.announce(
            say("Equity pause. {facts} F6 leads to the line.", facts=self._facts.text())
        )

    def _follow(self) -> None:
        """Follow the workshop: a part that begins may ask, and what is said is what holds now."""
        workshop = self._around.workshop
        part = running(workshop)
        id = part.id if part is not None else ""
        if id != self._seen_part:
            self._seen_part = id
            if self.is_open and self._before != STEP:
                self._go()
            if part is not None and not self.is_open and is_due_before_part(workshop, part):
                self._ask(part.kind, part.session, f"part {part.id} {part.began}")
        if self.is_open:
            self._facts.setText(facts(workshop, self._session or None))

    def _go(self) -> None:
        focus = QApplication.focusWidget()
        has_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if has_focus:
            self.done.emit()

    def _fold(self, *, is_folded: bool) -> None:
        for part in (self._facts, self.line, self.keep_button):
            part.setVisible(not is_folded)
        self.answer.setVisible(is_folded)

    def _lay_out(self) -> None:
        """Stand in one row; from 150 % on facts and line come under it when they are asked for."""
        theme, px = self._around.theme, self._around.theme.px
        sign = self._around.controls.label("")
        ratio, ink = self.devicePixelRatioF(), theme.colour("accent")
        sign.setPixmap(self._around.icons.pixmap("ph.pause-circle", px(24), ink, ratio))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._title)
        told.addWidget(self._facts)
        asked = QHBoxLayout()
        asked.setSpacing(px(12))
        asked.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        asked.addLayout(told, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        self.line.setMinimumWidth(px(240))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(9), px(16), px(9))
        whole.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(24))
        row.addLayout(asked, 5)
        whole.addLayout(row)
        if theme.is_large:
            whole.addWidget(self.line)
            row.addLayout(buttons)
        else:
            buttons.addWidget(self.line, 1)
            row.addLayout(buttons, 6)
        for button in (self.answer, self.keep_button, self.not_now):
            buttons.addWidget(button)


def facts(workshop: Workshop, session_id: SessionId | None) -> str:
    """Return who has spoken in a session, with how many ideas, and who was not heard yet."""
    spoken = [
        say("{group} {count}", group=group.name, count=len(ideas_of(workshop, group.id, session_id)))
        for group in heard(workshop, session_id)
    ]
    missing = [group.name for group in not_heard(workshop, session_id)]
    parts = []
    if spoken:
        parts.append(say("Heard: {groups}.", groups=_listed(spoken)))
    parts.append(
        say("Not heard yet: {groups}.", groups=_listed(missing)) if missing else say("Every group was heard.")
    )
    return " ".join(parts)


def _listed(names: list[str]) -> str:
    named, more = ", ".join(names[:MOST_NAMED]), len(names) - MOST_NAMED
    if more <= 0:
        return named
    return say_many("{named} and {count} more", "{named} and {count} more", more, named=named)
