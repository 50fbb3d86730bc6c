"""The map of the board in the tray's corner."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas, pillars

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wide_page(around, open_page, fill_board, qtbot):
    """A board that is larger than the canvas, its map drawn."""
    fill_board(around, placed=200, standing=5)
    around.desk.do(pillars.place, "p4", 3000, 200)
    page = open_page(around)
    qtbot.waitUntil(lambda: not page.foot.minimap._soon.isActive())
    page.grab()
    return page


def middle_seen(board):
    return board.canvas.seen().centre


def test_the_map_shows_every_sheet_and_the_part_in_sight(wide_page):
    minimap, board = wide_page.foot.minimap, wide_page.board
    assert minimap.isVisible()
    assert (minimap.width(), minimap.height()) == (148, 96)
    picture = minimap.grab().toImage()
    sheet = board.scene.arrangement.sheet("p4")
    at = minimap._on_map(sheet.slot(0)).center().toPoint()
    paper = board.scene.voice(sheet.slots[0].group).paper
    assert picture.pixelColor(at) == board.look.theme.paper(paper).fill
    assert minimap.frame.width() < 148


def test_a_press_on_the_map_brings_that_part_into_sight(wide_page):
    minimap, board = wide_page.foot.minimap, wide_page.board
    sheet = board.scene.arrangement.sheet("p4")
    QTest.mouseClick(minimap, LEFT, pos=minimap._on_map(sheet.box).center().toPoint())
    assert board.canvas.to_view(sheet.box).intersects(board.canvas.rect)
    assert minimap.frame.center().x() == pytest.approx(minimap._on_map(sheet.box).center().x(), abs=1)


def test_the_frame_is_dragged_from_where_it_is_held(wide_page):
    minimap, board = wide_page.foot.minimap, wide_page.board
    before, grip = middle_seen(board), minimap.frame.center() + QPointF(3, 3)
    QTest.mousePress(minimap, LEFT, pos=grip.toPoint())
    assert middle_seen(board) == pytest.approx(before, abs=40)
    QTest.mouseMove(minimap, grip.toPoint() + QPoint(20, 0))
    QTest.mouseRelease(minimap, LEFT, pos=grip.toPoint() + QPoint(20, 0))
    assert middle_seen(board)[0] > before[0] + 300
    x = middle_seen(board)[0]
    QTest.mouseMove(minimap, grip.toPoint())
    assert middle_seen(board)[0] == x


def test_arrows_move_what_is_in_sight_while_the_map_has_the_keyboard(wide_page):
    minimap, board = wide_page.foot.minimap, wide_page.board
    minimap.setFocus(Qt.FocusReason.TabFocusReason)
    x, y = middle_seen(board)
    QTest.keyClick(minimap, Key.Key_Right)
    assert middle_seen(board)[0] > x
    QTest.keyClick(minimap, Key.Key_Down)
    assert middle_seen(board)[1] > y
    QTest.keyClick(minimap, Key.Key_Home)
    assert board.is_fitted


def test_moving_the_camera_draws_nothing_of_the_map_anew(wide_page, monkeypatch):
    minimap, board = wide_page.foot.minimap, wide_page.board
    drawn = []
    monkeypatch.setattr(minimap, "_draw", lambda: drawn.append(1))
    for _ in range(5):
        board.pan(-40, -10)
        wide_page.grab()
    assert drawn == []


def test_a_change_is_drawn_once_the_board_rests(wide_page, around, qtbot):
    minimap = wide_page.foot.minimap
    minimap._soon.setInterval(10)
    before = minimap.grab().toImage()
    around.desk.do(ideas.move, [idea.id for idea in around.workshop.ideas_in("p0")], to=None)
    qtbot.waitUntil(lambda: minimap.grab().toImage() != before)


def test_of_ten_thousand_notes_only_so_many_are_drawn_as_the_map_has_room_for(around, open_page, fill_board):
    fill_board(around, placed=3000, standing=5)
    minimap = open_page(around).foot.minimap
    sheet = minimap._board.scene.arrangement.sheet("p0")
    assert len([*minimap._few(sheet, 0.005)]) < 200
    assert len([*minimap._few(sheet, 0.5)]) == len(sheet.slots)


@pytest.mark.parametrize(
    ("size", "is_shown"), [((1270, 704), True), ((1184, 576), False), ((1344, 836), True)]
)
def test_the_map_hides_where_there_is_no_room(around, open_page, fill_board, size, is_shown):
    fill_board(around)
    page = open_page(around, size)
    assert page.foot.minimap.isVisible() is is_shown


def test_at_twice_the_text_size_the_map_hides(make_around, open_page, fill_board):
    around = make_around(scale=2.0)
    fill_board(around)
    assert not open_page(around).foot.minimap.isVisible()


def test_an_empty_board_has_an_empty_map(around, open_page):
    assert not open_page(around).foot.minimap.grab().isNull()
