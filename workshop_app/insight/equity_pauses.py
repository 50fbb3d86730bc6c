"""Equity pauses: before voices become few words, one asks who has spoken and who is missing."""

from workshop_app.domain.agenda import kind_of_part, parts_of
from workshop_app.domain.agenda_records import Part, Pause
from workshop_app.domain.records import Idea, SessionId
from workshop_app.domain.workshop import Workshop

STEP = "group"
"""The step of the rail before which there is one: there ideas become pillars."""


def is_due_before_grouping(workshop: Workshop, session_id: SessionId | None) -> bool:
    """Say whether a session has ideas that came in since its last pause, so that one is due before Group.

    There is none where nobody works in a session.
    """
    newest = newest_idea(workshop, session_id)
    if session_id is None or newest is None:
        return False
    kept = pauses(workshop, session_id)
    return not kept or workshop.arrived(kept[-1]) < workshop.arrived(newest)


def is_due_before_part(workshop: Workshop, part: Part) -> bool:
    """Say whether a part that begins, or has just begun, is one before which a pause is due.

    Parts of that kind which follow each other have one pause, before the first of them: it was answered
    after the last other part began. There is none where nobody has said anything.
    """
    if not kind_of_part(part).is_synthesis or not workshop.ideas():
        return False
    begun = [one for one in parts_of(workshop, part.session) if one.began and one.id != part.id]
    others = [one.began for one in begun if not kind_of_part(one).is_synthesis and _is_before(one, part)]
    since = max(others, default=0)
    return all(workshop.arrived(pause).millis < since for pause in pauses(workshop, part.session))


def pauses(workshop: Workshop, session_id: SessionId | None) -> tuple[Pause, ...]:
    """Return the pauses of a session that were answered, the latest last."""
    kept = [pause for pause in workshop.all_of(Pause) if pause.session == session_id]
    return tuple(sorted(kept, key=workshop.arrived))


def newest_idea(workshop: Workshop, session_id: SessionId | None) -> Idea | None:
    """Return the idea of a session that came in last; None asks for that of all sessions."""
    ideas = workshop.ideas()
    return next((one for one in reversed(ideas) if session_id is None or one.session == session_id), None)


def _is_before(one: Part, part: Part) -> bool:
    return not part.began or one.began <= part.began
