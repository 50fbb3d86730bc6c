"""Everything one can do with recall tests: which pillars people write down from memory."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.recall_records import MixedUp, Recall, Recalled, RecallId
from workshop_app.domain.recalling import MINUTES, mixed_up_id, name_then, recalled_id
from workshop_app.domain.records import PillarId, SessionId
from workshop_app.domain.rules import LONGEST_DAY, MOST_PEOPLE, RuleBroken
from workshop_app.domain.workshop import Workshop


def begin(
    workshop: Workshop, recall_id: RecallId, session_id: SessionId | None, *, at: int, minutes: int = MINUTES
) -> Iterator[Edit]:
    """Begin a test at a millisecond since 1970 in UTC: it asks for the pillars as they are called now."""
    told = [pillar for pillar in workshop.pillars() if pillar.name]
    if not told:
        raise RuleBroken("There are no names to remember yet. Name the pillars first.")
    if not 0 <= minutes <= LONGEST_DAY:
        raise RuleBroken("A part of a session takes {most} minutes at most.", most=LONGEST_DAY)
    session = workshop.session(session_id).id if session_id is not None else None
    standing = workshop.all_of(Recall)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("recall", recall_id, session=session, began=at, minutes=minutes, rank=rank)
    rank = ""
    for pillar in told:
        rank = between(rank, "")
        id = recalled_id(recall_id, pillar.id)
        yield workshop.edit(
            "recalled", id, recall=recall_id, pillar=pillar.id, name=pillar.name, count=0, rank=rank
        )


def count(workshop: Workshop, recall_id: RecallId, people: int) -> Iterator[Edit]:
    """Say how many people wrote anything down."""
    yield workshop.edit("recall", _recall(workshop, recall_id).id, wrote=_people(people))


def remember(workshop: Workshop, recall_id: RecallId, pillar_id: PillarId, people: int) -> Iterator[Edit]:
    """Say how many people wrote down a pillar."""
    recall = _recall(workshop, recall_id)
    _refuse_untold(workshop, recall, pillar_id)
    yield workshop.edit("recalled", recalled_id(recall.id, pillar_id), count=_of_all(recall, people))


def mix_up(
    workshop: Workshop, recall_id: RecallId, one: PillarId, other: PillarId, people: int
) -> Iterator[Edit]:
    """Say how many people took one pillar for the other; 0 takes the pair away."""
    recall = _recall(workshop, recall_id)
    yield _mixed(workshop, recall, one, other, _of_all(recall, people))


def take_paper(
    workshop: Workshop,
    recall_id: RecallId,
    remembered: Iterable[PillarId],
    mixed: Iterable[tuple[PillarId, PillarId]] = (),
) -> Iterator[Edit]:
    """Count one paper more: the pillars that stand on it, and the pairs that it takes for each other."""
    recall = _recall(workshop, recall_id)
    yield workshop.edit("recall", recall.id, wrote=_people(recall.wrote + 1))
    for pillar_id in dict.fromkeys(remembered):
        _refuse_untold(workshop, recall, pillar_id)
        id = recalled_id(recall.id, pillar_id)
        yield workshop.edit("recalled", id, count=_people(workshop.value("recalled", id, "count") + 1))
    pairs = {tuple(sorted(pair)) for pair in mixed}
    for one, other in sorted(pairs):
        known = workshop.find(MixedUp, mixed_up_id(recall.id, one, other))
        yield _mixed(workshop, recall, one, other, _people((known.count if known else 0) + 1))


def bin(workshop: Workshop, recall_id: RecallId) -> Iterator[Edit]:
    """Take a test away, with what was counted."""
    yield workshop.edit("recall", _recall(workshop, recall_id).id, binned=True)


def take_back(workshop: Workshop, recall_id: RecallId) -> Iterator[Edit]:
    """Take a test back that was taken away."""
    yield workshop.edit("recall", _recall(workshop, recall_id).id, binned=False)


def _recall(workshop: Workshop, recall_id: str) -> Recall:
    return workshop.known(Recall, recall_id, "That recall test is not in this workshop.")


def _refuse_untold(workshop: Workshop, recall: Recall, pillar_id: PillarId) -> None:
    if workshop.find(Recalled, recalled_id(recall.id, pillar_id)) is None:
        raise RuleBroken("That pillar was not among those that were told.")


def _mixed(workshop: Workshop, recall: Recall, one: PillarId, other: PillarId, people: int) -> Edit:
    if one == other:
        raise RuleBroken("A pillar cannot be taken for itself.")
    for pillar_id in (one, other):
        if not name_then(workshop, recall, pillar_id):
            raise RuleBroken("That pillar was not among those that were told.")
    first, second = sorted((one, other))
    id = mixed_up_id(recall.id, first, second)
    return workshop.edit(
        "mixup", id, recall=recall.id, one=first, other=second, count=people, rank="a0", binned=False
    )


def _people(people: int) -> int:
    if not 0 <= people <= MOST_PEOPLE:
        raise RuleBroken("A session holds {most} people.", most=MOST_PEOPLE)
    return people


def _of_all(recall: Recall, people: int) -> int:
    if people > recall.wrote:
        raise RuleBroken("That is more than the {wrote} who wrote something down.", wrote=recall.wrote)
    return _people(people)
