"""Writes a framework as a CASE package of version 1.0 or 1.1."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from workshop_app.domain.guids import guid
from workshop_app.standards.case.framework import (
    TRANSLATION,
    Concept,
    Document,
    Framework,
    Grouping,
    Item,
    Tie,
)
from workshop_app.standards.case.kinds import KINDS, SINCE
from workshop_app.standards.rows import shortened

VERSIONS = ("1.1", "1.0")
OURS = "portraitWorkshop"
"""Under this name stands in `extensions` what CASE has no field for."""

_IN_1_0 = "isPeerOf"
"""What says in CASE 1.0 that something is a translation: there is no word for it, so a group says so."""


class Package:
    """A framework as the JSON object of a CASE package."""

    def __init__(self, framework: Framework, version: str) -> None:
        self._framework, self._is_newest = framework, version == "1.1"
        base = framework.document.base
        self._base = base if self._is_newest else base.replace("/v1p1/", "/v1p0/")
        self._titles = {one.guid: shortened(one.text) for one in framework.items}
        self._titles[framework.document.guid] = shortened(framework.document.title)
        self._translations = guid(framework.document.guid, "translations")

    def value(self) -> dict[str, Any]:
        """Return the package, its lists in the order of the framework; empty ones are left out."""
        found = self._framework
        defined = {
            "CFConcepts": [self._concept(one) for one in found.concepts],
            "CFItemTypes": list(self._item_types()),
            "CFAssociationGroupings": list(self._groupings()),
        }
        lists = {
            "CFItems": [self._item(one) for one in found.items],
            "CFAssociations": [self._tie(one) for one in found.ties],
        }
        held = {name: rows for name, rows in defined.items() if rows}
        return {
            "CFDocument": self._document(found.document),
            **{name: rows for name, rows in lists.items() if rows},
            **({"CFDefinitions": held} if held else {}),
        }

    def _document(self, one: Document) -> dict[str, Any]:
        return {
            **self._named("CFDocuments", one.guid, one.changed),
            **({"caseVersion": "1.1"} if self._is_newest else {}),
            **_said(creator=one.creator, title=one.title, language=one.language),
            **_said(version=one.version, adoptionStatus=one.adoption),
        }

    def _item(self, one: Item) -> dict[str, Any]:
        told = {
            **self._named("CFItems", one.guid, one.changed),
            "fullStatement": one.text,
            **_said(humanCodingScheme=one.code, alternativeLabel=one.label, notes=one.notes),
            **_said(CFItemType=one.type, language=one.language),
            **_said(conceptKeywords=list(one.keywords), educationLevel=list(one.grades)),
        }
        if one.type:
            told["CFItemTypeURI"] = self._link("CFItemTypes", self._type_guid(one.type), one.type)
        if self._is_newest:
            told |= _said(subject=[one.subject] if one.subject else [])
            told |= {"extensions": {OURS: dict(one.more)}} if one.more else {}
        return told

    def _tie(self, one: Tie) -> dict[str, Any]:
        kind, grouping = one.kind, one.grouping
        if kind == TRANSLATION and not self._is_newest:
            kind, grouping = _IN_1_0, self._translations
        own = guid(one.origin, kind, one.destination)
        told = {
            **self._named("CFAssociations", own, one.changed),
            "associationType": kind,
            "originNodeURI": self._node(one.origin),
            "destinationNodeURI": self._node(one.destination, one),
        }
        if one.number is not None:
            told["sequenceNumber"] = one.number
        if grouping:
            title = next((group.title for group in self._all_groupings() if group.guid == grouping), "")
            told["CFAssociationGroupingURI"] = self._link("CFAssociationGroupings", grouping, title)
        return told

    def _node(self, guid: str, tie: Tie | None = None) -> dict[str, str]:
        if guid in self._titles:
            kind = "CFDocuments" if guid == self._framework.document.guid else "CFItems"
            return self._link(kind, guid, self._titles[guid])
        elsewhere = {"targetType": "CASE"} if self._is_newest else {}
        title, uri = (tie.title, tie.uri) if tie else ("", "")
        return {"title": title, "identifier": guid, "uri": uri, **elsewhere}

    def _concept(self, one: Concept) -> dict[str, Any]:
        return {
            **self._named("CFConcepts", one.guid, one.changed),
            "title": one.title,
            "hierarchyCode": one.code,
            **_said(description=one.description, keywords="|".join(one.keywords)),
        }

    def _item_types(self) -> Iterable[dict[str, Any]]:
        used = {item.type for item in self._framework.items}
        for kind in KINDS.values():
            if kind.title in used:
                own = self._named("CFItemTypes", self._type_guid(kind.title), SINCE)
                yield {**own, "title": kind.title, "description": kind.about, "hierarchyCode": kind.place}

    def _all_groupings(self) -> Iterable[Grouping]:
        yield from self._framework.groupings
        if not self._is_newest and any(tie.kind == TRANSLATION for tie in self._framework.ties):
            about = "The destination says in another language what the origin says."
            yield Grouping(guid=self._translations, title="Translations", description=about, changed=SINCE)

    def _groupings(self) -> Iterable[dict[str, Any]]:
        for one in self._all_groupings():
            own = self._named("CFAssociationGroupings", one.guid, one.changed)
            yield {**own, "title": one.title, **_said(description=one.description)}

    def _type_guid(self, title: str) -> str:
        return guid(self._framework.document.guid, "type", title)

    def _named(self, kind: str, guid: str, changed: int) -> dict[str, Any]:
        return {
            "identifier": guid,
            "uri": f"{self._base}{kind}/{guid}",
            "lastChangeDateTime": f"{datetime.fromtimestamp(changed // 1000, UTC):%Y-%m-%dT%H:%M:%SZ}",
        }

    def _link(self, kind: str, guid: str, title: str) -> dict[str, str]:
        return {"title": title, "identifier": guid, "uri": f"{self._base}{kind}/{guid}"}


def package_of(framework: Framework, version: str = "1.1") -> dict[str, Any]:
    """Return a framework as the JSON object of a CASE package; `forms` looks it over."""
    return Package(framework, version).value()


def _said(**fields: Any) -> dict[str, Any]:
    """Return the fields that say something: CASE knows no nulls."""
    return {name: said for name, said in fields.items() if said}
