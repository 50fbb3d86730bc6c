"""Scales, levels and cells: the way an indicator grows, without a mark anywhere."""

from dataclasses import fields

import pytest

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import progressing
from workshop_app.domain.commands import descriptors, levels, pillars, scales, statements
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.kinds import KINDS
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording, stands

FIRST, SECOND = Cell("n1", "l1"), Cell("n1", "l2")


def a_progression():
    bench = a_board()
    bench.do(statements.add, NewStatement(id="n1", pillar="p1", kind="indicator", text="Asks first"))
    names = progressing.SCALE_KINDS["developmental"].levels
    new = [NewLevel(id=f"l{n}", name=name) for n, name in enumerate(names, 1)]
    bench.do(scales.lay_out, NewScale(id="k1"), new)
    bench.do(descriptors.write, {FIRST: "I ask one question.\n I wait. ", SECOND: "I ask two."})
    return bench


def state(bench, cell=FIRST):
    return progressing.state_of(progressing.written(bench.workshop, cell))


def test_a_row_reads_in_the_order_of_its_levels_and_knows_its_gaps():
    bench = a_progression()
    row = progressing.row(bench.workshop, "n1", "k1")
    assert [one.text for one in row] == ["I ask one question.\nI wait.", "I ask two.", "", ""]
    assert [gap.cell.level for gap in progressing.missing(bench.workshop, "k1")] == ["l3", "l4"]
    assert len(progressing.missing(bench.workshop, "k1", ("learner", "educator"))) == 6
    assert progressing.states(bench.workshop, "k1") == {"n1": ("draft", "draft", "empty", "empty")}
    bench.do(levels.move, "l2", below=None)
    assert progressing.row(bench.workshop, "n1", "k1")[0].text == "I ask two."


def test_words_that_change_after_they_were_agreed_are_a_draft_on_every_laptop():
    bench = a_progression()
    bench.do(descriptors.review, [FIRST])
    assert state(bench) == "reviewed"
    bench.do(descriptors.agree, [FIRST])
    assert state(bench) == "agreed"
    other = Bench("b", start=100)
    other.take(*bench.log)
    change = other.do(descriptors.write, {FIRST: "I ask."})
    bench.do(descriptors.agree, [FIRST])
    bench.take(change)
    assert state(bench) == "draft"


def test_agreed_words_can_be_a_draft_again_and_a_cell_can_be_emptied():
    bench = a_progression()
    bench.do(descriptors.agree, [FIRST])
    bench.do(descriptors.draft, [FIRST])
    assert state(bench) == "draft"
    bench.do(descriptors.write, {FIRST: " "})
    assert state(bench) == "empty"


def test_frozen_words_stay_with_the_reason_until_they_are_unfrozen():
    bench = a_progression()
    with pytest.raises(RuleBroken, match="why these words"):
        bench.do(descriptors.freeze, [FIRST], " ")
    bench.do(descriptors.freeze, [FIRST], "The board adopted them.")
    for command, args in ((descriptors.write, ({SECOND: "x", FIRST: "y"},)), (descriptors.draft, ([FIRST],))):
        with pytest.raises(RuleBroken, match="frozen: The board adopted them"):
            bench.do(command, *args)
    bench.do(descriptors.write, {FIRST: progressing.written(bench.workshop, FIRST).text, SECOND: "New"})
    bench.do(descriptors.thaw, [FIRST])
    bench.do(descriptors.write, {FIRST: "y"})
    assert progressing.written(bench.workshop, FIRST).text == "y"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        *((name, "ranks people") for name in ("Below Basic", "Basic", "Unsatisfactory", "Poor", "Low")),
        *((name, "ranks people") for name in ("Needs Improvement", "Failing", "Not Meeting", "Por debajo")),
        *((name, "is a grade") for name in ("Proficient", "90 %", "B+", "Exceeds the standard", "Aprobado")),
        ("  ", "needs a name"),
        ("emerging", "already"),
    ],
)
def test_names_that_rank_or_grade_are_refused_with_the_reason(name, why):
    bench = a_progression()
    with pytest.raises(RuleBroken, match=why):
        bench.do(levels.rename, "l2", name)
    with pytest.raises(RuleBroken, match=why):
        bench.do(levels.add, "k1", NewLevel(id="l9", name=name))


@pytest.mark.parametrize(
    "names",
    [
        *(kind.levels for kind in progressing.SCALE_KINDS.values()),
        progressing.LEVELS_ON_OFFER,
        tuple(f"Level {n}" for n in range(1, 7)),
        ("Inicial", "En desarrollo", "Aplica", "Amplía"),
        ("PK-2", "3-5", "6-8", "9-12", "Basically there", "Slowly on our own"),
    ],
)
def test_names_that_say_how_far_the_work_has_come_pass(names):
    bench = Bench()
    new = [NewLevel(id=f"l{n}", name=name) for n, name in enumerate(names)]
    bench.do(scales.lay_out, NewScale(id="k", kind="custom"), new)
    assert [one.name for one in progressing.levels_of(bench.workshop, "k")] == list(names)


def test_no_record_has_a_score_a_weight_or_a_pass_mark():
    names = {field.name for sort in KINDS.values() for field in fields(sort)}
    assert names.isdisjoint({"score", "weight", "points", "mark_to_pass", "pass_mark", "grade", "cut_score"})


def test_a_cell_stands_while_its_indicator_level_scale_and_pillar_do():
    bench = a_progression()
    here = Wording("descriptor", progressing.descriptor_id(FIRST))
    for gone, back, id in (
        (levels.bin, levels.take_back, "l1"),
        (scales.bin, scales.take_back, "k1"),
        (statements.bin, statements.take_back, "n1"),
        (pillars.bin, pillars.take_back, "p1"),
    ):
        bench.do(gone, id)
        assert not stands(bench.workshop, here)
        bench.do(back, id)
        assert stands(bench.workshop, here)


@pytest.mark.parametrize(
    ("cell", "match"),
    [
        (Cell("n1", "l1", "parent"), "no such lens"),
        (Cell("n1", "l9"), "That level"),
        (Cell("n9", "l1"), "That statement"),
    ],
)
def test_nothing_is_written_beside_the_grid(cell, match):
    with pytest.raises(RuleBroken, match=match):
        a_progression().do(descriptors.write, {cell: "x"})


def test_nobody_agrees_to_an_empty_cell():
    with pytest.raises(RuleBroken, match="Nothing is written"):
        a_progression().do(descriptors.agree, [Cell("n1", "l4")])


def test_look_fors_belong_to_a_cell():
    bench = a_progression()
    seen = NewStatement(
        id="n5", pillar="p1", kind="look-for", text="Hands up", sense="see", indicator="n1", level="l1"
    )
    bench.do(statements.add, seen)
    assert [one.text for one in progressing.look_fors(bench.workshop, FIRST)] == ["Hands up"]
    assert progressing.look_fors(bench.workshop, SECOND) == ()
