"""Notes and sheets dragged with the mouse."""

from PySide6.QtCore import QPoint, Qt

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import Trouble

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_note_dragged_from_the_tray_joins_the_pillar_it_is_dropped_on(hand, in_pillar):
    hand.drag(hand.note("t0"), hand.end_of("p2"))
    assert in_pillar("p2")[-1] == "t0"
    assert "t0" not in in_pillar(None)


def test_a_note_dragged_back_to_the_tray_waits_there_again(hand, in_pillar):
    hand.board.scroll_tray(-1000)  # to its last note
    hand.drag(hand.note("i7"), hand.end_of(None))
    assert in_pillar(None)[-1] == "i7"
    assert "i7" not in in_pillar("p2")


def test_notes_land_where_the_gap_opened(hand, in_pillar):
    before = in_pillar("p1")
    point = hand.note(before[2]) - QPoint(30, 0)
    hand.carry(hand.note("t1"), point)
    assert hand.board.scene.gap is not None
    hand.let_go(point)
    assert in_pillar("p1") == [*before[:2], "t1", *before[2:]]


def test_several_selected_notes_move_together_in_reading_order(hand, in_pillar):
    hand.click("t4")
    hand.click("t1", CTRL)
    hand.click("i0", CTRL)
    hand.drag(hand.note("t4"), hand.end_of("p3"))
    assert in_pillar("p3")[-3:] == ["i0", "t1", "t4"]


def test_a_drag_is_one_change(hand, around):
    hand.click("t0")
    hand.click("t3", SHIFT)
    before = len(around.open.log)
    hand.drag(hand.note("t2"), hand.end_of("p0"))
    assert len(around.open.log) == before + 1
    assert around.open.log[-1].command == "ideas.move"


def test_nothing_moves_before_the_pointer_went_three_px(hand, in_pillar):
    before = in_pillar(None)
    start = hand.note("t0")
    hand.take(start)
    hand.move(start + QPoint(1, 1))
    assert not hand.board.is_holding
    hand.let_go(start + QPoint(1, 1))
    assert in_pillar(None) == before
    assert hand.board.selection.ideas == {"t0"}


def test_the_places_notes_came_from_stay_open_while_they_are_held(hand):
    start = hand.note("t2")
    hand.carry(start, hand.end_of("p4"))
    assert hand.board.scene.lifted == {"t2"}
    assert "t2" in hand.board.scene.arrangement.tray.index
    assert hand.board.scene.target == "p4"


def test_escape_puts_everything_back(hand, in_pillar, around):
    before = [in_pillar(place) for place in (None, "p0", "p1")]
    changes = len(around.open.log)
    hand.click("t0")
    hand.click("i0", CTRL)
    hand.carry(hand.note("t0"), hand.end_of("p1"))
    hand.press(Qt.Key.Key_Escape)
    assert not hand.board.is_holding
    assert hand.board.scene.lifted == frozenset()
    assert hand.board.scene.gap is None
    hand.let_go(hand.end_of("p1"))
    assert [in_pillar(place) for place in (None, "p0", "p1")] == before
    assert len(around.open.log) == changes


def test_notes_go_back_when_the_disk_refuses(hand, in_pillar, around, qtbot):
    before = in_pillar(None)
    around.open.log.refuse = Trouble("The disk is full. Everything up to here is safe. Free some space.")
    with qtbot.waitSignal(around.alerts.not_kept):
        hand.drag(hand.note("t0"), hand.end_of("p2"))
    assert in_pillar(None) == before
    assert hand.board.scene.lifted == frozenset()
    assert [idea.id for idea in hand.board.scene.arrangement.tray.slots] == before


def test_a_note_dropped_where_it_was_changes_nothing(hand, around):
    before = len(around.open.log)
    start = hand.note("i2")
    hand.carry(start, start + QPoint(40, 40))
    hand.move(start + QPoint(-20, 4))
    hand.let_go(start + QPoint(-20, 4))
    assert len(around.open.log) == before


def test_notes_dropped_on_empty_canvas_start_a_pillar_that_is_being_named(around, open_page, hand_on):
    for n in range(3):
        around.desk.do(ideas.capture, NewIdea(id=f"t{n}", text=f"Waiting {n}"))
    page = open_page(around)
    hand = hand_on(page)
    hand.click("t0")
    hand.click("t1", CTRL)
    hand.drag(hand.note("t0"), hand.empty())
    (pillar,) = around.workshop.pillars()
    assert [idea.id for idea in around.workshop.ideas_in(pillar.id)] == ["t0", "t1"]
    hand.type("Kind at heart")
    hand.press(Qt.Key.Key_Return, on=page.board.editing.editor)
    assert around.workshop.pillar(pillar.id).name == "Kind at heart"
    assert page.board.hasFocus()


