"""What choosing a template does: its sessions and parts are laid out as one change."""

from workshop_app.agenda import laying_out
from workshop_app.agenda.template import Template, in_language
from workshop_app.desk import ids
from workshop_app.domain.agenda import parts_of
from workshop_app.domain.commands import agendas, sessions
from workshop_app.domain.records import Session, SessionId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.plan.agenda_slots import lasting
from workshop_app.ui.step import Surroundings
from workshop_app.words import language, say, say_many


def lay_out(around: Surroundings, template: Template, into: SessionId | None = None) -> bool:
    """Lay a template out and work there; its first meeting goes into `into` if that has no parts yet."""
    workshop, desk = around.workshop, around.desk
    details = workshop.details
    first_ever = not workshop.sessions()
    is_one_time = len({meeting.starts for meeting in template.sessions}) == 1
    if into is not None and parts_of(workshop, into):
        into = None

    def act() -> None:
        new = laying_out.lay_out(
            template,
            ids.fresh,
            language=details.language or "en",
            date=details.date if first_ever else "",
            start=details.starts if first_ever and is_one_time else "",
            place=details.place,
            into=into,
        )
        desk.do(agendas.lay_out, new)
        around.voice.attend(new[0].session)

    if not around.alerts.attempt(act):
        return False
    count = len(template.sessions)
    title = in_language(template.title, language())
    laid = (
        say_many(
            "{title}: {count} session laid out", "{title}: {count} sessions laid out", count, title=title
        )
        if count > 1
        else say("{title}: laid out", title=title)
    )
    undo = Offer(say("Undo"), lambda: around.alerts.attempt(desk.undo))
    around.alerts.toast(laid, undo)
    return True


def begin_empty(around: Surroundings) -> SessionId | None:
    """Add a session without parts and work in it; None if it could not be kept."""
    workshop, desk = around.workshop, around.desk
    details, standing = workshop.details, workshop.sessions()
    session_id = SessionId(ids.fresh("session"))
    number = len(standing) + 1
    said: dict[str, object] = {"place": details.place, "language": details.language}
    if not standing:
        said |= {"date": details.date, "starts": details.starts}
    for before in [session for session in standing if not session.origin][-1:]:  # evenings are much alike
        alike = ("kind", "starts", "ends", "place", "language")
        said |= {name: value for name in alike if (value := getattr(before, name))}
    title = details.title if not standing and details.title else say("Session {number}", number=number)
    if not around.alerts.attempt(lambda: desk.do(sessions.add, session_id, title, **said)):
        return None
    around.voice.attend(session_id)
    return session_id


def bin_session(around: Surroundings, session: Session) -> None:
    """Put a session into the bin and say so, with Undo; its ideas stay."""
    desk, alerts = around.desk, around.alerts
    if alerts.attempt(lambda: desk.do(sessions.bin, session.id)):
        back = Offer(say("Undo"), lambda: alerts.attempt(lambda: desk.do(sessions.take_back, session.id)))
        alerts.toast(say("{session} is in the bin. Its ideas stay.", session=session.title), back)


def facts_of(template: Template) -> str:
    """Return how many meetings a template has, how long they take, and what lies on the tables."""
    many = len(template.sessions)
    meetings = say_many("{count} session", "{count} sessions", many) if many > 1 else ""
    parts = sum(len(session.parts) for session in template.sessions)
    handouts = len(template.handouts)
    prompts = sum(bool(part.prompt) for session in template.sessions for part in session.parts)
    found = (
        meetings,
        lasting(template.minutes),
        say_many("{count} part", "{count} parts", parts),
        say_many("{count} prompt", "{count} prompts", prompts) if prompts else "",
        say_many("{count} handout", "{count} handouts", handouts) if handouts else "",
    )
    return " · ".join(one for one in found if one)
