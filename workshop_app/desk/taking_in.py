"""Taking in another copy of a workshop, or another workshop: what it would bring, and bringing it."""

from workshop_app.desk.desk import Desk
from workshop_app.domain import merging
from workshop_app.domain.commands import workshops
from workshop_app.domain.merging import Bringing, OtherCopy
from workshop_app.domain.workshop import Workshop


def preview(desk: Desk, workshop_id: str, other: OtherCopy) -> Bringing:
    """Return what the other file would bring to the workshop of this id; nothing is changed by asking.

    Another copy of the same workshop brings its changes. Another workshop brings its ideas as new ones,
    which alters nothing that is here. Raises RuleBroken if they do not fit in.
    """
    if other.workshop_id == workshop_id:
        return merging.bringing(desk.changes(), other.changes)
    edits = workshops.bring_in(desk.workshop, Workshop(other.changes), other.workshop_id)
    return merging.added(desk.workshop, desk.workshop.supposing(tuple(edits)))


def take_in(desk: Desk, workshop_id: str, other: OtherCopy) -> Bringing:
    """Bring it in and return what it brought.

    Another workshop's ideas come as one change of the facilitator's, so Ctrl+Z takes them back; what
    another copy did is never undone. Raises RuleBroken and what the log raises; then nothing has changed.
    """
    brought = preview(desk, workshop_id, other)
    desk.keep(other.pictures.values())
    if other.workshop_id == workshop_id:
        desk.merge(other.changes)
    else:
        desk.do(workshops.bring_in, Workshop(other.changes), other.workshop_id)
    return brought
