"""Settings: each choice holds at once and is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from workshop_app import places
from workshop_app.preferences import Preferences
from workshop_app.ui import style
from workshop_app.ui.chosen_look import chosen_theme
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.settings_sheet import SettingsSheet


class Desk(QWidget):
    """A window that dresses itself as the preferences say."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences, self.dressed = preferences, 0
        self.resize(1280, 640)
        self.change_look()

    def change_look(self) -> None:
        self.theme = chosen_theme(self.preferences)
        self.setStyleSheet(style.sheet(self.theme))
        self.dressed += 1

    def open(self) -> SettingsSheet:
        controls = Controls(self.theme, Icons())
        sheet = SettingsSheet(self, self.theme, controls, self.preferences, self.change_look)
        sheet.show_sheet()
        return sheet

    def sheet(self) -> SettingsSheet:
        (sheet,) = [one for one in self.findChildren(SettingsSheet) if one.isVisible()]
        return sheet


def settle() -> None:
    """Let the look change and the sheet stand there anew."""
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def window(fonts_loaded, tmp_path, qtbot):
    window = Desk(Preferences(tmp_path))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def test_a_text_size_holds_at_once_and_the_sheet_stands_there_in_it(window, tmp_path):
    window.open()
    window.sheet().sizes.ways[3].click()
    settle()
    assert window.theme.scale == 1.75
    assert window.sheet().theme.scale == 1.75
    assert Preferences(tmp_path).get("text_scale", 1.0) == 1.75
    assert QApplication.focusWidget() is window.sheet().sizes.chosen
    assert window.sheet().sizes.chosen.text() == "175 %"


def test_arrow_keys_go_through_the_sizes(window):
    window.open()
    window.sheet().sizes.chosen.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    settle()
    assert window.theme.scale == 1.25
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    settle()
    assert window.theme.scale == 1.5


def test_high_contrast_can_be_chosen_and_left_to_the_system(window):
    window.open()
    window.sheet().contrasts.ways[2].click()
    settle()
    assert window.theme.high_contrast
    window.sheet().contrasts.ways[1].click()
    settle()
    assert not window.theme.high_contrast
    window.sheet().contrasts.ways[0].click()
    assert window.preferences.get("contrast", "") == "system"


def test_less_motion_needs_no_new_look(window):
    window.open()
    window.sheet().motions.ways[1].click()
    assert window.preferences.get("reduced_motion", False) is True
    assert window.dressed == 1


def test_the_folder_of_the_workshops_is_named(window):
    sheet = window.open()
    assert str(places.workshops()) in [label.accessibleName() for label in sheet.findChildren(QLabel)]


def test_escape_closes_the_sheet_that_stands_there_after_a_change(window):
    window.open()
    window.sheet().sizes.ways[1].click()
    settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert [one for one in window.findChildren(SettingsSheet) if one.isVisible()] == []


@pytest.mark.parametrize("at", range(5))
def test_every_size_leaves_the_sheet_inside_the_window(window, at):
    window.open()
    window.sheet().sizes.ways[at].click()
    settle()
    sheet = window.sheet()
    assert window.rect().contains(sheet.card.geometry())
    for way in (*sheet.sizes.ways, *sheet.contrasts.ways):
        assert way.mapTo(sheet.card, way.rect().bottomRight()).x() < sheet.card.width()
