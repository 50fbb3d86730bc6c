"""Rules about versions: what only CASE 1.1 has, and what a 1.0 schema that lets everything pass must not."""

from collections.abc import Iterator
from typing import Any

from workshop_app.standards import schema
from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.rows import Row
from workshop_app.standards.schema import CASE_1_0
from workshop_app.standards.schema_words import SINGLE_ONLY, unknown
from workshop_app.words import say

_OPEN_IN_1_0 = {
    "CFDocument": "CFPackageDocument",
    "CFItems": "CFPackageItem",
    "CFAssociations": "CFPackageAssociation",
}
"""Objects of which the 1.0 schema takes any field, with the name they have in it."""

NEW = {
    "CFDocument": frozenset({"frameworkType", "extensions"}),
    "CFItems": frozenset({"subject", "subjectURI", "extensions"}),
    "CFAssociations": frozenset({"notes", "extensions"}),
}
"""Fields that came with CASE 1.1."""


def faults(package: Package) -> Iterator[Fault]:
    """Give what is wrong with the version of a package, and what its version does not have."""
    document = package.document
    if package.standard != CASE_1_0:
        if document.fields and "caseVersion" not in document.fields:
            yield Fault(
                document.where, say("“caseVersion” is missing; a package of CASE 1.1 has to say 1.1.")
            )
        return
    if "caseVersion" in document.fields:
        yield Fault(
            document.where, say("“caseVersion” is new in CASE 1.1. Leave it out of a package of 1.0.")
        )
    for row in (document, *package.items, *package.associations):
        yield from _fields(row)
    for row in package.rows:
        yield from (Fault(row.where, _null(name)) for name, said in row.fields.items() if said is None)
    for row in package.associations:
        yield from _association(row)


def _fields(row: Row) -> Iterator[Fault]:
    known = schema.fields(CASE_1_0, _OPEN_IN_1_0[row.kind]) | {"caseVersion"}
    for name in row.fields:
        if name in NEW[row.kind]:
            yield Fault(row.where, _new(name))
        elif name not in known or name in SINGLE_ONLY:
            yield Fault(row.where, unknown(name, CASE_1_0))


def _association(row: Row) -> Iterator[Fault]:
    for end in ("originNodeURI", "destinationNodeURI"):
        fields: Any = row.link(end)
        yield from (
            Fault(f"{row.where}, {end}", _null(name)) for name, said in fields.items() if said is None
        )


def _new(name: str) -> str:
    return say(
        "“{field}” is new in CASE 1.1, and the package does not say that it is one. "
        "Write caseVersion 1.1 into its document, or leave the field out.",
        field=name,
    )


def _null(name: str) -> str:
    return say("“{field}” is null. Leave the field out instead.", field=name)
