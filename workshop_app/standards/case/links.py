"""Rules about links: what a row points at is there, is what it should be, and is called the same."""

from collections.abc import Iterator

from workshop_app.standards.case.addresses import ENDS
from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.rows import Row, shortened
from workshop_app.standards.schema import CASE_1_0
from workshop_app.standards.values import is_extension, is_guid
from workshop_app.words import say

_INSIDE = frozenset({"isChildOf", "precedes"})
"""Associations that order this package, and so never lead out of it."""

_FROM_ELSEWHERE = frozenset({"replacedBy"})
"""Associations whose other end may lie on the same server and still in another package: what came before."""

_NODES = frozenset({"CFDocument", "CFItems", "CFRubrics", "CFRubricCriteria", "CFRubricCriterionLevels"})
_POINTS_AT = {
    "CFItemTypeURI": "CFItemTypes",
    "licenseURI": "CFLicenses",
    "conceptKeywordsURI": "CFConcepts",
    "CFAssociationGroupingURI": "CFAssociationGroupings",
    "CFItemURI": "CFItems",
}


def faults(package: Package) -> Iterator[Fault]:
    """Give the associations and links that lead nowhere, to the wrong thing, or back to where they begin."""
    told: dict[tuple[str, ...], Row] = {}
    for row in package.associations:
        yield from (Fault(row.where, why) for why in _association(package, row))
        said = (row.text("associationType"), *(row.linked(end).lower() for end in ENDS))
        first = told.setdefault(said, row) if all(said) else row
        if first is not row:
            yield Fault(row.where, say("{first} says the same already.", first=first.where))
    for row in package.rows:
        yield from (Fault(row.where, why) for why in _links(package, row))
        yield from (Fault(row.where, why) for why in _item_type(row))
    yield from _rubrics(package)


def _association(package: Package, row: Row) -> Iterator[str]:
    kind = row.text("associationType")
    if package.standard != CASE_1_0:
        yield from _own_words(row, kind)
    origin, destination = (row.linked(end).lower() for end in ENDS)
    if origin and origin == destination:
        yield say("Both ends are the same. Nothing can be tied to itself.")
        return
    there = [end for end in ENDS if row.linked(end).lower() in package.known]
    for end in ENDS:
        if not row.linked(end):
            continue
        if end in there:
            yield from _end(package.known[row.linked(end).lower()], row, end)
        elif kind in _INSIDE or not there or _is_ours(package, row, end, kind):
            yield say(
                "“{end}” points at {identifier}, and nothing in the package has that identifier.",
                end=end,
                identifier=shortened(row.linked(end)),
            )


def _is_ours(package: Package, row: Row, end: str, kind: str) -> bool:
    """Whether an address is one of this package's server, so that the row should be here.

    What stands in a group of associations is aligned with another framework, which may lie on that server.
    """
    if row.linked("CFAssociationGroupingURI"):
        return False
    return (
        bool(package.base) and kind not in _FROM_ELSEWHERE and row.linked(end, "uri").startswith(package.base)
    )


def _own_words(row: Row, kind: str) -> Iterator[str]:
    if "ext:" in kind and not is_extension(kind):
        yield _no_own_word("associationType", kind)
    for end in ENDS:
        kind = row.linked(end, "targetType")
        if "ext:" in kind and not is_extension(kind):
            yield _no_own_word("targetType", kind)


def _no_own_word(field: str, said: str) -> str:
    return say(
        "“{field}” is “{said}”. A word of one's own is ext: and then letters, digits, dots, dashes.",
        field=field,
        said=shortened(said),
    )


def _end(target: Row, row: Row, end: str) -> Iterator[str]:
    if target.kind not in _NODES:
        yield say(
            "“{end}” points at {row}, which cannot be an end of an association.", end=end, row=target.where
        )
    elif row.linked(end, "uri") and target.text("uri") and row.linked(end, "uri") != target.text("uri"):
        yield say("“{end}” has another uri than {row}, at which it points.", end=end, row=target.where)


def _links(package: Package, row: Row) -> Iterator[str]:
    for name, kind in _POINTS_AT.items():
        identifier = row.linked(name).lower()
        if not is_guid(identifier):
            continue
        target = package.known.get(identifier)
        if target is None:
            if package.base and row.linked(name, "uri").startswith(package.base):
                yield say(
                    "“{field}” points at {identifier}, and nothing in the package has that identifier.",
                    field=name,
                    identifier=identifier,
                )
        elif target.kind != kind:
            yield say("“{field}” points at {row}, which is something else.", field=name, row=target.where)
        elif name == "CFItemTypeURI" and row.linked(name, "title") != target.text("title"):
            yield say(
                "“CFItemTypeURI” is called “{said}”, and {row}, at which it points, is not.",
                said=shortened(row.linked(name, "title")),
                row=target.where,
            )


def _item_type(row: Row) -> Iterator[str]:
    said, title = row.text("CFItemType"), row.linked("CFItemTypeURI", "title")
    if said and title and said != title:
        yield say(
            "“CFItemType” says “{said}”, and “CFItemTypeURI” says “{title}”. Both have to say the same.",
            said=shortened(said),
            title=shortened(title),
        )


def _rubrics(package: Package) -> Iterator[Fault]:
    rubric, criterion = "", ""
    for row in package.rubrics:
        if row.kind == "CFRubrics":
            rubric = row.identifier
        elif row.kind == "CFRubricCriteria":
            criterion = row.identifier
            yield from _belongs(row, "rubricId", rubric)
        else:
            yield from _belongs(row, "rubricCriterionId", criterion)


def _belongs(row: Row, field: str, to: str) -> Iterator[Fault]:
    said = row.text(field).lower()
    if said and to and said != to:
        yield Fault(row.where, say("“{field}” names another than the one this row stands in.", field=field))
