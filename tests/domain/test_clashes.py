"""Where copies clash, what both had of it, and what their clocks give away."""

from workshops import Bench, a_board

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.choosing import BOTH, chosen
from workshop_app.domain.clashes import clashes
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.merging import bringing
from workshop_app.domain.skew import MANY, skews


def three_copies():
    board = a_board()
    copies = [Bench(name, start) for name, start in (("b", 500), ("c", 700))]
    for one in copies:
        one.take(*board.log)
    return board, *copies


def found_in(*benches):
    return {(one.kind, one.id, one.field): one for one in clashes([bench.log for bench in benches])}


def test_three_wordings_are_one_clash_with_three_sides():
    ours, b, c = three_copies()
    for bench, words in ((ours, "ours"), (b, "theirs"), (c, "others")):
        bench.do(ideas.reword, "a", words)
    (clash,) = found_in(ours, b, c).values()
    assert [(said.whose, said.value) for said in clash.said] == [(0, "ours"), (1, "theirs"), (2, "others")]
    assert clash.kept.value == "others"
    assert clash.both


def test_two_other_copies_clash_though_nothing_was_said_here():
    ours, b, c = three_copies()
    b.do(ideas.reword, "a", "theirs")
    c.do(ideas.reword, "a", "others")
    (clash,) = found_in(ours, b, c).values()
    assert [said.whose for said in clash.said] == [1, 2]


def test_a_copy_that_knew_of_another_wording_and_went_on_from_it_is_no_clash():
    ours, b, c = three_copies()
    b.do(ideas.reword, "a", "theirs")
    c.take(b.log[-1])
    c.do(ideas.reword, "a", "better still")
    assert found_in(ours, b, c) == {}


def test_a_place_is_kept_as_a_whole():
    ours, b, _ = three_copies()
    ours.do(ideas.move, ["a"], to="p1", below="d")
    b.do(ideas.move, ["a"], to="p2")
    (clash,) = found_in(ours, b).values()
    assert (clash.field, [said.value for said in clash.said]) == ("pillar", ["p1", "p2"])
    mine = chosen([clash], {("idea", "a", "pillar"): 0}, "j").fields["idea", "a"]
    assert (mine["pillar"], mine["rank"]) == ("p1", ours.workshop.idea("a").rank)
    both = chosen([clash], {("idea", "a", "pillar"): BOTH}, "j")
    assert [beside.fields["pillar"] for beside in both.besides] == ["p2"]


def test_the_order_in_one_place_is_nothing_to_choose():
    ours, b, _ = three_copies()
    ours.do(ideas.move, ["a"], to="p1")
    b.do(ideas.move, ["a"], to="p1", below="e")
    b.do(pillars.place, "p1", 5, 6)
    ours.do(pillars.place, "p1", 7, 8)
    assert found_in(ours, b) == {}


def test_what_one_binned_and_the_other_went_on_with_is_told_and_can_be_kept():
    ours, b, _ = three_copies()
    ours.do(ideas.reword, "a", "still wanted")
    b.do(ideas.bin, ["a"])
    (clash,) = found_in(ours, b).values()
    assert [(said.value, said.did) for said in clash.said] == [(False, ("text",)), (True, ())]
    assert clash.kept.value is True
    assert chosen([clash], {("idea", "a", "binned"): 0}, "j").fields["idea", "a"]["binned"] is False
    assert chosen([clash], {("idea", "a", "binned"): 1}, "j").fields == {}


def test_what_was_binned_after_the_other_had_been_heard_is_no_clash():
    ours, b, _ = three_copies()
    ours.do(ideas.reword, "a", "wanted")
    b.take(ours.log[-1])
    b.do(ideas.bin, ["a"])
    assert found_in(ours, b) == {}
    assert [record.id for record in bringing(ours.log, b.log).gone] == ["a"]


def made(sitting, *stamps):
    return [
        Change(Stamp(millis, turn, sitting * 8), f"desk-{sitting}", "facilitator", "x", ())
        for millis, turn in stamps
    ]


def test_a_clock_that_is_ahead_is_known_by_changes_from_the_future():
    now = 10_000_000
    (skew,) = skews(made("b", (now - 5, 0), (now + 47 * 60_000, 0)), [], now)
    assert (skew.desk, skew.minutes, skew.is_behind) == ("desk-b", 47, False)
    assert skews(made("b", (now + 50_000, 0)), [], now) == []


def test_a_clock_that_is_behind_stands_still_right_behind_another():
    ours = made("a", (5_000, 0))
    late = made("b", *((5_000, turn) for turn in range(1, MANY + 1)))
    (skew,) = skews(late, ours, 10_000_000)
    assert (skew.desk, skew.is_behind) == ("desk-b", True)
    assert skews(late[:-1], ours, 10_000_000) == []
    assert skews(late, [], 10_000_000) == []
