import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insight.votes.polls import ALUMNI, FAMILIES, STUDENTS, A, B, C, D, poll, polls
from workshop_app.domain.vote_records import ChoiceId
from workshop_app.insight.votes import ways
from workshop_app.insight.votes.count import Count, by_part, count
from workshop_app.insight.votes.filling import faults, is_spoiled, left_blank
from workshop_app.insight.votes.places import cut, margin, places, winners
from workshop_app.insight.votes.poll import Cell, Paper, Poll
from workshop_app.insight.votes.recounts import steadiness


def counted(one: Poll) -> dict[ChoiceId, Fraction | None]:
    return dict(ways.own_way(one.rules).scores(one.rules, count(one)))


def by(key: str, one: Poll) -> dict[ChoiceId, Fraction | None]:
    way = next(way for way in ways.WAYS[one.rules.method] if way.key == key)
    return dict(way.scores(one.rules, count(one), [paper.marks for paper in one.counting]))


def kinds(one: Poll) -> list[list[str]]:
    return [[fault.kind for fault in faults(one.rules, paper.marks)] for paper in one.papers]


@settings(max_examples=25)
@given(polls(), st.randoms())
def test_the_order_of_ballots_never_matters(one: Poll, chance: random.Random):
    papers = list(one.papers)
    chance.shuffle(papers)
    other = replace(one, papers=tuple(papers))
    assert count(other) == count(one)
    assert {(r.kind, r.key, r.places) for r in steadiness(other).recounts} == {
        (r.kind, r.key, r.places) for r in steadiness(one).recounts
    }


@settings(max_examples=25)
@given(polls())
def test_the_parts_add_up_to_the_whole_and_can_be_taken_off_again(one: Poll):
    whole, parts = count(one), by_part(one)
    assert whole.ballots == len(one.counting) == sum(part.ballots for part in parts.values())
    for choice in one.rules.choices:
        assert whole.points(choice) == sum(part.points(choice) for part in parts.values())
    for part, here in parts.items():
        others = tuple(paper for paper in one.papers if (paper.group, paper.table) != part)
        assert whole - here == count(replace(one, papers=others))
    assert whole - whole == Count()


@settings(max_examples=25)
@given(polls())
def test_a_spoiled_ballot_changes_nothing_until_it_is_corrected(one: Poll):
    cleared = replace(one, papers=one.counting)
    assert count(cleared) == count(one)
    assert cleared.spoiled == ()
    assert steadiness(cleared).recounts == steadiness(one).recounts
    assert len(one.papers) == len(one.counting) + len(one.spoiled) == one.handed_back


@settings(max_examples=25)
@given(polls())
def test_without_a_group_it_is_as_if_they_had_stayed_at_home(one: Poll):
    found = steadiness(one)
    for recount in found.of("group"):
        others = replace(one, papers=tuple(p for p in one.papers if p.group != recount.key))
        assert dict(counted(others)) == {at.choice: at.score for at in recount.places}
    for recount in found.of("table"):
        others = replace(one, papers=tuple(p for p in one.papers if p.table != recount.key))
        assert dict(counted(others)) == {at.choice: at.score for at in recount.places}


@settings(max_examples=20)
@given(polls(["dots", "approval"]))
def test_what_a_grid_says_of_dots_and_approvals_is_what_the_ballots_say(one: Poll):
    whole = count(one)
    cells = [Cell(None, 1, whole.ballots)]
    cells += [Cell(choice, 1, whole.points(choice)) for choice in one.rules.choices]
    tallied = Poll(one.rules, (), tuple(cells))
    assert counted(tallied) == counted(one)
    assert count(tallied).ballots == whole.ballots


@settings(max_examples=20)
@given(polls(["rating", "ranking", "fist"]))
def test_what_a_grid_says_of_ratings_places_and_fists_is_what_the_ballots_say(one: Poll):
    whole = count(one)
    cells = [Cell(None, 1, whole.ballots)]
    cells += [Cell(c, v, n) for c in one.rules.choices for v, n in whole.spread(c).items()]
    assert count(Poll(one.rules, (), tuple(cells))).given == {c: t for c, t in whole.given.items() if t}


