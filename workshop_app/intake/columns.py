"""Which column of a list holds what, told from its headings."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from workshop_app import assets

ROLES = ("text", "group", "pillar", "theme", "language", "session", "table", "prompt", "colour", "later")
"""What one column of a list may hold; `text` is the idea itself."""

QUESTION = "question"
"""What several columns may hold: ideas, with the heading as the question that each of them answers."""

PRIVATE = "private"
"""What says who answered and when; it is never brought in."""

Columns = Mapping[str, int]
"""The place of each role's column, counted from 0."""

MOST = 256
"""Columns that are read; in a list with more of them the rest is empty, or no list."""

_LONGEST_NAME = 300
_TITLES = 10


def plain(name: str) -> str:
    """Return a name without case, accents, brackets and punctuation, for comparing."""
    bare = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", name[:_LONGEST_NAME])
    letters = unicodedata.normalize("NFKD", bare.casefold())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


@cache
def names() -> dict[str, Any]:
    """Return what people call columns, groups and languages."""
    found: dict[str, Any] = json.loads(assets.resource("intake/names.json").read_text(encoding="utf-8"))
    return found


def known_roles(headings: Sequence[str]) -> dict[str, int]:
    """Return the column of each role that a heading names; the plainest name wins where two would do."""
    called: dict[str, int] = {}
    for place, heading in enumerate(headings):
        called.setdefault(plain(heading), place)
    roles: dict[str, int] = {}
    for role in ROLES:
        for name in names()["columns"][role]:
            if name in called and called[name] not in roles.values():
                roles[role] = called[name]
                break
    return roles


def likely_text(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column that reads most like ideas: several words, seldom the same twice."""
    width = max((len(row) for row in rows), default=0)
    best, found = 0.0, None
    for place in range(width):
        cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if not cells or all(re.fullmatch(r"[\W\d_]+", cell) for cell in cells):
            continue
        words = sum(min(len(cell), 120) for cell in cells) / len(rows)
        likeness = words * len(set(cells)) / len(cells)
        if likeness > best:
            best, found = likeness, place
    return found


def looks_like_headings(first: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Say whether the first row of a table without known headings is one of headings all the same."""
    cells = [cell.strip() for cell in first]
    if len(cells) < 2 or not all(cells) or len(set(cells)) < len(cells):
        return False
    return not any(
        place < len(row) and row[place].strip() == cell for place, cell in enumerate(cells) for row in rest
    )


def above_headings(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows with a title stand above the headings of a table; 0 where it begins with them."""
    widest = max((len(filled(row)) for row in rows), default=0)
    for above, row in enumerate(rows[:_TITLES]):
        if len(known_roles(row)) > 1 or "text" in known_roles(row):
            return above
        if len(filled(row)) > 1 or widest < 2:
            return 0
    return 0


def filled(row: Sequence[str]) -> list[str]:
    """Return the cells of a row in which something stands."""
    return [cell for cell in row if cell.strip()]
