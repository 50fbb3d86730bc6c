import pytest

from tests.insight.votes.polls import ALUMNI, FAMILIES, STUDENTS, A, B, C, Room
from workshop_app.domain.vote_records import BallotId, ChoiceId
from workshop_app.insight.votes.checks import LOOK, SPOILED, TOLD, checks, faults_of


def told(room: Room) -> list[tuple[str, str, str]]:
    return [(one.check, one.weight, one.reason) for one in checks(room.workshop, room.vote)]


def test_a_vote_of_which_all_came_back_has_nothing_to_say():
    room = Room(dots=2)
    room.people(students=5)
    room.hand_out(2)
    room.cast({A: 1, B: 1}, STUDENTS)
    room.cast({C: 2}, STUDENTS)
    assert told(room) == []


def test_a_spoiled_ballot_is_told_with_its_place_and_its_reason():
    room = Room(dots=3, cap=2)
    room.hand_out(3)
    room.cast({A: 3}, STUDENTS, "4")
    room.cast({A: 2, B: 2})
    room.cast({A: 1})
    first, second, third = checks(room.workshop, room.vote)
    assert (first.where, first.weight, first.ballot, first.choice) == (
        "Ballot 1, Students, table 4", SPOILED, "ballot-1", A,
    )  # fmt: skip
    assert first.reason == "“A” has 3 dots; 2 may go on one choice."
    assert (second.where, second.reason) == ("Ballot 2", "It has 4 dots; everybody has 3.")
    assert (third.weight, third.reason) == (TOLD, "2 dots were not used. That is fine.")
    assert faults_of(room.workshop, room.vote, BallotId("ballot-2")) == (second,)


@pytest.mark.parametrize(
    ("method", "marks", "reason"),
    [
        ("ranking", {A: 1, B: 1}, "Two choices have place 1."),
        ("rating", {A: 7}, "“A” is given 7; the most is 5."),
        ("approval", {A: 2}, "“A” is given 2; the most is 1."),
        ("fist", {A: 6}, "“A” is given 6; the most is 5."),
    ],
)
def test_each_method_has_what_it_does_not_allow(method, marks, reason):
    room = Room(method)
    room.cast(marks)
    assert (SPOILED, reason) in [(weight, said) for _, weight, said in told(room)]


@pytest.mark.parametrize(
    ("method", "marks", "reason"),
    [
        ("ranking", {A: 1, B: 2}, "1 place was left empty. That is fine."),
        ("rating", {A: 5}, "2 choices were left empty. That is fine."),
        ("approval", {}, "Nothing is marked. It counts as a ballot that agrees to none."),
    ],
)
def test_what_is_left_empty_is_fine_and_told(method, marks, reason):
    room = Room(method)
    room.cast(marks)
    assert (TOLD, reason) in [(weight, said) for _, weight, said in told(room)]


def test_ballots_are_compared_with_those_handed_out():
    room = Room("approval")
    room.cast({A: 1})
    assert [one[0] for one in told(room)] == ["handed-out"]
    room.hand_out(3)
    assert told(room) == [("missing", TOLD, "2 ballots of 3 have not come back.")]
    room.tally(None, 4)
    assert told(room) == [("too-many-ballots", LOOK, "5 ballots came back, but only 3 were handed out.")]


def test_totals_that_cannot_come_from_so_many_ballots_are_found():
    room = Room(dots=3, cap=2)
    room.hand_out(10)
    room.tally(None, 2, group=STUDENTS, table="1")
    room.tally(A, 5, group=STUDENTS, table="1")
    room.tally(B, 2, group=STUDENTS, table="1")
    room.tally(C, 1, group=FAMILIES)
    found = {one.check: one for one in checks(room.workshop, room.vote)}
    assert found["tally-choice"].reason == "“A” has 5 in the tally; 2 ballots can give it at most 4."
    assert found["tally-total"].reason == "The tally has 7 dots from 2 ballots; 6 is the most they can hold."
    assert (found["tally-choice"].where, found["tally-choice"].weight) == ("Students, table 1", LOOK)
    assert (found["tally-no-ballots"].weight, found["tally-no-ballots"].group) == (TOLD, FAMILIES)


def test_a_place_is_given_once_a_ballot():
    room = Room("ranking")
    room.tally(None, 2)
    room.tally(A, 2, value=1)
    room.tally(B, 1, value=1)
    assert ("tally-place", LOOK, "Place 1 is given 3 times by 2 ballots.") in told(room)


def test_a_value_nobody_can_give_is_not_counted_and_told():
    room = Room("rating")
    room.tally(None, 2)
    room.tally(A, 2, value=6)
    assert ("tally-value", SPOILED, "The tally gives “A” a 6, which nobody can give.") in told(room)


def test_more_ballots_than_people_are_looked_at_where_somebody_counted_them():
    room = Room("approval", handed_out=9)
    for _ in range(3):
        room.cast({A: 1}, STUDENTS)
    assert [one[0] for one in told(room)] == ["missing"]
    room.people(students=2, alumni=6)
    found = [one for one in checks(room.workshop, room.vote) if one.weight == LOOK]
    assert [(one.check, one.group, one.reason) for one in found] == [
        ("more-than-people", STUDENTS, "3 ballots came from Students, of whom 2 are here.")
    ]
    for _ in range(6):
        room.cast({A: 1})
    assert ("more-than-everybody", LOOK, "9 ballots came back from 8 people.") in told(room)
    assert ALUMNI not in {one.group for one in checks(room.workshop, room.vote)}


def test_a_choice_that_was_taken_off_the_ballot_spoils_what_marks_it():
    room = Room("approval")
    room.cast({A: 1})
    gone = room.workshop.supposing([room.workshop.edit("choice", "A", binned=True)])
    found = checks(gone, room.vote)
    assert found[0].reason == "It marks something that is not on this ballot."
    assert found[0].choice == ChoiceId("A")
