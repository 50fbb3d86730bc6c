"""Stamp, Edit, Change: the one way anything in a workshop ever changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

Fields = dict[str, Any]


class Stamp(NamedTuple):
    """When and where a change was made; stamps put all changes of all laptops in one order.

    `millis` counts from 1970 in UTC, `turn` tells changes of one millisecond apart, and `sitting` is eight
    letters made anew at every start, so that no two laptops ever give the same stamp.
    """

    millis: int
    turn: int
    sitting: str

    def __str__(self) -> str:
        """Return the stamp as text that sorts like the stamp itself."""
        return f"{self.millis:012x}-{self.turn:04x}-{self.sitting}"

    @classmethod
    def parse(cls, text: str) -> "Stamp":
        """Read a stamp back from its text; raises ValueError for anything else."""
        millis, turn, sitting = text.split("-")
        stamp = cls(int(millis, 16), int(turn, 16), sitting)
        if str(stamp) != text:
            raise ValueError(text)
        return stamp


@dataclass(frozen=True, slots=True)
class Edit:
    """The fields of one record before and after a change; their values are what JSON can hold."""

    kind: str
    id: str
    before: Fields
    after: Fields


def gathered(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits with those of one record joined: a change touches each record once."""
    by_record: dict[tuple[str, str], Edit] = {}
    for edit in edits:
        where = (edit.kind, edit.id)
        first = by_record.get(where)
        by_record[where] = (
            edit if first is None else Edit(*where, edit.before | first.before, first.after | edit.after)
        )
    return tuple(by_record.values())


@dataclass(frozen=True, slots=True)
class Change:
    """Something somebody did, with everything it altered.

    `actor` is `facilitator`, `program` (what a new workshop starts with) or `import`; only the
    facilitator's own changes can be undone.
    """

    stamp: Stamp
    desk: str
    actor: str
    command: str
    edits: tuple[Edit, ...]
    undoes: Stamp | None = None