def test_a_pillar_started_near_the_end_of_the_line_stands_in_line_and_elsewhere_freely(
    around, open_page, hand_on
):
    for n in range(4):
        around.desk.do(ideas.capture, NewIdea(id=f"t{n}", text=f"Waiting {n}"))
    around.desk.do(pillars.add, "p0", "First", holding=["t0"])
    page = open_page(around)
    hand = hand_on(page)
    hand.drag(hand.note("t1"), hand.empty())
    hand.press(Qt.Key.Key_Return, on=page.board.editing.editor)
    assert around.workshop.pillars()[1].x is None
    hand.drag(hand.note("t2"), QPoint(900, 480))
    free = around.workshop.pillars()[2]
    assert free.x is not None
    assert free.y is not None
    sheet = page.board.canvas.to_view(page.board.scene.arrangement.sheet(free.id).box)
    assert sheet.contains(900, 480)
    assert page.toolbar.tidy.isVisible()
    page.toolbar.tidy.click()
    assert around.workshop.pillars()[2].x is None
    assert not page.toolbar.tidy.isVisible()


def test_a_sheet_dragged_along_the_line_takes_another_number(hand, around):
    start = hand.board.mapFromGlobal(hand.page.sheet_point("p0"))
    goal = hand.board.mapFromGlobal(hand.page.sheet_point("p2")) + QPoint(100, 0)
    hand.carry(start, goal)
    assert hand.board.marks.insertion is not None
    hand.let_go(goal)
    assert [pillar.id for pillar in around.workshop.pillars()] == ["p1", "p2", "p0", "p3", "p4"]
    assert hand.board.marks.insertion is None


def test_a_sheet_dragged_off_the_line_stays_where_it_was_put(hand, around):
    start = hand.board.mapFromGlobal(hand.page.sheet_point("p1"))
    goal = start + QPoint(200, 520)
    hand.drag(start, goal)
    placed = around.workshop.pillar("p1")
    assert placed.x is not None
    assert placed.y is not None
    assert [pillar.id for pillar in around.workshop.pillars()] == ["p0", "p1", "p2", "p3", "p4"]
    assert hand.board.scene.arrangement.sheet("p1").is_free


def test_a_sheet_dragged_back_into_the_line_stands_in_it_again(hand, around):
    around.desk.do(pillars.place, "p4", 300, 560)
    start = hand.board.mapFromGlobal(hand.page.sheet_point("p4"))
    goal = hand.board.mapFromGlobal(hand.page.sheet_point("p0")) - QPoint(100, 0)
    before = len(around.open.log)
    hand.drag(start, goal)
    assert around.workshop.pillar("p4").x is None
    assert around.workshop.pillars()[0].id == "p4"
    assert len(around.open.log) == before + 1


def test_a_sheet_put_back_by_escape_stands_where_it_stood(hand, around):
    before = len(around.open.log)
    start = hand.board.mapFromGlobal(hand.page.sheet_point("p1"))
    hand.carry(start, start + QPoint(200, 400))
    hand.press(Qt.Key.Key_Escape)
    hand.let_go(start + QPoint(200, 400))
    assert len(around.open.log) == before
    assert hand.board.marks.held is None


def test_a_rubber_band_selects_what_it_touches(hand):
    sheet = hand.board.canvas.to_view(hand.board.scene.arrangement.sheet("p0").box)
    below = QPoint(round(sheet.left()) - 10, round(sheet.bottom()) - 60)
    hand.drag(below, hand.note("i5"))
    assert hand.board.selection.ideas
    assert hand.board.selection.ideas <= {idea.id for idea in hand.board.around.workshop.ideas_in("p0")}
    hand.drag(QPoint(6, 600), QPoint(12, 610))
    assert hand.board.selection.ideas == set()


def test_a_change_from_elsewhere_puts_back_what_is_held(hand, around, in_pillar):
    hand.carry(hand.note("t0"), hand.end_of("p1"))
    around.desk.do(ideas.reword, "i0", "Something else")
    assert not hand.board.is_holding
    hand.let_go(hand.end_of("p1"))
    assert in_pillar(None)[0] == "t0"
