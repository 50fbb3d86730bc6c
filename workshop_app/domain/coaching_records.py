"""Kept, SwitchedOff: the frozen records of what the language coach is not to say again."""

from dataclasses import dataclass
from typing import NewType

KeptId = NewType("KeptId", str)
SwitchedOffId = NewType("SwitchedOffId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A wording that stays as it is, whatever one check says of it.

    `of` is one of `wordings.WORDINGS`, `wording` the id of the record that holds it. `words` are the ones
    that were marked, in small letters; without any, the check is silent about the wording whatever it says.
    """

    id: KeptId
    check: str = ""
    of: str = ""
    wording: str = ""
    words: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchedOff:
    """A check that the coach does not make in this workshop, and why."""

    id: SwitchedOffId
    check: str = ""
    reason: str = ""
    rank: str = ""
    binned: bool = False
