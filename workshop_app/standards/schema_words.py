"""Says what a schema finds wrong in words that need no schema to be understood."""

from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema.exceptions import ValidationError

from workshop_app.standards.rows import shortened
from workshop_app.words import say

SINGLE_ONLY = frozenset({"CFDocumentURI", "CFPackageURI"})
"""Fields of an object that a server gives out alone; inside a package they are a frequent mistake."""


def why(error: ValidationError, field: str, standard: str) -> Iterator[str]:
    """Give the sentences for one thing that a schema found wrong; `field` is where it looked."""
    match error.validator:
        case "required":
            yield from _missing(error)
        case "additionalProperties":
            yield from _unknown(error, standard)
        case "type":
            yield _of_wrong_type(error, field)
        case "format" | "pattern":
            yield _ill_formed(error, field, standard)
        case "enum" | "oneOf" if isinstance(error.instance, str):
            yield _not_offered(error, field, standard)
        case "contains":
            yield say("“type” has to name {names}.", names=_named(error.validator_value.get("enum", ())))
        case "enum":
            return  # that it is no text was said already
        case _:
            yield say(
                "“{field}” holds something that {standard} does not know.", field=field, standard=standard
            )


def _missing(error: ValidationError) -> Iterator[str]:
    for name in error.validator_value:
        if name not in error.instance:
            yield say("“{field}” is missing.", field=name)


def _unknown(error: ValidationError, standard: str) -> Iterator[str]:
    for name in error.instance:
        if name in error.schema.get("properties", ()):
            continue
        yield unknown(name, standard)


def unknown(name: str, standard: str) -> str:
    """Return the sentence about a field that a standard does not have at that place."""
    if name in SINGLE_ONLY:
        return say("“{field}” does not belong inside a package. Take it out.", field=name)
    return say(
        "{standard} has no field “{field}” here. Take it out.", standard=standard, field=shortened(name)
    )


def _of_wrong_type(error: ValidationError, field: str) -> str:
    if error.instance is None:
        return say("“{field}” is null. Leave the field out instead.", field=field)
    wanted, found = _kind(error.validator_value), _kind_of(error.instance)
    if not field:
        return say("Here {wanted} belongs, and there is {found}.", wanted=wanted, found=found)
    return say("“{field}” has to be {wanted}, and is {found}.", field=field, wanted=wanted, found=found)


def _kind(name: Any) -> str:
    names = {
        "string": say("a text"),
        "array": say("a list"),
        "object": say("an object"),
        "integer": say("a whole number"),
        "number": say("a number"),
    }
    return names.get(name if isinstance(name, str) else next(iter(name), ""), say("something else"))


def _kind_of(value: Any) -> str:
    match value:
        case bool():
            return say("true or false")
        case str():
            return say("a text")
        case list():
            return say("a list")
        case dict():
            return say("an object")
        case int():
            return say("a whole number")
    return say("a number")


def _ill_formed(error: ValidationError, field: str, standard: str) -> str:
    said = shortened(str(error.instance))
    match error.validator_value:
        case "date":
            return say(
                "“{field}” has to be a day such as 2026-03-10; “{said}” is none.", field=field, said=said
            )
        case "date-time":
            return say(
                "“{field}” has to be a moment such as 2026-03-10T18:00:00Z; “{said}” is none.",
                field=field,
                said=said,
            )
    if error.validator_value == "uuid" or "[0-9A-Fa-f]{8}" in error.validator_value:
        return no_guid(field, said)
    if field == "inLanguage":
        return say("“inLanguage” has to be a code such as en or es-MX; “{said}” is none.", said=said)
    return _not_offered(error, field, standard)


def no_guid(field: str, said: str) -> str:
    """Return the sentence about a field that should hold a GUID."""
    return say(
        "“{field}” has to be a GUID, such as 3f2b8c1e-5a47-4d0e-9b6a-0c1d2e3f4a5b; “{said}” is none.",
        field=field,
        said=shortened(said),
    )


def _not_offered(error: ValidationError, field: str, standard: str) -> str:
    said, schema = shortened(str(error.instance)), error.schema if isinstance(error.schema, dict) else {}
    if field == "caseVersion":
        return say("The package says that it is CASE “{said}”; this program knows 1.0 and 1.1.", said=said)
    if error.parent is not None and isinstance(error.parent.schema, dict):
        schema = error.parent.schema
    choices = [one for way in (schema, *schema.get("oneOf", ())) for one in way.get("enum", ())]
    return say(
        "“{field}” is “{said}”, which {standard} does not know. It knows {names}.",
        field=field,
        said=said,
        standard=standard,
        names=_named(choices),
    )


def _named(names: Iterable[Any]) -> str:
    return ", ".join(str(one) for one in names)
