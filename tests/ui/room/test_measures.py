"""How large the room is: asked once, kept by place, said in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshop_app.ui.room import measures
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.measure_sheet import MeasureSheet


@pytest.fixture
def sheet(around, qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1280, 800)
    over.show()
    around.preferences.put({"room unit": "metres"})
    told: list[object] = []
    sheet = MeasureSheet(
        over,
        around.controls,
        around.preferences,
        "Library",
        measured=told.append,
        check=lambda: told.append("check"),
    )
    sheet.told = told
    sheet.show_sheet()
    return sheet


def test_an_ordinary_room_is_read_up_to_eight_and_a_half_metres(sheet):
    assert sheet.verdict.text() == "Letters can be read up to 8.5 m."


def test_a_deeper_room_gets_larger_letters(sheet, around):
    sheet.row_field.put(14)
    assert sheet.told[-1] == Room(2.4, 14.0)
    assert measures.room_of(around.preferences, "Library") == Room(2.4, 14.0)
    reach = float(sheet.verdict.text().split()[-2])
    assert reach >= 14


def test_a_room_that_no_letters_reach_through_is_said_to_be_so(sheet):
    sheet.width_field.put(1)
    sheet.row_field.put(40)
    assert "too small" in sheet.advice.text()


def test_the_same_room_in_feet(sheet, around):
    sheet.speak(feet=True)
    assert sheet.width_field.text() == "7.9 ft"
    assert sheet.room == Room()
    assert sheet.verdict.text() == "Letters can be read up to 27 ft."
    assert measures.speaks_feet(around.preferences)


def test_the_check_card_is_one_press_away(sheet, qtbot):
    qtbot.mouseClick(sheet.check_card, Qt.MouseButton.LeftButton)
    assert sheet.told == ["check"]


def test_another_place_is_taken_to_be_like_the_last_one_but_asked_about(around):
    preferences = around.preferences
    assert not measures.is_measured(preferences, "Library")
    measures.keep(preferences, "Library", Room(3.0, 12.0))
    assert measures.is_measured(preferences, "Library")
    assert not measures.is_measured(preferences, "Gym")
    assert measures.room_of(preferences, "Gym") == Room(3.0, 12.0)


@pytest.mark.parametrize("told", [["wide", 3], [1], "2.4", [None, 8], {"width": 2}])
def test_a_damaged_preference_is_an_ordinary_room(around, told):
    around.preferences.put({"rooms": {"Library": told}})
    assert measures.room_of(around.preferences, "Library") == Room()


def test_lengths_that_no_room_has_are_brought_within_reason(around):
    around.preferences.put({"rooms": {"Library": [0.0, 9_000]}})
    assert measures.room_of(around.preferences, "Library") == Room(0.5, 60.0)


@pytest.mark.parametrize("typed", ["3.5", "3,5", "3.5 m", " 3.5m"])
def test_a_length_is_taken_as_people_write_it(sheet, qtbot, typed):
    sheet.width_field.selectAll()
    qtbot.keyClicks(sheet.width_field, typed)
    assert sheet.room.picture_width == 3.5
    sheet.width_field.editingFinished.emit()
    assert sheet.width_field.text() == "3.5 m"


@pytest.mark.parametrize("typed", ["wide", "", "900", "-"])
def test_what_is_no_length_leaves_it_as_it_was(sheet, qtbot, typed):
    sheet.width_field.selectAll()
    qtbot.keyClick(sheet.width_field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(sheet.width_field, typed)
    sheet.width_field.editingFinished.emit()
    assert sheet.width_field.text() in {"2.4 m", "9.0 m"}


def test_up_and_down_change_a_length_by_a_step(sheet, qtbot):
    qtbot.keyClick(sheet.width_field, Qt.Key.Key_Up)
    assert sheet.room.picture_width == pytest.approx(2.5)
    qtbot.keyClick(sheet.width_field, Qt.Key.Key_Down)
    assert sheet.room.picture_width == pytest.approx(2.4)


def test_every_letter_of_the_fields_is_seen(sheet):
    for field in (sheet.width_field, sheet.row_field):
        assert field.width() > field.fontMetrics().horizontalAdvance(field.text()) + 20
