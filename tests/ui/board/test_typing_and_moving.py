"""Just typing, a copy beside it, and moving by one place: what a hand on the keyboard expects."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from workshop_app.domain.commands import ideas
from workshop_app.ui.board.selection import on_pillar

Key = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def said(around):
    return around.alerts._toast.findChild(QLabel).text()


@pytest.mark.parametrize("typed", ["w", "K"])
def test_just_typing_edits_the_note_behind_what_it_says(hand, around, typed):
    QTest.keyClicks(hand.board, typed)
    editor = hand.board.editing.editor
    assert editor.toPlainText() == f"Waiting 0{typed}"
    QTest.keyClicks(editor, "ith more")
    QTest.keyClick(editor, Key.Key_Escape)
    assert around.workshop.idea("t0").text == f"Waiting 0{typed}ith more"
    assert hand.board.hasFocus()


def test_just_typing_on_a_head_writes_a_new_name(hand, around):
    hand.board.go(on_pillar("p2"))
    QTest.keyClicks(hand.board, "K")
    QTest.keyClicks(hand.board.editing.editor, "ind")
    QTest.keyClick(hand.board.editing.editor, Key.Key_Return)
    assert around.workshop.pillar("p2").name == "Kind"


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_T, Key.Key_G, Key.Key_L, Key.Key_0, Key.Key_2])
def test_letters_and_digits_that_act_are_not_typed(hand, around, key):
    before = {idea.id: idea.text for idea in around.workshop.ideas()}
    hand.press(key)
    editor = hand.board.editing.editor
    assert editor is None or hand.board.editing.editor.text() == ""  # N names a new pillar
    assert {idea.id: idea.text for idea in around.workshop.ideas()} == before


def test_typing_with_nothing_under_the_keyboard_is_left_to_others(hand):
    hand.board.selection.clear()
    hand.board.selection.current = None
    hand.press(Key.Key_W)
    assert not hand.board.editing.is_open


def test_control_and_d_puts_a_copy_beside_the_idea(hand, around, in_pillar):
    hand.click("i0")
    hand.press(Key.Key_D, CTRL)
    first, copy = in_pillar("p0")[:2]
    assert first == "i0"
    assert around.workshop.idea(copy).text == around.workshop.idea("i0").text
    assert around.workshop.idea(copy).origin == "i0"
    assert hand.board.selection.idea == copy
    assert said(around) == "A copy lies beside it"
    around.desk.undo()
    assert copy not in in_pillar("p0")


def test_control_and_arrows_move_a_note_by_one_place_and_on_to_the_next_sheet(hand, around, in_pillar):
    before = in_pillar("p0")
    hand.click(before[0])
    log = len(around.open.log)
    hand.press(Key.Key_Right, CTRL)
    assert in_pillar("p0") == [before[1], before[0], *before[2:]]
    assert len(around.open.log) == log + 1
    hand.press(Key.Key_Right, CTRL)
    assert before[0] in in_pillar("p1")
    assert hand.board.selection.idea == before[0]
    assert not hand.board.is_holding


def test_control_and_arrows_move_down_and_back_up_by_one_row(hand, in_pillar):
    before = in_pillar("p0")
    hand.click(before[0])
    hand.press(Key.Key_Down, CTRL)
    assert in_pillar("p0") == [before[1], before[2], before[0], *before[3:]]
    hand.press(Key.Key_Up, CTRL)
    assert in_pillar("p0") == before


def test_control_and_arrows_move_along_the_tray(hand, in_pillar):
    hand.press(Key.Key_Right, CTRL)
    hand.press(Key.Key_Right, CTRL)
    assert in_pillar(None)[:3] == ["t1", "t2", "t0"]
    hand.press(Key.Key_Left, CTRL)
    assert in_pillar(None)[:3] == ["t1", "t0", "t2"]


def test_control_and_up_puts_a_waiting_note_up(hand, in_pillar):
    hand.press(Key.Key_Up, CTRL)
    assert "t0" not in in_pillar(None)


def test_page_up_and_down_are_a_clicker_for_notes(hand, in_pillar):
    first, second = in_pillar("p0")[:2]
    hand.click(first)
    hand.press(Key.Key_PageDown)
    assert hand.board.selection.idea == second
    hand.press(Key.Key_PageUp)
    assert hand.board.selection.idea == first


def test_the_keypad_puts_notes_in_pillars_as_well(hand, in_pillar):
    hand.press(Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    assert in_pillar("p3")[-1] == "t0"


def test_selected_ideas_are_stacked_and_laid_apart_by_keys(hand, around, in_pillar):
    one, two = in_pillar("p0")[:2]
    hand.press(Key.Key_J, CTRL)
    assert said(around) == "Select two ideas or more first."
    hand.click(one)
    hand.click(two, CTRL)
    hand.press(Key.Key_J, CTRL)
    assert {idea.id for idea in around.workshop.beneath(two)} | {two} == {one, two}
    hand.press(Key.Key_J, CTRL | SHIFT)
    assert around.workshop.beneath(two) == ()


def test_a_theme_is_made_from_the_selection_by_keys(hand, around, in_pillar):
    one, two = in_pillar("p0")[:2]
    hand.click(one)
    hand.click(two, CTRL)
    hand.press(Key.Key_G, CTRL | SHIFT)
    (theme,) = around.workshop.themes()
    assert {idea.id for idea in around.workshop.ideas() if idea.theme == theme.id} == {one, two}


def test_without_a_selection_keys_say_what_they_need(hand, around):
    hand.board.selection.clear()
    hand.board.selection.current = None
    hand.press(Key.Key_D, CTRL)
    assert said(around) == "Select an idea first."
    around.desk.do(ideas.reword, "t0", "Other words")
    hand.press(Key.Key_Delete)
    assert said(around) == "Go to an idea or a pillar first."
