"""Ideas that say how, kept for *Later: making it real*."""

from tests.domain.workshops import a_board
from workshop_app.domain import summary
from workshop_app.domain.commands import ideas


def test_an_idea_kept_for_later_lies_off_the_board_and_knows_where_it_stood():
    bench = a_board()
    bench.do(ideas.park, ["b", "d"])
    assert bench.ids_in(None) == ["a", "c"]
    assert bench.ids_in("p1") == ["e"]
    assert {idea.id for idea in bench.workshop.later()} == {"b", "d"}
    assert bench.workshop.idea("d").pillar == "p1"
    assert summary.of(bench.workshop).placed == 1
    assert summary.of(bench.workshop).ideas == 5


def test_taken_up_again_it_stands_where_it_stood():
    bench = a_board()
    bench.do(ideas.park, ["b", "d"])
    bench.do(ideas.take_up, ["b", "d"])
    assert (bench.ids_in(None), bench.ids_in("p1")) == (["a", "b", "c"], ["d", "e"])


def test_moving_it_takes_it_up_as_well():
    bench = a_board()
    bench.do(ideas.park, ["b"])
    bench.do(ideas.move, ["b"], to="p2")
    assert bench.ids_in("p2") == ["b"]
    assert bench.workshop.later() == ()


def test_a_stack_goes_as_a_whole_and_comes_back_as_one():
    bench = a_board()
    bench.do(ideas.stack, ["b"], onto="a")
    bench.do(ideas.park, ["a"])
    assert {idea.id for idea in bench.workshop.later()} == {"a", "b"}
    bench.do(ideas.take_up, ["a", "b"])
    assert [idea.id for idea in bench.workshop.beneath("a")] == ["b"]
