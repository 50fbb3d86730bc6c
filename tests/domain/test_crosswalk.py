"""Frameworks of others beside the portrait: laid there, aligned with, taken away and back."""

import pytest

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import crosswalk
from workshop_app.domain.commands import alignments, details, frameworks, pillars, statements
from workshop_app.domain.commands.frameworks import NewFramework, NewItem
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.rules import MOST_FRAMEWORK_ITEMS, MOST_FRAMEWORKS, RuleBroken
from workshop_app.domain.wordings import Wording

NAME = Wording("name", "p1")
STATE = NewFramework(
    id="f1",
    title="Portrait of the state",
    items=(
        NewItem(id="a", text="Thinks"),
        NewItem(id="b", text="Asks", above="a", grades=("01", "02")),
        NewItem(id="c", text="Tests", above="a"),
        NewItem(id="d", text="Cares"),
    ),
)


@pytest.fixture
def bench():
    bench = a_board()
    bench.do(frameworks.bring_in, STATE)
    return bench


def texts(items):
    return [one.text for one in items]


def test_a_framework_reads_as_it_came_and_each_item_knows_what_it_stands_under(bench):
    assert texts(crosswalk.items_of(bench.workshop, "f1")) == ["Thinks", "Asks", "Tests", "Cares"]
    tree = crosswalk.tree_of(bench.workshop, "f1")
    assert (texts(tree[None]), texts(tree["a"])) == (["Thinks", "Cares"], ["Asks", "Tests"])
    assert tree["a"][0].grades == "01\n02"


def test_a_newer_version_of_a_framework_takes_the_place_of_the_older_one_and_alignments_stay(bench):
    bench.do(alignments.align, NAME, ["b"], "exactMatchOf")
    newer = NewFramework(
        id="f1", title="Portrait, second edition", items=(NewItem(id="b", text="Asks why"), STATE.items[3])
    )
    bench.do(frameworks.bring_in, newer)
    assert texts(crosswalk.items_of(bench.workshop, "f1")) == ["Asks why", "Cares"]
    assert [one.kind for one in crosswalk.aligned_with(bench.workshop, NAME)] == ["exactMatchOf"]
    assert [one.title for one in crosswalk.frameworks(bench.workshop)] == ["Portrait, second edition"]


def test_what_is_met_is_met_up_to_the_top_and_the_rest_is_open(bench):
    bench.do(alignments.align, NAME, ["b"])
    met, still_open = crosswalk.reach(bench.workshop, "f1")
    assert (texts(met), texts(still_open)) == (["Thinks", "Asks"], ["Tests", "Cares"])
    assert [(one.of, one.wording) for one in crosswalk.aligned_to(bench.workshop, "b")] == [NAME]


def test_aligning_again_says_it_otherwise_and_parting_takes_it_away(bench):
    bench.do(alignments.align, NAME, ["b", "c"])
    bench.do(alignments.align, NAME, ["b"], "isPartOf")
    kinds = {one.item: one.kind for one in crosswalk.aligned_with(bench.workshop, NAME)}
    assert kinds == {"b": "isPartOf", "c": "isRelatedTo"}
    bench.do(alignments.part, NAME, ["b", "d"])
    assert [one.item for one in crosswalk.aligned_with(bench.workshop, NAME)] == ["c"]


def test_two_laptops_that_align_the_same_meet_in_one_alignment(bench):
    other = Bench("b", start=100)
    other.take(*bench.log)
    bench.take(other.do(alignments.align, NAME, ["b"], "isPartOf"))
    bench.do(alignments.align, NAME, ["b"], "exactMatchOf")
    assert len(crosswalk.alignments(bench.workshop)) == 1


def test_alignments_go_and_come_back_with_either_end(bench):
    bench.do(statements.add, NewStatement(id="s1", pillar="p2", kind="outcome", text="A habit"))
    bench.do(alignments.align, Wording("statement", "s1"), ["d"])
    for gone, back, id in (
        (pillars.bin, pillars.take_back, "p2"),
        (statements.bin, statements.take_back, "s1"),
        (frameworks.bin, frameworks.take_back, "f1"),
    ):
        bench.do(gone, id)
        assert crosswalk.alignments(bench.workshop) == ()
        bench.do(back, id)
        assert len(crosswalk.alignments(bench.workshop)) == 1


def test_an_alignment_of_which_an_end_is_gone_is_told_and_can_be_taken_away(bench):
    bench.do(statements.add, NewStatement(id="s1", pillar="p2", kind="indicator", text="A habit"))
    bench.do(alignments.align, Wording("statement", "s1"), ["d"])
    bench.do(alignments.align, NAME, ["a", "b"])
    assert crosswalk.dangling(bench.workshop, "f1") == ()
    bench.do(statements.bin, "s1")
    bench.do(frameworks.bring_in, NewFramework(id="f1", title="Second edition", items=STATE.items[:1]))
    gone = crosswalk.dangling(bench.workshop, "f1")
    assert {(one.wording, one.item) for one in gone} == {("s1", "d"), ("p1", "b")}
    bench.do(frameworks.bring_in, STATE)
    assert [one.item for one in crosswalk.dangling(bench.workshop, "f1")] == ["d"]
    bench.do(alignments.clear, [gone[0].id, gone[1].id, "nothing"])
    assert crosswalk.dangling(bench.workshop, "f1") == ()
    assert [one.item for one in crosswalk.aligned_with(bench.workshop, NAME)] == ["a"]


@pytest.mark.parametrize(
    ("command", "given", "sentence"),
    [
        (alignments.align, (NAME, ["nothing"]), "not in any framework"),
        (alignments.align, (NAME, ["b"], "hasPart"), "no such kind"),
        (alignments.align, (Wording("name", "p9"), ["b"]), "not in the portrait any more"),
        (alignments.align, (Wording("title", "workshop"), ["b"]), "those words are neither"),
        (frameworks.bin, ("f9",), "not in this workshop"),
    ],
)
def test_what_cannot_be_aligned_is_refused(bench, command, given, sentence):
    bench.do(details.change, title="Evening")
    with pytest.raises(RuleBroken, match=sentence):
        bench.do(command, *given)


def test_there_is_a_limit_to_frameworks_and_to_what_is_in_one(bench):
    many = tuple(NewItem(id=f"i{n}", text="x") for n in range(MOST_FRAMEWORK_ITEMS + 1))
    with pytest.raises(RuleBroken, match="4,001 items"):
        bench.do(frameworks.bring_in, NewFramework(id="f2", title="All of it", items=many))
    for n in range(1, MOST_FRAMEWORKS):
        bench.do(frameworks.bring_in, NewFramework(id=f"g{n}", title=f"{n}"))
    with pytest.raises(RuleBroken, match="12 frameworks"):
        bench.do(frameworks.bring_in, NewFramework(id="one more", title="x"))
    bench.do(frameworks.bring_in, STATE)
