"""The board worked with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas
from workshop_app.domain.rules import Trouble
from workshop_app.ui.board.selection import Spot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def test_arriving_puts_the_keyboard_on_the_first_idea_to_place(hand):
    assert hand.board.hasFocus()
    assert hand.board.selection.current == Spot("idea", "t0")


def test_digits_put_the_note_in_that_pillar_and_go_on_to_the_next(hand, in_pillar):
    hand.press(Key.Key_3)
    hand.press(Key.Key_3)
    hand.press(Key.Key_1)
    assert in_pillar("p2")[-2:] == ["t0", "t1"]
    assert in_pillar("p0")[-1] == "t2"
    assert hand.board.selection.idea == "t3"


def test_a_digit_without_such_a_pillar_does_nothing(hand, around):
    before = len(around.open.log)
    hand.press(Key.Key_8)
    assert len(around.open.log) == before


def test_zero_sends_the_note_back_to_the_tray(hand, in_pillar):
    hand.click("i3")
    hand.press(Key.Key_0)
    assert in_pillar(None)[-1] == "i3"


def test_arrows_walk_from_note_to_note_and_on_to_the_next_sheet(hand, in_pillar):
    first, second = in_pillar("p0"), in_pillar("p1")
    hand.click(first[0])
    hand.press(Key.Key_Right)
    assert hand.board.selection.idea == first[1]
    hand.press(Key.Key_Right)
    assert hand.board.selection.idea == second[0]
    hand.press(Key.Key_Down)
    assert hand.board.selection.idea == second[2]
    hand.press(Key.Key_Left)
    assert hand.board.selection.idea == first[3]
    hand.press(Key.Key_Up)
    hand.press(Key.Key_Up)
    assert hand.board.selection.pillar == "p0"
    hand.press(Key.Key_Down)
    assert hand.board.selection.idea == first[0]


def test_arrows_lead_into_the_tray_and_out_of_it(hand, in_pillar):
    hand.click(in_pillar("p0")[-1])
    hand.press(Key.Key_Down)
    assert hand.board.selection.idea in in_pillar(None)
    hand.press(Key.Key_Up)
    assert hand.board.scene.arrangement.find(hand.board.selection.idea)[0].place in {"p0", "p1"}


def test_an_empty_pillar_can_be_reached(hand, around, in_pillar):
    around.desk.do(ideas.move, in_pillar("p1"), to=None)
    hand.click(in_pillar("p0")[1])
    hand.press(Key.Key_Right)
    assert hand.board.selection.pillar == "p1"
    hand.press(Key.Key_Right)
    assert hand.board.selection.pillar == "p2"


def test_shift_and_arrows_select_more(hand, in_pillar):
    hand.click("t1")
    hand.press(Key.Key_Right, SHIFT)
    hand.press(Key.Key_Right, SHIFT)
    assert hand.board.selection.ideas == {"t1", "t2", "t3"}
    hand.press(Key.Key_Left, SHIFT)
    assert hand.board.selection.ideas == {"t1", "t2"}
    hand.press(Key.Key_5)
    assert in_pillar("p4")[-2:] == ["t1", "t2"]


def test_control_and_a_selects_every_note_and_escape_none(hand, around):
    hand.press(Key.Key_A, CTRL)
    assert len(hand.board.selection.ideas) == len(around.workshop.ideas())
    hand.press(Key.Key_Escape)
    assert hand.board.selection.ideas == set()


def test_a_note_is_picked_up_carried_with_arrows_and_put_down(hand, in_pillar):
    before = in_pillar("p0")
    hand.click(before[0])
    hand.press(Key.Key_X, CTRL)
    assert hand.board.is_holding
    hand.press(Key.Key_Right)
    hand.press(Key.Key_Right)
    hand.press(Key.Key_V, CTRL)
    assert not hand.board.is_holding
    assert before[0] in in_pillar("p1")
    assert hand.board.selection.idea == before[0]


def test_what_was_picked_up_goes_to_a_pillar_by_its_number_and_is_put_down_by_enter(hand, in_pillar):
    hand.press(Key.Key_X, CTRL)
    hand.press(Key.Key_4)
    assert "t0" in in_pillar(None)
    hand.press(Key.Key_Return)
    assert in_pillar("p3")[-1] == "t0"


def test_what_was_picked_up_is_put_back_by_escape(hand, in_pillar, around):
    before = len(around.open.log)
    hand.press(Key.Key_X, CTRL)
    hand.press(Key.Key_Up)
    hand.press(Key.Key_Escape)
    assert not hand.board.is_holding
    assert in_pillar(None)[0] == "t0"
    assert len(around.open.log) == before


def test_carried_notes_reach_every_pillar_and_the_tray_with_arrows(hand, in_pillar):
    hand.press(Key.Key_X, CTRL)
    hand.press(Key.Key_Up)
    places = {hand.board.scene.gap.place}
    for key in [Key.Key_Right] * 20:
        hand.press(key)
        places.add(hand.board.scene.gap.place)
    assert {"p0", "p1", "p2", "p3", "p4"} <= places
    for _ in range(20):
        hand.press(Key.Key_Down)
    assert hand.board.scene.gap.place is None
    hand.press(Key.Key_Escape)


def test_control_and_g_starts_a_pillar_from_the_selection_and_names_it(hand, around, in_pillar):
    hand.click("t0")
    hand.click("t2", CTRL)
    hand.press(Key.Key_G, CTRL)
    new = around.workshop.pillars()[-1]
    assert in_pillar(new.id) == ["t0", "t2"]
    hand.type("Brave")
    hand.press(Key.Key_Escape, on=hand.board.editing.editor)
    assert around.workshop.pillar(new.id).name == "Brave"
    assert hand.board.selection.pillar == new.id


def test_n_starts_an_empty_pillar(hand, around):
    hand.press(Key.Key_N)
    assert len(around.workshop.pillars()) == 6
    assert hand.board.editing.is_open


def test_delete_puts_notes_in_the_bin_and_the_toast_takes_them_back(hand, around, in_pillar):
    hand.click("t1")
    hand.click("t2", CTRL)
    hand.press(Key.Key_Delete)
    assert in_pillar(None)[:2] == ["t0", "t3"]
    assert hand.board.selection.idea == "t3"
    around.alerts._toast.findChildren(type(hand.page.toolbar.new_pillar))[0].click()
    assert in_pillar(None)[:3] == ["t0", "t1", "t2"]


def test_delete_on_a_sheets_head_takes_the_pillar_down(hand, around, in_pillar):
    hand.click(in_pillar("p1")[0])
    hand.press(Key.Key_Up)
    hand.press(Key.Key_Delete)
    assert [pillar.id for pillar in around.workshop.pillars()] == ["p0", "p2", "p3", "p4"]
    assert len(in_pillar(None)) == 13
    around.desk.undo()
    assert around.workshop.number_of("p1") == 2


def test_page_down_goes_through_all_notes(hand, around):
    hand.click("i0")
    seen = {hand.board.selection.idea}
    for _ in range(40):
        hand.press(Key.Key_PageDown)
        seen.add(hand.board.selection.idea)
    assert seen == {idea.id for idea in around.workshop.ideas()}


@pytest.mark.parametrize("text", ["n", "1", "t", "0", "/"])
def test_letters_and_digits_are_text_while_a_note_is_edited(hand, around, text):
    before = len(around.workshop.pillars()), len(around.workshop.ideas_in(None))
    hand.press(Key.Key_F2)
    hand.type(text)
    assert hand.board.editing.editor.toPlainText() == f"Waiting 0{text}"
    assert (len(around.workshop.pillars()), len(around.workshop.ideas_in(None))) == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_keys_for_the_menu_open_it_and_it_works_by_keyboard(hand, around, in_pillar):
    hand.press(Key.Key_F10, SHIFT)
    menu = hand.board.menu
    assert menu is not None
    QTest.keyClick(menu, Key.Key_Down)  # Move to
    QTest.keyClick(menu, Key.Key_Right)
    places = menu.activeAction().menu()
    QTest.keyClick(places, Key.Key_Down)
    QTest.keyClick(places, Key.Key_Return)
    assert in_pillar("p1")[-1] == "t0"


def test_undo_and_redo_are_shown(hand, around, in_pillar):
    hand.press(Key.Key_2)
    around.desk.undo()
    assert hand.board.scene.arrangement.find("t0")[0].place is None
    around.desk.redo()
    assert hand.board.scene.arrangement.find("t0")[0].place == "p1"


def test_a_move_that_cannot_be_kept_leaves_the_note_where_it_was(hand, around, in_pillar):
    around.open.log.refuse = Trouble("The disk is full.")
    hand.press(Key.Key_1)
    assert in_pillar(None)[0] == "t0"
    assert hand.board.selection.idea == "t0"


def test_the_board_says_where_the_keyboard_is(hand, around):
    hand.click("i1")
    assert hand.board.accessibleName() == "Families: Idea 1 of many. In Clear Communicator, 1 of 5. Selected."
    hand.press(Key.Key_Up)
    assert hand.board.accessibleName().startswith("Pillar 2: Clear Communicator, 5 ideas.")
    hand.click("t0")
    hand.click("t1", CTRL)
    assert hand.board.accessibleName() == "Families: Waiting 1. In the tray, 2 of 8. 2 selected."


def test_f6_stops_at_toolbar_board_and_tray(hand, page):
    toolbar, board, tray = page.regions()
    assert board is hand.board
    tray.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tray, Key.Key_2)
    assert hand.board.around.workshop.ideas_in("p1")[-1].id == "t0"
    assert toolbar.isVisible()
