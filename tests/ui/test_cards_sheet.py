"""The sheet of idea cards: what it would print, and that printed cards are noted down exactly once."""

from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.domain import cards
from workshop_app.domain.commands import cards as card_commands
from workshop_app.domain.commands import details
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.store import trouble
from workshop_app.ui import actions, frame
from workshop_app.ui.cards import cards_sheet
from workshop_app.ui.cards.cards_sheet import CardsSheet
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.share.press import Press

LONG = 30_000


class Answers:
    """Answers for the person when the window asks for a file."""

    def __init__(self, folder: Path, *, answers: bool = True) -> None:
        self.folder, self.answers = folder, answers

    def to_save(self, caption: str, name: str, kinds: str) -> Path | None:
        return self.folder / name if self.answers else None

    def to_open(self, caption: str, kinds: str) -> Path | None:
        return None


@pytest.fixture(scope="module")
def press(qapp):
    press = Press()
    yield press
    press.stop()


@pytest.fixture
def open_sheet(press, tmp_path, qtbot):
    def show(around, files=None) -> CardsSheet:
        around.desk.do(details.change, prompt="What do we hope for?")
        _over(around).show()
        sheet = CardsSheet(_over(around), around, files or Answers(tmp_path), press)
        sheet.show_sheet()
        qtbot.waitUntil(
            lambda: not press.is_busy and sheet.preview.accessibleDescription() != "", timeout=LONG
        )
        return sheet

    return show


def _over(around):
    return around.alerts._over


def chosen(sheet):
    return [chip.text() for _, chip in sheet.choices.chips if chip.isChecked()]


def test_it_begins_with_the_first_group_and_the_question_of_the_evening(around, open_sheet):
    sheet = open_sheet(around)
    assert chosen(sheet) == ["Students"]
    assert sheet.choices.prompt.text == "What do we hope for?"
    assert sheet.sentence == "6 cards on 1 page: C-01 to C-06"


def test_what_is_chosen_says_how_much_paper_it_is(around, open_sheet, qtbot):
    sheet = open_sheet(around)
    families = next(chip for _, chip in sheet.choices.chips if chip.text() == "Families")
    qtbot.mouseClick(families, Qt.MouseButton.LeftButton)
    sheet.choices.tables.write("1-4")
    qtbot.mouseClick(sheet.choices.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.sentence == "96 cards on 16 pages: T1-01 to T4-24", timeout=LONG)


def test_another_size_has_other_cards_on_a_page(around, open_sheet, qtbot):
    sheet = open_sheet(around)
    qtbot.mouseClick(sheet.choices.sizes.ways[3], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.sentence == "2 cards on 1 page: C-01 to C-02", timeout=LONG)


def test_nothing_is_noted_down_until_it_is_saved(around, open_sheet, tmp_path, qtbot):
    sheet = open_sheet(around)
    assert around.workshop.card_sheets() == ()
    sheet.choices.tables.write("4, 5")
    qtbot.waitUntil(lambda: "T4-01" in sheet.sentence, timeout=LONG)
    with qtbot.waitSignal(sheet.closed, timeout=LONG):
        qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    made = around.workshop.card_sheets()
    assert [(one.table, one.group, one.count, one.prompt) for one in made] == [
        ("4", "students", 6, ""),
        ("5", "students", 6, ""),
    ]
    (saved,) = tmp_path.glob("*.pdf")
    with pdfplumber.open(saved) as pdf:
        assert len(pdf.pages) == 2
        assert "T5-06" in pdf.pages[1].extract_text()
    assert cards.of_code(around.workshop, "T5-06").table == "5"


def test_printed_cards_cannot_be_taken_back_so_no_code_comes_twice(around, open_sheet, qtbot):
    sheet = open_sheet(around)
    with qtbot.waitSignal(sheet.closed, timeout=LONG):
        sheet.save_pdf()
    around.desk.undo()
    assert len(around.workshop.card_sheets()) == 1
    again = open_sheet(around)
    assert again.sentence == "6 cards on 1 page: C-07 to C-12"


def test_who_changes_their_mind_prints_nothing(around, open_sheet, tmp_path):
    sheet = open_sheet(around, Answers(tmp_path, answers=False))
    sheet.save_pdf()
    assert around.workshop.card_sheets() == ()
    assert sheet.isVisible()