@settings(max_examples=25)
@given(polls())
def test_places_are_those_of_a_race_and_ties_are_told(one: Poll):
    scores = counted(one)
    found = places(scores)
    assert [at.place for at in found] == sorted(at.place for at in found)
    for at in found:
        if at.score is not None:
            assert at.place == 1 + sum(s is not None and s > at.score for s in scores.values())
        assert at.is_tied == (list(scores.values()).count(at.score) > 1)
    assert (winners(found) == ()) == all(score is None for score in scores.values())


def test_dots_are_added_up_and_those_that_break_the_rules_are_not():
    one = poll("dots", {A: 2, B: 1}, {A: 1}, {B: 3}, {A: 2, B: 2}, {D: 1}, dots=3, cap=2)
    assert kinds(one) == [[], [], ["cap"], ["dots"], ["unknown"]]
    assert counted(one) == {A: 3, B: 1, C: 0}
    assert (count(one).ballots, len(one.spoiled)) == (2, 3)
    assert left_blank(one.rules, {A: 1}) == 2


def test_all_dots_on_one_choice_are_fine_where_nothing_caps_them():
    one = poll("dots", {A: 3}, {A: 4}, dots=3)
    assert kinds(one) == [[], ["dots"]]
    assert counted(one)[A] == 3


def test_an_approval_is_one_mark_or_none():
    one = poll("approval", {A: 1, B: 1}, {A: 1, C: 0}, {}, {A: 2})
    assert kinds(one) == [[], [], [], ["value"]]
    assert counted(one) == {A: 2, B: 1, C: 0}
    assert count(one).ballots == 3


def test_a_rating_has_an_average_and_a_middle_of_those_who_gave_one():
    one = poll("rating", {A: 5, B: 4}, {A: 1, B: 4}, {A: 1}, {A: 6})
    assert kinds(one) == [[], [], [], ["value"]]
    assert counted(one) == {A: Fraction(7, 3), B: 4, C: None}
    assert by("median", one) == {A: 1, B: 4, C: None}
    assert by("liked", one) == {A: 1, B: 2, C: 0}
    assert count(one).marked(A) == 3


def test_a_ranking_gives_points_for_places_and_no_place_twice():
    one = poll("ranking", {A: 1, B: 2, C: 3}, {B: 1}, {A: 1, B: 1}, {A: 4}, top=5)
    assert kinds(one) == [[], [], ["twice"], ["value"]]
    assert counted(one) == {A: 3, B: 5, C: 1}


def test_a_fist_without_fingers_is_a_mark_and_an_empty_space_is_none():
    one = poll("fist", {A: 0, B: 5}, {A: 5}, {A: 3})
    assert count(one).spread(A) == {0: 1, 3: 1, 5: 1}
    assert (ways.under(count(one), A), ways.under(count(one), B)) == (1, 0)
    assert counted(one) == {A: Fraction(8, 3), B: 5, C: None}
    assert is_spoiled(one.rules, {A: 6})


def test_the_one_that_beats_all_others_need_not_be_first_by_points():
    one = poll(
        "ranking", *[{A: 1, B: 2, C: 3}] * 3, *[{B: 1, C: 2, A: 3}] * 2
    )  # a majority puts A first, but B has more points
    assert ways.beats_all(one.rules, [paper.marks for paper in one.counting]) == A
    assert winners(places(counted(one))) == (B,)
    assert winners(places(by("duels", one))) == (A,)


def test_in_a_circle_nobody_beats_all_others():
    one = poll("ranking", {A: 1, B: 2, C: 3}, {B: 1, C: 2, A: 3}, {C: 1, A: 2, B: 3})
    assert ways.beats_all(one.rules, [paper.marks for paper in one.counting]) is None
    assert winners(places(by("duels", one))) == (A, B, C)


@settings(max_examples=25)
@given(polls(["ranking"]))
def test_who_beats_all_others_wins_each_against_each(one: Poll):
    ballots = [paper.marks for paper in one.counting]
    best = ways.beats_all(one.rules, ballots)
    before = ways.pairwise(one.rules, ballots)
    assert all(times + before.get((b, a), 0) <= len(ballots) for (a, b), times in before.items())
    if best is not None:
        assert winners(places(by("duels", one))) == (best,)
    firsts = by("firsts", one)
    for choice, first in firsts.items():
        if first is not None and first * 2 > sum(1 for marks in ballots if marks):
            assert winners(places(by("runoff", one))) == (choice,)


