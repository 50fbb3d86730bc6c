from collections.abc import Callable
from typing import Any

import pytest
from frameworks import HOST, badge, guid

from workshop_app.standards.validating import verdict

Spoil = Callable[[dict[str, Any]], object]
BADGE = "Achievement 1 “Listens to others”"
RESULT = f"{BADGE}, Result description 1 “Level reached”"


def but(**fields: object) -> Spoil:
    return lambda one: one.update(fields)


def aligned(**fields: object) -> Spoil:
    return lambda one: one["alignment"][0].update(fields)


def result(**fields: object) -> Spoil:
    return lambda one: one["resultDescription"][0].update(fields)


def level(number: int, **fields: object) -> Spoil:
    return lambda one: one["resultDescription"][0]["rubricCriterionLevel"][number].update(fields)


MISTAKES: dict[str, tuple[Spoil, str, str]] = {
    "no name": (lambda one: one.pop("name"), "Achievement 1", "“name” is missing."),
    "no criteria": (lambda one: one.pop("criteria"), BADGE, "“criteria” is missing."),
    "an empty name": (but(name=" "), "Achievement 1", "“name” says nothing."),
    "empty criteria": (but(criteria={}), BADGE, "“criteria” does not say what has to be shown."),
    "a type that is a text": (but(type="Achievement"), BADGE, "“type” has to be a list, and is a text."),
    "another type": (but(type=["Badge"]), BADGE, "“type” has to name Achievement."),
    "a kind nobody knows": (but(achievementType="Sticker"), BADGE, "“achievementType” is “Sticker”, which"),
    "a kind that is a number": (but(achievementType=3), BADGE, "“achievementType” has to be a text"),
    "a language in words": (but(inLanguage="English"), BADGE, "“inLanguage” has to be a code"),
    "an id that is none": (but(id="badge 1"), BADGE, "“id” has to be a whole address"),
    "a urn without a GUID": (but(id="urn:uuid:1"), BADGE, "“id” has to have a GUID"),
    "no address": (
        lambda one: one["alignment"][0].pop("targetUrl"),
        "Alignment 1",
        "“targetUrl” is missing.",
    ),
    "an address that is none": (aligned(targetUrl="here"), "Alignment 1", "an address on the web"),
    "an item without its GUID": (
        aligned(targetUrl=f"https://{HOST}/1"),
        f"{BADGE}, Alignment 1 “Caring Neighbor”",
        "“targetUrl” has to end in the identifier of the CFItem.",
    ),
    "a target nobody knows": (aligned(targetType="Pillar"), "Alignment 1", "“targetType” is “Pillar”"),
    "a level that is nowhere": (
        result(requiredLevel=f"urn:uuid:{guid('nobody')}"),
        RESULT,
        "“requiredLevel” points at urn:uuid:",
    ),
    "a result nobody knows": (result(resultType="Mood"), RESULT, "“resultType” is “Mood”"),
    "one id twice": (level(0, id=f"urn:uuid:{guid('Listens to others')}"), "Level 1", f"that of {BADGE}."),
    "a level without a name": (
        lambda one: one["resultDescription"][0]["rubricCriterionLevel"][0].pop("name"),
        f"{RESULT}, Level 1",
        "“name” is missing.",
    ),
    "a value that is not allowed": (
        result(allowedValue=["a", "b"], requiredValue="c"),
        RESULT,
        "“requiredValue” is none of the values allowed.",
    ),
    "a context of another time": (
        but(
            **{"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v2"]}
        ),
        "The file",
        "“@context” has to name",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_a_badge_is_told_in_one_sentence_that_names_its_row(mistake: str):
    spoil, where, why = MISTAKES[mistake]
    value = badge()
    spoil(value)
    faults = verdict(value).faults
    assert len(faults) == 1, faults
    assert where in faults[0].where
    assert why in faults[0].why
