"""Readiness: what is ready before people arrive, and what mends the rest; no Qt, nothing kept."""

from typing import NamedTuple

from workshop_app.domain import attending
from workshop_app.domain.agenda import parts_of, prompts_of, view_of
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.cards import sheets
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heard import not_heard
from workshop_app.ui.day_words import locale_here
from workshop_app.ui.room.measures import FOOT
from workshop_app.words import say, say_many

ASKS = {"prompt", "vote"}
"""What the room sees of parts that put a question to it."""


class Check(NamedTuple):
    """One thing that is ready, or is not: `sign` is ok, todo, warn or ask.

    `mend` are the words of what mends it, and `act` is its name: use_projector, measure, print_cards,
    write_prompt, listen or nothing. `part` is the part where the prompt is missing.
    """

    sign: str
    title: str
    below: str = ""
    mend: str = ""
    act: str = ""
    part: PartId | None = None


class Wall(NamedTuple):
    """What is known of the room's picture: `place` is screen, window, idle or nowhere.

    `carries` is from how many metres the smallest letters on it can be read.
    """

    place: str = "nowhere"
    carries: float = 8.5
    is_measured: bool = False
    is_too_deep: bool = False
    speaks_feet: bool = True


def checks_of(workshop: Workshop, session_id: SessionId | None, wall: Wall) -> list[Check]:
    """Return the three checks of a session, and below them who was not heard yet."""
    found = [
        of_projector(wall),
        of_table_cards(workshop, session_id),
        of_prompts(workshop, session_id),
    ]
    silent = not_heard(workshop) if workshop.ideas() else ()
    if silent:
        named = ", ".join(group.name for group in silent)
        found.append(Check("ask", say("Not heard yet"), named, say("Listen"), "listen"))
    return found


def of_projector(wall: Wall) -> Check:
    """Say whether the room has a picture, and from how far it can be read."""
    if wall.place in {"nowhere", "idle"}:
        mend = say("Use it") if wall.place == "idle" else say("In a window")
        below = say("Plugged in, not in use") if wall.place == "idle" else say("Not plugged in")
        return Check("todo", say("Projector is off"), below, mend, "use_projector")
    title = say("Projector is on") if wall.place == "screen" else say("The room has a window")
    if not wall.is_measured:
        return Check("todo", title, say("How far away is the last row?"), say("Measure"), "measure")
    if wall.is_too_deep:
        return Check("warn", title, say("Too small for the last row"), say("Measure"), "measure")
    away = (
        say("{count} ft", count=f"{wall.carries / FOOT:.0f}")
        if wall.speaks_feet
        else say("{count} m", count=f"{wall.carries:.0f}")
    )
    return Check("ok", title, say("Easy to read up to {length} away", length=away))


def of_table_cards(workshop: Workshop, session_id: SessionId | None) -> Check:
    """Say whether idea cards were printed for this session, or for no session in particular."""
    printed = [sheet for sheet in sheets(workshop) if sheet.session in {None, session_id}]
    if printed:
        tables = {sheet.table for sheet in printed if sheet.table}
        cards = say_many("{count} card", "{count} cards", sum(sheet.count for sheet in printed))
        below = say("{cards}, {tables}", cards=cards, tables=_tables(len(tables))) if tables else cards
        return Check("ok", say("Table cards printed"), below)
    tables = {seat.table for seat in attending.seats(workshop)}
    below = _tables(len(tables)) if tables else say("Paper that comes back by photo")
    return Check("todo", say("Table cards printed"), below, say("Print"), "print_cards")


def of_prompts(workshop: Workshop, session_id: SessionId | None) -> Check:
    """Say whether every part that asks something does so in every language of the session."""
    parts = parts_of(workshop, session_id)
    title = say("Every prompt is written")
    if not parts:
        return Check("todo", title, say("No parts yet"))
    asked = {part.id: {one.language for one in prompts_of(workshop, part.id) if one.text} for part in parts}
    silent = [part for part in parts if view_of(part) in ASKS and not asked[part.id]]
    if silent:
        return _unwritten(
            title, silent, say_many("{count} part asks nothing", "{count} parts ask nothing", len(silent))
        )
    wanted = _languages(workshop, session_id, asked)
    for language in wanted:
        missing = [part for part in parts if asked[part.id] and language not in asked[part.id]]
        if missing:
            below = say_many(
                "{language}: {count} is missing",
                "{language}: {count} are missing",
                len(missing),
                language=_here(language),
            )
            return _unwritten(title, missing, below)
    return Check("ok", title, ", ".join(_here(language) for language in wanted))


def _unwritten(title: str, parts: list[Part], below: str) -> Check:
    return Check("todo", title, below, say("Write"), "write_prompt", parts[0].id)


def _languages(workshop: Workshop, session_id: SessionId | None, asked: dict[PartId, set[str]]) -> list[str]:
    """Return the languages of a session: its own first, then each in which any of its parts asks."""
    own = workshop.session(session_id).language if session_id else ""
    used = sorted({language for languages in asked.values() for language in languages if language})
    return list(dict.fromkeys([own or workshop.details.language, *used]))


def _tables(count: int) -> str:
    return say_many("{count} table", "{count} tables", count)


def _here(language: str) -> str:
    """Return what a language is called here; the first letter large, because it begins a line."""
    name = str(locale_here().languages.get(language, language))
    return name[:1].upper() + name[1:]
