"""Learning walks: where each pillar was seen, how often, in which words, and how that changes over time."""

import re
from typing import NamedTuple

from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.shape_records import Statement, StatementId
from workshop_app.domain.shaping import statements_of
from workshop_app.domain.walk_records import (
    LearningWalk,
    LearningWalkId,
    Noticed,
    Place,
    PlaceId,
    Sighting,
    SightingId,
    Visit,
    VisitId,
)
from workshop_app.domain.workshop import Workshop

_SOMEBODY = re.compile(
    r"(?<!\w)(?:mr|mrs|ms|mx|miss|sra|srta|señor|señora|señorita)\.?\s+\w",
    re.IGNORECASE,
)
"""How a person is named in a school, in English and Spanish: a form of address before a word."""

_PERHAPS = re.compile(
    r"(?<!\w)(?:[Tt]eacher|[Cc]oach|[Pp]rincipal|[Pp]rof(?:e|esora?)?\.?|[Mm]aestr[oa]|[Dd]on|[Dd]oña|[Tt]hầy|[Cc]ô"
    r"|[Dd]r\.?)\s+[^\W\da-z_]\w+"
    r"|(?<!\w)[^\W\da-z_]\w+[’']s\s+(?:room|class|lesson)"
    r"|(?<!\w)(?:السيد|السيدة|الأستاذ|الأستاذة|المعلم|المعلمة)\s+\w",
)
"""What often names a person, and may also name a house, a room or a club."""


def walks(workshop: Workshop) -> tuple[LearningWalk, ...]:
    """Return the walks, the first day first; those of one day in the order they were added."""
    return tuple(sorted(workshop.all_of(LearningWalk), key=lambda one: (one.date, one.rank)))


def places(workshop: Workshop) -> tuple[Place, ...]:
    """Return the places one walks to, in order."""
    return workshop.all_of(Place)


def look_fors_of(workshop: Workshop, pillar_id: PillarId) -> tuple[Statement, ...]:
    """Return what one looks for on a walk to see a pillar, in order."""
    return tuple(one for one in statements_of(workshop, pillar_id, "look-for") if one.text)


class Seen(NamedTuple):
    """What was seen: sightings, out of how many could have been; 0 of 0 where nobody looked."""

    times: int
    of: int

    @property
    def share(self) -> float | None:
        """The part that was seen, from 0 to 1; None where nobody looked."""
        return min(1.0, self.times / self.of) if self.of else None


def visits(workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId) -> int:
    """Return how often a place was visited on a walk."""
    found = workshop.find(Visit, visit_id(walk_id, place_id))
    return found.count if found else 0


def sightings(workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId, look_for: StatementId) -> int:
    """Return in how many visits to a place a look-for was seen on a walk."""
    found = workshop.find(Sighting, sighting_id(walk_id, place_id, look_for))
    return found.count if found else 0


def most_seen(workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId) -> int:
    """Return in how many visits to a place the look-for that was seen most often was seen."""
    there = (one for one in workshop.all_of(Sighting) if (one.walk, one.place) == (walk_id, place_id))
    return max((one.count for one in there), default=0)


def seen(
    workshop: Workshop,
    pillar_id: PillarId,
    *,
    walk: LearningWalkId | None = None,
    place: PlaceId | None = None,
) -> Seen:
    """Return how often the look-fors of a pillar were seen, on one walk or all, in one place or all.

    Each visit looks for all of them once.
    """
    looked_for = {one.id for one in look_fors_of(workshop, pillar_id)}
    walked = {one.id for one in workshop.all_of(LearningWalk) if walk in {None, one.id}}
    stood = {one.id for one in workshop.all_of(Place) if place in {None, one.id}}
    count = sum(
        one.count
        for one in workshop.all_of(Sighting)
        if one.look_for in looked_for and one.walk in walked and one.place in stood
    )
    went = sum(one.count for one in workshop.all_of(Visit) if one.walk in walked and one.place in stood)
    return Seen(count, went * len(looked_for))


def trend(
    workshop: Workshop, pillar_id: PillarId, place: PlaceId | None = None
) -> tuple[tuple[LearningWalk, Seen], ...]:
    """Return walk by walk how often a pillar was seen; walks on which nobody looked are left out."""
    told = ((one, seen(workshop, pillar_id, walk=one.id, place=place)) for one in walks(workshop))
    return tuple((walk, what) for walk, what in told if what.of)


def noticed(
    workshop: Workshop,
    *,
    walk: LearningWalkId | None = None,
    place: PlaceId | None = None,
    pillar: PillarId | None = None,
) -> tuple[Noticed, ...]:
    """Return the words for what was noticed, in order: on one walk or all, in one place, of one pillar."""
    return tuple(
        one
        for one in workshop.all_of(Noticed)
        if walk in {None, one.walk} and place in {None, one.place} and pillar in {None, one.pillar}
    )


def visit_id(walk_id: LearningWalkId, place_id: PlaceId) -> VisitId:
    """Return the id of the one record about a place on a walk, the same on every laptop."""
    return VisitId(made_of("visit", walk_id, place_id))


def sighting_id(walk_id: LearningWalkId, place_id: PlaceId, look_for: StatementId) -> SightingId:
    """Return the id of the one record about a look-for at a place on a walk, the same on every laptop."""
    return SightingId(made_of("sighting", walk_id, place_id, look_for))


def refuse_somebody(text: str) -> None:
    """Raise RuleBroken if a text names a person as schools do: walks are about learning, not about people."""
    if _SOMEBODY.search(text):
        raise RuleBroken(
            "This is about learning, not about a person. Say what happened, or what the room is for, without "
            "a name."
        )


def may_name_somebody(text: str) -> bool:
    """Say whether words perhaps name a person, so that somebody looks at them again."""
    return bool(_SOMEBODY.search(text) or _PERHAPS.search(text))
