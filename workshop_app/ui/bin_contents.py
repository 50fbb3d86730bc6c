"""What can stand in the bin by itself: how each thing comes back, its sign, and what it is in words."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from workshop_app import words
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import (
    credentials,
    examples,
    frameworks,
    groups,
    levels,
    offers,
    parts,
    photos,
    pillars,
    recalls,
    scales,
    sessions,
    statements,
    terms,
    votes,
)
from workshop_app.domain.credential_records import Credential
from workshop_app.domain.framework_records import Framework
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.kinds import Record
from workshop_app.domain.recall_records import Recall
from workshop_app.domain.records import Group, Idea, Photo, Pillar, Session
from workshop_app.domain.shape_records import Example, Offer, Statement
from workshop_app.domain.shaping import STATEMENT_KINDS
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say, say_many


class Put(NamedTuple):
    """A sort of thing in the bin: the command that takes one back, and the icon of its row."""

    back: Callable[..., Iterator[Edit]]
    icon: str


SORTS: dict[type[Record], Put] = {
    Group: Put(groups.take_back, ""),
    Session: Put(sessions.take_back, "ph.calendar-blank"),
    Photo: Put(photos.take_back, "source.photo"),
    Part: Put(parts.take_back, "rail.plan"),
    Vote: Put(votes.take_back, "vote"),
    Recall: Put(recalls.take_back, "ph.brain"),
    Scale: Put(scales.take_back, "rail.progress"),
    Level: Put(levels.take_back, "rail.progress"),
    Pillar: Put(pillars.take_back, ""),
    Offer: Put(offers.take_back, "ph.text-t"),
    Statement: Put(statements.take_back, "rail.shape"),
    Example: Put(examples.take_back, "rail.shape"),
    Term: Put(terms.take_back, "ph.book-bookmark"),
    Credential: Put(credentials.take_back, "ph.medal"),
    Framework: Put(frameworks.take_back, "ph.graduation-cap"),
}
"""Besides ideas, which come back many at once, in the order in which all do: groups before ideas, so that no
idea is nobody's for a moment, and pillars before what they say. A prompt, a ballot or a seat is put away
where it is, and undone there."""


def put_away(workshop: Workshop) -> list[Record]:
    """Return what stands in the bin, the first arrived first; a name that a pillar took is not put away."""
    gone = (record for record in workshop.in_the_bin() if isinstance(record, (*SORTS, Idea)))
    return [record for record in gone if not (isinstance(record, Offer) and _is_taken(workshop, record))]


def described(workshop: Workshop, record: Record) -> tuple[str, str]:
    """Return what a thing in the bin says, and what it is."""
    if isinstance(record, Idea):
        group = workshop.group_of(record)
        return words.written(record), say("Idea, {group}", group=group.name) if group else say("Idea")
    if isinstance(record, Pillar):
        inside = [idea for idea in workshop.ideas_in(None) if idea.pillar == record.id]
        waiting = say_many(
            "Pillar, {count} idea waits in the tray", "Pillar, {count} ideas wait in the tray", len(inside)
        )
        return record.name or say("Pillar without a name"), waiting if inside else say("Pillar")
    if isinstance(record, Group):
        return record.name, say("Group")
    if isinstance(record, Statement | Offer | Example | Credential):
        return _of_a_pillar(workshop, record)
    if isinstance(record, Session | Part | Vote | Photo | Recall):
        return _of_an_evening(workshop, record)
    return _of_the_workshop(workshop, record)


def _of_an_evening(workshop: Workshop, record: Record) -> tuple[str, str]:
    """Return the same for what belongs to a meeting: itself, its photos, its parts, its votes."""
    if isinstance(record, Session):
        return record.title, say("Session")
    if isinstance(record, Part):
        session = workshop.find(Session, record.session or "")
        return record.title, say("Part of {session}", session=session.title) if session else say("Part")
    if isinstance(record, Vote):
        return record.question or say("A vote without a question"), say("Vote")
    if isinstance(record, Recall):
        wrote = say_many("{count} person wrote", "{count} people wrote", record.wrote)
        return say("What people remembered"), wrote
    return say("Photo of notes"), say("Photo")


def _of_a_pillar(workshop: Workshop, record: Statement | Offer | Example | Credential) -> tuple[str, str]:
    """Return the same for what a pillar says."""
    pillar = workshop.find(Pillar, record.pillar or "")
    if isinstance(record, Offer):
        text, what = record.name, say("Name on offer")
    elif isinstance(record, Credential):
        text, what = record.name or record.competency or say("Without a name"), say("Micro-credential")
    elif isinstance(record, Example):
        text, what = record.text, say("Example")
    else:
        text, what = record.text, say(STATEMENT_KINDS.get(record.kind, "Statement"))
    if pillar is None:
        return text, what
    name = pillar.name or say("Pillar without a name")
    return text, say("{what}, {pillar}", what=what, pillar=name)


def _of_the_workshop(workshop: Workshop, record: Record) -> tuple[str, str]:
    if isinstance(record, Level):
        scale = workshop.find(Scale, record.scale or "")
        return record.name, say("Level of {scale}", scale=scale.name) if scale else say("Level")
    if isinstance(record, Scale):
        return record.name, say("Scale")
    if isinstance(record, Term):
        return record.name, say("Term of the common language")
    if isinstance(record, Framework):
        return record.title, say("Framework of others")
    raise TypeError(record)


def _is_taken(workshop: Workshop, offer: Offer) -> bool:
    pillar = workshop.find(Pillar, offer.pillar or "")
    return pillar is not None and pillar.name == offer.name