def test_cards_that_cannot_be_noted_down_are_not_saved(around, open_sheet, tmp_path, qtbot):
    sheet = open_sheet(around)
    around.open.log.refuse = trouble.about(tmp_path, "The disk is full.")
    with qtbot.waitSignal(around.alerts.not_kept, timeout=LONG):
        sheet.save_pdf()
    assert list(tmp_path.glob("*.pdf")) == []
    assert sheet.isVisible()


def test_print_goes_to_the_printer_that_was_chosen(around, open_sheet, tmp_path, qtbot, monkeypatch):
    def ask(_window, pages, _name):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(150)
        assert len(pages) == 1
        return printer

    monkeypatch.setattr(cards_sheet, "ask", ask)
    sheet = open_sheet(around)
    with qtbot.waitSignal(sheet.closed, timeout=LONG):
        qtbot.mouseClick(sheet.print, Qt.MouseButton.LeftButton)
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000
    assert len(around.workshop.card_sheets()) == 1


def test_a_print_that_was_cancelled_notes_nothing_down(around, open_sheet, qtbot, monkeypatch):
    monkeypatch.setattr(cards_sheet, "ask", lambda *_: None)
    sheet = open_sheet(around)
    sheet.print_cards()
    qtbot.waitUntil(sheet.print.isEnabled, timeout=LONG)
    assert around.workshop.card_sheets() == ()
    assert sheet.isVisible()


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [("1-999", "Print cards for up to 60 tables at once."), ("t" * 41, "The name of a table")],
)
def test_what_cannot_be_printed_is_said_and_the_buttons_rest(around, open_sheet, qtbot, tables, sentence):
    sheet = open_sheet(around)
    sheet.choices.tables.write(tables)
    qtbot.waitUntil(lambda: sheet.sentence.startswith(sentence), timeout=LONG)
    assert not sheet.save.isEnabled()
    sheet.choices.tables.write("4")
    qtbot.waitUntil(sheet.save.isEnabled, timeout=LONG)


def test_cards_for_nobody_are_refused(around, open_sheet, qtbot):
    sheet = open_sheet(around)
    chip = next(chip for _, chip in sheet.choices.chips if chip.isChecked())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.sentence == "Say who the cards are for.", timeout=LONG)


def test_a_question_that_is_too_long_for_small_cards_is_said(around, open_sheet, qtbot):
    sheet = open_sheet(around)
    sheet.choices.prompt.write("What do we hope that every student carries with them? " * 5)
    qtbot.waitUntil(lambda: "ends in three dots" in sheet.sentence, timeout=LONG)
    assert sheet.save.isEnabled()


def test_codes_go_on_after_those_that_were_printed_before(around, open_sheet):
    around.desk.do_as(
        "program", card_commands.add, [NewSheet(id="cards-a", count=6, layout="note", group="students")]
    )
    assert open_sheet(around).sentence == "6 cards on 1 page: C-07 to C-12"


@pytest.mark.parametrize(("scale", "high_contrast"), [(2.0, False), (1.0, True)])
def test_everything_can_be_reached_in_every_look(make_around, open_sheet, scale, high_contrast):
    sheet = open_sheet(make_around(scale=scale, high_contrast=high_contrast))
    stops = sheet._stops()
    for control in (
        sheet.choices.tables.edit,
        sheet.choices.more,
        sheet.choices.prompt.edit,
        sheet.save,
        sheet.print,
    ):
        assert control in stops
    assert all(stop.accessibleName() or getattr(stop, "text", lambda: "x")() for stop in stops)


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home))
    window.resize(1440, 900)
    window.show()
    window.open_sample()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("step", "button"), [("gather", lambda page: page.sources.cards), ("share", lambda page: page.cards)]
)
def test_the_sheet_opens_from_gather_and_from_share(window, qtbot, step, button):
    window.frame.go_to(step)
    qtbot.mouseClick(button(window.frame.step), Qt.MouseButton.LeftButton)
    (sheet,) = window.findChildren(CardsSheet)
    assert sheet.isVisible()
    sheet.close_sheet()


def test_the_palette_and_the_menu_know_the_cards(window):
    assert "print_cards" in frame.MENU
    actions.carry_out("print_cards", window.frame)
    assert len(window.findChildren(CardsSheet)) == 1
