"""Joining: which changes came with a copy, what they altered together, and copies that were taken back."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from workshop_app.domain.changes import Change, Edit, Fields, Stamp, gathered
from workshop_app.domain.kinds import DEFAULTS, fits

Where = tuple[str, str, str]
"""Kind, id and field."""


def runs_of(brought: Iterable[Stamp], known: Iterable[Stamp] = ()) -> str:
    """Return which changes a copy brought, as runs of stamps, one line each: sitting, first, last.

    A run holds nothing that was `known` here before.
    """
    told: dict[str, list[tuple[Stamp, bool]]] = defaultdict(list)
    for is_new, stamps in ((False, known), (True, brought)):
        for stamp in stamps:
            told[stamp.sitting].append((stamp, is_new))
    lines = list[str]()
    for sitting in sorted(told):
        run: list[Stamp] = []
        for stamp, is_new in sorted(told[sitting]):
            if is_new:
                run = [run[0] if run else stamp, stamp]
            elif run:
                lines.append(_line(sitting, *run))
                run = []
        if run:
            lines.append(_line(sitting, *run))
    return "\n".join(lines)


class Brought:
    """The changes that runs name; `stamp in brought` says whether one came with that copy."""

    def __init__(self, text: str) -> None:
        self._runs: dict[str, list[tuple[Stamp, Stamp]]] = defaultdict(list)
        for line in text.splitlines():
            if run := _run(line):
                self._runs[run[0].sitting].append(run)
        for runs in self._runs.values():
            runs.sort()

    def __bool__(self) -> bool:
        return bool(self._runs)

    def __contains__(self, stamp: object) -> bool:
        if not isinstance(stamp, Stamp):
            return False
        runs = self._runs.get(stamp.sitting, [])
        at = bisect_right(runs, stamp, key=lambda run: run[0]) - 1
        return at >= 0 and runs[at][0] <= stamp <= runs[at][1]


def is_joining(change: Change) -> bool:
    """Say whether the change took in a copy; what takes such a change back is none."""
    return change.undoes is None and any(edit.kind == "joining" for edit in change.edits)


def brings_others(change: Change) -> bool:
    """Say whether what others did came with a change: taking it back alters more than its edits say."""
    return is_joining(change) and bool(_brought(change))


def is_only_about_joining(change: Change) -> bool:
    """Say whether a change says nothing but that copies were joined: no reason to join once more."""
    return all(edit.kind == "joining" for edit in change.edits)


def whole(joined: Change, changes: Iterable[Change]) -> Change:
    """Return the change that took in a copy with all that came with it, as if it had been done by hand.

    `changes` are all there are. Before is what would stand here had the copy never come.
    """
    known = sorted(changes, key=lambda change: change.stamp)
    brought = _brought(joined)
    later = [_brought(one) for one in known if _is_later(one, joined)]
    then = [
        change
        for change in known
        if change.stamp < joined.stamp and not any(change.stamp in other for other in later)
    ]
    touched = {(e.kind, e.id) for change in then if change.stamp in brought for e in change.edits}
    before, after = dict[Where, Any](), dict[Where, tuple[Any, bool]]()
    for change in then:
        is_new = change.stamp in brought
        for where, value in _settings(change, touched):
            after[where] = value, is_new
            if not is_new:
                before[where] = value
    edits = list[Edit]()
    for (kind, id, name), (value, is_new) in after.items():
        old = before.get((kind, id, name), DEFAULTS[kind][name])
        if is_new and old != value:
            edits.append(Edit(kind, id, {name: old}, {name: value}))
    return replace(joined, edits=gathered(chain(edits, joined.edits)))


class TakenBack(NamedTuple):
    """A joining that was taken back, and the change by which it was.

    Of what it brought, `since` came once more with a later joining, which answers for it from then on.
    """

    joined: Change
    undo: Change
    brought: frozenset[Stamp]
    since: frozenset[Stamp]

    def is_of(self, change: Change) -> bool:
        """Say whether a change is part of the joining and its undoing; what lies between came to nothing."""
        is_own = change.desk == self.undo.desk and change.actor == "facilitator"
        return is_own and self.joined.stamp <= change.stamp <= self.undo.stamp


class Returning(NamedTuple):
    """What copies bring back although it was taken back once; `sides` are their logs without the taking back.

    `again` are the changes that are here already and will count as brought once more, `fields` what must be
    set, for kind and id, so that they show.
    """

    sides: tuple[tuple[Change, ...], ...]
    again: frozenset[Stamp]
    fields: dict[tuple[str, str], Fields]


def returning(sides: Sequence[Iterable[Change]]) -> Returning:
    """Return what joining these logs brings back, ours first.

    Who took a joining back meant this laptop and this day: with a copy in which it still stands it comes
    again, and nobody who never wanted it away loses it.
    """
    logs = [sorted(side, key=lambda change: change.stamp) for side in sides]
    union = sorted({c.stamp: c for log in logs for c in log}.values(), key=lambda change: change.stamp)
    again: set[Stamp] = set()
    comes: list[tuple[TakenBack, frozenset[Stamp]]] = []
    for gone in _taken_back(union):
        knows = [any(change.stamp == gone.undo.stamp for change in log) for log in logs]
        stands = [log for log, knows_it in zip(logs, knows, strict=True) if not knows_it]
        back = frozenset(c.stamp for log in stands for c in log if c.stamp in gone.brought)
        if not back and all(gone.since.isdisjoint(other) for _, other in comes):
            continue
        comes.append((gone, back))
        if knows[0]:
            again |= back
        logs = [
            [c for c in log if not gone.is_of(c) and c.stamp not in gone.brought] if knows_it else log
            for log, knows_it in zip(logs, knows, strict=True)
        ]
    return Returning(tuple(map(tuple, logs)), frozenset(again), _fields(union, comes))


def _fields(
    union: Sequence[Change], comes: Sequence[tuple[TakenBack, frozenset[Stamp]]]
) -> dict[tuple[str, str], Fields]:
    if not comes:
        return {}
    stay_away = {stamp for gone, back in comes for stamp in gone.brought - back}
    wanted = {stamp for _, back in comes for stamp in back}
    touched = {(e.kind, e.id) for c in union if c.stamp in wanted for e in c.edits}
    undone = {where: value for gone, _ in comes for where, value in _settings(gone.undo, touched)}
    now, then, found = dict[Where, Any](), dict[Where, Any](), dict[tuple[str, str], Fields]()
    came: set[Where] = set()
    for change in union:
        is_away = change.stamp in stay_away or any(gone.is_of(change) for gone, _ in comes)
        for where, value in _settings(change, touched):
            now[where] = value
            if not is_away:
                then[where] = value
            if change.stamp in wanted:
                came.add(where)
    for where in came & undone.keys() & then.keys():
        if now[where] == undone[where] != then[where]:
            found.setdefault(where[:2], {})[where[2]] = then[where]
    return found


def _taken_back(changes: Sequence[Change]) -> list[TakenBack]:
    """Return the joinings that do not stand any more, the last taken back first."""
    reversals = {change.undoes: change for change in changes if change.undoes is not None}
    joined = [change for change in changes if is_joining(change)]
    found = []
    for one in joined:
        turns = [one]
        while (turn := reversals.get(turns[-1].stamp)) is not None:
            turns.append(turn)
        if len(turns) % 2 == 0:
            brought = _brought(one)
            later = [_brought(other) for other in joined if _is_later(other, one)]
            stamps = frozenset(change.stamp for change in changes if change.stamp in brought)
            since = frozenset(stamp for stamp in stamps if any(stamp in other for other in later))
            found.append(TakenBack(one, turns[-1], stamps - since, since))
    return sorted(found, key=lambda gone: gone.undo.stamp, reverse=True)


def _is_later(change: Change, joined: Change) -> bool:
    return change.desk == joined.desk and change.stamp > joined.stamp and is_joining(change)


def _brought(joined: Change) -> Brought:
    named = (edit.after.get("brought", "") for edit in joined.edits if edit.kind == "joining")
    return Brought("\n".join(text for text in named if isinstance(text, str)))


def _settings(change: Change, touched: Collection[tuple[str, str]]) -> Iterator[tuple[Where, Any]]:
    for edit in change.edits:
        if (edit.kind, edit.id) in touched:
            for name, value in edit.after.items():
                if fits(edit.kind, name, value):
                    yield (edit.kind, edit.id, name), value


def _line(sitting: str, first: Stamp, last: Stamp) -> str:
    return f"{sitting} {str(first)[:_TIME]} {str(last)[:_TIME]}"


def _run(line: str) -> tuple[Stamp, Stamp] | None:
    """Read a line back; None for one that this program does not write."""
    try:
        sitting, first, last = line.split(" ")
        return Stamp.parse(f"{first}-{sitting}"), Stamp.parse(f"{last}-{sitting}")
    except ValueError:
        return None


_TIME = 17
"""Letters of a stamp before its sitting."""
