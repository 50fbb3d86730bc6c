"""What undo and redo would do next, read from the changes themselves."""

from collections.abc import Iterator

from workshop_app.domain.changes import Change, Edit
from workshop_app.domain.workshop import Workshop


class History:
    """The facilitator's own changes at one desk, as two stacks; the last of each comes next."""

    def __init__(self) -> None:
        self.undoable: list[Change] = []
        self.redoable: list[Change] = []

    def follow(self, change: Change) -> None:
        """Take note of a change made at this desk."""
        if change.undoes is None:
            self.undoable.append(change)
            self.redoable.clear()
        elif self.undoable and self.undoable[-1].stamp == change.undoes:
            self.redoable.append(change)
            self.undoable.pop()
        elif self.redoable and self.redoable[-1].stamp == change.undoes:
            self.undoable.append(change)
            self.redoable.pop()


def reversal(workshop: Workshop, change: Change) -> Iterator[Edit]:
    """Return the edits that take a change back, sparing what has been set to something else since."""
    for edit in change.edits:
        mine = {
            name: edit.before[name]
            for name, value in edit.after.items()
            if name in edit.before and workshop.value(edit.kind, edit.id, name) == value
        }
        if mine:
            yield workshop.edit(edit.kind, edit.id, **mine)
