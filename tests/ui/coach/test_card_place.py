"""Where the coach's card stands beside the words it speaks of."""

from PySide6.QtCore import QRect, QSize

from workshop_app.ui.coach.card_place import TIP, place

SIZE, BOUNDS = QSize(470, 220), QRect(8, 8, 1424, 884)


def test_it_stands_above_its_row_and_its_tip_shows_at_the_words():
    cell = QRect(304, 584, 274, 122)
    found = place(SIZE, cell, cell, BOUNDS)
    assert found.box.bottom() == cell.top() - TIP - 1
    assert (found.box.left(), found.side) == (cell.left(), "bottom")
    assert cell.left() < found.tip.x() < cell.right()


def test_it_stands_below_where_there_is_no_room_above():
    cell = QRect(304, 200, 274, 122)
    found = place(SIZE, cell, cell, BOUNDS)
    assert (found.box.top(), found.side) == (cell.bottom() + 1 + TIP, "top")


def test_it_stays_in_the_window_at_the_last_column():
    cell = QRect(1150, 584, 274, 122)
    found = place(SIZE, cell, cell, BOUNDS)
    assert found.box.right() == BOUNDS.right()
    assert found.box.left() < found.tip.x() < found.box.right()


def test_it_is_lower_rather_than_on_its_row():
    row = QRect(304, 190, 900, 200)
    found = place(QSize(470, 400), row, row, QRect(8, 8, 1300, 560))
    assert not found.box.intersects(row)
    assert found.box.height() < 400


def test_where_the_row_fills_the_window_it_stands_beside_its_words():
    row, words = QRect(100, 100, 1100, 440), QRect(100, 110, 60, 20)
    found = place(SIZE, words, row, QRect(8, 8, 1264, 624))
    assert not found.box.intersects(words)
    assert QRect(8, 8, 1264, 624).contains(found.box)
