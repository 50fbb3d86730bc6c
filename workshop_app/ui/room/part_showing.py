"""What the room is shown of a session and of the part that runs: its question, its title and its time."""

from dataclasses import replace
from datetime import date

from workshop_app.domain.agenda import latest_session, prompt_in, prompts_of
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.records import Session, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.day_words import clock, day_of, long_day, time_of
from workshop_app.ui.room import showing
from workshop_app.ui.room.part_on_wall import PartOnWall
from workshop_app.ui.room.setting import NEW_LINE
from workshop_app.ui.room.shown import ClockFace, Prompt, Results, Shown, VoteQuestion, Welcome
from workshop_app.words import say


def part_of(workshop: Workshop, part_id: PartId) -> Part | None:
    """Return a part as the wall may know it; None if it is not on an agenda there."""
    return next((part for part in workshop.all_of(Part) if part.id == part_id), None)


def of_welcome(workshop: Workshop, session_id: SessionId | None = None) -> Welcome:
    """Return the welcome to a session: where and when it is, which of several, and which paper is whose."""
    welcome = showing.of_welcome(workshop)
    session = _session(workshop, session_id)
    if session is None:
        return welcome
    day, starts = day_of(session.date), time_of(session.starts)
    said = long_day(day) if day is not None else ""
    if said and starts is not None:
        said = say("{day}, {time}", day=said, time=clock(starts))
    place = session.place or welcome.place
    ours = [one for one in workshop.sessions() if not one.origin]
    is_one_of_many = len(ours) > 1 and session.title != welcome.title
    where = (session.title, place) if is_one_of_many else (place,)
    return replace(welcome, place=NEW_LINE.join(filter(None, where)), day=said or welcome.day)


def of_prompt(workshop: Workshop, part_id: PartId | None = None) -> Prompt:
    """Return the question of the part that runs, with the same in a second language under it."""
    prompt = showing.of_prompt(workshop)
    part = part_of(workshop, part_id) if part_id is not None else None
    if part is None:
        return prompt
    question, below = _asked(workshop, part)
    return replace(prompt, question=question, below=below) if question else prompt


def of_clock(workshop: Workshop, part_id: PartId | None = None) -> ClockFace:
    """Return the part that runs by its title, with what it asks under it, or the workshop's name."""
    part = part_of(workshop, part_id) if part_id is not None else None
    if part is None:
        return ClockFace(workshop.details.title)
    question, below = _asked(workshop, part)
    return ClockFace(part.title, NEW_LINE.join(filter(None, (question, below))))


def timed(shown: Shown, part: PartOnWall | None) -> Shown:
    """Return it with the time of the part that runs, if it shows one."""
    left = part.left if part is not None else None
    whole = part.whole if part is not None else None
    runs = part is None or part.runs
    if isinstance(shown, Prompt):
        return replace(shown, time_left=left, time_whole=whole, runs=runs)
    if isinstance(shown, ClockFace):
        until = say("Until {time}", time=clock(part.until)) if part is not None and part.until else ""
        return replace(shown, time_left=left, time_whole=whole, runs=runs, until=until)
    return replace(shown, time_left=left) if isinstance(shown, VoteQuestion | Results) else shown


def _session(workshop: Workshop, session_id: SessionId | None) -> Session | None:
    named = next((one for one in workshop.sessions() if one.id == session_id), None)
    return named or latest_session(workshop, date.today().isoformat())  # noqa: DTZ011 - the day of this laptop


def _asked(workshop: Workshop, part: Part) -> tuple[str, str]:
    """Return what a part asks in the language of its session, and the same in another one."""
    session = next((one for one in workshop.sessions() if one.id == part.session), None)
    language = (session.language if session is not None else "") or workshop.details.language
    question = prompt_in(workshop, part.id, language)
    others = (prompt.text for prompt in prompts_of(workshop, part.id) if prompt.text != question)
    return question, next(others, "")
