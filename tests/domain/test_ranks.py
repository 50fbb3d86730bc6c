"""R1: there is always a rank between two."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.ranks import DIGITS, between, room, spread


@given(st.lists(st.integers(0, 100), max_size=120))
def test_r1_there_is_always_room_between_two(places):
    ranks = []
    for place in places:
        index = place % (len(ranks) + 1)
        low = ranks[index - 1] if index else ""
        high = ranks[index] if index < len(ranks) else ""
        new = between(low, high)
        assert low < new
        assert not high or new < high
        ranks.insert(index, new)


@given(st.lists(st.integers(0, 100), max_size=40), st.integers(0, 100), st.integers(0, 60))
def test_many_find_room_in_the_same_gap_in_order(places, gap, count):
    ranks = []
    for place in places:
        index = place % (len(ranks) + 1)
        ranks.insert(index, between(*around(ranks, index)))
    index = gap % (len(ranks) + 1)
    low, high = around(ranks, index)
    new = list(spread(low, high, count))
    whole = [*ranks[:index], *new, *ranks[index:]]
    assert len(new) == count
    assert whole == sorted(set(whole))


@given(st.lists(st.sampled_from(["1", "2", "2V", "3"]), max_size=8).map(sorted), st.integers(0, 8))
def test_ranks_that_two_laptops_gave_alike_move_along(ranks, place):
    index = min(place, len(ranks))
    pushed, low, high = room(ranks, index)
    new = list(spread(low, high, 1 + pushed))
    whole = [*ranks[:index], *new, *ranks[index + pushed :]]
    assert whole == sorted(whole)
    assert not ranks[:index] or ranks[index - 1] < new[0]
    assert all(
        one < other for one, other in zip(whole[index:], whole[index + 1 :], strict=False) if other in new
    )


@given(st.integers(1, 400))
def test_a_rank_never_ends_in_the_lowest_digit_before_which_nothing_fits(count):
    rank = ""
    for _ in range(count):
        rank = between(rank, "")
        assert not rank.endswith(DIGITS[0])
        assert between("", rank) < rank


def test_a_thousand_ideas_one_after_the_other_keep_short_ranks():
    rank = ""
    for _ in range(1000):
        rank = between(rank, "")
    assert len(rank) <= 3


def test_a_thousand_ideas_always_put_on_top_keep_ranks_that_can_be_borne():
    rank = between("", "")
    for _ in range(1000):
        rank = between("", rank)
    assert len(rank) < 1000 / 4


def around(ranks, index):
    return ranks[index - 1] if index else "", ranks[index] if index < len(ranks) else ""
