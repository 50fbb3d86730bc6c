"""Who was heard in which pillar, zeros among them."""

from tests.domain.workshops import a_board
from workshop_app.domain.commands import groups, ideas
from workshop_app.insight.heat_map import heat_map, ideas_at, not_heard_in


def a_heard_board():
    bench = a_board(ideas_in={"p1": "abc", "p2": "d", None: "e"})
    bench.do(ideas.give_to, ["a", "b", "e"], "g1")
    bench.do(ideas.give_to, ["d"], "g2")
    return bench


def test_each_group_has_a_number_for_each_pillar_and_nobody_in_particular_comes_last():
    found = heat_map(a_heard_board().workshop)
    assert [pillar.id for pillar in found.pillars] == ["p1", "p2"]
    assert [(row.group.name if row.group else "", row.counts) for row in found.rows] == [
        ("Students", (2, 0)),
        ("Families", (0, 1)),
        ("", (1, 0)),
    ]


def test_every_voice_of_a_stack_counts():
    bench = a_heard_board()
    bench.do(ideas.stack, ["b"], onto="a")
    assert heat_map(bench.workshop).rows[0].counts == (2, 0)


def test_a_number_can_be_looked_into():
    workshop = a_heard_board().workshop
    assert [idea.id for idea in ideas_at(workshop, "g1", "p1")] == ["a", "b"]
    assert ideas_at(workshop, "g2", "p1") == ()
    assert [idea.id for idea in ideas_at(workshop, None, "p1")] == ["c"]
    assert [group.name for group in not_heard_in(workshop, "p1")] == ["Families"]


def test_the_ideas_of_a_group_that_was_removed_are_nobodys():
    bench = a_heard_board()
    bench.do(groups.bin, "g1")
    assert [(row.group, row.counts) for row in heat_map(bench.workshop).rows][-1] == (None, (3, 0))
    assert len(ideas_at(bench.workshop, None, "p1")) == 3
