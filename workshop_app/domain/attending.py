"""Attending: who was invited and who is in the room, as numbers; and the seats, which have codes only."""

from collections import defaultdict

from workshop_app.domain.agenda_records import Attendance, AttendanceId, Seat, SeatId
from workshop_app.domain.card_codes import read_code
from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import GroupId, SessionId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop


def attendance(workshop: Workshop, session_id: SessionId, group_id: GroupId) -> Attendance:
    """Return how many of a group were invited to a session and are there; nothing said is 0 of 0."""
    id = attendance_id(session_id, group_id)
    found = next((one for one in workshop.all_of(Attendance) if one.id == id), None)
    return found or Attendance(id=id, session=session_id, group=group_id)


def attendance_id(session_id: SessionId, group_id: GroupId) -> AttendanceId:
    """Return the id of the one record about a group in a session, the same on every laptop."""
    return AttendanceId(made_of("attendance", session_id, group_id))


def present(workshop: Workshop, session_id: SessionId | None) -> dict[GroupId, int]:
    """Return how many people of each group are in a session, groups in list order; 0 if nobody said."""
    counted = {one.group: one.present for one in workshop.all_of(Attendance) if one.session == session_id}
    return {group.id: counted.get(group.id, 0) for group in workshop.groups()}


def invited(workshop: Workshop, session_id: SessionId | None) -> dict[GroupId, int]:
    """Return how many people of each group were invited to a session."""
    counted = {one.group: one.invited for one in workshop.all_of(Attendance) if one.session == session_id}
    return {group.id: counted.get(group.id, 0) for group in workshop.groups()}


def people(workshop: Workshop) -> dict[GroupId, int]:
    """Return how many people of each group were heard in all sessions, every person counted once.

    A session of returning people and the one before are one series: of a series the largest number of a
    group counts, and the series add up.
    """
    return _over_series(workshop, "present")


def people_invited(workshop: Workshop) -> dict[GroupId, int]:
    """Return how many people of each group were invited in all, counted like `people`."""
    return _over_series(workshop, "invited")


def series(workshop: Workshop) -> list[list[SessionId]]:
    """Return the sessions in order, those of the same people together."""
    found: list[list[SessionId]] = []
    for session in workshop.sessions():
        if session.returning and found:
            found[-1].append(session.id)
        else:
            found.append([session.id])
    return found


def seats(workshop: Workshop) -> tuple[Seat, ...]:
    """Return the seats in order, table by table."""
    return workshop.all_of(Seat)


def seat(workshop: Workshop, code: str) -> Seat | None:
    """Return the seat with this code, however it is written; None if it was never laid out."""
    wanted = seat_code(code)
    return next((one for one in workshop.all_of(Seat) if one.code == wanted), None)


def seat_id(code: str) -> SeatId:
    """Return the id of the seat with this code, the same on every laptop."""
    return SeatId(made_of("seat", code))


def seat_code(code: str) -> str:
    """Return a code as it is printed (t4 7 is T4-07); an empty one stays empty.

    Raises RuleBroken for anything else, so that no name is ever kept for a seat.
    """
    if not code.strip():
        return ""
    read = read_code(code)
    if read is None:
        raise RuleBroken(
            "“{code}” is no seat. A seat is a table and a number, such as T4-07.", code=code.strip()
        )
    return str(read)


def _over_series(workshop: Workshop, field: str) -> dict[GroupId, int]:
    of_session: dict[SessionId | None, dict[GroupId | None, int]] = defaultdict(dict)
    for one in workshop.all_of(Attendance):
        of_session[one.session][one.group] = getattr(one, field)
    return {
        group.id: sum(
            max(of_session[session].get(group.id, 0) for session in sessions) for sessions in series(workshop)
        )
        for group in workshop.groups()
    }
