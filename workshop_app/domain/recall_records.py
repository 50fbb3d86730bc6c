"""Recall, Recalled, MixedUp: the frozen records of what people kept in mind after a few minutes."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.records import PillarId, SessionId

RecallId = NewType("RecallId", str)
RecalledId = NewType("RecalledId", str)
MixedUpId = NewType("MixedUpId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A recall test: people hear the pillars, talk of something else, and write down what they remember.

    `began` is when the pillars were told, in milliseconds since 1970 in UTC; it is written `minutes` later.
    `wrote` is how many people handed in a paper. Papers have no names.
    """

    id: RecallId
    session: SessionId | None = None
    began: int = 0
    minutes: int = 10
    wrote: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """How many people wrote down one pillar from memory; `name` is what it was called then."""

    id: RecalledId
    recall: RecallId | None = None
    pillar: PillarId | None = None
    name: str = ""
    count: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedUp:
    """How many people took one pillar for the other, in either direction."""

    id: MixedUpId
    recall: RecallId | None = None
    one: PillarId | None = None
    other: PillarId | None = None
    count: int = 0
    rank: str = ""
    binned: bool = False
