"""Layer one: the schema of a standard, carried along in resources/schemas; nothing is ever fetched."""

import json
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, Protocol

from jsonschema import Draft7Validator, Draft201909Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry

from workshop_app import assets
from workshop_app.domain.rules import Trouble
from workshop_app.standards.fault import SCHEMA, Fault
from workshop_app.standards.places import where
from workshop_app.standards.schema_words import why

CASE_1_0, CASE_1_1, BADGES_3_0 = "CASE 1.0", "CASE 1.1", "Open Badges 3.0"

MOST = 1000
"""Faults that are told of one file; who mends a thousand looks again."""

_FILES = {
    CASE_1_0: "schemas/case-1.0/case-v1p0-cfpackage-schema.json",
    CASE_1_1: "schemas/case-1.1/case-v1p1-cfpackage.json",
    BADGES_3_0: "schemas/badges-3.0/achievements.json",
}
_OF_OBJECTS = frozenset({"required", "additionalProperties"})
_FORMATS = ("date", "date-time", "uuid")
BLIND = (
    "Dates cannot be checked on this computer: rfc3339-validator is missing. Set the program up once more."
)


class _Validator(Protocol):
    def iter_errors(self, instance: Any) -> Iterator[ValidationError]: ...


def faults(value: Any, standard: str) -> list[Fault]:
    """Return what the schema of a standard finds wrong, no two alike, at most a thousand."""
    found: dict[Fault, None] = {}
    for error in islice(_validator(standard).iter_errors(value), MOST):
        for closer in _closest(error):
            row, field = where(value, closer.absolute_path, itself=closer.validator in _OF_OBJECTS)
            found.update(dict.fromkeys(Fault(row, said, SCHEMA) for said in why(closer, field, standard)))
    return list(found)


@cache
def fields(standard: str, kind: str) -> frozenset[str]:
    """Return the names of the fields that a schema knows for a kind of object, such as `CFPackageItem`."""
    schema = _schema(standard)
    known = schema.get("$defs") or schema.get("definitions") or {}
    return frozenset(known[kind]["properties"])


def _closest(error: ValidationError) -> list[ValidationError]:
    """Of a choice that nothing fits, return what is wrong with the choice that was meant."""
    if error.validator != "oneOf" or not error.context:
        return [error]
    ways: dict[Any, list[ValidationError]] = {}
    for one in error.context:
        ways.setdefault(one.schema_path[0], []).append(one)
    fitting = [way for way in ways.values() if not any(_of_another_kind(one) for one in way)]
    meant = (fitting or list(ways.values()))[0]
    return [closer for one in meant for closer in _closest(one)]


def _of_another_kind(error: ValidationError) -> bool:
    return not error.path and error.validator in {"type", "maxItems"}


@cache
def _validator(standard: str) -> _Validator:
    if not set(_FORMATS) <= set(FormatChecker.checkers):
        raise Trouble(BLIND)
    draft = Draft7Validator if standard == CASE_1_0 else Draft201909Validator
    nothing_fetched: Registry[Any] = Registry()
    checker = FormatChecker(formats=_FORMATS)
    validator: _Validator = draft(_schema(standard), registry=nothing_fetched, format_checker=checker)
    return validator


@cache
def _schema(standard: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(assets.resource(_FILES[standard]).read_text(encoding="utf-8"))
    return found
