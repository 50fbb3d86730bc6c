"""Whatever was asked in between, a workshop answers as one that has only just been opened."""

from days import a_desk, act, day, log_of, shown
from hypothesis import given

from workshop_app.domain.workshop import Workshop


@given(day)
def test_a_workshop_that_was_asked_all_day_answers_like_a_fresh_one(work):
    desk = a_desk("a")
    for what in work:
        act(desk, what)
        shown(desk.workshop)
    assert shown(desk.workshop) == shown(Workshop(log_of(desk)))


@given(day, day)
def test_supposing_changes_nothing(work, more):
    desk = a_desk("a")
    for what in work:
        act(desk, what)
    before = shown(desk.workshop)
    other = a_desk("b")
    for what in more:
        act(other, what)
    edits = [edit for change in log_of(other) for edit in change.edits]
    desk.workshop.supposing(edits)
    assert shown(desk.workshop) == before
    assert shown(desk.workshop) == shown(Workshop(log_of(desk)))
