"""The keys of a screen: everything in the table that has keys, and what stands on the caps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from workshop_app.ui import actions
from workshop_app.ui.key_caps import KeyCaps, caps, unlike
from workshop_app.ui.keys_sheet import NAMES, KeysSheet, in_columns


@pytest.fixture
def window(around, qtbot):
    window = QWidget()
    window.resize(1280, 640)
    window.button = QPushButton("Help", window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.button.setFocus()
    return window


@pytest.mark.parametrize("where", ["home", "plan", "gather", "group", "shape", "progress", "share"])
def test_every_key_of_a_screen_is_on_its_sheet(window, around, where):
    sheet = KeysSheet(window, around.theme, around.controls, where)
    sheet.show_sheet()
    said = [label.text() for label in sheet.findChildren(QLabel)]
    for entry in actions.of(where):
        assert entry.words.removesuffix("…") in said
    assert len(sheet.findChildren(KeyCaps)) == len(actions.of(where))


def test_every_place_of_the_table_has_a_name():
    assert {entry.where for entry in actions.ENTRIES} <= set(NAMES)


def test_escape_gives_the_focus_back(window, around):
    KeysSheet(window, around.theme, around.controls, "group").show_sheet()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.button


def test_the_keyboard_rolls_a_long_sheet(window, make_around):
    around = make_around(scale=2.0)
    sheet = KeysSheet(window, around.theme, around.controls, "group")
    sheet.show_sheet()
    QApplication.processEvents()
    bar = sheet._rolling.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0


@pytest.mark.parametrize(
    ("combination", "shown"),
    [
        ("Ctrl+1", ["Ctrl", "1"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("Ctrl+Shift++", ["Ctrl", "Shift", "+"]),
        ("Ctrl+-", ["Ctrl", "\N{MINUS SIGN}"]),
        ("Alt+1 … 8", ["Alt", "1 … 8"]),
        ("F1", ["F1"]),
        ("N", ["N"]),
    ],
)
def test_a_combination_is_shown_key_by_key(monkeypatch, combination, shown):
    monkeypatch.setattr("sys.platform", "linux")
    assert caps(combination) == shown


def test_keys_that_are_one_key_on_the_board_are_shown_once():
    assert unlike(("Ctrl+Shift++", "Ctrl+Shift+=")) == ["Ctrl+Shift++"]
    assert unlike(("Ctrl+Shift+-", "Ctrl+Shift+_")) == ["Ctrl+Shift+-"]
    assert unlike(("F2", "Enter")) == ["F2", "Enter"]


def test_long_lists_go_on_in_the_next_column_and_none_is_lost():
    parts = {"group": list(range(38)), "workshop": list(range(100, 118)), "everywhere": list(range(200, 209))}
    columns = in_columns(parts, 3)
    shown = [entry for column in columns for _, entries in column for entry in entries]
    assert shown == [*parts["group"], *parts["workshop"], *parts["everywhere"]]
    heights = [sum(len(entries) + 2 for _, entries in column) for column in columns]
    assert max(heights) - min(heights) <= 6


@pytest.mark.parametrize("count", [1, 2, 5])
def test_short_lists_need_no_more_columns_than_they_fill(count):
    columns = in_columns({"home": list(range(count))}, 3)
    assert sum(len(entries) for column in columns for _, entries in column) == count
    assert all(columns)
