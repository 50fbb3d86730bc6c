"""Folded: what changes add up to, record by record, and the questions that are alike for every kind."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from workshop_app.domain.answers import Answers, Arrivals, Records
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.kinds import KINDS, Record, Standing, fits, is_there, kind_named, kind_of
from workshop_app.domain.records import Details
from workshop_app.domain.rules import RuleBroken

Kept = TypeVar("Kept", bound=Standing)


class Folded:
    """The records of one workshop, made by applying its changes in any order."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._records: Records = {}
        self._stamps: dict[tuple[str, str], dict[str, Stamp]] = {}
        self._arrivals: Arrivals = {}
        self._desks: dict[str, str] = {}
        self._answers = Answers(self._records, self._arrivals)
        for change in changes:
            self.apply(change)

    def apply(self, change: Change) -> None:
        """Take a change in; of two changes to one field the later stamp counts, whichever comes first."""
        stamp = change.stamp
        self._desks[stamp.sitting] = change.desk
        for edit in change.edits:
            kind, where = edit.kind, (edit.kind, edit.id)
            if kind not in KINDS:
                continue  # made by a newer version: kept in the log, not understood here
            stamps = self._stamps.get(where, _NONE)
            won = {
                name: value
                for name, value in edit.after.items()
                if stamps.get(name, stamp) <= stamp and fits(kind, name, value)
            }
            self._stamps[where] = stamps | dict.fromkeys(won, stamp)
            old = self._records.get(where)
            new: Record = replace(old, **won) if old is not None else _new(kind, edit.id, won)
            self._records[where] = new
            if old is None:
                self._arrivals[where] = (stamp, str(edit.after.get("rank", "")))
            elif stamp < self._arrivals[where][0]:  # it came in earlier than was known: another order
                self._arrivals[where] = (stamp, str(edit.after.get("rank", "")))
                self._answers.forget_arrivals()
            self._answers.follow(old, new)

    def edit(self, kind: str, id: str, /, **after: Any) -> Edit:
        """Return the edit that would give the record these values."""
        record = self._records.get((kind, id)) or _blank(kind)
        return Edit(kind, id, {name: getattr(record, name) for name in after}, after)

    def all_of(self, sort: type[Kept]) -> tuple[Kept, ...]:
        """Return the records of a sort, such as `Part`, that stand in the workshop, by rank."""
        return self._answers.standing(kind_named(sort), sort)

    def known(self, sort: type[Kept], id: str, otherwise: str) -> Kept:
        """Return the record of this sort and id, binned or not; raises RuleBroken with `otherwise`."""
        return self._known(kind_named(sort), id, sort, otherwise)

    def find(self, sort: type[Kept], id: str) -> Kept | None:
        """Return the record of this sort and id if it stands in the workshop."""
        record = self._records.get((kind_named(sort), id))
        return record if isinstance(record, sort) and is_there(record) else None

    def in_the_bin(self) -> tuple[Record, ...]:
        """Return the ideas, pillars, themes and groups that can be taken back, the first arrived first."""
        gone = [r for r in self._records.values() if not isinstance(r, Details) and r.binned and r.rank]
        arrivals = self._arrivals
        return tuple(sorted(gone, key=lambda record: (*arrivals[kind_of(record), record.id], record.id)))

    def arrived(self, record: Standing) -> Stamp:
        """Return when an idea came in, or anything else that stands in the workshop."""
        return self._arrivals[kind_of(record), record.id][0]

    def altered(self, record: Record) -> Stamp:
        """Return when anything was last said of a record, in the bin or not."""
        return max(self._stamps[kind_of(record), record.id].values())

    def value(self, kind: str, id: str, field: str) -> Any:
        """Return what a field holds now; None for a kind or field this version does not know."""
        return getattr(self._record(kind, id), field, None) if kind in KINDS else None

    def records(self) -> dict[tuple[str, str], Record]:
        """Return every record by kind and id, binned ones too."""
        return dict(self._records)

    # how it is kept

    def _record(self, kind: str, id: str) -> Record:
        return self._records.get((kind, id)) or _new(kind, id, {})

    def _known(self, kind: str, id: str, sort: type[Kept], otherwise: str) -> Kept:
        record = self._records.get((kind, id))
        if not isinstance(record, sort):
            raise RuleBroken(otherwise)
        return record


_NONE: dict[str, Stamp] = {}


def _new(kind: str, id: str, fields: dict[str, Any]) -> Record:
    make: Callable[..., Record] = KINDS[kind]
    return make(id=id, **fields)


@cache
def _blank(kind: str) -> Record:
    """Return what a record says before anything was said of it."""
    return _new(kind, "", {})
