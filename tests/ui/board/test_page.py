"""The page around the board: find, filters, tray, zoom, states."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import groups, ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def turn_wheel(board, at, *, down=-120, held=NONE):
    event = QWheelEvent(
        QPointF(at),
        QPointF(board.mapToGlobal(at)),
        QPoint(),
        QPoint(0, down),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(board, event)


def test_finding_lets_what_does_not_match_stand_back_and_counts_what_does(hand, page):
    hand.press(Key.Key_Slash)
    assert page.toolbar.field.hasFocus()
    QTest.keyClicks(page.toolbar.field, "waiting")
    assert hand.board.drawing.matching == {f"t{n}" for n in range(8)}
    assert page.toolbar.found.text() == "8 ideas"
    hand.press(Key.Key_Escape, on=page.toolbar.field)
    assert hand.board.drawing.matching is None
    assert hand.board.hasFocus()


def test_enter_walks_what_was_found_and_brings_it_into_sight(around, open_page, fill_board, hand_on):
    fill_board(around, placed=200, waiting=0)
    around.desk.do(ideas.reword, "i199", "El árbol")
    page = open_page(around)
    page.search.begin()
    QTest.keyClicks(page.toolbar.field, "arbol")
    QTest.keyClick(page.toolbar.field, Key.Key_Return)
    assert page.board.selection.idea == "i199"
    assert page.board.canvas.rect.contains(hand_on(page).note("i199"))
    assert page.toolbar.field.hasFocus()


def test_a_group_is_looked_at_alone_by_its_chip(hand, page, around):
    page.toolbar.chips["families"].click()
    assert hand.board.drawing.matching == {
        idea.id for idea in around.workshop.ideas() if idea.group == "families"
    }
    QTest.keyClicks(page.toolbar.field, "waiting")
    assert hand.board.drawing.matching == {"t1", "t7"}


def test_only_groups_that_have_spoken_have_a_chip(page):
    assert list(page.toolbar.chips) == ["students", "families", "teachers", "employers", "partners", "alumni"]


def test_a_filter_ends_when_its_group_is_gone(page, around, hand):
    page.toolbar.chips["alumni"].click()
    around.desk.do(groups.bin, "alumni")
    assert hand.board.drawing.matching is None


def test_groups_that_do_not_fit_go_into_a_menu(around, open_page):
    for n in range(8):
        around.desk.do(groups.add, f"g{n}", f"A group with a rather long name {n}")
    for n, group in enumerate(around.workshop.groups()):
        around.desk.do(ideas.capture, NewIdea(id=f"t{n}", text="x", group=group.id))
    page = open_page(around, (1184, 640))
    QApplication.processEvents()
    shown = [chip for chip in page.toolbar.chips.values() if chip.isVisible()]
    assert 0 < len(shown) < 16
    button = page.toolbar.filters.button
    assert button.isVisible()
    assert button.x() > max(chip.geometry().right() for chip in shown)
    end = button.mapTo(page.toolbar, button.rect().topRight())
    assert end.x() < page.toolbar.new_pillar.geometry().left()


def test_the_wheel_pans_and_with_control_zooms_at_the_pointer(hand, page):
    board, at = hand.board, QPoint(700, 300)
    turn_wheel(board, at)
    assert board.canvas.top > 0
    under = board.canvas.to_scene(QPointF(at))
    turn_wheel(board, at, down=120, held=CTRL)
    assert board.zoom == pytest.approx(1.2, abs=0.01)
    assert board.canvas.to_scene(QPointF(at)) == pytest.approx(under, abs=1)
    assert page.foot.zoom_box.percent.text() == "120%"


def test_zoom_stays_between_10_and_200_percent(hand):
    for _ in range(30):
        hand.board.zoom_by(1.5)
    assert hand.board.zoom == 2
    for _ in range(30):
        hand.board.zoom_by(0.5)
    assert hand.board.zoom == pytest.approx(0.1)
    hand.press(Key.Key_0, CTRL)
    assert hand.board.zoom == 1


def test_the_board_opens_at_the_width_but_never_under_87_percent(around, open_page, fill_board):
    fill_board(around, placed=40, standing=5)
    page = open_page(around, (1270, 704))
    assert page.board.zoom == pytest.approx((1270 - 48) / 1301, abs=0.01)
    page.resize(1184, 640)
    assert page.board.zoom == pytest.approx(0.873, abs=0.005)


def test_space_or_the_middle_button_moves_the_canvas(hand):
    left = hand.board.canvas.left
    hand.carry(QPoint(700, 300), QPoint(600, 300), button=Qt.MouseButton.MiddleButton)
    hand.let_go(QPoint(600, 300), Qt.MouseButton.MiddleButton)
    assert hand.board.canvas.left == left + 100
    QTest.keyPress(hand.board, Key.Key_Space)
    hand.drag(QPoint(600, 300), QPoint(700, 300))
    QTest.keyRelease(hand.board, Key.Key_Space)
    assert hand.board.canvas.left == left


def test_the_board_cannot_be_pushed_out_of_sight(hand):
    hand.board.pan(1e6, 1e6)
    assert any(
        hand.board.canvas.to_view(sheet.box).intersects(hand.board.canvas.rect)
        for sheet in hand.board.scene.arrangement.sheets
    )


def test_the_tray_scrolls_to_its_last_note_and_no_further(around, open_page, fill_board, hand_on):
    fill_board(around, waiting=40)
    page = open_page(around)
    hand = hand_on(page)
    assert page.foot.fades[1].isVisible()
    assert not page.foot.fades[0].isVisible()
    for _ in range(20):
        page.foot.fades[1].arrow.click()
    assert page.board.tray.rect.contains(hand.note("t39"))
    assert not page.foot.fades[1].isVisible()
    assert page.foot.fades[0].isVisible()
    hand.click("t39")
    assert page.board.selection.ideas == {"t39"}


def test_a_low_window_folds_the_tray_to_a_strip_that_opens_on_t(around, open_page, fill_board, hand_on):
    fill_board(around)
    page = open_page(around, (1184, 576))
    assert page.board.tray_bar.height() == 44
    around.desk.do(ideas.capture, NewIdea(id="new", text="x"))
    hand = hand_on(page)
    hand.click("i0")
    hand.press(Key.Key_T)
    assert page.board.tray_bar.height() == 112
    assert page.board.selection.idea == "t0"
    hand.press(Key.Key_1)
    assert around.workshop.ideas_in("p0")[-1].id == "t0"


def test_a_folded_tray_opens_for_a_note_that_is_dragged_onto_it(around, open_page, fill_board, hand_on):
    fill_board(around)
    page = open_page(around, (1184, 576))
    hand = hand_on(page)
    strip = page.board.tray_bar.center()
    hand.carry(hand.note("i0"), strip)
    assert page.board.tray_bar.height() == 112
    hand.let_go(strip)
    assert around.workshop.idea("i0").pillar is None


@pytest.mark.parametrize(("high", "bar", "note"), [(836, 122, 98), (700, 112, 80), (656, 112, 80)])
def test_notes_and_tray_fit_the_height_of_the_window(around, open_page, high, bar, note):
    page = open_page(around, (1270, high))
    assert page.board.tray_bar.height() == bar
    assert page.board.scene.measures.note_height == note


def test_without_ideas_the_page_leads_to_gather(around, open_page):
    page = open_page(around)
    assert page.no_ideas.isVisible()
    assert page.toolbar.sort.isHidden()
    assert page.no_ideas.gather.hasFocus()
    around.desk.do(ideas.capture, NewIdea(id="t0", text="First"))
    assert not page.no_ideas.isVisible()
    assert page.toolbar.sort.isVisible()


def test_far_away_one_sentence_says_how_much_there_is(around, open_page, fill_board):
    fill_board(around, placed=958, waiting=42)
    page = open_page(around)
    assert not page.foot.far_sentence.isVisible()
    page.board.zoom_at(QPointF(600, 300), 0.2)
    assert page.foot.far_sentence.isVisible()
    assert page.foot.far_sentence.words.startswith("1,000 ideas, 42 still to place.")


def test_the_whole_text_of_a_cut_note_opens_under_the_keyboard(hand, around):
    around.desk.do(ideas.reword, "t1", "A long idea that says a great many things at once " * 4)
    hand.press(Key.Key_Right)
    assert hand.board.whole_text.words.startswith("A long idea")
    hand.press(Key.Key_Right)
    assert hand.board.whole_text.words == ""


def test_the_whole_text_of_a_cut_note_opens_when_the_pointer_rests(hand, around, qtbot):
    around.desk.do(ideas.reword, "i0", "A long idea that says a great many things at once " * 4)
    hand.board.pointer._resting.setInterval(10)
    hand.move(hand.note("i0"), Qt.MouseButton.NoButton)
    qtbot.waitUntil(lambda: hand.board.whole_text.words != "")
    hand.move(QPoint(1335, 300), Qt.MouseButton.NoButton)
    assert hand.board.whole_text.words == ""


def test_the_foot_names_only_groups_that_have_spoken_this_evening(page, around, hand):
    assert hand.board.scene.face("p0").missing == ("Families",)
    around.desk.do(ideas.capture, NewIdea(id="new", text="x", group="leaders"))
    assert hand.board.scene.face("p0").missing == ("Families", "District leaders")


def test_the_fact_of_the_rail_counts_pillars(page, around):
    assert page.fact(around.workshop) == "5 pillars"
    for pillar in around.workshop.pillars():
        around.desk.do(pillars.bin, pillar.id)
    assert page.fact(around.workshop) == ""


def test_a_pillar_with_a_very_long_name_has_two_lines_and_a_higher_head(hand, around):
    around.desk.do(pillars.rename, "p0", "Curious and kind and brave and patient and many other things " * 1)
    first, second = hand.board.scene.arrangement.sheets[:2]
    assert first.header > second.header


def test_what_changed_is_drawn_anew_and_nothing_else(hand, around, page):
    drawn = []
    page.grab()
    repair = hand.board.canvas.tiles.repair
    hand.board.canvas.tiles.repair = lambda boxes: (drawn.extend(boxes), repair(boxes))
    around.desk.do(ideas.reword, "i0", "Other words")
    (box,) = drawn
    assert box.touches(hand.board.scene.arrangement.sheet("p0").slot(0))
    assert box.width < 140


@pytest.mark.parametrize(
    "text", ["", "  ", "x" * 200, "يتعلم من أخطائه ويعتذر عنها دائما", "Biết lắng nghe", "日本語のメモ"]
)
def test_texts_of_every_kind_are_drawn(hand, around, text, page):
    if text.strip():
        around.desk.do(ideas.reword, "i0", text)
    assert not page.grab().isNull()


def test_the_picture_after_many_changes_is_the_picture_of_a_fresh_page(
    hand, around, page, open_page, same_picture
):
    page.grab()
    hand.drag(hand.note("t0"), hand.end_of("p2"))
    hand.drag(hand.note("i3"), hand.note("i9"))
    around.desk.do(ideas.reword, "i1", "Other words")
    around.desk.do(pillars.rename, "p4", "Another name")
    around.desk.do(pillars.widen, "p1", 3)
    around.desk.do(ideas.bin, ["i8"])
    around.desk.undo()
    around.desk.do(pillars.reorder, "p3", after=None)
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


def test_at_twice_the_text_size_notes_grow_and_nothing_is_pushed_out(
    make_around, open_page, fill_board, hand_on
):
    around = make_around(scale=2.0)
    fill_board(around)
    page = open_page(around)
    assert page.board.view_of("i0").width() == pytest.approx(222, abs=2)
    assert page.board.tray_bar.height() == 88
    hand = hand_on(page)
    hand.press(Key.Key_T)
    assert page.board.tray_bar.height() == 244
    hand.press(Key.Key_2)
    assert around.workshop.ideas_in("p1")[-1].id == "t0"
    button = page.toolbar.new_pillar
    assert button.mapTo(page, button.rect().bottomRight()).x() <= page.width()


def test_high_contrast_draws_notes_with_black_edges_and_no_glue(make_around, open_page, fill_board):
    around = make_around(high_contrast=True)
    fill_board(around)
    page = open_page(around)
    box = page.board.view_of("i0").toRect()
    picture = page.board.grab().toImage()
    assert picture.pixelColor(box.left() + 1, box.center().y()).name() == "#000000"
    assert picture.pixelColor(box.center().x(), box.top() + 4) == picture.pixelColor(
        box.center().x(), box.bottom() - 5
    )
