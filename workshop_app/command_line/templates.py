"""Lists the agendas a workshop can start with."""

from typing import Any

import click

from workshop_app.agenda import templates
from workshop_app.agenda.own import own_templates
from workshop_app.agenda.template import Template, TemplatePart, TemplateSession, Words, in_language
from workshop_app.command_line.saying import as_json, complain, give, tell
from workshop_app.words import language, of, say, say_many


@click.command(
    "templates",
    help=say("List the agendas a workshop can start with, or print the one with this KEY, part by part."),
)
@click.argument("key", required=False)
@click.option("--language", "spoken", default="", help=say("The language to print it in, such as es."))
@as_json
def command(key: str | None, spoken: str, *, as_json: bool) -> None:
    """Print the templates, or one of them with its parts."""
    spoken = spoken or language()
    if key is not None:
        chosen = templates.template(key)
        if as_json:
            give(_whole(chosen, spoken))
        else:
            _tell_whole(chosen, spoken)
        return
    found = templates.templates()
    if as_json:
        give([_brief(one, spoken) for one in found])
        return
    for one in found:
        tell(f"{one.key:<22}  {in_language(one.title, spoken)} ({_takes(one)})")
    for trouble in own_templates().refused:
        complain(of(trouble))


def _brief(one: Template, spoken: str) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": in_language(one.title, spoken),
        "purpose": in_language(one.purpose, spoken),
        "people": in_language(one.people, spoken),
        "minutes": one.minutes,
        "sessions": [
            {
                "title": in_language(meeting.title, spoken),
                "kind": meeting.kind,
                "minutes": meeting.minutes,
                "parts": len(meeting.parts),
            }
            for meeting in one.sessions
        ],
        "own": one.is_own,
    }


def _whole(one: Template, spoken: str) -> dict[str, Any]:
    return _brief(one, spoken) | {"sessions": [_meeting(meeting, spoken) for meeting in one.sessions]}


def _meeting(meeting: TemplateSession, spoken: str) -> dict[str, Any]:
    return {
        "title": in_language(meeting.title, spoken),
        "kind": meeting.kind,
        "minutes": meeting.minutes,
        "days_after": meeting.days_after,
        "returning": meeting.returning,
        "before": _lines(meeting.before, spoken),
        "handouts": _lines(meeting.handouts, spoken),
        "parts": [_part(part, spoken) for part in meeting.parts],
    }


def _part(part: TemplatePart, spoken: str) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "title": in_language(part.title, spoken),
        "minutes": part.minutes,
        "prompts": dict(part.prompt),
        "notes": in_language(part.notes, spoken),
    }


def _lines(lines: tuple[Words, ...], spoken: str) -> list[str]:
    return [in_language(line, spoken) for line in lines]


def _tell_whole(one: Template, spoken: str) -> None:
    tell(in_language(one.title, spoken))
    tell(*(line for line in (in_language(one.purpose, spoken), in_language(one.people, spoken)) if line))
    for meeting in one.sessions:
        minutes = say_many("{count} minute", "{count} minutes", meeting.minutes)
        tell("", f"{in_language(meeting.title, spoken)} ({minutes})")
        for part in meeting.parts:
            tell(f"{part.minutes:>6}  {in_language(part.title, spoken)}: {in_language(part.prompt, spoken)}")
        if meeting.handouts:
            tell(say("On the tables: {handouts}", handouts=", ".join(_lines(meeting.handouts, spoken))))


def _takes(one: Template) -> str:
    minutes = say_many("{count} minute", "{count} minutes", one.minutes)
    if len(one.sessions) == 1:
        return minutes
    return say_many(
        "{count} session, {minutes}", "{count} sessions, {minutes}", len(one.sessions), minutes=minutes
    )
