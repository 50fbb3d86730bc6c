"""The vote desk over an empty page: three pillars, some ideas, and what a hand does there."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from workshop_app.desk import ids
from workshop_app.domain import voting
from workshop_app.domain.commands import attendance, ideas, pillars, sessions, votes
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.domain.vote_records import ChoiceId, VoteId
from workshop_app.ui import style
from workshop_app.ui.votes.vote_desk import VoteDesk

PILLARS = ("Curious Thinker", "Clear Communicator", "Caring Neighbor")
SESSION = SessionId("session-1")
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class Booth:
    """The vote desk in a window, and what a hand does there."""

    def __init__(self, qtbot, around, *, size=(1344, 836)) -> None:
        self.qtbot, self.around = qtbot, around
        self.window = QWidget()
        self.window.setStyleSheet(style.sheet(around.theme))
        self.window.resize(*size)
        qtbot.addWidget(self.window)
        self.desk = VoteDesk(around, self.window)
        around.desk.subscribe(self._follow)
        do = around.desk.do_as
        do("program", sessions.add, SESSION, "First evening")
        for n, name in enumerate(PILLARS, 1):
            do("program", pillars.add, PillarId(f"pillar-{n}"), name)
        for n, text in enumerate(("Asks why", "asks why.", "Says sorry and means it", "Keeps trying"), 1):
            do(
                "program",
                ideas.capture,
                NewIdea(id=IdeaId(f"idea-{n}"), text=text, pillar=PillarId("pillar-1")),
            )
        for group, count in (("students", 12), ("families", 8), ("alumni", 2), ("leaders", 1)):
            do("program", attendance.count, SESSION, group, count)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _follow(self, changes) -> None:
        self.desk.show_workshop(self.workshop)
        self.desk.follow(changes)

    @property
    def workshop(self):
        return self.around.workshop

    @property
    def counting(self):
        return self.desk.screen.counting

    @property
    def form(self):
        return self.counting.form

    @property
    def vote(self):
        return voting.votes(self.workshop)[-1]

    def opened(self, method="dots", *, names=(), handed_out=0, **said):
        """Open a vote on the pillars, or on names, and bring the desk to it."""
        id = VoteId(ids.fresh("vote"))
        offered = [NewChoice(id=ChoiceId(f"c{n}"), text=name) for n, name in enumerate(names, 1)] or [
            NewChoice(id=ChoiceId(f"c{n}"), pillar=PillarId(f"pillar-{n}")) for n in range(1, 4)
        ]
        on = "names" if names else "pillars"
        new = NewVote(
            id=id,
            session=SESSION,
            method=method,
            question="Where first?",
            on=on,
            handed_out=handed_out,
            **said,
        )
        self.around.desk.do_as("program", votes.prepare, new, offered)
        self.around.desk.do_as("program", votes.open, id, at=1_000)
        self.desk.open()
        return self.vote

    def type(self, keys: str, held=NONE) -> None:
        """Press keys, one after the other, where the focus is."""
        named = {"\n": Qt.Key.Key_Return, "<": Qt.Key.Key_Backspace, "^": Qt.Key.Key_Escape}
        for key in keys:
            focus = QApplication.focusWidget()
            if key in named:
                QTest.keyClick(focus, named[key], held)
            else:
                QTest.keyClick(focus, key, held)

    def fill_in(self, grid, *numbers: int) -> None:
        """Type numbers down a grid; Enter is carried out when the grid next has time."""
        for number in numbers:
            QTest.keyClicks(grid, str(number)[0])
            field = grid.findChildren(QLineEdit)[-1]
            QTest.keyClicks(field, str(number)[1:])
            QTest.keyClick(field, Qt.Key.Key_Return)
            QCoreApplication.sendPostedEvents()

    def ballots(self):
        return [voting.marks_of(one.marks) for one in voting.ballots_of(self.workshop, self.vote.id)]

    def press(self, button) -> None:
        at = QPoint(12, button.height() // 2) if isinstance(button, QCheckBox) else QPoint()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def booth(qtbot, around):
    return Booth(qtbot, around)


@pytest.fixture
def make_booth(qtbot, make_around):
    def make(*, size=(1344, 836), **look):
        return Booth(qtbot, make_around(**look), size=size)

    return make
