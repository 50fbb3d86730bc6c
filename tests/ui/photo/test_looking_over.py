"""The boxes around the notes of a photo are looked over, by mouse and by keys, before their ideas come in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from tools import drawn_wall
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.intake.photo.looking import Doing
from workshop_app.ui.photo import quads

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def hangs(count, n):
    """Where a note of the drawn wall hangs."""
    return drawn_wall.places(count, 1200, 900)[n]


def test_the_photo_is_seen_at_once_and_the_notes_once_they_are_found(bench):
    bench.open(bench.photo())
    panel = bench.screen.reviewing.panel
    assert panel.title.text() == "Looking for notes"
    assert not panel.looking.isHidden()
    assert not panel.add.isEnabled()
    bench.lookers[0].say(Doing("finding"))
    bench.found(9)
    assert panel.title.text() == "9 notes found"
    assert panel.add.text() == "Add 9 ideas"
    assert panel.add.isEnabled()
    assert [outline.state for outline in bench.canvas.outlines] == ["found"] * 9
    assert bench.canvas.hasFocus()


def test_whose_a_note_is_is_guessed_from_its_paper(bench):
    bench.look_over(9)
    groups = [box.group for box in bench.boxes.all]
    assert groups[:5] == ["students", "families", "teachers", "partners", "employers"]
    assert bench.canvas.outlines[1].group.name == "Families"


def test_alt_and_a_digit_give_a_note_to_a_group_and_zero_to_nobody(bench):
    bench.look_over()
    bench.press(Qt.Key.Key_6, ALT)
    assert bench.boxes.box.group == "alumni"
    bench.press(Qt.Key.Key_0, ALT)
    assert bench.boxes.box.group is None


def test_all_notes_of_a_colour_are_given_to_a_group_at_once(bench):
    bench.look_over()
    rows = bench.screen.reviewing.panel.papers
    assert set(rows.choices) == {"lemon", "rose", "sky", "mint", "apricot"}
    rows.choices["lemon"].chosen.emit(GroupId("board"))
    assert [box.group for box in bench.boxes.all if box.paper == "lemon"] == ["board"] * 3


def test_a_box_is_drawn_by_dragging_and_takes_the_group_of_its_paper(bench):
    bench.look_over(9, change=lambda wall: replace(wall, notes=wall.notes[:5]))
    missing = hangs(9, 6)
    bench.drag(missing[0], missing[2])
    assert len(bench.boxes.all) == 6
    drawn = bench.boxes.box.corners
    assert (drawn[0], drawn[2]) == (pytest.approx(missing[0], abs=3), pytest.approx(missing[2], abs=3))
    assert bench.boxes.box.paper == "rose"
    assert bench.boxes.box.group == "families"
    assert bench.screen.reviewing.panel.add.text() == "Add 6 ideas"


def test_a_press_chooses_a_box_and_a_drag_moves_it(bench):
    bench.look_over()
    box = bench.boxes.all[4]
    x, y = quads.middle(box.corners)
    bench.drag((x, y), (x + 40, y + 30))
    moved = bench.boxes.all[4]
    assert bench.boxes.current == box.key
    assert quads.middle(moved.corners) == pytest.approx((x + 40, y + 30), abs=3)
    assert not moved.is_as_found
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.boxes.all[4] == box


def test_corners_and_sides_are_dragged_by_their_handles(bench):
    bench.look_over()
    (x, y), before = bench.boxes.box.corners[2], bench.boxes.box.corners
    bench.drag((x, y), (x + 30, y + 20))
    assert bench.boxes.box.corners[2] == pytest.approx((x + 30, y + 20), abs=3)
    assert bench.boxes.box.corners[:2] == before[:2]
    right = bench.canvas.hand.handles()[5]
    at = bench.canvas.to_photo(right)
    bench.drag((at.x(), at.y()), (at.x() - 25, at.y()))
    assert bench.boxes.box.corners[1][0] == pytest.approx(before[1][0] - 25, abs=3)
    assert bench.boxes.box.corners[0] == before[0]


def test_everything_goes_by_keys_alone(bench):
    bench.look_over()
    first = bench.boxes.box
    bench.press(Qt.Key.Key_Tab)
    assert bench.boxes.place(bench.boxes.current) == 1
    bench.press(Qt.Key.Key_Down)
    assert bench.boxes.place(bench.boxes.current) == 4
    bench.press(Qt.Key.Key_Right, SHIFT)
    assert quads.middle(bench.boxes.box.corners)[0] > quads.middle(hangs(9, 4))[0]
    wide = quads.size(bench.boxes.box.corners).width
    bench.press(Qt.Key.Key_Right, ALT)
    assert quads.size(bench.boxes.box.corners).width > wide
    bench.press(Qt.Key.Key_C)
    corner, other = bench.boxes.box.corners[0], bench.boxes.box.corners[2]
    bench.press(Qt.Key.Key_Left, SHIFT)
    assert bench.boxes.box.corners[0] != corner
    assert bench.boxes.box.corners[2] == other
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_S)
    assert len(bench.boxes.all) == 10
    bench.press(Qt.Key.Key_S, SHIFT)
    assert len(bench.boxes.all) == 11
    bench.press(Qt.Key.Key_Space, SHIFT)
    bench.press(Qt.Key.Key_J)
    assert len(bench.boxes.all) == 10
    bench.press(Qt.Key.Key_R)
    bench.press(Qt.Key.Key_Delete)
    bench.press(Qt.Key.Key_Insert)
    assert len(bench.boxes.all) == 10
    while bench.boxes.can_undo:
        bench.press(Qt.Key.Key_Z, CTRL)
    assert len(bench.boxes.all) == 9
    assert bench.boxes.all[0] == first


def test_tab_leaves_the_photo_behind_the_last_box(bench):
    bench.look_over(2)
    bench.press(Qt.Key.Key_Tab)
    assert bench.canvas.hasFocus()
    bench.press(Qt.Key.Key_Tab)
    assert not bench.canvas.hasFocus()


def test_joining_one_box_alone_says_how_two_are_chosen(bench):
    bench.look_over()
    bench.press(Qt.Key.Key_J)
    assert "Choose two boxes first" in bench.toast()


def test_a_box_is_spoken_of_with_its_place_colour_group_and_state(bench):
    bench.look_over()
    bench.boxes.go_to(bench.boxes.all[1].key)
    assert bench.canvas.accessibleDescription() == "Note 2 of 9, pink, Families, will be added"


def test_a_note_seen_on_another_photo_is_not_added_again_unless_somebody_wants_it(bench):
    bench.around.desk.do(ideas.capture, NewIdea(id=IdeaId("idea-1"), text="Is here"))

    def seen(wall):
        first = replace(wall.notes[0], seen=IdeaId("idea-1"))
        gone = replace(wall.notes[1], seen=IdeaId("idea-of-before"))
        return replace(wall, notes=(first, gone, *wall.notes[2:]))

    bench.look_over(9, change=seen)
    panel = bench.screen.reviewing.panel
    assert panel.add.text() == "Add 8 ideas"
    assert "1 is here already, from another photo." in panel.subtitle.text()
    assert bench.canvas.outlines[0].state == "seen"
    assert bench.canvas.outlines[1].state == "found"
    assert panel.box.want.text() == "Add it too"
    panel.box.want.click()
    assert panel.add.text() == "Add 9 ideas"


def test_what_may_be_no_note_is_marked_and_counted(bench):
    bench.look_over(
        9, change=lambda wall: replace(wall, notes=(replace(wall.notes[0], certainty=0.3), *wall.notes[1:]))
    )
    assert bench.canvas.outlines[0].state == "doubt"
    assert "1 may be no note." in bench.screen.reviewing.panel.subtitle.text()


def test_a_doubt_about_the_photo_is_said_with_two_ways_out(bench):
    bench.files.paths = [bench.photo(4, "again.jpg")]
    bench.look_over(9, doubts=("The photo is dark.",))
    panel = bench.screen.reviewing.panel
    assert panel.doubt.reason.text() == "The photo is dark."
    bench.screen.reviewing.do("another")
    bench.qtbot.waitUntil(lambda: bench.review.path.name == "again.jpg")
    assert len(bench.lookers) == 2
    assert bench.lookers[0].was_stopped


def test_a_photo_without_notes_asks_for_boxes_by_hand(bench):
    bench.look_over(0)
    panel = bench.screen.reviewing.panel
    assert panel.title.text() == "No notes found"
    assert panel.subtitle.text() == "Draw a box around each, or take the photo closer."
    assert not panel.add.isEnabled()
    bench.press(Qt.Key.Key_Insert)
    assert panel.add.text() == "Add 1 idea"


def test_where_nothing_can_look_the_photo_is_shown_and_boxes_are_drawn(make_bench):
    bench = make_bench(can_look=False)
    bench.open(bench.photo(4))
    panel = bench.screen.reviewing.panel
    bench.qtbot.waitUntil(lambda: not panel.trouble.isHidden())
    assert "Draw a box around each note." in panel.trouble.reason.text()
    for n in range(2):
        (x0, y0), _, (x1, y1), _ = hangs(4, n)
        bench.drag((x0, y0), (x1, y1))
    assert panel.title.text() == "2 boxes"
    bench.take_in()
    assert [idea.group for idea in bench.ideas] == ["students", "families"]
    assert all(bench.around.desk.picture(idea.picture) for idea in bench.ideas)


def test_a_process_that_breaks_off_leaves_the_photo_and_a_sentence(bench):
    bench.open(bench.photo())
    bench.lookers[0].fail("Looking at wall.jpg broke off.")
    panel = bench.screen.reviewing.panel
    assert panel.trouble.reason.text() == "Looking at wall.jpg broke off."
    assert not bench.canvas.photo.isNull()
    bench.press(Qt.Key.Key_Insert)
    assert panel.trouble.isHidden()
    assert panel.add.isEnabled()


def test_stop_ends_the_process_and_leaves_the_photo(bench):
    bench.open(bench.photo())
    bench.screen.reviewing.panel.looking.stop.click()
    assert bench.lookers[0].was_stopped
    assert "You stopped before notes were found." in bench.screen.reviewing.panel.trouble.reason.text()


def test_boxes_drawn_while_notes_are_looked_for_stay(bench):
    bench.open(bench.photo(9))
    bench.press(Qt.Key.Key_Insert)
    bench.found(9)
    assert len(bench.boxes.all) == 10


@pytest.mark.qt_log_ignore("JPEG datastream", extend=True)
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "wrong.jpg is empty."),
        (b"%PDF-1.7 nothing", "wrong.jpg is a document, not a photo."),
        (b"\xff\xd8\xff\xe0 no more", "wrong.jpg is damaged"),
    ],
)
def test_what_is_no_photo_is_refused_in_a_sentence(make_bench, content, sentence):
    bench = make_bench(can_look=False)
    wrong = bench.folder / "wrong.jpg"
    wrong.write_bytes(content)
    bench.desk.open_photo(wrong)
    panel = bench.screen.reviewing.panel
    bench.qtbot.waitUntil(lambda: not panel.trouble.isHidden())
    assert panel.trouble.reason.text().startswith(sentence)
    assert panel.title.text() == "This photo could not be opened"
    assert not panel.add.isEnabled()


def test_a_photo_not_added_can_be_opened_again_with_its_boxes(bench):
    bench.look_over(4)
    bench.press(Qt.Key.Key_Delete)
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_Escape)
    assert not bench.desk.is_open
    assert bench.closed
    assert bench.ideas == ()
    bench.press_in_toast("Open it again")
    assert bench.desk.is_open
    assert len(bench.boxes.all) == 3
    bench.take_in()
    assert len(bench.ideas) == 3


def test_wheel_and_keys_bring_the_photo_near_and_zero_shows_it_whole(bench):
    bench.look_over()
    whole = bench.canvas.zoom
    bench.press(Qt.Key.Key_Plus)
    assert bench.canvas.zoom > whole
    below = bench.canvas.to_photo(QPointF(300, 300))
    bench.canvas.zoom_by(1.5, QPointF(300, 300))
    assert bench.canvas.to_photo(QPointF(300, 300)).x() == pytest.approx(below.x())
    bench.press(Qt.Key.Key_0)
    assert bench.canvas.zoom == whole


@pytest.mark.parametrize("look", [{}, {"scale": 2.0}, {"high_contrast": True}])
def test_one_note_and_sixty_fit_in_every_look(make_bench, look):
    bench = make_bench(**look)
    bench.look_over(60 if look else 1)
    bench.window.resize(1130, 560)
    QApplication.processEvents()
    panel = bench.screen.reviewing.panel
    assert panel.add.isVisible()
    assert panel.mapTo(bench.window, panel.add.geometry().bottomRight()).y() < 560
    assert bench.canvas.width() > 300
