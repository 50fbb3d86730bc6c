"""U1, U2, U3: what undo and redo promise."""

from days import a_desk, act, day, day_of_two, log_of, shown, spend, two_desks
from hypothesis import given


@given(day)
def test_u1_undoing_everything_gives_a_blank_workshop_and_redoing_gives_it_back(work):
    desk = a_desk("a")
    for what in work:
        act(desk, what)
    end, undone = shown(desk.workshop), 0
    while desk.history.undoable:
        desk.undo()
        undone += 1
    assert all(record == type(record)(id=record.id) for record in desk.workshop.records().values())
    assert desk.workshop.ideas() == desk.workshop.pillars() == desk.workshop.groups() == ()
    for _ in range(undone):
        assert desk.redo() is not None
    assert shown(desk.workshop) == end


@given(day)
def test_u2_one_undo_and_one_redo_change_nothing(work):
    desk = a_desk("a")
    for what in work:
        act(desk, what)
    end, redoable = shown(desk.workshop), list(desk.history.redoable)
    if desk.history.undoable:
        desk.undo()
        desk.redo()
    assert shown(desk.workshop) == end
    assert desk.history.redoable == redoable


@given(day_of_two, day_of_two)
def test_u3_undo_never_alters_what_another_laptop_set_since(morning, afternoon):
    a, b = two_desks()
    spend((a, b), morning)
    a.merge(log_of(b))
    b.merge(log_of(a))
    spend((a, b), afternoon)
    a.merge(log_of(b))
    if not a.history.undoable:
        return
    mine = {
        (edit.kind, edit.id, field): value
        for edit in a.history.undoable[-1].edits
        for field, value in edit.after.items()
    }
    theirs = {}
    for change in log_of(a):
        for edit in change.edits:
            for field, value in edit.after.items():
                theirs[edit.kind, edit.id, field] = (change.desk, value)
    a.undo()
    for where, (who, value) in theirs.items():
        if who == "b" and mine.get(where, ...) != value:
            assert a.workshop.value(*where) == value


@given(day_of_two, day_of_two)
def test_what_another_laptop_did_is_never_taken_back(morning, afternoon):
    a, b = two_desks()
    spend((a, b), morning)
    a.merge(log_of(b))
    spend((a, b), afternoon)
    a.merge(log_of(b))
    assert {change.desk for change in a.history.undoable + a.history.redoable} <= {"a"}


@given(day)
def test_a_new_change_forgets_what_could_be_redone(work):
    desk = a_desk("a")
    for what in work:
        change = act(desk, what)
        if change is not None and change.undoes is None:
            assert not desk.history.redoable
