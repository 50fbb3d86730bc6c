"""Fills a view from the workshop as the wall may know it: from what it is about to all that is told to it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.room import showing
from workshop_app.ui.room.shown import Newest, Shown


class View(NamedTuple):
    """What the wall is about, before it is filled from the workshop."""

    name: str
    pillar: PillarId | None = None
    idea: IdeaId | None = None


PLAIN: dict[str, Callable[[Workshop], Shown]] = {
    "prompt": showing.of_prompt,
    "thanks": showing.of_thanks,
    "welcome": showing.of_welcome,
}
"""How the views are filled that are about the whole workshop."""


def filled(
    view: View, wall: Workshop, *, joined: Sequence[IdeaId] = (), opened: Collection[IdeaId] = ()
) -> Shown:
    """Return what is shown of a view; `joined` are ideas that just found their place.

    `opened` are the ideas that were there when the facilitator opened the newest ones.
    """
    if view.idea is not None and view.name == "note":
        return showing.of_note(wall, view.idea)
    if view.idea is not None:
        return showing.of_sorting(wall, view.idea, view.pillar, just_joined=joined)
    if view.pillar is not None:
        return showing.of_spotlight(wall, view.pillar, just_joined=joined)
    if view.name == "newest":
        return _newest(wall, opened)
    if view.name == "board":
        return showing.of_board(wall, joined=joined)
    return PLAIN.get(view.name, showing.of_welcome)(wall)


def _newest(wall: Workshop, opened: Collection[IdeaId]) -> Newest:
    """Return the ideas that were there when the facilitator opened them; newer ones are only counted."""
    since = [idea.id for idea in wall.ideas() if idea.id not in opened]
    known = wall.supposing(wall.edit("idea", idea, rank="") for idea in since) if since else wall
    return replace(showing.of_newest(known), count=len(wall.ideas()))
