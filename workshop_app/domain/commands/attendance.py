"""Everything one can do with who was invited and who is in the room, as numbers."""

from collections.abc import Iterator

from workshop_app.domain import attending
from workshop_app.domain.changes import Edit
from workshop_app.domain.records import GroupId, SessionId
from workshop_app.domain.rules import MOST_PEOPLE, RuleBroken
from workshop_app.domain.workshop import Workshop


def invite(workshop: Workshop, session_id: SessionId, group_id: GroupId, count: int) -> Iterator[Edit]:
    """Say how many people of a group are invited to a session."""
    yield _said(workshop, session_id, group_id, invited=_people(count))


def count(workshop: Workshop, session_id: SessionId, group_id: GroupId, people: int) -> Iterator[Edit]:
    """Say how many people of a group are in a session."""
    yield _said(workshop, session_id, group_id, present=_people(people))


def _said(workshop: Workshop, session_id: SessionId, group_id: GroupId, **numbers: int) -> Edit:
    session, group = workshop.session(session_id).id, workshop.group(group_id).id
    id = attending.attendance_id(session, group)
    return workshop.edit("attendance", id, session=session, group=group, rank="a0", **numbers)


def _people(count: int) -> int:
    if not 0 <= count <= MOST_PEOPLE:
        raise RuleBroken("A session holds {most} people.", most=MOST_PEOPLE)
    return count
