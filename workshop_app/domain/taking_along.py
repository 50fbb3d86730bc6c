"""What goes along when notes are moved, and what holds: locks, and how many themes a board takes."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import room, spread
from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.domain.rules import MOST_THEMES, RuleBroken
from workshop_app.domain.workshop import Workshop


class Carried(NamedTuple):
    """An idea on its way, and the note it will lie under where it arrives."""

    idea: Idea
    under: IdeaId | None


def carried(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterator[Carried]:
    """Return these ideas once each, every stack followed by what lies under it.

    An idea that is taken out of a stack, without the note on top of it, lies under nothing any more; one
    whose arrival was undone is not there to be carried.
    """
    ideas = [idea for id in dict.fromkeys(idea_ids) if (idea := workshop.idea(id)).rank]
    going = {idea.id for idea in ideas}
    taken: set[IdeaId] = set()
    for idea in ideas:
        if idea.id in taken or workshop.top_of(idea.id) in going - {idea.id}:
            continue
        yield Carried(idea, None)
        taken.add(idea.id)
        for other in workshop.beneath(idea.id):
            yield Carried(other, idea.id)
            taken.add(other.id)


def refuse_locked(workshop: Workshop, *pillar_ids: PillarId | None) -> None:
    """Raise RuleBroken if one of these pillars stands on the board and is locked."""
    for pillar_id in dict.fromkeys(pillar_ids):
        number = workshop.number_of(pillar_id) if pillar_id is not None else 0
        if number and pillar_id is not None and workshop.pillar(pillar_id).locked:
            name = workshop.pillar(pillar_id).name
            if name:
                raise RuleBroken("{name} is locked. Unlock it to change it.", name=name)
            raise RuleBroken("Pillar {number} is locked. Unlock it to change it.", number=number)


def refuse_if_held(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> None:
    """Raise RuleBroken if one of these ideas is in a locked pillar."""
    refuse_locked(workshop, *{workshop.idea(idea_id).pillar for idea_id in idea_ids})


def refuse_more_themes(workshop: Workshop) -> None:
    """Raise RuleBroken if the board has as many themes as it holds."""
    if len(workshop.themes()) >= MOST_THEMES:
        raise RuleBroken("A board holds {most} themes. Dissolve one before adding another.", most=MOST_THEMES)


def placed(
    workshop: Workshop, moving: list[Carried], to: PillarId | None, *, below: IdeaId | None
) -> Iterator[Edit]:
    """Give ideas a rank in a place, and the pillar and the note they lie under; those pushed on a rank."""
    going = {one.idea.id for one in moving}
    staying = [idea for idea in workshop.ideas_in(to) if idea.id not in going]
    index = next((i + 1 for i, idea in enumerate(staying) if idea.id == below), 0)
    pushed, low, high = room([idea.rank for idea in staying], index)
    after = staying[index : index + pushed]
    ranks = spread(low, high, len(moving) + len(after))
    for one, rank in zip(moving, ranks, strict=False):
        back = {"later": False} if one.idea.later else {}
        yield workshop.edit("idea", one.idea.id, pillar=to, under=one.under, rank=rank, **back)
    for idea, rank in zip(after, ranks, strict=True):
        yield workshop.edit("idea", idea.id, pillar=to, rank=rank)


def last_of(workshop: Workshop, idea_id: IdeaId, *, besides: Collection[IdeaId] = ()) -> IdeaId:
    """Return the idea with the last rank in a note's stack; the note itself if it is none."""
    beneath = (idea for idea in workshop.beneath(idea_id) if idea.id not in besides)
    return max((workshop.idea(idea_id), *beneath), key=lambda idea: (idea.rank, idea.id)).id


def end_of(ideas: tuple[Idea, ...]) -> IdeaId | None:
    """Return the last of some ideas; None if there is none."""
    return ideas[-1].id if ideas else None
