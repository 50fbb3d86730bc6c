"""Themes: headings inside a sheet, and pillars that become themes and pillars again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas, pillars, themes

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there


def add_themes(around):
    around.desk.do(themes.add, "a", "p0", "Asks why", holding=["i5", "i10"])
    around.desk.do(themes.add, "b", "p0", "Looks it up", holding=["i15"])


def under(around, theme, pillar="p0"):
    sections = around.workshop.lying_in(pillar).sections
    return [idea.id for s in sections if s.theme is not None and s.theme.id == theme for idea in s.notes]


def test_headings_stand_above_their_notes(hand, around):
    add_themes(around)
    sheet = hand.board.scene.arrangement.sheet("p0")
    for theme, notes in (("a", ["i5", "i10"]), ("b", ["i15"])):
        _, part = hand.board.scene.arrangement.theme(theme)
        title = sheet.title(part)
        assert [sheet.slots[n].id for n in range(part.start, part.end)] == notes
        assert all(sheet.slot(n).y >= title.bottom for n in range(part.start, part.end))
    assert sheet.box.bottom > sheet.slot(len(sheet.slots) - 1).bottom


def test_a_note_dropped_under_a_heading_stands_under_that_theme(hand, around):
    add_themes(around)
    goal = hand.note("i10") - QPoint(42, 0)
    hand.drag(hand.note("t0"), goal)
    assert under(around, "a") == ["i5", "t0", "i10"]


def test_a_note_dropped_on_a_heading_becomes_the_first_under_it(hand, around):
    add_themes(around)
    hand.drag(hand.note("t0"), hand.title("b") - QPoint(60, 0))
    assert under(around, "b") == ["t0", "i15"]


def test_a_note_dropped_above_the_headings_stands_under_none(hand, around):
    add_themes(around)
    hand.drag(hand.note("i15"), hand.note("i0") - QPoint(42, 0))
    assert around.workshop.theme_of(around.workshop.idea("i15")) is None
    assert around.workshop.notes_in("p0")[0].id == "i15"


def test_a_number_puts_a_note_behind_those_of_no_theme(hand, around):
    add_themes(around)
    hand.click("t0")
    hand.press(Key.Key_1)
    bare = around.workshop.lying_in("p0").sections[0].notes
    assert bare[-1].id == "t0"


def test_a_heading_dragged_within_its_sheet_takes_another_place(hand, around):
    add_themes(around)
    hand.drag(hand.title("b"), hand.title("a") - QPoint(0, 6))
    assert [theme.id for theme in around.workshop.themes_in("p0")] == ["b", "a"]


def test_a_heading_dragged_into_another_sheet_takes_its_notes_along(hand, around):
    add_themes(around)
    hand.drag(hand.title("a"), hand.end_of("p1"))
    assert around.workshop.theme("a").pillar == "p1"
    assert under(around, "a", "p1") == ["i5", "i10"]


def test_a_heading_dragged_onto_the_canvas_becomes_a_pillar(around, open_page, fill_board, hand_on):
    fill_board(around, standing=3)
    around.desk.do(themes.add, "a", "p0", "Asks why", holding=["i3", "i6"])
    hand = hand_on(open_page(around))
    hand.drag(hand.title("a"), hand.empty())
    new = around.workshop.pillars()[-1]
    assert new.name == "Asks why"
    assert [idea.id for idea in around.workshop.ideas_in(new.id)] == ["i3", "i6"]
    assert around.workshop.themes() == ()


def test_a_heading_put_back_by_escape_stands_where_it_stood(hand, around):
    add_themes(around)
    before = len(around.open.log)
    hand.carry(hand.title("a"), hand.end_of("p1"))
    hand.press(Key.Key_Escape)
    hand.let_go(hand.end_of("p1"))
    assert len(around.open.log) == before


def test_a_heading_let_go_where_it_was_changes_nothing(hand, around):
    add_themes(around)
    before = len(around.open.log)
    hand.drag(hand.title("a"), hand.title("a") + QPoint(30, 3))
    assert len(around.open.log) == before


def test_a_heading_is_renamed_where_it_stands(hand, around):
    add_themes(around)
    QTest.mouseDClick(hand.board, Qt.MouseButton.LeftButton, pos=hand.title("a"))
    hand.board.editing.editor.selectAll()
    hand.type("Keeps asking")
    hand.press(Key.Key_Return, on=hand.board.editing.editor)
    assert around.workshop.theme("a").name == "Keeps asking"
    hand.press(Key.Key_F2)
    hand.press(Key.Key_Escape, on=hand.board.editing.editor)
    assert around.workshop.theme("a").name == "Keeps asking"


def test_arrows_walk_through_headings(hand, around):
    add_themes(around)
    hand.click("i0")
    seen = []
    for _ in range(8):
        hand.press(Key.Key_Down)
        seen.append(hand.board.selection.current)
    kinds = [f"{spot.kind} {spot.id}" for spot in seen]
    assert kinds.index("theme a") < kinds.index("idea i5") < kinds.index("theme b") < kinds.index("idea i15")
    hand.board.go(seen[kinds.index("theme b")])
    hand.press(Key.Key_Up)
    assert hand.board.selection.idea in {"i5", "i10"}


def test_a_theme_starts_from_the_selected_notes_and_is_named(hand, around):
    hand.click("i0")
    hand.click("i10", CTRL)
    hand.choose("New theme with them")
    hand.type("Wonder")
    hand.press(Key.Key_Return, on=hand.board.editing.editor)
    (theme,) = around.workshop.themes_in("p0")
    assert theme.name == "Wonder"
    assert under(around, theme.id) == ["i0", "i10"]


def test_a_theme_is_dissolved_and_made_a_pillar_from_its_menu(hand, around):
    add_themes(around)
    hand.board.selection.heading("a")
    hand.choose("Make it a pillar")
    assert around.workshop.pillars()[-1].name == "Asks why"
    hand.board.selection.heading("b")
    hand.choose("Dissolve")
    assert around.workshop.themes() == ()
    assert around.workshop.idea("i15").pillar == "p0"


def test_a_sheet_dropped_on_another_below_the_line_joins_it(hand, around):
    around.desk.do(pillars.place, "p4", 300, 620)
    hand.board.show_all()
    start = hand.head("p4")
    sheet = hand.board.canvas.to_view(hand.board.scene.arrangement.sheet("p1").box)
    goal = QPoint(round(sheet.center().x()), round(sheet.bottom()) - 60)
    hand.carry(start, goal)
    assert hand.board.scene.target == "p1"
    hand.let_go(goal)
    (theme,) = around.workshop.themes_in("p1")
    assert theme.name == "Ready for Life"
    assert around.workshop.number_of("p4") == 0
    assert set(under(around, theme.id, "p1")) == {f"i{n}" for n in range(4, 25, 5)}
    around.desk.undo()
    assert around.workshop.themes() == ()


def test_a_sheet_that_rests_on_another_in_the_line_joins_it(hand, around, qtbot):
    middle = hand.board.canvas.to_view(hand.board.scene.arrangement.sheet("p3").box).center().x()
    goal = QPoint(round(middle), hand.head("p3").y())
    hand.carry(hand.head("p1"), goal)
    assert hand.board.scene.target is None
    qtbot.waitUntil(lambda: hand.board.scene.target == "p3")
    hand.let_go(goal)
    assert [theme.name for theme in around.workshop.themes_in("p3")] == ["Clear Communicator"]


def test_a_pillar_is_joined_and_split_from_menus(hand, around):
    hand.board.selection.head("p0")
    hand.choose("Join to", "2")
    assert [theme.name for theme in around.workshop.themes_in("p1")] == ["Curious Thinker"]
    hand.click("i1")
    hand.click("i6", CTRL)
    hand.choose("Split")
    hand.press(Key.Key_Escape, on=hand.board.editing.editor)
    new = around.workshop.pillars()[1]
    assert {idea.id for idea in around.workshop.ideas_in(new.id)} == {"i1", "i6"}


def test_a_theme_and_the_notes_under_it_are_said(hand, around):
    add_themes(around)
    hand.board.selection.heading("a")
    hand.board.say_where()
    assert hand.board.accessibleName() == "Theme in Curious Thinker: Asks why, 2 ideas."
    hand.click("i10")
    assert "In Curious Thinker, under Asks why, 2 of 2." in hand.board.accessibleName()


def test_carried_notes_go_from_section_to_section(hand, around):
    add_themes(around)
    hand.click("i0")
    hand.press(Key.Key_X, CTRL)
    seen = {hand.board.scene.gap.theme}
    for _ in range(6):
        hand.press(Key.Key_Down)
        seen.add(hand.board.scene.gap.theme if hand.board.scene.gap.place == "p0" else None)
    assert seen == {None, "a", "b"}
    hand.press(Key.Key_Escape)


def test_thirty_pillars_and_forty_themes_find_their_places(around, open_page, fill_board):
    fill_board(around, placed=300, standing=30)
    for n in range(40):
        around.desk.do(themes.add, f"h{n}", f"p{n % 30}", f"Theme {n}", holding=[f"i{n}"])
    shown = open_page(around).board.scene.arrangement
    boxes = [sheet.box for sheet in shown.sheets]
    assert not any(a.touches(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    for sheet in shown.sheets:
        inside = [sheet.slot(n) for n in range(len(sheet.slots))] + [sheet.title(p) for p in sheet.parts[1:]]
        assert not any(
            a.grown(-1).touches(b.grown(-1)) for n, a in enumerate(inside) for b in inside[n + 1 :]
        )
        assert all(sheet.box.around(box) == sheet.box for box in inside)


def test_an_idea_moved_by_another_laptop_stands_under_its_theme_at_once(hand, around):
    add_themes(around)
    around.desk.do(ideas.move, ["t0"], to="p0", below="i15", theme="b")
    found = hand.board.scene.arrangement.find("t0")
    assert found[0].part_of(found[1]).theme == "b"
