"""The voice ledger says of each group what can be counted by hand."""

from tests.insight.evening import (
    ALUMNI,
    CLEAR,
    FAMILIES,
    FIRST,
    KIND,
    SECOND,
    STUDENTS,
    TEACHERS,
    VOTE,
    Evening,
)
from workshop_app.domain.commands import attendance, ballots, groups, ideas
from workshop_app.insight.heard import heard, not_heard
from workshop_app.insight.voices import Voice, ledger


def of(found, group) -> Voice:
    return next(voice for voice in found.voices if (voice.group.id if voice.group else None) == group)


def test_a_workshop_that_has_not_begun_has_a_line_for_each_group_and_nothing_in_it():
    found = ledger(Evening().workshop)
    assert [voice.group.name for voice in found.voices] == ["Students", "Families", "Teachers", "Alumni"]
    assert all(voice.is_missing and not voice.ideas and not voice.present for voice in found.voices)
    assert (found.people, found.ideas, found.placed, found.is_counted) == (0, 0, 0, False)


def test_each_number_is_what_was_done():
    evening = Evening()
    evening.do(attendance.invite, FIRST, STUDENTS, 15)
    evening.count(FIRST, {STUDENTS: 12, ALUMNI: 3})
    evening.say(STUDENTS, "Looks after a neighbor", KIND)
    evening.say(STUDENTS, "Speaks clearly", CLEAR)
    evening.say(STUDENTS, "Speaks up", CLEAR)
    parked = evening.say(STUDENTS, "A later start", KIND)
    evening.do(ideas.park, [parked])
    evening.say(FAMILIES, "Waits in the tray")
    evening.vote({STUDENTS: 5, None: 2})
    evening.do(ballots.tally, VOTE, None, 4, group=STUDENTS)
    found = ledger(evening.workshop)
    students = of(found, STUDENTS)
    assert (students.invited, students.present) == (15, 12)
    assert (students.ideas, students.placed, students.later) == (4, 3, 1)
    assert students.share_placed == 3 / 4
    assert students.pillars == ((KIND, 1), (CLEAR, 2))
    assert (students.ballots, students.comments) == (9, 0)
    assert [word.word for word in students.words] == ["neighbor", "clearly"]
    assert of(found, FAMILIES).share_placed == 0
    assert of(found, None).ballots == 2
    assert (found.people, found.ideas, found.placed) == (15, 5, 3)
    assert [group.id for group in found.missing] == [TEACHERS, ALUMNI]


def test_people_who_come_again_are_counted_once_and_each_session_by_itself():
    evening = Evening()
    evening.count(FIRST, {STUDENTS: 12})
    evening.count(SECOND, {STUDENTS: 9, FAMILIES: 6})
    evening.say(STUDENTS, "Kind", session=FIRST)
    evening.say(FAMILIES, "Fair", session=SECOND)
    whole, second = ledger(evening.workshop), ledger(evening.workshop, SECOND)
    assert (of(whole, STUDENTS).present, whole.people) == (12, 18)
    assert (of(second, STUDENTS).present, of(second, STUDENTS).ideas) == (9, 0)
    assert (of(second, FAMILIES).ideas, second.ideas) == (1, 1)


def test_not_heard_are_those_looked_for_who_gave_no_idea():
    evening = Evening()
    evening.say(STUDENTS, "Kind")
    assert [group.id for group in heard(evening.workshop)] == [STUDENTS]
    assert [group.id for group in not_heard(evening.workshop)] == [FAMILIES, TEACHERS, ALUMNI]
    assert [group.id for group in not_heard(evening.workshop, FIRST)] == [FAMILIES, TEACHERS, ALUMNI]
    evening.do(attendance.invite, FIRST, FAMILIES, 4)
    evening.count(FIRST, {STUDENTS: 8})
    assert [group.id for group in not_heard(evening.workshop, FIRST)] == [FAMILIES]
    assert of(ledger(evening.workshop, FIRST), ALUMNI).is_missing is False


def test_what_a_removed_group_gave_is_nobodys():
    evening = Evening()
    evening.say(ALUMNI, "Come back and help", KIND)
    evening.do(groups.bin, ALUMNI)
    found = ledger(evening.workshop)
    assert [voice.group.id if voice.group else None for voice in found.voices][-1] is None
    assert (of(found, None).ideas, of(found, None).placed) == (1, 1)
