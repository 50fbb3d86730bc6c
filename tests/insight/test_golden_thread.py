"""The golden thread forwards agrees with the way back: both are one thread."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_shaping import ASKS, MEANS, a_shape
from workshop_app.domain.commands import descriptors, examples, ideas, scales, threads
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.progressing import Cell, descriptor_id
from workshop_app.domain.shaping import walk_back
from workshop_app.domain.wordings import Wording
from workshop_app.insight.golden_thread import told_by, wordings_in, words_from

CELL = Cell("n1", "l1")
WRITTEN = Wording("descriptor", descriptor_id(CELL))


def a_progression():
    bench = a_shape()
    bench.do(scales.lay_out, NewScale(id="s1"), [NewLevel(id="l1", name="Emerging")])
    bench.do(descriptors.write, {CELL: "Asks one question"})
    bench.do(examples.add, NewExample(id="x1", pillar="p1", subject="arts", text="Draws", indicator="n1"))
    return bench


def became(bench, idea):
    return {one.wording: one.through for one in words_from(bench.workshop, idea)}


def test_an_idea_in_a_pillar_became_all_its_words_while_nothing_is_tied():
    bench = a_progression()
    found = became(bench, "d")
    assert set(found) == set(wordings_in(bench.workshop, "p1"))
    assert set(found.values()) == {None}
    assert became(bench, "a") == {}


def test_a_cell_came_from_the_ideas_of_its_indicator_until_it_has_its_own():
    bench = a_progression()
    bench.do(threads.tie, ASKS, ["a"])
    assert became(bench, "a") == {ASKS: ASKS, WRITTEN: ASKS, Wording("example", "x1"): ASKS}
    bench.do(threads.tie, WRITTEN, ["b"])
    assert became(bench, "b") == {WRITTEN: WRITTEN}
    assert WRITTEN not in became(bench, "a")


def test_a_blank_cell_is_told_by_its_indicator():
    bench = a_progression()
    blank = Wording("descriptor", descriptor_id(Cell("n1", "l1", "family")))
    assert told_by(bench.workshop, blank) == ASKS
    assert told_by(bench.workshop, WRITTEN) == WRITTEN
    assert told_by(bench.workshop, MEANS) == MEANS


def test_what_is_tied_comes_first():
    bench = a_progression()
    bench.do(threads.tie, ASKS, ["d"])
    assert [one.is_tied for one in words_from(bench.workshop, "d")][:2] == [True, False]


def test_an_idea_in_the_bin_ties_nothing():
    bench = a_progression()
    bench.do(threads.tie, MEANS, ["a"])
    bench.do(ideas.bin, ["a"])
    assert MEANS in became(bench, "d")
    assert walk_back(bench.workshop, MEANS).through == Wording("name", "p1")


TIES = st.lists(
    st.tuples(st.sampled_from([ASKS, MEANS, WRITTEN, Wording("name", "p1")]), st.sampled_from("abcde")),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(TIES)
def test_every_wording_leads_back_to_exactly_the_ideas_that_lead_to_it(ties):
    bench = a_progression()
    for wording, idea in ties:
        bench.do(threads.tie, wording, [idea])
    workshop = bench.workshop
    for idea in workshop.ideas():
        forwards = set(became(bench, idea.id))
        back = {
            wording
            for wording in wordings_in(workshop, "p1")
            if idea.id in {one.id for one in walk_back(workshop, wording).ideas}
        }
        assert forwards == back
