"""What others see of a workshop: nobody can be told from a small number, also not by subtraction."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insight.evening import (
    ALUMNI,
    FAMILIES,
    FIRST,
    KIND,
    SECOND,
    STUDENTS,
    TEACHERS,
    VOTE,
    Evening,
)
from workshop_app.domain.attending import present
from workshop_app.domain.commands import attendance, ballots, ideas, seats
from workshop_app.domain.vote_records import ChoiceId
from workshop_app.domain.voting import ballots_of, tallies_of
from workshop_app.insight.as_others_see import SMALLER, as_others_see, smaller_groups
from workshop_app.insight.small_numbers import FEWEST
from workshop_app.insight.voices import ledger

ALL = (STUDENTS, FAMILIES, TEACHERS, ALUMNI)


def told(workshop) -> Counter:
    """Count what others are told: so many ideas of each group in each session."""
    groups = (workshop.group_of(idea) for idea in workshop.ideas())
    sessions = (idea.session for idea in workshop.ideas())
    return Counter((group.id if group else None, one) for group, one in zip(groups, sessions, strict=True))


@pytest.fixture
def evening() -> Evening:
    made = Evening()
    made.count(FIRST, {STUDENTS: 12, FAMILIES: 9, TEACHERS: 3, ALUMNI: 2})
    return made


def test_as_long_as_nobody_counted_anybody_others_see_the_workshop_itself():
    evening = Evening()
    evening.say(ALUMNI, "Come back", KIND)
    evening.vote({ALUMNI: 2})
    assert as_others_see(evening.workshop) is evening.workshop


def test_small_groups_speak_as_one_on_paper_of_no_colour(evening: Evening):
    for group in ALL:
        evening.say(group, f"Words of {group}", KIND, table="9")
    seen = as_others_see(evening.workshop)
    assert [group.name for group in seen.groups()] == ["Students", "Families", "Smaller groups"]
    assert seen.groups()[-1].paper == ""
    assert {idea.text for idea in seen.ideas_of(SMALLER)} == {"Words of teachers", "Words of alumni"}
    assert [idea.table for idea in seen.ideas()] == ["9", "9", "", ""]
    assert [voice.present for voice in ledger(seen).voices] == [12, 9, 5]
    assert [idea.text for idea in seen.ideas_in(KIND)] == [idea.text for idea in evening.workshop.ideas()]


def test_the_workshop_itself_stays_as_it_is(evening: Evening):
    evening.say(ALUMNI, "Come back")
    before = evening.workshop.records()
    as_others_see(evening.workshop)
    assert evening.workshop.records() == before


def test_the_next_smallest_joins_where_the_small_are_too_few(evening: Evening):
    evening.say(STUDENTS, "Kind")
    evening.say(FAMILIES, "Fair")
    evening.say(ALUMNI, "Brave")
    assert smaller_groups(evening.workshop) == {FAMILIES, TEACHERS, ALUMNI}


def test_a_group_that_nobody_counted_is_small_and_one_that_is_large_may_be_silent():
    evening = Evening()
    evening.count(FIRST, {STUDENTS: 12, FAMILIES: 9})
    evening.say(STUDENTS, "Kind")
    evening.say(TEACHERS, "Fair")
    assert smaller_groups(evening.workshop) == {STUDENTS, TEACHERS, ALUMNI}
    assert [group.name for group in as_others_see(evening.workshop).groups()] == [
        "Families",
        "Smaller groups",
    ]


def test_seats_and_laptops_are_gone_whether_or_not_anybody_was_counted():
    evening = Evening()
    evening.do(seats.lay_out, {"4": 3})
    idea = evening.say(STUDENTS, "Kind", seat="T4-03")
    seen = as_others_see(evening.workshop)
    assert evening.workshop.laptop_of(evening.workshop.idea(idea)) == "desk-a"
    assert (seen.idea(idea).seat, seen.laptop_of(seen.idea(idea))) == ("", "")
    assert "T4-03" not in repr([one for one in seen.records().values() if getattr(one, "rank", "x")])


def test_paper_whose_colour_would_tell_is_not_shown(evening: Evening):
    evening.say(STUDENTS, "", picture="a" * 64)
    evening.say(TEACHERS, "", picture="b" * 64, card="T4-07")
    evening.say(ALUMNI, "Fair", picture="c" * 64)
    seen = as_others_see(evening.workshop)
    assert [(idea.text, idea.picture, idea.card) for idea in seen.ideas()] == [
        ("", "a" * 64, ""),
        ("Still on paper", "", ""),
        ("Fair", "", ""),
    ]


def test_ballots_and_tallies_of_small_groups_are_counted_together(evening: Evening):
    for group in ALL:
        evening.say(group, "Kind")
    evening.vote({STUDENTS: 6, TEACHERS: 3, ALUMNI: 2})
    for group, count in ((STUDENTS, 4), (TEACHERS, 2), (ALUMNI, 1)):
        evening.do(ballots.tally, VOTE, ChoiceId("c1"), count, group=group, table="4")
    seen = as_others_see(evening.workshop)
    assert Counter((one.group, one.table) for one in ballots_of(seen, VOTE)) == {
        (STUDENTS, "4"): 6,
        (SMALLER, ""): 5,
    }
    assert {(one.group, one.table, one.count) for one in tallies_of(seen, VOTE)} == {
        (STUDENTS, "4", 4),
        (SMALLER, "", 3),
    }


def test_a_session_with_few_of_a_group_is_not_told_of_their_ideas():
    evening = Evening()
    evening.count(FIRST, {STUDENTS: 12, FAMILIES: 9})
    evening.count(SECOND, {STUDENTS: 2, FAMILIES: 9})
    evening.say(STUDENTS, "Kind", session=FIRST)
    few = evening.say(STUDENTS, "Fair", session=SECOND)
    evening.say(FAMILIES, "Brave", session=SECOND)
    seen = as_others_see(evening.workshop)
    assert seen.idea(few).session is None
    assert seen.idea(few).group == STUDENTS
    assert told(seen)[FAMILIES, SECOND] == 1


def test_asking_again_costs_nothing_until_something_changes(evening: Evening):
    evening.say(ALUMNI, "Come back")
    seen = as_others_see(evening.workshop)
    assert as_others_see(evening.workshop) is seen
    evening.say(ALUMNI, "And again")
    assert len(as_others_see(evening.workshop).ideas()) == 2
    evening.do(attendance.count, FIRST, ALUMNI, 30)
    assert ALUMNI in {group.id for group in as_others_see(evening.workshop).groups()}
    evening.do(ideas.bin, [evening.workshop.ideas()[0].id])
    assert len(as_others_see(evening.workshop).ideas()) == 1


PEOPLE = st.fixed_dictionaries({group: st.integers(0, 8) for group in ALL})
SAID = st.lists(st.tuples(st.sampled_from(ALL), st.sampled_from((FIRST, SECOND))), min_size=1, max_size=9)


@given(first=PEOPLE, second=PEOPLE, said=SAID)
@settings(max_examples=40)
def test_no_sum_or_difference_of_what_others_are_told_is_of_a_group_under_five(first, second, said):
    evening = Evening()
    evening.count(FIRST, first)
    evening.count(SECOND, second)
    whose = {evening.say(group, "Kind", session=session): group for group, session in said}
    if not any((*first.values(), *second.values())):
        return
    seen = as_others_see(evening.workshop)
    people = {group: max(first[group], second[group]) for group in ALL}
    spoke = set(whose.values())
    told_by: dict = {}
    for idea in seen.ideas():
        told_by.setdefault(idea.group, set()).add(whose[idea.id])
    behind = {shown: sum(people[group] for group in groups) for shown, groups in told_by.items()}
    assert sum(len(groups) for groups in told_by.values()) == len(spoke)  # no group is told in two ways
    assert len(behind) == 1 or all(count >= FEWEST for count in behind.values())
    # What can be worked out from such a table are sums of its cells, and what a total leaves over is one too.
    for shown, session in told(seen):
        if session is not None and sum(1 for one, _ in told(seen) if one == shown) > 1:
            groups = smaller_groups(evening.workshop) if shown == SMALLER else {shown}
            there = present(evening.workshop, session)
            assert not any(there.values()) or sum(there[group] for group in groups) >= FEWEST
