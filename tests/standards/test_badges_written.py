"""Micro-credentials leave as definitions that others can read, aligned to what the framework says."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft201909Validator
from portraits import ID, grown
from referencing import Registry

from tests.domain.workshops import a_board
from workshop_app.domain.commands import credentials
from workshop_app.domain.rules import Trouble
from workshop_app.standards import forms
from workshop_app.standards.validating import verdict_on_file

OFFICIAL = Path(__file__).parents[3] / "shared" / "schemas" / "openbadges-3.0" / "achievementcredential.json"


@pytest.fixture(scope="module")
def bench():
    bench = grown()
    bench.do(
        credentials.write,
        "p1",
        name="Curiosity in every lesson",
        competency="Lets learners ask.",
        method="Questions first",
        evidence="A plan",
        criteria="Learners ask twice",
    )
    return bench


@pytest.fixture(scope="module")
def badges(bench):
    return forms.content(bench.workshop, ID, forms.BADGES)


def test_each_credential_is_a_definition_that_is_right_in_both_layers(badges):
    said = verdict_on_file(badges)
    assert (said.standard, said.faults) == ("Open Badges 3.0", ())
    whole, at_a_level = json.loads(badges)["@graph"]
    assert (whole["name"], at_a_level["name"]) == ("Curiosity in every lesson", "Making room for questions")
    assert "- A film\n- A page" in at_a_level["criteria"]["narrative"]
    assert "resultDescription" not in whole


def test_it_is_aligned_to_the_items_of_the_package_and_to_the_level_it_is_for(bench, badges):
    package = json.loads(forms.content(bench.workshop, ID, forms.PACKAGE))
    items = {item["uri"]: item for item in package["CFItems"]}
    _, one = json.loads(badges)["@graph"]
    aligned = [items[alignment["targetUrl"]] for alignment in one["alignment"]]
    assert [item["CFItemType"] for item in aligned] == ["Pillar", "Progression Level", "Level Descriptor"]
    assert aligned[2]["conceptKeywords"] == ["Educator"]
    (result,) = one["resultDescription"]
    levels = {level["id"]: level["name"] for level in result["rubricCriterionLevel"]}
    assert list(levels.values()) == ["Emerging", "Developing", "Applying", "Extending"]
    assert levels[result["requiredLevel"]] == "Developing"


def test_its_id_is_the_same_at_every_export_and_it_is_awarded_to_nobody(bench, badges):
    assert forms.content(bench.workshop, ID, forms.BADGES) == badges
    assert not any(word in badges.decode() for word in ("credentialSubject", "issuer", "points", "proof"))


def test_a_credential_that_does_not_say_everything_is_named_with_what_is_missing():
    bench = a_board()
    with pytest.raises(Trouble, match="No micro-credential is described yet"):
        forms.content(bench.workshop, ID, forms.BADGES)
    bench.do(credentials.write, "p1", name="Kind teaching", method="Listens")
    with pytest.raises(
        Trouble, match=r"“Kind teaching” .* Competency, Evidence asked for, Criteria is missing"
    ):
        forms.content(bench.workshop, ID, forms.BADGES)


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the publisher's schema is not passed on with this program")
def test_the_publishers_own_schema_takes_them_too(badges):
    schema = json.loads(OFFICIAL.read_text(encoding="utf-8")) | {"$ref": "#/$defs/Achievement"}
    for name in ("properties", "required", "type", "additionalProperties"):
        schema.pop(name, None)
    for one in json.loads(badges)["@graph"]:
        Draft201909Validator(schema, registry=Registry()).validate(one)
