"""Told: what a check of the portrait says about one place, and the ways of saying it."""

from dataclasses import dataclass
from typing import Literal

from workshop_app.domain.records import GroupId, IdeaId, Pillar, PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say

Outcome = Literal["pass", "flag", "unchecked"]
"""`unchecked` is what a workshop file cannot tell, or cannot tell yet: never taken for a pass."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was seen, in one sentence; of a flag also what to do, and where: as far as there is one place.

    `place` is what the place is called, such as the name of a pillar; "" is the portrait as a whole.
    """

    outcome: Outcome
    reason: str
    instead: str = ""
    place: str = ""
    pillar: PillarId | None = None
    group: GroupId | None = None
    wording: Wording | None = None
    idea: IdeaId | None = None


def passes(reason: str) -> Told:
    """Say that the portrait holds what was looked for, and what was seen."""
    return Told("pass", reason)


def unchecked(reason: str, instead: str = "") -> Told:
    """Say what was not looked at, or cannot be yet."""
    return Told("unchecked", reason, instead)


def flag(reason: str, instead: str = "", *, place: str = "", wording: Wording | None = None) -> Told:
    """Say what is missing from the portrait as a whole, or from a wording."""
    return Told("flag", reason, instead, place, wording=wording)


def flag_pillar(
    workshop: Workshop, pillar: Pillar, reason: str, instead: str = "", *, wording: Wording | None = None
) -> Told:
    """Say what is missing from a pillar."""
    return Told("flag", reason, instead, called(workshop, pillar), pillar.id, wording=wording)


def called(workshop: Workshop, pillar: Pillar) -> str:
    """Return the name of a pillar, or its number while it has none."""
    return pillar.name or say("Pillar {number}", number=workshop.number_of(pillar.id))
