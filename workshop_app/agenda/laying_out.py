"""How a template becomes the sessions and parts of a workshop, as one change."""

import datetime as dt
from collections.abc import Callable

from workshop_app.agenda.template import Template, TemplatePart, TemplateSession, in_language
from workshop_app.domain.agenda import clock_of, minutes_of
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands.agendas import NewAgenda
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import RuleBroken


def lay_out(  # noqa: PLR0913 - what a person may say of it
    template: Template,
    ids: Callable[[str], str],
    *,
    language: str,
    start: str = "",
    date: str = "",
    place: str = "",
    into: SessionId | None = None,
) -> tuple[NewAgenda, ...]:
    """Return what `desk.do(agendas.lay_out, …)` needs to make all meetings of a template in one change.

    `ids` makes an id for a noun, as `desk.ids.fresh` does. Titles and notes are in `language`, questions in
    every language there is, that one first. All meetings begin at `start` (HH:MM), or each at its usual time;
    the first is on `date` (YYYY-MM-DD), the others as many days later as is usual. With `into` the first
    meeting is a session that is there already: it keeps what is known of it and gets the parts.
    Raises RuleBroken for a day or time that is none.
    """
    return tuple(
        NewAgenda(
            session=into if into is not None and n == 0 else SessionId(ids("session")),
            title=in_language(meeting.title, language),
            said={
                "kind": meeting.kind,
                "language": language,
                "template": template.key,
                "returning": meeting.returning,
                "place": place,
                "date": _later(date, meeting.days_after),
                **_times(start or meeting.starts, meeting.minutes),
            },
            parts=parts_for(meeting, ids, language=language),
        )
        for n, meeting in enumerate(template.sessions)
    )


def parts_for(meeting: TemplateSession, ids: Callable[[str], str], *, language: str) -> tuple[NewPart, ...]:
    """Return the parts of one meeting, to lay them out in a session by themselves."""
    return tuple(_part(part, ids, language) for part in meeting.parts)


def _part(part: TemplatePart, ids: Callable[[str], str], language: str) -> NewPart:
    own = in_language(part.prompt, language)
    spoken = sorted(
        part.prompt.items(), key=lambda asked: asked[1] != own
    )  # stable: the others as they stand
    return NewPart(
        id=PartId(ids("part")),
        kind=part.kind,
        title=in_language(part.title, language),
        minutes=part.minutes,
        room=part.room,
        notes=in_language(part.notes, language),
        prompts=dict(spoken),
    )


def _times(start: str, minutes: int) -> dict[str, str]:
    if not start:
        return {}
    begins = minutes_of(start)
    if begins is None:
        raise RuleBroken("“{time}” is no time. A time is written as 18:30.", time=start)
    return {"starts": clock_of(begins), "ends": clock_of(begins + minutes)}


def _later(date: str, days: int) -> str:
    if not date:
        return ""
    try:
        return (dt.date.fromisoformat(date) + dt.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError) as error:
        raise RuleBroken("“{date}” is no day. A day is written as 2026-11-24.", date=date) from error
