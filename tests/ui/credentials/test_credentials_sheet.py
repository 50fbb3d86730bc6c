"""Micro-credentials in the window: written part by part, for a pillar or one of its levels, never awarded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain import credentials as asked
from workshop_app.domain.commands import credentials, descriptors, levels, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import Cell
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId
from workshop_app.ui.credentials.credentials_sheet import CredentialsSheet

CARE, SPEECH, FIRST, SECOND = PillarId("p1"), PillarId("p2"), LevelId("l1"), LevelId("l2")


@pytest.fixture
def sheet(qtbot, around):
    window = QWidget()
    window.resize(1366, 688)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    do = around.desk.do
    do(pillars.add, CARE, "Caring Neighbor")
    do(pillars.add, SPEECH, "Clear Communicator")
    steps = [NewLevel(id=FIRST, name="Emerging"), NewLevel(id=SECOND, name="Applying")]
    do(scales.lay_out, NewScale(id=ScaleId("k1")), steps)
    do(credentials.write, CARE, None, name="Seeing who is alone")
    sheet = CredentialsSheet(window, around)
    sheet.open_at()
    QApplication.processEvents()
    return sheet


def at(around, pillar, level):
    return asked.credential_at(around.workshop, pillar, level)


def typed(text, words):
    """Type other words over those that stand in a text, and press Enter."""
    text.edit()
    QTest.keyClicks(text, words)
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_every_pillar_stands_there_as_a_whole_and_with_its_levels(sheet):
    assert sheet.list.ids == ["p1 ", "p1 l1", "p1 l2", "p2 ", "p2 l1", "p2 l2"]
    assert sheet.list.row_of("p1 ").fact == "4 parts missing"
    assert sheet.list.row_of("p1 l1").fact == ""
    assert sheet.paper.name.text == "Seeing who is alone"


def test_the_parts_are_written_where_they_stand_until_it_is_complete(sheet, around):
    paper = sheet.paper
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    assert paper.name.text == ""
    typed(paper.name, "Making room")
    for part in ("competency", "method", "evidence"):
        typed(paper.parts[part].text, part)
    assert sheet.list.row_of("p1 l1").fact == "Missing: Criteria"
    paper.parts["criteria"].text.edit()
    QTest.keyClicks(paper.parts["criteria"].text, "one")
    QTest.keyClick(paper.parts["criteria"].text, Qt.Key.Key_Return)
    QTest.keyClicks(paper.parts["criteria"].text, "two")
    sheet.list.chosen.emit("p2 l2")
    assert at(around, CARE, FIRST).criteria == "one\ntwo"
    assert sheet.list.row_of("p1 l1").sign == "done"
    assert paper.where.text() == "Clear Communicator, Applying. Nothing written yet"


def test_a_part_can_start_from_what_the_portrait_says(sheet, around):
    row = StatementId("n1")
    around.desk.do(statements.add, NewStatement(id=row, pillar=CARE, kind="indicator", text="Notices"))
    around.desk.do(descriptors.write, {Cell(row, FIRST, "educator"): "I greet each learner at the door"})
    offer = sheet.paper.offers["competency"]
    assert not offer.isVisible()
    sheet.list.chosen.emit("p1 l1")
    offer.click()
    assert at(around, CARE, FIRST).competency == "I greet each learner at the door"
    assert not offer.isVisible()


def test_it_says_plainly_that_nothing_is_awarded_here(sheet):
    assert "awarded nowhere" in sheet.paper.never.text()
    assert sheet.paper.never.isVisible()


def test_a_credential_is_removed_and_a_locked_pillar_keeps_its_own(sheet, around):
    sheet.paper.remove.click()
    assert asked.credentials_of(around.workshop) == ()
    around.desk.undo()
    around.desk.do(pillars.lock, CARE)
    assert not sheet.paper.name.isEnabled()
    assert not sheet.paper.remove.isVisible()


def test_the_sheet_follows_levels_and_pillars_that_go(sheet, around):
    sheet.list.chosen.emit("p2 l2")
    around.desk.do(levels.bin, SECOND)
    assert (sheet.pillar, sheet.level) == (CARE, None)
    for pillar in (CARE, SPEECH):
        around.desk.do(pillars.bin, pillar)
    assert sheet.calm.button.isVisible()
    sheet.calm.button.click()
    assert not sheet.isVisible()
