"""Text edited where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas
from workshop_app.domain.rules import LONGEST_NAME, Trouble
from workshop_app.ui.board import editors

Key = Qt.Key


def open_by_double_click(hand, idea):
    QTest.mouseDClick(hand.board, Qt.MouseButton.LeftButton, pos=hand.note(idea))
    return hand.board.editing.editor


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape])
def test_enter_and_escape_keep_what_was_typed(hand, around, key):
    editor = open_by_double_click(hand, "i0")
    editor.selectAll()
    hand.type("Says sorry and means it")
    hand.press(key, on=editor)
    assert around.workshop.idea("i0").text == "Says sorry and means it"
    assert not hand.board.editing.is_open
    assert hand.board.hasFocus()


def test_leaving_keeps_what_was_typed(hand, around):
    open_by_double_click(hand, "i0")
    hand.type(" and more")
    hand.click("i7")
    assert around.workshop.idea("i0").text == "Idea 0 of many and more"
    assert not hand.board.editing.is_open


def test_leaving_the_page_keeps_what_was_typed(hand, around, page):
    hand.press(Key.Key_F2)
    hand.type("!")
    page.leave()
    assert around.workshop.idea("t0").text == "Waiting 0!"


def test_two_seconds_of_rest_keep_what_was_typed(hand, around, qtbot, monkeypatch):
    monkeypatch.setattr(editors, "REST", 10)
    hand.press(Key.Key_F2)
    hand.type("?")
    qtbot.waitUntil(lambda: around.workshop.idea("t0").text == "Waiting 0?")
    assert hand.board.editing.is_open


def test_text_that_is_left_as_it_was_makes_no_change(hand, around):
    before = len(around.open.log)
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Return, on=hand.board.editing.editor)
    assert len(around.open.log) == before


def test_a_text_that_is_refused_stays_open_and_escape_goes_back_to_what_was_kept(hand, around):
    editor = open_by_double_click(hand, "i0")
    editor.setPlainText("x" * 501)
    hand.press(Key.Key_Return, on=editor)
    assert hand.board.editing.is_open
    assert editor.toPlainText() == "x" * 501
    assert around.alerts._toast is not None
    hand.press(Key.Key_Escape, on=editor)
    assert not hand.board.editing.is_open
    assert around.workshop.idea("i0").text == "Idea 0 of many"


def test_a_text_that_cannot_be_kept_stays_open_until_it_can(hand, around):
    editor = open_by_double_click(hand, "i0")
    hand.type(" still")
    around.open.log.refuse = Trouble("The disk is full.")
    hand.press(Key.Key_Return, on=editor)
    assert hand.board.editing.is_open
    around.open.log.refuse = None
    hand.press(Key.Key_Return, on=editor)
    assert around.workshop.idea("i0").text == "Idea 0 of many still"


def test_an_emptied_note_keeps_its_words(hand, around):
    editor = open_by_double_click(hand, "i0")
    editor.clear()
    hand.press(Key.Key_Return, on=editor)
    assert around.workshop.idea("i0").text == "Idea 0 of many"
    assert not hand.board.editing.is_open


def test_a_pillar_is_renamed_on_its_sheet(hand, around, page):
    at = hand.board.mapFromGlobal(page.sheet_point("p2"))
    QTest.mouseDClick(hand.board, Qt.MouseButton.LeftButton, pos=at)
    editor = hand.board.editing.editor
    editor.selectAll()
    hand.type("Good neighbor")
    hand.press(Key.Key_Return, on=editor)
    assert around.workshop.pillar("p2").name == "Good neighbor"
    assert hand.board.scene.face("p2").name == "Good neighbor"


def test_a_name_that_is_too_long_stays_open(hand, around, page):
    hand.board.selection.head("p2")
    hand.press(Key.Key_F2)
    hand.board.editing.editor.setText("n" * (LONGEST_NAME + 1))
    hand.press(Key.Key_Return, on=hand.board.editing.editor)
    assert hand.board.editing.is_open
    assert around.workshop.pillar("p2").name == "Caring Neighbor"


def test_the_editor_follows_its_note_when_the_board_moves(hand):
    editor = open_by_double_click(hand, "i1")
    before = editor.pos()
    hand.board.pan(-60, -20)
    assert editor.pos() != before


def test_the_editor_closes_when_its_note_is_gone(hand, around):
    open_by_double_click(hand, "i1")
    around.desk.do(ideas.bin, ["i1"])
    assert not hand.board.editing.is_open


def test_cut_paste_and_select_all_are_the_editors_own_while_it_is_open(hand, around):
    editor = open_by_double_click(hand, "i0")
    QTest.keyClick(editor, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == ""
    assert not hand.board.is_holding
    assert hand.board.selection.ideas == {"i0"}
    QTest.keyClick(editor, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == "Idea 0 of many"


def test_select_all_in_the_find_field_selects_its_text(hand, page):
    page.search.begin()
    QTest.keyClicks(page.toolbar.field, "many")
    QTest.keyClick(page.toolbar.field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.toolbar.field.selectedText() == "many"
    assert len(hand.board.selection.ideas) <= 1
