"""Joining copies: one change that is taken back as a whole, and laptops that come to rest."""

import itertools

from days import MemoryLog, a_desk, act, day_of_two, log_of, shown, spend, two_desks
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.desk import taking_in
from workshop_app.domain.abridging import abridged
from workshop_app.domain.changes import Stamp
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.joining import Brought, runs_of
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.records import Joining, JoiningId
from workshop_app.domain.workshop import Workshop

FEW = settings(max_examples=12)


def join(here, *others):
    """Take in the copies of other desks; return the change that stands for it, if there is one."""
    files = {other._name: OtherCopy("w", tuple(log_of(other))) for other in others}
    seen = taking_in.look("w", log_of(here), files, now=0)
    return taking_in.take_in(here, seen, JoiningId(f"joining-{here._name}-{len(log_of(here))}"))


def content(workshop):
    """What is shown of a workshop, without the notes about joining; a blank record is none.

    Nor does it say when ideas came: that laptops give one id to two ideas happens in these days alone.
    """
    there = shown(workshop)
    there["ideas"] = set(there["ideas"])
    there["columns"] = [set(column) for column in there["columns"]]
    there["records"] = {
        where: record
        for where, record in there["records"].items()
        if where[0] != "joining" and record != type(record)(id=record.id)
    }
    return there


def settle(a, b):
    """Join in turn until nobody has anything new; that takes three turns."""
    join(a, b)
    join(b, a)
    join(a, b)


def share(a, b):
    """Give both what each has done, as if they had begun the day with one file."""
    a.merge(log_of(b))
    b.merge(log_of(a))


@FEW
@given(day_of_two, day_of_two, st.randoms())
def test_m1_m2_two_laptops_that_join_in_turn_come_to_rest_and_show_the_same(morning, afternoon, random):
    a, b = two_desks()
    for part in (morning, afternoon):
        spend((a, b), part)
        settle(a, b)
        join(b, a)
        assert log_of(a) == log_of(b)
        assert shown(a.workshop) == shown(b.workshop)
        assert join(a, b) is None
        assert join(b, a) is None
        assert log_of(a) == log_of(b)
        told_twice = log_of(a) * 2
        random.shuffle(told_twice)
        assert shown(Workshop(told_twice)) == shown(a.workshop)


@FEW
@given(day_of_two, day_of_two, st.booleans())
def test_joining_and_undoing_it_shows_the_workshop_as_before(morning, afternoon, is_abridged):
    a, b = two_desks()
    spend((a, b), morning)
    join(a, b)
    spend((a, b), afternoon)
    if is_abridged:
        b = a_desk("b", sitting="restart0", log=MemoryLog(abridged(log_of(b))))
    before = content(a.workshop)
    if join(a, b) is None:
        return
    after = shown(a.workshop)
    assert a.undo() is not None
    assert content(a.workshop) == before
    again = a_desk("a", sitting="restart0", log=a._log, hour=9000)
    assert again.redo() is not None
    assert shown(again.workshop) == after
    again.undo()
    assert content(again.workshop) == before


@FEW
@given(day_of_two, day_of_two, day_of_two)
def test_the_same_copy_brings_back_what_was_taken_back(morning, afternoon, night):
    a, b = two_desks()
    spend((a, b), morning)
    share(a, b)
    spend((a, b), afternoon)
    c = a_desk("a", sitting="restart0", log=MemoryLog(log_of(a)), hour=9000)
    if join(a, b) is None:
        return
    after = content(a.workshop)
    a.undo()
    if join(a, b) is None:  # whatever came was here already
        assert content(a.workshop) == after
        return
    assert content(a.workshop) == after
    a.undo()
    join(a, b)
    assert content(a.workshop) == after
    assert join(a, b) is None
    # and with what was done there since, it comes as if it had never been taken back
    a.undo()
    spend((b, b), night)
    join(a, b)
    join(c, b)
    assert content(a.workshop)["records"].keys() == content(c.workshop)["records"].keys()


