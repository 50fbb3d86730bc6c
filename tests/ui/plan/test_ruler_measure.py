"""The ruler's arithmetic: what a border gives to one part it takes from the next."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.ui.plan.minutes_stepper import next_five
from workshop_app.ui.plan.ruler_measure import Mark, borders, marks, moved, nearest, snapped

EVENING = (10, 20, 30, 10, 20, 10, 15, 5)


@settings(max_examples=60)
@given(st.lists(st.integers(1, 90), min_size=2, max_size=20), st.data())
def test_a_border_between_two_parts_leaves_the_evening_as_long_as_it_was(minutes, data):
    border = data.draw(st.integers(0, len(minutes) - 2))
    new = moved(minutes, border, data.draw(st.integers(-200, 200)))
    assert sum(new) == sum(minutes)
    assert min(new) >= 1
    assert [n for n, (old, one) in enumerate(zip(minutes, new, strict=True)) if old != one] in (
        [],
        [border, border + 1],
    )


def test_the_last_border_makes_the_evening_longer_or_shorter():
    assert moved(EVENING, 7, 25) == (*EVENING[:7], 30)
    assert moved(EVENING, 7, -25) == (*EVENING[:7], 1)


def test_a_part_of_no_minutes_can_be_given_some_and_takes_none_from_itself():
    assert moved((0, 10), 0, -5) == (0, 10)
    assert moved((0, 10), 0, 5) == (5, 5)


def test_a_hand_stops_where_the_clock_shows_five():
    assert snapped(18 * 60 + 30, (10, 20), 0, 6) == 5
    assert snapped(18 * 60 + 30, (12, 20), 0, 4) == 3
    assert snapped(18 * 60 + 30, (12, 20), 0, 0.4) == 0


def test_borders_are_as_far_apart_as_the_minutes_say():
    assert borders(EVENING, 120, 960)[:4] == [0, 80, 240, 480]
    assert borders(EVENING, 120, 960)[-1] == 960


def test_of_two_borders_in_one_place_the_later_is_taken():
    assert nearest([0, 80, 80, 160], 82, 7) == 1
    assert nearest([0, 80, 80, 160], 120, 7) is None
    assert nearest([0, 80], 2, 7) is None


def test_times_stand_at_round_hours_and_at_both_ends():
    assert marks(18 * 60 + 30, 120, 6) == [Mark(0), Mark(30), Mark(60), Mark(90), Mark(120, is_end=True)]
    assert len(marks(8 * 60, 600, 6)) <= 8


def test_minus_and_plus_go_to_the_next_five_and_below_five_one_by_one():
    assert [next_five(minutes, 1) for minutes in (1, 4, 5, 12, 20)] == [2, 5, 10, 15, 25]
    assert [next_five(minutes, -1) for minutes in (1, 4, 5, 12, 20)] == [1, 3, 4, 10, 15]
