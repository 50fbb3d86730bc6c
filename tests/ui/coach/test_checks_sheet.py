"""The sheet on which checks of the coach are switched off, with a reason, and on again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from workshop_app.domain.coaching import kept, switched_off
from workshop_app.domain.commands import coaching, pillars
from workshop_app.domain.wordings import Wording
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.ui.coach.checks_sheet import ChecksSheet
from workshop_app.ui.coach.looked_for import LOOKED_FOR


@pytest.fixture
def sheet(around, qtbot):
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    around.desk.do(pillars.add, "p1", "Kind people")
    around.desk.do(coaching.keep, "C10", Wording("name", "p1"), "people")
    sheet = ChecksSheet(window, around)
    sheet.show_sheet()
    yield sheet
    sheet.close_sheet()


def test_a_check_is_switched_off_only_with_a_reason(sheet, around):
    row = sheet.rows["C16"]
    row.switch.click()
    row.done.click()
    assert row.why.trouble.startswith("Write in a line why")
    assert not switched_off(around.workshop)
    QTest.keyClicks(row.why.edit, "We are a school of the arts.")
    QTest.keyClick(row.why.edit, Qt.Key.Key_Return)
    assert switched_off(around.workshop) == {"C16": "We are a school of the arts."}
    assert row.reason.text() == "Off: We are a school of the arts."
    assert sheet.count.text() == "1 check is off."
    row.switch.click()
    assert not switched_off(around.workshop)
    assert row.reason.isHidden()


def test_words_that_were_kept_can_be_checked_again(sheet, around):
    assert len(kept(around.workshop)) == 1
    sheet.kept._hear_again(kept(around.workshop)[0])
    assert not kept(around.workshop)
    assert sheet.kept.isHidden()


def test_every_check_stands_there_with_what_it_looks_for(sheet):
    assert set(sheet.rows) == set(LOOKED_FOR) == {check.id for check in CHECKS}


def test_what_is_made_elsewhere_has_no_switch_that_would_do_nothing(sheet):
    assert [check for check, row in sheet.rows.items() if row.switch.isHidden()] == ["C19", "C34"]
