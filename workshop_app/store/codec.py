"""Changes to rows of a workshop file and back; what this program cannot have written is not believed."""

import json
import re
from collections.abc import Iterable, Iterator
from math import isfinite
from typing import Any

from workshop_app.domain.changes import Change, Edit, Fields, Stamp

ChangeRow = tuple[str, str, str, str, str | None]
EditRow = tuple[str, str, str, str, str]

LONGEST_NAME = 100
"""Characters of an id, a kind, a desk, a command."""

LONGEST_JSON = 1_000_000
"""Characters of all the fields of one edit: two thousand times the longest idea."""

DEEPEST = 8
"""How deep lists and objects may lie in one another; a later version may need a few levels."""

LATEST = 1 << 43
"""The last millisecond a stamp may name, in the year 2248: a clock that has seen it can still go forward."""


class Unreadable(ValueError):
    """A row that this program does not write, and so does not read."""


_STAMP = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z]{8}")
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _once(pairs: list[tuple[str, Any]]) -> Fields:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unreadable("a field that is named twice")
    return found


def _never(constant: str) -> None:
    raise Unreadable(constant)


_decode = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_never).decode


def change_row(change: Change) -> dict[str, str | None]:
    """Return the row of `changes` for a change; raises Unreadable for one that would not be read again."""
    return {
        "stamp": str(change.stamp),
        "desk": _name(change.desk),
        "actor": _name(change.actor),
        "command": _name(change.command),
        "undoes": str(change.undoes) if change.undoes else None,
    }


def edit_rows(change: Change) -> Iterator[dict[str, str]]:
    """Return the rows of `edits` for a change; raises ValueError for one that would not be read again."""
    stamp = str(change.stamp)
    for edit in change.edits:
        yield {
            "stamp": stamp,
            "kind": _name(edit.kind),
            "id": _name(edit.id),
            "before": _json(edit.before),
            "after": _json(edit.after),
        }


def changes(change_rows: Iterable[ChangeRow], edit_rows: Iterable[EditRow]) -> Iterator[Change]:
    """Return the changes that rows hold, oldest first, if both come sorted by stamp; raises Unreadable.

    Kinds and fields that this version does not know are kept and handed on.
    """
    edits_of = _by_stamp(edit_rows)
    waiting = next(edits_of, None)
    before = ""
    for row in change_rows:
        stamp, desk, actor, command, undoes = row
        if not isinstance(stamp, str) or stamp <= before:
            raise Unreadable(stamp)
        before = stamp
        edits: tuple[Edit, ...] = ()
        if waiting is not None and waiting[0] == stamp:
            edits = tuple(waiting[1])
            waiting = next(edits_of, None)
        yield Change(
            read_stamp(stamp),
            _name(desk),
            _name(actor),
            _name(command),
            edits,
            None if undoes is None else read_stamp(undoes),
        )
    if waiting is not None:
        raise Unreadable("edits of no change")


def read_stamp(text: object) -> Stamp:
    """Read a stamp back from its text; raises Unreadable."""
    if not isinstance(text, str) or _STAMP.fullmatch(text) is None:
        raise Unreadable(text)
    millis = int(text[:12], 16)
    if millis >= LATEST:
        raise Unreadable(text)
    return Stamp(millis, int(text[13:17], 16), text[18:])


def _by_stamp(rows: Iterable[EditRow]) -> Iterator[tuple[str, list[Edit]]]:
    current, edits = "", list[Edit]()
    for stamp, kind, id, before, after in rows:
        if stamp != current:
            if edits:
                yield current, edits
            current, edits = stamp, []
        edits.append(Edit(_name(kind), _name(id), _fields(before), _fields(after)))
    if edits:
        yield current, edits


def _name(text: object) -> str:
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_NAME:
        raise Unreadable(text)
    return text


def _json(fields: Fields) -> str:
    text = _encode(fields)
    if len(text) > LONGEST_JSON:
        raise Unreadable("fields")
    return text


def _fields(text: object) -> Fields:
    """Read the fields of an edit: what JSON leaves open, this program and SQLite must read alike.

    So no field is named twice, no number is endless, and no letter is half of one.
    """
    if not isinstance(text, str) or len(text) > LONGEST_JSON:
        raise Unreadable("fields")
    try:
        found = _decode(text)
        if "\\u" in text:
            _encode(found).encode()  # half of a surrogate pair cannot be
    except (ValueError, RecursionError) as error:
        raise Unreadable("fields") from error
    if not isinstance(found, dict):
        raise Unreadable("fields")
    for value in found.values():
        if value.__class__ not in _PLAIN:
            _check(value, 1)
    return found


_PLAIN = (str, bool, type(None))


def _check(value: Any, depth: int) -> None:
    if isinstance(value, (dict, list)):
        if depth > DEEPEST:
            raise Unreadable("too deep")
        for inner in value.values() if isinstance(value, dict) else value:
            _check(inner, depth + 1)
    elif isinstance(value, float):
        if not isfinite(value):
            raise Unreadable("a number without end")
    elif isinstance(value, int) and abs(value) > _FARTHEST:
        raise Unreadable("a number that not every program reads the same")


_FARTHEST = 1 << 53
