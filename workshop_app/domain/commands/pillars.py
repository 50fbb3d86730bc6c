"""Everything one can do with pillars."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import ideas
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.rules import LONGEST_NAME, MOST_PILLARS, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop

INKS = ("plum", "teal", "brick", "moss", "ochre", "berry", "slate", "umber")
"""The eight pillar inks of the design, in the order they are handed out."""

ICONS = (
    "ph.lightbulb-fill",
    "ph.chat-circle-text-fill",
    "ph.heart-fill",
    "ph.puzzle-piece-fill",
    "ph.compass-fill",
    "ph.handshake-fill",
    "ph.users-three-fill",
    "ph.house-line-fill",
)
"""The icon a pillar starts with until somebody chooses another."""


def add(
    workshop: Workshop,
    pillar_id: PillarId,
    name: str = "",
    *,
    holding: Iterable[IdeaId] = (),
    at: tuple[float, float] | None = None,
) -> Iterator[Edit]:
    """Put up a new pillar after the others, with these ideas already in it; it may be named later.

    `at` is the place of its sheet on the canvas in px at 100 %; None lets it stand in line.
    """
    standing = workshop.pillars()
    if len(standing) >= MOST_PILLARS:
        raise RuleBroken("A board holds {most} pillars. Join two before adding another.", most=MOST_PILLARS)
    used = [pillar.ink for pillar in standing]
    ink = min(INKS, key=lambda one: (used.count(one), INKS.index(one)))
    place = {} if at is None else {"x": float(at[0]), "y": float(at[1])}
    yield workshop.edit(
        "pillar",
        pillar_id,
        name=_checked(name),
        rank=between(standing[-1].rank if standing else "", ""),
        ink=ink,
        icon=ICONS[INKS.index(ink)],
        **place,
    )
    rank = ""
    for idea_id in dict.fromkeys(holding):
        rank = between(rank, "")
        yield workshop.edit("idea", workshop.idea(idea_id).id, pillar=pillar_id, rank=rank)


def rename(workshop: Workshop, pillar_id: PillarId, name: str) -> Iterator[Edit]:
    """Change what a pillar is called; an empty name is allowed until the portrait is shared."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, name=_checked(name))


def reorder(workshop: Workshop, pillar_id: PillarId, *, after: PillarId | None) -> Iterator[Edit]:
    """Give a pillar another number: after the one named, or first of all."""
    staying = [pillar for pillar in workshop.pillars() if pillar.id != pillar_id]
    index = next((i + 1 for i, pillar in enumerate(staying) if pillar.id == after), 0)
    pushed, low, high = room([pillar.rank for pillar in staying], index)
    moving = [pillar_id, *(pillar.id for pillar in staying[index : index + pushed])]
    for moved, rank in zip(moving, spread(low, high, len(moving)), strict=True):
        yield workshop.edit("pillar", workshop.pillar(moved).id, rank=rank)


def place(workshop: Workshop, pillar_id: PillarId, x: float, y: float) -> Iterator[Edit]:
    """Put a pillar's sheet somewhere on the canvas, where it stays (px at 100 %)."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, x=float(x), y=float(y))


def line_up(workshop: Workshop, pillar_id: PillarId, *, after: PillarId | None) -> Iterator[Edit]:
    """Bring one sheet back in line with another number: after the one named, or first of all."""
    (numbered,) = reorder(workshop, pillar_id, after=after)
    yield workshop.edit("pillar", pillar_id, **numbered.after, x=None, y=None)


def tidy(workshop: Workshop) -> Iterator[Edit]:
    """Bring every sheet back in line, in the order of their numbers."""
    for pillar in workshop.pillars():
        yield workshop.edit("pillar", pillar.id, x=None, y=None)


def widen(workshop: Workshop, pillar_id: PillarId, columns: int) -> Iterator[Edit]:
    """Let 2, 3 or 4 notes of a pillar stand side by side."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, columns=max(2, min(4, columns)))


def bin(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Take a pillar down; its ideas wait in the tray and come back with it."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, binned=True)


def take_back(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Put a binned pillar back on the board with the ideas that were in it."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, binned=False)


def empty(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Send every idea of a pillar back to the tray."""
    tray = workshop.ideas_in(None)
    inside = [idea.id for idea in workshop.ideas_in(pillar_id)]
    yield from ideas.move(workshop, inside, to=None, below=tray[-1].id if tray else None)


def _checked(name: str) -> str:
    name = one_line(name)
    if len(name) > LONGEST_NAME:
        raise RuleBroken(
            "A pillar's name holds {longest} characters, and this one has {length}.",
            longest=LONGEST_NAME,
            length=len(name),
        )
    return name
