"""What learning walks saw, as it may be told: against how often one looked, never from too few visits."""

from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Statement
from workshop_app.domain.walk_records import LearningWalk, LearningWalkId, Place, PlaceId, Sighting, Visit
from workshop_app.domain.walking import seen, walks
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say, say_many

FEWEST_VISITS = 2
"""Visits from which a share is told: what one visit saw is that one lesson, and so one person’s."""

STEP = 0.1
"""From which difference on two shares are told as more or less, and not as about the same."""


class Told(NamedTuple):
    """What was seen, out of how often one looked, on how many visits."""

    times: int
    of: int
    visits: int

    @property
    def share(self) -> float | None:
        """The part that was seen, from 0 to 1; None where too few visits could tell."""
        return min(1.0, self.times / self.of) if self.of and self.visits >= FEWEST_VISITS else None


def told_of(
    workshop: Workshop,
    pillar_id: PillarId,
    *,
    walk: LearningWalkId | None = None,
    place: PlaceId | None = None,
) -> Told:
    """Return how often the look-fors of a pillar were seen, on one walk or all, in one place or all."""
    found = seen(workshop, pillar_id, walk=walk, place=place)
    return Told(found.times, found.of, visits_of(workshop, walk=walk, place=place))


def told_of_look_for(
    workshop: Workshop,
    look_for: Statement,
    *,
    walk: LearningWalkId | None = None,
    place: PlaceId | None = None,
) -> Told:
    """Return in how many visits one look-for was seen."""
    count = visits_of(workshop, walk=walk, place=place)
    walked, stood = _standing(workshop, walk, place)
    times = sum(
        one.count
        for one in workshop.all_of(Sighting)
        if one.look_for == look_for.id and one.walk in walked and one.place in stood
    )
    return Told(times, count, count)


def visits_of(workshop: Workshop, *, walk: LearningWalkId | None = None, place: PlaceId | None = None) -> int:
    """Return how many visits there were, on one walk or all, to one place or all."""
    walked, stood = _standing(workshop, walk, place)
    return sum(one.count for one in workshop.all_of(Visit) if one.walk in walked and one.place in stood)


def over_time(
    workshop: Workshop, pillar_id: PillarId, place: PlaceId | None = None
) -> Iterator[tuple[LearningWalk, Told, str]]:
    """Give each walk on which one looked, what it saw, and how that is beside the walk told before."""
    before: float | None = None
    for walk in walks(workshop):
        found = told_of(workshop, pillar_id, walk=walk.id, place=place)
        if found.of:
            yield walk, found, _beside(before, found.share)
            before = found.share if found.share is not None else before


def how_often(told: Told) -> str:
    """Return in words how often something was seen; and why not, where that cannot be told."""
    share = told.share
    if not told.visits:
        return say("Nobody looked here yet")
    if share is None:
        return say("Too few visits to say how often")
    if not told.times:
        return say("Not seen yet")
    ways = ((0.25, "Now and then"), (0.45, "Less than half of the times"), (0.55, "About half of the times"))
    further = ((0.8, "More than half of the times"), (0.999, "Nearly every time"), (1.0, "Every time"))
    return say(next(words for most, words in (*ways, *further) if share <= most))


def counted(told: Told) -> str:
    """Return the numbers behind `how_often`: how many times out of how many, on how many visits."""
    if told.share is None:
        return say_many("{count} visit", "{count} visits", told.visits) if told.visits else ""
    return say_many(
        "Seen {times} of {of} times, on {count} visit",
        "Seen {times} of {of} times, on {count} visits",
        told.visits,
        times=told.times,
        of=told.of,
    )


def _beside(before: float | None, now: float | None) -> str:
    if before is None or now is None:
        return ""
    if now - before >= STEP:
        return say("More often than on the walk before")
    if before - now >= STEP:
        return say("Less often than on the walk before")
    return say("About as often as on the walk before")


def _standing(
    workshop: Workshop, walk: LearningWalkId | None, place: PlaceId | None
) -> tuple[set[LearningWalkId], set[PlaceId]]:
    walked = {one.id for one in workshop.all_of(LearningWalk) if walk in {None, one.id}}
    return walked, {one.id for one in workshop.all_of(Place) if place in {None, one.id}}
