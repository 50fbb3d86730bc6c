"""Recalling: which pillars a room kept in mind, and which it took for each other."""

from typing import NamedTuple

from workshop_app.domain.made_of import made_of
from workshop_app.domain.recall_records import MixedUp, MixedUpId, Recall, Recalled, RecalledId, RecallId
from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop

MINUTES = 10
"""How long after the pillars were told people write them down (checks.md, P06)."""


class Kept(NamedTuple):
    """How a pillar was kept in mind: what it was called then, by how many, and by which share of all."""

    pillar: PillarId
    name: str
    people: int
    share: float


class Confused(NamedTuple):
    """Two pillars that were taken for each other: by how many, and by which share of all."""

    one: PillarId
    other: PillarId
    people: int
    share: float


def recalls(workshop: Workshop) -> tuple[Recall, ...]:
    """Return the recall tests in the order in which they began."""
    return tuple(sorted(workshop.all_of(Recall), key=lambda one: (one.began, one.id)))


def latest(workshop: Workshop) -> Recall | None:
    """Return the last recall test in which somebody wrote anything; None if there was none."""
    return next((one for one in reversed(recalls(workshop)) if one.wrote), None)


def kept_of(workshop: Workshop, recall: Recall) -> tuple[Kept, ...]:
    """Return how each pillar that was asked for was kept in mind, in the order in which they were told."""
    return tuple(
        Kept(one.pillar, one.name, one.count, _share(one.count, recall))
        for one in workshop.all_of(Recalled)
        if one.recall == recall.id and one.pillar is not None
    )


def confused_in(workshop: Workshop, recall: Recall) -> tuple[Confused, ...]:
    """Return the pairs that somebody took for each other, those of most people first."""
    found = [
        Confused(one.one, one.other, one.count, _share(one.count, recall))
        for one in workshop.all_of(MixedUp)
        if one.recall == recall.id and one.one is not None and one.other is not None and one.count
    ]
    return tuple(sorted(found, key=lambda one: (-one.people, one.one, one.other)))


def share_of_all(workshop: Workshop, recall: Recall) -> float:
    """Return the share of the names that people kept, on the whole, from 0 to 1."""
    kept = kept_of(workshop, recall)
    return sum(one.share for one in kept) / len(kept) if kept else 0.0


def name_then(workshop: Workshop, recall: Recall, pillar_id: PillarId) -> str:
    """Return what a pillar was called when it was told; empty if it was not among them."""
    found = workshop.find(Recalled, recalled_id(recall.id, pillar_id))
    return found.name if found is not None else ""


def recalled_id(recall_id: RecallId, pillar_id: PillarId) -> RecalledId:
    """Return the id of how a pillar was kept in a test, the same on every laptop."""
    return RecalledId(made_of("recalled", recall_id, pillar_id))


def mixed_up_id(recall_id: RecallId, one: PillarId, other: PillarId) -> MixedUpId:
    """Return the id of a pair in a test, the same on every laptop and whichever is named first."""
    return MixedUpId(made_of("mixup", recall_id, *sorted((one, other))))


def _share(count: int, recall: Recall) -> float:
    """Return a part of those who wrote; another laptop may have counted fewer papers than this one."""
    return min(1.0, count / recall.wrote) if recall.wrote else 0.0
