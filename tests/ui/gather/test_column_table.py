"""What the columns of a list hold: shown above its first rows, and chosen there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there

FORM = (
    "Timestamp,Email Address,What is your role?,What should a graduate do?,What worries you?\n"
    "3/4/2026 10:00:00,a@example.org,Parent,Speaks up in a meeting,That nobody listens\n"
    "3/4/2026 10:05:00,b@example.org,Student,Asks for help,That it goes too fast\n"
)


@pytest.fixture
def look_over(bench, tmp_path):
    def look(text: str, name: str = "list.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        bench.page.open_list(path)
        bench.qtbot.waitUntil(lambda: bench.page.lists.is_open, timeout=20_000)
        return bench.page.lists.check_sheet

    return look


def settled(bench):
    bench.qtbot.waitUntil(lambda: not bench.page.lists.checking.is_busy, timeout=20_000)


def menu_of(sheet):
    return next(menu for menu in sheet.columns.table.findChildren(QMenu) if menu.isVisible())


def pick(menu, role):
    next(one for one in menu.actions() if one.data() == role and not one.isSeparator()).trigger()
    menu.close()


def test_the_first_rows_are_shown_with_what_each_column_holds(bench, look_over):
    table = look_over("idea,who,remark\nListens,Student,x\nAsks,Family,y\n").columns.table
    assert table.rows.roles == ("text", "group", "")
    assert table.rows.rows == (("Listens", "Student", "x"), ("Asks", "Family", "y"))
    assert table.rows.headerData(1, Qt.Orientation.Horizontal) == "who, Group"
    assert table.isVisible()


def test_a_survey_shows_its_questions_and_locks_what_tells_who_answered(bench, look_over):
    sheet = look_over(FORM)
    table = sheet.columns.table
    assert table.rows.roles == ("private", "private", "group", "question", "question")
    assert table.rows.data(table.rows.index(0, 1)) == "–"
    assert sheet.columns.told.text() == "Left out so that no names come in: Timestamp, Email Address."
    assert table.ask(0) is None
    assert sheet.title.text() == "4 ideas in “list.csv”"


def test_a_choice_takes_effect_at_once_and_is_made_with_keys_alone(bench, look_over):
    sheet = look_over(FORM)
    table = sheet.columns.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        bench.press(Qt.Key.Key_Right, on=table)
    assert table.currentIndex().column() == 4
    assert table.head.has_ring
    bench.press(Qt.Key.Key_Return, on=table)
    pick(menu_of(sheet), "")
    settled(bench)
    assert sheet.title.text() == "2 ideas in “list.csv”"
    assert sheet.add.text() == "Add 2 ideas"
    assert bench.page.lists.is_open


def test_a_press_on_the_head_of_a_column_opens_its_menu(bench, look_over):
    sheet = look_over("idea,who,remark\nListens,Student,x\nAsks,Family,y\n")
    table = sheet.columns.table
    box = table.head.choice_box(2)
    bench.qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    pick(menu_of(sheet), "table")
    settled(bench)
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert [idea.table for idea in bench.around.workshop.ideas()] == ["x", "y"]


def test_a_role_goes_from_the_column_that_had_it(bench, look_over):
    sheet = look_over("idea,who,remark\nListens,Student,x\nAsks,Family,y\n")
    sheet.columns.table.choose(2, "text")
    settled(bench)
    assert sheet.columns.table.rows.roles == ("", "group", "text")


def test_without_a_column_of_ideas_the_likely_one_is_offered_and_none_says_so(bench, look_over):
    sheet = look_over("a,b\n1,Listens to others first\n2,Asks why it is so\n")
    assert sheet.columns.table.rows.roles == ("", "text")
    sheet.columns.table.choose(1, "")
    settled(bench)
    assert not sheet.add.isEnabled()
    assert "Which column" in sheet.subtitle.text()


def test_the_first_row_may_be_no_heading(bench, look_over):
    sheet = look_over("idea,who\nListens,Student\n")
    assert sheet.columns.headed.isChecked()
    sheet.columns.headed.click()
    settled(bench)
    assert [row.text for row in sheet.model.rows] == ["idea", "Listens"]


def test_forty_columns_scroll_sideways_and_the_keyboard_reaches_the_last(bench, look_over):
    head = "idea," + ",".join(f"Extra {n}" for n in range(39))
    sheet = look_over(head + "\n" + "Listens," + ",".join("x" for _ in range(39)) + "\n")
    table = sheet.columns.table
    assert table.horizontalScrollBar().maximum() > 0
    table.setFocus(Qt.FocusReason.TabFocusReason)
    bench.press(Qt.Key.Key_End, on=table)
    assert table.currentIndex().column() == 39
    assert table.head.sectionViewportPosition(39) < table.viewport().width()
    assert table.indexAt(QPoint(table.viewport().width() - 5, 5)).column() == 39


def test_a_list_of_one_column_shows_no_table(bench, look_over):
    sheet = look_over("Listens\nAsks\n", "notes.txt")
    assert sheet.columns.table.isHidden()
    assert sheet.columns.fold.isHidden()


def test_the_table_folds_away(bench, look_over):
    sheet = look_over("idea,who\nListens,Student\n")
    sheet.columns.fold.click()
    assert sheet.columns.table.isHidden()
    assert sheet.columns.first_target() is sheet.columns.fold
    sheet.columns.fold.click()
    assert sheet.columns.table.isVisible()
