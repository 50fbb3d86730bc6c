"""M1 and M2: however changes travel, everybody ends with the same workshop."""

import itertools

from days import MemoryLog, a_desk, act, day, day_of_two, log_of, shown, spend, two_desks
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.abridging import abridged
from workshop_app.domain.commands import workshops
from workshop_app.domain.workshop import Workshop


@given(day_of_two, day_of_two, st.randoms())
def test_m1_changes_may_arrive_in_any_order_and_more_than_once(morning, afternoon, random):
    a, b = two_desks()
    spend((a, b), morning)
    a.merge(log_of(b))
    spend((a, b), afternoon)
    a.merge(log_of(b))
    told_twice = log_of(a) * 2
    random.shuffle(told_twice)
    assert shown(Workshop(told_twice)) == shown(Workshop(log_of(a))) == shown(a.workshop)


@given(day_of_two, day_of_two)
def test_m2_two_laptops_that_have_merged_show_the_same_workshop(morning, afternoon):
    a, b = two_desks()
    for part in (morning, afternoon):
        spend((a, b), part)
        a.merge(log_of(b))
        b.merge(log_of(a))
        assert shown(a.workshop) == shown(b.workshop)
        assert log_of(a) == log_of(b)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), day), max_size=5))
def test_m2_three_laptops_agree_however_they_hear_of_each_other(story):
    desks = [a_desk(name, hour=1000 + n) for n, name in enumerate("abc")]
    for speaker, listener, work in story:
        for what in work:
            act(desks[speaker], what)
        desks[listener].merge(log_of(desks[speaker]))
    for one, other in itertools.permutations(desks, 2):
        one.merge(log_of(other))
    for one, other in itertools.permutations(desks, 2):
        one.merge(log_of(other))
    assert shown(desks[0].workshop) == shown(desks[1].workshop) == shown(desks[2].workshop)


@given(day_of_two, day_of_two)
def test_merging_twice_brings_nothing_the_second_time(morning, afternoon):
    a, b = two_desks()
    spend((a, b), morning)
    a.merge(log_of(b))
    spend((a, b), afternoon)
    a.merge(log_of(b))
    assert a.merge(log_of(b)) == ()


@given(day)
def test_a_copy_without_its_history_shows_the_same_workshop(work):
    desk = a_desk("a")
    for what in work:
        act(desk, what)
    copy = Workshop(abridged(log_of(desk)))
    there = shown(desk.workshop)
    assert copy.ideas() == there["ideas"]
    assert copy.pillars() == there["pillars"]
    assert copy.groups() == there["groups"]
    assert copy.details == there["details"]
    assert copy.ideas_in(None) == there["places"][0]
    assert not copy.in_the_bin()


@given(day, day_of_two, day_of_two)
def test_m2_holds_for_a_copy_without_its_history_too(before, morning, afternoon):
    a = a_desk("a")
    for what in before:
        act(a, what)
    b = a_desk("b", log=MemoryLog(abridged(log_of(a))), hour=1003)
    for part in (morning, afternoon):
        spend((a, b), part)
        a.merge(log_of(b))
        b.merge(log_of(a))
        assert shown(a.workshop) == shown(b.workshop)


@given(day, day, day)
def test_another_workshop_brings_only_what_is_new_the_second_time(ours, theirs, later):
    a, b = two_desks()
    for what in ours:
        act(a, what)
    for what in theirs:
        act(b, what)
    a.do(workshops.bring_in, b.workshop, "workshop-b")
    once = shown(a.workshop)
    assert a.do(workshops.bring_in, b.workshop, "workshop-b") is None
    for what in later:
        act(b, what)
    a.do(workshops.bring_in, b.workshop, "workshop-b")
    origins = [idea.origin for idea in a.workshop.ideas() if idea.source == "workshop"]
    assert len(origins) == len(set(origins))
    assert set(once["ideas"]) <= set(a.workshop.ideas())


@given(day, day)
def test_bringing_in_another_workshop_can_be_undone_at_once(ours, theirs):
    a, b = two_desks()
    for what in ours:
        act(a, what)
    for what in theirs:
        act(b, what)
    before = shown(a.workshop)
    if a.do(workshops.bring_in, b.workshop, "workshop-b"):
        a.undo()
    after = shown(a.workshop)
    assert after["ideas"] == before["ideas"]
    assert after["pillars"] == before["pillars"]
    assert after["groups"] == before["groups"]
