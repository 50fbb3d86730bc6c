"""Takes the answer to an open question apart into the ideas it holds."""

import re
from functools import cache
from unicodedata import category

from workshop_app.intake.columns import names, plain
from workshop_app.intake.wording import tidy, without_bullet

_NUMBERED = re.compile(r"(?:(?<=\s)|^)[(]?(\d{1,2})[.)]\s+(?=\S)")
_BULLETED = re.compile(r"\s+[•◦▪●■‣➢►✓☐]\s*")
_SHORT = 6


def ideas_in(answer: str) -> list[str]:
    """Return what an answer says, one idea each: lines, numbers, bullets and what was ticked divide it."""
    lines = [line for line in answer.splitlines() if line.strip()]
    found = [tidy(without_bullet(part)) for line in lines for part in _parts(line)]
    return [idea for idea in found if idea]


def says_nothing(idea: str) -> bool:
    """Say whether this is how people write that they have no answer."""
    if len(idea) > 30:
        return False
    said = plain(idea.replace("'", "").replace("\u2019", ""))
    return said in _nothing() or not any(
        category(letter)[0] in "LN" or category(letter) == "So" for letter in idea
    )


def _parts(line: str) -> list[str]:
    ticked = _ticked(line)
    if ticked:
        return ticked
    numbers = [int(found[1]) for found in _NUMBERED.finditer(line)]
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] < 2:
        return [part for part in _NUMBERED.split(line)[::2] if part.strip()]
    return _BULLETED.split(line)


def _ticked(line: str) -> list[str]:
    """Divide at semicolons where a survey put them, not where a sentence has one."""
    if ";" not in line:
        return []
    parts = [part for part in line.split(";") if part.strip()]
    is_written = line.rstrip().endswith(";") or re.search(r";\S", line)
    is_list = len(parts) > 2 and all(len(part.split()) <= _SHORT for part in parts)
    return parts if is_written or is_list else []


@cache
def _nothing() -> frozenset[str]:
    return frozenset(names()["nothing"])
