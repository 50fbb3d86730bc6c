"""H1: a restart forgets nothing, not even what can be undone."""

from days import MemoryLog, a_desk, act, day, day_of_two, log_of, shown, spend
from hypothesis import given

from workshop_app.domain.abridging import abridged


def assert_restarts_as_it_was(desk):
    again = a_desk(desk._name, sitting="restart0", log=desk._log)
    assert shown(again.workshop) == shown(desk.workshop)
    assert [c.stamp for c in again.history.undoable] == [c.stamp for c in desk.history.undoable]
    assert [c.stamp for c in again.history.redoable] == [c.stamp for c in desk.history.redoable]
    assert again.history.undoable == desk.history.undoable


@given(day)
def test_h1_after_a_day_alone(work):
    desk = a_desk("a")
    for what in work:
        act(desk, what)
    assert_restarts_as_it_was(desk)


@given(day_of_two, day_of_two)
def test_h1_after_merging_with_another_laptop(morning, afternoon):
    a, b = a_desk("a"), a_desk("b", hour=1003)
    for part in (morning, afternoon):
        spend((a, b), part)
        a.merge(log_of(b))
        assert_restarts_as_it_was(a)


@given(day_of_two, day_of_two)
def test_h1_after_merging_with_a_copy_worked_on_at_the_same_desk(morning, afternoon):
    a, copy = a_desk("a", sitting="window01"), a_desk("a", sitting="window02", hour=1003)
    for part in (morning, afternoon):
        spend((a, copy), part)
        a.merge(log_of(copy))
        assert_restarts_as_it_was(a)


@given(day, day_of_two)
def test_h1_after_meeting_the_whole_of_what_was_known_without_its_history(before, after):
    a = a_desk("a")
    for what in before:
        act(a, what)
    b = a_desk("a", sitting="window02", log=MemoryLog(abridged(log_of(a))), hour=1003)
    spend((a, b), after)
    b.merge(log_of(a))
    assert_restarts_as_it_was(b)
