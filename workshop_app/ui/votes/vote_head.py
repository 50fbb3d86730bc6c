"""VoteHead: over every phase of a vote: what is asked, how it stands, and the next thing to do."""

from PySide6.QtCore import QDateTime, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain import voting
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import asking
from workshop_app.ui.room.vote_showing import question
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.vote_page import gutter_of
from workshop_app.words import say

STATES = {"draft": "being prepared", "open": "open", "closed": "closed"}


class VoteHead(QWidget):
    """`done` is sent with what was pressed: back, open, close or reopen.

    `chosen` is sent with another vote's id, or "" for a new one.
    """

    done = Signal(str)
    chosen = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        controls, px = around.controls, around.theme.px
        self.back = controls.icon_button(
            "ph.arrow-left-bold", say("Back to the page"), press=lambda: self._press("back")
        )
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.back = controls.icon_button(
                "ph.arrow-right-bold", say("Back to the page"), press=lambda: self._press("back")
            )
        self.state = controls.label("", "body", "ink2", wrap=True)
        self.title = controls.label("", "title", wrap=True, size=20 if around.theme.is_large else 30)
        self.others = controls.button(say("Votes"), icon="menu", press=self._show_menu)
        self.menu = QMenu(self.others)
        self.second = controls.button("", press=lambda: self._press(self._second))
        self.first = controls.button("", kind="primary", press=lambda: self._press(self._first))
        self._first = self._second = ""
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.state)
        said.addWidget(self.title)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(px(12))
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        for button in (self.others, self.second, self.first):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.current = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, gutter = self._around.theme.px, gutter_of(self.width())
        self._row.setContentsMargins(gutter - 8, px(8), gutter - 8, px(10))

    def show_vote(self, workshop: Workshop, vote: Vote, *, is_ready: bool = True) -> None:
        """Say how a vote stands, and offer what comes next."""
        self.current = vote.id
        self.title.setText(question(workshop, vote))
        self.state.setText(self._stands(vote))
        acts = {
            "draft": ("open", say("Open vote"), "", ""),
            "open": ("close", say("Close vote"), "", ""),
            "closed": ("", "", "reopen", say("Open again")),
        }
        self._first, first, self._second, second = acts.get(vote.state, acts["draft"])
        for button, words in ((self.first, first), (self.second, second)):
            button.setText(words)
            button.setVisible(bool(words))
        self.first.setEnabled(is_ready)
        self.first.setToolTip("" if is_ready else say("A vote needs something to choose between."))
        self.others.setVisible(len(voting.votes(workshop)) > 0)

    def stops(self) -> list[QPushButton]:
        """Return the buttons that F6 comes to."""
        return [self.first if self._first else self.second]

    def _stands(self, vote: Vote) -> str:
        method = say(asking.words_of(vote.method).name)
        if vote.round > 1:
            method = say("{method}, round {round}", method=method, round=vote.round)
        if vote.state == "open":
            return say("{method}, open since {time}", method=method, time=_time(vote.opened))
        if vote.state == "closed":
            return say("{method}, closed at {time}", method=method, time=_time(vote.closed))
        return say("{method}, being prepared", method=method)

    def _show_menu(self) -> None:
        self.fill_menu()
        self.menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height())))

    def fill_menu(self) -> None:
        """List the votes there are, and a new one."""
        menu, workshop = self.menu, self._around.workshop
        menu.clear()
        for vote in voting.votes(workshop):
            words = say(
                "{question} ({state})", question=question(workshop, vote), state=say(STATES[vote.state])
            )
            act = menu.addAction(words.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(vote.id == self.current)
            act.triggered.connect(lambda _on, to=vote.id: self.chosen.emit(to))
        menu.addSeparator()
        menu.addAction(say("New vote")).triggered.connect(lambda _on: self.chosen.emit(""))

    def _press(self, what: str) -> None:
        if what:
            self.done.emit(what)


def _time(millis: int) -> str:
    moment = QDateTime.fromMSecsSinceEpoch(millis)
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
