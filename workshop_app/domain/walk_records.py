"""LearningWalk, Place, Visit, Sighting, Noticed: the frozen records of what walks saw, and of nobody."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import StatementId

LearningWalkId = NewType("LearningWalkId", str)
PlaceId = NewType("PlaceId", str)
VisitId = NewType("VisitId", str)
SightingId = NewType("SightingId", str)
NoticedId = NewType("NoticedId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningWalk:
    """A walk through a school to see where learning shows; `date` is a day such as 2026-10-07."""

    id: LearningWalkId
    title: str = ""
    date: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where learning is seen, named after what happens there: "Grade 6 science", "The library"."""

    id: PlaceId
    name: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """How often a place was visited on a walk: the number against which sightings are read."""

    id: VisitId
    walk: LearningWalkId | None = None
    place: PlaceId | None = None
    count: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """In how many of the visits to a place one look-for was seen."""

    id: SightingId
    walk: LearningWalkId | None = None
    place: PlaceId | None = None
    look_for: StatementId | None = None
    count: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Words for what was seen or heard at a place: what happened, never who.

    It belongs to a pillar, and to a `look_for` where somebody said which one it shows. `origin` is the pillar
    it was noted for before that one was joined to another; empty if it always was for this one.
    """

    id: NoticedId
    walk: LearningWalkId | None = None
    place: PlaceId | None = None
    pillar: PillarId | None = None
    look_for: StatementId | None = None
    text: str = ""
    origin: str = ""
    rank: str = ""
    binned: bool = False
