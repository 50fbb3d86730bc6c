"""What was typed for one paper of a recall test: the numbers of the pillars on it, and pairs mixed up."""

import re
from typing import NamedTuple

from workshop_app.domain.rules import RuleBroken

_PAIR = re.compile(r"(\d+)\s*=\s*(\d+)")
_WORD = re.compile(r"[\s,;.]+")
MOST_SINGLE = 9
"""With so many pillars or fewer, digits may stand together: 134 is 1, 3 and 4."""


class Paper(NamedTuple):
    """The places of the pillars on one paper, counted from 0, and the pairs it takes for each other."""

    kept: tuple[int, ...]
    mixed: tuple[tuple[int, int], ...] = ()


def read_paper(typed: str, pillars: int) -> Paper:
    """Return what "1 3 4 2=5" says of so many pillars; "0" is a paper on which none stands.

    Raises RuleBroken with a sentence for what it cannot read.
    """
    pairs = tuple((_place(one, pillars), _place(other, pillars)) for one, other in _PAIR.findall(typed))
    if any(one == other for one, other in pairs):
        raise RuleBroken("A pillar cannot be taken for itself.")
    rest = [word for word in _WORD.split(_PAIR.sub(" ", typed)) if word]
    if pillars <= MOST_SINGLE:
        rest = [digit for word in rest for digit in (word if word.isdecimal() else [word])]
    if not rest and not pairs:
        raise RuleBroken("Type the numbers of the pillars on the paper, or 0 if there are none.")
    kept = tuple(dict.fromkeys(_place(word, pillars) for word in rest if word != "0"))
    return Paper(kept, pairs)


def _place(word: str, pillars: int) -> int:
    if not (word.isascii() and word.isdecimal()):
        raise RuleBroken("“{word}” is no number. Type such as 1 3 4.", word=word)
    number = int(word)
    if not 1 <= number <= pillars:
        raise RuleBroken(
            "There is no pillar {number}. They go from 1 to {last}.", number=number, last=pillars
        )
    return number - 1
