"""Everything one can do with the golden thread between the words of the portrait and ideas."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.records import IdeaId
from workshop_app.domain.shape_records import Thread
from workshop_app.domain.shaping import thread_id
from workshop_app.domain.wordings import Wording, refuse_unless_stands
from workshop_app.domain.workshop import Workshop


def tie(workshop: Workshop, wording: Wording, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Tie a wording to the ideas behind it; a stack is tied with every voice in it."""
    refuse_unless_stands(workshop, wording)
    of, id = wording
    for idea_id in _with_stacks(workshop, idea_ids):
        thread = thread_id(wording, idea_id)
        yield workshop.edit("thread", thread, of=of, wording=id, idea=idea_id, rank="a0", binned=False)


def cut(workshop: Workshop, wording: Wording, idea_ids: Iterable[IdeaId]) -> Iterator[Edit]:
    """Cut the threads from a wording to these ideas; where there is none, nothing happens."""
    refuse_unless_stands(workshop, wording)
    for idea_id in _with_stacks(workshop, idea_ids):
        thread = workshop.find(Thread, thread_id(wording, idea_id))
        if thread is not None:
            yield workshop.edit("thread", thread.id, binned=True)


def _with_stacks(workshop: Workshop, idea_ids: Iterable[IdeaId]) -> Iterable[IdeaId]:
    found = dict[IdeaId, None]()
    for idea_id in idea_ids:
        found[workshop.idea(idea_id).id] = None
        found |= dict.fromkeys(idea.id for idea in workshop.beneath(idea_id))
    return found
