"""The board as a list: the same selection, the same deeds, and names for those who listen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import ideas, pillars, themes
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.ui import regions
from workshop_app.ui.board.listing_outline import LOOSE, TRAY, Line

Key = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Listener:
    """Works in the list with keys and mouse, and hears what a screen reader hears."""

    def __init__(self, page):
        self.page, self.board = page, page.board
        QTest.keyClick(page.board, Key.Key_L, CTRL)
        self.list = page.ways.listing
        self.tree = self.list.tree

    def press(self, key, held=NONE):
        QTest.keyClick(QApplication.focusWidget(), key, held)

    def go(self, id, kind="idea"):
        self.tree.choose([Line(kind, id)] if kind in {"idea", "voice"} else [], Line(kind, id))

    def click(self, id, kind="idea", held=NONE):
        at = self.tree.box_of(Line(kind, id)).center()
        QTest.mouseClick(self.tree.viewport(), Qt.MouseButton.LeftButton, held, at)

    @property
    def line(self):
        return self.tree.line

    @property
    def chosen(self):
        return [line.id for line in self.tree.chosen()]

    def heard(self, id, kind="idea"):
        index = self.list.model.index_of(Line(kind, id))
        return self.list.model.data(index, Qt.ItemDataRole.AccessibleTextRole)

    def interface(self):
        return QAccessible.queryAccessibleInterface(self.tree)


@pytest.fixture
def listener(page):
    return Listener(page)


def menu_of(listener):
    """Open the menu as the keyboard does; return its entries by their words, submenus included."""
    listener.press(Key.Key_F10, SHIFT)
    menu = listener.list.acts.menu
    found, waiting = {}, [menu]
    while waiting:
        for action in waiting.pop().actions():
            found[action.text().split("\t")[0]] = action
            if action.menu() is not None:
                waiting.append(action.menu())
    menu.close()
    return found


def test_ctrl_l_shows_the_list_and_the_board_again_with_the_same_selection(page, hand):
    hand.click("i3")
    hand.click("i8", CTRL)
    listener = Listener(page)
    assert listener.tree.hasFocus()
    assert not page.board.isVisible()
    assert sorted(listener.chosen) == ["i3", "i8"]
    assert listener.line == Line("idea", "i8")
    listener.go("t2")
    listener.press(Key.Key_L, CTRL)
    assert page.board.isVisible()
    assert page.board.hasFocus()
    assert page.board.selection.ideas == {"t2"}
    assert page.board.selection.idea == "t2"


def test_the_board_says_that_it_can_be_heard_as_a_list(page):
    interface = QAccessible.queryAccessibleInterface(page.board)
    assert interface.text(QAccessible.Text.Description) == "Ctrl+L shows the board as a list."


def test_what_is_selected_in_the_list_is_selected_on_the_board(listener):
    listener.click("i0")
    listener.press(Key.Key_Down, SHIFT)
    assert listener.board.selection.ideas == {"i0", "i5"}
    assert listener.board.selection.idea == "i5"
    listener.click("p3", "pillar")
    assert listener.board.selection.pillar == "p3"


def test_what_is_found_by_searching_is_found_in_the_list(listener):
    listener.press(Key.Key_F, CTRL)
    QTest.keyClicks(listener.page.toolbar.field, "Idea 17 of")
    listener.press(Key.Key_Return)
    assert listener.line == Line("idea", "i17")


def test_digits_put_ideas_in_that_pillar_and_go_on_to_the_next(listener, in_pillar):
    listener.go("t0")
    listener.press(Key.Key_3)
    assert in_pillar("p2")[-1] == "t0"
    assert listener.line == Line("idea", "t1")
    listener.press(Key.Key_1)
    assert in_pillar("p0")[-1] == "t1"
    listener.go("t1")
    listener.press(Key.Key_0)
    assert in_pillar(None)[-1] == "t1"


def test_a_digit_without_such_a_pillar_changes_nothing(listener, around):
    before = len(around.open.log)
    listener.go("t0")
    listener.press(Key.Key_8)
    assert len(around.open.log) == before


def test_several_ideas_go_together(listener, in_pillar):
    listener.click("t1")
    listener.click("t3", held=CTRL)
    listener.press(Key.Key_5)
    assert in_pillar("p4")[-2:] == ["t1", "t3"]


def test_picked_up_ideas_are_put_down_below_another_or_at_a_heading(listener, in_pillar):
    listener.go("t0")
    listener.press(Key.Key_X, CTRL)
    listener.go("i2")
    listener.press(Key.Key_V, CTRL)
    assert in_pillar("p2")[:2] == ["i2", "t0"]
    assert listener.line == Line("idea", "t0")
    listener.press(Key.Key_X, CTRL)
    listener.go("p1", "pillar")
    listener.press(Key.Key_Return)
    assert in_pillar("p1")[-1] == "t0"


def test_escape_lets_go_of_what_was_picked_up(listener, around):
    before = len(around.open.log)
    listener.go("t0")
    listener.press(Key.Key_X, CTRL)
    listener.press(Key.Key_Escape)
    assert listener.list.acts.hold.ideas == ()
    listener.go("i2")
    listener.press(Key.Key_V, CTRL)
    assert len(around.open.log) == before


def test_an_idea_is_edited_where_it_stands(listener, around):
    listener.go("i4")
    listener.press(Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), " and more")
    listener.press(Key.Key_Return)
    assert around.workshop.idea("i4").text == "Idea 4 of many and more"
    assert listener.tree.hasFocus()
    assert listener.line == Line("idea", "i4")


def test_just_typing_adds_to_what_a_line_says(listener, around):
    listener.go("i4")
    QTest.keyClicks(listener.tree, "s")
    listener.press(Key.Key_Return)
    assert around.workshop.idea("i4").text.endswith("manys")


def test_a_double_click_edits_the_name_of_a_pillar(listener, around):
    at = listener.tree.box_of(Line("pillar", "p1")).center()
    QTest.mouseDClick(listener.tree.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    QTest.keyClicks(QApplication.focusWidget(), "Clear Voice")
    listener.press(Key.Key_Return)
    assert around.workshop.pillar("p1").name == "Clear Voice"


def test_delete_bins_ideas_and_takes_down_pillars(listener, around, in_pillar):
    listener.go("i0")
    listener.press(Key.Key_Delete)
    assert around.workshop.idea("i0").binned
    assert listener.line == Line("idea", "i5")
    listener.go("p1", "pillar")
    listener.press(Key.Key_Delete)
    assert around.workshop.pillar("p1").binned
    assert "i1" in in_pillar(None)
    assert listener.line == Line("pillar", "p2")


def test_a_pillar_is_started_from_the_selection_and_named_at_once(listener, around):
    listener.click("t0")
    listener.click("t2", held=CTRL)
    listener.press(Key.Key_G, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Fresh")
    listener.press(Key.Key_Return)
    new = around.workshop.pillars()[-1]
    assert new.name == "Fresh"
    assert [idea.id for idea in around.workshop.ideas_in(new.id)] == ["t0", "t2"]
    assert listener.line == Line("pillar", new.id)


def test_ctrl_and_arrows_move_an_idea_one_place_or_one_pillar_on(listener, in_pillar):
    first, second = in_pillar("p0")[:2]
    listener.go(first)
    listener.press(Key.Key_Down, CTRL)
    assert in_pillar("p0")[:2] == [second, first]
    listener.press(Key.Key_Up, CTRL)
    assert in_pillar("p0")[:2] == [first, second]
    listener.press(Key.Key_Right, CTRL)
    assert in_pillar("p1")[-1] == first
    assert listener.line == Line("idea", first)


def test_ctrl_and_arrows_give_a_pillar_another_number(listener, around):
    listener.go("p1", "pillar")
    listener.press(Key.Key_Down, CTRL)
    assert around.workshop.number_of("p1") == 3
    assert listener.line == Line("pillar", "p1")


def test_clickers_go_from_idea_to_idea(listener, in_pillar):
    listener.go(in_pillar("p0")[-1])
    listener.press(Key.Key_PageDown)
    assert listener.line == Line("idea", in_pillar("p1")[0])
    listener.press(Key.Key_PageUp)
    assert listener.line == Line("idea", in_pillar("p0")[-1])


def test_select_all_takes_what_a_search_found(listener):
    listener.press(Key.Key_F, CTRL)
    QTest.keyClicks(listener.page.toolbar.field, "Waiting")
    listener.tree.setFocus()
    listener.press(Key.Key_A, CTRL)
    assert sorted(listener.chosen) == [f"t{n}" for n in range(8)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_deed_stands_in_the_menu(listener, around, in_pillar):
    listener.go("t0")
    entries = menu_of(listener)
    assert {"Edit", "Pick up", "Put in the bin", "The tray", "A new pillar"} <= entries.keys()
    entries["2  Clear Communicator"].trigger()
    assert in_pillar("p1")[-1] == "t0"
    listener.go("t1")
    menu_of(listener)["Employers"].trigger()
    assert around.workshop.idea("t1").group == "employers"
    listener.go("p0", "pillar")
    assert {"Rename", "Take down"} <= menu_of(listener).keys()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_asks_for_the_menu_of_the_line_under_it(listener):

    at = listener.tree.box_of(Line("idea", "i3")).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse,
        listener.tree.viewport().mapTo(listener.tree, at),
        listener.tree.viewport().mapToGlobal(at),
    )
    QApplication.sendEvent(listener.tree.viewport(), event)
    assert listener.list.acts.menu is not None
    assert listener.chosen == ["i3"]
    listener.list.acts.menu.close()


def test_a_voice_of_a_stack_can_be_taken_elsewhere_alone(listener, around, in_pillar):
    around.desk.do(ideas.stack, ["t1", "t2"], onto="t0")
    listener.go("t2", "voice")
    assert listener.board.selection.ideas == {"t0"}
    listener.press(Key.Key_2)
    assert in_pillar("p1")[-1] == "t2"
    assert [idea.id for idea in around.workshop.beneath("t0")] == ["t1"]


def test_the_list_follows_the_board_whoever_changes_it(listener, around):
    around.desk.do(ideas.capture, NewIdea(id="new", text="Just in"))
    around.desk.do(pillars.bin, "p4")
    around.desk.do(ideas.lay, {"t0": (40, 40)})
    model = listener.list.model
    assert model.index_of(Line("idea", "new")).parent() == model.index_of(TRAY)
    assert not model.index_of(Line("pillar", "p4")).isValid()
    assert model.index_of(Line("idea", "t0")).parent() == model.index_of(LOOSE)
    around.desk.undo()
    assert not model.index_of(LOOSE).isValid()


def test_an_idea_under_the_keyboard_that_goes_elsewhere_is_followed_and_the_rest_stays_selected(
    listener, around
):
    listener.click("t1")
    listener.click("t2", held=CTRL)
    around.desk.do(ideas.move, ["t1"], to="p0")
    assert "t2" in listener.chosen


def test_a_refusal_changes_neither_list_nor_workshop(listener, around, in_pillar):
    around.desk.do(pillars.lock, "p1")
    before = len(around.open.log)
    listener.go("t0")
    listener.press(Key.Key_2)
    assert len(around.open.log) == before
    assert listener.line == Line("idea", "t0")


def test_themes_are_named_moved_and_dissolved(listener, around):
    around.desk.do(themes.add, "a", "p0", "Kindness", holding=["i0"])
    around.desk.do(themes.add, "b", "p0", "Courage", holding=["i5"])
    listener.go("b", "theme")
    listener.press(Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Bravery")
    listener.press(Key.Key_Return)
    assert around.workshop.theme("b").name == "Bravery"
    listener.press(Key.Key_Up, CTRL)
    assert [theme.id for theme in around.workshop.themes_in("p0")] == ["b", "a"]
    assert listener.line == Line("theme", "b")
    listener.go("i10")
    listener.press(Key.Key_X, CTRL)
    listener.go("a", "theme")
    listener.press(Key.Key_V, CTRL)
    assert around.workshop.theme_of(around.workshop.idea("i10")).id == "a"
    listener.go("a", "theme")
    listener.press(Key.Key_Delete)
    assert [theme.id for theme in around.workshop.themes_in("p0")] == ["b"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_stacks_themes_locks_and_joining_stand_in_the_menus(listener, around):
    listener.click("t0")
    listener.click("t1", held=CTRL)
    menu_of(listener)["Stack the 2 selected"].trigger()
    assert [idea.id for idea in around.workshop.beneath("t1")] == ["t0"]
    listener.go("t1")
    menu_of(listener)["Show what lies in it"].trigger()
    listener.go("t0", "voice")
    menu_of(listener)["Take it out of the stack"].trigger()
    assert around.workshop.beneath("t1") == ()
    listener.go("i0")
    menu_of(listener)["New theme with it"].trigger()
    QTest.keyClicks(QApplication.focusWidget(), "Kindness")
    listener.press(Key.Key_Return)
    (theme,) = around.workshop.themes_in("p0")
    assert theme.name == "Kindness"
    listener.go(theme.id, "theme")
    menu_of(listener)["Make it a pillar"].trigger()
    assert [pillar.name for pillar in around.workshop.pillars()][-1] == "Kindness"
    listener.go("p4", "pillar")
    menu_of(listener)["4  Steady Problem Solver"].trigger()
    assert around.workshop.number_of("p4") == 0
    assert listener.line == Line("pillar", "p3")
    menu_of(listener)["Lock"].trigger()
    assert around.workshop.pillar("p3").locked


def test_the_keys_for_stacks_and_themes_work_in_the_list(listener, around):
    listener.click("i0")
    listener.click("i5", held=CTRL)
    listener.press(Key.Key_J, CTRL)
    assert [idea.id for idea in around.workshop.beneath("i5")] == ["i0"]
    listener.press(Key.Key_J, CTRL | SHIFT)
    assert around.workshop.beneath("i5") == ()
    listener.go("i10")
    listener.press(Key.Key_G, CTRL | SHIFT)
    QTest.keyClicks(QApplication.focusWidget(), "Courage")
    listener.press(Key.Key_Return)
    assert [theme.name for theme in around.workshop.themes_in("p0")] == ["Courage"]


def test_the_room_looks_at_the_pillar_that_the_keyboard_comes_to(listener, around):
    listener.go("p2", "pillar")
    assert (around.room.view, around.room.pillar) == ("spotlight", "p2")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_loose_notes_come_back_to_the_tray_from_the_menu_of_their_heading(listener, around):
    around.desk.do(ideas.lay, {"t0": (40, 40)})
    listener.go("", "loose")
    menu_of(listener)["Back to the tray: 1 loose idea"].trigger()
    assert around.workshop.idea("t0").x is None


def test_the_button_new_pillar_names_it_in_the_list(listener, around):
    QTest.mouseClick(listener.page.toolbar.new_pillar, Qt.MouseButton.LeftButton)
    QTest.keyClicks(QApplication.focusWidget(), "Fresh")
    listener.press(Key.Key_Return)
    assert around.workshop.pillars()[-1].name == "Fresh"


def test_new_ideas_are_told_in_one_summary_while_the_page_is_shown(page, around):
    said = []
    page.arrivals._announce = said.append
    around.desk.do(ideas.capture_many, [NewIdea(id=f"n{n}", text=f"New {n}") for n in range(6)])
    page.arrivals.tell()
    page.leave()
    around.desk.do(ideas.capture, NewIdea(id="later", text="Elsewhere"))
    page.arrivals.tell()
    assert said == ["6 new ideas"]


# what a screen reader finds


def test_names_say_who_what_where_and_selected(listener):
    assert listener.heard("i2") == "Teachers and staff: Idea 2 of many. In Caring Neighbor, 1 of 5."
    listener.go("i2")
    assert listener.heard("i2").endswith("1 of 5. Selected.")
    assert listener.heard("i2") == listener.board.accessibleName()
    assert listener.heard("p2", "pillar").startswith("Pillar 3: Caring Neighbor, 5 ideas.")
    assert listener.heard("", "tray") == "To place, 8 ideas."


def test_no_full_stop_comes_behind_a_question(listener, around):
    around.desk.do(ideas.reword, "i2", "Why not?")
    assert listener.heard("i2").startswith("Teachers and staff: Why not? In Caring Neighbor")


def test_themes_stacks_and_loose_notes_have_names_too(listener, around):
    around.desk.do(themes.add, "th", "p0", "Kindness", holding=["i0"])
    around.desk.do(ideas.stack, ["t1"], onto="t0")
    around.desk.do(ideas.lay, {"t5": (40, 40)})
    assert "Kindness" in listener.heard("th", "theme")
    assert "2 voices" in listener.heard("t0")
    assert listener.heard("t1", "voice") == "Families: Waiting 1. In a stack, 2 of 2."
    assert listener.heard("", "loose") == "Loose on the canvas, 1 idea."


def test_the_tree_is_a_tree_with_items_names_and_states(listener):
    interface = listener.interface()
    assert interface.role() == QAccessible.Role.Tree
    assert interface.text(QAccessible.Text.Name) == "Board as a list"
    lines = list(listener.list.model.lines())
    assert interface.childCount() == 1 + len(lines)  # Qt counts the hidden header
    listener.go("p0", "pillar")
    listener.go("i0")
    first, second = interface.child(1), interface.child(2)
    assert (first.role(), second.role()) == (QAccessible.Role.TreeItem, QAccessible.Role.TreeItem)
    assert first.text(QAccessible.Text.Name).startswith("Pillar 1: Curious Thinker")
    assert first.state().expandable
    assert first.state().expanded
    assert second.text(QAccessible.Text.Name).startswith("Students: Idea 0 of many.")
    assert second.state().selectable
    assert second.state().selected
    assert second.state().focused
    assert not interface.child(3).state().selected


def test_a_closed_stack_is_one_item_and_opens_to_all_its_voices(listener, around):
    around.desk.do(ideas.stack, ["t1", "t2"], onto="t0")
    listener.go("t0")
    before = listener.interface().childCount()
    listener.press(Key.Key_Right)
    assert listener.interface().childCount() == before + 2


def test_a_thousand_ideas_are_followed_row_by_row(around, open_page, fill_board):
    fill_board(around, placed=900, waiting=100)
    listener = Listener(open_page(around))
    seen = []
    listener.list.model.rowsInserted.connect(lambda _parent, first, last: seen.append(last - first + 1))
    listener.list.model.rowsRemoved.connect(lambda _parent, first, last: seen.append(last - first + 1))
    listener.go("t0")
    listener.press(Key.Key_3)
    assert seen == [1, 1]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_lines_are_high_enough_to_touch(make_around, open_page, fill_board, scale):
    around = make_around(scale=scale)
    fill_board(around)
    listener = Listener(open_page(around))
    assert listener.tree.box_of(Line("idea", "i0")).height() == round(44 * scale)
    assert listener.tree.viewport().grab().toImage().allGray() is False


def test_f6_reaches_the_list(listener):
    assert listener.page.regions() == [listener.page.toolbar, listener.list]
    listener.page.toolbar.field.setFocus()
    regions.walk(listener.page.regions(), 1)
    assert listener.tree.hasFocus()
