"""Everything one can do with ideas."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.rules import LONGEST_IDEA, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIdea:
    """An idea on its way in, with the place where it will stand."""

    id: IdeaId
    text: str
    group: GroupId | None = None
    pillar: PillarId | None = None
    language: str = ""
    source: str = "typed"
    origin: str = ""


def capture(workshop: Workshop, idea: NewIdea) -> Iterator[Edit]:
    """Put a new idea at the end of the tray, or of the pillar it names."""
    yield from capture_many(workshop, (idea,))


def capture_many(workshop: Workshop, ideas: Iterable[NewIdea]) -> Iterator[Edit]:
    """Put many new ideas in as one change, each at the end of its place."""
    last: dict[PillarId | None, str] = {}
    for idea in ideas:
        if idea.pillar is not None:
            workshop.pillar(idea.pillar)
        if idea.pillar not in last:
            there = workshop.ideas_in(idea.pillar)
            last[idea.pillar] = there[-1].rank if there else ""
        last[idea.pillar] = rank = between(last[idea.pillar], "")
        yield workshop.edit(
            "idea",
            idea.id,
            text=_checked(idea.text),
            group=idea.group,
            pillar=idea.pillar,
            rank=rank,
            **{name: value for name in ("language", "source", "origin") if (value := getattr(idea, name))},
        )


def reword(workshop: Workshop, idea_id: IdeaId, text: str) -> Iterator[Edit]:
    """Change what an idea says."""
    yield workshop.edit("idea", workshop.idea(idea_id).id, text=_checked(text))


def give_to(workshop: Workshop, idea_ids: Iterable[IdeaId], group_id: GroupId | None) -> Iterator[Edit]:
    """Say which group said these ideas; None takes that back."""
    if group_id is not None:
        workshop.group(group_id)
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, group=group_id)


def move(
    workshop: Workshop, idea_ids: Iterable[IdeaId], *, to: PillarId | None, below: IdeaId | None = None
) -> Iterator[Edit]:
    """Move ideas into a pillar or the tray, below one of its ideas or to its top, in the order given."""
    if to is not None:
        workshop.pillar(to)
    moving = list(dict.fromkeys(idea_ids))
    staying = [idea for idea in workshop.ideas_in(to) if idea.id not in set(moving)]
    index = next((i + 1 for i, idea in enumerate(staying) if idea.id == below), 0)
    ranks = [idea.rank for idea in staying]
    pushed, low, high = room(ranks, index)
    moving += [idea.id for idea in staying[index : index + pushed]]
    for idea_id, rank in zip(moving, spread(low, high, len(moving)), strict=True):
        yield workshop.edit("idea", workshop.idea(idea_id).id, pillar=to, rank=rank)


def bin(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Put ideas in the bin, from which they can be taken back."""
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, binned=True)


def take_back(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Take ideas out of the bin, to where they were."""
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, binned=False)


def _checked(text: str) -> str:
    text = one_line(text)
    if not text:
        raise RuleBroken("An idea needs at least one word.")
    if len(text) > LONGEST_IDEA:
        raise RuleBroken(
            "This idea has {length} characters, and an idea holds {longest}. Split it in two.",
            length=len(text),
            longest=LONGEST_IDEA,
        )
    return text
