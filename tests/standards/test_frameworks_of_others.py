"""Frameworks that others made: laid beside a portrait whatever shape they are in, or taken over if right."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from frameworks import Framework, badge, guid
from hypothesis import given, settings
from hypothesis import strategies as st
from portraits import grown
from test_hostile_files import ANYTHING, PLACES, SOUND

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import crosswalk
from workshop_app.domain.commands import frameworks, portraits
from workshop_app.domain.rules import Trouble
from workshop_app.domain.shaping import indicators_of
from workshop_app.standards import bringing_in, forms, reading_frameworks
from workshop_app.standards.case import package_framework
from workshop_app.standards.case.beside import framework_beside
from workshop_app.standards.case.taking_over import portrait_of
from workshop_app.standards.open_salt import reading as open_salt

HEAD = (
    "Identifier,fullStatement,Human Coding Scheme,Abbreviated Statement,ConceptKeywords,Notes,Language,"
    "educationLevel,CFItemType,License,CFAssociationGroupIdentifier,Is Child Of,IsPartOf,replacedBy,Exemplar,"
    "hasSkillLevel,IsRelatedTo\n"
)
ROWS = """1Care,Everything about care,C,,,,en,3,Item,,,,,,,,
1Care.Help,Helping others,C.H,Help,"care, others",Look here,en,"3,4",Item,,,C,,,,,C.L
1Care.Listen,"Listening, and waiting",C.L,,,,en,3,Item,,,C,,,,,
1Care.Listen.Ask,Asks back,C.L.A,,,,en,3,Item,,,C.L,,,somewhere else,,SOMEBODY.1
1Grow,Growing,G,,,,en,3,Item,,,,,,,,
"""


def beside(data, name="state.case.csv"):
    bench = a_board()
    bench.do(frameworks.bring_in, framework_beside(open_salt.read(data.encode(), name)))
    (there,) = crosswalk.frameworks(bench.workshop)
    return there, crosswalk.tree_of(bench.workshop, there.id)


def test_a_spreadsheet_that_knows_codes_alone_becomes_the_tree_it_means():
    there, tree = beside(HEAD + ROWS)
    assert there.title == "state"
    care, grow = tree[None]
    assert (care.text, grow.text) == ("Everything about care", "Growing")
    assert [(one.code, one.text, one.grades) for one in tree[care.id]] == [
        ("C.H", "Helping others", "3\n4"),
        ("C.L", "Listening, and waiting", "3"),
    ]
    assert [one.text for one in tree[tree[care.id][1].id]] == ["Asks back"]


def test_it_is_known_again_when_it_comes_a_second_time():
    first, second = beside(HEAD + ROWS), beside(HEAD + ROWS)
    assert first == second


def test_headings_in_other_letters_and_numbers_that_order_are_understood():
    text = "identifier,Full Statement,human coding scheme,Is Child Of,Sequence Number\n"
    _, tree = beside(text + ",Second,B,,2\n,First,A,,1\n,Below,A.1,A,1\n")
    assert [one.text for one in tree[None]] == ["First", "Second"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"text,group\nx,y\n", "no column called fullStatement"),
        (HEAD.encode(), "holds no statements"),
        ("fullStatement,Identifier\nñ,1\n".encode("cp1252"), "not text in UTF-8"),
        (b"", "no column called fullStatement"),
    ],
)
def test_what_is_no_spreadsheet_of_a_framework_gets_one_sentence(data, sentence):
    with pytest.raises(Trouble, match=sentence):
        open_salt.read(data, "x.case.csv")


def test_a_package_with_mistakes_can_lie_beside_and_not_become_the_portrait(tmp_path: Path):
    spoilt = Framework("1.1")
    spoilt.tie("isChildOf", "Caring Neighbor", "Listens as a Caring Neighbor")["sequenceNumber"] = 9
    spoilt.items[0]["CFDocumentURI"] = None
    file = tmp_path / "state.case.json"
    file.write_bytes(spoilt.bytes())
    with pytest.raises(Trouble, match=r"is not right, so .* Item 1 “P.1 Caring Neighbor”: .*CFDocumentURI"):
        bringing_in.look(file, Bench().workshop)
    coming = bringing_in.look(file, a_board().workshop)
    assert (coming.is_own, coming.items) == (False, len(spoilt.items) - 1)  # one says another in Spanish


def test_items_that_stand_in_a_circle_are_not_lost():
    value = Framework("1.0").value
    first, second = value["CFItems"][:2]
    for tie in value["CFAssociations"]:
        if (
            tie["associationType"] == "isChildOf"
            and tie["originNodeURI"]["identifier"] == first["identifier"]
        ):
            tie["destinationNodeURI"]["identifier"] = second["identifier"]
    new = framework_beside(package_framework.read(value, "x"))
    assert {one.text for one in new.items} == {one["fullStatement"] for one in value["CFItems"]}


def test_somebody_elses_framework_becomes_pillars_and_indicators_by_where_things_stand():
    other = Framework("1.0")
    for item in other.items:
        item.pop("CFItemTypeURI")
        item["CFItemType"] = "Standard"
    taken = portrait_of(package_framework.read(other.value, "x"))
    bench = Bench()
    bench.do(portraits.bring_in, taken.portrait)
    kind, curious = bench.workshop.pillars()
    assert (kind.name, curious.name) == ("Caring Neighbor", "Curious Inquirer")
    assert [one.text for one in indicators_of(bench.workshop, kind.id)] == ["Listens as a Caring Neighbor"]
    assert kind.guid == guid("Caring Neighbor")
    assert {one.text for one in taken.left_out} == {
        f"{name} {does}" for name in (kind.name, curious.name) for does in ("begins to", "does")
    }


def test_a_level_that_ranks_people_is_refused_with_the_reason(tmp_path: Path):
    text = forms.content(grown().workshop, "workshop-abc", forms.PACKAGE).decode()
    file = tmp_path / "x.case.json"
    file.write_text(text.replace('"Emerging"', '"Below basic"'), encoding="utf-8")
    with pytest.raises(Trouble, match="“Below basic” ranks people"):
        bringing_in.look(file, Bench().workshop)


def test_one_knows_a_framework_by_its_name_or_by_how_it_begins(tmp_path: Path):
    files = {
        "a.json": Framework().bytes(),
        "b.csv": (HEAD + ROWS).encode(),
        "c.case.csv": b"whatever",
        "d.json": json.dumps([badge()]).encode(),
        "e.csv": b"text,group\nfullStatement,x\n",
        "f.json": b"{",
        "g.txt": (HEAD + ROWS).encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert [name[0] for name in files if reading_frameworks.is_one(tmp_path / name)] == ["a", "b", "c"]
    assert not reading_frameworks.is_one(tmp_path / "nowhere.json")


@settings(max_examples=40)
@given(data=st.data(), name=st.sampled_from(["1.0", "1.1"]), other=ANYTHING)
def test_no_value_in_any_place_of_a_package_brings_its_reading_down(data, name: str, other):
    value = json.loads(json.dumps(SOUND[name]))
    *way, last = data.draw(st.sampled_from(PLACES[name]))
    here = value
    for step in way:
        here = here[step]
    here[last] = other
    with suppress(Trouble):
        found = package_framework.read(value, "x")
        tuple(frameworks.bring_in(Bench().workshop, framework_beside(found)))
        tuple(portraits.bring_in(Bench().workshop, portrait_of(found).portrait))
