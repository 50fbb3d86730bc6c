"""Home: what it shows, what one press opens, and how it says what it cannot open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from workshop_app.domain.commands import details
from workshop_app.opening import LaptopShelf, start_workshop
from workshop_app.ui.home.first_sheet import FirstSheet
from workshop_app.ui.home.latest_sheet import PANEL, LatestSheet
from workshop_app.ui.home.new_workshop import NewWorkshopSheet
from workshop_app.ui.theme import Theme


def focus():
    return QApplication.focusWidget()


def press(*keys):
    for key in keys:
        QTest.keyClick(focus(), key)
    QApplication.processEvents()


def words_on(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


# the list


def test_an_empty_laptop_offers_the_first_workshop_and_the_sample_with_one_filled_button(desktop):
    column = desktop.home.column
    (first,) = column.findChildren(FirstSheet)
    assert "Your first workshop" in words_on(first)
    assert first.sample.isVisible()
    assert focus() is first.start
    assert not column.new.isVisible()
    assert not column.earlier.isVisible()


def test_enter_on_home_opens_the_workshop_last_worked_on(kept, desktop):
    kept("Staff kickoff", count=2)
    latest = kept("Community evening", count=62, headlines=5)
    desktop.arrive()
    press(Qt.Key.Key_Return)
    assert [opened.path for opened in desktop.opened] == [latest]


def test_the_latest_workshop_says_what_it_is_and_where_the_work_stopped(kept, desktop):
    kept("Community evening", count=62, headlines=5, place="Alder Creek High, cafeteria")
    desktop.arrive()
    (sheet,) = desktop.home.column.findChildren(LatestSheet)
    said = words_on(sheet)
    assert "Community evening" in said
    assert "62 ideas, 5 pillars. You stopped at Group." in said
    assert any(words.endswith("· Alder Creek High, cafeteria") for words in said)


def test_a_workshop_without_ideas_is_not_said_to_hold_nought(kept, desktop):
    kept("Community evening")
    desktop.arrive()
    (sheet,) = desktop.home.column.findChildren(LatestSheet)
    assert "No ideas yet." in words_on(sheet)


def test_earlier_workshops_stand_below_and_open_by_a_click(kept, desktop):
    first = kept("Employers’ breakfast", count=1)
    kept("Staff kickoff", count=3)
    kept("Community evening")
    desktop.arrive()
    assert desktop.texts() == ["Staff kickoff", "Employers’ breakfast"]
    assert "3 ideas. Stopped at Gather" in desktop.home.column.earlier.rows()[0].accessibleName()
    QTest.mouseClick(desktop.home.column.earlier.rows()[1], Qt.MouseButton.LeftButton)
    assert desktop.opened[0].path == first


def test_what_was_done_in_a_workshop_shows_when_home_is_shown_again(kept, desktop):
    path = kept("Community evening")
    desktop.arrive()
    opened = desktop.shelf.open(path)
    opened.desk.do(details.change, title="Student voice day")
    opened.close()
    desktop.arrive()
    (sheet,) = [one for one in desktop.home.column.findChildren(LatestSheet) if one.isVisible()]
    assert "Student voice day" in words_on(sheet)
    assert focus() is sheet.open


def test_a_damaged_file_stays_in_the_list_and_says_so(kept, desktop):
    kept("Community evening")
    broken = kept("Staff kickoff")
    broken.write_bytes(b"SQLite format 3\0" + bytes(5000))
    desktop.arrive()
    (row,) = desktop.home.column.earlier.rows()
    assert row.text() == "Staff kickoff"
    assert row.trouble
    assert row.trouble in row.accessibleName()
    row.click()
    assert desktop.opened == []
    assert row.trouble.startswith("Staff kickoff.workshop")


def test_only_damaged_files_leave_the_page_with_a_way_to_begin(kept, desktop):
    kept("Staff kickoff").write_bytes(b"nothing of a workshop")
    desktop.arrive()
    assert desktop.home.column.findChildren(FirstSheet)
    assert desktop.texts() == ["Staff kickoff"]


def test_a_workshop_that_is_open_elsewhere_says_so_in_its_row_until_it_is_free(kept, desktop):
    busy = kept("Staff kickoff", count=1)
    kept("Community evening")
    desktop.arrive()
    elsewhere = LaptopShelf("desk-other").open(busy)
    (row,) = desktop.home.column.earlier.rows()
    height = row.height()
    row.click()
    assert "open in another window" in row.trouble
    assert row.height() >= height
    assert desktop.opened == []
    elsewhere.close()
    desktop.arrive()
    (row,) = desktop.home.column.earlier.rows()
    assert row.trouble == ""
    row.click()
    assert [opened.path for opened in desktop.opened] == [busy]


def test_the_latest_workshop_that_cannot_be_opened_is_answered_at_the_top(kept, desktop):
    busy = kept("Community evening")
    desktop.arrive()
    elsewhere = LaptopShelf("desk-other").open(busy)
    press(Qt.Key.Key_Return)
    assert any("open in another window" in words for words in words_on(desktop.home))
    assert focus().text() == "Close"
    press(Qt.Key.Key_Escape)
    assert not any("open in another window" in words for words in words_on(desktop.home))
    elsewhere.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there
def test_a_workshop_taken_off_the_list_keeps_its_file(kept, desktop):
    kept("Community evening")
    path = kept("Staff kickoff")
    desktop.arrive()
    menu = desktop.home.column.findChildren(LatestSheet)[0].more
    menu.click()
    (shown,) = [one for one in menu.findChildren(QMenu) if one.isVisible()]
    assert [action.text() for action in shown.actions()] == ["Open", "Show in folder", "Take off this list"]
    shown.actions()[2].trigger()
    shown.close()
    QApplication.processEvents()
    assert path.exists()
    assert desktop.texts() == []
    said = [words for words in words_on(desktop.window) if "off this list" in words]
    assert said == [f"Staff kickoff is off this list. Its file stays in {path.parent}."]


# finding and walking


@pytest.fixture
def many(kept, desktop):
    for number in range(10):
        kept(f"Evening {number}", place="Library" if number % 2 else "Gym")
    desktop.arrive()
    return desktop


def test_find_appears_with_the_ninth_row_and_looks_at_names_and_places(many):
    find = many.home.column.earlier.find_field
    assert len(many.texts()) == 9
    assert find.isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_Slash)
    assert focus() is find
    QTest.keyClicks(find, "evening library")
    assert many.texts() == ["Evening 7", "Evening 5", "Evening 3", "Evening 1"]
    QTest.keyClick(find, Qt.Key.Key_Escape)
    assert len(many.texts()) == 9


def test_nothing_found_is_said_in_words(many):
    QTest.keyClicks(many.home.column.earlier.find_field, "zebra")
    assert many.texts() == []
    assert "No workshop has “zebra” in its name or place." in words_on(many.home)


def test_eight_rows_need_no_find_field(kept, desktop):
    for number in range(9):
        kept(f"Evening {number}")
    desktop.arrive()
    assert not desktop.home.column.earlier.find_field.isVisible()


def test_arrow_keys_walk_the_rows_and_tab_leaves_them_at_once(many):
    rows = many.home.column.earlier.rows()
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert focus() is rows[2]
    press(Qt.Key.Key_Up)
    assert focus() is rows[1]
    press(Qt.Key.Key_Tab)
    assert focus() is rows[1].more
    press(Qt.Key.Key_Tab)
    assert focus() is many.home.column.beginnings.sample


def test_a_row_reached_by_keys_is_scrolled_into_sight(many):
    many.window.resize(1366, 640)
    many.home.resize(1366, 640)
    rows = many.home.column.earlier.rows()
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(*[Qt.Key.Key_Down] * 8)
    assert focus() is rows[8]
    assert not rows[8].visibleRegion().isEmpty()


# beginning


def test_a_new_workshop_starts_with_a_name_a_place_and_enter(desktop):
    press(Qt.Key.Key_Return)
    (sheet,) = desktop.home.findChildren(NewWorkshopSheet)
    assert focus() is sheet.name.edit
    QTest.keyClicks(sheet.name.edit, "  Student   voice day ")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focus(), "Library")
    press(Qt.Key.Key_Return)
    (opened,) = desktop.opened
    assert opened.desk.workshop.details.title == "Student voice day"
    assert opened.desk.workshop.details.place == "Library"
    assert len(opened.desk.workshop.groups()) == 8
    assert not opened.desk.history.undoable
    assert opened.path.name == "Student voice day.workshop"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "A workshop needs a name. You can change it later."), ("long" * 40, "This holds 120 characters.")],
)
def test_a_name_that_does_not_fit_is_answered_under_the_field(desktop, typed, said):
    sheet = desktop.home.new_workshop()
    QTest.keyClicks(sheet.name.edit, typed)
    press(Qt.Key.Key_Return)
    assert sheet.name.trouble == said
    assert sheet.name.text == typed
    assert focus() is sheet.name.edit
    assert desktop.opened == []
    assert desktop.shelf.cards() == []
    QTest.keyClicks(sheet.name.edit, "A")
    assert sheet.name.trouble == ""


def test_escape_starts_nothing_and_gives_the_focus_back(kept, desktop):
    kept("Community evening")
    desktop.arrive()
    column = desktop.home.column
    column.new.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert focus() is column.new
    assert desktop.opened == []


def test_the_sample_opens_as_a_copy_of_ones_own(kept, desktop):
    kept("Community evening")
    desktop.arrive()
    desktop.home.column.beginnings.sample.click()
    (opened,) = desktop.opened
    assert len(opened.desk.workshop.ideas()) == 62
    assert opened.path.parent == Path(desktop.shelf.cards()[0].path).parent


@pytest.fixture
def elsewhere(tmp_path):
    """A workshop file of a colleague, on a stick."""
    path = tmp_path / "stick" / "Colleague.workshop"
    path.parent.mkdir()
    start_workshop(path, "Colleague’s evening", "desk-other").close()
    return path


def test_a_workshop_file_is_brought_in_as_a_copy_through_the_dialog(desktop, elsewhere):
    desktop.files.path = elsewhere
    desktop.home.column.beginnings.bring_in.click()
    (opened,) = desktop.opened
    assert opened.desk.workshop.details.title == "Colleague’s evening"
    assert opened.path != elsewhere


def test_a_dialog_that_was_cancelled_changes_nothing(desktop):
    desktop.home.column.beginnings.bring_in.click()
    desktop.home.column.beginnings.from_list.click()
    assert desktop.files.asked == ["Bring in a workshop file", "Start from a list of ideas"]
    assert desktop.opened == []
    assert desktop.lists == []


def test_a_workshop_file_may_be_dropped_anywhere(desktop, elsewhere):
    desktop.drop(elsewhere)
    assert [opened.desk.workshop.details.title for opened in desktop.opened] == ["Colleague’s evening"]


def test_a_dropped_list_starts_a_workshop_named_after_it(desktop, tmp_path):
    path = tmp_path / "spring_survey.csv"
    path.write_text("idea\nAsks why\n", encoding="utf-8")
    desktop.drop(path)
    ((opened, given),) = desktop.lists
    assert opened.desk.workshop.details.title == "Spring survey"
    assert given == path
    assert desktop.opened == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("photo.jpg", b"\xff\xd8", "photo.jpg is a photo. Open the workshop it belongs to"),
        ("gone.csv", None, "gone.csv is neither a workshop nor a list of ideas."),
        ("Fake.workshop", b"not a workshop at all", "Fake.workshop is not a workshop file."),
        ("gone.workshop", None, "gone.workshop is not where it was."),
    ],
)
def test_what_cannot_be_brought_in_is_said_at_the_top_and_changes_nothing(
    desktop, tmp_path, name, content, said
):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    desktop.drop(path)
    assert any(words.startswith(said) for words in words_on(desktop.home))
    assert desktop.opened == []
    assert desktop.lists == []
    assert desktop.shelf.cards() == []
    desktop.home.hush()
    assert not any(words.startswith(said) for words in words_on(desktop.home))


# how it looks


@pytest.mark.parametrize("size", [(1280, 640), (1366, 688), (1440, 900), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_at_the_side(kept, desktop_with, size, scale):
    kept(
        "Una tarde larguísima con todas las familias, los maestros y la comunidad del distrito " * 1, count=3
    )
    kept("Staff kickoff", count=30, headlines=2, place="Gimnasio de la escuela secundaria César Chávez")
    desktop = desktop_with(Theme(scale=scale), size)
    column = desktop.home.column
    page = desktop.home.rect()
    assert column.width() <= page.width()
    for part in (column.settings, column.keys, column.new, column.main, *column.earlier.rows()):
        box = part.rect().translated(part.mapTo(desktop.home, part.rect().topLeft()))
        assert box.left() >= 0, part
        assert box.right() <= page.right(), part


def test_high_contrast_is_black_on_white(kept, desktop_with):
    kept("Community evening", count=3)
    desktop = desktop_with(Theme(high_contrast=True))
    picture: QPixmap = desktop.window.grab()
    assert picture.toImage().pixelColor(4, 400) == QColor("#FFFFFF")


def test_f6_finds_the_parts_of_the_page(kept, desktop):
    kept("Staff kickoff")
    kept("Community evening")
    desktop.arrive()
    column = desktop.home.column
    assert desktop.home.regions() == [
        column.settings,
        column.main,
        column.earlier.rows()[0],
        column.beginnings,
    ]


def test_settings_and_help_are_asked_for(desktop, qtbot):
    with qtbot.waitSignal(desktop.home.settings_asked):
        desktop.home.column.settings.click()
    with qtbot.waitSignal(desktop.home.keys_asked):
        desktop.home.column.keys.click()


def test_tab_goes_down_the_page_also_after_it_was_shown_anew(kept, desktop):
    kept("Staff kickoff")
    kept("Community evening")
    desktop.arrive()
    column = desktop.home.column
    (sheet,) = [one for one in column.findChildren(LatestSheet) if one.isVisible()]
    (row,) = column.earlier.rows()
    column.settings.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(9):
        press(Qt.Key.Key_Tab)
        walked.append(focus())
    ways = column.beginnings
    expected = [column.keys, column.new, sheet.open, sheet.more, row, row.more]
    assert walked == [*expected, ways.sample, ways.bring_in, ways.from_list]


@pytest.fixture
def from_the_right(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_reader_from_the_right_finds_the_page_mirrored(from_the_right, kept, desktop_with):
    kept("Staff kickoff", count=2)
    kept("Community evening", count=3, headlines=1)
    column = desktop_with().home.column
    (sheet,) = column.findChildren(LatestSheet)
    (row,) = column.earlier.rows()
    for part, within in ((column.new, column), (row.more, row)):
        assert part.mapTo(within, part.rect().center()).x() < within.width() // 2
    assert sheet.open.mapTo(sheet, sheet.open.rect().center()).x() < sheet.width() - PANEL
    assert sheet.open.mapTo(sheet, sheet.open.rect().center()).x() > sheet.width() // 2
