"""What is behind the words of a portrait, for all of them at once: the page asks after every change."""

from collections import defaultdict

from workshop_app.domain.records import Idea, IdeaId
from workshop_app.domain.shape_records import Thread
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop


def behind_all(workshop: Workshop) -> dict[Wording, list[Idea]]:
    """Return for every wording with threads the ideas behind it, in the order in which they arrived."""
    tied = defaultdict[Wording, set[IdeaId]](set)
    for thread in workshop.all_of(Thread):
        if thread.idea is not None:
            tied[Wording(thread.of, thread.wording)].add(thread.idea)
    wanted = set[IdeaId]().union(*tied.values())
    places = {idea.id: (n, idea) for n, idea in enumerate(workshop.ideas()) if idea.id in wanted}
    return {
        wording: [idea for _, idea in sorted((places[id] for id in ids if id in places), key=_place)]
        for wording, ids in tied.items()
    }


def _place(one: tuple[int, Idea]) -> int:
    return one[0]
