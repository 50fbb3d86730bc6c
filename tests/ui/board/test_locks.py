"""Locked pillars, numbers and widths."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from workshop_app.domain.commands import pillars

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there


def test_a_locked_sheet_says_so_and_opens_no_gap(hand, around, in_pillar):
    around.desk.do(pillars.lock, "p2")
    before = in_pillar("p2")
    assert hand.board.scene.face("p2").is_locked
    hand.carry(hand.note("t0"), hand.end_of("p2"))
    assert hand.board.scene.gap is None
    assert hand.board.gesture.caption.words == "Caring Neighbor is locked"
    hand.let_go(hand.end_of("p2"))
    assert in_pillar("p2") == before
    words = [label.text() for label in around.alerts._toast.findChildren(QLabel)]
    assert "Caring Neighbor is locked. Unlock it to change it." in words


def test_a_note_does_not_leave_a_locked_sheet(hand, around, in_pillar):
    around.desk.do(pillars.lock, "p2")
    before = in_pillar("p2")
    hand.drag(hand.note("i2"), hand.end_of("p1"))
    assert in_pillar("p2") == before
    assert hand.board.scene.lifted == frozenset()


def test_a_sheet_is_locked_and_unlocked_from_its_menu(hand, around, in_pillar):
    hand.board.selection.head("p2")
    hand.choose("Lock")
    assert around.workshop.pillar("p2").locked
    hand.board.selection.head("p2")
    hand.board.say_where()
    assert hand.board.accessibleName().endswith("Locked.")
    hand.choose("Unlock")
    assert not around.workshop.pillar("p2").locked
    hand.drag(hand.note("t0"), hand.end_of("p2"))
    assert "t0" in in_pillar("p2")


def test_no_sheet_is_joined_to_a_locked_one(hand, around, qtbot):
    around.desk.do(pillars.lock, "p3")
    middle = hand.board.canvas.to_view(hand.board.scene.arrangement.sheet("p3").box).center().x()
    goal = QPoint(round(middle), hand.head("p3").y())
    hand.carry(hand.head("p1"), goal)
    qtbot.waitUntil(lambda: hand.board.scene.target == "p3")
    hand.let_go(goal)
    assert around.workshop.themes() == ()
    assert around.workshop.number_of("p1") == 2


@pytest.mark.parametrize(("pillar", "number"), [("p0", 4), ("p4", 1), ("p2", 5)])
def test_a_pillar_takes_the_number_it_is_given(hand, around, pillar, number):
    hand.board.selection.head(pillar)
    hand.choose("Make it number", str(number))
    assert around.workshop.number_of(pillar) == number


def test_a_sheet_is_widened_from_its_menu(hand, around):
    hand.board.selection.head("p1")
    hand.choose("Width", "4")
    assert hand.board.scene.arrangement.sheet("p1").columns == 4
