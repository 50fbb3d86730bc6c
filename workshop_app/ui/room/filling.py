"""Fills a view from the workshop as the wall may know it: from what it is about to all that is told to it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.domain.vote_records import VoteId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import on_the_wall
from workshop_app.ui.room import part_showing, shaped_showing, showing, vote_showing
from workshop_app.ui.room.part_on_wall import PartOnWall
from workshop_app.ui.room.shown import Newest, Shown


class View(NamedTuple):
    """What the wall is about, before it is filled from the workshop."""

    name: str
    pillar: PillarId | None = None
    idea: IdeaId | None = None
    vote: VoteId | None = None
    scale: ScaleId | None = None
    lens: str = "learner"


class Happening(NamedTuple):
    """What goes on in the room: the session, the part that runs, and what only the facilitator's hands tell.

    `joined` are ideas that just found their place, `opened` those that were there when the facilitator opened
    the newest ones.
    """

    session: SessionId | None = None
    part: PartOnWall | None = None
    joined: Sequence[IdeaId] = ()
    opened: Collection[IdeaId] = ()


def filled(view: View, wall: Workshop, now: Happening) -> Shown:
    """Return what is shown of a view; where words or their papers are, small groups are told together."""
    if view.idea is not None and view.name == "note":
        return showing.of_note(on_the_wall(wall), view.idea)
    if view.idea is not None:
        return showing.of_sorting(on_the_wall(wall), view.idea, view.pillar, just_joined=now.joined)
    if view.pillar is not None and view.name in SHAPED and wall.number_of(view.pillar):
        return SHAPED[view.name](wall, view)
    if view.pillar is not None:
        return showing.of_spotlight(on_the_wall(wall), view.pillar, just_joined=now.joined)
    if view.name == "vote":
        return part_showing.timed(vote_showing.of_vote(wall, view.vote), now.part)
    return part_showing.timed(PLAIN.get(view.name, _welcome)(wall, now), now.part)


def _welcome(wall: Workshop, now: Happening) -> Shown:
    return part_showing.of_welcome(wall, now.session)


def _board(wall: Workshop, now: Happening) -> Shown:
    return showing.of_board(on_the_wall(wall), joined=now.joined)


def _heard(wall: Workshop, _now: Happening) -> Shown:
    return showing.of_heard(wall)


def _prompt(wall: Workshop, now: Happening) -> Shown:
    return part_showing.of_prompt(wall, now.part.id if now.part is not None else None)


def _clock(wall: Workshop, now: Happening) -> Shown:
    return part_showing.of_clock(wall, now.part.id if now.part is not None else None)


def _thanks(wall: Workshop, _now: Happening) -> Shown:
    return showing.of_thanks(on_the_wall(wall))


def _newest(wall: Workshop, now: Happening) -> Newest:
    """Return the ideas that were there when the facilitator opened them; newer ones are only counted."""
    seen = on_the_wall(wall)
    since = [idea.id for idea in seen.ideas() if idea.id not in now.opened]
    known = seen.supposing(seen.edit("idea", idea, rank="") for idea in since) if since else seen
    return replace(showing.of_newest(known), count=len(seen.ideas()))


def _words(wall: Workshop, view: View) -> Shown:
    return shaped_showing.of_words(wall, view.pillar or PillarId(""))


def _levels(wall: Workshop, view: View) -> Shown:
    return shaped_showing.of_levels(wall, view.pillar or PillarId(""), view.scale, view.lens)


SHAPED: dict[str, Callable[[Workshop, View], Shown]] = {"words": _words, "levels": _levels}
"""How the views are filled that are about what a pillar says, and not about ideas."""

PLAIN: dict[str, Callable[[Workshop, Happening], Shown]] = {
    "welcome": _welcome,
    "prompt": _prompt,
    "clock": _clock,
    "newest": _newest,
    "board": _board,
    "heard": _heard,
    "thanks": _thanks,
}
"""How the views are filled that are about neither one pillar nor one idea."""
