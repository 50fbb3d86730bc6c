"""A row read aloud as a story, and the map of what is missing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.progress.rows_bench import EMPTY, FIRST, fill, window
from workshop_app.domain.commands import descriptors, statements
from workshop_app.domain.progressing import Cell
from workshop_app.ui.progress.missing_map import MissingMap
from workshop_app.ui.progress.sounding_sheet import SoundingSheet


@pytest.fixture
def host(around, qtbot):
    fill(around)
    return window(around, qtbot)


def test_a_row_is_read_level_by_level_and_the_next_row_is_one_key_away(around, host):
    sheet = SoundingSheet(host, around)
    went = []
    sheet.went.connect(went.append)
    sheet.show_row("n1", "s1")
    first, second, _third = sheet.steps
    assert first.hasFocus()
    assert first.accessibleName() == "Noticing. with help. Asks one question"
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    around.desk.do(descriptors.write, {FIRST: "Asks"})
    assert sheet.steps[0].accessibleName().endswith("Asks")
    QTest.keyClick(sheet.steps[1], Qt.Key.Key_PageDown)
    assert sheet.shown == ("n2", "s1", "learner")
    assert not sheet.after.isEnabled()
    sheet.lenses.buttons["family"].click()
    assert sheet.shown[2] == "family"
    sheet.steps[0].setFocus()
    QTest.keyClick(sheet.steps[0], Qt.Key.Key_Return)
    assert went == [Cell("n2", "l1", "family")]
    assert sheet.isHidden()


def test_what_the_coach_says_of_neighbours_stands_under_the_step(around, host):
    around.desk.do(
        descriptors.write, {Cell("n2", "l1"): "Same words here", Cell("n2", "l2"): "Same words here"}
    )
    sheet = SoundingSheet(host, around)
    sheet.show_row("n2", "s1")
    assert not sheet.steps[0].accessibleDescription()
    assert sheet.steps[1].accessibleDescription()


def test_a_row_that_is_removed_closes_its_sheet(around, host):
    sheet = SoundingSheet(host, around)
    sheet.show_row("n2", "s1")
    around.desk.do(statements.bin, "n2")
    assert sheet.isHidden()


def test_the_map_counts_in_words_and_goes_to_the_cell_that_is_chosen(around, host):
    sheet = MissingMap(host, around)
    went = []
    sheet.went.connect(went.append)
    sheet.show_map("s1")
    assert sheet.said.text() == "4 cells of 6 are empty. 2 are drafts."
    assert "Kind" in sheet.gaps.text()
    assert sheet.map.cell == Cell("n1", "l3")
    assert sheet.here.text() == "Asks questions. Leading, Learner: Empty"
    QTest.keyClick(sheet.map, Qt.Key.Key_Down)
    QTest.keyClick(sheet.map, Qt.Key.Key_Left)
    assert sheet.map.cell == Cell("n2", "l2")
    sheet.next.click()
    assert sheet.map.cell == Cell("n2", "l3")
    sheet.lenses["family"].click()
    assert sheet.said.text() == "10 cells of 12 are empty. 2 are drafts."
    place = sheet.map.place(EMPTY)
    QTest.mouseClick(sheet.map, Qt.MouseButton.LeftButton, pos=place.center())
    assert went == [EMPTY]
    assert sheet.isHidden()


def test_a_complete_map_says_so_and_lenses_in_use_are_shown(around, host):
    for lens in ("learner", "educator"):
        every = [Cell(row, level, lens) for row in ("n1", "n2") for level in ("l1", "l2", "l3")]
        around.desk.do(descriptors.write, {cell: f"Asks {n}" for n, cell in enumerate(every)})
    around.desk.do(descriptors.agree, [FIRST])
    around.desk.do(descriptors.freeze, [FIRST], "Voted")
    sheet = MissingMap(host, around)
    sheet.show_map("s1")
    assert sheet.said.text() == "All 12 cells are written. 11 are drafts. 1 is agreed. 1 is frozen."
    assert sheet.map.state(FIRST) == "agreed"
    assert not sheet.next.isEnabled()
