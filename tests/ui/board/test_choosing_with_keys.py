"""Shift+Space selects one note more, or one less, on the board and in the list; Ctrl+Space is the bar's."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.ui.board.listing_outline import Line

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_on_the_board(hand):
    hand.click("t1")
    hand.press(Qt.Key.Key_Space, SHIFT)
    assert hand.board.selection.ideas == set()
    hand.press(Qt.Key.Key_Space, SHIFT)
    assert hand.board.selection.ideas == {"t1"}


def test_in_the_list(page):
    QTest.keyClick(page.board, Qt.Key.Key_L, CTRL)
    tree = page.ways.listing.tree
    tree.choose([Line("idea", "t1")], Line("idea", "t1"))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space, SHIFT)
    assert [line.id for line in tree.chosen()] == []
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space, SHIFT)
    assert [line.id for line in tree.chosen()] == ["t1"]
