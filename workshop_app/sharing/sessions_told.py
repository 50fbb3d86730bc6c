"""Sessions as data files and spreadsheets tell them: when and where, what was done, how many were there."""

from typing import Any

from workshop_app.domain import agenda, attending
from workshop_app.domain.agenda_records import Part, Pause
from workshop_app.domain.records import GroupId, Session, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.small_numbers import together
from workshop_app.sharing.board_order import moment

PLAIN = ("title", "kind", "date", "starts", "ends", "place", "language", "people", "returning", "origin")
"""The fields of a session that stand in a data file as they are."""


def sessions_told(workshop: Workshop, *, for_myself: bool = False) -> list[dict[str, Any]]:
    """Return the sessions in order, each with its parts and who was there.

    For others the small groups of a session are counted together, and what only the facilitator wrote is left
    out: notes, and the answers of equity pauses.
    """
    return [
        {
            "id": session.id,
            **{name: getattr(session, name) for name in PLAIN},
            "ideas": ideas_in(workshop, session.id),
            "parts": [
                _part(workshop, part, for_myself=for_myself) for part in agenda.parts_of(workshop, session.id)
            ],
            "attendance": attendance_told(workshop, session, for_myself=for_myself),
            **({"pauses": _pauses(workshop, session.id)} if for_myself else {}),
        }
        for session in workshop.sessions()
    ]


def attendance_told(
    workshop: Workshop, session: Session, *, for_myself: bool = False
) -> list[dict[str, Any]]:
    """Return how many were invited to a session and are there, group by group, in list order."""
    invited, present = attending.invited(workshop, session.id), attending.present(workshop, session.id)
    people = {group: present[group] for group in present if present[group] or invited[group]}
    sets = [(group,) for group in people] if for_myself else together(people)
    return [
        {
            "groups": names_of(workshop, groups),
            "invited": sum(invited[group] for group in groups),
            "present": sum(present[group] for group in groups),
        }
        for groups in sets
    ]


def ideas_in(workshop: Workshop, session_id: SessionId) -> int:
    """Return how many ideas came in at a session."""
    return sum(idea.session == session_id for idea in workshop.ideas())


def people_in(workshop: Workshop, session_id: SessionId) -> int:
    """Return how many people are in a session, as they were counted."""
    return sum(attending.present(workshop, session_id).values())


def names_of(workshop: Workshop, groups: tuple[GroupId | None, ...]) -> list[str | None]:
    """Return the names of groups; null is whoever said no group."""
    named = {group.id: group.name for group in workshop.groups()}
    return [named.get(group) if group is not None else None for group in groups]


def _pauses(workshop: Workshop, session_id: SessionId) -> list[dict[str, str]]:
    pauses = (one for one in workshop.all_of(Pause) if one.session == session_id)
    return [{"before": one.before, "answer": one.answer} for one in pauses]


def _part(workshop: Workshop, part: Part, *, for_myself: bool) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "title": part.title,
        "minutes": part.minutes,
        "room": agenda.view_of(part),
        "prompts": {prompt.language: prompt.text for prompt in agenda.prompts_of(workshop, part.id)},
        "began": moment(part.began) or None,
        "ended": moment(part.ended) or None,
        **({"notes": part.notes} if for_myself else {}),
    }
