import json
from pathlib import Path

import pytest
from frameworks import HOST, Framework, badge
from jsonschema import Draft201909Validator
from referencing import Registry

from workshop_app.standards.validating import verdict, verdict_on_file

OFFICIAL = Path(__file__).parents[3] / "shared" / "schemas" / "openbadges-3.0" / "achievementcredential.json"


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_a_good_framework_of_either_version_is_right_in_both_layers(version: str):
    said = verdict_on_file(Framework(version).bytes())
    assert (said.standard, said.valid, said.faults, said.advice) == (f"CASE {version}", True, (), ())


def test_a_document_alone_is_a_package():
    document = Framework().document
    del document["licenseURI"]
    assert verdict({"CFDocument": document}).valid


def test_an_address_of_an_example_is_advice_and_no_fault():
    said = verdict(Framework(host="case.example.org").value)
    assert said.valid
    assert "addresses are those of an example" in said.advice[0].why


def test_an_alignment_to_another_framework_may_lead_out_of_the_package():
    good = Framework()
    tie = good.tie("exactMatchOf", "Caring Neighbor", "Empathy of the state")
    tie["destinationNodeURI"]["uri"] = tie["destinationNodeURI"]["uri"].replace("case.district", "case.state")
    assert verdict(good.value).valid


def test_what_an_earlier_version_was_replaced_by_may_begin_outside():
    good = Framework()
    good.tie("replacedBy", "Kind Neighbor, as it was", "Caring Neighbor")
    assert verdict(good.value).valid


def test_markdown_and_signs_of_less_and_more_are_no_html():
    good = Framework()
    good.items[0]["fullStatement"] = f"Learns **why** 3 < 5 & 7 > 2, see <https://{HOST}/x>, and R&D"
    assert verdict(good.value).valid


def test_capitals_in_a_guid_make_no_difference():
    good = Framework()
    for end in ("originNodeURI", "destinationNodeURI"):
        for tie in good.ties:
            tie[end]["identifier"] = tie[end]["identifier"].upper()
    assert verdict(good.value).valid


@pytest.mark.parametrize("language", ["en", "es", "en_US", "es-MX", "zh-Hans"])
def test_a_language_may_be_written_in_either_way(language: str):
    good = Framework()
    good.document["language"] = language
    assert verdict(good.value).valid


CONTEXT = {
    "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]
}


@pytest.mark.parametrize(
    "value",
    [badge(), [badge(), badge("Asks")], CONTEXT | badge(), CONTEXT | {"@graph": [badge()]}],
    ids=["one", "a list", "one with its context", "a graph"],
)
def test_good_definitions_of_badges_are_right_however_they_are_laid_out(value):
    said = verdict(value)
    assert (said.standard, said.faults) == ("Open Badges 3.0", ())


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the publisher's schema is not passed on with this program")
def test_what_our_schema_of_badges_takes_the_publishers_own_takes_too():
    schema = json.loads(OFFICIAL.read_text(encoding="utf-8"))
    schema |= {"$ref": "#/$defs/Achievement"}
    for name in ("properties", "required", "type", "additionalProperties"):
        schema.pop(name, None)
    Draft201909Validator(schema, registry=Registry()).validate(badge())
