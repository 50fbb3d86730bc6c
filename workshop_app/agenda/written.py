"""How a template is written down as JSON, and read back without trusting whoever wrote it."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from workshop_app.agenda.template import Template, TemplatePart, TemplateSession, Words
from workshop_app.domain.agenda import PART_KINDS, ROOM_VIEWS, SESSION_KINDS, minutes_of
from workshop_app.domain.rules import (
    LONGEST_DAY,
    LONGEST_NAME,
    LONGEST_NOTES,
    LONGEST_PROMPT,
    MOST_PARTS,
    Trouble,
    one_line,
)

LARGEST = 2**20
"""Bytes a template may have; the longest shipped one has a twentieth of that."""

MOST_SESSIONS = 24
MOST_LANGUAGES = 40
MOST_LINES = 40
"""Handouts, or things to be done before a meeting."""
LONGEST_PURPOSE = 600
MOST_DAYS = 3_660

Read = TypeVar("Read")


class TemplateRefused(Trouble):
    """A template could not be read or kept; everything else is as it was."""


class _Unfit(Exception):
    """Something in it is not what a template holds there."""


def to_json(template: Template) -> bytes:
    """Return the template as it is kept in a file."""
    told = {
        "key": template.key,
        "rank": template.rank,
        "to_start_with": template.to_start_with,
        "title": dict(template.title),
        "purpose": dict(template.purpose),
        "people": dict(template.people),
        "sessions": [_session_told(session) for session in template.sessions],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def from_json(content: bytes, *, name: str, is_own: bool = False) -> Template:
    """Return the template a file holds; raises TemplateRefused with a sentence that names the file."""
    if len(content) > LARGEST:
        raise TemplateRefused(
            "The template {name} is larger than any agenda. It was left out, and is as it was.", name=name
        )
    try:
        return _template(json.loads(content.decode("utf-8-sig")), is_own=is_own)
    except (ValueError, RecursionError, _Unfit) as error:
        raise TemplateRefused(
            "The template {name} is damaged or was made by a newer version. "
            "It was left out, and is as it was.",
            name=name,
        ) from error


def _session_told(session: TemplateSession) -> dict[str, Any]:
    return {
        "title": dict(session.title),
        "kind": session.kind,
        "starts": session.starts,
        "days_after": session.days_after,
        "returning": session.returning,
        "before": [dict(line) for line in session.before],
        "handouts": [dict(line) for line in session.handouts],
        "parts": [_part_told(part) for part in session.parts],
    }


def _part_told(part: TemplatePart) -> dict[str, Any]:
    told = {
        "kind": part.kind,
        "minutes": part.minutes,
        "title": dict(part.title),
        "prompt": dict(part.prompt),
        "notes": dict(part.notes),
    }
    return told | ({"room": part.room} if part.room else {})


def _template(told: Any, *, is_own: bool) -> Template:
    fields = _fields(told)
    return Template(
        key=_fitting(_KEY, fields.get("key")),
        title=_words(fields.get("title"), LONGEST_NAME, least=1),
        purpose=_words(fields.get("purpose", {}), LONGEST_PURPOSE),
        people=_words(fields.get("people", {}), LONGEST_PURPOSE),
        sessions=_each(fields.get("sessions"), _session, least=1, most=MOST_SESSIONS),
        rank=_whole(fields.get("rank", 0), 10_000),
        to_start_with=_truth(fields.get("to_start_with", False)),
        is_own=is_own,
    )


def _session(told: Any) -> TemplateSession:
    fields = _fields(told)
    starts = fields.get("starts", "")
    if starts != "" and (not isinstance(starts, str) or minutes_of(starts) is None):
        raise _Unfit
    return TemplateSession(
        title=_words(fields.get("title"), LONGEST_NAME, least=1),
        kind=_one_of(fields.get("kind"), SESSION_KINDS),
        starts=starts,
        days_after=_whole(fields.get("days_after", 0), MOST_DAYS),
        returning=_truth(fields.get("returning", False)),
        before=_each(fields.get("before", []), _line, most=MOST_LINES),
        handouts=_each(fields.get("handouts", []), _line, most=MOST_LINES),
        parts=_each(fields.get("parts"), _part, most=MOST_PARTS),
    )


def _part(told: Any) -> TemplatePart:
    fields = _fields(told)
    return TemplatePart(
        kind=_one_of(fields.get("kind"), PART_KINDS),
        minutes=_whole(fields.get("minutes"), LONGEST_DAY),
        title=_words(fields.get("title"), LONGEST_NAME, least=1),
        prompt=_words(fields.get("prompt", {}), LONGEST_PROMPT),
        notes=_words(fields.get("notes", {}), LONGEST_NOTES, keep_lines=True),
        room=_one_of(fields.get("room", ""), ("", *ROOM_VIEWS)),
    )


def _line(told: Any) -> Words:
    return _words(told, LONGEST_PURPOSE, least=1)


def _words(told: Any, longest: int, *, least: int = 0, keep_lines: bool = False) -> Words:
    fields = _fields(told)
    if not least <= len(fields) <= MOST_LANGUAGES:
        raise _Unfit
    found: dict[str, str] = {}
    for code, text in fields.items():
        if not isinstance(text, str) or not _LANGUAGE.fullmatch(code) or len(text) > longest:
            raise _Unfit
        tidy = "\n".join(map(one_line, text.splitlines())).strip() if keep_lines else one_line(text)
        if not tidy:
            raise _Unfit
        found[code] = tidy
    return found


def _each(told: Any, read: Callable[[Any], Read], *, most: int, least: int = 0) -> tuple[Read, ...]:
    if not isinstance(told, list) or not least <= len(told) <= most:
        raise _Unfit
    return tuple(read(one) for one in told)


def _fields(told: Any) -> Mapping[str, Any]:
    if not isinstance(told, dict):
        raise _Unfit
    return told


def _whole(told: Any, most: int) -> int:
    if told.__class__ is not int or not 0 <= told <= most:
        raise _Unfit
    return int(told)


def _truth(told: Any) -> bool:
    if not isinstance(told, bool):
        raise _Unfit
    return told


def _one_of(told: Any, known: Mapping[str, object] | Sequence[str]) -> str:
    if not isinstance(told, str) or told not in known:
        raise _Unfit
    return told


def _fitting(pattern: re.Pattern[str], told: Any) -> str:
    if not isinstance(told, str) or not pattern.fullmatch(told):
        raise _Unfit
    return told


_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
