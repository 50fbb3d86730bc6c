"""Everything one can do with pillars."""

from collections.abc import Iterable, Iterator, Mapping

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import ideas
from workshop_app.domain.portrait_joined import words_of_both
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.domain.rules import LONGEST_NAME, MOST_PILLARS, RuleBroken, one_line
from workshop_app.domain.taking_along import carried, refuse_locked, refuse_more_themes
from workshop_app.domain.voting import refuse_frozen, refuse_renumbering
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
    (new,) = _put_up(workshop, pillar_id, name, rank=between(standing[-1].rank if standing else "", ""))
    place = {} if at is None else {"x": float(at[0]), "y": float(at[1])}
    yield workshop.edit("pillar", pillar_id, **new.after, **place)
    yield from _gathered(workshop, holding, pillar_id)


def put_up(workshop: Workshop, heaps: Mapping[PillarId, Iterable[IdeaId]]) -> Iterator[Edit]:
    """Put up a pillar without a name for each heap of ideas, all as one change."""
    so_far: list[Edit] = []
    for pillar_id, holding in heaps.items():
        new = list(add(workshop.supposing(so_far), pillar_id, holding=holding))
        so_far += new
        yield from new


def split(
    workshop: Workshop, pillar_id: PillarId, new_id: PillarId, holding: Iterable[IdeaId], name: str = ""
) -> Iterator[Edit]:
    """Put up a second pillar right after one, with these of its ideas in it."""
    holding = list(holding)
    if not holding:
        raise RuleBroken("Select the ideas that go into the second pillar.")
    refuse_locked(workshop, workshop.pillar(pillar_id).id)
    refuse_renumbering(workshop)
    standing = workshop.pillars()
    index = next((n for n, pillar in enumerate(standing, 1) if pillar.id == pillar_id), len(standing))
    pushed, low, high = room([pillar.rank for pillar in standing], index)
    ranks = spread(low, high, 1 + pushed)
    yield from _put_up(workshop, new_id, name, rank=next(ranks))
    for pillar, rank in zip(standing[index : index + pushed], ranks, strict=True):
        yield workshop.edit("pillar", pillar.id, rank=rank)
    yield from _gathered(workshop, holding, new_id)


def join(workshop: Workshop, pillar_id: PillarId, *, into: PillarId, theme_id: ThemeId) -> Iterator[Edit]:
    """Join a pillar to another one: its name stays there as a theme, with its ideas under it.

    Themes that it had go along, and so does what it says. Without name and ideas it leaves no theme.
    """
    joined, host = workshop.pillar(pillar_id), workshop.pillar(into)
    if joined.id == host.id:
        raise RuleBroken("A pillar cannot be joined to itself.")
    refuse_locked(workshop, joined.id, host.id)
    refuse_renumbering(workshop)
    inside = workshop.ideas_in(joined.id)
    there = workshop.ideas_in(host.id)
    bare = {idea.id for idea in inside if workshop.theme_of(idea) is None}
    standing, moving = workshop.themes_in(host.id), workshop.themes_in(joined.id)
    rank = standing[-1].rank if standing else ""
    if joined.name or bare:
        refuse_more_themes(workshop)
        rank = between(rank, "")
        yield workshop.edit("theme", theme_id, name=joined.name, pillar=host.id, rank=rank, origin=joined.id)
    for theme in moving:
        rank = between(rank, "")
        yield workshop.edit("theme", theme.id, pillar=host.id, rank=rank)
    yield from words_of_both(workshop, joined, host)
    yield workshop.edit("pillar", joined.id, rank="")
    last = there[-1].rank if there else ""
    for idea in inside:
        last = between(last, "")
        under = theme_id if idea.id in bare else idea.theme
        yield workshop.edit("idea", idea.id, pillar=host.id, theme=under, rank=last)


