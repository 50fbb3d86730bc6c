"""Share: handouts that are really made, saved where the person said, and copies passed on."""

import datetime as dt
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from workshop_app.desk import ids
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.handouts import catalogue
from workshop_app.intake import lists
from workshop_app.ui.share.pages import Pages
from workshop_app.ui.share.paper_printer import print_pages, printer_for
from workshop_app.ui.share.press import Order, Press
from workshop_app.ui.share.share_step import ShareStep

LONG = 30_000


class Answers:
    """Answers for the person when the window asks for a file."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked = folder, list[str]()

    def to_save(self, caption: str, name: str, kinds: str) -> Path | None:
        self.asked.append(name)
        return self.folder / name

    def to_open(self, caption: str, kinds: str) -> Path | None:
        return None


@pytest.fixture(scope="module")
def one_press(qapp):
    """One for the whole file, as the window has one: it takes a second until its process can print."""
    press = Press()
    yield press
    press.stop()


@pytest.fixture
def press(one_press, qtbot):
    yield one_press
    qtbot.waitUntil(lambda: not one_press.is_busy, timeout=LONG)


@pytest.fixture
def files(tmp_path):
    return Answers(tmp_path)


@pytest.fixture
def filled(around):
    ids_ = [IdeaId(ids.fresh("idea")) for _ in range(3)]
    texts = ["Asks why", "Habla dos idiomas", "Stands up for a friend"]
    for one, text in zip(ids_, texts, strict=True):
        around.desk.do(ideas.capture, ideas.NewIdea(id=one, text=text, group="students"))
    around.desk.do(pillars.add, PillarId("p1"), "Curious Inquirer", holding=ids_[:2])
    return around


@pytest.fixture
def share(filled, press, files, qtbot):
    page = ShareStep(filled, files, press, lambda: None, lambda: None)
    qtbot.addWidget(page)
    page.resize(1344, 836)
    page.show()
    page.show_workshop(filled.workshop)
    qtbot.waitUntil(lambda: page.made is not None and not press.is_busy, timeout=LONG)
    return page


def test_the_portrait_is_made_and_shown_with_its_checks(share):
    assert share.made.kind == "portrait"
    assert share.made.pages == 1
    assert "one page" in share.panel.sentence


def test_save_pdf_writes_what_the_preview_shows(share, files, tmp_path, qtbot):
    qtbot.mouseClick(share.panel.save, Qt.MouseButton.LeftButton)
    (saved,) = tmp_path.glob("*.pdf")
    assert saved.read_bytes() == share.made.pdf
    with pdfplumber.open(saved) as pdf:
        assert "Curious Inquirer" in pdf.pages[0].extract_text()


def test_another_handout_of_the_gallery_is_shown_when_its_tile_is_pressed(share):
    share.choose("what-we-heard")
    assert share.made.kind == "what-we-heard"
    pages = Pages(share.made.pdf)
    assert len(pages) == share.made.pages
    pages.close()


def test_a4_is_a4(share, press, qtbot):
    share._choose_paper("a4")
    qtbot.waitUntil(lambda: share.made is not None, timeout=LONG)
    pages = Pages(share.made.pdf)
    assert (round(pages.size(0).width()), round(pages.size(0).height())) == (595, 842)
    pages.close()


def test_a_later_idea_comes_into_the_handout(share, filled, press, qtbot):
    before = share.made.pdf
    filled.desk.do(ideas.capture, ideas.NewIdea(id=IdeaId("late"), text="Came late"))
    share.show_workshop(filled.workshop)
    qtbot.waitUntil(lambda: share.made is not None and share.made.pdf != before, timeout=LONG)


def test_the_spreadsheet_and_the_data_file_hold_every_idea(share, tmp_path):
    share._save_spreadsheet()
    share._save_data()
    for ending in ("csv", "json"):
        (saved,) = tmp_path.glob(f"*.{ending}")
        text = saved.read_text(encoding="utf-8-sig")
        assert all(said in text for said in ("Asks why", "Habla dos idiomas", "Stands up for a friend"))


def test_the_workbook_holds_every_idea(share, tmp_path):
    share._save_workbook()
    (saved,) = tmp_path.glob("*.xlsx")
    texts = {row.text for row in lists.read(saved.read_bytes(), saved.name).rows}
    assert texts >= {"Asks why", "Habla dos idiomas", "Stands up for a friend"}


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_half_there(share, files, tmp_path):
    files.folder = tmp_path / "gone"
    said: list[str] = []
    share.around.alerts.not_kept.connect(said.append)
    share.save_pdf()
    assert len(said) == 1
    assert "\n" not in said[0]
    assert not files.folder.exists()


def test_the_picture_is_the_first_page(share, tmp_path):
    share.save_picture()
    (saved,) = tmp_path.glob("*.png")
    assert saved.read_bytes().startswith(b"\x89PNG")


def test_of_several_orders_for_a_handout_only_the_newest_is_made(filled, press, qtbot):
    made: list[object] = []
    press.made.connect(lambda order, _made: made.append(order))
    for _ in range(5):
        press.order(Order("portrait", "letter"), filled.workshop)
    qtbot.waitUntil(lambda: not press.is_busy, timeout=LONG)
    assert len(made) <= 2


def test_a_handout_that_cannot_be_made_is_admitted_and_the_next_one_works(filled, press, qtbot):
    failed: list[str] = []
    press.failed.connect(lambda _order, why: failed.append(why))
    press.order(Order("no such handout", "letter"), filled.workshop)
    qtbot.waitUntil(lambda: bool(failed), timeout=LONG)
    with qtbot.waitSignal(press.made, timeout=LONG):
        press.order(Order("portrait", "letter"), filled.workshop)


def test_what_is_printed_fills_the_sheet_at_actual_size(filled, tmp_path, qapp):
    made = catalogue.make(filled.workshop, "portrait", paper="letter", made_on=dt.date(2026, 5, 14))
    pages = Pages(made.pdf)
    printer = printer_for(pages, "Community evening")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(printer, pages)
    pages.close()
    printed = Pages((tmp_path / "printed.pdf").read_bytes())
    assert len(printed) == 1
    assert round(printed.size(0).width()) == 612
    printed.close()
