"""Stamps only ever go forward, whatever the computer's clock does."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.desk.clock import MOST_TURNS, Clock
from workshop_app.domain.changes import Stamp

moments = st.integers(0, 1 << 42)


@given(st.lists(moments, min_size=1, max_size=60))
def test_stamps_go_forward_while_the_clock_jumps_about(hours):
    hours = iter(hours)
    clock = Clock("abcdefgh", lambda: next(hours, 0))
    stamps = [clock.tick() for _ in range(60)]
    assert stamps == sorted(set(stamps))


@given(st.lists(st.tuples(moments, st.integers(0, MOST_TURNS)), min_size=1, max_size=20), moments)
def test_a_stamp_is_later_than_every_stamp_seen(seen, now):
    clock = Clock("00000000", lambda: now)
    others = [Stamp(millis, turn, "zzzzzzzz") for millis, turn in seen]
    for stamp in others:
        clock.see(stamp)
    assert clock.tick() > max(others)


def test_a_millisecond_that_has_run_out_of_turns_gives_way_to_the_next():
    clock = Clock("abcdefgh", lambda: 5)
    clock.see(Stamp(5, MOST_TURNS, "other000"))
    assert clock.tick() == Stamp(6, 0, "abcdefgh")


def test_an_ordinary_stamp_names_the_moment():
    clock = Clock("abcdefgh", lambda: 1234)
    assert clock.tick() == Stamp(1234, 0, "abcdefgh")
    assert clock.tick() == Stamp(1234, 1, "abcdefgh")


def test_a_stamp_from_the_past_is_no_reason_to_go_back():
    clock = Clock("abcdefgh", lambda: 1000)
    clock.tick()
    clock.see(Stamp(10, 0, "other000"))
    assert clock.tick().millis == 1000
