"""The needs assessment in the window: asked, answered and recommended by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from workshop_app.domain import needing
from workshop_app.domain.commands import needs, pillars
from workshop_app.domain.need_records import Conclusion
from workshop_app.domain.records import PillarId
from workshop_app.ui.needs.needs_sheet import NeedsSheet


@pytest.fixture
def sheet(qtbot, around):
    window = QWidget()
    window.resize(1366, 688)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    around.desk.do(pillars.add, PillarId("p1"), "Caring Neighbor")
    sheet = NeedsSheet(window, around)
    sheet.open()
    return sheet


def enter(line, words):
    """Type into a line for something new, and press Enter."""
    line.edit.setFocus()
    QTest.keyClicks(line.edit, words)
    QTest.keyClick(line.edit, Qt.Key.Key_Return)


def test_from_a_question_to_a_recommendation_that_leads_back_to_its_evidence(sheet, around, qtbot):
    assert sheet.calm.isVisible()
    sheet.calm.button.click()
    enter(sheet.new, "Do we mean the same?")
    qtbot.waitUntil(lambda: bool(sheet.blocks.rows))
    (block,) = sheet.blocks.rows.values()
    enter(block.new_evidence, "Nine documents, six meanings")
    enter(block.new_finding, "Each of us means something else")
    qtbot.waitUntil(lambda: bool(block.findings.rows and block.evidence.rows))
    (finding,) = block.findings.rows.values()
    enter(finding.new, "Write it down together")
    (found,) = needing.recommended(around.workshop)
    why = needing.grounds(around.workshop, found.id)
    assert (why.inquiry.text, why.conclusion.text) == (
        "Do we mean the same?",
        "Each of us means something else",
    )
    assert [one.text for one in why.evidence] == ["Nine documents, six meanings"]
    assert finding.new.edit.text() == ""


def test_what_belongs_to_a_text_is_chosen_beside_it(sheet, around, qtbot):
    around.desk.do(needs.ask, "q", "Why?")
    around.desk.do(needs.conclude, "c", "q", "We lack time", "need")
    around.desk.do(needs.recommend, "r", "c", "Give an hour a week")
    qtbot.waitUntil(lambda: "q" in sheet.blocks.rows)
    finding = sheet.blocks.rows["q"].findings.rows["c"]
    finding.finding.picks["kind"].choose("strength")
    line = finding.recommended.rows["r"]
    line.picks["pillar"].choose("p1")
    line.picks["priority"].choose("now")
    assert around.workshop.find(Conclusion, "c").kind == "strength"
    assert [one.id for one in needing.recommended(around.workshop, PillarId("p1"))] == ["r"]


def test_words_that_name_a_person_stay_in_the_line_and_are_not_kept(sheet, around):
    sheet.calm.button.click()
    enter(sheet.new, "Why does Mrs. Hill succeed?")
    assert needing.inquiries(around.workshop) == ()
    assert sheet.new.edit.text() == "Why does Mrs. Hill succeed?"


def test_what_is_half_typed_is_kept_when_the_sheet_closes(sheet, around):
    sheet.calm.button.click()
    QTest.keyClicks(sheet.new.edit, "Do families know?")
    sheet.close_sheet()
    assert [one.text for one in needing.inquiries(around.workshop)] == ["Do families know?"]
