"""How seats are shared out over groups: everybody is at many tables, and nobody is left out."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.domain.agenda_records import Seat, SeatId
from workshop_app.ui.plan.seating import by_table, mixed, tables_for


def room(tables, seats):
    return [
        Seat(id=SeatId(f"T{t}-{n:02}"), code=f"T{t}-{n:02}", table=str(t))
        for t in range(1, tables + 1)
        for n in range(1, seats + 1)
    ]


def test_tables_stand_by_their_numbers_and_seats_by_theirs():
    found = by_table(reversed(room(11, 12)))
    assert list(found) == [str(n) for n in range(1, 12)]
    assert [seat.code for seat in found["2"]][-3:] == ["T2-10", "T2-11", "T2-12"]


def test_more_tables_get_the_next_free_numbers_and_fewer_lose_the_last():
    here = by_table([*room(2, 6), Seat(id=SeatId("w"), code="W-01", table="Window")])
    assert tables_for(here, 4, 5) == {"1": 5, "2": 5, "Window": 5, "3": 5}
    assert tables_for(here, 1, 6) == {"1": 6, "2": 0, "Window": 0}


def test_a_group_as_large_as_there_are_tables_sits_once_at_each():
    places = mixed(room(7, 6), {"students": 14, "families": 7, "alumni": 2})
    at = [code.split("-")[0] for code, group in places.items() if group == "families"]
    assert sorted(at) == [f"T{n}" for n in range(1, 8)]
    assert Counter(places.values()) == {"students": 14, "families": 7, "alumni": 2, None: 19}


@settings(max_examples=40)
@given(
    tables=st.integers(1, 8),
    seats=st.integers(1, 8),
    people=st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60), max_size=8),
)
def test_whatever_comes_each_seat_is_given_once_and_each_group_sits_evenly(tables, seats, people):
    standing = room(tables, seats)
    places = mixed(standing, people)
    assert set(places) == {seat.code for seat in standing}
    given_to = Counter(group for group in places.values() if group is not None)
    total = sum(people.values())
    if 0 < total <= len(standing):
        assert given_to == Counter({group: count for group, count in people.items() if count})
    elif people:
        assert sum(given_to.values()) == len(standing)
    for group in given_to:
        at = Counter(code.split("-")[0] for code, whose in places.items() if whose == group)
        spread = [at.get(f"T{n}", 0) for n in range(1, tables + 1)]
        assert max(spread) - min(spread) <= 1
