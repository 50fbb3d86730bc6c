"""A ballot in the hand: what digits do to it, for each way of voting."""

import pytest

from workshop_app.domain.vote_records import ChoiceId, Vote, VoteId
from workshop_app.insight.votes.ballot_lines import BallotLine
from workshop_app.ui.votes.marking import Marking
from workshop_app.ui.votes.pad_words import line_said, state_said


def marking(method="dots", choices=5, **said):
    rows = [BallotLine(ChoiceId(f"c{n}"), n, f"Choice {n}") for n in range(1, choices + 1)]
    return Marking(Vote(id=VoteId("v"), method=method, **said), rows)


def press(one, digits):
    for digit in digits:
        one.digit(int(digit))
    return {int(choice[1:]): mark for choice, mark in one.marks.items()}


@pytest.mark.parametrize(
    ("method", "digits", "marks"),
    [
        ("dots", "334", {3: 2, 4: 1}),
        ("dots", "39", {3: 1}),
        ("approval", "125", {1: 1, 2: 1, 5: 1}),
        ("approval", "1221", {}),
        ("ranking", "314", {3: 1, 1: 2, 4: 3}),
        ("ranking", "3143", {1: 1, 4: 2}),
        ("rating", "51342", {1: 5, 2: 1, 3: 3, 4: 4, 5: 2}),
        ("rating", "06", {}),
        ("fist", "05", {1: 0, 2: 5}),
    ],
)
def test_digits_fill_in_a_ballot_as_its_way_of_voting_has_it(method, digits, marks):
    assert press(marking(method), digits) == marks


def test_of_twenty_choices_a_digit_waits_for_the_second_one():
    one = marking(choices=20)
    assert press(one, "1") == {}
    assert one.typed == 1
    assert "second digit" in state_said(one)
    assert press(one, "7") == {17: 1}
    assert press(one, "3") == {17: 1, 3: 1}
    assert press(one, "2") == {17: 1, 3: 1}
    assert one.settle() == one.rows[1]
    assert press(one, "") == {17: 1, 3: 1, 2: 1}


def test_everything_done_is_taken_back_step_by_step():
    one = marking()
    press(one, "345")
    one.clear(one.rows[2])
    for expected in ({3: 1, 4: 1, 5: 1}, {3: 1, 4: 1}, {3: 1}, {}):
        assert one.take_back()
        assert press(one, "") == expected
    assert not one.take_back()


def test_a_dot_is_taken_off_and_the_last_one_leaves_nothing():
    one = marking()
    press(one, "33")
    one.less(one.rows[2])
    assert press(one, "") == {3: 1}
    one.less(one.rows[2])
    one.less(one.rows[2])
    assert one.is_empty


def test_walking_stays_on_the_ballot():
    one = marking(choices=3)
    assert one.walk(-1) == one.rows[0]
    assert one.walk(9) == one.rows[2]
    assert one.walk(1) == one.rows[2]


def test_a_ballot_without_choices_takes_no_key():
    one = marking(choices=0)
    assert one.digit(1) is None
    assert one.here() is None
    assert one.walk(1) is None


def test_what_stands_on_a_line_is_said():
    one = marking("ranking")
    press(one, "31")
    assert line_said(one, one.rows[0]) == "1 Choice 1: place 2."
    assert line_said(one, one.rows[4]) == "5 Choice 5: nothing."
    assert state_said(one) == "2 of 5 places"
