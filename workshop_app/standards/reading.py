"""Reads JSON that a stranger made: one value, strictly as the standard has it, or one sentence why not."""

import json
import math
from typing import Any, NoReturn

from workshop_app.domain.rules import Trouble

LARGEST = 32 * 2**20
"""Bytes a file may have: a state's standards for every subject and grade are below ten million."""

DEEPEST = 40
"""How far lists and objects may lie in each other; a package of ours needs eight."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")

EMPTY = "The file is empty. Export it once more."
TOO_LARGE = (
    "The file is larger than {most} MB, so it was not read. A package for one framework is far smaller."
)
WIDE = "The file is not in UTF-8, which JSON has to be. Save it once more as UTF-8."
MARKED = (
    "The file begins with a byte order mark, which other systems stumble over. Save it as UTF-8 without it."
)
BROKEN = "The file is not JSON: in line {line}, at letter {column}, it does not go on as JSON does."
TOO_DEEP = "The file has lists in lists, more than {most} deep, so it was not read. No package needs that."
TWICE = "The file names “{name}” twice in one object, so it is not certain which of the two counts. Keep one."
NO_NUMBER = "The file holds {number} where a number belongs; JSON has no such number."
LONG_NUMBER = "The file holds a number with more digits than any system reads."
HALF_LETTER = (
    "The file holds half of a letter (a lone surrogate), which cannot be written. Type that text anew."
)


class Unreadable(Trouble):
    """A file that cannot be looked at, with the one sentence that says why."""


def value_of(data: bytes) -> Any:
    """Return the JSON value that the bytes of a file hold; raises Unreadable."""
    if len(data) > LARGEST:
        raise Unreadable(TOO_LARGE, most=LARGEST // 2**20)
    text = _decoded(data)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_once_each,
            parse_constant=_no_number,
            parse_float=_finite,
            parse_int=_whole,
        )
    except json.JSONDecodeError as error:
        raise Unreadable(BROKEN, line=error.lineno, column=error.colno) from error
    except (RecursionError, MemoryError) as error:
        raise Unreadable(TOO_DEEP, most=DEEPEST) from error
    _look_over(value)
    return value


def _decoded(data: bytes) -> str:
    if data.startswith(_BYTE_ORDER_MARK):
        raise Unreadable(MARKED)
    if data.startswith(_WIDE) or b"\0" in data[:4]:
        raise Unreadable(WIDE)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(WIDE) from error
    if not text.strip():
        raise Unreadable(EMPTY)
    return text


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise Unreadable(TWICE, name=next(name for name in names if names.count(name) > 1)[:80])
    return found


def _no_number(word: str) -> NoReturn:
    raise Unreadable(NO_NUMBER, number=word)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Unreadable(NO_NUMBER, number=digits[:20])
    return number


def _whole(digits: str) -> int:
    if len(digits) > 300:
        raise Unreadable(LONG_NUMBER)
    return int(digits)


def _look_over(value: Any) -> None:
    """Walk through all there is, layer by layer and without calling itself, however it is built."""
    layer, depth = [value], 0
    while layer:
        if depth > DEEPEST:
            raise Unreadable(TOO_DEEP, most=DEEPEST)
        within: list[Any] = []
        for one in layer:
            if isinstance(one, str):
                _whole_letters(one)
            elif isinstance(one, dict):
                within.extend(one)
                within.extend(one.values())
            elif isinstance(one, list):
                within.extend(one)
        layer, depth = within, depth + 1


def _whole_letters(text: str) -> None:
    if text.isascii():
        return
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unreadable(HALF_LETTER) from error
