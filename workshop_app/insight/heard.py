"""Who was heard, and who was not: one question, asked by every screen and every page that says it."""

from workshop_app.domain.agenda_records import Attendance
from workshop_app.domain.records import Group, GroupId, Idea, SessionId
from workshop_app.domain.workshop import Workshop


def ideas_of(
    workshop: Workshop, group_id: GroupId | None, session_id: SessionId | None = None
) -> tuple[Idea, ...]:
    """Return a group's ideas, of one session or of all; None is nobody in particular."""
    ideas = workshop.ideas_of(group_id)
    return ideas if session_id is None else tuple(idea for idea in ideas if idea.session == session_id)


def heard(workshop: Workshop, session_id: SessionId | None = None) -> tuple[Group, ...]:
    """Return the groups that gave an idea, in a session or at all, in list order."""
    return tuple(group for group in workshop.groups() if ideas_of(workshop, group.id, session_id))


def not_heard(workshop: Workshop, session_id: SessionId | None = None) -> tuple[Group, ...]:
    """Return the groups of which nobody gave an idea yet, of those that were looked for, in list order."""
    looked_for = expected(workshop, session_id)
    return tuple(group for group in looked_for if not ideas_of(workshop, group.id, session_id))


def expected(workshop: Workshop, session_id: SessionId | None = None) -> tuple[Group, ...]:
    """Return the groups one looks for, in list order.

    In all sessions together those are the groups on the list. In one session they are those that were
    invited or are there; where nobody said who, again those on the list.
    """
    groups = workshop.groups()
    if session_id is None:
        return groups
    called = {
        one.group
        for one in workshop.all_of(Attendance)
        if one.session == session_id and (one.invited or one.present)
    }
    return tuple(group for group in groups if group.id in called) or groups


def is_counted(workshop: Workshop, session_id: SessionId | None = None) -> bool:
    """Say whether anybody counted the people of a session, or of any."""
    return any(
        one.present and (session_id is None or one.session == session_id)
        for one in workshop.all_of(Attendance)
    )
