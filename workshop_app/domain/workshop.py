"""Workshop: what changes add up to, and the questions one may ask it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.records import (
    DETAILS,
    KINDS,
    Details,
    Group,
    GroupId,
    Idea,
    IdeaId,
    Pillar,
    PillarId,
    Record,
    fits,
)
from workshop_app.domain.rules import RuleBroken

Kept = TypeVar("Kept", Idea, Pillar, Group)


class Workshop:
    """The ideas, pillars and groups of one workshop, made by applying its changes in any order."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._records: dict[tuple[str, str], Record] = {}
        self._stamps: dict[tuple[str, str, str], Stamp] = {}
        self._first: dict[tuple[str, str], Stamp] = {}
        self._members: dict[PillarId | None, set[IdeaId]] = {}
        self._answers: dict[object, tuple[Any, ...]] = {}
        for change in changes:
            self.apply(change)

    def apply(self, change: Change) -> None:
        """Take a change in; of two changes to one field the later stamp counts, whichever comes first."""
        for edit in change.edits:
            if edit.kind not in KINDS:
                continue  # made by a newer version: kept in the log, not understood here
            where = (edit.kind, edit.id)
            old = self._record(*where)
            won: dict[str, Any] = {}
            for name, value in edit.after.items():
                field = (edit.kind, edit.id, name)
                if self._stamps.get(field, change.stamp) <= change.stamp and fits(edit.kind, name, value):
                    self._stamps[field] = change.stamp
                    won[name] = value
            if change.stamp < self._first.get(where, _NEVER):
                self._first[where] = change.stamp
            new: Record = replace(old, **won)
            self._records[where] = new
            self._forget_answers(old, new)

    def edit(self, kind: str, id: str, **after: Any) -> Edit:
        """Return the edit that would give the record these values."""
        record = self._record(kind, id)
        return Edit(kind, id, {name: getattr(record, name) for name in after}, after)

    def supposing(self, edits: Iterable[Edit]) -> "Workshop":
        """Return what this workshop would be with these edits made; this one stays as it is."""
        other = Workshop()
        other._records, other._stamps = dict(self._records), dict(self._stamps)
        other._first = dict(self._first)
        other._members = {place: set(ids) for place, ids in self._members.items()}
        other.apply(Change(_NEVER, "", "", "", tuple(edits)))
        return other

    # what is there

    @property
    def details(self) -> Details:
        """What the workshop is called and what it asks."""
        record = self._record("details", DETAILS)
        assert isinstance(record, Details)  # noqa: S101 - for mypy: KINDS says so
        return record

    def idea(self, idea_id: str) -> Idea:
        """Return the idea, binned or not; raises RuleBroken if there never was one."""
        return self._known("idea", idea_id, Idea, "That idea is not in this workshop.")

    def pillar(self, pillar_id: str) -> Pillar:
        """Return the pillar, binned or not; raises RuleBroken if there never was one."""
        return self._known("pillar", pillar_id, Pillar, "That pillar is not in this workshop.")

    def group(self, group_id: str) -> Group:
        """Return the group, binned or not; raises RuleBroken if there never was one."""
        return self._known("group", group_id, Group, "That group is not in this workshop.")

    def pillars(self) -> tuple[Pillar, ...]:
        """Return the pillars on the board in the order of their numbers."""
        return self._standing("pillar", Pillar)

    def groups(self) -> tuple[Group, ...]:
        """Return the groups in list order, which is also the order of Alt+1 to Alt+8."""
        return self._standing("group", Group)

    def number_of(self, pillar_id: PillarId) -> int:
        """Return the pillar's number, the same on board, keyboard and paper; 0 if it is not on the board."""
        return next((n for n, pillar in enumerate(self.pillars(), 1) if pillar.id == pillar_id), 0)

    def ideas(self) -> tuple[Idea, ...]:
        """Return every idea that is not in the bin, in the order they arrived."""
        if "ideas" not in self._answers:
            there = [r for r in self._records.values() if isinstance(r, Idea) and r.rank and not r.binned]
            there.sort(key=lambda idea: (self._first["idea", idea.id], idea.rank, idea.id))
            self._answers["ideas"] = tuple(there)
        return self._answers["ideas"]

    def ideas_in(self, pillar_id: PillarId | None) -> tuple[Idea, ...]:
        """Return a pillar's ideas in order; None is the tray, where ideas of binned pillars wait too."""
        key = ("in", pillar_id)
        if key not in self._answers:
            members = set(self._members.get(pillar_id, ()))
            if pillar_id is None:
                standing = {pillar.id for pillar in self.pillars()}
                members.update(*(ids for place, ids in self._members.items() if place not in standing))
            ideas = [self.idea(member) for member in members]
            self._answers[key] = tuple(sorted((i for i in ideas if i.rank and not i.binned), key=_place))
        return self._answers[key]

    def ideas_of(self, group_id: GroupId | None) -> tuple[Idea, ...]:
        """Return a group's ideas in the order they arrived; None asks for those of no standing group."""
        if "of" not in self._answers:
            standing = {group.id for group in self.groups()}
            by_group: dict[GroupId | None, list[Idea]] = {}
            for idea in self.ideas():
                by_group.setdefault(idea.group if idea.group in standing else None, []).append(idea)
            self._answers["of"] = ({group: tuple(ideas) for group, ideas in by_group.items()},)
        (found,) = self._answers["of"]
        ideas: tuple[Idea, ...] = found.get(group_id, ())
        return ideas

    def group_of(self, idea: Idea) -> Group | None:
        """Return the group that said it, or None if nobody said who or the group was removed."""
        group = self._records.get(("group", idea.group or ""))
        return group if isinstance(group, Group) and group.rank and not group.binned else None

    def in_the_bin(self) -> tuple[Record, ...]:
        """Return the ideas, pillars and groups that can be taken back, the first arrived first."""
        gone = [r for r in self._records.values() if not isinstance(r, Details) and r.binned and r.rank]
        return tuple(sorted(gone, key=lambda record: self._first[_kind(record), record.id]))

    def arrived(self, idea: Idea) -> Stamp:
        """Return when the idea came in."""
        return self._first["idea", idea.id]

    def value(self, kind: str, id: str, field: str) -> Any:
        """Return what a field holds now; None for a kind or field this version does not know."""
        return getattr(self._record(kind, id), field, None) if kind in KINDS else None

    def records(self) -> dict[tuple[str, str], Record]:
        """Return every record by kind and id, binned ones too."""
        return dict(self._records)

    # how it is kept

    def _record(self, kind: str, id: str) -> Record:
        return self._records.get((kind, id)) or KINDS[kind](id=id)  # type: ignore[arg-type]

    def _known(self, kind: str, id: str, sort: type[Kept], otherwise: str) -> Kept:
        record = self._records.get((kind, id))
        if not isinstance(record, sort):
            raise RuleBroken(otherwise)
        return record

    def _standing(self, kind: str, sort: type[Kept]) -> tuple[Kept, ...]:
        if kind not in self._answers:
            there = [r for r in self._records.values() if isinstance(r, sort) and r.rank and not r.binned]
            self._answers[kind] = tuple(sorted(there, key=_place))
        return self._answers[kind]

    def _forget_answers(self, old: Record, new: Record) -> None:
        if not isinstance(new, Idea) or not isinstance(old, Idea):
            self._answers.clear()
            return
        if old.pillar != new.pillar:
            self._members.get(old.pillar, set()).discard(new.id)
        self._members.setdefault(new.pillar, set()).add(new.id)
        for answer in ("ideas", "of", ("in", old.pillar), ("in", new.pillar), ("in", None)):
            self._answers.pop(answer, None)


_NEVER = Stamp(1 << 62, 0, "")


def _place(record: Idea | Pillar | Group) -> tuple[str, str]:
    return record.rank, record.id


def _kind(record: Record) -> str:
    return next(kind for kind, sort in KINDS.items() if isinstance(record, sort))
