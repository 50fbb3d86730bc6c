from fractions import Fraction

from tests.insight.votes.polls import ALUMNI, FAMILIES, STUDENTS, A, B, C, Room
from workshop_app.domain.commands import groups
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.insight.votes import saying
from workshop_app.insight.votes.outcome import for_others, results
from workshop_app.insight.votes.recounts import would_the_winner_change


def evening() -> Room:
    """Six students and five families, three alumni; the alumni make the winner."""
    room = Room(dots=3, handed_out=16)
    room.people(students=6, families=5, alumni=3)
    for n in range(6):
        room.cast({A: 2, B: 1}, STUDENTS, str(n % 2 + 1))
    for _ in range(5):
        room.cast({B: 2, C: 1}, FAMILIES, "3")
    room.cast({A: 4}, FAMILIES, "3")
    room.tally(None, 3, group=ALUMNI, table="10")
    room.tally(C, 9, group=ALUMNI, table="10")
    return room


def test_a_vote_is_told_choice_by_choice_with_its_places():
    room = evening()
    told = results(room.workshop, room.vote)
    assert [(row.text, row.place, row.score, row.is_tied) for row in told.rows] == [
        ("B", 1, 16, False), ("C", 2, 14, False), ("A", 3, 12, False),
    ]  # fmt: skip
    assert (told.winners, told.margin, told.is_tied) == ((B,), 2, False)
    assert (told.ballots, told.spoiled, told.handed_out, told.missing) == (14, 1, 16, 1)
    assert (told.dots, told.dots_there_were) == (42, 48)
    assert told.is_from_totals
    assert told.beats_all is None


def test_the_facilitator_sees_every_group_and_table():
    room = evening()
    told = results(room.workshop, room.vote)
    assert [(share.groups, share.people, share.ballots, share.points[C]) for share in told.by_group] == [
        ((STUDENTS,), 6, 6, 0), ((FAMILIES,), 5, 5, 5), ((ALUMNI,), 3, 3, 9),
    ]  # fmt: skip
    assert [share.table for share in told.by_table] == ["1", "2", "3", "10"]
    for row in told.rows:
        assert sum(share.points[row.choice] for share in told.by_group) == row.points


def test_others_see_no_group_of_fewer_than_five():
    room = evening()
    told = for_others(room.workshop, room.vote)
    assert [(share.groups, share.people) for share in told] == [
        ((STUDENTS,), 6), ((FAMILIES, ALUMNI), 8),
    ]  # fmt: skip
    assert sum(share.points[C] for share in told) == 14


def test_a_group_that_is_small_everywhere_is_small_in_a_vote_too():
    room = evening()
    seen = as_others_see(room.workshop)
    told, told_by_export = for_others(room.workshop, room.vote), for_others(seen, room.vote)
    assert [share.points for share in told] == [share.points for share in told_by_export]
    assert [share.people for share in told] == [share.people for share in told_by_export]


def test_where_nobody_counted_people_the_ballots_say_how_many_there_are():
    room = Room("approval")
    for group in (STUDENTS, STUDENTS, FAMILIES, None):
        room.cast({A: 1}, group)
    assert [share.people for share in results(room.workshop, room.vote).by_group] == [2, 1, 1]
    assert [share.groups for share in for_others(room.workshop, room.vote)] == [(STUDENTS, FAMILIES, None)]


def test_what_a_removed_group_gave_is_still_counted():
    room = Room("approval")
    room.cast({A: 1}, STUDENTS)
    room.make(groups.bin(room.workshop, STUDENTS))
    told = results(room.workshop, room.vote)
    assert (told.winners, [share.groups for share in told.by_group]) == ((A,), [(None,)])


def test_a_vote_without_ballots_has_no_winner():
    told = results((room := Room()).workshop, room.vote)
    assert (told.winners, told.ballots, told.missing, told.kept.kept) == ((), 0, None, ())
    assert [row.score for row in told.rows] == [None] * 3


def test_a_tie_is_told_and_not_broken():
    room = Room("approval")
    room.cast({A: 1, C: 1})
    told = results(room.workshop, room.vote)
    assert (told.winners, told.is_tied, told.margin) == ((A, C), True, 0)
    assert [(row.text, row.place, row.is_tied) for row in told.rows] == [
        ("A", 1, True), ("C", 1, True), ("B", 3, False),
    ]  # fmt: skip


def test_fist_to_five_goes_on_until_nobody_is_under_three():
    room = Room("fist", ["The name"])
    name = next(iter(results(room.workshop, room.vote).rows)).choice
    assert not results(room.workshop, room.vote).is_carried
    room.cast({name: 4})
    assert results(room.workshop, room.vote).is_carried
    room.cast({name: 2}, concern="Too long for a poster")
    room.cast({name: 0}, FAMILIES, concern="It leaves out our elders")
    told = results(room.workshop, room.vote)
    assert (told.is_carried, told.under, told.rows[0].mean) == (False, 2, 2)
    assert [(one.fingers, one.text) for one in told.concerns] == [
        (0, "It leaves out our elders"), (2, "Too long for a poster"),
    ]  # fmt: skip


def test_a_ranking_tells_who_beats_all_others_where_the_ballots_are_known():
    room = Room("ranking")
    room.cast({B: 1, A: 2, C: 3})
    told = results(room.workshop, room.vote)
    assert told.beats_all == B
    assert told.rows[0].score == Fraction(3)


def test_whether_the_winner_would_change_is_said_in_sentences():
    room = evening()
    called = {A: "A", B: "B", C: "C"}
    found = would_the_winner_change(room.workshop, room.vote)
    names = {group.id: group.name for group in room.workshop.groups()}
    assert saying.headline(found, called) == (
        "It could. B is first, but not alone or not at all in 5 of 7 counts."
    )
    told = {saying.title(one, names): saying.first_place(one, called) for one in found.recounts}
    assert told["Without Families (5 ballots)"] == "A would be first instead."
    assert told["Without Alumni (3 ballots)"] == "B stays first."
    assert told["Without table 1 (3 ballots)"] == "C would be first instead."
    assert saying.unknown(found) == (
        "Not known from a tally grid, only from ballots typed one by one: "
        "Ballots that name it, First choices only, and Each against each."
    )


def test_a_steady_result_and_one_without_ballots_are_said_so():
    room = Room("approval")
    assert saying.headline(would_the_winner_change(room.workshop, room.vote), {}) == (
        "Nothing has been counted yet."
    )
    for group in (STUDENTS, FAMILIES):
        room.cast({A: 1}, group)
    found = would_the_winner_change(room.workshop, room.vote)
    assert found.is_steady
    assert saying.headline(found, {A: "A"}) == "No. A is first in every count."
    assert saying.number(Fraction(7, 3)) == "2.33"
