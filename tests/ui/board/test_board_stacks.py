"""Notes stacked on one another, and what lies in a stack."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas, pillars
from workshop_app.ui.board.stack_sheet import StackSheet

CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there


def rest_on(hand, qtbot, idea, start):
    """Carry a note onto the middle of another one and rest there."""
    hand.carry(start, hand.note(idea))
    qtbot.waitUntil(lambda: hand.board.marks.onto == idea)


def open_sheet(hand):
    return hand.board.window().findChild(StackSheet)


def test_a_note_that_rests_on_the_middle_of_another_is_stacked_on_it(hand, around, qtbot):
    rest_on(hand, qtbot, "i2", hand.note("t0"))
    assert hand.board.scene.gap is None
    hand.let_go(hand.note("i2"))
    assert [idea.id for idea in around.workshop.beneath("i2")] == ["t0"]
    assert around.open.log[-1].command == "ideas.stack"
    assert "t0" not in hand.board.scene.arrangement.sheet("p2").index
    assert hand.board.scene.face("p2").count == 6


def test_a_note_let_go_at_once_on_another_is_put_beside_it(hand, around):
    hand.drag(hand.note("t0"), hand.note("i2"))
    assert around.workshop.beneath("i2") == ()
    assert around.workshop.idea("t0").pillar == "p2"


def test_near_the_edge_of_a_note_a_gap_opens_however_long_one_rests(hand, qtbot):
    edge = hand.note("i2") - QPoint(42, 0)
    hand.carry(hand.note("t0"), edge)
    qtbot.wait(1)
    assert hand.board.scene.gap is not None
    assert hand.board.marks.onto is None


def test_leaving_the_note_opens_the_gap_again(hand, qtbot, around):
    rest_on(hand, qtbot, "i2", hand.note("t0"))
    goal = hand.end_of("p2")
    hand.move(goal)
    assert hand.board.marks.onto is None
    assert hand.board.scene.gap is not None
    hand.let_go(goal)
    assert around.workshop.beneath("i2") == ()


def test_escape_leaves_a_note_unstacked(hand, qtbot, around):
    before = len(around.open.log)
    rest_on(hand, qtbot, "i2", hand.note("t0"))
    hand.press(Qt.Key.Key_Escape)
    hand.let_go(hand.note("i2"))
    assert len(around.open.log) == before
    assert hand.board.marks.onto is None


def test_several_notes_are_stacked_at_once_and_one_undo_takes_it_back(hand, qtbot, around):
    hand.click("t0")
    hand.click("t1", CTRL)
    rest_on(hand, qtbot, "i2", hand.note("t0"))
    hand.let_go(hand.note("i2"))
    assert len(around.workshop.beneath("i2")) == 2
    around.desk.undo()
    assert around.workshop.beneath("i2") == ()
    assert hand.board.scene.arrangement.find("t0")[0].place is None


def test_notes_are_stacked_in_the_tray_too(hand, qtbot, around):
    rest_on(hand, qtbot, "t3", hand.note("t1"))
    hand.let_go(hand.note("t3"))
    assert [idea.id for idea in around.workshop.beneath("t3")] == ["t1"]
    assert hand.page.board.scene.arrangement.tray.index.keys() == {"t0", "t2", "t3", "t4", "t5", "t6", "t7"}


def test_a_stack_is_dragged_as_a_whole_and_says_how_many_voices_it_brings(hand, around):
    around.desk.do(ideas.stack, ["t1", "t2"], onto="t0")
    hand.carry(hand.note("t0"), hand.end_of("p1"))
    assert hand.board.marks.drop_words == "Drop 3 ideas here"
    hand.let_go(hand.end_of("p1"))
    assert {idea.id for idea in around.workshop.ideas_in("p1")} >= {"t0", "t1", "t2"}
    assert len(around.workshop.beneath("t0")) == 2


def test_selected_notes_are_stacked_from_the_menu(hand, around):
    hand.click("i0")
    hand.click("i5", CTRL)
    hand.choose("Stack the 2 selected")
    assert [idea.id for idea in around.workshop.beneath("i5")] == ["i0"]


def test_one_note_is_stacked_on_a_neighbour_from_the_menu(hand, around):
    hand.click("i0")
    hand.choose("Stack on", "Idea 5")
    assert [idea.id for idea in around.workshop.beneath("i5")] == ["i0"]
    assert hand.board.selection.idea == "i5"


def test_enter_shows_what_lies_in_a_stack_and_each_voice_can_be_taken_off(hand, around):
    around.desk.do(ideas.stack, ["i5", "i10"], onto="i0")
    hand.click("i0")
    hand.press(Qt.Key.Key_Return)
    sheet = open_sheet(hand)
    assert sheet.isVisible()
    assert len(sheet.rows) == 3
    sheet.rows[1].button.click()
    assert [idea.id for idea in around.workshop.beneath("i0")] == ["i10"]
    assert len(sheet.rows) == 2
    sheet.rows[0].button.click()
    assert around.workshop.beneath("i10") == ()
    assert not sheet.isVisible()
    assert [idea.under for idea in map(around.workshop.idea, ("i0", "i5", "i10"))] == [None, None, None]


def test_a_double_click_on_a_stack_shows_it_and_lays_it_side_by_side(hand, around):
    around.desk.do(ideas.stack, ["i5"], onto="i0")
    QTest.mouseDClick(hand.board, Qt.MouseButton.LeftButton, pos=hand.note("i0"))
    sheet = open_sheet(hand)
    sheet.open_all.click()
    assert around.workshop.beneath("i0") == ()
    assert not sheet.isVisible()


def test_a_note_that_is_no_stack_is_edited_by_enter(hand):
    hand.click("i0")
    hand.press(Qt.Key.Key_Return)
    assert hand.board.editing.is_open


def test_nothing_is_stacked_in_a_locked_pillar(hand, around, qtbot):
    around.desk.do(pillars.lock, "p2")
    hand.carry(hand.note("t0"), hand.note("i2"))
    assert hand.board.note_under(hand.note("i2").toPointF(), inner=True) is None


def test_a_stack_is_said_with_its_voices(hand, around):
    around.desk.do(ideas.stack, ["i5", "i10"], onto="i0")
    hand.click("i0")
    assert "3 voices, also Alumni, Partners." in hand.board.accessibleName().replace(
        "Community partners", "Partners"
    )


def test_a_search_finds_a_stack_by_what_lies_under_it(hand, around, page):
    around.desk.do(ideas.stack, ["i5"], onto="i0")
    page.search.begin()
    QTest.keyClicks(page.toolbar.field, "Idea 5")
    assert "i5" in hand.board.drawing.matching or "i0" in hand.board.drawing.matching
