"""P14: before voices became few words, somebody asked who has spoken and who is missing."""

from collections.abc import Iterator
from itertools import groupby

from workshop_app.domain.agenda import kind_of_part, parts_of
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.equity_pauses import pauses
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.words import say

_NEVER = 1 << 62


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each part of a session that began to put voices together without a pause before it."""
    looked_at = flagged = 0
    for session in workshop.sessions():
        for part, since, until in _runs(workshop, session):
            looked_at += 1
            answered = (workshop.arrived(pause).millis for pause in pauses(workshop, session.id))
            if not any(since <= when < until for when in answered):
                flagged += 1
                yield flag(
                    say("“{part}” began, and nobody had said who was missing.", part=_title(part)),
                    say("Answer the equity pause, in Group, and ask those it names."),
                    place=session.title,
                )
    if not looked_at:
        yield unchecked(say("No part in which voices become words was begun from an agenda."))
    elif not flagged:
        yield passes(say("Before each of these parts somebody said who was missing."))


def _runs(workshop: Workshop, session: Session) -> Iterator[tuple[Part, int, int]]:
    """Give the first part of each run of such parts, and between which moments its pause counts."""
    begun = sorted((one for one in parts_of(workshop, session.id) if one.began), key=lambda one: one.began)
    since = 0
    for is_synthesis, run in groupby(begun, key=lambda one: kind_of_part(one).is_synthesis):
        parts = list(run)
        if is_synthesis:
            yield parts[0], since, parts[0].ended or _NEVER
        since = parts[-1].began


def _title(part: Part) -> str:
    return part.title or say(kind_of_part(part).title)


CHECK = PortraitCheck(id="P14", title="A pause before words are made", element="process", find=find)
