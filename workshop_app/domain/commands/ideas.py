"""Everything one can do with ideas."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from workshop_app.domain.attending import seat_code
from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import GroupId, IdeaId, PhotoId, PillarId, SessionId, ThemeId
from workshop_app.domain.rules import LONGEST_IDEA, LONGEST_PROMPT, LONGEST_TABLE, RuleBroken, one_line
from workshop_app.domain.taking_along import (
    Carried,
    carried,
    end_of,
    last_of,
    placed,
    refuse_if_held,
    refuse_locked,
)
from workshop_app.domain.voting import refuse_frozen
from workshop_app.domain.workshop import Workshop

BESIDE = 119.0
"""Px at 100 % from one loose note to the next, when a stack on the canvas is opened (DESIGN § 4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIdea:
    """An idea on its way in, with the place where it will stand; one with a picture may have no words yet."""

    id: IdeaId
    text: str
    group: GroupId | None = None
    pillar: PillarId | None = None
    theme: ThemeId | None = None
    under: IdeaId | None = None
    session: SessionId | None = None
    language: str = ""
    source: str = "typed"
    origin: str = ""
    table: str = ""
    prompt: str = ""
    picture: str = ""
    photo: PhotoId | None = None
    spot: str = ""
    reading: str = ""
    card: str = ""
    seat: str = ""
    laptop: str = ""
    later: bool = False


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
            text="" if idea.picture and not idea.text else _checked(idea.text),
            group=idea.group,
            pillar=idea.pillar,
            rank=rank,
            **{name: value for name in _TOLD if (value := getattr(idea, name))},
            **({"table": _table(idea.table)} if idea.table else {}),
            **({"prompt": _prompt(idea.prompt)} if idea.prompt else {}),
            **({"seat": seat_code(idea.seat)} if idea.seat else {}),
        )


def reword(workshop: Workshop, idea_id: IdeaId, text: str) -> Iterator[Edit]:
    """Change what an idea says."""
    refuse_if_held(workshop, [idea_id])
    refuse_frozen(workshop, idea_id)
    yield workshop.edit("idea", workshop.idea(idea_id).id, text=_checked(text))


def copy(workshop: Workshop, idea_id: IdeaId, new_id: IdeaId) -> Iterator[Edit]:
    """Put a copy of an idea right behind it, for one that belongs in two places; it knows its original."""
    refuse_if_held(workshop, [idea_id])
    idea = workshop.idea(idea_id)
    top = workshop.idea(workshop.top_of(idea_id))
    new = Carried(replace(idea, id=new_id), None)
    copied, *pushed = placed(workshop, [new], workshop.place_of(top), below=last_of(workshop, top.id))
    told = {name: getattr(idea, name) for name in _SHARED}
    beside = {"x": None if top.x is None else top.x + BESIDE, "y": top.y}
    yield workshop.edit("idea", new_id, **copied.after, **told, **beside, source="copy", origin=idea_id)
    yield from pushed


def give_to(workshop: Workshop, idea_ids: Iterable[IdeaId], group_id: GroupId | None) -> Iterator[Edit]:
    """Say which group said these ideas; None takes that back."""
    if group_id is not None:
        workshop.group(group_id)
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, group=group_id)


def came_in(workshop: Workshop, idea_ids: Iterable[IdeaId], session_id: SessionId | None) -> Iterator[Edit]:
    """Say at which session these ideas came in; None takes that back."""
    if session_id is not None:
        workshop.session(session_id)
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, session=session_id)


def seat(workshop: Workshop, idea_ids: Iterable[IdeaId], table: str) -> Iterator[Edit]:
    """Say at which table these ideas were said; an empty name takes that back."""
    name = _table(table)
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, table=name)


def answers(workshop: Workshop, idea_ids: Iterable[IdeaId], prompt: str) -> Iterator[Edit]:
    """Say which question these ideas answer; an empty one is the workshop's own."""
    question = _prompt(prompt)
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, prompt=question)


def from_seat(workshop: Workshop, idea_ids: Iterable[IdeaId], code: str) -> Iterator[Edit]:
    """Say from which seat these ideas came, by its code such as T4-07; an empty one takes that back."""
    seat = seat_code(code)
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, seat=seat)


