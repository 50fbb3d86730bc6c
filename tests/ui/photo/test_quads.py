"""What can be done to the four corners of a note."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.ui.photo import quads
from workshop_app.ui.photo.quads import Size

PHOTO = Size(2560, 1920)
middles = st.tuples(st.floats(400, 2100), st.floats(400, 1500))
notes = st.builds(
    quads.tilted,
    middles,
    st.builds(Size, st.floats(60, 300), st.floats(60, 300)),
    st.floats(-40, 40),
)


@given(notes)
def test_four_quarter_turns_are_none(note):
    turned = note
    for _ in range(4):
        turned = quads.turned(turned)
    assert turned == note
    assert quads.turned(note) != note


@given(notes, st.booleans())
def test_the_halves_of_a_note_joined_again_are_the_note(note, is_across):
    halves = quads.halves(note, is_across=is_across)
    again = quads.joined(halves)
    assert all(
        abs(a - b) < 0.01
        for one, other in zip(again, note, strict=True)
        for a, b in zip(one, other, strict=True)
    )
    assert all(quads.is_drawable(half) for half in halves)


@given(notes, st.floats(-5_000, 5_000), st.floats(-5_000, 5_000))
def test_a_moved_note_keeps_its_shape_and_stays_in_the_photo(note, dx, dy):
    moved = quads.moved(note, dx, dy, PHOTO)
    assert all(-0.01 <= x <= PHOTO.width + 0.01 and -0.01 <= y <= PHOTO.height + 0.01 for x, y in moved)
    assert all(abs(a - b) < 0.01 for a, b in zip(quads.size(moved), quads.size(note), strict=True))


@given(notes, st.integers(0, 3), st.floats(-3_000, 3_000), st.floats(-3_000, 3_000))
def test_no_corner_can_be_dragged_so_that_the_sides_cross(note, corner, dx, dy):
    assert quads.is_drawable(quads.stretched(note, [corner], dx, dy, PHOTO))


def test_a_note_holds_its_middle_and_not_what_lies_beside_it():
    note = quads.tilted((500, 500), Size(200, 100), 30)
    assert quads.contains(note, 500, 500)
    assert not quads.contains(note, 500, 640)


def test_a_line_and_a_bow_are_no_boxes():
    assert not quads.is_drawable(quads.upright(10, 10, 12, 400))
    assert not quads.is_drawable(((0, 0), (100, 100), (100, 0), (0, 100)))


def test_notes_are_read_in_rows_even_when_the_wall_hangs_askew():
    wall = [
        quads.tilted((200 + 300 * x, 200 + 300 * y + 20 * x), Size(200, 200))
        for y in range(3)
        for x in range(3)
    ]
    shuffled = [wall[n] for n in (4, 0, 8, 2, 6, 1, 5, 3, 7)]
    assert [shuffled[n] for n in quads.in_reading_order(shuffled)] == wall


def test_the_nearest_note_lies_in_the_direction_asked_for():
    here = quads.tilted((500, 500), Size(100, 100))
    others = [quads.tilted(at, Size(100, 100)) for at in ((700, 520), (900, 500), (480, 200), (505, 700))]
    assert [quads.nearest(here, others, dx, dy) for dx, dy in ((1, 0), (-1, 0), (0, -1), (0, 1))] == [
        0,
        None,
        2,
        3,
    ]