def test_a_runoff_drops_the_last_until_one_is_left():
    one = poll("ranking", *[{A: 1, C: 2}] * 4, *[{B: 1, C: 2}] * 3, *[{C: 1, B: 2}] * 2)
    assert winners(places(by("runoff", one))) == (B,)
    assert winners(places(by("firsts", one))) == (A,)


def test_the_first_choice_of_a_ballot_with_two_is_half_of_each():
    one = poll("dots", {A: 1, B: 1}, {A: 2, B: 1}, dots=3)
    assert by("firsts", one) == {A: Fraction(3, 2), B: Fraction(1, 2), C: 0}
    assert by("ballots", one) == {A: 2, B: 2, C: 0}


def test_an_approval_shared_out_weighs_every_ballot_the_same():
    one = poll("approval", {A: 1, B: 1}, {A: 1})
    assert by("voices", one) == {A: Fraction(3, 2), B: Fraction(1, 2), C: 0}


def test_where_only_totals_are_known_whole_ballots_are_not_guessed():
    one = poll("dots", {A: 2, B: 1}, dots=3)
    assert steadiness(one).unknown == ()
    found = steadiness(replace(one, cells=(Cell(A, 1, 4, STUDENTS), Cell(None, 1, 2, STUDENTS))))
    assert found.unknown == ("ballots", "firsts", "duels")
    assert [recount.kind for recount in found.recounts] == ["group"]


def test_a_cell_for_something_that_cannot_be_given_is_not_counted():
    one = replace(poll("rating"), cells=(Cell(A, 6, 3), Cell(D, 1, 3), Cell(A, 5, 2)))
    assert count(one).given == {A: {5: 2}}


@settings(max_examples=20)
@given(polls())
def test_without_a_group_that_marked_nothing_the_same_comes_out(one: Poll):
    silent = tuple(Paper({}, ALUMNI, "9") for _ in range(3))
    found = steadiness(replace(one, papers=(*one.papers, *silent)))
    told = [recount for recount in found.recounts if recount.key in {ALUMNI, "9"}]
    assert [recount.ballots for recount in told] == [3, 3]
    assert all(recount.places == found.places and not recount.changes for recount in told)


def test_the_winner_changes_where_one_group_alone_made_it():
    papers = [Paper({A: 1}, STUDENTS, "1")] * 5 + [Paper({B: 1}, FAMILIES, "1")] * 4 + [Paper({B: 1})] * 2
    one = replace(poll("approval"), papers=tuple(papers))
    found = steadiness(one)
    assert (found.winners, found.margin, found.of_no_group) == ((B,), 1, 2)
    told = {recount.key: (recount.effect, recount.winners, recount.ballots) for recount in found.of("group")}
    assert told == {STUDENTS: ("same", (B,), 5), FAMILIES: ("other", (A,), 4)}
    assert [(r.key, r.effect) for r in found.of("table")] == [("1", "same")]
    assert not found.is_steady


@pytest.mark.parametrize(
    ("marks", "without", "effect"),
    [
        ([{A: 1}, {A: 1}, {B: 1}], [{B: 1}], "decided"),
        ([{A: 1}, {B: 1}], [{C: 1}, {A: 1}], "tied"),
        ([{A: 1}], [], "same"),
        ([], [{A: 1}], "nothing"),
        ([{B: 1}], [{A: 1}, {A: 1}], "other"),
    ],
)
def test_what_becomes_of_the_first_place(marks, without, effect):
    """Count without the students, who gave the second list."""
    papers = [Paper(one) for one in marks] + [Paper(one, STUDENTS) for one in without]
    found = steadiness(replace(poll("approval"), papers=tuple(papers)))
    told = {recount.key: recount.effect for recount in found.of("group")}
    assert told == ({STUDENTS: effect} if without else {})


def test_who_is_kept_is_told_only_where_no_tie_runs_across_the_line():
    scores = {ChoiceId(name): Fraction(value) for name, value in zip("ABCDE", (9, 7, 5, 5, 1), strict=True)}
    found = places(scores)
    assert cut(found, 2).kept == (A, B)
    assert cut(found, 3) == ((A, B), (C, D))
    assert cut(found, 4).kept == (A, B, C, D)
    assert margin(found) == 2
    assert margin(places({A: Fraction(1)})) is None
