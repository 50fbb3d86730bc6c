"""Reads a framework from a CASE package, without trust in any part of it."""

from collections.abc import Iterator
from typing import Any

from workshop_app.domain.guids import is_guid
from workshop_app.domain.rules import Trouble
from workshop_app.standards.case import package
from workshop_app.standards.case.framework import CHILD, Concept, Document, Framework, Grouping, Item, Tie
from workshop_app.standards.case.writing import OURS
from workshop_app.standards.recognising import standard_of
from workshop_app.standards.rows import Row
from workshop_app.standards.schema import BADGES_3_0

BADGES = "{name} holds definitions of badges and no framework. Nothing was brought in."
NO_ITEMS = "{name} holds no statements. Nothing was brought in."


def read(value: Any, name: str) -> Framework:
    """Return the framework in a JSON value; raises Trouble if there is none in it.

    Rows without a GUID or without words are left out; what is tied to them is tied to nothing.
    """
    standard = standard_of(value)
    if standard == BADGES_3_0:
        raise Trouble(BADGES, name=name)
    held = package.read(value, standard)
    items = tuple(_items(held))
    concepts = tuple(_concepts(held))
    if not items and not concepts:
        raise Trouble(NO_ITEMS, name=name)
    return Framework(_document(held, name), items, tuple(_ties(held)), concepts, tuple(_groupings(held)))


def _document(held: package.Package, name: str) -> Document:
    row = held.document
    return Document(
        guid=row.identifier if is_guid(row.identifier) else "",
        title=_line(row, "title") or name,
        creator=_line(row, "creator"),
        language=_language(row),
        version=_line(row, "version"),
        adoption=_line(row, "adoptionStatus"),
        base=held.base.replace("/v1p0/", "/v1p1/"),
        uri=row.text("uri"),
    )


def _items(held: package.Package) -> Iterator[Item]:
    seen = set[str]()
    for row in held.items:
        text = row.text("fullStatement").strip()
        if not text or not is_guid(row.identifier) or row.identifier in seen:
            continue
        seen.add(row.identifier)
        ours = row.link("extensions").get(OURS)
        yield Item(
            guid=row.identifier,
            text=text,
            type=_line(row, "CFItemType") or row.linked("CFItemTypeURI", "title"),
            code=_line(row, "humanCodingScheme"),
            label=_line(row, "alternativeLabel"),
            keywords=row.texts("conceptKeywords"),
            notes=row.text("notes"),
            grades=row.texts("educationLevel"),
            subject=next(iter(row.texts("subject")), ""),
            language=_language(row),
            uri=row.text("uri"),
            more=_texts(ours),
        )


def _ties(held: package.Package) -> Iterator[Tie]:
    for row in held.associations:
        ends = row.linked("originNodeURI").lower(), row.linked("destinationNodeURI").lower()
        number = row.fields.get("sequenceNumber")
        if all(ends) and ends[0] != ends[1]:
            yield Tie(
                kind=row.text("associationType"),
                origin=ends[0],
                destination=ends[1],
                number=number if type(number) is int and row.text("associationType") == CHILD else None,
                title=row.linked("destinationNodeURI", "title"),
                uri=row.linked("destinationNodeURI", "uri"),
                grouping=row.linked("CFAssociationGroupingURI").lower(),
            )


def _concepts(held: package.Package) -> Iterator[Concept]:
    for row in held.definitions:
        if row.kind == "CFConcepts" and is_guid(row.identifier) and _line(row, "title"):
            yield Concept(
                guid=row.identifier,
                title=_line(row, "title"),
                code=_line(row, "hierarchyCode"),
                description=row.text("description"),
                keywords=tuple(one for one in row.text("keywords").split("|") if one),
            )


def _groupings(held: package.Package) -> Iterator[Grouping]:
    for row in held.definitions:
        if row.kind == "CFAssociationGroupings" and is_guid(row.identifier):
            yield Grouping(
                guid=row.identifier, title=_line(row, "title"), description=row.text("description")
            )


def _texts(value: Any) -> dict[str, str]:
    held = value if isinstance(value, dict) else {}
    return {name: said for name, said in held.items() if isinstance(said, str)}


def _line(row: Row, name: str) -> str:
    return " ".join(row.text(name).split())


def _language(row: Row) -> str:
    """Return the code of a language with hyphens, as the program writes it."""
    first, *more = row.text("language").replace("_", "-").split("-")
    return "-".join((first.lower(), *more))
