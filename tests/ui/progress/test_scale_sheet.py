"""The sheet of scales: kinds to start with, levels in order, and names that are refused in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.progress.rows_bench import FIRST, NAMES, fill, window, write
from workshop_app.domain.growth_records import Scale
from workshop_app.domain.progressing import levels_of, scales, written
from workshop_app.ui.progress.scale_sheet import ScaleSheet


@pytest.fixture
def sheet(around, qtbot):
    return ScaleSheet(window(around, qtbot), around)


def names(around):
    return [one.name for one in levels_of(around.workshop, scales(around.workshop)[0].id)]


def test_a_workshop_without_a_scale_starts_with_one_by_a_press_and_grades_are_told(around, sheet):
    sheet.show_scale()
    assert sheet.is_choosing
    sheet.kinds.buttons["developmental"].click()
    assert names(around) == ["Emerging", "Developing", "Applying", "Extending"]
    assert not sheet.is_choosing
    sheet.chips[None].click()
    sheet.kinds.buttons["grade-points"].click()
    developmental, grades = scales(around.workshop)
    assert sheet.scale == grades.id
    assert [one.grades for one in levels_of(around.workshop, grades.id)] == ["Kindergarten", "3", "5", "8"]
    assert "grades" in next(iter(sheet.rows.values())).texts
    sheet.before.click()
    assert scales(around.workshop) == (around.workshop.find(Scale, grades.id), developmental)


def test_a_name_that_ranks_is_refused_in_place_stays_typed_and_escape_gives_the_old_one_back(around, sheet):
    fill(around)
    sheet.show_scale("s1")
    row = sheet.rows["l2"]
    write(row.name, "Below basic")
    assert "ranks people" in row.name.trouble
    assert row.name.text == "Below basic"
    assert names(around) == list(NAMES)
    sheet.close_sheet()
    assert sheet.isVisible()  # it is shown once before it is let go
    row.name.edit.setFocus()
    QTest.keyClick(row.name.edit, Qt.Key.Key_Escape)
    assert (row.name.text, row.name.trouble) == ("Using", "")
    write(row.name, "Trying")
    assert names(around) == ["Noticing", "Trying", "Leading"]
    QTest.keyClick(row.name.edit, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_levels_are_added_by_enter_or_from_the_offer_moved_and_removed_with_the_way_back(around, sheet):
    fill(around)
    sheet.add_level("s1")
    line = sheet.offers.line
    assert line.edit.hasFocus()
    QTest.keyClicks(line.edit, "Sharing")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert (names(around)[-1], line.text) == ("Sharing", "")
    QTest.keyClicks(line.edit, "sharing")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert "already" in line.trouble
    assert line.text == "sharing"
    QTest.keyClick(line.edit, Qt.Key.Key_Escape)
    assert "Noticing" not in sheet.offers.chips
    sheet.offers.chips["Adapting" if "Adapting" in sheet.offers.chips else "Trying"].click()
    assert len(names(around)) == 5
    sheet.rows["l1"].later.click()
    assert names(around)[:2] == ["Using", "Noticing"]
    assert QApplication.focusWidget() is sheet.rows["l1"].later
    sheet.rows["l1"].remove.click()
    assert "Noticing" not in names(around)
    around.desk.undo()
    assert "Noticing" in names(around)
    assert written(around.workshop, FIRST).text == "Asks one question"


def test_what_is_said_of_a_level_is_kept_and_a_removed_scale_makes_room_for_kinds(around, sheet):
    fill(around)
    sheet.show_scale()
    row = sheet.rows["l1"]
    write(row.texts["support"], "with a friend")
    write(row.texts["description"], "The first look")
    first = levels_of(around.workshop, "s1")[0]
    assert (first.support, first.description) == ("with a friend", "The first look")
    write(sheet.name, "Growing")
    assert scales(around.workshop)[0].name == "Growing"
    sheet.bin.click()
    assert sheet.is_choosing
    around.desk.undo()
    assert not sheet.is_choosing
