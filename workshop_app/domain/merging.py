"""What two copies of a workshop bring each other, and where they disagree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.kinds import Record
from workshop_app.domain.records import Idea, Pillar
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


@dataclass(frozen=True)
class Bringing:
    """What another copy of the same workshop would bring, before it is taken in."""

    changes: tuple[Change, ...]
    ideas: tuple[Idea, ...]
    pillars: tuple[Pillar, ...]
    changed: tuple[Record, ...]
    disagreements: tuple[Disagreement, ...]


def news(ours: Iterable[Change], theirs: Iterable[Change]) -> tuple[Change, ...]:
    """Return what their log holds and ours does not, oldest first.

    Of a change that ours holds only in part, because it came from a copy without its history, the edits
    that are missing are returned, as part of the change that ours knows.
    """
    have = {change.stamp: change for change in ours}
    found = []
    for change in sorted(theirs, key=lambda change: change.stamp):
        known = have.get(change.stamp)
        if known is None:
            found.append(change)
            continue
        records = {(edit.kind, edit.id) for edit in known.edits}
        if missing := tuple(edit for edit in change.edits if (edit.kind, edit.id) not in records):
            found.append(replace(known, edits=missing))
    return tuple(found)


def bringing(ours: Iterable[Change], theirs: Iterable[Change]) -> Bringing:
    """Return what the other copy adds and alters; nothing is changed by asking."""
    ours, theirs = list(ours), list(theirs)
    new = news(ours, theirs)
    brought = added(Workshop(ours), Workshop([*ours, *new]))
    return replace(brought, changes=new, disagreements=tuple(disagreements(ours, theirs)))


def added(before: Workshop, after: Workshop) -> Bringing:
    """Return what has come and what has become different from one workshop to the other."""
    was, new, changed = before.records(), list[Record](), list[Record]()
    for where, record in after.records().items():
        if _there(record) and not _there(was.get(where)):
            new.append(record)
        elif where in was and record != was[where]:
            changed.append(record)
    return Bringing(
        (),
        tuple(record for record in new if isinstance(record, Idea)),
        tuple(record for record in new if isinstance(record, Pillar)),
        tuple(changed),
        (),
    )


def disagreements(ours: Iterable[Change], theirs: Iterable[Change]) -> list[Disagreement]:
    """Return the fields both copies set since they parted, other than to the same value."""
    ours, theirs = list(ours), list(theirs)
    shared = {change.stamp for change in ours} & {change.stamp for change in theirs}
    our_last, their_last = _last_values(ours, shared), _last_values(theirs, shared)
    found = []
    for where in sorted(our_last.keys() & their_last.keys()):
        (our_stamp, our_value), (their_stamp, their_value) = our_last[where], their_last[where]
        if our_value != their_value:
            kept = our_value if our_stamp > their_stamp else their_value
            found.append(Disagreement(*where, our_value, their_value, kept))
    return found


def _last_values(
    changes: Iterable[Change], shared: set[Stamp]
) -> Mapping[tuple[str, str, str], tuple[Stamp, Any]]:
    return {
        (edit.kind, edit.id, field): (change.stamp, value)
        for change in sorted(changes, key=lambda change: change.stamp)
        if change.stamp not in shared
        for edit in change.edits
        for field, value in edit.after.items()
    }


def _there(record: Record | None) -> bool:
    return record is not None and bool(getattr(record, "rank", True)) and not getattr(record, "binned", False)
