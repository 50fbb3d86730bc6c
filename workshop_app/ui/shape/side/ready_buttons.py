"""ReadyButtons: over the side: a vote on the names of the pillar, and that the pillar is ready."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workshop_app.domain.commands import headlines
from workshop_app.domain.records import PillarId
from workshop_app.domain.shaping import is_ready
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.five import five_of
from workshop_app.ui.alerts import Offer
from workshop_app.ui.shape.side.behind import called
from workshop_app.ui.shape.side.ready_sheet import ReadySheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.vote_desk import ask_about
from workshop_app.words import say


class ReadyButtons(QWidget):
    """The filled button of Shape; once a pillar is ready it says so, and takes it back."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pillar: PillarId | None = None
        px, controls = around.theme.px, around.controls
        self.vote: QPushButton = controls.button(say("Open a dot vote"), icon="vote", press=self.open_vote)
        self.ready: QPushButton = controls.button(
            say("Mark as ready"), kind="primary", icon="done", press=self.mark_ready
        )
        self.reopen: QPushButton = controls.button(say("Ready"), icon="status.ok", press=self.take_back)
        self.reopen.setToolTip(say("Go on working on it: it is not ready any more then"))
        ok = around.icons.icon("status.ok", px(20), around.theme.colour("ok"), gap=px(4))
        self.reopen.setIcon(ok)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for button in (self.vote, self.ready, self.reopen):
            button.setStyleSheet(f"min-height: {px(46)}px; padding: 0 {px(8)}px; font-size: {px(16)}px;")
            row.addWidget(button, 1)
        self.reopen.hide()

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Show what can be done with a pillar."""
        self._pillar = pillar_id
        self.setVisible(pillar_id is not None)
        if pillar_id is None:
            return
        pillar = workshop.pillar(pillar_id)
        had_focus = self.ready.hasFocus() or self.reopen.hasFocus()
        is_done = is_ready(pillar)
        self.ready.setVisible(not is_done)
        self.reopen.setVisible(is_done)
        if had_focus:
            (self.reopen if is_done else self.ready).setFocus()
        for button in (self.ready, self.reopen):
            button.setEnabled(not pillar.locked)
        locked = say("The pillar is locked. Unlock it in Group first.") if pillar.locked else ""
        self.ready.setToolTip(locked or say("Mark as ready (Ctrl+Enter)"))
        self.vote.setToolTip(say("Vote on the names on offer for this pillar"))

    def open_vote(self) -> None:
        """Open the vote on the names of the pillar, or begin to prepare one."""
        if self._pillar is not None:
            ask_about(self, self._pillar)

    def mark_ready(self) -> None:
        """Mark the pillar as ready; where checks warn, ask for the reason first."""
        pillar_id = self._pillar
        if pillar_id is None or is_ready(self._around.workshop.pillar(pillar_id)):
            return
        workshop = self._around.workshop
        warnings = [check for check in five_of(workshop, pillar_id) if not check.passed]
        if not warnings or not workshop.pillar(pillar_id).name or workshop.pillar(pillar_id).locked:
            self._mark(pillar_id, 0)
            return
        mark = partial(self._mark, pillar_id, len(warnings))
        name = called(workshop, pillar_id)
        sheet = ReadySheet(self.window(), self._around, name, warnings, mark)
        sheet.show_sheet(sheet.reason.edit)

    def take_back(self) -> None:
        """Go on working on the pillar."""
        pillar_id, desk, alerts = self._pillar, self._around.desk, self._around.alerts
        if pillar_id is None:
            return
        before = desk.workshop.pillar(pillar_id)
        if alerts.attempt(lambda: desk.do(headlines.reopen, pillar_id)):
            again = partial(
                desk.do, headlines.make_ready, pillar_id, warnings=bool(before.reason), reason=before.reason
            )
            undo = Offer(say("Undo"), lambda: alerts.attempt(again))
            alerts.toast(say("“{pillar}” is not ready any more.", pillar=before.name), undo)

    def _mark(self, pillar_id: PillarId, warnings: int, reason: str = "") -> bool:
        desk, alerts = self._around.desk, self._around.alerts
        done = alerts.attempt(
            lambda: desk.do(headlines.make_ready, pillar_id, warnings=warnings, reason=reason)
        )
        if done:
            undo = Offer(say("Undo"), lambda: alerts.attempt(lambda: desk.do(headlines.reopen, pillar_id)))
            alerts.toast(say("“{pillar}” is ready.", pillar=called(desk.workshop, pillar_id)), undo)
        return done
