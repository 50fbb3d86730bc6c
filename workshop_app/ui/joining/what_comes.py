"""What comes: the ideas by session and group, and everything else that was not here before."""

from collections import Counter

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.desk.taking_in import Seen
from workshop_app.domain.agenda_records import Attendance, Part
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import Group, Idea, Pillar, Session, SessionId
from workshop_app.domain.shape_records import Descriptor, Statement
from workshop_app.domain.vote_records import Vote
from workshop_app.ui.joining.sections import Section, counted
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

MOST_SESSIONS = 12
"""So many sessions are told one by one."""


def what_comes(around: Surroundings, seen: Seen) -> Section:
    """Return the section that says what the files add."""
    ideas = seen.bringing.ideas
    head = say_many("{count} new idea", "{count} new ideas", len(ideas)) if ideas else say("No new ideas")
    section = Section(around.controls, head)
    by_session: dict[SessionId | None, list[Idea]] = {}
    for idea in ideas:
        by_session.setdefault(idea.session, []).append(idea)
    order = [None, *(session.id for session in seen.after.sessions())]
    told = sorted(by_session, key=lambda one: order.index(one) if one in order else 0)
    for session in told[:MOST_SESSIONS]:
        section.column.addWidget(_session(around, seen, session, by_session[session]))
    if len(told) > MOST_SESSIONS:
        rest = len(told) - MOST_SESSIONS
        section.say(say_many("and {count} more session", "and {count} more sessions", rest))
    for sentence in _besides(seen):
        section.say(sentence, colour="ink")
    return section


def what_changes(around: Surroundings, seen: Seen) -> Section | None:
    """Return the section that says what becomes different here; None if nothing does."""
    brings = seen.bringing
    gone = sum(isinstance(one, Idea) for one in brings.gone)
    changed = sum(isinstance(one, Idea | Pillar) for one in brings.changed) - sum(
        isinstance(one, Idea | Pillar) for one in brings.gone
    )
    sheets = [one.name or say("Not named yet") for one in brings.gone if isinstance(one, Pillar)]
    if not (gone or changed or sheets):
        return None
    section = Section(around.controls, say("What becomes different here"))
    if changed > 0:
        one, many = (
            "{count} note or pillar was moved or changed there",
            "{count} notes and pillars were moved or changed there",
        )
        section.say(say_many(one, many, changed), colour="ink")
    if gone:
        one, many = "{count} idea goes to the bin, as there", "{count} ideas go to the bin, as there"
        section.say(say_many(one, many, gone), colour="ink")
    if sheets:
        section.say(
            say("Pillars that go to the bin, as there: {names}", names=", ".join(sheets)), colour="ink"
        )
    return section


def _session(around: Surroundings, seen: Seen, session_id: str | None, ideas: list[Idea]) -> QWidget:
    """Return one session: what it is called, where it comes from, and how many ideas of which group."""
    px, controls = around.theme.px, around.controls
    session = next((one for one in seen.after.sessions() if one.id == session_id), None)
    groups = Counter(idea.group if seen.after.group_of(idea) else None for idea in ideas)
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, px(4))
    column.setSpacing(px(4))
    top = QHBoxLayout()
    top.setSpacing(px(8))
    name = session.title if session is not None else say("In no session")
    top.addWidget(controls.label(name, "label", wrap=True), 1)
    count = say_many("{count} idea", "{count} ideas", len(ideas))
    top.addWidget(controls.label(count, "label", "ink2"))
    column.addLayout(top)
    if session is not None and session.origin and session.origin != session.title:
        column.addWidget(
            controls.label(say("from “{title}”", title=session.origin), "small", "ink3", wrap=True)
        )
    told = list[tuple[Group | None, str]]()
    for group_id, number in groups.most_common():
        group = next((one for one in seen.after.groups() if one.id == group_id), None)
        said = group.name if group is not None else say("Not said who")
        told.append((group, say("{group}: {count}", group=said, count=number)))
    column.addWidget(counted(around, told))
    return block


def _besides(seen: Seen) -> list[str]:
    """Return sentences about what comes besides ideas."""
    came = seen.bringing.came
    guests = {
        made_of("pillar", guest.copy.workshop_id, pillar.id)
        for guest in seen.guests
        for pillar in guest.workshop.pillars()
    }
    pillars = [one for one in came if isinstance(one, Pillar) and one.id not in guests]
    told = list[str]()
    if pillars:
        names = ", ".join(pillar.name or say("Not named yet") for pillar in pillars)
        one, many = "{count} new pillar: {names}", "{count} new pillars: {names}"
        told.append(say_many(one, many, len(pillars), names=names))
    told_of = {idea.session for idea in seen.bringing.ideas}
    if others := [one.title for one in came if isinstance(one, Session) and one.id not in told_of]:
        one, many = "{count} session without ideas: {names}", "{count} sessions without ideas: {names}"
        told.append(say_many(one, many, len(others), names=", ".join(others)))
    if parts := sum(isinstance(one, Part) for one in came):
        told.append(say_many("{count} part of an agenda", "{count} parts of agendas", parts))
    people = sum(one.present for one in came if isinstance(one, Attendance))
    if people:
        told.append(
            say_many("{count} person counted as present", "{count} people counted as present", people)
        )
    votes = sum(isinstance(one, Vote) for one in came)
    if votes:
        told.append(say_many("{count} vote with its count", "{count} votes with their counts", votes))
    for sort, one, many in (
        (Statement, "{count} statement of a pillar", "{count} statements of pillars"),
        (Descriptor, "{count} written cell of a progression", "{count} written cells of progressions"),
        (Term, "{count} term of the common language", "{count} terms of the common language"),
    ):
        if said := sum(isinstance(each, sort) for each in came):
            told.append(say_many(one, many, said))
    return told
