"""Notes that lie loose on the canvas."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas
from workshop_app.ui.board.loose import LOOSE

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
BELOW = QPoint(400, 580)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there


@pytest.fixture
def loose(around, hand):
    """Two notes lie loose below the sheets."""
    around.desk.do(ideas.lay, {"t0": (300, 480), "t1": (460, 480)})
    return hand


def test_with_alt_a_note_lies_loose_where_it_was_put(hand, around):
    start = hand.note("t2")
    hand.carry(start, BELOW)
    assert hand.board.marks.ghost is not None
    hand.move(BELOW, held=ALT)
    assert hand.board.marks.ghost is None
    hand.let_go(BELOW, held=ALT)
    lying = around.workshop.idea("t2")
    assert lying.pillar is None
    assert around.open.log[-1].command == "ideas.lay"
    assert hand.board.idea_at(BELOW.toPointF()) == "t2"
    assert (hand.note("t2") - BELOW).manhattanLength() < 4


def test_without_alt_the_same_drop_starts_a_pillar(hand, around):
    hand.drag(hand.note("t2"), BELOW)
    assert len(around.workshop.pillars()) == 6


def test_loose_notes_are_to_place_but_not_in_the_row(loose, around):
    assert "t0" not in loose.board.scene.arrangement.tray.index
    assert loose.board.scene.arrangement.find("t0")[0].place == LOOSE
    assert loose.page.foot.heading._count.text() == "8 to place"


def test_a_loose_note_stays_loose_when_it_is_moved(loose, around):
    start = loose.note("t0")
    loose.drag(start, start + QPoint(40, 30))
    moved = around.workshop.idea("t0")
    assert (moved.x, moved.y) == (340, 510)


def test_loose_notes_keep_their_distance_when_moved_together(loose, around):
    loose.click("t0")
    loose.click("t1", CTRL)
    start = loose.note("t0")
    loose.drag(start, start + QPoint(20, 10))
    first, second = around.workshop.idea("t0"), around.workshop.idea("t1")
    assert (second.x - first.x, second.y - first.y) == (160, 0)


def test_a_loose_note_is_placed_in_a_sheet_by_drag_and_by_number(loose, around, in_pillar):
    loose.drag(loose.note("t0"), loose.end_of("p2"))
    assert in_pillar("p2")[-1] == "t0"
    assert around.workshop.idea("t0").x is None
    loose.click("t1")
    loose.press(Key.Key_3)
    assert in_pillar("p2")[-1] == "t1"


def test_a_loose_note_goes_back_to_the_tray(loose, around):
    loose.drag(loose.note("t0"), loose.end_of(None))
    assert around.workshop.idea("t0").x is None
    assert "t0" in loose.board.scene.arrangement.tray.index


def test_all_loose_notes_go_back_from_the_menu_of_the_canvas(loose, around):
    loose.board.show_canvas_menu(BELOW)
    entry = next(a for a in loose.board.menu.actions() if a.text().startswith("Back to the tray: 2"))
    entry.trigger()
    loose.board.menu.close()
    assert around.workshop.idea("t0").x is None
    assert around.workshop.idea("t1").x is None


def test_tidy_leaves_loose_notes_alone(loose, around):
    loose.board.deeds.tidy()
    assert around.workshop.idea("t0").x == 300


def test_a_rubber_band_takes_loose_notes(loose):
    corner = loose.note("t0") - QPoint(80, 70)
    loose.drag(corner, loose.note("t1") + QPoint(10, 10))
    assert loose.board.selection.ideas >= {"t0", "t1"}


def test_loose_notes_are_stacked(loose, around, qtbot):
    loose.carry(loose.note("t2"), loose.note("t0"))
    qtbot.waitUntil(lambda: loose.board.marks.onto == "t0")
    loose.let_go(loose.note("t0"))
    assert [idea.id for idea in around.workshop.beneath("t0")] == ["t2"]


def test_notes_are_laid_on_free_canvas_from_the_menu(hand, around):
    hand.click("i0")
    hand.choose("Move to", "Loose")
    assert around.workshop.idea("i0").x is not None
    box = hand.board.scene.arrangement.loose.slot(0)
    assert not any(sheet.box.touches(box) for sheet in hand.board.scene.arrangement.sheets)


def test_loose_notes_are_found_and_walked_to(loose, page):
    page.search.begin()
    QTest.keyClicks(page.toolbar.field, "Waiting 0")
    QTest.keyClick(page.toolbar.field, Key.Key_Return)
    assert loose.board.selection.idea == "t0"
    loose.board.setFocus()
    loose.press(Key.Key_Right)
    assert loose.board.selection.idea == "t1"
    loose.press(Key.Key_Left)
    assert loose.board.selection.idea == "t0"
    loose.press(Key.Key_Up)
    assert loose.board.selection.idea != "t0"


def test_a_loose_note_is_said(loose):
    loose.click("t0")
    assert "Loose on the canvas, 1 of 2." in loose.board.accessibleName()


def test_only_loose_notes_in_sight_are_looked_at(around, open_page):
    new = [ideas.NewIdea(id=f"n{n}", text="x") for n in range(600)]
    around.desk.do(ideas.capture_many, new)
    around.desk.do(ideas.lay, {f"n{n}": (n % 30 * 150, n // 30 * 150) for n in range(600)})
    rack = open_page(around).board.scene.arrangement.loose
    box = rack.slot(95)
    near = list(rack.within(box))
    assert 95 in near
    assert len(near) == 1
    assert rack.at(*box.centre) == 95
