"""Seats: laid out by table, given to groups, mixed over the tables; a code on each and nobody's name."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt

from tests.ui.plan.side_bench import an_evening, in_a_window, key, press, undoable
from workshop_app.domain import attending
from workshop_app.domain.commands import attendance, seats
from workshop_app.domain.records import GroupId
from workshop_app.ui.plan.seats_sheet import SeatsSheet


@pytest.fixture
def sheet(around, qtbot):
    an_evening(around)
    window = in_a_window(qtbot, around)
    sheet = SeatsSheet(window, around, "families")
    sheet.show_sheet()
    sheet.kept_window = window
    yield sheet
    sheet.close_sheet()


def lay_out(sheet, tables, each):
    for count, field in ((tables, sheet.how_many), (each, sheet.how_large)):
        field.field.setValue(count)
    sheet.how_many.settle()
    sheet.how_large.settle()


def whose(around):
    return {seat.code: seat.group for seat in attending.seats(around.workshop)}


def test_tables_and_seats_are_laid_out_from_two_numbers(sheet, around):
    assert sheet._said.text() == "No seats yet. Say how many tables there are."
    sheet.how_many.field.setValue(7)
    sheet.how_many.settle()
    assert sheet.how_large.count == 6
    assert len(whose(around)) == 42
    assert sheet._said.text() == "42 seats"
    assert undoable(around) == ["sessions.add", "seats.lay_out"]
    lay_out(sheet, 2, 5)
    assert list(whose(around)) == [f"T{table}-{n:02}" for table in (1, 2) for n in range(1, 6)]


def test_opening_the_sheet_changes_nothing(sheet, around):
    around.desk.do(seats.lay_out, {"1": 3, "2": 6})
    sheet.close_sheet()
    assert undoable(around) == ["sessions.add", "seats.lay_out"]


def test_a_press_gives_a_seat_to_the_chosen_group_and_another_takes_it_back(sheet, around):
    lay_out(sheet, 2, 3)
    table = sheet.tables["1"]
    press(table.buttons[1])
    assert whose(around)["T1-02"] == "families"
    assert table.buttons[1].accessibleName() == "T1-02: Families"
    press(table.buttons[1])
    assert whose(around)["T1-02"] is None
    sheet.chips[GroupId("students")].click()
    press(table.name)
    assert [whose(around)[f"T1-0{n}"] for n in (1, 2, 3)] == ["students"] * 3
    press(table.name)
    assert set(whose(around).values()) == {None}


def test_the_arrow_keys_walk_from_seat_to_seat_and_space_gives_one(sheet, around):
    lay_out(sheet, 1, 3)
    first, second, _third = sheet.tables["1"].buttons
    first.setFocus()
    key(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    key(second, Qt.Key.Key_Space)
    assert whose(around) == {"T1-01": None, "T1-02": "families", "T1-03": None}
    assert [button.focusPolicy() == Qt.FocusPolicy.StrongFocus for button in (first, second)] == [False, True]


def test_the_groups_are_mixed_by_how_many_people_there_are(sheet, around):
    for group, count in (("students", 12), ("families", 11), ("teachers", 8), ("employers", 4)):
        around.desk.do(attendance.count, around.session, GroupId(group), count)
    lay_out(sheet, 7, 6)
    sheet.mix.click()
    assert Counter(whose(around).values()) == {
        "students": 12,
        "families": 11,
        "teachers": 8,
        "employers": 4,
        None: 7,
    }
    assert undoable(around)[-1] == "seats.share_out"
    assert sheet._said.text() == "42 seats, 35 given to groups"
