"""Sort together: one idea at a time, placed by one key, on the laptop and on the wall."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.ui.board.sorting_keys import NumberTyping

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Crowd:
    """What the facilitator does while the room calls out."""

    def __init__(self, page):
        self.page = page
        QTest.keyClick(page.board, Key.Key_F5)
        self.sorting = page.ways.sorting

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.sorting, key, held)

    @property
    def shown(self):
        return self.sorting.shown


@pytest.fixture
def crowd(page):
    return Crowd(page)


def test_64_ideas_take_64_key_presses(around, open_page, fill_board, in_pillar):
    fill_board(around, placed=0, waiting=64)
    crowd = Crowd(open_page(around))
    presses = 0
    while crowd.shown is not None:
        crowd.press(Key.Key_1.value + presses % 5)
        presses += 1
    assert presses == 64
    assert in_pillar(None) == []
    assert in_pillar("p2") == [f"t{n}" for n in range(2, 64, 5)]
    assert crowd.sorting.done.isVisible()
    assert crowd.sorting.done.title.text() == "All 64 ideas are placed"


def test_each_placing_is_one_change_and_stands_at_the_end_of_its_pillar(crowd, around, in_pillar):
    before = len(around.open.log)
    crowd.press(Key.Key_3)
    assert len(around.open.log) == before + 1
    assert around.open.log[-1].command == "ideas.move"
    assert in_pillar("p2")[-1] == "t0"
    assert crowd.shown == "t1"
    assert crowd.sorting.head.left.text() == "7 to place"


def test_it_begins_with_the_note_under_the_keyboard(page, hand):
    hand.click("t4")
    assert Crowd(page).shown == "t4"


def test_space_leaves_an_idea_for_later_and_it_comes_again_at_the_end(crowd):
    crowd.press(Key.Key_Space)
    assert crowd.shown == "t1"
    assert crowd.sorting.head.later.text() == "1 left for later"
    for _ in range(7):
        crowd.press(Key.Key_1)
    assert crowd.shown == "t0"


def test_a_clicker_goes_on_and_back(crowd):
    crowd.press(Key.Key_PageDown)
    crowd.press(Key.Key_PageDown)
    assert crowd.shown == "t2"
    crowd.press(Key.Key_PageUp)
    assert crowd.shown == "t1"
    crowd.press(Key.Key_PageUp)
    crowd.press(Key.Key_PageUp)
    assert crowd.shown == "t7"


def test_n_starts_a_pillar_with_the_idea_and_its_name_is_typed_at_once(crowd, around, in_pillar):
    crowd.press(Key.Key_N)
    new = around.workshop.pillars()[-1]
    assert in_pillar(new.id) == ["t0"]
    assert crowd.shown == "t0"
    QTest.keyClicks(QApplication.focusWidget(), "Good hands 12")
    crowd.press(Key.Key_Return)
    assert around.workshop.pillar(new.id).name == "Good hands 12"
    assert crowd.shown == "t1"
    assert crowd.sorting.hasFocus()
    crowd.press(Key.Key_6)
    assert in_pillar(new.id) == ["t0", "t1"]


def test_escape_keeps_the_name_typed_so_far_and_sorting_goes_on(crowd, around):
    crowd.press(Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "Hands")
    crowd.press(Key.Key_Escape)
    assert around.workshop.pillars()[-1].name == "Hands"
    assert crowd.page.ways.sorting is crowd.sorting


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Backspace, Key(0)), (Key.Key_Z, CTRL)])
def test_the_last_placing_is_taken_back_and_its_idea_shown_again(crowd, in_pillar, key, held):
    crowd.press(Key.Key_1)
    crowd.press(Key.Key_2)
    crowd.press(key, CTRL if held == CTRL else Qt.KeyboardModifier.NoModifier)
    assert crowd.shown == "t1"
    assert "t1" in in_pillar(None)
    crowd.press(Key.Key_Backspace)
    assert crowd.shown == "t0"
    assert len(in_pillar(None)) == 8


def test_a_pillar_that_was_started_goes_with_its_name(crowd, around):
    crowd.press(Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "Hands")
    crowd.press(Key.Key_Return)
    crowd.press(Key.Key_Backspace)
    assert len(around.workshop.pillars()) == 5
    assert crowd.shown == "t0"


def test_taking_back_never_touches_what_was_done_elsewhere_since(crowd, around, in_pillar):
    crowd.press(Key.Key_1)
    around.desk.do(pillars.rename, "p4", "Ready")
    crowd.press(Key.Key_Backspace)
    assert around.workshop.pillar("p4").name == "Ready"
    assert crowd.shown == "t0"
    assert "t0" in in_pillar(None)


def test_with_nothing_placed_there_is_nothing_to_take_back(crowd, around):
    before = len(around.open.log)
    crowd.press(Key.Key_Backspace)
    assert len(around.open.log) == before


def test_a_click_on_a_pillar_places_too(crowd, in_pillar):
    row = crowd.sorting.pillars.rows["p3"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert in_pillar("p3")[-1] == "t0"
    assert crowd.shown == "t1"
    assert crowd.sorting.hasFocus()


def test_the_buttons_at_the_foot_do_what_their_keys_do(crowd, in_pillar):
    foot = crowd.sorting.foot.buttons
    QTest.mouseClick(foot["later"], Qt.MouseButton.LeftButton)
    assert crowd.shown == "t1"
    crowd.press(Key.Key_1)
    QTest.mouseClick(foot["take_back"], Qt.MouseButton.LeftButton)
    assert crowd.shown == "t1"
    QTest.mouseClick(foot["previous"], Qt.MouseButton.LeftButton)
    assert crowd.shown == "t0"
    QTest.mouseClick(foot["end"], Qt.MouseButton.LeftButton)
    assert crowd.page.ways.sorting is None


def test_escape_ends_and_gives_the_focus_back(crowd):
    crowd.press(Key.Key_1)
    crowd.press(Key.Key_Escape)
    assert crowd.page.ways.sorting is None
    assert not crowd.sorting.isVisible()
    assert crowd.page.board.hasFocus()
    QTest.keyClick(crowd.page.board, Key.Key_F5)
    assert crowd.page.ways.sorting.shown == "t1"


def test_the_button_gets_the_focus_back_that_opened_it(page):
    page.toolbar.sort.setFocus()
    QTest.keyClick(page.toolbar.sort, Key.Key_Space)
    QTest.keyClick(page.ways.sorting, Key.Key_Escape)
    assert page.toolbar.sort.hasFocus()


def test_opened_from_elsewhere_it_gives_the_focus_to_the_board(page, qtbot):
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    elsewhere.setFocus()
    page.ways.sort_together()
    page.activateWindow()
    elsewhere.close()
    QTest.keyClick(page.ways.sorting, Key.Key_Escape)
    assert page.focusWidget() is page.board


def test_from_the_list_it_leads_back_to_the_list(page):
    QTest.keyClick(page.board, Key.Key_L, CTRL)
    QTest.keyClick(page.ways.listing.tree, Key.Key_F5)
    QTest.keyClick(page.ways.sorting, Key.Key_1)
    QTest.keyClick(page.ways.sorting, Key.Key_Escape)
    assert page.ways.listing.tree.hasFocus()


def test_while_sorting_no_key_reaches_the_board_underneath(crowd, around, page):
    before = len(around.open.log)
    for key, held in ((Key.Key_G, CTRL), (Key.Key_X, CTRL), (Key.Key_A, CTRL), (Key.Key_F2, Key(0))):
        crowd.press(key, held if held == CTRL else Qt.KeyboardModifier.NoModifier)
    crowd.press(Key.Key_Delete)
    crowd.press(Key.Key_T)
    assert len(around.open.log) == before
    assert not page.board.is_holding
    assert crowd.sorting.hasFocus()


def test_ideas_that_arrive_join_the_queue_and_ideas_binned_or_placed_elsewhere_leave_it(crowd, around):
    around.desk.do(ideas.capture, NewIdea(id="new", text="Just in"))
    assert crowd.sorting.queue.waiting[-1] == "new"
    around.desk.do(ideas.bin, ["t0"])
    assert crowd.shown == "t1"
    around.desk.do(ideas.move, ["t1"], to="p0")
    assert crowd.shown == "t2"


def test_an_idea_that_arrives_when_all_is_done_is_shown_at_once(crowd, around):
    for _ in range(8):
        crowd.press(Key.Key_1)
    assert crowd.sorting.done.isVisible()
    around.desk.do(ideas.capture, NewIdea(id="new", text="Just in"))
    assert crowd.shown == "new"
    assert crowd.sorting.note.isVisible()
    crowd.press(Key.Key_1)
    crowd.press(Key.Key_Return)
    assert crowd.page.ways.sorting is None


def test_a_locked_pillar_is_shown_locked_and_takes_nothing(crowd, around, in_pillar):
    around.desk.do(pillars.lock, "p1")
    before = len(around.open.log)
    crowd.press(Key.Key_2)
    assert len(around.open.log) == before
    assert crowd.shown == "t0"
    assert "Locked" in _name(crowd.sorting.pillars.rows["p1"])


def test_a_number_without_a_pillar_says_so_and_places_nothing(crowd, around):
    before = len(around.open.log)
    crowd.press(Key.Key_8)
    assert len(around.open.log) == before
    assert crowd.shown == "t0"


def test_numbers_of_two_digits_are_typed_one_after_the_other(around, open_page, fill_board, in_pillar):
    fill_board(around, placed=0, waiting=4, standing=23)
    crowd = Crowd(open_page(around))
    crowd.press(Key.Key_1)
    assert crowd.shown == "t0"
    crowd.press(Key.Key_2)
    assert in_pillar("p11") == ["t0"]
    crowd.press(Key.Key_7)
    assert in_pillar("p6") == ["t1"]
    crowd.press(Key.Key_2)
    crowd.press(Key.Key_Return)
    assert in_pillar("p1") == ["t2"]
    crowd.press(Key.Key_2)
    crowd.press(Key.Key_7)
    assert in_pillar("p1") == ["t2", "t3"]


def test_a_digit_counts_alone_once_nobody_types_on(around, open_page, fill_board, in_pillar, qtbot):
    fill_board(around, placed=0, waiting=2, standing=12)
    crowd = Crowd(open_page(around))
    crowd.press(Key.Key_1)
    qtbot.waitUntil(lambda: in_pillar("p0") == ["t0"])


def test_digits_are_read_as_the_number_they_can_mean():
    typing = NumberTyping()
    assert [typing.press(n, 9) for n in (1, 9)] == [(1,), (9,)]
    assert (typing.press(1, 12), typing.press(0, 12)) == ((), (10,))
    assert (typing.press(1, 12), typing.press(5, 12)) == ((), (1, 5))
    assert typing.press(0, 30) == ()
    assert (typing.press(3, 30), typing.press(0, 30)) == ((), (30,))
    assert (typing.press(3, 30), typing.settle(), typing.settle()) == ((), 3, None)


def test_a_stack_is_placed_as_one_and_says_how_many_voices_it_holds(around, open_page, fill_board, in_pillar):
    fill_board(around, waiting=4)
    around.desk.do(ideas.stack, ["t1", "t2"], onto="t0")
    crowd = Crowd(open_page(around))
    crowd.press(Key.Key_1)
    assert set(in_pillar("p0")[-3:]) == {"t0", "t1", "t2"}
    assert crowd.shown == "t3"


def test_a_key_held_down_too_long_places_one_idea(crowd, in_pillar):
    crowd.press(Key.Key_1)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", True)
    QApplication.sendEvent(crowd.sorting, held)
    assert crowd.shown == "t1"


def test_the_wall_holds_up_the_same_idea_beside_the_pillar_that_took_the_last(crowd, around):
    assert around.room.view == "sorting"
    later = around.room._now() + 3_000
    around.room._now = lambda: later
    around.room.catch_up()
    assert around.room.showing.note.text == "Waiting 0"
    crowd.press(Key.Key_4)
    assert around.room.showing.note.text == "Waiting 1"
    assert around.room.pillar == "p3"
    crowd.press(Key.Key_Backspace)
    assert around.room.showing.note.text == "Waiting 0"
    crowd.press(Key.Key_Escape)
    assert around.room.view != "sorting"


def test_when_all_is_placed_the_wall_shows_the_whole_board(crowd, around):
    around.room.opened("group")
    QTest.keyClick(crowd.sorting, Key.Key_Space)
    for _ in range(8):
        crowd.press(Key.Key_1)
    assert around.room.view == "board"


def test_leaving_the_page_ends_it(crowd):
    crowd.page.leave()
    assert crowd.page.ways.sorting is None


@pytest.mark.parametrize("calm", [True, False])
def test_the_note_flies_to_its_pillar_unless_less_motion_is_wanted(around, open_page, fill_board, calm):
    around.preferences.put({"reduced_motion": calm})
    fill_board(around)
    crowd = Crowd(open_page(around))
    crowd.press(Key.Key_2)
    assert crowd.sorting.flight.flies is not calm


def test_a_screen_reader_hears_the_idea_who_said_it_and_what_is_left(crowd):
    assert _name(crowd.sorting) == "Students: Waiting 0. 8 to place. Call out a number, 1 to 5."
    row = crowd.sorting.pillars.rows["p2"]
    assert _name(row) == "Put it in pillar 3: Caring Neighbor, 5 ideas"


@pytest.mark.parametrize("window", [(1.0, (1184, 576)), (1.0, (1824, 956)), (2.0, (1184, 576))])
@pytest.mark.parametrize("standing", [0, 5, 30])
def test_everything_has_its_place_in_any_window(make_around, open_page, fill_board, window, standing):
    scale, size = window
    around = make_around(scale=scale)
    if standing:
        fill_board(around, placed=0, waiting=3, standing=standing)
    else:
        around.desk.do(ideas.capture, NewIdea(id="t0", text="First of all"))
    sorting = Crowd(open_page(around, size)).sorting
    foot = [button for button in sorting.foot.buttons.values() if button.isVisible()]
    parts = [sorting.head.end, *foot]
    for part in parts:
        inside = sorting.rect().contains(part.mapTo(sorting, part.rect().bottomRight()))
        assert inside, part.accessibleName()
        assert part.width() >= part.sizeHint().width()
    assert sorting.note.box().height() > 100
    last = list(sorting.pillars.rows)[-1:]
    for pillar in last:
        assert sorting.pillars.row_at(pillar).height() >= 36


def _name(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
