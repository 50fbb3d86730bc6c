"""Packages with one mistake each: each is refused, with one sentence that names the row and what is wrong."""

from collections.abc import Callable

import pytest
from frameworks import Framework, guid

from workshop_app.standards.validating import verdict

Spoil = Callable[[Framework], object]
CHILD = "Association 2 “isChildOf: Listens as a Caring Neighbor → Caring Neighbor”"
PILLAR, INDICATOR, LEVEL = (
    "Item 1 “P.1 Caring Neighbor”",
    "Item 2 “P.2 Listens as a Caring Neighbor”",
    "Item 3",
)
SECOND = "Item 5 “P.5 Curious Inquirer”"
DOCUMENT = "Document “Portrait of a Learner”"
NONE = guid("nobody")


def without(name: str) -> Spoil:
    return lambda one: one.items[0].pop(name)


def item(**fields: object) -> Spoil:
    return lambda one: one.items[0].update(fields)


def document(**fields: object) -> Spoil:
    return lambda one: one.document.update(fields)


def tie(**fields: object) -> Spoil:
    return lambda one: one.ties[1].update(fields)


def end(name: str, **fields: object) -> Spoil:
    return lambda one: one.ties[1][name].update(fields)


def defined(name: str, **fields: object) -> Spoil:
    return lambda one: one.value["CFDefinitions"][name][0].update(fields)


def criterion(**fields: object) -> Spoil:
    return lambda one: one.value["CFRubrics"][0]["CFRubricCriteria"][0].update(fields)


def level(**fields: object) -> Spoil:
    return lambda one: one.value["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"][0].update(
        fields
    )


def dangling(one: Framework) -> None:
    one.ties[1]["destinationNodeURI"] |= {"identifier": NONE, "uri": f"{one.base}CFItems/{NONE}"}


def second_parent(one: Framework) -> None:
    one.tie("isChildOf", "Listens as a Caring Neighbor", "Curious Inquirer")["sequenceNumber"] = 9


def circle(one: Framework) -> None:
    one.ties[0]["destinationNodeURI"] = one.link("Caring Neighbor begins to", "CFItems")


def endless(one: Framework) -> None:
    one.tie("precedes", "Caring Neighbor does", "Caring Neighbor begins to")


def untyped(one: Framework) -> None:
    one.items[0]["CFItemTypeURI"] |= {"identifier": NONE, "uri": f"{one.base}CFItemTypes/{NONE}"}


def no_package_of_1_1(one: Framework) -> None:
    del one.document["caseVersion"]


