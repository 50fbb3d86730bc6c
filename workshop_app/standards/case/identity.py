"""Rules about identity: every row has a GUID, and nothing else in the package has the same."""

from collections.abc import Iterator

from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.rows import Row
from workshop_app.standards.schema import CASE_1_0
from workshop_app.standards.schema_words import no_guid
from workshop_app.standards.values import is_guid
from workshop_app.words import say

_LINKS = ("CFItemTypeURI", "licenseURI", "conceptKeywordsURI", "CFAssociationGroupingURI", "CFItemURI")


def faults(package: Package) -> Iterator[Fault]:
    """Give the identifiers that are none, and the identifiers and codes that two rows share."""
    yield from _shared(package)
    yield from _codes(package)
    if package.standard == CASE_1_0:  # its schema is content with a GUID somewhere in the text
        for row in package.rows:
            yield from _loose(row)


def _shared(package: Package) -> Iterator[Fault]:
    for row in package.rows:
        first = package.known.get(row.identifier)
        if first is not None and first is not row:
            yield Fault(
                row.where,
                say(
                    "“identifier” {identifier} belongs to {first} already. Every row needs one of its own.",
                    identifier=row.identifier,
                    first=first.where,
                ),
            )


def _codes(package: Package) -> Iterator[Fault]:
    firsts: dict[str, Row] = {}
    for item in package.items:
        code = item.text("humanCodingScheme").strip()
        if not code:
            continue
        first = firsts.setdefault(code, item)
        if first is not item:
            yield Fault(
                item.where,
                say("“humanCodingScheme” {code} is also that of {first}.", code=code, first=first.where),
            )


def _loose(row: Row) -> Iterator[Fault]:
    said = row.text("identifier")
    if not is_guid(said) and _holds_one(said):
        yield Fault(row.where, no_guid("identifier", said))
    for name in _LINKS:
        linked = row.linked(name)
        if not is_guid(linked) and _holds_one(linked):
            yield Fault(f"{row.where}, {name}", no_guid("identifier", linked))


def _holds_one(said: str) -> bool:
    return any(is_guid(said[start : start + 36]) for start in range(len(said) - 35))
