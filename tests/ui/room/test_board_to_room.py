"""From the board to the wall: what a hand does at the laptop, and what the room sees of it."""

import pytest
from PySide6.QtCore import Qt

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.board.selection import on_idea, on_pillar
from workshop_app.ui.room.shown import OneNote, Spotlight, WholeBoard


@pytest.fixture
def page(around, qtbot):
    desk = around.desk
    new = [ideas.NewIdea(id=IdeaId(f"idea-{n}"), text=f"says {n}", group="students") for n in range(6)]
    desk.do_as("program", ideas.capture_many, new)
    holding = [IdeaId("idea-0"), IdeaId("idea-1")]
    desk.do_as("program", pillars.add, PillarId("curious"), "Curious", holding=holding)
    desk.do_as("program", pillars.add, PillarId("caring"), "Caring")
    page = GroupStep(around)
    qtbot.addWidget(page)
    page.resize(1344, 836)
    page.show()
    page.show_workshop(around.workshop)
    desk.subscribe(lambda _changes: page.show_workshop(around.workshop))
    around.room.opened("group")
    return page


def click(qtbot, page, at):
    board = page.board
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=board.mapFromGlobal(at))


def test_a_click_on_a_sheet_puts_it_in_the_spotlight_and_one_beside_it_takes_it_back(page, around, qtbot):
    click(qtbot, page, page.sheet_point(PillarId("curious")))
    assert isinstance(around.room.showing, Spotlight)
    click(qtbot, page, page.empty_point())
    assert isinstance(around.room.showing, WholeBoard)
    click(qtbot, page, page.sheet_point(PillarId("curious")))
    assert isinstance(around.room.showing, Spotlight)


def test_the_keyboard_on_a_sheet_does_the_same_and_escape_goes_back(page, around, qtbot):
    page.board.go(on_pillar(PillarId("caring")))
    assert around.room.showing.number == 2
    qtbot.keyClick(page.board, Qt.Key.Key_Escape)
    assert isinstance(around.room.showing, WholeBoard)


def test_selecting_searching_and_zooming_change_nothing_on_the_wall(page, around, qtbot):
    seen = []
    around.room.shown.connect(seen.append)
    click(qtbot, page, page.note_point(IdeaId("idea-0")))
    page.board.go(on_idea(IdeaId("idea-3")))
    page.board.select_all()
    page.toolbar.field.setText("says 2")
    page.board.zoom_by(0.5)
    page.board.show_whole(IdeaId("idea-4"))
    assert seen == []


def test_r_shows_one_idea_large_and_r_or_escape_takes_it_away(page, around, qtbot):
    page.board.go(on_idea(IdeaId("idea-3")))
    qtbot.keyClick(page.board, Qt.Key.Key_R)
    assert isinstance(around.room.showing, OneNote)
    assert around.room.showing.note.text == "says 3"
    qtbot.keyClick(page.board, Qt.Key.Key_R)
    assert isinstance(around.room.showing, WholeBoard)
    qtbot.keyClick(page.board, Qt.Key.Key_R)
    qtbot.keyClick(page.board, Qt.Key.Key_Escape)
    assert isinstance(around.room.showing, WholeBoard)


def test_a_name_that_is_being_typed_is_not_on_the_wall(page, around, qtbot):
    page.board.go(on_pillar(PillarId("caring")))
    qtbot.keyClick(page.board, Qt.Key.Key_F2)
    qtbot.keyClicks(page.board.editing.editor, "half typed")
    assert "half typed" not in repr(around.room.showing)


def test_the_pointer_over_a_note_is_told_by_the_idea_and_where_in_it(page):
    found = page.pointed_at(page.note_point(IdeaId("idea-0")))
    assert found is not None
    idea, within = found
    assert idea == "idea-0"
    assert within.x() == pytest.approx(0.5, abs=0.03)
    assert page.pointed_at(page.empty_point()) is None
    assert page.pointing_area().contains(page.empty_point())
    assert not page.pointing_area().contains(page.tray_point())
