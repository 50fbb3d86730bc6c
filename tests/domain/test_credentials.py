"""Micro-credentials: what a pillar asks of educators at a level, described here and never awarded."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain import credentials as asked
from workshop_app.domain.commands import (
    credentials,
    descriptors,
    examples,
    levels,
    pillars,
    scales,
    statements,
)
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.credential_records import Credential
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import RuleBroken


def a_progression():
    bench = a_board()
    steps = [NewLevel(id="l1", name="Emerging"), NewLevel(id="l2", name="Applying")]
    bench.do(scales.lay_out, NewScale(id="k1"), steps)
    bench.do(statements.add, NewStatement(id="n1", pillar="p1", kind="indicator", text="Ask why"))
    return bench


def names(bench, *pillar):
    return [one.name for one in asked.credentials_of(bench.workshop, *pillar)]


def test_credentials_stand_by_pillar_and_level_whatever_came_first():
    bench = a_progression()
    bench.do(credentials.write, "p2", None, name="Courage")
    bench.do(credentials.write, "p1", "l2", name="Asking")
    bench.do(credentials.write, "p1", "l1", name="Noticing")
    bench.do(credentials.write, "p1", None, name="Care")
    assert names(bench) == ["Care", "Noticing", "Asking", "Courage"]
    assert names(bench, "p2") == ["Courage"]
    bench.do(levels.bin, "l1")
    bench.do(pillars.bin, "p2")
    assert names(bench) == ["Care", "Asking"]


def test_two_laptops_write_the_same_credential():
    one, other = a_progression(), a_progression()
    for bench in (one, other):
        bench.do(credentials.write, "p1", "l1", method="Talk")
    (mine,), (theirs,) = (asked.credentials_of(bench.workshop) for bench in (one, other))
    assert mine.id == theirs.id == asked.credential_id("p1", "l1")


def test_a_credential_says_what_is_not_written_yet_and_lists_line_by_line():
    bench = a_progression()
    bench.do(credentials.write, "p1", "l1", name=" Asking  more ", evidence="A plan\n\n A recording ")
    there = asked.credential_at(bench.workshop, "p1", "l1")
    assert (there.name, asked.part(there, "evidence")) == ("Asking more", ("A plan", "A recording"))
    assert asked.lacking(there) == ("competency", "method", "criteria")
    assert asked.lacking(asked.credential_at(bench.workshop, "p2", None)) == asked.NEEDED


def test_writing_what_stands_there_changes_nothing_and_an_empty_text_takes_it_away():
    bench = a_progression()
    bench.do(credentials.write, "p1", "l1", name="Asking")
    assert not bench.do(credentials.write, "p1", "l1", name="Asking").edits
    bench.do(credentials.write, "p1", "l1", name="")
    assert names(bench) == []


def test_a_credential_goes_to_the_bin_and_comes_back_as_it_was():
    bench = a_progression()
    bench.do(credentials.write, "p1", "l1", name="Asking")
    bench.do(credentials.bin, asked.credential_id("p1", "l1"))
    assert names(bench) == []
    bench.do(credentials.take_back, asked.credential_id("p1", "l1"))
    bench.do(credentials.keep_guid, asked.credential_id("p1", "l1"), "a-guid")
    assert names(bench) == ["Asking"]
    assert asked.credential_at(bench.workshop, "p1", "l1").guid == "a-guid"


def test_it_can_start_from_the_educators_side_of_the_progression():
    bench = a_progression()
    bench.do(descriptors.write, {Cell("n1", "l1", "educator"): "I wait for questions\nI ask back"})
    bench.do(examples.add, NewExample(id="x1", pillar="p1", subject="arts", text="A mural of questions"))
    assert asked.on_offer(bench.workshop, "p1", "l1") == {
        "competency": "I wait for questions",
        "criteria": "I ask back",
        "resources": "A mural of questions",
    }
    assert asked.on_offer(bench.workshop, "p2", "l1") == asked.on_offer(bench.workshop, "p2", None) == {}


@pytest.mark.parametrize(
    ("where", "said", "match"),
    [
        (("p9", None), {"name": "x"}, "pillar is not in"),
        (("p1", "l9"), {"name": "x"}, "level is not in"),
        (("p1", None), {"name": "x" * 121}, "120 characters"),
        (("p1", None), {"research": "x" * 2001}, "2000 characters"),
    ],
)
def test_what_makes_no_sense_is_refused(where, said, match):
    with pytest.raises(RuleBroken, match=match):
        a_progression().do(credentials.write, *where, **said)


def test_the_credentials_of_a_locked_pillar_stay_as_they_are():
    bench = a_progression()
    bench.do(credentials.write, "p1", None, name="Care")
    bench.do(pillars.lock, "p1")
    with pytest.raises(RuleBroken, match="locked"):
        bench.do(credentials.write, "p1", None, name="Love")
    with pytest.raises(RuleBroken, match="locked"):
        bench.do(credentials.bin, asked.credential_id("p1", None))


def test_a_credential_has_no_field_for_a_person_or_for_points():
    assert not {"person", "holder", "recipient", "awarded", "points", "score"} & set(Credential.__slots__)
