"""Mends: what a person decided about single rows of a list before it lands; no Qt."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.rows import Left, LeftOut, Row
from workshop_app.words import say

Key = tuple[int, str, str]
"""What a decision clings to: the row's number, its words and its question, whatever the columns are."""


class Mend(NamedTuple):
    """A decision about one row; `group` is a group's name, empty for nobody, None as the list says it."""

    group: str | None = None
    texts: tuple[str, ...] = ()
    anyway: bool = False
    dropped: bool = False


Mends = Mapping[Key, Mend]


@dataclass
class Mended:
    """A list with the decisions carried out; `anyway` holds the rows that come in though they are here.

    `settled` are the rows a person looked at, and `keys` says of every altered row what it clings to.
    """

    found: IdeaList
    anyway: set[Row] = field(default_factory=set)
    settled: set[Row] = field(default_factory=set)
    keys: dict[Row, Key] = field(default_factory=dict)

    def key(self, row: Row) -> Key:
        """Return what a decision about a row clings to."""
        return self.keys.get(row) or key_of(row)


def key_of(row: Row) -> Key:
    """Return what a decision about a row of the list as it came clings to."""
    return row.row, row.text, row.prompt


def mended(found: IdeaList, mends: Mends) -> Mended:
    """Carry out what was decided; the list as it was read stays what it is."""
    done = Mended(found)
    if not mends:
        return done
    rows: list[Row] = []
    left: list[LeftOut] = []
    for row in found.rows:
        mend = mends.get(key_of(row))
        if mend is None:
            rows.append(row)
        elif mend.dropped:
            left.append(_dropped(row))
        else:
            rows.extend(_let_in(row, mend, done))
    for one in found.left_out:
        mend = mends.get(key_of(one.whole)) if one.whole is not None else None
        if one.whole is None or mend is None:
            left.append(one)
        elif mend.dropped:
            left.append(_dropped(one.whole))
        elif fits(mend.texts or (one.whole.text,)):
            rows.extend(_let_in(one.whole, mend, done))
        else:
            left.append(one)
    rows.sort(key=lambda row: row.row)
    left.sort(key=lambda one: one.row)
    done.found = replace(found, rows=tuple(rows), left_out=tuple(left))
    return done


def fits(texts: Iterable[str]) -> bool:
    """Say whether each of these texts can be an idea."""
    lengths = [len(text.strip()) for text in texts]
    return bool(lengths) and all(0 < length <= LONGEST_IDEA for length in lengths)


def _let_in(row: Row, mend: Mend, done: Mended) -> Iterator[Row]:
    key = key_of(row)
    for text in mend.texts or (row.text,):
        new = row._replace(text=text, group=row.group if mend.group is None else mend.group)
        done.keys[new] = key
        done.settled.add(new)
        if mend.anyway:
            done.anyway.add(new)
        yield new


def _dropped(row: Row) -> LeftOut:
    return LeftOut(row.row, say("You left it out."), row.text, Left.DROPPED, row)


def split_up(text: str) -> list[str]:
    """Return a text that is too long in pieces that are not: at the ends of sentences, else between words."""
    pieces: list[str] = []
    for sentence in _SENTENCE_ENDS.split(" ".join(text.split())):
        rest = sentence
        while len(rest) > LONGEST_IDEA:
            cut = rest.rfind(" ", 0, LONGEST_IDEA + 1)
            cut = cut if cut > 0 else LONGEST_IDEA
            pieces.append(rest[:cut].strip())
            rest = rest[cut:].strip()
        if pieces and len(pieces[-1]) + 1 + len(rest) <= LONGEST_IDEA and rest:
            pieces[-1] = f"{pieces[-1]} {rest}"
        elif rest:
            pieces.append(rest)
    return pieces


_SENTENCE_ENDS = re.compile(r"(?<=[.!?…؟。])\s+")
