"""Small groups are told together."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.insight.small_numbers import FEWEST, together


def test_large_groups_stand_alone_and_small_ones_together():
    people = {"students": 12, "families": 11, "employers": 4, "alumni": 2}
    assert together(people) == [("students",), ("families",), ("employers", "alumni")]


def test_one_small_group_alone_takes_the_next_smallest_along():
    people = {"students": 12, "families": 6, "alumni": 2}
    assert together(people) == [("students",), ("families", "alumni")]


def test_nobody_is_merged_where_every_group_is_large():
    assert together({"students": 5, "families": 30}) == [("students",), ("families",)]


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 40), max_size=24))
def test_no_group_under_five_is_ever_told_or_left_over(people):
    told = together(people)
    assert sorted(group for merged in told for group in merged) == sorted(people)
    sizes = [sum(people[group] for group in merged) for merged in told]
    if sum(people.values()) >= FEWEST:
        assert all(size >= FEWEST or size == 0 for size in sizes)
    else:
        assert len(told) <= 1
