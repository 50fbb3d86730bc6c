"""Builds frameworks as our export does: two pillars, their indicators, levels, types, a rubric, a license."""

import json
import uuid
from typing import Any

HOST = "case.district"
MOMENT = "2026-03-10T18:00:00Z"


def guid(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, name))


class Framework:
    """A good package of one version, to be spoilt by a test in one place."""

    def __init__(self, version: str = "1.1", host: str = HOST) -> None:
        self.version = version
        self.base = f"https://{host}/ims/case/v1p{version[-1]}/"
        self.statements: dict[str, dict[str, Any]] = {}
        self.value: dict[str, Any] = {
            "CFDocument": {
                **self.named("Portrait", "CFDocuments"),
                **({"caseVersion": "1.1"} if version == "1.1" else {}),
                "creator": "A district",
                "title": "Portrait of a Learner",
                "language": "en",
                "adoptionStatus": "Draft",
                "statusStartDate": "2026-03-10",
                "subject": ["Every subject"],
                "licenseURI": self.link("Open license", "CFLicenses"),
            },
            "CFItems": [],
            "CFAssociations": [],
            "CFDefinitions": {
                "CFItemTypes": [
                    self.item_type("Pillar"),
                    self.item_type("Indicator"),
                    self.item_type("Level"),
                ],
                "CFLicenses": [
                    {
                        **self.named("Open license", "CFLicenses"),
                        "title": "Open license",
                        "licenseText": "Share it.",
                    }
                ],
                "CFConcepts": [
                    {
                        **self.named("Empathy", "CFConcepts"),
                        "title": "Empathy",
                        "hierarchyCode": "1",
                        "keywords": "care",
                    }
                ],
            },
            "CFRubrics": [self.rubric()],
        }
        for number, pillar in enumerate(("Caring Neighbor", "Curious Inquirer"), start=1):
            self.add(pillar, "Pillar", "Portrait", number)
            self.add(f"Listens as a {pillar}", "Indicator", pillar, 1)
            for level, name in enumerate(("begins to", "does"), start=1):
                self.add(f"{pillar} {name}", "Level", f"Listens as a {pillar}", level)
            self.tie("precedes", f"{pillar} begins to", f"{pillar} does")
        if version == "1.1":
            self.add("Vecina solidaria", "Pillar", "Portrait", 3)["language"] = "es"
            self.tie("isTranslationOf", "Caring Neighbor", "Vecina solidaria")
            self.tie("ext:grows-from", "Curious Inquirer", "Caring Neighbor")

    def named(self, name: str, kind: str) -> dict[str, str]:
        return {
            "identifier": guid(name),
            "uri": f"{self.base}{kind}/{guid(name)}",
            "lastChangeDateTime": MOMENT,
        }

    def link(self, name: str, kind: str) -> dict[str, str]:
        return {"title": name, "identifier": guid(name), "uri": f"{self.base}{kind}/{guid(name)}"}

    def item_type(self, title: str) -> dict[str, str]:
        own = self.named(title, "CFItemTypes")
        return {**own, "title": title, "description": f"A {title}.", "hierarchyCode": "1"}

    def rubric(self) -> dict[str, Any]:
        level = {**self.named("Emerging", "CFRubricCriterionLevels"), "quality": "Emerging", "position": 1}
        level["rubricCriterionId"] = guid("Criterion")
        criterion = {**self.named("Criterion", "CFRubricCriteria"), "category": "Listening", "position": 1}
        criterion |= {"rubricId": guid("Rubric"), "CFRubricCriterionLevels": [level]}
        criterion["CFItemURI"] = self.link("Caring Neighbor", "CFItems")
        return {**self.named("Rubric", "CFRubrics"), "title": "Growth", "CFRubricCriteria": [criterion]}

    def add(self, statement: str, kind: str, parent: str, number: int) -> dict[str, Any]:
        item = {
            **self.named(statement, "CFItems"),
            "fullStatement": statement,
            "CFItemType": kind,
            "CFItemTypeURI": self.link(kind, "CFItemTypes"),
            "humanCodingScheme": f"P.{len(self.statements) + 1}",
            "educationLevel": ["03", "04"],
            "conceptKeywords": ["care"],
            "conceptKeywordsURI": self.link("Empathy", "CFConcepts"),
        }
        self.value["CFItems"].append(item)
        self.statements[statement] = item
        self.tie("isChildOf", statement, parent)["sequenceNumber"] = number
        return item

    def tie(self, kind: str, origin: str, destination: str) -> dict[str, Any]:
        ends = [
            self.link(name, "CFItems" if name != "Portrait" else "CFDocuments")
            for name in (origin, destination)
        ]
        made = {
            **self.named(f"{kind} {origin} {destination}", "CFAssociations"),
            "associationType": kind,
            "originNodeURI": ends[0],
            "destinationNodeURI": ends[1],
        }
        self.value["CFAssociations"].append(made)
        return made

    @property
    def document(self) -> dict[str, Any]:
        return self.value["CFDocument"]

    @property
    def items(self) -> list[dict[str, Any]]:
        return self.value["CFItems"]

    @property
    def ties(self) -> list[dict[str, Any]]:
        return self.value["CFAssociations"]

    def bytes(self) -> bytes:
        return json.dumps(self.value, ensure_ascii=False).encode()


def badge(name: str = "Listens to others") -> dict[str, Any]:
    """A good definition of a micro-credential, aligned to an item, with levels."""
    levels = [
        {"id": f"urn:uuid:{guid(name + level)}", "type": ["RubricCriterionLevel"], "name": level}
        for level in ("Emerging", "Applying")
    ]
    result = {
        "id": f"urn:uuid:{guid(name + 'result')}",
        "type": ["ResultDescription"],
        "name": "Level reached",
        "resultType": "RubricCriterionLevel",
        "rubricCriterionLevel": levels,
        "requiredLevel": levels[1]["id"],
    }
    alignment = {
        "type": ["Alignment"],
        "targetName": "Caring Neighbor",
        "targetType": "CFItem",
        "targetUrl": f"https://{HOST}/ims/case/v1p1/CFItems/{guid('Caring Neighbor')}",
    }
    return {
        "id": f"urn:uuid:{guid(name)}",
        "type": ["Achievement"],
        "achievementType": "MicroCredential",
        "name": name,
        "description": "An educator who listens.",
        "criteria": {"narrative": "Shows **three** conversations."},
        "inLanguage": "en",
        "alignment": [alignment],
        "resultDescription": [result],
    }
