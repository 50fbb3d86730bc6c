"""A CASE package as our rules look at it: its rows with their places, whatever shape they are in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from workshop_app.standards.places import kinds
from workshop_app.standards.rows import Row, listed, place
from workshop_app.words import say

DEFINITIONS = ("CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings")


@dataclass(frozen=True)
class Package:
    """A document with its items, associations, definitions and rubrics, of CASE 1.0 or 1.1."""

    standard: str
    document: Row
    items: tuple[Row, ...]
    associations: tuple[Row, ...]
    definitions: tuple[Row, ...]
    rubrics: tuple[Row, ...]
    """Rubrics, each followed by its criteria, and each criterion by its levels."""

    extended: bool = False
    """Whether `extensions` stand in the package or in its definitions, which are no rows."""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row that has an identifier of its own."""
        return (self.document, *self.items, *self.associations, *self.definitions, *self.rubrics)

    @cached_property
    def known(self) -> Mapping[str, Row]:
        """Every row by its identifier; where two share one, the first."""
        found: dict[str, Row] = {}
        for row in self.rows:
            if row.identifier:
                found.setdefault(row.identifier, row)
        return found

    @cached_property
    def base(self) -> str:
        """What the addresses of this package begin with; empty if the document's tells nothing."""
        address = self.document.text("uri")
        for part in ("CFDocuments/", "uri/"):
            if part in address:
                return address[: address.index(part)]
        return ""

    def children(self) -> Iterator[Row]:
        """Give the associations that say whose child something is."""
        return (row for row in self.associations if row.text("associationType") == "isChildOf")


def read(value: Mapping[str, Any], standard: str) -> Package:
    """Return the package in a JSON object; what has no fields at all is left to the schema."""
    named = kinds()
    document, defined = value.get("CFDocument"), value.get("CFDefinitions")
    held = defined if isinstance(defined, dict) else {}
    fields = document if isinstance(document, dict) else {}
    return Package(
        standard,
        Row("CFDocument", place(named["CFDocument"], None, fields), fields),
        tuple(_rows("CFItems", value, "")),
        tuple(_rows("CFAssociations", value, "")),
        tuple(row for name in DEFINITIONS for row in _rows(name, held, "")),
        tuple(_rubrics(value)),
        "extensions" in value or "extensions" in held,
    )


def _rubrics(value: Mapping[str, Any]) -> Iterator[Row]:
    for rubric in _rows("CFRubrics", value, ""):
        yield rubric
        for criterion in _rows("CFRubricCriteria", rubric.fields, rubric.where):
            yield criterion
            yield from _rows("CFRubricCriterionLevels", criterion.fields, criterion.where)


def _rows(name: str, holder: Mapping[str, Any], within: str) -> Iterator[Row]:
    kind = kinds()[name]
    for number, fields in enumerate(listed(holder.get(name)), start=1):
        if isinstance(fields, dict):
            here = place(kind, number, fields)
            yield Row(name, say("{outer}, {inner}", outer=within, inner=here) if within else here, fields)