def park(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Keep ideas that say how for *Later: making it real*, each with what lies under it."""
    going = list(carried(workshop, idea_ids))
    refuse_if_held(workshop, [one.idea.id for one in going])
    for one in going:
        yield workshop.edit("idea", one.idea.id, later=True, under=one.under, x=None, y=None)


def take_up(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Take ideas back onto the board, to where they stood before they were kept for later."""
    for idea_id in idea_ids:
        yield workshop.edit("idea", workshop.idea(idea_id).id, later=False)


def move(
    workshop: Workshop,
    idea_ids: Iterable[IdeaId],
    *,
    to: PillarId | None,
    below: IdeaId | None = None,
    theme: ThemeId | None = None,
) -> Iterator[Edit]:
    """Move ideas, and what lies under them, into a pillar or the tray, in the order given.

    They go below one of the ideas there, or to the top of the theme named; without a theme to the top of
    the ideas that stand under none.
    """
    if to is not None:
        workshop.pillar(to)
    if theme is not None and workshop.theme(theme).pillar != to:
        raise RuleBroken("That theme stands in another pillar.")
    moving = list(carried(workshop, idea_ids))
    refuse_locked(workshop, to, *(one.idea.pillar for one in moving))
    going = {one.idea.id for one in moving}
    behind = (
        last_of(workshop, below, besides=going) if below and workshop.value("idea", below, "rank") else below
    )
    for edit in placed(workshop, moving, to, below=behind):
        new = {"theme": theme, "x": None, "y": None} if "under" in edit.after else {}
        yield workshop.edit("idea", edit.id, **edit.after, **new)


def place(workshop: Workshop, places: Mapping[IdeaId, PillarId]) -> Iterator[Edit]:
    """Put ideas, each with what lies under it, at the end of the pillar it goes to; all as one change."""
    for pillar in dict.fromkeys(places.values()):
        going = [idea_id for idea_id, goal in places.items() if goal == pillar]
        yield from move(workshop, going, to=pillar, below=end_of(workshop.ideas_in(pillar)))


def lay(workshop: Workshop, places: Mapping[IdeaId, tuple[float, float]]) -> Iterator[Edit]:
    """Lay notes loose on the canvas, each at its place in px at 100 %; they are still to be placed."""
    moving = list(carried(workshop, places))
    refuse_if_held(workshop, [one.idea.id for one in moving])
    tray = workshop.ideas_in(None)
    waiting = {idea.id for idea in tray}
    arriving = [one for one in moving if one.idea.id not in waiting]
    ranks = {edit.id: edit.after["rank"] for edit in placed(workshop, arriving, None, below=end_of(tray))}
    for one in moving:
        x, y = places.get(one.idea.id, (None, None)) if one.under is None else (None, None)
        at = {"x": None if x is None else float(x), "y": None if y is None else float(y)}
        rank = ranks.get(one.idea.id, one.idea.rank)
        yield workshop.edit("idea", one.idea.id, pillar=None, theme=None, under=one.under, rank=rank, **at)


def stack(workshop: Workshop, idea_ids: Iterable[IdeaId], *, onto: IdeaId) -> Iterator[Edit]:
    """Lay ideas under a note that says the same; each keeps its words and its voice."""
    top = workshop.idea(workshop.top_of(onto))
    there = {top.id, *(idea.id for idea in workshop.beneath(top.id))}
    moving = [one for one in carried(workshop, idea_ids) if one.idea.id not in there]
    refuse_locked(workshop, top.pillar, *(one.idea.pillar for one in moving))
    going = [one._replace(under=top.id) for one in moving]
    for edit in placed(workshop, going, workshop.place_of(top), below=last_of(workshop, top.id)):
        new = {"theme": top.theme, "x": None, "y": None} if "under" in edit.after else {}
        yield workshop.edit("idea", edit.id, **edit.after, **new)


def open_stack(workshop: Workshop, idea_id: IdeaId) -> Iterator[Edit]:
    """Lay every idea of a stack beside its top again, in the order in which they were stacked."""
    top = workshop.idea(workshop.top_of(idea_id))
    refuse_if_held(workshop, [top.id])
    for n, idea in enumerate(workshop.beneath(top.id), 1):
        x = None if top.x is None else top.x + n * BESIDE
        yield workshop.edit("idea", idea.id, under=None, theme=top.theme, x=x, y=top.y)


def take_off(workshop: Workshop, idea_id: IdeaId) -> Iterator[Edit]:
    """Take one idea out of its stack and lay it beside; if it is the top, the next one takes its place."""
    idea = workshop.idea(idea_id)
    refuse_if_held(workshop, [idea_id])
    top = workshop.idea(workshop.top_of(idea_id))
    beneath = workshop.beneath(top.id)
    if not beneath:
        return
    beside = {"x": None if top.x is None else top.x + BESIDE, "y": top.y, "theme": top.theme}
    if top.id != idea.id:
        behind = last_of(workshop, top.id, besides={idea.id})
        off, *pushed = placed(workshop, [Carried(idea, None)], workshop.place_of(top), below=behind)
        yield workshop.edit("idea", idea.id, **off.after, **beside)
        yield from pushed
        return
    new_top, *others = beneath
    yield workshop.edit("idea", new_top.id, under=None, x=top.x, y=top.y, theme=top.theme)
    yield from (workshop.edit("idea", other.id, under=new_top.id) for other in others)
    yield workshop.edit("idea", idea.id, x=beside["x"])


def bin(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Put ideas in the bin, a stack as a whole; they can be taken back."""
    going = [one.idea.id for one in carried(workshop, idea_ids)]
    refuse_if_held(workshop, going)
    for idea_id in going:
        yield workshop.edit("idea", idea_id, binned=True)


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


def _table(name: str) -> str:
    name = one_line(name)
    if len(name) > LONGEST_TABLE:
        raise RuleBroken("The name of a table holds {longest} characters.", longest=LONGEST_TABLE)
    return name


def _prompt(question: str) -> str:
    question = one_line(question)
    if len(question) > LONGEST_PROMPT:
        raise RuleBroken("A question holds {longest} characters.", longest=LONGEST_PROMPT)
    return question


_PAPER = ("picture", "photo", "spot", "reading", "card")
_TOLD = ("theme", "under", "session", "language", "source", "origin", "laptop", "later", *_PAPER)
_SHARED = ("text", "group", "session", "language", "theme", "table", "prompt", "picture", "photo", "spot")
