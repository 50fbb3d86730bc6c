"""Learning walks in the window: counted by keys and buttons, told in words, and nobody is named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.domain import walking
from workshop_app.domain.commands import pillars, places, statements, walks
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.walk_records import LearningWalkId, PlaceId
from workshop_app.ui.walks.walks_sheet import WalksSheet

FALL, SCIENCE, ASKS = LearningWalkId("fall"), PlaceId("science"), StatementId("f0")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1366, 688)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def sheet(window, around):
    do = around.desk.do
    do(pillars.add, PillarId("p1"), "Curious Inquirer")
    looked_for = NewStatement(id=ASKS, pillar=PillarId("p1"), kind="look-for", text="Asks why")
    do(statements.lay_out, [looked_for])
    do(walks.add, FALL, "Fall walk", "2026-10-07")
    do(places.add, SCIENCE, "Grade 6 science")
    sheet = WalksSheet(window, around)
    sheet.open()
    return sheet


def said(sheet):
    return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())


def test_visits_and_what_was_seen_are_counted_by_buttons(sheet, around, qtbot):
    sheet.counting.visit.click()
    sheet.counting.visit.click()
    assert walking.visits(around.workshop, FALL, SCIENCE) == 2
    qtbot.waitUntil(lambda: bool(sheet.counting.rows))
    sheet.counting.rows[0].step(1)
    assert walking.sightings(around.workshop, FALL, SCIENCE, ASKS) == 1
    qtbot.waitUntil(lambda: "2 visits" in said(sheet))


def test_a_place_is_added_by_what_happens_there_and_not_by_who_teaches(sheet, around):
    sheet.new.edit.setText("Mrs. Hill's room")
    QTest.keyClick(sheet.new.edit, Qt.Key.Key_Return)
    assert [one.name for one in walking.places(around.workshop)] == ["Grade 6 science"]
    sheet.new.edit.setText("Wood shop")
    QTest.keyClick(sheet.new.edit, Qt.Key.Key_Return)
    assert [one.name for one in walking.places(around.workshop)] == ["Grade 6 science", "Wood shop"]
    assert sheet.new.edit.text() == ""


def test_what_was_seen_is_told_in_words_beside_how_often_one_looked(sheet, around, qtbot):
    around.desk.do(walks.visit, FALL, SCIENCE, 3)
    around.desk.do(walks.see, FALL, SCIENCE, ASKS, 2)
    sheet.show_way("seen")
    qtbot.waitUntil(lambda: "Seen 2 of 3 times, on 3 visits" in said(sheet))
    assert "nobody is named" in said(sheet)


def test_one_visit_is_too_few_to_tell_a_share(sheet, around, qtbot):
    around.desk.do(walks.visit, FALL, SCIENCE, 1)
    around.desk.do(walks.see, FALL, SCIENCE, ASKS, 1)
    sheet.show_way("seen")
    qtbot.waitUntil(lambda: "Fall walk" in said(sheet))
    assert "Every time" not in said(sheet)


def test_before_the_first_walk_the_sheet_says_what_it_is_about(window, around):
    sheet = WalksSheet(window, around)
    sheet.open()
    assert sheet.calm.isVisible()
    assert "never about a person" in said(sheet)
    sheet.calm.button.click()
    assert len(walking.walks(around.workshop)) == 1
