"""Recall tests: which pillars a room writes down from memory, and which it takes for each other."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain.commands import pillars, recalls
from workshop_app.domain.recalling import confused_in, kept_of, latest, name_then, share_of_all
from workshop_app.domain.recalling import recalls as all_of
from workshop_app.domain.rules import RuleBroken


def a_test(*papers):
    bench = a_board()
    bench.do(recalls.begin, "r", None, at=1000)
    for paper in papers:
        bench.do(recalls.take_paper, "r", paper)
    return bench


def counted(bench):
    return [(one.name, one.people) for one in kept_of(bench.workshop, latest(bench.workshop))]


def test_papers_add_up_to_shares():
    bench = a_test(["p1", "p2"], ["p1"], [], ["p1", "p1"])
    assert counted(bench) == [("Kind", 3), ("Brave", 1)]
    there = latest(bench.workshop)
    assert [one.share for one in kept_of(bench.workshop, there)] == [0.75, 0.25]
    assert share_of_all(bench.workshop, there) == 0.5


def test_a_room_can_be_counted_by_hands_too():
    bench = a_test()
    bench.do(recalls.count, "r", 20)
    bench.do(recalls.remember, "r", "p2", 12)
    assert counted(bench) == [("Kind", 0), ("Brave", 12)]
    with pytest.raises(RuleBroken, match="more than the 20 who wrote"):
        bench.do(recalls.remember, "r", "p1", 21)


def test_a_pair_is_one_pair_whichever_is_named_first():
    bench = a_test(["p1"], ["p1"])
    bench.do(recalls.take_paper, "r", [], [("p2", "p1"), ("p1", "p2")])
    bench.do(recalls.take_paper, "r", [], [("p1", "p2")])
    there = latest(bench.workshop)
    assert [(one.one, one.other, one.people, one.share) for one in confused_in(bench.workshop, there)] == [
        ("p1", "p2", 2, 0.5)
    ]
    bench.do(recalls.mix_up, "r", "p2", "p1", 0)
    assert confused_in(bench.workshop, there) == ()


def test_a_name_is_asked_for_as_it_was_when_the_test_began():
    bench = a_test(["p1"])
    bench.do(pillars.rename, "p1", "Kindest")
    bench.do(pillars.add, "p3", "New")
    assert name_then(bench.workshop, latest(bench.workshop), "p1") == "Kind"
    with pytest.raises(RuleBroken, match="not among those that were told"):
        bench.do(recalls.remember, "r", "p3", 1)
    with pytest.raises(RuleBroken, match="not among those that were told"):
        bench.do(recalls.mix_up, "r", "p1", "p3", 1)
    with pytest.raises(RuleBroken, match="for itself"):
        bench.do(recalls.mix_up, "r", "p1", "p1", 1)


def test_the_latest_test_is_the_last_one_in_which_somebody_wrote():
    bench = a_test(["p1"])
    bench.do(recalls.begin, "later", None, at=2000)
    assert latest(bench.workshop).id == "r"
    bench.do(recalls.take_paper, "later", ["p2"])
    assert latest(bench.workshop).id == "later"
    bench.do(recalls.bin, "later")
    assert [one.id for one in all_of(bench.workshop)] == ["r"]
    bench.do(recalls.take_back, "later")
    assert latest(bench.workshop).id == "later"


def test_there_is_no_test_without_names_of_nobody_and_of_no_room():
    bench = a_board()
    with pytest.raises(RuleBroken, match="not in this workshop"):
        bench.do(recalls.count, "r", 1)
    with pytest.raises(RuleBroken, match="minutes at most"):
        bench.do(recalls.begin, "r", None, at=1, minutes=9999)
    bench.do(recalls.begin, "r", None, at=1)
    with pytest.raises(RuleBroken, match="100000 people"):
        bench.do(recalls.count, "r", 100_001)
    for pillar in ("p1", "p2"):
        bench.do(pillars.bin, pillar)
    with pytest.raises(RuleBroken, match="no names to remember"):
        bench.do(recalls.begin, "again", None, at=2)
