"""What one can do with ideas, and what not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workshops import Bench, a_board

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import LONGEST_IDEA, RuleBroken


def test_a_new_idea_waits_at_the_end_of_the_tray():
    board = a_board()
    board.do(ideas.capture, NewIdea(id="new", text="  Be \n heard  ", group="g1"))
    assert board.ids_in(None) == ["a", "b", "c", "new"]
    assert board.workshop.idea("new").text == "Be heard"


def test_a_new_idea_may_go_straight_to_the_end_of_a_pillar():
    board = a_board()
    board.do(ideas.capture, NewIdea(id="new", text="x", pillar="p1"))
    assert board.ids_in("p1") == ["d", "e", "new"]


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x07", "\ud800"])
def test_an_idea_needs_a_word(text):
    board = a_board()
    with pytest.raises(RuleBroken, match="at least one word"):
        board.do(ideas.capture, NewIdea(id="new", text=text))
    with pytest.raises(RuleBroken, match="at least one word"):
        board.do(ideas.reword, "a", text)


def test_an_idea_of_the_longest_length_is_taken_and_one_letter_more_is_not():
    board = a_board()
    board.do(ideas.reword, "a", "x" * LONGEST_IDEA)
    with pytest.raises(RuleBroken) as caught:
        board.do(ideas.reword, "a", "x" * (LONGEST_IDEA + 1))
    assert str(caught.value) == "This idea has 501 characters, and an idea holds 500. Split it in two."


def test_letters_that_are_not_written_are_left_out_and_those_that_scripts_need_stay():
    board = a_board()
    board.do(ideas.reword, "a", "be\x00 heard\x1b \ud83d می‌خواهیم 👩‍👧")
    assert board.workshop.idea("a").text == "be heard می‌خواهیم 👩‍👧"


def test_ideas_move_in_the_order_given_below_the_one_named():
    board = a_board()
    board.do(ideas.move, ["c", "a"], to="p1", below="d")
    assert board.ids_in("p1") == ["d", "c", "a", "e"]
    assert board.ids_in(None) == ["b"]


def test_many_ideas_are_placed_each_at_the_end_of_its_pillar_as_one_change():
    board = a_board(ideas_in={None: "abc", "p1": "de", "p2": "f"})
    board.do(ideas.stack, ["c"], onto="a")
    change = board.do(ideas.place, {"a": "p1", "b": "p2"})
    assert (board.ids_in("p1"), board.ids_in("p2"), board.ids_in(None)) == (
        ["d", "e", "a", "c"],
        ["f", "b"],
        [],
    )
    assert board.workshop.top_of("c") == "a"
    assert {edit.id for edit in change.edits} == {"a", "b", "c"}


def test_nothing_is_placed_in_a_locked_pillar():
    board = a_board()
    board.do(pillars.lock, "p1")
    with pytest.raises(RuleBroken, match="is locked"):
        board.do(ideas.place, {"a": "p2", "b": "p1"})
    assert board.ids_in("p2") == []


def test_ideas_move_to_the_top_where_nothing_is_named_or_what_is_named_stands_elsewhere():
    board = a_board()
    board.do(ideas.move, ["a"], to="p1")
    board.do(ideas.move, ["b"], to="p1", below="c")
    assert board.ids_in("p1") == ["b", "a", "d", "e"]


def test_moving_writes_place_and_rank_together():
    board = a_board()
    change = board.do(ideas.move, ["a"], to=None, below="b")
    assert all(edit.after.keys() >= {"pillar", "rank"} for edit in change.edits)


@pytest.mark.parametrize(
    ("command", "args"),
    [
        (ideas.reword, ("nobody", "x")),
        (ideas.move, (["nobody"],)),
        (ideas.bin, (["nobody"],)),
        (ideas.give_to, (["a"], "nobody")),
    ],
)
def test_what_is_not_there_cannot_be_changed(command, args):
    board = a_board()
    named = {"to": None} if command is ideas.move else {}
    with pytest.raises(RuleBroken, match="is not in this workshop"):
        board.do(command, *args, **named)
    with pytest.raises(RuleBroken, match="is not in this workshop"):
        board.do(ideas.move, ["a"], to="nowhere")


letters = "abcdefgh"


@given(
    ranks=st.lists(st.sampled_from(["1", "2", "2V", "9", "z01"]), min_size=4, max_size=8),
    moving=st.lists(st.sampled_from(letters), min_size=1, max_size=3, unique=True),
    below=st.none() | st.sampled_from(letters),
)
def test_ideas_come_to_stand_exactly_where_they_were_put_even_between_equal_ranks(ranks, moving, below):
    """Two laptops may have given several ideas the same rank."""
    bench = Bench()
    bench.do(pillars.add, "p1", "Kind")
    there = dict(zip(letters, ranks, strict=False))
    edits = [Edit("idea", id, {}, {"text": id, "rank": rank, "pillar": "p1"}) for id, rank in there.items()]
    bench.take(Change(Stamp(500, 0, "xxxxxxxx"), "x", "facilitator", "any", tuple(edits)))
    moving = [id for id in moving if id in there]
    staying = [id for id in bench.ids_in("p1") if id not in moving]
    index = staying.index(below) + 1 if below in staying else 0
    board = Bench("b", 1000)
    board.take(*bench.log)
    board.do(ideas.move, moving, to="p1", below=below)
    assert board.ids_in("p1") == [*staying[:index], *moving, *staying[index:]]


def test_a_binned_idea_is_gone_and_can_be_taken_back_to_its_place():
    board = a_board()
    board.do(ideas.bin, ["d"])
    assert board.ids_in("p1") == ["e"]
    assert [record.id for record in board.workshop.in_the_bin()] == ["d"]
    assert "d" not in {idea.id for idea in board.workshop.ideas()}
    board.do(ideas.take_back, ["d"])
    assert board.ids_in("p1") == ["d", "e"]
    assert board.workshop.in_the_bin() == ()


def test_moving_an_idea_does_not_change_the_order_of_arrival():
    board = a_board(ideas_in={None: "abc"})
    board.do(ideas.move, ["a"], to="p1")
    board.do(ideas.move, ["b"], to=None, below="c")
    assert [idea.id for idea in board.workshop.ideas()] == ["a", "b", "c"]


def test_ideas_can_be_given_to_a_group_and_to_nobody():
    board = a_board()
    board.do(ideas.give_to, ["a", "d"], "g2")
    assert [idea.id for idea in board.workshop.ideas_of("g2")] == ["a", "d"]
    board.do(ideas.give_to, ["a"], None)
    assert [idea.id for idea in board.workshop.ideas_of("g2")] == ["d"]
    assert "a" in {idea.id for idea in board.workshop.ideas_of(None)}
