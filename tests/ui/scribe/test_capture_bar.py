"""The capture bar: over every page, on one key, and nothing that was typed in it is ever lost."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.ui.palette import choices_here
from workshop_app.ui.scribe.bar import ScribeBar
from workshop_app.ui.scribe.half_typed import BAR, HalfTyped

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("step", ["plan", "group", "shape", "progress", "share"])
def test_ctrl_space_brings_it_over_any_page_and_again_gives_the_focus_back_where_it_was(scribe, step):
    scribe.start(step)
    before, page = scribe.focus, scribe.frame.step
    scribe.ctrl_space()
    assert scribe.bar.isVisible()
    assert scribe.bar.line.hasFocus()
    assert scribe.frame.step is page
    scribe.ctrl_space()
    assert not scribe.bar.isVisible()
    assert scribe.focus is before


def test_escape_closes_it_too(ready):
    ready.press(Qt.Key.Key_Escape)
    assert not ready.bar.isVisible()
    assert ready.frame.step.isAncestorOf(ready.focus)


def test_ctrl_i_does_the_same_where_ctrl_space_belongs_to_the_system(scribe):
    scribe.start("share")
    scribe.press(Qt.Key.Key_I, CTRL)
    assert scribe.bar.isVisible()


def test_in_gather_it_is_the_line_of_the_page_and_the_way_back_from_it(scribe):
    scribe.start("gather")
    page = scribe.frame.step
    page.columns.setFocus()
    scribe.ctrl_space()
    assert page.line.hasFocus()
    assert scribe.bar is None
    scribe.ctrl_space()
    assert scribe.focus is page.columns


def test_over_home_there_is_none(scribe):
    scribe.press(Qt.Key.Key_Space, CTRL)
    assert scribe.window.findChildren(ScribeBar) == []


def test_the_palette_and_the_key_sheet_know_it(scribe):
    scribe.start("group")
    choices = choices_here(scribe.window, scribe.frame, scribe.window.home)
    (choice,) = [one for one in choices if one.words == "Write down an idea, or back"]
    assert "Ctrl+Space" in choice.keys
    choice.act()
    assert scribe.bar.isVisible()


def test_enter_adds_an_idea_of_the_group_and_the_line_is_ready_again(ready):
    ready.alt(2)
    ready.enter("Asks for help")
    ready.enter("Listens first")
    assert [(one.text, one.group) for one in ready.ideas()] == [
        ("Asks for help", ready.desk.workshop.groups()[1].id),
        ("Listens first", ready.desk.workshop.groups()[1].id),
    ]
    assert ready.bar.line.hasFocus()
    assert ready.bar.line.text() == ""


def test_table_and_question_stick_and_are_given_to_every_idea(ready):
    ready.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    ready.enter("4")
    assert ready.bar.line.hasFocus()
    ready.press(Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    ready.enter("What should stay as it is?")
    ready.enter("The school garden")
    ready.enter("Friday songs")
    assert [(one.table, one.prompt) for one in ready.ideas()] == [("4", "What should stay as it is?")] * 2
    assert ready.bar.sticking.table.text() == "Table 4"
    ready.press(Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    ready.press(Qt.Key.Key_Down)
    ready.press(Qt.Key.Key_Return)
    ready.enter("A shorter day")
    assert (ready.ideas()[-1].table, ready.ideas()[-1].prompt) == ("4", "")


def test_group_table_and_question_are_the_same_in_gather_and_after_a_restart(ready):
    ready.alt(3)
    ready.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    ready.enter("Window")
    ready.frame.go_to("gather")
    assert ready.frame.step.speaker.name == ready.desk.workshop.groups()[2].name
    ready.enter("Said in Gather")
    assert (ready.ideas()[-1].table, ready.ideas()[-1].group) == (
        "Window",
        ready.desk.workshop.groups()[2].id,
    )
    ready.begin_again()
    assert ready.frame.around.voice.table == "Window"
    assert ready.frame.step.speaker.name == ready.desk.workshop.groups()[2].name


def test_the_tally_counts_and_shows_who_was_heard(ready):
    ready.enter("One")
    ready.alt(2)
    ready.enter("Two")
    ready.enter("Three")
    ready.qtbot.waitUntil(lambda: ready.bar.tally.told.startswith("3 ideas, 3 this minute"))
    first, second, third, *_ = ready.desk.workshop.groups()
    assert f"{first.name}: 1, {second.name}: 2, {third.name}: 0" in ready.bar.tally.told


# nothing is lost, nothing comes in twice


def test_a_press_elsewhere_adds_what_stands_in_the_line_and_says_so(ready):
    ready.type("Half a word")
    board = ready.frame.step.board
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(board.width() - 30, board.height() - 30))
    ready.qtbot.waitUntil(lambda: not ready.bar.isVisible())
    assert ready.texts() == ["Half a word"]
    assert ready.toast() == "Added “Half a word” / Undo"
    ready.press_in_toast("Undo")
    assert ready.texts() == []


@pytest.mark.parametrize("leaving", ["escape", "ctrl_space", "step", "home", "quit"])
def test_however_it_is_left_the_words_come_in_once(ready, leaving):
    ready.type("Half a word")
    path = ready.frame.around.open.path
    if leaving == "escape":
        ready.press(Qt.Key.Key_Escape)
    elif leaving == "ctrl_space":
        ready.ctrl_space()
    elif leaving == "step":
        ready.press(Qt.Key.Key_6, CTRL)
    elif leaving == "home":
        ready.press(Qt.Key.Key_W, CTRL)
    else:
        ready.window.close()
    if ready.frame is None or leaving == "quit":
        ready.window.show()
        ready.window.open_path(path)
    ready.settle()
    assert ready.texts() == ["Half a word"]
    ready.frame.go_to("group")
    ready.ctrl_space()
    assert ready.bar.line.text() == ""
    ready.ctrl_space()
    assert ready.texts() == ["Half a word"]


def test_while_another_window_is_in_front_it_waits_and_nothing_is_added(ready, qtbot):
    ready.type("Half a word")
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    ready.settle()
    assert ready.texts() == []
    assert HalfTyped(ready.frame.around.preferences, ready.frame.around.open.id, BAR).text == "Half a word"
    other.hide()
    ready.window.activateWindow()
    qtbot.waitUntil(ready.bar.line.hasFocus)
    ready.enter(" and a whole one")
    assert ready.texts() == ["Half a word and a whole one"]


def test_a_sheet_over_it_is_not_the_end_of_the_word(ready):
    ready.type("Half a word")
    ready.press(Qt.Key.Key_F1)
    ready.settle()
    assert ready.texts() == []
    ready.press(Qt.Key.Key_Escape)
    ready.settle()
    assert ready.bar.line.hasFocus()
    assert ready.bar.line.text() == "Half a word"


def test_larger_text_keeps_the_bar_and_the_word(ready):
    ready.type("Half a word")
    ready.window._scale(1)
    ready.settle()
    assert ready.texts() == []
    assert ready.bar.isVisible()
    assert ready.bar.line.text() == "Half a word"


def test_what_is_too_long_is_not_lost_when_the_bar_goes(ready):
    ready.bar.line.setText("a" * (LONGEST_IDEA + 1))
    ready.frame.go_to("share")
    assert ready.texts() == []
    ready.ctrl_space()
    assert ready.bar.line.text() == "a" * (LONGEST_IDEA + 1)
    ready.bar.line.setText("")


def test_what_came_in_already_when_the_program_was_ended_does_not_wait_in_the_line(ready):
    ready.type("Once")
    ready.bar.writing.keep()
    kept = dict(ready.frame.around.preferences._values)
    ready.press(Qt.Key.Key_Return)
    ready.frame.around.preferences._values.update(kept)  # as if it had been ended before this was forgotten
    ready.press(Qt.Key.Key_Escape)
    ready.ctrl_space()
    assert ready.bar.line.text() == ""
    assert ready.texts() == ["Once"]


# taking the last idea back


def test_ctrl_z_in_the_empty_line_takes_the_last_idea_back_and_says_which(ready):
    ready.enter("One")
    ready.enter("Two")
    ready.press(Qt.Key.Key_Z, CTRL)
    assert ready.texts() == ["One"]
    assert ready.toast() == "Took back “Two” / Redo"
    assert ready.bar.line.hasFocus()
    ready.press(Qt.Key.Key_Z, CTRL)
    assert ready.texts() == []
    ready.press(Qt.Key.Key_Z, CTRL)
    assert ready.toast() == "No idea that was typed here is left to take back."


def test_it_leaves_alone_what_was_done_on_the_board_since(ready):
    ready.enter("One")
    ready.desk.do(pillars.add, "p", "Curious")
    ready.press(Qt.Key.Key_Z, CTRL)
    assert ready.texts() == []
    assert [one.name for one in ready.desk.workshop.pillars()] == ["Curious"]
    ready.press_in_toast("Bring back")
    assert ready.texts() == ["One"]
    assert ready.bar.line.hasFocus()


def test_an_idea_that_holds_a_stack_is_not_taken_from_under_it(ready):
    ready.enter("One")
    ready.enter("Two")
    first, second = ready.ideas()
    ready.desk.do(ideas.stack, [first.id], onto=second.id)
    ready.press(Qt.Key.Key_Z, CTRL)
    assert ready.texts() == ["One", "Two"]
    assert ready.toast() == "“Two” has a stack under it now. Take it off on the board."


def test_undo_last_works_while_a_word_stands_in_the_line_and_keeps_it(ready):
    ready.enter("One")
    ready.type("Tw")
    ready.qtbot.waitUntil(ready.bar.undo_last.isEnabled)
    assert ready.bar.undo_last.toolTip() == "Take back “One” (Ctrl+Z)"
    QTest.mouseClick(ready.bar.undo_last, Qt.MouseButton.LeftButton)
    assert ready.texts() == []
    assert ready.bar.line.text() == "Tw"


def test_the_room_never_sees_the_bar_nor_what_is_typed_in_it(ready):
    ready.window.room.projector.show_in_window()
    ready.type("Only for the laptop")
    assert "Only for the laptop" not in repr(ready.frame.around.room.showing)
    room = ready.window.room.projector.window
    assert room.findChildren(ScribeBar) == []


def test_f1_tells_the_keys_of_the_bar_while_it_is_there(ready):
    assert ready.frame.keys_of == "gather"
    ready.press(Qt.Key.Key_Escape)
    assert ready.frame.keys_of == "group"


def test_several_pasted_lines_become_one_idea_and_it_is_said_where_they_would_be_many(ready):
    what = QMimeData()
    what.setText("One\nTwo\nThree")
    QGuiApplication.clipboard().setMimeData(what)
    ready.press(Qt.Key.Key_V, CTRL)
    assert ready.bar.line.text() == "One Two Three"
    assert ready.toast() == "Several lines became one idea. Gather adds them one by one."


def test_over_sort_together_and_over_the_list_the_keyboard_comes_back_to_them(ready):
    ready.enter("One")
    ready.enter("Two")
    ready.ctrl_space()
    page = ready.frame.step
    page.ways.sort_together()
    sorting = page.ways.sorting
    ready.qtbot.waitUntil(lambda: sorting.isAncestorOf(ready.focus) or sorting is ready.focus)
    before = ready.focus
    ready.ctrl_space()
    assert ready.bar.line.hasFocus()
    ready.enter("Three")
    ready.ctrl_space()
    assert ready.focus is before
    ready.press(Qt.Key.Key_Escape)
    ready.settle()
    assert page.isAncestorOf(ready.focus), ready.focus
    page.board.setFocus()
    ready.press(Qt.Key.Key_L, CTRL)
    tree = page.ways.listing.tree
    ready.qtbot.waitUntil(tree.hasFocus)
    ready.ctrl_space()
    assert ready.bar.line.hasFocus()
    ready.press(Qt.Key.Key_Escape)
    assert tree.hasFocus()
    assert ready.texts() == ["One", "Two", "Three"]
