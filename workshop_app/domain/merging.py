"""What copies of a workshop bring each other, and where they disagree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from workshop_app.domain.changes import Change, Fields, Stamp
from workshop_app.domain.clashes import UNSAID, Clash, clashes
from workshop_app.domain.joining import is_only_about_joining, returning
from workshop_app.domain.kinds import KINDS, Record
from workshop_app.domain.records import Details, Idea, Joining, Pillar
from workshop_app.domain.workshop import Workshop


class Disagreement(NamedTuple):
    """One field that was set differently on two laptops; the later value counts."""

    kind: str
    id: str
    field: str
    ours: Any
    theirs: Any
    kept: Any


@dataclass(frozen=True)
class OtherCopy:
    """A workshop file from somewhere else, read safely: whose copy it is, its log, its pictures by name."""

    workshop_id: str
    changes: tuple[Change, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class Coming(NamedTuple):
    """What other copies hold and ours does not: what was done there, and the pictures that this names."""

    changes: tuple[Change, ...] = ()
    pictures: Mapping[str, bytes] = {}


@dataclass(frozen=True)
class Bringing:
    """What other copies would bring, before they are taken in.

    `changes` are new here. `came` is everything that was not here before, ideas and pillars among it, and
    `gone` what will not be here any more. `again` are changes that are here but were taken back, and come
    again; `fields` says what must be set for that, by kind and id.
    """

    changes: tuple[Change, ...] = ()
    came: tuple[Record, ...] = ()
    changed: tuple[Record, ...] = ()
    gone: tuple[Record, ...] = ()
    clashes: tuple[Clash, ...] = ()
    again: frozenset[Stamp] = frozenset()
    fields: Mapping[tuple[str, str], Fields] = field(default_factory=dict)

    @property
    def ideas(self) -> tuple[Idea, ...]:
        """The ideas that come."""
        return tuple(record for record in self.came if isinstance(record, Idea))

    @property
    def pillars(self) -> tuple[Pillar, ...]:
        """The pillars that come."""
        return tuple(record for record in self.came if isinstance(record, Pillar))

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """What two copies set differently, two by two; what one of them binned among it."""
        return tuple(_disagreement(clash) for clash in self.clashes)

    @property
    def is_nothing(self) -> bool:
        """Whether everything is here already, but for notes about what others have joined."""
        told = (self.came, self.changed, self.gone)
        is_seen = any(not isinstance(one, Joining) for records in told for one in records)
        return not (is_seen or self.fields) and all(map(is_only_about_joining, self.changes))


def news(ours: Iterable[Change], *others: Iterable[Change]) -> tuple[Change, ...]:
    """Return what other logs hold and ours does not, oldest first.

    Of a change that ours holds only in part, because it came from a copy without its history, the edits
    that are missing are returned, as part of the change that ours knows.
    """
    have = {change.stamp: change for change in ours}
    found: dict[Stamp, Change] = {}
    for theirs in others:
        for change in theirs:
            known, coming = have.get(change.stamp), found.get(change.stamp)
            first = known or coming or change
            edits = (*(coming.edits if coming else ()), *change.edits)
            there = {(edit.kind, edit.id) for edit in known.edits} if known else set[tuple[str, str]]()
            missing = {(e.kind, e.id): e for e in reversed(edits) if (e.kind, e.id) not in there}
            if missing or known is None:
                found[change.stamp] = replace(first, edits=tuple(reversed(missing.values())))
    return tuple(sorted(found.values(), key=lambda change: change.stamp))


class Merged(NamedTuple):
    """What other copies would bring, the workshop as it is, and what it would be."""

    bringing: Bringing
    before: Workshop
    after: Workshop


def bringing(ours: Iterable[Change], *others: Iterable[Change]) -> Bringing:
    """Return what other copies add and alter, all of them together; nothing is changed by asking."""
    return merged(ours, *others).bringing


def merged(ours: Iterable[Change], *others: Iterable[Change]) -> Merged:
    """Return what other copies bring, with the workshops before and after; nothing is changed by asking."""
    ours, logs = list(ours), [list(other) for other in others]
    new, again = news(ours, *logs), returning([ours, *logs])
    before = Workshop(ours)
    after = before.supposing(())
    for change in new:
        after.apply(change)
    after = after.supposing(after.edit(kind, id, **said) for (kind, id), said in again.fields.items())
    told = replace(
        added(before, after),
        changes=new,
        clashes=tuple(clashes(again.sides)),
        again=again.again if again.fields else frozenset(),
        fields=again.fields,
    )
    return Merged(told, before, after)


def added(before: Workshop, after: Workshop) -> Bringing:
    """Return what has come, gone, and become different from one workshop to the other."""
    was = before.records()
    new, changed, gone = list[Record](), list[Record](), list[Record]()
    for where, record in after.records().items():
        old = was.get(where)
        if _there(record) and not _there(old):
            new.append(record)
        elif old is not None and record != old:
            changed.append(record)
            if _there(old) and not _there(record):
                gone.append(record)
    return Bringing(came=tuple(new), changed=tuple(changed), gone=tuple(gone))


def disagreements(ours: Iterable[Change], theirs: Iterable[Change]) -> list[Disagreement]:
    """Return the fields both copies set since they parted, other than to the same value."""
    return [_disagreement(clash) for clash in clashes([ours, theirs])]


def _disagreement(clash: Clash) -> Disagreement:
    first, *_, last = clash.said
    return Disagreement(clash.kind, clash.id, clash.field, first.value, last.value, clash.kept.value)


def worth_telling(records: Iterable[Record], before: Workshop) -> list[Record]:
    """Return those of the records in which something changed that a person could name."""
    told = []
    for record in records:
        kind = next(kind for kind, sort in KINDS.items() if isinstance(record, sort))
        names = (name for name in record.__slots__ if name not in UNSAID)
        if any(getattr(record, name) != before.value(kind, record.id, name) for name in names):
            told.append(record)
    return told


def _there(record: Record | None) -> bool:
    return isinstance(record, Details) or (record is not None and bool(record.rank) and not record.binned)
