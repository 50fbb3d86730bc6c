import pytest

pytest.importorskip("numpy", reason="photos are read by the packages of workshop-app[photo]")

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.intake.photo.neighbours import beside

SIDE = 100


def note(x, y, side=SIDE):
    return ((x, y), (x + side, y), (x + side, y + side), (x, y + side))


def column(x, count, gap=20, y=0):
    return [note(x, y + row * (SIDE + gap)) for row in range(count)]


def test_columns_with_room_between_them_are_groups():
    assert beside([*column(0, 4), *column(190, 3), *column(380, 5)]) == [
        [0, 1, 2, 3],
        [4, 5, 6],
        [7, 8, 9, 10, 11],
    ]


def test_a_note_far_from_all_others_hung_alone():
    assert beside([*column(0, 3), note(700, 700), *column(200, 3)]) == [[0, 1, 2], [4, 5, 6]]


def test_an_even_grid_says_nothing():
    assert beside([note(x * 130, y * 130) for y in range(5) for x in range(8)]) == []


def test_a_crooked_grid_says_nothing():
    shifted = [
        note(x * 130 + (x * 7 + y * 5) % 11, y * 130 + (x * 3 + y * 11) % 13)
        for y in range(5)
        for x in range(8)
    ]
    assert beside(shifted) == []


def test_a_grid_with_one_note_astray_says_nothing():
    assert beside([*(note(x * 130, y * 130) for y in range(3) for x in range(4)), note(1500, 40)]) == []


def test_two_heaps_of_overlapping_notes_are_two_groups():
    heaps = [note(x + n * 40, n * 30) for x in (0, 600) for n in range(4)]
    assert beside(heaps) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_two_notes_that_touch_among_loose_ones_are_a_group():
    assert beside([note(0, 0), note(100, 0), note(400, 0), note(700, 0), note(1000, 0)]) == [[0, 1]]


def test_notes_seen_from_aside_are_grouped_by_their_own_size():
    near = [note(0, row * 240, 200) for row in range(3)]  # 40 between notes of 200
    far = [note(420, row * 60, 50) for row in range(3)]  # 10 between notes of 50
    assert beside([*near, *far]) == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize("few", [[], [note(0, 0)], [note(0, 0), note(100, 0)]])
def test_of_fewer_than_three_notes_nothing_can_be_said(few):
    assert beside(few) == []


places = st.tuples(st.integers(0, 2000), st.integers(0, 1500), st.integers(60, 140))
walls = st.lists(places, max_size=14, unique=True).map(lambda told: [note(*one) for one in told])


@given(walls)
def test_no_note_is_in_two_groups_and_every_group_has_two(wall):
    groups = beside(wall)
    told = [place for group in groups for place in group]
    assert len(told) == len(set(told))
    assert all(len(group) >= 2 for group in groups)
    assert set(told) <= set(range(len(wall)))
    assert groups == sorted(sorted(group) for group in groups)


@given(walls, st.randoms(use_true_random=False))
def test_the_order_of_the_notes_changes_nothing(wall, chance):
    order = list(range(len(wall)))
    chance.shuffle(order)
    shuffled = beside([wall[place] for place in order])
    assert sorted(sorted(order[place] for place in group) for group in shuffled) == beside(wall)


@given(walls, st.integers(-5000, 5000), st.integers(-5000, 5000), st.sampled_from([0.25, 0.5, 2.0, 8.0]))
def test_a_larger_photo_or_another_part_of_it_changes_nothing(wall, right, down, times):
    moved = [tuple(((x + right) * times, (y + down) * times) for x, y in corners) for corners in wall]
    assert beside(moved) == beside(wall)
