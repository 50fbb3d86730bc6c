"""From how far the board is looked at: what is drawn there, and how keys and edges move the camera."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from workshop_app.ui.board.gestures import EdgeScroll
from workshop_app.ui.board.selection import on_pillar

Key = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def seen_at(page, monkeypatch):
    """What is drawn at a zoom: which texts of notes, which names of sheets, which counts alone."""

    def look(zoom):
        look, sheets = page.board.look, page.board.sheet_look
        texts, heads, far = [], [], []
        lettering, sheet, far_head = look.lettering, sheets.sheet, sheets.far_head
        with monkeypatch.context() as patch:
            patch.setattr(look, "lettering", lambda *a, **k: texts.append(a[0]) or lettering(*a, **k))
            patch.setattr(sheets, "sheet", lambda *a, **k: heads.append(1) or sheet(*a, **k))
            patch.setattr(sheets, "far_head", lambda *a, **k: far.append(1) or far_head(*a, **k))
            page.board.zoom_at(QPointF(page.board.canvas.rect.center()), zoom)
            page.board.canvas.is_zooming = False
            page.board.canvas.tiles.forget()
            page.board.grab(page.board.canvas.rect)
        return texts, heads, far

    return look


def test_notes_are_read_at_45_percent_and_blank_papers_below(seen_at):
    texts, heads, far = seen_at(0.46)
    assert texts
    assert heads
    assert not far
    texts, heads, far = seen_at(0.44)
    assert not texts
    assert not heads
    assert far


@pytest.mark.parametrize(("zoom", "said"), [(0.3, "Curious Thinker"), (0.24, "5 ideas")])
def test_sheets_have_names_down_to_25_percent_and_only_counts_below(page, zoom, said, monkeypatch, qtbot):
    board, lines = page.board, []
    line = board.sheet_look._line
    monkeypatch.setattr(board.sheet_look, "_line", lambda text, *a: lines.append(text) or line(text, *a))
    board.zoom_at(QPointF(board.canvas.rect.center()), zoom)
    board.canvas.is_zooming = False
    board.canvas.tiles.forget()
    qtbot.waitUntil(lambda: said in lines or board.grab(board.canvas.rect).isNull())
    assert ("Curious Thinker" in lines) is (zoom > 0.25)


def test_shift_and_1_shows_everything_and_control_and_0_the_width(around, open_page, fill_board, hand_on):
    fill_board(around, placed=200)
    hand = hand_on(open_page(around))
    board = hand.board
    hand.press(Key.Key_Exclam, SHIFT)
    assert board.zoom < 0.5
    for sheet in board.scene.arrangement.sheets:
        assert board.canvas.rect.contains(board.canvas.to_view(sheet.box).toRect())
    hand.press(Key.Key_0, CTRL)
    assert board.is_fitted


def test_shift_and_2_shows_what_is_selected_as_large_as_it_fits(hand, in_pillar):
    hand.click(in_pillar("p0")[0])
    hand.click(in_pillar("p4")[-1], CTRL)
    hand.press(Key.Key_At, SHIFT)
    board = hand.board
    for idea in (in_pillar("p0")[0], in_pillar("p4")[-1]):
        assert board.canvas.rect.contains(board.view_of(idea).toRect())


def test_shift_and_2_on_a_head_shows_that_sheet_in_the_middle(hand):
    board = hand.board
    board.go(on_pillar("p3"))
    hand.press(Key.Key_At, SHIFT)
    view = board.canvas.to_view(board.scene.arrangement.sheet("p3").box)
    assert view.center().x() == pytest.approx(board.canvas.rect.center().x(), abs=2)


def test_the_canvas_scrolls_while_something_is_held_at_its_edge(
    around, open_page, fill_board, hand_on, qtbot
):
    fill_board(around, placed=200)
    hand = hand_on(open_page(around))
    board, first = hand.board, "i0"
    start = hand.note(first)
    edge = QPoint(start.x(), board.tray_bar.top() - 8)
    hand.carry(start, edge)
    top = board.canvas.top
    qtbot.waitUntil(lambda: board.canvas.top > top + 60)
    hand.press(Key.Key_Escape)
    assert not board.is_holding
    assert not any(scroll._clock.isActive() for scroll in board.findChildren(EdgeScroll))


def test_space_held_turns_dragging_into_panning_and_let_go_back_again(hand, in_pillar):
    board, before = hand.board, in_pillar("p0")
    QTest.keyPress(board, Key.Key_Space)
    left, start = board.canvas.left, hand.note("i0")
    hand.drag(start, start - QPoint(50, 0))
    QTest.keyRelease(board, Key.Key_Space)
    assert board.canvas.left == left + 50
    assert in_pillar("p0") == before
    hand.drag(hand.note("i0"), hand.end_of("p1"))
    assert "i0" in in_pillar("p1")
