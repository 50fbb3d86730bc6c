"""How much time has gone by: the computer may sleep, be started anew, or have its clock set."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.a_computer import HOUR, MINUTE, Computer
from workshop_app.insight.evening.moments import Moment, between, kept

KINDS = pytest.mark.parametrize("names_its_starts", [True, False], ids=["knows its start", "does not"])


@KINDS
def test_time_goes_by_while_the_computer_sleeps(names_its_starts):
    computer = Computer(names_its_starts=names_its_starts)
    before = computer.now()
    computer.pass_time(17 * MINUTE)
    assert between(before, computer.now()) == 17 * MINUTE


@KINDS
def test_nothing_goes_by_when_somebody_sets_the_clock(names_its_starts):
    for hours in (-30, -1, 1, 30):
        computer = Computer(names_its_starts=names_its_starts)
        before = computer.now()
        computer.pass_time(3 * MINUTE)
        computer.set_clock(hours * HOUR)
        assert between(before, computer.now()) == 3 * MINUTE


@KINDS
def test_time_goes_by_while_the_program_does_not_run(names_its_starts):
    computer = Computer(names_its_starts=names_its_starts)
    before = computer.now()
    computer.pass_time(4 * MINUTE)
    computer.start_program()
    assert between(before, computer.now()) == 4 * MINUTE


@KINDS
@pytest.mark.parametrize("off", [1, 5, 90])
@pytest.mark.parametrize("on_before", [1, 60, 3_000])
def test_time_goes_by_while_the_computer_is_off(names_its_starts, off, on_before):
    computer = Computer(names_its_starts=names_its_starts, on_for=on_before * MINUTE)
    before = computer.now()
    computer.pass_time(MINUTE)
    computer.start_anew(off=off * MINUTE, lasting=2 * MINUTE)
    assert between(before, computer.now()) == (1 + off + 2) * MINUTE


def test_a_clock_that_was_set_back_while_it_was_off_never_gives_time_back():
    computer = Computer()
    before = computer.now()
    computer.start_anew(off=MINUTE, lasting=0)
    computer.set_clock(-5 * HOUR)
    assert between(before, computer.now()) == 0


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 10**8), st.booleans(), st.integers(-(10**9), 10**9)), max_size=8))
def test_in_one_start_of_a_computer_that_names_it_nothing_misleads(story):
    computer = Computer()
    before, gone = computer.now(), 0
    for passes, restarts, set_by in story:
        computer.pass_time(passes)
        computer.set_clock(set_by)
        if restarts:
            computer.start_program()
        gone += passes
        assert between(before, computer.now()) == gone


def test_a_moment_comes_back_from_a_small_file_and_nothing_else_is_taken_for_one():
    moment = Moment(5, 6, "boot", "sitting")
    assert kept(list(moment)) == moment
    for wrong in (None, [], [5, 6], [5, "6", "", ""], {"wall": 5}, [5.0, 6, "", ""], 7):
        assert kept(wrong) is None
