"""The sheet for school systems: where the framework stands, its files, and frameworks that come in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from workshop_app.domain import crosswalk
from workshop_app.domain.commands import pillars
from workshop_app.standards import forms
from workshop_app.standards.validating import verdict_on_file
from workshop_app.ui.frameworks.coming import bring_in_framework, is_framework
from workshop_app.ui.frameworks.opening import framework_sheets
from workshop_app.ui.frameworks.school_sheet import SchoolSheet

ADDRESS = "https" + "://case.district/ims/case/v1p1/"


class Answers:
    """Answers for the person when the window asks for a file."""

    def __init__(self, folder: Path, *, to_open: Path | None = None, name: str = "") -> None:
        self.folder, self.opened, self.name = folder, to_open, name

    def to_save(self, caption: str, name: str, kinds: str) -> Path | None:
        return self.folder / (self.name or name)

    def to_open(self, caption: str, kinds: str) -> Path | None:
        return self.opened


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 640)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def sheet(window, around, tmp_path):
    around.desk.do(pillars.add, "p1", "Curious Inquirer")
    sheet = SchoolSheet(window, around, Answers(tmp_path))
    sheet.show_sheet()
    yield sheet
    if sheet.isVisible():
        sheet.close_sheet()


def said(around):
    return around.alerts._toast.findChild(QLabel).text()


def write(sheet, text):
    sheet.address.edit.setFocus()
    sheet.address.edit.selectAll()
    QTest.keyClicks(sheet.address.edit, text)


def test_an_address_is_kept_and_the_warning_goes(sheet, around):
    assert sheet.warning.isVisible()
    write(sheet, "case.district")
    sheet.accept()
    assert "is no address of a server" in sheet.address.trouble
    assert around.workshop.details.base == ""
    write(sheet, ADDRESS)
    sheet.accept()
    assert around.workshop.details.base == ADDRESS
    assert not sheet.warning.isVisible()
    sheet.adoption.setCurrentIndex(2)
    sheet.adoption.activated.emit(2)
    assert around.workshop.details.adoption == "Implemented"


def test_what_is_half_typed_is_kept_when_the_sheet_is_closed(sheet, around):
    write(sheet, ADDRESS)
    sheet.close_sheet()
    assert around.workshop.details.base == ADDRESS


def test_a_package_of_the_version_chosen_is_saved_and_is_right(sheet, tmp_path):
    sheet.version.setCurrentIndex(1)
    QTest.mouseClick(sheet.ways[forms.PACKAGE].button, Qt.MouseButton.LeftButton)
    (file,) = tmp_path.glob("*.case.json")
    verdict = verdict_on_file(file.read_bytes())
    assert (verdict.standard, verdict.faults) == ("CASE 1.0", ())


def test_a_name_without_the_ending_gets_it(window, around, tmp_path, sheet):
    for name in ("mine", "mine.csv", "mine.case.csv"):
        SchoolSheet(window, around, Answers(tmp_path, name=name)).save(forms.SPREADSHEET)
    assert [file.name for file in tmp_path.glob("mine*")] == ["mine.case.csv"]


def test_where_there_is_nothing_to_save_one_is_told_why(sheet, around, tmp_path):
    sheet.save(forms.BADGES)
    assert "No micro-credential is described yet" in said(around)
    assert list(tmp_path.glob("*.json")) == []


def test_a_framework_becomes_the_portrait_or_lies_beside_it_and_can_be_undone(
    window, around, sheet, tmp_path
):
    file = tmp_path / "x.case.json"
    file.write_bytes(forms.content(around.workshop, "workshop-state", forms.PACKAGE))
    ask = framework_sheets(window, around, Answers(tmp_path, to_open=file))["bring_in_framework"]
    ask()
    assert [one.title for one in crosswalk.frameworks(around.workshop)] == ["Community evening"]
    assert "lies beside the portrait now: 1 item." in said(around)
    around.desk.undo()
    around.desk.do(pillars.bin, "p1")
    ask()
    assert crosswalk.frameworks(around.workshop) == ()
    assert [one.name for one in around.workshop.pillars()] == ["Curious Inquirer"]
    assert around.workshop.pillars()[0].guid
    assert around.workshop.details.base == ""


def test_what_is_no_framework_is_refused_in_a_toast(around, tmp_path):
    file = tmp_path / "x.case.json"
    file.write_text("{", encoding="utf-8")
    assert is_framework(file)
    assert not bring_in_framework(around, file)
    assert "is not JSON" in said(around)
