"""Knows a survey's answers, one row a person: which columns are questions, and which tell who answered."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from workshop_app.intake.columns import names, plain
from workshop_app.intake.group_names import is_known

_LOOKED_AT = 300
_FEW = 6
_ADDRESS = re.compile(r"\s*[^\s@]+@[^\s@]+\.\w{2,}\s*")
_PHONE = re.compile(r"\s*\+?[\d\s().\-]{7,20}\s*")
_MOMENT = re.compile(
    r"\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ,]+\d{1,2}:\d{2}.*)?\s*|\s*\d{1,2}:\d{2}(?::\d{2})?.*"
)
_ASKS = re.compile(
    "[¿?\uff1f\u061f]"
    r"|^(?:\d+[.)]\s*)?(?:what|which|how|why|who|where|when|describe|list|tell|name (?:one|two|three|an?|the)"
    r"|que|cual|cuales|como|por que|quien|donde|describa|describe|escriba|mencione|diga)\b"
)
_PERSON = re.compile(
    r"\b(?:e ?mail|correo electronico|phone|telefono|zip code|codigo postal|full name|first name|last name"
    r"|(?:your|student s|child s|tu|su) (?:name|nombre)|nombre completo)\b"
)


class Survey(NamedTuple):
    """What the columns of a table are, as far as it looks like the answers to a survey."""

    private: tuple[int, ...] = ()
    questions: tuple[int, ...] = ()
    group: int | None = None


def recognised(headings: Sequence[str], rows: Sequence[Sequence[str]], known: dict[str, int]) -> Survey:
    """Return which columns tell who answered, which are questions, and which says from what group.

    `known` holds the columns whose heading says what they are; `rows` stand below the headings. A table with
    a column of ideas and without a survey's stamps has no questions: it is a list, and when a row was written
    tells nobody who wrote it.
    """
    rows = rows[:_LOOKED_AT]
    taken = set(known.values())
    stamped = [place for place in range(len(headings)) if place not in taken and _is_stamp(headings[place])]
    private = [
        place
        for place in range(len(headings))
        if place not in taken and (place in stamped or _tells_who(headings[place], _cells(rows, place)))
    ]
    left = [place for place in range(len(headings)) if place not in taken and place not in private]
    group = known.get("group", _group(rows, left))
    left = [place for place in left if place != group]
    asked = [
        place for place in left if _is_asked(headings[place], _cells(rows, place), is_survey=bool(stamped))
    ]
    if "text" in known and not (stamped and asked):
        named = [place for place in private if place not in stamped or _PERSON.search(plain(headings[place]))]
        return Survey(tuple(named), (), group)
    if "text" in known:
        asked = sorted({known["text"], *asked})
    return Survey(tuple(private), tuple(asked), group)


def _cells(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [row[place].strip() for row in rows if place < len(row) and row[place].strip()]


def _is_stamp(heading: str) -> bool:
    return plain(heading) in _names_of("stamps")


def _tells_who(heading: str, cells: list[str]) -> bool:
    called = plain(heading)
    if called in _names_of("persons") or (len(called.split()) <= _FEW and _PERSON.search(called)):
        return True
    return any(_most(cells, sign.fullmatch) for sign in (_ADDRESS, _PHONE))


def _group(rows: Sequence[Sequence[str]], left: Sequence[int]) -> int | None:
    """Return the column in which most people name a group that is commonly known."""
    for place in left:
        cells = _cells(rows, place)
        if cells and sum(map(is_known, cells)) * 5 >= len(cells) * 3:
            return place
    return None


def _is_asked(heading: str, cells: list[str], *, is_survey: bool) -> bool:
    """Say whether people answered in words of their own."""
    worded = [
        cell for cell in cells if any(letter.isalpha() for letter in cell) and not _MOMENT.fullmatch(cell)
    ]
    if not worded or len(worded) * 2 < len(cells) or not heading.strip():
        return False
    words = sum(len(cell.split()) for cell in worded) / len(worded)
    chosen = (
        len(worded) >= _FEW and len({cell.casefold() for cell in worded}) * 3 <= len(worded) and words < 8
    )
    ticked = any(";" in cell for cell in worded)
    if chosen and not ticked:
        return False  # a choice among a few answers that the survey gave
    asks = _ASKS.search(" ".join(heading.casefold().split())) or _ASKS.search(plain(heading))
    return bool(asks) or (is_survey and (words >= 2 or ticked))


def _most(cells: list[str], is_one: Callable[[str], object]) -> bool:
    return bool(cells) and sum(bool(is_one(cell)) for cell in cells) * 10 >= len(cells) * 8


@cache
def _names_of(what: str) -> frozenset[str]:
    return frozenset(names()[what])
