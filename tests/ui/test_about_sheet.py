"""What the workshop says about itself: kept on leaving each field, answered under it if it does not fit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.commands import details
from workshop_app.store.trouble import StoreError
from workshop_app.ui.about_sheet import AboutSheet
from workshop_app.ui.language_names import language_name


@pytest.fixture
def sheet(around, qtbot):
    window = QWidget()
    window.resize(1280, 640)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    sheet = AboutSheet(window, around)
    sheet.show_sheet()
    yield sheet
    sheet.close_sheet()


def type_into(sheet, name, text):
    field = sheet.fields[name]
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text) if text else QTest.keyClick(field.edit, Qt.Key.Key_Delete)


def leave():
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QApplication.processEvents()


def test_each_field_is_kept_when_it_is_left(sheet, around):
    for name, text in (
        ("title", "Student  voice day"),
        ("district", "Alder Creek Unified"),
        ("place", "Library"),
        ("date", "4/21/2026"),
        ("starts", "6:30 pm"),
        ("prompt", "What do we hope for?"),
    ):
        type_into(sheet, name, text)
        leave()
    about = around.workshop.details
    assert (about.title, about.district, about.place) == (
        "Student voice day",
        "Alder Creek Unified",
        "Library",
    )
    assert (about.date, about.starts, about.prompt) == ("2026-04-21", "18:30", "What do we hope for?")
    assert sheet.fields["title"].text == "Student voice day"
    assert len(around.desk.history.undoable) == 6


def test_nothing_is_written_to_the_log_when_nothing_was_changed(sheet, around):
    for _ in range(8):
        leave()
    assert not around.desk.history.undoable


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("title", "", "A workshop needs a name."),
        ("place", "x" * 121, "This holds 120 characters."),
        ("date", "banana", "Write the day like"),
        ("starts", "late", "Write the time like"),
    ],
)
def test_what_does_not_fit_is_answered_under_the_field_and_stays_typed(sheet, around, name, typed, said):
    before = around.workshop.details
    type_into(sheet, name, typed)
    leave()
    assert sheet.fields[name].trouble.startswith(said)
    assert sheet.fields[name].text == typed
    assert around.workshop.details == before
    type_into(sheet, name, "7")
    assert sheet.fields[name].trouble == ""


def test_closing_keeps_what_is_being_typed(sheet, around):
    type_into(sheet, "place", "Gym")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert around.workshop.details.place == "Gym"


def test_closing_with_what_does_not_fit_shows_it_once(sheet, around):
    type_into(sheet, "starts", "late")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.fields["starts"].trouble
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert around.workshop.details.starts == ""


def test_the_sheet_follows_what_happens_at_the_desk_but_not_over_the_typing(sheet, around):
    type_into(sheet, "place", "Gy")
    around.desk.do(details.change, title="Renamed elsewhere", place="Hall")
    assert sheet.fields["title"].text == "Renamed elsewhere"
    assert sheet.fields["place"].text == "Gy"


def test_a_disk_that_refuses_leaves_the_words_in_the_field(sheet, around, qtbot):
    around.open.log.refuse = StoreError("The disk is full.")
    type_into(sheet, "place", "Gym")
    with qtbot.waitSignal(around.alerts.not_kept):
        leave()
    assert around.workshop.details.place == ""
    around.open.log.refuse = None


def test_the_language_is_chosen_by_the_name_it_has_itself(sheet, around):
    at = sheet.language.findText("español (Spanish)")
    sheet.language.setCurrentIndex(at)
    sheet.language.activated.emit(at)
    assert around.workshop.details.language == "es"


@pytest.mark.parametrize(("code", "name"), [("en", "English"), ("so", "Soomaali (Somali)"), ("qqx", "qqx")])
def test_a_language_has_a_name(code, name):
    assert language_name(code) == name
