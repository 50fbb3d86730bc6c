"""Credentials: the micro-credentials of a portrait by pillar and level, and what each still has to say."""

from typing import NamedTuple

from workshop_app.domain.credential_records import Credential, CredentialId
from workshop_app.domain.growth_records import Level, LevelId
from workshop_app.domain.made_of import made_of
from workshop_app.domain.progressing import Cell, levels_of, look_fors, scales, written
from workshop_app.domain.records import PillarId
from workshop_app.domain.shaping import examples_of, indicators_of, statements_of
from workshop_app.domain.workshop import Workshop


class CredentialPart(NamedTuple):
    """What a part of a credential is called, what it asks for, and whether it is told line by line."""

    title: str
    asks: str
    is_list: bool = False


PARTS = {
    "name": CredentialPart("Name", "What it is called, such as “Making room for questions”."),
    "competency": CredentialPart("Competency", "What the educator does, in one sentence."),
    "method": CredentialPart("Method", "The way of working that brings it about."),
    "method_parts": CredentialPart(
        "Parts of the method", "What belongs to it, one on each line.", is_list=True
    ),
    "evidence": CredentialPart("Evidence asked for", "What is handed in, one on each line.", is_list=True),
    "criteria": CredentialPart("Criteria", "What readers look for in it, one on each line.", is_list=True),
    "resources": CredentialPart("Resources", "What helps on the way, one on each line.", is_list=True),
    "research": CredentialPart("Research", "Why it is believed to work, and who says so."),
}
"""The parts of a micro-credential (artefacts.md § 2.8)."""

NEEDED = ("name", "competency", "method", "evidence", "criteria")
"""The parts without which nobody could work towards it."""


def credential_id(pillar_id: PillarId, level_id: LevelId | None) -> CredentialId:
    """Return the id of what a pillar and a level (or the pillar as a whole) ask for, on every laptop."""
    return CredentialId(made_of("credential", pillar_id, level_id or ""))


def credential_at(workshop: Workshop, pillar_id: PillarId, level_id: LevelId | None) -> Credential:
    """Return the credential of a pillar at a level; a blank one if nothing was ever written there."""
    id = credential_id(pillar_id, level_id)
    found = workshop.find(Credential, id)
    return found or Credential(id=id, pillar=pillar_id, level=level_id)


def credentials_of(workshop: Workshop, pillar_id: PillarId | None = None) -> tuple[Credential, ...]:
    """Return the credentials that say something: pillar by pillar, the one for the whole before its levels.

    Those of a pillar or a level in the bin are left out; a `pillar_id` asks for those of one.
    """
    steps: list[LevelId | None] = [None]
    steps.extend(level.id for scale in scales(workshop) for level in levels_of(workshop, scale.id))
    standing = {(one.pillar, one.level): one for one in workshop.all_of(Credential)}
    return tuple(
        one
        for pillar in workshop.pillars()
        if pillar_id in {None, pillar.id}
        for step in steps
        if (one := standing.get((pillar.id, step))) and says_something(one)
    )


def level_of(workshop: Workshop, credential: Credential) -> Level | None:
    """Return the level a credential belongs to; None if it is one for the pillar as a whole."""
    return workshop.find(Level, credential.level or "")


def part(credential: Credential, name: str) -> tuple[str, ...]:
    """Return what a part of a credential says, line by line; nothing if nobody wrote it."""
    return tuple(str(getattr(credential, name)).splitlines())


def says_something(credential: Credential) -> bool:
    """Say whether anything was written of it."""
    return any(getattr(credential, name) for name in PARTS)


def lacking(credential: Credential) -> tuple[str, ...]:
    """Return which of `NEEDED` are not written yet, in order."""
    return tuple(name for name in NEEDED if not getattr(credential, name))


def on_offer(workshop: Workshop, pillar_id: PillarId, level_id: LevelId | None) -> dict[str, str]:
    """Return what the portrait says that a part of this credential could start from, by part.

    The competency starts from the educator's side of the progression at that level, the criteria from what
    one looks for there, the resources from the examples. Nothing is made up: a part of which the portrait
    says nothing is not among them.
    """
    rows = indicators_of(workshop, pillar_id)
    cells = [Cell(row.id, level_id, "educator") for row in rows] if level_id is not None else []
    told = [line for cell in cells for line in written(workshop, cell).text.splitlines()]
    noticed = [one.text for cell in cells for one in look_fors(workshop, cell)]
    noticed += [
        one.text
        for one in statements_of(workshop, pillar_id, "look-for")
        if one.lens == "educator" and one.level is None
    ]
    shown = [one.text for one in examples_of(workshop, pillar_id)]
    offered = {"competency": " ".join(told[:1]), "criteria": "\n".join(noticed or told[1:])}
    offered["resources"] = "\n".join(shown)
    return {name: text for name, text in offered.items() if text}
