"""What a package says of a portrait: which item is what, what leads where, and when it changed last."""

import json

import pytest
from portraits import ID, grown

from tests.domain.workshops import Bench, a_board
from workshop_app.domain.changes import Change, Stamp, gathered
from workshop_app.domain.commands import (
    alignments,
    descriptors,
    details,
    frameworks,
    headlines,
    pillars,
    statements,
    translations,
)
from workshop_app.domain.commands.frameworks import NewFramework, NewItem
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import Trouble
from workshop_app.domain.wordings import Wording
from workshop_app.standards import forms
from workshop_app.standards.case import telling

NOON = 1_790_000_000_000
HOST = "https" + "://case.district/ims/case/v1p1/"


def package(bench, version="1.1"):
    return json.loads(forms.content(bench.workshop, ID, forms.PACKAGE, version=version))


def later(bench, millis, command, *given, **said):
    """Do something at a certain moment."""
    edits = gathered(command(bench.workshop, *given, **said))
    bench.take(Change(Stamp(millis, 0, "a" * 8), "a", "facilitator", "later", edits))


@pytest.fixture(scope="module")
def told():
    return package(grown())


def items(told, kind):
    return {one["humanCodingScheme"]: one for one in told["CFItems"] if one.get("CFItemType") == kind}


def ties(told, kind):
    """The ends of ties by the codes of their items."""
    codes = {one["identifier"]: one["humanCodingScheme"] for one in told["CFItems"]}
    codes[told["CFDocument"]["identifier"]] = "document"
    return {
        tuple(
            codes.get(one[end]["identifier"], "elsewhere") for end in ("originNodeURI", "destinationNodeURI")
        )
        for one in told["CFAssociations"]
        if one["associationType"] == kind
    }


def test_every_lens_and_every_scale_has_its_row_that_leads_from_step_to_step(told):
    cells = items(told, "Level Descriptor")
    assert len(cells) == 4 * 4 - 1 + 2 + 1  # four lenses, one blank cell; by grade; one in Spanish
    assert cells["1.1.S1.2.educator"]["conceptKeywords"] == ["Educator"]
    assert cells["1.1.S2.1.learner"]["educationLevel"] == ["KG", "01", "02"]
    assert {("1.1.S1.1.learner", "1.1.S1.2.learner"), ("1.1.S1.1.family", "1.1.S1.3.family")} <= ties(
        told, "precedes"
    )
    levels = ties(told, "hasSkillLevel")
    assert {("1.1.S1.2.educator", "S1.2"), ("1.1.S2.1.learner", "S2.1"), ("1.look.2", "S1.2")} <= levels


def test_what_one_looks_for_and_examples_are_exemplars_of_the_cell_they_belong_to(told):
    assert ties(told, "exemplar") == {
        ("1.2", "1.look.1"),
        ("1.1.S1.2.learner", "1.look.2"),
        ("1", "1.look.3"),
        ("1", "1.shows.1"),
        ("1.1.S1.3.learner", "1.shows.2"),
    }


def test_a_translation_is_the_destination_and_says_in_which_language_it_is(told):
    led = ties(told, "isTranslationOf")
    assert {("1", "1.es"), ("document", "title.es"), ("S1.1", "S1.1.es"), ("1.short", "1.short.vi")} <= led
    assert items(told, "Pillar")["1.es"]["language"] == "es"
    older = package(grown(), "1.0")
    assert ties(older, "isPeerOf") == led
    assert ties(older, "isTranslationOf") == set()


def test_the_glossary_is_concepts_in_every_language(told):
    concepts = {one["hierarchyCode"]: one for one in told["CFDefinitions"]["CFConcepts"]}
    assert list(concepts) == ["1", "1.es", "2", "2.vi"]
    assert "**Is not:** A quiz" in concepts["1"]["description"]
    assert concepts["1.es"]["title"] == "Indagación"


def test_the_crosswalk_stands_in_a_group_and_leads_out_of_the_package(told):
    (group,) = told["CFDefinitions"]["CFAssociationGroupings"]
    assert group["title"] == "Crosswalk to Portrait of the state"
    (tie,) = [one for one in told["CFAssociations"] if one["associationType"] == "exactMatchOf"]
    assert tie["CFAssociationGroupingURI"]["identifier"] == group["identifier"]
    assert tie["destinationNodeURI"]["title"] == "Thinks clearly"


def test_a_framework_on_the_same_server_can_be_aligned_with():
    bench = a_board()
    bench.do(details.publish, base=HOST)
    guid = "00000000-0000-4000-8000-0000000000b2"
    item = NewItem(id="i", text="Cares", guid=guid, uri=f"{HOST}CFItems/{guid}")
    bench.do(frameworks.bring_in, NewFramework(id="f", title="Another of ours", items=(item,)))
    bench.do(alignments.align, Wording("name", "p1"), ["i"])
    told = package(bench)
    assert told["CFDocument"]["uri"].startswith(f"{HOST}CFDocuments/")
    assert package(bench, "1.0")["CFDocument"]["uri"].startswith(HOST.replace("v1p1", "v1p0"))


def test_nothing_of_the_ideas_behind_leaves_and_nothing_ranks_anybody(told):
    text = json.dumps(told)
    assert "idea" not in {key for item in told["CFItems"] for key in item}
    assert not any(word in text for word in ('"score"', '"weight"', "CFRubric", "null"))


def test_only_what_was_changed_has_changed_and_the_document_with_it():
    bench = grown()
    before = package(bench)
    later(bench, NOON, headlines.define, "p2", "We help.")
    later(bench, NOON + 90_000, descriptors.write, {Cell("n1", "a-l1", "learner"): "Otherwise"})
    changed = {
        one.get("humanCodingScheme", "document"): one["lastChangeDateTime"]
        for one in [package(bench)["CFDocument"], *package(bench)["CFItems"]]
        if one not in [before["CFDocument"], *before["CFItems"]]
    }
    first, second = "2026-09-21T14:13:20Z", "2026-09-21T14:14:50Z"
    assert changed == {"document": second, "2": first, "2.definition": first, "1.1.S1.1.learner": second}


def test_words_that_changed_after_they_were_translated_leave_without_that_translation():
    bench = a_board()
    bench.do(translations.say, "es", {Wording("name", "p1"): "Amable", Wording("name", "p2"): "Valiente"})
    bench.do(pillars.rename, "p1", "Kinder")
    assert telling.left_out(bench.workshop) == 1
    assert {one["fullStatement"] for one in package(bench)["CFItems"]} == {"Kinder", "Brave", "Valiente"}


def test_a_workshop_that_says_nothing_has_no_framework():
    with pytest.raises(Trouble, match="says nothing yet"):
        forms.content(Bench().workshop, ID, forms.PACKAGE)


def test_a_pillar_without_a_name_and_a_row_without_words_are_named_and_nothing_is_written():
    bench = a_board()
    bench.do(pillars.rename, "p2", "")
    with pytest.raises(Trouble, match="Pillar 2 has no name yet"):
        package(bench)
    bench = grown()
    bench.do(statements.reword, "n1", "")
    with pytest.raises(Trouble, match="An indicator of “Curious Inquirer” has levels and no words"):
        package(bench)


def test_what_would_not_be_right_is_not_written_and_says_what_to_mend():
    bench = a_board()
    bench.do(statements.add, NewStatement(id="s1", pillar="p1", kind="outcome", text="<b>Asks</b>"))
    with pytest.raises(Trouble, match=r"would not be right.*<b>Asks</b>”: .*holds HTML"):
        package(bench)