@FEW
@given(day_of_two, day_of_two)
def test_who_never_wanted_it_away_loses_nothing_when_another_took_it_back(morning, afternoon):
    a, b = two_desks()
    spend((a, b), morning)
    share(a, b)
    spend((a, b), afternoon)
    c = a_desk("c", log=MemoryLog(log_of(b)), hour=9000)
    if join(a, b) is None:
        return
    after = content(a.workshop)
    a.undo()
    join(b, a)
    assert content(b.workshop) == after
    join(a, b)
    join(c, a)
    assert content(a.workshop) == content(c.workshop) == after


@FEW
@given(day_of_two, day_of_two)
def test_u1_undoing_everything_gives_a_blank_workshop_also_after_joining(morning, afternoon):
    a, b = two_desks()
    for part in (morning, afternoon):
        spend((a, b), part)
        join(a, b)
    end, undone = shown(a.workshop), 0
    while a.history.undoable:
        a.undo()
        undone += 1
    assert all(record == type(record)(id=record.id) for record in a.workshop.records().values())
    for _ in range(undone):
        a.redo()
    assert shown(a.workshop) == end


@FEW
@given(day_of_two, day_of_two)
def test_h1_a_restart_forgets_nothing_about_joining(morning, afternoon):
    a, b = two_desks()
    for part in (morning, afternoon):
        spend((a, b), part)
        join(a, b)
        again = a_desk("a", sitting="restart0", log=a._log)
        assert shown(again.workshop) == shown(a.workshop)
        assert again.history.undoable == a.history.undoable
        assert again.history.redoable == a.history.redoable


@FEW
@given(day_of_two, day_of_two)
def test_u3_what_another_laptop_set_since_stays_when_a_joining_is_taken_back(morning, afternoon):
    a, b = two_desks()
    spend((a, b), morning)
    joined = join(a, b)
    if joined is None:
        return
    known = {change.stamp for change in log_of(b)}
    b.merge(log_of(a))
    spend((b, b), afternoon)
    a.merge(log_of(b))
    theirs = {}
    for change in log_of(a):
        for edit in change.edits:
            for field, value in edit.after.items():
                theirs[edit.kind, edit.id, field] = (change, value)
    earlier = {
        (edit.kind, edit.id, field, value)
        for change in log_of(a)
        if change.stamp in known
        for edit in change.edits
        for field, value in edit.after.items()
    }
    a.undo()
    for where, (change, value) in theirs.items():
        if change.desk == "b" and change.stamp > joined.stamp and (*where, value) not in earlier:
            assert a.workshop.value(*where) == value


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from("ab"), st.booleans()), unique_by=lambda s: s[:2])
)
def test_runs_name_exactly_what_came(told):
    stamps = [(Stamp(millis, 0, sitting * 8), is_new) for millis, sitting, is_new in told]
    new = {stamp for stamp, is_new in stamps if is_new}
    runs = Brought(runs_of(new, {stamp for stamp, _ in stamps} - new))
    assert {stamp for stamp, _ in stamps if stamp in runs} == new
    assert "nonsense" not in runs
    assert Stamp(1, 0, "a" * 8) not in Brought("a b c\n\nnonsense")


def test_five_copies_come_as_one_change():
    desks = [a_desk(name, hour=1000 + n) for n, name in enumerate("abcdef")]
    here, *others = desks
    for n, desk in enumerate(desks):
        act(desk, (ideas.capture, (NewIdea(id=f"i{n}", text=desk._name),), {}))
    told = []
    here.subscribe(told.append)
    assert join(here, *others).command == "copies.join"
    assert len(told) == 1
    assert len(here.workshop.ideas()) == 6
    (joined,) = here.workshop.all_of(Joining)
    assert joined.ideas == 5
    assert {here.workshop.laptop_of(idea) for idea in here.workshop.ideas()} == set("abcdef")
    here.undo()
    assert [idea.text for idea in here.workshop.ideas()] == ["a"]
    for one in itertools.islice(others, 2):
        join(here, one)
    assert [idea.text for idea in here.workshop.ideas()] == ["a", "b", "c"]
