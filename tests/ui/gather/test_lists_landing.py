"""A list from a file or the clipboard: checked before it lands, landed as one change, never freezing."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from workshop_app.domain.rules import Trouble
from workshop_app.ui.gather.checked_list import Sign
from workshop_app.ui.gather.left_out_sheet import LeftOutSheet
from workshop_app.ui.large_change import LARGE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there

SURVEY = "idea,who\n" + "".join(
    f"{text},{who}\n"
    for text, who in (
        ("Knows how to lose well", "Student"),
        ("Sabe escuchar a los demás", "Family"),
        ("Can read a room", ""),
        ("Listens first", "Student"),
        ("x" * 501, "Student"),
    )
)


@pytest.fixture
def look_over(bench, tmp_path):
    """Return a function that writes a file and waits until it is looked over."""

    def look(text: str | bytes, name: str = "survey.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        bench.page.open_list(path)
        bench.qtbot.waitUntil(lambda: bench.page.lists.is_open, timeout=20_000)
        return bench.page.lists.check_sheet

    return look


def _choose(bench, box, words):
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())
    _settled(bench)


def _hold(bench, sheet, place, role):
    """Say what a column holds, in its own menu."""
    menu = sheet.columns.table.ask(place)
    next(action for action in menu.actions() if action.data() == role and not action.isSeparator()).trigger()
    menu.close()
    _settled(bench)


def _settled(bench):
    bench.qtbot.waitUntil(lambda: not bench.page.lists.checking.is_busy, timeout=20_000)


def test_a_list_is_shown_row_by_row_before_anything_comes_in(bench, look_over):
    bench.have(1, text="Listens first")
    sheet = look_over(SURVEY)
    assert sheet.title.text() == "5 ideas in “survey.csv”"
    assert sheet.subtitle.text() == (
        "2 are ready. 1 has no group, 1 is already on the board, 1 is too long for an idea."
    )
    signs = [row.sign for row in sheet.model.rows]
    assert signs == [Sign.READY, Sign.READY, Sign.WHO, Sign.HERE, Sign.LONG]
    assert [row.note for row in sheet.model.rows[:4]] == [
        "Students",
        "Families",
        "Who said it?",
        "Already here",
    ]
    assert sheet.add.text() == "Add 2 ideas"
    assert sheet.fix.text() == "Fix 3 first"
    assert sheet.add.hasFocus()
    assert len(bench.texts()) == 1
    assert bench.page.sources.buttons["file"].isChecked()
    assert bench.page.entry.add.property("kind") == "secondary"


def test_enter_brings_the_list_in_as_one_change_and_the_line_has_the_focus(bench, look_over):
    sheet = look_over(SURVEY)
    bench.press(Qt.Key.Key_Return, on=sheet.add)
    assert bench.texts() == ["Knows how to lose well", "Sabe escuchar a los demás", "Listens first"]
    groups = [idea.group for idea in bench.around.workshop.ideas()]
    assert groups == ["students", "families", "students"]
    assert bench.around.open.log[-1].command == "lists.take_in"
    assert not bench.page.lists.is_open
    assert bench.page.line.hasFocus()
    assert bench.page.entry.add.property("kind") == "primary"
    bench.press_in_toast("Undo")
    assert bench.texts() == []


def test_those_without_a_group_can_be_given_to_one(bench, look_over):
    sheet = look_over(SURVEY)
    _choose(bench, sheet.columns.otherwise, "Alumni")
    assert sheet.subtitle.text() == "4 are ready. 1 is too long for an idea."
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert [idea.group for idea in bench.around.workshop.ideas()][2] == "alumni"


def test_a_list_without_groups_is_from_the_group_that_speaks(bench, look_over):
    bench.alt(2)
    sheet = look_over("Listens\nAsks\n", "notes.txt")
    assert sheet.columns.otherwise.currentText() == "Families"
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert {(idea.group, idea.source) for idea in bench.around.workshop.ideas()} == {("families", "list")}


def test_other_columns_can_be_chosen(bench, look_over):
    sheet = look_over("nr;wording;who;remark\n1;Listens;Families;good one\n2;Asks;Students;nice\n")
    _hold(bench, sheet, 3, "text")
    assert [row.text for row in sheet.model.rows] == ["good one", "nice"]
    _hold(bench, sheet, 2, "")
    _choose(bench, sheet.columns.otherwise, "Nobody in particular")
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert bench.texts() == ["good one", "nice"]


def test_a_new_group_of_the_list_is_named_before_it_is_made(bench, look_over):
    sheet = look_over("idea,group\nSees the whole town,Astronomers\n")
    assert sheet.subtitle.text() == "1 is ready. New group: Astronomers."
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert "Astronomers" in [group.name for group in bench.around.workshop.groups()]


def test_too_many_groups_are_refused_in_the_sheet_where_another_column_can_be_chosen(bench, look_over):
    rows = "".join(f"Idea {n},Person {n}\n" for n in range(40))
    sheet = look_over("idea,group\n" + rows)
    assert "48 groups" in sheet.subtitle.text()
    assert not sheet.add.isEnabled()
    _hold(bench, sheet, 1, "")
    _choose(bench, sheet.columns.otherwise, "Families")
    assert sheet.add.text() == "Add 40 ideas"


def test_what_is_already_here_can_be_added_again(bench, look_over):
    bench.have(2, text="Listens {n}")
    sheet = look_over("idea,who\nListens 0,Student\nListens 1,Student\nAsks,Student\n")
    assert sheet.add.text() == "Add 1 idea"
    sheet.columns.repeats.click()
    _settled(bench)
    assert sheet.add.text() == "Add 3 ideas"


def test_escape_brings_nothing_in(bench, look_over):
    sheet = look_over(SURVEY)
    bench.press(Qt.Key.Key_Escape, on=sheet)
    assert not bench.page.lists.is_open
    assert bench.texts() == []
    assert bench.page.line.hasFocus()
    assert bench.page.sources.buttons["type"].isChecked()


def test_a_refusing_disk_leaves_the_sheet_open(bench, look_over):
    sheet = look_over(SURVEY)
    bench.around.open.log.refuse = Trouble("The disk is full.")
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert bench.page.lists.is_open
    bench.around.open.log.refuse = None
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert len(bench.texts()) == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
        (bytes(range(256)) * 8, "is not a list this program can read"),
    ],
    ids=["empty", "picture", "noise"],
)
def test_a_file_that_is_no_list_says_so_and_offers_ways_out(bench, look_over, data, said):
    look_over(data)
    sheet = bench.page.lists.trouble_sheet
    assert sheet.isVisible()
    assert said in sheet.reason.text()
    assert sheet.another.hasFocus()
    bench.press(Qt.Key.Key_Escape, on=sheet)
    assert bench.page.line.hasFocus()
    assert bench.texts() == []


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_lists_of_other_encodings_are_read(bench, look_over, encoding):
    sheet = look_over("Sabe escuchar a los demás\nNiños que leen\n".encode(encoding), "ideas.txt")
    assert [row.text for row in sheet.model.rows] == ["Sabe escuchar a los demás", "Niños que leen"]


def test_a_file_asked_for_is_looked_over(bench, tmp_path):
    bench.files.path = tmp_path / "ideas.txt"
    bench.files.path.write_text("Listens\nAsks", encoding="utf-8")
    bench.qtbot.mouseClick(bench.page.sources.buttons["file"], Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: bench.page.lists.is_open)
    assert bench.page.lists.check_sheet.title.text() == "2 ideas in “ideas.txt”"


def test_no_file_chosen_leaves_the_line_in_focus(bench):
    bench.qtbot.mouseClick(bench.page.sources.buttons["file"], Qt.MouseButton.LeftButton)
    assert bench.page.line.hasFocus()
    assert bench.page.sources.buttons["type"].isChecked()


def test_a_dropped_list_is_looked_over_and_a_dropped_workshop_is_left_to_the_window(bench, tmp_path):
    def drop(name):
        path = tmp_path / name
        path.write_text("Listens\nAsks", encoding="utf-8")
        what = QMimeData()
        what.setUrls([QUrl.fromLocalFile(str(path))])
        place, left = QPointF(400, 400), Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, what, left, keys)
        QApplication.sendEvent(bench.page, enter)
        if enter.isAccepted():
            QApplication.sendEvent(bench.page, QDropEvent(place, Qt.DropAction.CopyAction, what, left, keys))
        return enter.isAccepted()

    assert not drop("evening.workshop")
    assert drop("ideas.txt")
    bench.qtbot.waitUntil(lambda: bench.page.lists.is_open)


def test_a_list_is_pasted_into_a_large_field_and_counted(bench, qtbot):
    bench.alt(4)
    qtbot.mouseClick(bench.page.sources.buttons["paste"], Qt.MouseButton.LeftButton)
    sheet = bench.page.lists.paste_sheet
    assert sheet.field.hasFocus()
    assert not sheet.add.isEnabled()
    for line in ("Listens", "Asks", "", "Waits"):
        qtbot.keyClicks(sheet.field, line)
        bench.press(Qt.Key.Key_Return, on=sheet.field)
    qtbot.waitUntil(lambda: sheet.add.text() == "Add 3 ideas")
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, on=sheet.field)
    assert bench.texts() == ["Listens", "Asks", "Waits"]
    assert {idea.group for idea in bench.around.workshop.ideas()} == {"employers"}
    assert not bench.page.lists.is_open
    assert sheet.text() == ""


def test_a_list_that_is_not_taken_yet_stays_in_the_field(bench, qtbot):
    bench.page.lists.paste()
    sheet = bench.page.lists.paste_sheet
    sheet.field.setPlainText("Listens\nAsks")
    bench.press(Qt.Key.Key_Escape, on=sheet.field)
    assert bench.page.line.hasFocus()
    bench.page.leave()
    again = type(bench.page)(bench.around)
    qtbot.addWidget(again)
    assert again.lists.paste_sheet.text() == "Listens\nAsks"


def test_a_pasted_table_is_looked_over_first(bench, qtbot):
    bench.page.lists.paste()
    sheet = bench.page.lists.paste_sheet
    sheet.field.setPlainText("idea\tgroup\nListens\tFamilies\nAsks\tAlumni")
    qtbot.waitUntil(lambda: sheet.add.text() == "Look it over")
    qtbot.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    check = bench.page.lists.check_sheet
    qtbot.waitUntil(check.isVisible)
    bench.press(Qt.Key.Key_Return, on=check)
    assert [idea.group for idea in bench.around.workshop.ideas()] == ["families", "alumni"]


def _long(count):
    return "".join(f"Idea {n}\n" for n in range(count))


def test_a_very_long_list_lands_as_one_change_behind_a_line_that_says_how_far(bench, look_over):
    count = LARGE + 500
    sheet = look_over(_long(count), "long.txt")
    bench.press(Qt.Key.Key_Return, on=sheet)
    landing = bench.page.lists.landing
    assert landing.is_going
    assert bench.texts() == []
    assert bench.page.line.hasFocus()
    bench.type("typed meanwhile")
    bench.qtbot.waitUntil(lambda: not landing.is_going, timeout=20_000)
    assert len(bench.texts()) == count
    assert bench.around.open.log[-1].command == "lists.take_in"
    assert len(bench.around.open.log[-1].edits) == count
    assert bench.page.line.text() == "typed meanwhile"
    assert sum(len(column.ideas) for column in bench.page.columns.columns) == count
    assert bench.toast().startswith(f"Added {count:,} ideas")
    bench.press_in_toast("Undo")
    bench.qtbot.waitUntil(lambda: bench.texts() == [], timeout=20_000)


def test_an_idea_typed_while_a_long_list_lands_is_kept_at_once(bench, look_over):
    sheet = look_over(_long(LARGE + 1), "long.txt")
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.enter("Typed meanwhile")
    assert "Typed meanwhile" in bench.texts()
    bench.qtbot.waitUntil(lambda: not bench.page.lists.landing.is_going, timeout=20_000)
    assert len(bench.texts()) == LARGE + 2


def test_leaving_the_page_lets_a_long_list_land_and_before_it_goes_for_good_it_is_waited_for(
    bench, look_over
):
    sheet = look_over(_long(LARGE + 1), "long.txt")
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.page.leave()
    assert bench.page.lists.landing.is_going
    bench.page.stop()
    assert len(bench.texts()) == LARGE + 1


def test_stop_leaves_nothing_and_the_list_is_shown_again(bench, look_over):
    sheet = look_over(_long(LARGE + 1), "long.txt")
    bench.press(Qt.Key.Key_Return, on=sheet)
    before = len(bench.around.open.log)
    bench.page.progress.stop_button.click()
    assert bench.toast().startswith("Stopped. Nothing was added.")
    assert bench.texts() == []
    assert len(bench.around.open.log) == before
    assert sheet.isVisible()
    assert sheet.add.text() == f"Add {LARGE + 1:,} ideas"
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.qtbot.waitUntil(lambda: len(bench.texts()) == LARGE + 1, timeout=20_000)


def test_a_disk_that_refuses_a_long_list_leaves_it_open(bench, look_over):
    sheet = look_over(_long(LARGE + 1), "long.txt")
    bench.around.open.log.refuse = Trouble("The disk is full.")
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.qtbot.waitUntil(lambda: not bench.page.lists.landing.is_going, timeout=20_000)
    assert bench.texts() == []
    assert sheet.isVisible()
    bench.around.open.log.refuse = None
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.qtbot.waitUntil(lambda: len(bench.texts()) == LARGE + 1, timeout=20_000)


def test_a_disk_that_refuses_while_the_page_goes_for_good_is_not_called_added(bench, look_over):
    sheet = look_over(_long(LARGE + 1), "long.txt")
    refused = []
    bench.around.alerts.not_kept.connect(refused.append)
    bench.around.open.log.refuse = Trouble("The disk is full.")
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.page.stop()
    assert bench.texts() == []
    assert refused == ["The disk is full."]


def test_a_row_that_stays_out_says_why(bench, look_over):
    sheet = look_over("# Evening\nListens\n", "notes.md")
    assert [(row.sign, row.note) for row in sheet.model.rows] == [
        (Sign.OUT, "This is a heading."),
        (Sign.READY, "Students"),
    ]


def test_reading_can_be_stopped(bench, tmp_path):
    path = tmp_path / "ideas.txt"
    path.write_text("Listens\nAsks", encoding="utf-8")
    bench.page.open_list(path)
    bench.page.lists.stop()
    assert not bench.page.lists.checking.is_busy
    assert not bench.page.lists.is_open
    assert bench.page.line.hasFocus()


def test_the_same_list_once_more_brings_only_what_is_new(bench, look_over):
    text = "idea,who\nListens,Student\nAsks,Family\nWaits,\n"
    sheet = look_over(text)
    sheet.fix.click()
    sheet.card.give("Alumni")
    _settled(bench)
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert len(bench.texts()) == 3
    sheet = look_over(text)
    assert sheet.subtitle.text() == "All 3 are already here. Nothing to add."
    assert sheet.add.isHidden()
    assert sheet.cancel.text() == "Close"
    assert sheet.cancel.hasFocus()
    bench.press(Qt.Key.Key_Escape, on=sheet)
    sheet = look_over(text + "Speaks up,Student\n")
    assert sheet.subtitle.text() == "1 is ready. 3 are already on the board."
    assert sheet.add.text() == "Add 1 idea"


def test_what_was_added_meanwhile_is_seen_before_the_list_lands(bench, look_over):
    sheet = look_over("Listens\nAsks\n", "notes.txt")
    bench.enter("Asks")
    bench.press(Qt.Key.Key_Return, on=sheet)
    bench.qtbot.waitUntil(lambda: not bench.page.lists.is_open)
    assert sorted(bench.texts()) == ["Asks", "Listens"]


def test_what_was_left_out_is_told_and_can_be_saved(bench, look_over, tmp_path):
    sheet = look_over(SURVEY)
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert bench.toast() == "Added 3 ideas / Undo / What was left out"
    bench.press_in_toast("What was left out")
    left_out = bench.window.findChild(LeftOutSheet)
    assert left_out.sentence.text() == "3 ideas came in. 2 rows were left out."
    bench.files.saved = tmp_path / "left out.csv"
    left_out.save.click()
    lines = (tmp_path / "left out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Row,Idea,Why it was left out"
    assert lines[1] == "4,Can read a room,The list names no group for this idea."
    assert "501 characters" in lines[2]
    bench.files.saved = tmp_path / "left out.txt"
    left_out.save.click()
    assert "Row 4: The list names no group for this idea.\n    Can read a room" in (
        tmp_path / "left out.txt"
    ).read_text(encoding="utf-8")


def test_nothing_left_out_offers_no_report(bench, look_over):
    sheet = look_over("Listens\nAsks\n", "notes.txt")
    bench.press(Qt.Key.Key_Return, on=sheet)
    assert bench.toast() == "Added 2 ideas / Undo"


def test_several_dropped_lists_are_looked_over_one_after_the_other(bench, tmp_path):
    paths = []
    for name in ("one.txt", "two.txt", "three.png.txt"):
        paths.append(tmp_path / name)
        paths[-1].write_text(f"From {name}\n", encoding="utf-8")
    bench.page.ways.open_files(paths)
    sheet = bench.page.lists.check_sheet
    for path in paths:
        bench.qtbot.waitUntil(lambda name=path.name: name in sheet.title.text() and sheet.isVisible())
        _settled(bench)
        if path is paths[0]:
            assert sheet.next.text().startswith("Next: two.txt")
        bench.press(Qt.Key.Key_Return, on=sheet)
    assert bench.texts() == ["From one.txt", "From two.txt", "From three.png.txt"]
    assert not bench.page.lists.is_open


def test_a_bad_list_among_several_does_not_stop_the_others(bench, tmp_path):
    (tmp_path / "bad.csv").write_bytes(b"")
    (tmp_path / "good.txt").write_text("Listens\n", encoding="utf-8")
    bench.page.ways.open_files([tmp_path / "bad.csv", tmp_path / "good.txt"])
    trouble = bench.page.lists.trouble_sheet
    bench.qtbot.waitUntil(trouble.isVisible)
    assert trouble.cancel.text() == "Go on with the next list"
    trouble.cancel.click()
    bench.qtbot.waitUntil(bench.page.lists.check_sheet.isVisible)
    assert bench.page.lists.check_sheet.title.text() == "1 idea in “good.txt”"
