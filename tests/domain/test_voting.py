"""Votes on paper: what may be done when, and what stays as it is."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain import voting
from workshop_app.domain.commands import ballots, ideas, pillars, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.rules import RuleBroken


def a_vote(*, is_open=True, **said):
    bench = a_board()
    bench.do(
        votes.prepare,
        NewVote(id="v", question="Where do we start?", **said),
        [NewChoice(id="o1", pillar="p1"), NewChoice(id="o2", pillar="p2"), NewChoice(id="o3", text="Ours")],
    )
    if is_open:
        bench.do(votes.open, "v", at=1000)
    return bench


def words(bench):
    return [voting.wording(bench.workshop, one) for one in voting.choices_of(bench.workshop, "v")]


def test_a_draft_follows_the_names_and_an_open_vote_keeps_them():
    bench = a_vote(is_open=False)
    bench.do(pillars.rename, "p1", "Kinder")
    assert words(bench) == ["Kinder", "Brave", "Ours"]
    bench.do(votes.open, "v", at=1000)
    with pytest.raises(RuleBroken, match="A vote is open"):
        bench.do(pillars.rename, "p1", "Kindest")
    bench.do(votes.close, "v", at=2000)
    bench.do(pillars.rename, "p1", "Kindest")
    assert words(bench) == ["Kinder", "Brave", "Ours"]


def test_pillars_keep_their_numbers_while_people_mark_them_on_ballots():
    bench = a_vote()
    for command, args, named in (
        (pillars.reorder, ("p2",), {"after": None}),
        (pillars.bin, ("p1",), {}),
        (pillars.join, ("p2",), {"into": "p1", "theme_id": "t"}),
    ):
        with pytest.raises(RuleBroken, match="numbers stay"):
            bench.do(command, *args, **named)
    bench.do(pillars.add, "p9", "Last of all")
    bench.do(votes.close, "v", at=2000)
    bench.do(pillars.reorder, "p2", after=None)
    assert bench.workshop.number_of("p2") == 1


def test_an_idea_keeps_its_words_while_it_is_voted_on_and_others_do_not():
    bench = a_board()
    bench.do(
        votes.prepare,
        NewVote(id="v", on="ideas"),
        [NewChoice(id="o1", idea="a"), NewChoice(id="o2", idea="b")],
    )
    bench.do(ideas.reword, "a", "before")
    bench.do(votes.open, "v", at=1)
    with pytest.raises(RuleBroken):
        bench.do(ideas.reword, "a", "after")
    bench.do(ideas.reword, "c", "free")
    assert voting.frozen(bench.workshop) == {"a", "b"}


def test_ballots_come_in_only_while_it_is_open():
    bench = a_vote(is_open=False)
    ballot = NewBallot(id="b1", vote="v", marks={"o1": 2, "o2": 1}, group="g1", table="4")
    with pytest.raises(RuleBroken):
        bench.do(ballots.cast, ballot)
    bench.do(votes.open, "v", at=1)
    bench.do(ballots.cast, ballot)
    found = voting.ballots_of(bench.workshop, "v")
    assert [(voting.marks_of(one.marks), one.group, one.table) for one in found] == [
        ({"o1": 2, "o2": 1}, "g1", "4")
    ]
    bench.do(votes.close, "v", at=2)
    for command, args in ((ballots.bin, (["b1"],)), (ballots.correct, (ballot,))):
        with pytest.raises(RuleBroken):
            bench.do(command, *args)
    bench.do(votes.reopen, "v")
    bench.do(ballots.correct, NewBallot(id="b1", vote="v", marks={"o3": 9}, concern="Too fast"))
    (found,) = voting.ballots_of(bench.workshop, "v")
    assert (voting.marks_of(found.marks), found.concern) == ({"o3": 9}, "Too fast")
    bench.do(ballots.bin, ["b1"])
    assert voting.ballots_of(bench.workshop, "v") == ()


def test_a_mark_for_something_that_is_not_on_the_ballot_is_refused():
    with pytest.raises(RuleBroken):
        a_vote().do(ballots.cast, NewBallot(id="b1", vote="v", marks={"o9": 1}))


def test_a_cell_of_the_tally_grid_is_the_same_on_every_laptop_and_holds_its_last_number():
    bench = a_vote()
    bench.do(ballots.tally, "v", "o1", 7, group="g1")
    bench.do(ballots.tally, "v", "o1", 8, group="g1")
    bench.do(ballots.tally, "v", None, 3, group="g1")
    found = voting.tallies_of(bench.workshop, "v")
    assert {(one.choice, one.count) for one in found} == {("o1", 8), (None, 3)}
    bench.do(ballots.tally, "v", "o1", 0, group="g1")
    assert [one.choice for one in voting.tallies_of(bench.workshop, "v")] == [None]


def test_once_open_its_question_rules_and_choices_stay():
    bench = a_vote()
    for command, args, named in (
        (votes.change, ("v",), {"dots": 5}),
        (votes.offer, ("v", [NewChoice(id="o4", text="More")]), {}),
        (votes.withdraw, ("v", ["o1"]), {}),
    ):
        with pytest.raises(RuleBroken):
            bench.do(command, *args, **named)
    bench.do(votes.change, "v", shows_as_we_go=True)
    bench.do(votes.hand_out, "v", 60)
    assert voting.vote(bench.workshop, "v").handed_out == 60


def test_a_vote_needs_choices_with_words():
    bench = a_board()
    bench.do(pillars.add, "p3")
    bench.do(votes.prepare, NewVote(id="v"), [NewChoice(id="o1", pillar="p1")])
    with pytest.raises(RuleBroken, match="choose between"):
        bench.do(votes.open, "v", at=1)
    bench.do(votes.offer, "v", [NewChoice(id="o2", pillar="p3")])
    with pytest.raises(RuleBroken, match="no words"):
        bench.do(votes.open, "v", at=1)


def test_another_round_asks_the_same_and_counts_on():
    bench = a_vote(method="fist")
    bench.do(votes.again, "v", "w", ["n1", "n2", "n3"])
    again = voting.vote(bench.workshop, "w")
    assert (again.round, again.follows, again.state, again.question) == (
        2,
        "v",
        "draft",
        "Where do we start?",
    )
    assert [one.pillar for one in voting.choices_of(bench.workshop, "w")] == ["p1", "p2", None]


def test_another_round_on_names_of_a_pillar_keeps_the_names():
    bench = a_board()
    names = [NewChoice(id=f"c{n}", text=text, pillar="p1") for n, text in enumerate(("Kind", "Caring"))]
    bench.do(votes.prepare, NewVote(id="v", method="dots", on="names", pillar="p1"), names)
    bench.do(votes.open, "v", at=1)
    bench.do(votes.close, "v", at=2)
    bench.do(votes.again, "v", "w", ["n1", "n2"])
    again = voting.choices_of(bench.workshop, "w")
    assert [voting.wording(bench.workshop, one) for one in again] == ["Kind", "Caring"]


def test_marks_are_read_back_as_they_were_written_and_nonsense_is_left_out():
    marks = {"o1": 3, "o2": 0}
    assert voting.marks_of(voting.text_of(marks)) == marks
    assert voting.marks_of("o1\no2 x\n 3\no3 -1\no4 5") == {"o4": 5}


@pytest.mark.parametrize("said", [{"method": "shouting"}, {"on": "people"}, {"dots": 0}, {"handed_out": -1}])
def test_a_vote_that_makes_no_sense_is_refused(said):
    with pytest.raises(RuleBroken):
        a_vote(is_open=False, **said)