BOTH: dict[str, tuple[Spoil, str, str]] = {
    "no statement": (without("fullStatement"), "Item 1", "“fullStatement” is missing."),
    "no identifier": (
        lambda one: one.value["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"][0].pop(
            "identifier"
        ),
        "Criterion 1 “Listening”, Level 1",
        "“identifier” is missing.",
    ),
    "no creator": (lambda one: one.document.pop("creator"), DOCUMENT, "“creator” is missing."),
    "no title of a link": (
        lambda one: one.ties[1]["originNodeURI"].pop("title"),
        ", originNodeURI",
        "“title” is missing.",
    ),
    "null": (item(notes=None), PILLAR, "“notes” is null. Leave the field out instead."),
    "a number for a text": (item(notes=5), PILLAR, "“notes” has to be a text, and is a whole number."),
    "a text for a number": (
        tie(sequenceNumber="1"),
        CHILD,
        "“sequenceNumber” has to be a whole number, and is a text.",
    ),
    "a list for the document's creator": (
        document(creator=["A"]),
        DOCUMENT,
        "“creator” has to be a text, and is a list.",
    ),
    "items that are no list": (
        lambda one: one.value.update(CFRubrics={}),
        "The file",
        "“CFRubrics” has to be a list, and is an object.",
    ),
    "a moment that is none": (
        item(lastChangeDateTime="yesterday"),
        PILLAR,
        "“lastChangeDateTime” has to be a moment such as",
    ),
    "a moment of the 30th of February": (
        item(lastChangeDateTime="2026-02-30T10:00:00Z"),
        PILLAR,
        "has to be a moment",
    ),
    "a day that is none": (
        document(statusStartDate="10 March"),
        DOCUMENT,
        "“statusStartDate” has to be a day such as 2026-03-10",
    ),
    "an end before the beginning": (
        document(statusEndDate="2025-03-10"),
        DOCUMENT,
        "“statusEndDate” 2025-03-10 is before “statusStartDate” 2026-03-10.",
    ),
    "local time": (item(lastChangeDateTime="2026-03-10T18:00:00-05:00"), PILLAR, "has to be told in UTC"),
    "no GUID": (level(identifier="c-1"), "Level 1 “Emerging”", "“identifier” has to be a GUID, such as"),
    "an association nobody knows": (
        lambda one: one.ties[4].update(associationType="isParentOf"),
        "Association 5 “isParentOf: ",
        "“associationType” is “isParentOf”, which CASE 1.",
    ),
    "an unknown field in the package": (
        lambda one: one.value.update(sourcedId="1"),
        "The file",
        "has no field “sourcedId” here",
    ),
    "an unknown field in an item": (
        item(statement="x"),
        PILLAR,
        "has no field “statement” here. Take it out.",
    ),
    "an unknown field in an association": (tie(weight=1), CHILD, "has no field “weight” here. Take it out."),
    "CFDocumentURI inside a package": (
        item(CFDocumentURI={}),
        PILLAR,
        "“CFDocumentURI” does not belong inside a package.",
    ),
    "CFPackageURI inside a package": (
        document(CFPackageURI={}),
        DOCUMENT,
        "“CFPackageURI” does not belong inside a package.",
    ),
    "an empty statement": (item(fullStatement="  "), "Item 1 “", "“fullStatement” says nothing."),
    "an empty title": (document(title=""), "Document", "“title” says nothing."),
    "an empty grade": (
        item(educationLevel=["03", " "]),
        PILLAR,
        "“educationLevel” has an entry that says nothing.",
    ),
    "HTML": (item(fullStatement="Listens <b>well</b>"), "Item 1", "“fullStatement” holds HTML"),
    "too long a label": (
        item(alternativeLabel="a" * 61),
        PILLAR,
        "“alternativeLabel” has 61 characters; other systems cut it off after 60.",
    ),
    "too long a statement": (
        item(fullStatement="a " * 2049),
        "Item 1",
        "“fullStatement” has 4,098 characters",
    ),
    "a language in words": (item(language="english"), PILLAR, "“language” has to be a code such as en"),
    "an address that is none": (
        defined("CFConcepts", uri="concept one"),
        "Concept 1",
        "“uri” has to be a whole address; “concept one” is none.",
    ),
    "an address without a host": (
        defined("CFConcepts", uri="https://"),
        "Concept 1",
        "“uri” has to be a whole address",
    ),
    "an address of something else": (
        lambda one: defined("CFConcepts", uri=one.base + NONE)(one),
        "Concept 1",
        f"“uri” has to end in the identifier {guid('Empathy')}",
    ),
    "one identifier twice": (
        lambda one: (
            defined("CFLicenses", **one.named("Emerging", "CFLicenses"))(one)
            or one.document.pop("licenseURI")
        ),
        "Rubric 1 “Growth”, Criterion 1 “Listening”, Level 1 “Emerging”",
        "belongs to License 1 “Open license” already.",
    ),
    "one code twice": (
        lambda one: one.items[1].update(humanCodingScheme="P.1"),
        "Item 2",
        f"“humanCodingScheme” P.1 is also that of {PILLAR}.",
    ),
    "an end that is nowhere": (
        dangling,
        "Association 2",
        f"“destinationNodeURI” points at {NONE}, and nothing in the package has that",
    ),
    "both ends the same": (
        lambda one: one.tie("isRelatedTo", "Caring Neighbor", "Caring Neighbor"),
        "Association",
        "Both ends are the same.",
    ),
    "an end with another address": (
        end("destinationNodeURI", uri=f"urn:uuid:{guid('Caring Neighbor')}"),
        CHILD,
        "“destinationNodeURI” has another uri than Item 1",
    ),
    "an end that is a concept": (
        lambda one: one.tie("isRelatedTo", "Caring Neighbor", "Empathy")["destinationNodeURI"].update(
            one.link("Empathy", "CFConcepts")
        ),
        "isRelatedTo",
        "which cannot be an end of an association.",
    ),
    "the same twice": (
        lambda one: (
            one.ties[-1].update(associationType="isPeerOf")
            or one.tie(
                "isPeerOf", *[one.ties[-1][name]["title"] for name in ("originNodeURI", "destinationNodeURI")]
            ).update(one.named("again", "CFAssociations"))
        ),
        "isPeerOf",
        "says the same already.",
    ),
    "no parent": (
        lambda one: one.ties.pop(1),
        INDICATOR,
        "The item hangs on nothing: no isChildOf says whose child it is.",
    ),
    "two parents": (second_parent, INDICATOR, "The item is the child of 2 parents. Keep one."),
    "a circle": (circle, PILLAR, "The item is its own ancestor: isChildOf leads in a circle."),
    "a chain without end": (endless, LEVEL, "The chain of precedes never ends: it leads in a circle."),
    "no number in the order": (
        lambda one: one.ties[1].pop("sequenceNumber"),
        CHILD,
        "“sequenceNumber” is missing",
    ),
    "one number twice": (
        lambda one: next(
            tie for tie in one.ties if tie["originNodeURI"]["title"] == "Curious Inquirer"
        ).update(sequenceNumber=1),
        "isChildOf: Curious Inquirer",
        "“sequenceNumber” 1 is also that of Association 1",
    ),
    "a number below nothing": (
        tie(sequenceNumber=-1),
        CHILD,
        "“sequenceNumber” is -1; it counts from 0 or 1.",
    ),
    "a type by another name": (
        item(CFItemType="Indicator"),
        PILLAR,
        "“CFItemType” says “Indicator”, and “CFItemTypeURI” says “Pillar”.",
    ),
    "a type that is nowhere": (untyped, PILLAR, f"“CFItemTypeURI” points at {NONE}"),
    "a license that is a type": (
        lambda one: one.document.update(licenseURI=one.link("Pillar", "CFItemTypes")),
        DOCUMENT,
        "“licenseURI” points at Item type 1 “Pillar”, which is something else.",
    ),
    "a criterion of another rubric": (
        criterion(rubricId=NONE),
        "Rubric 1 “Growth”, Criterion 1 “Listening”",
        "“rubricId” names another than the one",
    ),
    "a level of another criterion": (
        level(rubricCriterionId=NONE),
        "Level 1 “Emerging”",
        "“rubricCriterionId” names another",
    ),
}
ONLY_1_1: dict[str, tuple[Spoil, str, str]] = {
    "no version": (
        no_package_of_1_1,
        DOCUMENT,
        "“caseVersion” is missing; a package of CASE 1.1 has to say 1.1.",
    ),
    "a version nobody knows": (
        document(caseVersion="2.0"),
        DOCUMENT,
        "says that it is CASE “2.0”; this program knows 1.0 and 1.1.",
    ),
    "a type without a description": (
        lambda one: one.value["CFDefinitions"]["CFItemTypes"][0].pop("description"),
        "Item type 1 “Pillar”",
        "“description” is missing.",
    ),
    "a subject that is no list": (item(subject="All"), PILLAR, "“subject” has to be a list, and is a text."),
    "a word of one's own with more before it": (
        lambda one: one.ties[-1].update(associationType="xx ext:a"),
        "xx ext:a",
        "“associationType” is “xx ext:a”. A word of one's own is ext:",
    ),
    "a target of one's own with more before it": (
        end("originNodeURI", targetType="a ext:b"),
        CHILD,
        "“targetType” is “a ext:b”.",
    ),
    "extensions of a level that are no list": (
        level(extensions={}),
        "Level 1",
        "“extensions” has to be a list, and is an object.",
    ),
}
ONLY_1_0: dict[str, tuple[Spoil, str, str]] = {
    "a framework type": (
        document(frameworkType="CourseCodes"),
        DOCUMENT,
        "“frameworkType” is new in CASE 1.1",
    ),
    "a version": (
        document(caseVersion="1.0"),
        DOCUMENT,
        "“caseVersion” is new in CASE 1.1. Leave it out of a package of 1.0.",
    ),
    "a subject of an item": (item(subject=["All"]), PILLAR, "“subject” is new in CASE 1.1"),
    "notes of an association": (tie(notes="why"), CHILD, "“notes” is new in CASE 1.1"),
    "a translation": (
        lambda one: one.tie("isTranslationOf", "Caring Neighbor", "Curious Inquirer"),
        "isTranslationOf",
        "“associationType” is “isTranslationOf”, which CASE 1.0 does not know.",
    ),
    "a target's type": (end("originNodeURI", targetType="CASE"), CHILD, "has no field “targetType” here"),
    "a GUID with more before it": (
        level(identifier="x" + guid("Emerging")),
        "Level 1",
        "“identifier” has to be a GUID",
    ),
    "a null that its schema lets pass": (item(conceptKeywords=None), PILLAR, "“conceptKeywords” is null."),
}


def refused(version: str, spoil: Spoil, where: str, why: str) -> None:
    package = Framework(version)
    spoil(package)
    faults = verdict(package.value).faults
    assert len(faults) == 1, faults
    assert where in faults[0].where
    assert why in faults[0].why


@pytest.mark.parametrize("version", ["1.0", "1.1"])
@pytest.mark.parametrize("mistake", BOTH)
def test_a_mistake_is_told_in_one_sentence_that_names_its_row(mistake: str, version: str):
    refused(version, *BOTH[mistake])


@pytest.mark.parametrize("mistake", ONLY_1_1)
def test_a_mistake_of_1_1_is_told_in_one_sentence_that_names_its_row(mistake: str):
    refused("1.1", *ONLY_1_1[mistake])


@pytest.mark.parametrize("mistake", ONLY_1_0)
def test_what_1_0_has_not_or_its_schema_overlooks_is_told_in_one_sentence(mistake: str):
    refused("1.0", *ONLY_1_0[mistake])
