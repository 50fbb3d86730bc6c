"""What one can do with groups, with the workshop's own details, and with a whole list."""

import pytest
from workshops import Bench, a_board

from workshop_app.domain import summary
from workshop_app.domain.commands import (
    descriptors,
    details,
    groups,
    headlines,
    ideas,
    lists,
    scales,
    statements,
)
from workshop_app.domain.commands.details import LONGEST_PROMPT
from workshop_app.domain.commands.groups import PAPERS
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import LONGEST_NAME, MOST_GROUPS, RuleBroken


def test_groups_get_the_eight_papers_in_turn():
    bench = Bench()
    for number in range(9):
        bench.do(groups.add, f"g{number}", f"Group {number}")
    papers = [group.paper for group in bench.workshop.groups()]
    assert papers == [*PAPERS, next(iter(PAPERS))]
    assert [group.mark for group in bench.workshop.groups()][:8] == list(PAPERS.values())


def test_two_groups_cannot_have_one_name_whatever_its_letters():
    board = a_board()
    with pytest.raises(RuleBroken, match="There is already a group called STUDENTS"):
        board.do(groups.add, "g3", "STUDENTS")
    with pytest.raises(RuleBroken, match="already"):
        board.do(groups.rename, "g2", " students ")
    board.do(groups.rename, "g1", "STUDENTS")


def test_the_name_of_a_removed_group_is_free_again():
    board = a_board()
    board.do(groups.bin, "g1")
    board.do(groups.add, "g3", "Students")


@pytest.mark.parametrize("name", ["", "  ", "x" * (LONGEST_NAME + 1)])
def test_a_group_needs_a_name_that_fits(name):
    with pytest.raises(RuleBroken):
        a_board().do(groups.add, "g3", name)


def test_there_are_no_more_groups_than_a_workshop_holds():
    bench = Bench()
    for number in range(MOST_GROUPS):
        bench.do(groups.add, f"g{number}", f"Group {number}")
    with pytest.raises(RuleBroken, match="A workshop holds 24 groups"):
        bench.do(groups.add, "more", "More")


def test_a_workshop_is_laid_out_with_its_title_and_groups_in_order():
    bench = Bench()
    bench.do(
        details.lay_out,
        "  Our   evening ",
        {"g1": ("Students", "lemon", "m"), "g2": ("Families", "rose", "n")},
    )
    assert bench.workshop.details.title == "Our evening"
    assert [(group.name, group.paper) for group in bench.workshop.groups()] == [
        ("Students", "lemon"),
        ("Families", "rose"),
    ]


def test_details_change_one_by_one_and_the_title_is_never_empty():
    bench = Bench()
    bench.do(details.change, title="Evening", prompt="x" * LONGEST_PROMPT)
    bench.do(details.change, place="Library")
    assert (bench.workshop.details.title, bench.workshop.details.place) == ("Evening", "Library")
    with pytest.raises(RuleBroken, match="A workshop needs a name"):
        bench.do(details.change, title=" ")
    with pytest.raises(RuleBroken, match="This holds 300 characters"):
        bench.do(details.change, prompt="x" * (LONGEST_PROMPT + 1))
    with pytest.raises(RuleBroken, match="This holds 120 characters"):
        bench.do(details.change, title="x" * (LONGEST_NAME + 1))


def test_a_whole_list_comes_in_with_the_groups_and_pillars_it_names():
    board = a_board(ideas_in={None: "a"})
    change = board.do(
        lists.take_in,
        [NewIdea(id="x", text="x", group="g9", pillar="p9"), NewIdea(id="y", text="y", pillar="p8")],
        groups={"g9": "Coaches"},
        pillars={"p8": "Fair", "p9": "Calm"},
    )
    assert len({(edit.kind, edit.id) for edit in change.edits}) == len(change.edits) == 5
    assert [pillar.name for pillar in board.workshop.pillars()] == ["Kind", "Brave", "Fair", "Calm"]
    assert board.ids_in("p9") == ["x"]
    assert board.workshop.group_of(board.workshop.idea("x")).name == "Coaches"


def test_a_workshop_at_a_glance():
    board = a_board()
    board.do(ideas.give_to, ["a"], "g2")
    board.do(ideas.bin, ["b"])
    glance = summary.of(board.workshop, 7)
    assert (glance.ideas, glance.placed, glance.pillars, glance.step, glance.changed) == (4, 2, 2, "group", 7)
    assert glance.papers == ("rose", "", "", "")
    assert summary.of(Bench().workshop).step == "gather"


def test_the_work_stands_where_something_was_done_last():
    bench = a_board()
    assert summary.of(bench.workshop).step == "group"
    bench.do(headlines.define, "p1", "We notice people.")
    assert (summary.of(bench.workshop).step, summary.of(bench.workshop).meant) == ("shape", 1)
    bench.do(scales.lay_out, NewScale(id="k"), [NewLevel(id="l", name="Emerging")])
    bench.do(statements.add, NewStatement(id="n", pillar="p1", kind="indicator", text="Notices people"))
    bench.do(descriptors.write, {Cell("n", "l"): "I greet people by name."})
    assert (summary.of(bench.workshop).step, summary.of(bench.workshop).cells) == ("progress", 1)
