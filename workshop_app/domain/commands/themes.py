"""Everything one can do with themes, the headings inside a pillar."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import pillars
from workshop_app.domain.portrait_joined import words_taken_out
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import Idea, IdeaId, PillarId, ThemeId
from workshop_app.domain.rules import LONGEST_NAME, RuleBroken, one_line
from workshop_app.domain.taking_along import carried, refuse_locked, refuse_more_themes
from workshop_app.domain.workshop import Workshop


def add(
    workshop: Workshop,
    theme_id: ThemeId,
    pillar_id: PillarId,
    name: str = "",
    *,
    holding: Iterable[IdeaId] = (),
) -> Iterator[Edit]:
    """Put a heading into a pillar, below the others there, with these ideas under it."""
    pillar = workshop.pillar(pillar_id)
    moving = list(carried(workshop, holding))
    refuse_locked(workshop, pillar.id, *(one.idea.pillar for one in moving))
    refuse_more_themes(workshop)
    standing, there = workshop.themes_in(pillar.id), workshop.ideas_in(pillar.id)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("theme", theme_id, name=_checked(name), pillar=pillar.id, rank=rank)
    last = there[-1].rank if there else ""
    for one in moving:
        last = between(last, "")
        free = {"theme": theme_id, "x": None, "y": None}
        yield workshop.edit("idea", one.idea.id, pillar=pillar.id, under=one.under, rank=last, **free)


def rename(workshop: Workshop, theme_id: ThemeId, name: str) -> Iterator[Edit]:
    """Change what a theme is called."""
    theme = workshop.theme(theme_id)
    refuse_locked(workshop, theme.pillar)
    yield workshop.edit("theme", theme.id, name=_checked(name))


def move(
    workshop: Workshop, theme_id: ThemeId, *, to: PillarId, after: ThemeId | None = None
) -> Iterator[Edit]:
    """Move a theme with its ideas into a pillar, after one of the themes there or before them all."""
    theme, host = workshop.theme(theme_id), workshop.pillar(to)
    refuse_locked(workshop, theme.pillar, host.id)
    staying = [other for other in workshop.themes_in(host.id) if other.id != theme.id]
    index = next((n for n, other in enumerate(staying, 1) if other.id == after), 0)
    pushed, low, high = room([other.rank for other in staying], index)
    ranks = spread(low, high, 1 + pushed)
    for other, rank in zip([theme, *staying[index : index + pushed]], ranks, strict=True):
        yield workshop.edit("theme", other.id, pillar=host.id, rank=rank)
    if theme.pillar == host.id:
        return
    there = workshop.ideas_in(host.id)
    last = there[-1].rank if there else ""
    for one in carried(workshop, (idea.id for idea in _under(workshop, theme_id))):
        last = between(last, "")
        yield workshop.edit("idea", one.idea.id, pillar=host.id, theme=theme_id, under=one.under, rank=last)


def dissolve(workshop: Workshop, theme_id: ThemeId) -> Iterator[Edit]:
    """Take a heading away; its ideas stay in the pillar, behind those under no theme."""
    theme = workshop.theme(theme_id)
    refuse_locked(workshop, theme.pillar)
    yield workshop.edit("theme", theme.id, rank="")
    for idea in _under(workshop, theme_id):
        yield workshop.edit("idea", idea.id, theme=None)


def put_up(
    workshop: Workshop, theme_id: ThemeId, pillar_id: PillarId, *, at: tuple[float, float] | None = None
) -> Iterator[Edit]:
    """Make a theme a pillar of its own, with its name and its ideas.

    One that was a pillar before says again what it said, and gets its ink and icon again, unless a pillar on
    the board has them now.
    """
    theme = workshop.theme(theme_id)
    refuse_locked(workshop, theme.pillar)
    holding = [idea.id for idea in _under(workshop, theme_id)]
    new, *moved = pillars.add(workshop, pillar_id, theme.name, holding=holding, at=at)
    was = workshop.pillar(theme.origin) if workshop.value("pillar", theme.origin, "ink") else None
    is_free = was is not None and was.ink not in {pillar.ink for pillar in workshop.pillars()}
    look = {"ink": was.ink, "icon": was.icon} if was is not None and is_free else {}
    yield workshop.edit("pillar", pillar_id, **{**new.after, **look})
    yield from moved
    yield from words_taken_out(workshop, theme.origin, theme.pillar, pillar_id)
    yield workshop.edit("theme", theme.id, rank="")


def _under(workshop: Workshop, theme_id: ThemeId) -> list[Idea]:
    pillar = workshop.theme(theme_id).pillar
    return [idea for idea in workshop.ideas_in(pillar) if pillar is not None and idea.theme == theme_id]


def _checked(name: str) -> str:
    name = one_line(name)
    if len(name) > LONGEST_NAME:
        raise RuleBroken(
            "A theme's name holds {longest} characters, and this one has {length}.",
            longest=LONGEST_NAME,
            length=len(name),
        )
    return name