def lock(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Hold a pillar fast: its name, its sheet and its ideas stay as they are until it is unlocked."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, locked=True)


def unlock(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Let a locked pillar be changed again."""
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, locked=False)


def rename(workshop: Workshop, pillar_id: PillarId, name: str) -> Iterator[Edit]:
    """Change what a pillar is called; an empty name is allowed until the portrait is shared."""
    refuse_locked(workshop, pillar_id)
    refuse_frozen(workshop, pillar_id)
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, name=_checked(name))


def reorder(workshop: Workshop, pillar_id: PillarId, *, after: PillarId | None) -> Iterator[Edit]:
    """Give a pillar another number: after the one named, or first of all."""
    refuse_locked(workshop, pillar_id)
    refuse_renumbering(workshop)
    staying = [pillar for pillar in workshop.pillars() if pillar.id != pillar_id]
    index = next((i + 1 for i, pillar in enumerate(staying) if pillar.id == after), 0)
    pushed, low, high = room([pillar.rank for pillar in staying], index)
    moving = [pillar_id, *(pillar.id for pillar in staying[index : index + pushed])]
    for moved, rank in zip(moving, spread(low, high, len(moving)), strict=True):
        yield workshop.edit("pillar", workshop.pillar(moved).id, rank=rank)


def place(workshop: Workshop, pillar_id: PillarId, x: float, y: float) -> Iterator[Edit]:
    """Put a pillar's sheet somewhere on the canvas, where it stays (px at 100 %)."""
    refuse_locked(workshop, pillar_id)
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, x=float(x), y=float(y))


def line_up(workshop: Workshop, pillar_id: PillarId, *, after: PillarId | None) -> Iterator[Edit]:
    """Bring one sheet back in line with another number: after the one named, or first of all."""
    (numbered,) = reorder(workshop, pillar_id, after=after)
    yield workshop.edit("pillar", pillar_id, **numbered.after, x=None, y=None)


def tidy(workshop: Workshop) -> Iterator[Edit]:
    """Bring every sheet that is not locked back in line, in the order of their numbers."""
    for pillar in workshop.pillars():
        if not pillar.locked:
            yield workshop.edit("pillar", pillar.id, x=None, y=None)


def widen(workshop: Workshop, pillar_id: PillarId, columns: int) -> Iterator[Edit]:
    """Let 2, 3 or 4 notes of a pillar stand side by side."""
    refuse_locked(workshop, pillar_id)
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, columns=max(2, min(4, columns)))


def bin(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Take a pillar down; its ideas wait in the tray and come back with it."""
    refuse_locked(workshop, pillar_id)
    refuse_renumbering(workshop)
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, binned=True)


def take_back(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Put a binned pillar back on the board with the ideas that were in it."""
    refuse_renumbering(workshop)
    yield workshop.edit("pillar", workshop.pillar(pillar_id).id, binned=False)


def empty(workshop: Workshop, pillar_id: PillarId) -> Iterator[Edit]:
    """Send every idea of a pillar back to the tray."""
    tray = workshop.ideas_in(None)
    inside = [idea.id for idea in workshop.ideas_in(pillar_id)]
    yield from ideas.move(workshop, inside, to=None, below=tray[-1].id if tray else None)


def _put_up(workshop: Workshop, pillar_id: PillarId, name: str, *, rank: str) -> Iterator[Edit]:
    standing = workshop.pillars()
    if len(standing) >= MOST_PILLARS:
        raise RuleBroken("A board holds {most} pillars. Join two before adding another.", most=MOST_PILLARS)
    used = [pillar.ink for pillar in standing]
    ink = min(INKS, key=lambda one: (used.count(one), INKS.index(one)))
    icon = ICONS[INKS.index(ink)]
    yield workshop.edit("pillar", pillar_id, name=_checked(name), rank=rank, ink=ink, icon=icon)


def _gathered(workshop: Workshop, holding: Iterable[IdeaId], pillar_id: PillarId) -> Iterator[Edit]:
    """Put ideas into a pillar that is being put up, with what lies under them."""
    rank = ""
    moving = list(carried(workshop, holding))
    refuse_locked(workshop, *(one.idea.pillar for one in moving))
    for one in moving:
        rank = between(rank, "")
        free = {"theme": None, "x": None, "y": None}
        yield workshop.edit("idea", one.idea.id, pillar=pillar_id, under=one.under, rank=rank, **free)


def _checked(name: str) -> str:
    name = one_line(name)
    if len(name) > LONGEST_NAME:
        raise RuleBroken(
            "A pillar's name holds {longest} characters, and this one has {length}.",
            longest=LONGEST_NAME,
            length=len(name),
        )
    return name
