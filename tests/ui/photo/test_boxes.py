"""The boxes around the notes: what is done to them, and taking it back."""

import pytest

from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui.photo import quads
from workshop_app.ui.photo.boxes import Box, Boxes
from workshop_app.ui.photo.quads import Size

PHOTO = Size(1200, 900)


def box_at(x: float, y: float, **about) -> Box:
    corners = quads.tilted((x, y), Size(180, 180))
    return Box(key=0, corners=corners, paper="lemon", is_as_found=True, **about)


@pytest.fixture
def boxes(qapp):
    boxes = Boxes(PHOTO)
    found = [box_at(200 + 250 * x, 200 + 250 * y, note=3 * y + x) for y in range(2) for x in range(3)]
    boxes.begin(found)
    return boxes


def notes(boxes: Boxes) -> list[int | None]:
    return [box.note for box in boxes.all]


def test_the_first_note_found_is_the_one_worked_on(boxes):
    assert boxes.current == boxes.all[0].key
    assert not boxes.can_undo
    assert not boxes.is_changed


def test_a_step_goes_through_all_and_stops_at_both_ends(boxes):
    assert not boxes.step(-1)
    assert [boxes.step(1) for _ in range(6)] == [True] * 5 + [False]


def test_arrows_go_to_the_neighbour(boxes):
    boxes.walk(0, 1)
    boxes.walk(1, 0)
    assert boxes.place(boxes.current) == 4
    boxes.walk(0, 1)
    assert boxes.place(boxes.current) == 4


def test_a_box_is_split_joined_turned_and_removed_and_all_of_it_is_taken_back(boxes):
    before = boxes.all
    boxes.split(is_across=False)
    assert len(boxes.all) == 7
    boxes.go_to(boxes.all[1].key, choosing=True)
    assert boxes.join()
    assert len(boxes.all) == 6
    boxes.turn()
    boxes.remove()
    assert len(boxes.all) == 5
    after = boxes.all
    while boxes.undo():
        pass
    assert boxes.all == before
    while boxes.redo():
        pass
    assert boxes.all == after


def test_one_box_alone_is_not_joined(boxes):
    assert not boxes.join()
    assert not boxes.can_undo


def test_all_moves_of_one_gesture_are_taken_back_as_one(boxes):
    box = boxes.all[0]
    for step in range(1, 5):
        boxes.move(box.key, quads.moved(box.corners, 3 * step, 0, PHOTO), gesture="drag")
    boxes.undo()
    assert boxes.all[0] == box
    assert not boxes.can_undo


def test_an_altered_box_is_no_longer_as_it_was_found(boxes):
    boxes.turn()
    assert not boxes.all[0].is_as_found
    assert boxes.all[1].is_as_found


def test_a_drawn_box_takes_its_place_in_reading_order(boxes):
    new = boxes.add(quads.tilted((950, 200), Size(150, 150)))
    assert new is not None
    assert boxes.place(new.key) == 3
    assert boxes.current == new.key
    assert boxes.add(quads.upright(5, 5, 9, 9)) is None


def test_removing_goes_on_to_the_box_behind(boxes):
    boxes.go_to(boxes.all[2].key)
    boxes.remove()
    assert boxes.place(boxes.current) == 2
    assert notes(boxes) == [0, 1, 3, 4, 5]


def test_what_a_paper_says_can_be_said_for_all_of_it(boxes):
    boxes.give_paper_to("lemon", GroupId("families"))
    assert {box.group for box in boxes.all} == {"families"}


def test_a_note_that_is_here_already_is_added_only_when_somebody_wants_it(qapp):
    boxes = Boxes(PHOTO)
    boxes.begin([box_at(200, 200, note=0, seen=IdeaId("idea-1"), is_wanted=False), box_at(500, 200, note=1)])
    assert len(boxes.wanted) == 1
    boxes.want()
    assert len(boxes.wanted) == 2
    boxes.want()
    assert len(boxes.wanted) == 1


def test_boxes_drawn_while_the_photo_is_looked_at_stay(qapp):
    boxes = Boxes(PHOTO)
    drawn = boxes.add(quads.tilted((700, 700), Size(150, 150)))
    boxes.begin([box_at(200, 200, note=0)])
    assert notes(boxes) == [0, None]
    assert boxes.current == drawn.key
