"""Who was heard, on the laptop: every number is there, leads to what it counts, and follows the workshop."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from workshop_app.domain.agenda_records import PauseId
from workshop_app.domain.commands import attendance, ideas, pauses, pillars, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId
from workshop_app.ui.room.shown import Heard
from workshop_app.ui.voices.ledger_sheet import LedgerSheet
from workshop_app.ui.voices.said_sheets import IdeasSheet, WordsSheet

FIRST, SECOND = SessionId("first"), SessionId("second")
STUDENTS, FAMILIES, ALUMNI = GroupId("students"), GroupId("families"), GroupId("alumni")


def open_in(window: QWidget, around) -> LedgerSheet:
    sheet = LedgerSheet(window, around)
    sheet.show_sheet()
    QApplication.processEvents()
    return sheet


def a_window(qtbot, size=(1440, 900)) -> QWidget:
    window = QWidget()
    window.resize(*size)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def fill(around) -> None:
    desk = around.desk
    desk.do(sessions.add, FIRST, "Why and who we are")
    desk.do(sessions.add, SECOND, "What matters most", returning=True)
    desk.do(pillars.add, PillarId("p1"), "Caring Neighbor")
    desk.do(pillars.add, PillarId("p2"), "Clear Communicator")
    for group, count in ((STUDENTS, 12), (FAMILIES, 9), (ALUMNI, 2)):
        desk.do(attendance.count, FIRST, group, count)
    said = [
        ("s1", "A good neighbor", STUDENTS, "p1", FIRST),
        ("s2", "Speaks up", STUDENTS, "p2", FIRST),
        ("s3", "Waits", STUDENTS, None, SECOND),
        ("f1", "Clear words", FAMILIES, "p2", SECOND),
    ]
    new = [
        NewIdea(
            id=IdeaId(id), text=text, group=group, pillar=PillarId(place) if place else None, session=session
        )
        for id, text, group, place, session in said
    ]
    desk.do(ideas.capture_many, new)


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_each_group_has_a_line_that_says_everything_in_one_sentence(qtbot, around):
    fill(around)
    sheet = open_in(a_window(qtbot), around)
    assert sheet.rows[STUDENTS].accessibleName() == (
        "Students, in the room: 12, 3 ideas, 67 % in a pillar, heard in pillars 1, 2, 1 word lives on."
    )
    assert sheet.rows[ALUMNI].accessibleName() == "Alumni, in the room: 2, not heard yet."
    assert "Not heard yet" in words_of(sheet.rows[ALUMNI])
    assert "Others see “Smaller groups”" in words_of(sheet.rows[ALUMNI])
    assert "Others see “Smaller groups”" not in words_of(sheet.rows[STUDENTS])
    assert {"23", "people there", "4", "ideas", "75 %", "2 of 8", "groups heard"} <= set(words_of(sheet))


def test_a_session_shows_its_own_numbers(qtbot, around):
    fill(around)
    sheet = open_in(a_window(qtbot), around)
    sheet.chips[SECOND].click()
    assert sheet.rows[STUDENTS].ideas.text() == "1"
    assert sheet.chips[SECOND].isChecked()
    around.desk.do(sessions.bin, SECOND)
    assert sheet.session is None
    assert sheet.rows[STUDENTS].ideas.text() == "3"


def test_it_follows_the_workshop_and_the_focus_stays(qtbot, around):
    fill(around)
    window = a_window(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    sheet = open_in(window, around)
    sheet.rows[FAMILIES].ideas.setFocus()
    around.desk.do(ideas.capture, NewIdea(id=IdeaId("a1"), text="Come back and help", group=ALUMNI))
    assert sheet.rows[ALUMNI].ideas.text() == "1"
    assert sheet.rows[FAMILIES].ideas.hasFocus()
    sheet.close_sheet()
    around.desk.do(ideas.capture, NewIdea(id=IdeaId("a2"), text="Once more", group=ALUMNI))


def test_a_number_leads_to_what_it_counts_and_escape_back_to_it(qtbot, around):
    fill(around)
    window = a_window(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    sheet = open_in(window, around)
    number = sheet.rows[STUDENTS].ideas
    number.setFocus()
    QTest.keyClick(number, Qt.Key.Key_Return)
    ideas_of = window.findChild(IdeasSheet)
    assert ideas_of is not None
    assert ideas_of.said == ["Waits", "Speaks up", "A good neighbor"]
    assert {"Waits for its place", "Caring Neighbor"} <= set(words_of(ideas_of))
    QTest.keyClick(ideas_of, Qt.Key.Key_Escape)
    assert number.hasFocus()
    sheet.rows[FAMILIES].words.click()
    words = window.findChild(WordsSheet)
    assert words is not None
    assert words.said == ["Clear"]
    assert "Clear Communicator" in words_of(words)


def test_answered_pauses_stand_below_with_what_they_came_before(qtbot, around):
    fill(around)
    around.desk.do(pauses.answer, PauseId("q"), FIRST, before="group", answer="The alumni are missing")
    sheet = open_in(a_window(qtbot), around)
    assert {"Equity pauses", "Before Group", "The alumni are missing"} <= set(words_of(sheet))
    sheet.show_session(SECOND)
    assert "The alumni are missing" not in words_of(sheet)


def test_the_room_is_shown_totals_only_when_the_facilitator_asks(qtbot, around):
    fill(around)
    sheet = open_in(a_window(qtbot), around)
    assert not isinstance(around.room.showing, Heard)
    sheet.in_room.click()
    assert isinstance(around.room.showing, Heard)
    assert "Students" not in repr(around.room.showing)


@pytest.mark.parametrize(
    ("scale", "contrast", "size"),
    [(1.0, True, (1366, 688)), (2.0, False, (1280, 640)), (1.0, False, (1280, 640))],
)
def test_nothing_is_cut_at_any_size(qtbot, make_around, scale, contrast, size):
    around = make_around(scale=scale, high_contrast=contrast)
    fill(around)
    window = a_window(qtbot, size)
    window.setStyleSheet(around.alerts.parent().styleSheet())
    sheet = open_in(window, around)
    inner = sheet._inside.width()
    for row in sheet.rows.values():
        assert row.width() <= inner
        for button in (row.ideas, row.words):
            if button.isVisibleTo(sheet):
                place = QRect(button.mapTo(row, button.rect().topLeft()), button.size())
                assert row.rect().contains(place)
                assert button.width() >= button.minimumSizeHint().width() or button.text() == "–"


def test_a_workshop_without_sessions_or_people_says_what_it_knows(qtbot, around):
    around.desk.do(ideas.capture, NewIdea(id=IdeaId("x"), text="Nobody said who"))
    sheet = open_in(a_window(qtbot), around)
    assert not sheet.chips or not sheet._sessions.isVisibleTo(sheet)
    assert sheet.rows[None].accessibleName().startswith("Nobody said who, 1 idea")
    assert "people there" not in words_of(sheet)
