"""The session that somebody names in a terminal: one that is there, or a new one."""

from workshop_app.desk import ids
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import sessions
from workshop_app.domain.records import SessionId
from workshop_app.intake.named_places import NamedPlaces


def session(desk: Desk, title: str) -> SessionId:
    """Return the session of this title, made if there is none; raises RuleBroken for no title at all."""
    named = NamedPlaces(desk.workshop, ids.fresh)
    found = named.session(" ".join(title.split()))
    if found in named.new_sessions:
        desk.do(sessions.add, found, named.new_sessions[found])
    return found
