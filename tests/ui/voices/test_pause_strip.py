"""The equity pause asks before voices become few words, never stops the work, and is kept in one line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from workshop_app.domain.agenda_records import PartId, Pause
from workshop_app.domain.commands import ideas, parts, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import GroupId, IdeaId, SessionId
from workshop_app.ui.voices.pause_strip import PauseStrip

SESSION = SessionId("first")


class Page:
    """A page with the strip over it."""

    def __init__(self, qtbot, around) -> None:
        self.window, self.around, self.qtbot = QWidget(), around, qtbot
        self.window.resize(1344, 836)
        qtbot.addWidget(self.window)
        self.strip, self.other = PauseStrip(around), QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.strip)
        column.addWidget(self.other)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.other.setFocus()
        around.voice.attend(SESSION)
        around.desk.do(sessions.add, SESSION, "First evening")
        self.said = 0

    def say(self, session=SESSION) -> None:
        self.said += 1
        new = NewIdea(id=IdeaId(f"i{self.said}"), text="Kind", group=GroupId("students"), session=session)
        self.around.desk.do(ideas.capture, new)

    def open_group(self) -> None:
        self.strip.opened("gather")
        self.strip.opened("group")
        QApplication.processEvents()

    @property
    def kept(self):
        return [(one.session, one.before, one.answer) for one in self.around.workshop.all_of(Pause)]


@pytest.fixture
def page(qtbot, around):
    page = Page(qtbot, around)
    yield page
    page.strip.stop()


def test_it_comes_up_when_group_is_opened_after_new_ideas_and_takes_no_focus(page):
    page.open_group()
    assert not page.strip.is_open
    page.say()
    page.open_group()
    assert page.strip.is_open
    assert page.other.hasFocus()
    assert page.strip._facts.text().startswith("Heard: Students 1. Not heard yet: Families, ")


def test_one_line_and_enter_keep_it_with_the_session_until_there_are_new_ideas(page):
    page.say()
    page.open_group()
    page.strip.line.setFocus()
    QTest.keyClicks(page.strip.line, "  The alumni   are missing ")
    QTest.keyClick(page.strip.line, Qt.Key.Key_Return)
    assert page.kept == [(SESSION, "group", "The alumni are missing")]
    assert not page.strip.is_open
    page.open_group()
    assert not page.strip.is_open
    page.say()
    page.open_group()
    assert page.strip.is_open
    assert page.strip.line.text() == ""


def test_an_empty_line_is_not_kept(page):
    page.say()
    page.open_group()
    page.strip.keep_button.click()
    assert page.kept == []
    assert page.strip.is_open
    assert page.strip.line.hasFocus()


def test_not_now_and_escape_send_it_away_until_there_is_a_new_reason(page):
    page.say()
    page.open_group()
    page.strip.not_now.click()
    page.open_group()
    assert not page.strip.is_open
    page.say()
    page.open_group()
    page.strip.line.setFocus()
    QTest.keyClick(page.strip.line, Qt.Key.Key_Escape)
    assert not page.strip.is_open
    assert page.kept == []


def test_ideas_of_another_session_are_no_reason(page):
    page.around.desk.do(sessions.add, SessionId("other"), "Listening session")
    page.say(SessionId("other"))
    page.open_group()
    assert not page.strip.is_open


def test_leaving_group_takes_it_along(page):
    page.say()
    page.open_group()
    page.strip.opened("gather")
    assert not page.strip.is_open


def test_it_comes_up_before_the_first_of_the_parts_where_voices_become_few_words(page):
    kinds = ("gather", "group", "titles", "break", "vote")
    new = [NewPart(id=PartId(kind), kind=kind, title=kind) for kind in kinds]
    desk = page.around.desk
    desk.do(parts.lay_out, SESSION, new)
    page.say()
    at = 1_850_000_000_000

    def begin(kind: str) -> bool:
        nonlocal at
        at += 600_000
        desk.do_as("program", parts.begin, PartId(kind), at=at)
        QApplication.processEvents()
        return page.strip.is_open

    assert not begin("gather")
    assert begin("group")
    page.strip.line.setText("Everybody but the board")
    page.strip.keep()
    assert page.kept == [(SESSION, "group", "Everybody but the board")]


def test_large_text_leaves_room_for_the_question_and_unfolds_on_asking(qtbot, make_around):
    page = Page(qtbot, make_around(scale=2.0))
    page.say()
    page.open_group()
    assert not page.strip.line.isVisibleTo(page.strip)
    page.strip.answer.click()
    assert page.strip.line.hasFocus()
    page.strip.stop()
