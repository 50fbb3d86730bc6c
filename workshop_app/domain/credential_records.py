"""Credential: the frozen record of a micro-credential, a piece of work educators can show."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.growth_records import LevelId
from workshop_app.domain.records import PillarId

CredentialId = NewType("CredentialId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """What an educator can show for a pillar, at a `level` or for the pillar as a whole.

    What it says are the `credentials.PARTS`; `method_parts`, `evidence`, `criteria` and `resources` hold one
    thing a line. A credential is described here and awarded elsewhere: nothing says whose it is, and none of
    it is worth points.
    """

    id: CredentialId
    pillar: PillarId | None = None
    level: LevelId | None = None
    name: str = ""
    competency: str = ""
    method: str = ""
    method_parts: str = ""
    evidence: str = ""
    criteria: str = ""
    resources: str = ""
    research: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False
