"""Writes micro-credentials as definitions of Open Badges 3.0: unsigned, of nobody, aligned to CASE items."""

from collections.abc import Iterator
from typing import Any

from workshop_app.domain.credential_records import Credential
from workshop_app.domain.credentials import NEEDED, PARTS, credentials_of, lacking, level_of, part
from workshop_app.domain.growth_records import Level
from workshop_app.domain.guids import guid, guid_of
from workshop_app.domain.kinds import Record
from workshop_app.domain.progressing import Cell, levels_of, written
from workshop_app.domain.rules import Trouble
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.workshop import Workshop
from workshop_app.standards.badges.context import BADGES, CREDENTIALS
from workshop_app.standards.case.framework import Framework
from workshop_app.standards.case.telling import framework_of
from workshop_app.standards.rows import shortened
from workshop_app.words import say

NOTHING = "No micro-credential is described yet, so there is nothing to export. Describe one first."
LACKING = "The credential “{name}” does not say everything yet: {parts} is missing. Write that first."


def badges_of(workshop: Workshop, workshop_id: str) -> dict[str, Any]:
    """Return the micro-credentials as the JSON object of a file; raises Trouble if there are none to give.

    They are definitions: nothing is awarded here. `forms` looks them over.
    """
    found = credentials_of(workshop)
    if not found:
        raise Trouble(NOTHING)
    for one in found:
        _refuse_lacking(workshop, one)
    defined = _Definitions(workshop, workshop_id, framework_of(workshop, workshop_id))
    return {"@context": [CREDENTIALS, BADGES], "@graph": [defined.achievement(one) for one in found]}


def _refuse_lacking(workshop: Workshop, one: Credential) -> None:
    if missing := lacking(one):
        name = one.name or workshop.pillar(one.pillar or "").name
        parts = ", ".join(say(PARTS[name].title) for name in NEEDED if name in missing)
        raise Trouble(LACKING, name=name, parts=parts)


class _Definitions:
    def __init__(self, workshop: Workshop, workshop_id: str, framework: Framework) -> None:
        self._workshop, self._id, self._framework = workshop, workshop_id, framework

    def achievement(self, one: Credential) -> dict[str, Any]:
        """Return the definition of a credential."""
        document, level = self._framework.document, level_of(self._workshop, one)
        told: dict[str, Any] = {
            "id": f"urn:uuid:{self._guid(one)}",
            "type": ["Achievement"],
            "achievementType": "MicroCredential",
            "name": one.name,
            "description": one.competency,
            "criteria": {"narrative": "\n\n".join(_narrative(one))},
            "creator": {
                "id": f"urn:uuid:{guid(document.guid, 'creator')}",
                "type": ["Profile"],
                "name": document.creator,
            },
            "alignment": list(self._alignments(one, level)),
        }
        if level is not None:
            told["resultDescription"] = [self._levels(one, level)]
        return told

    def _alignments(self, one: Credential, level: Level | None) -> Iterator[dict[str, Any]]:
        """Give what it is aligned to: its pillar, its level, and what the educators' row says there."""
        guids = [self._guid(self._workshop.pillar(one.pillar or ""))]
        if level is not None:
            guids.append(self._guid(level))
            for row in indicators_of(self._workshop, self._workshop.pillar(one.pillar or "").id):
                cell = written(self._workshop, Cell(row.id, level.id, "educator"))
                guids += [self._guid(cell)] if cell.text else []
        for name in guids:
            if name in self._framework.item:
                yield self._aligned(name)

    def _aligned(self, guid: str) -> dict[str, Any]:
        item, document = self._framework.item[guid], self._framework.document
        return {
            "type": ["Alignment"],
            "targetType": "CFItem",
            "targetName": shortened(item.text),
            "targetUrl": f"{document.base}CFItems/{guid}",
            "targetFramework": document.title,
            **({"targetCode": item.code} if item.code else {}),
        }

    def _levels(self, one: Credential, level: Level) -> dict[str, Any]:
        """Return the levels of the scale, and which of them the credential is for."""
        own = self._guid(one)
        there = levels_of(self._workshop, level.scale) if level.scale is not None else ()
        return {
            "id": f"urn:uuid:{guid(own, 'level')}",
            "type": ["ResultDescription"],
            "name": "Level",
            "resultType": "RubricCriterionLevel",
            "requiredLevel": f"urn:uuid:{guid(own, 'level', level.id)}",
            "rubricCriterionLevel": [
                {
                    "id": f"urn:uuid:{guid(own, 'level', step.id)}",
                    "type": ["RubricCriterionLevel"],
                    "name": step.name,
                    **({"description": step.description} if step.description else {}),
                    "alignment": [self._aligned(self._guid(step))],
                }
                for step in there
            ],
        }

    def _guid(self, record: Record) -> str:
        return guid_of(self._id, record).lower()


def _narrative(one: Credential) -> Iterator[str]:
    """Give the parts of a credential that say what has to be shown, as Markdown."""
    for name in ("method", "method_parts", "evidence", "criteria", "resources", "research"):
        told = part(one, name)
        if told:
            lines = [f"- {line}" for line in told] if PARTS[name].is_list else list(told)
            yield "\n".join((f"**{PARTS[name].title}**", "", *lines))
