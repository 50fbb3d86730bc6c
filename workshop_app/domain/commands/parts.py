"""Everything one can do with the parts of a session's agenda."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workshop_app.domain.agenda import PART_KINDS, ROOM_VIEWS, parts_of, prompts_of
from workshop_app.domain.agenda_records import Part, PartId, PromptId
from workshop_app.domain.changes import Edit
from workshop_app.domain.made_of import made_of
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import (
    LONGEST_DAY,
    LONGEST_NAME,
    LONGEST_NOTES,
    LONGEST_PROMPT,
    MOST_PARTS,
    RuleBroken,
    one_line,
)
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPart:
    """A part on its way into an agenda; an empty title is what its kind is called. `prompts` by language."""

    id: PartId
    kind: str
    title: str = ""
    minutes: int | None = None
    room: str = ""
    notes: str = ""
    prompts: Mapping[str, str] = field(default_factory=dict)


def part(workshop: Workshop, part_id: str) -> Part:
    """Return the part, binned or not; raises RuleBroken if there never was one."""
    return workshop.known(Part, part_id, "That part is not in this workshop.")


def lay_out(workshop: Workshop, session_id: SessionId, parts: Iterable[NewPart]) -> Iterator[Edit]:
    """Put parts at the end of a session's agenda, all as one change."""
    standing = parts_of(workshop, session_id)
    rank, count = (standing[-1].rank if standing else ""), len(standing)
    for new in parts:
        count += 1
        if count > MOST_PARTS:
            raise RuleBroken("A session holds {most} parts.", most=MOST_PARTS)
        rank = between(rank, "")
        yield from _new(workshop, session_id, new, rank)


def add(
    workshop: Workshop, session_id: SessionId, new: NewPart, *, below: PartId | None = None
) -> Iterator[Edit]:
    """Add one part behind another, or before all others."""
    standing = list(parts_of(workshop, session_id))
    if len(standing) >= MOST_PARTS:
        raise RuleBroken("A session holds {most} parts.", most=MOST_PARTS)
    index = next((n for n, one in enumerate(standing, 1) if one.id == below), 0)
    pushed, low, high = room([one.rank for one in standing], index)
    ranks = spread(low, high, 1 + pushed)
    yield from _new(workshop, session_id, new, next(ranks))
    for one, rank in zip(standing[index : index + pushed], ranks, strict=True):
        yield workshop.edit("part", one.id, rank=rank)


def move(workshop: Workshop, part_id: PartId, *, below: PartId | None) -> Iterator[Edit]:
    """Put a part behind another one of its session, or before all others."""
    moving = part(workshop, part_id)
    staying = [one for one in parts_of(workshop, moving.session) if one.id != part_id]
    index = next((n for n, one in enumerate(staying, 1) if one.id == below), 0)
    pushed, low, high = room([one.rank for one in staying], index)
    ranks = spread(low, high, 1 + pushed)
    yield workshop.edit("part", part_id, rank=next(ranks))
    for one, rank in zip(staying[index : index + pushed], ranks, strict=True):
        yield workshop.edit("part", one.id, rank=rank)


def retime(workshop: Workshop, minutes: Mapping[PartId, int]) -> Iterator[Edit]:
    """Say how many minutes parts take, all as one change."""
    for part_id, count in minutes.items():
        yield workshop.edit("part", part(workshop, part_id).id, minutes=_minutes(count))


def change(workshop: Workshop, part_id: PartId, /, **said: str) -> Iterator[Edit]:
    """Change its `title`, its `kind`, what the `room` sees meanwhile, or the `notes` for it."""
    new = {name: _CHECKS[name](value) for name, value in said.items()}
    yield workshop.edit("part", part(workshop, part_id).id, **new)


def ask(workshop: Workshop, part_id: PartId, language: str, text: str) -> Iterator[Edit]:
    """Say what a part asks in a language; an empty text takes the question in that language away."""
    part(workshop, part_id)
    asked = prompts_of(workshop, part_id)
    kept = workshop.value("prompt", made_of("prompt", part_id, language), "rank")
    rank = kept or between(asked[-1].rank if asked else "", "")
    yield _asked(workshop, part_id, language, text, rank)


def bin(workshop: Workshop, part_id: PartId) -> Iterator[Edit]:
    """Take a part off the agenda; it can be taken back."""
    yield workshop.edit("part", part(workshop, part_id).id, binned=True)


def take_back(workshop: Workshop, part_id: PartId) -> Iterator[Edit]:
    """Put a part back on the agenda, where it was."""
    yield workshop.edit("part", part(workshop, part_id).id, binned=False)


def begin(workshop: Workshop, part_id: PartId, *, at: int) -> Iterator[Edit]:
    """Note that a part begins, at a millisecond since 1970 in UTC; whatever part was on has ended by then."""
    part(workshop, part_id)
    for one in workshop.all_of(Part):
        if one.id != part_id and one.began and not one.ended:
            yield workshop.edit("part", one.id, ended=max(at, one.began))
    yield workshop.edit("part", part_id, began=at, ended=0)


def end(workshop: Workshop, part_id: PartId, *, at: int) -> Iterator[Edit]:
    """Note that a part has ended."""
    one = part(workshop, part_id)
    yield workshop.edit("part", one.id, ended=max(at, one.began))


def _new(workshop: Workshop, session_id: SessionId, new: NewPart, rank: str) -> Iterator[Edit]:
    workshop.session(session_id)
    kind = PART_KINDS[_kind(new.kind)]
    yield workshop.edit(
        "part",
        new.id,
        session=session_id,
        kind=new.kind,
        title=_title(new.title) if new.title else kind.title,
        minutes=kind.minutes if new.minutes is None else _minutes(new.minutes),
        room=_room(new.room),
        notes=_notes(new.notes),
        rank=rank,
    )
    last = ""
    for language, text in new.prompts.items():
        last = between(last, "")
        yield _asked(workshop, new.id, language, text, last)


def _asked(workshop: Workshop, part_id: PartId, language: str, text: str, rank: str) -> Edit:
    text = one_line(text)
    if len(text) > LONGEST_PROMPT:
        raise RuleBroken("A question holds {longest} characters.", longest=LONGEST_PROMPT)
    id = PromptId(made_of("prompt", part_id, language))
    if not text:  # and nothing else in one edit: a copy without its history keeps what says that it is gone
        return workshop.edit("prompt", id, binned=True)
    return workshop.edit("prompt", id, part=part_id, language=language, rank=rank, text=text, binned=False)


def _title(title: str) -> str:
    title = one_line(title)
    if not title:
        raise RuleBroken("A part needs a name.")
    if len(title) > LONGEST_NAME:
        raise RuleBroken("The name of a part holds {longest} characters.", longest=LONGEST_NAME)
    return title


def _kind(kind: str) -> str:
    if kind not in PART_KINDS:
        raise RuleBroken("There is no such kind of part.")
    return kind


def _room(view: str) -> str:
    if view and view not in ROOM_VIEWS:
        raise RuleBroken("The room has no such view.")
    return view


def _notes(notes: str) -> str:
    lines = "\n".join(one_line(line) for line in notes.splitlines()).strip()
    if len(lines) > LONGEST_NOTES:
        raise RuleBroken("Notes for a part hold {longest} characters.", longest=LONGEST_NOTES)
    return lines


def _minutes(count: int) -> int:
    if not 0 <= count <= LONGEST_DAY:
        raise RuleBroken("A part takes between 0 and {most} minutes.", most=LONGEST_DAY)
    return count


_CHECKS = {"title": _title, "kind": _kind, "room": _room, "notes": _notes}
