"""Notes settle into their places, and nobody waits for them."""

from PySide6.QtCore import QPoint, Qt

from workshop_app.domain.commands import ideas, pillars, themes
from workshop_app.ui.board.flights import LAND, MOST

Key = Qt.Key


def calm(around):
    around.preferences.put({"reduced_motion": True})


def test_a_note_that_is_let_go_lands_in_its_slot(hand, qtbot):
    hand.drag(hand.note("t0"), hand.end_of("p2") + QPoint(30, 20))
    assert "t0" in hand.board.flights.ideas
    assert hand.board.scene.flying == hand.board.flights.ideas
    qtbot.waitUntil(lambda: not hand.board.flights.ideas)
    assert hand.board.scene.flying == frozenset()


def test_the_picture_after_all_that_moved_is_that_of_a_fresh_page(
    hand, page, around, open_page, same_picture
):
    page.grab()
    hand.drag(hand.note("t0"), hand.note("i7") - QPoint(42, 0))
    around.desk.do(themes.add, "a", "p0", "Asks why", holding=["i5", "i10"])
    around.desk.do(ideas.stack, ["i1", "i6"], onto="i11")
    around.desk.do(ideas.lay, {"t1": (300, 500), "t2": (330, 520), "i4": (700, 480)})
    around.desk.do(pillars.lock, "p3")
    around.desk.do(ideas.move, ["t2"], to="p0", below="i5", theme="a")
    around.desk.do(ideas.open_stack, "i11")
    around.desk.do(ideas.stack, ["i4"], onto="t1")
    around.desk.do(themes.rename, "a", "Asks again")
    around.desk.undo()
    hand.carry(hand.note("t3"), hand.end_of("p1"))
    hand.press(Key.Key_Escape)
    hand.board.selection.clear()
    hand.board.selection.current = None
    hand.board.marks.shows_focus = False
    hand.board.fit()
    hand.board.update()
    fresh = open_page(around)
    fresh.board.selection.clear()
    fresh.board.selection.current = None
    fresh.board.marks.shows_focus = False
    fresh.board.setFocus()
    assert same_picture(page.board, fresh.board)


def test_neighbours_move_up_when_a_note_is_placed_by_key(hand, qtbot):
    hand.click("i2")
    hand.press(Key.Key_1)
    assert {"i7", "i2"} <= hand.board.flights.ideas
    qtbot.waitUntil(lambda: not hand.board.flights.ideas)


def test_nothing_moves_with_reduced_motion(hand, around):
    calm(around)
    hand.drag(hand.note("t0"), hand.end_of("p2"))
    assert not hand.board.flights.ideas


def test_nothing_moves_when_no_note_has_another_place(hand, around):
    around.desk.do(ideas.reword, "i0", "Other words")
    assert not hand.board.flights.ideas


def test_at_most_forty_move(around, open_page, fill_board, hand_on):
    fill_board(around, placed=240, waiting=4)
    page = open_page(around, (1824, 1016))
    hand = hand_on(page)
    page.board.zoom_by(0.55)
    hand.click("i0")
    hand.press(Key.Key_2)
    assert 0 < len(page.board.flights.ideas) <= MOST


def test_a_hand_takes_up_a_note_that_is_still_on_its_way(hand, around):
    hand.drag(hand.note("t0"), hand.end_of("p2"))
    assert hand.board.flights.ideas
    hand.carry(hand.note("t0"), hand.end_of("p3"))
    assert not hand.board.flights.ideas
    assert hand.board.scene.lifted == {"t0"}
    hand.let_go(hand.end_of("p3"))
    assert around.workshop.idea("t0").pillar == "p3"


def test_a_landing_note_goes_past_its_place_by_five_percent_and_no_further(hand):
    curve = hand.board.flights._land
    highest = max(curve.valueForProgress(n / 100) for n in range(101))
    assert 1.03 <= highest <= 1.055
    assert LAND <= 220
