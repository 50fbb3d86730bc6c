"""Takes a text apart into rows of cells: which sign divides them, what is quoted, what is one line each."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from workshop_app.intake.columns import MOST, known_roles

Cells = tuple[str, ...]

_DIVIDERS = (",", ";", "\t", "|")
_LOOKED_AT = 200
_LONGEST_CELL = 12
_LAST = "\x01the end\x01"
_LARGEST_CELL = 2**30
_MOST_DIVIDERS = 20_000


class Sheet(NamedTuple):
    """Rows of cells as they stand in the file, empty rows too; `divider` is empty for one idea a line.

    `spread` holds the places (row from 1, column from 0) that only repeat a cell above, which spans them;
    `beyond` counts filled cells that stand too far to the right to be read.
    """

    rows: tuple[Cells, ...]
    divider: str
    spread: frozenset[tuple[int, int]] = frozenset()
    beyond: int = 0


def as_lines(text: str) -> Sheet:
    """Return every line as a row of one cell."""
    return Sheet(tuple((line,) for line in text.splitlines()), "")


def as_table(text: str, *, prefer: str = ",") -> Sheet:
    """Return the rows of a table; `prefer` is the divider that the file's name promises."""
    text, told = _told(text)
    if any(line.count(sign) > _MOST_DIVIDERS for line in text.splitlines() for sign in _DIVIDERS):
        return as_lines(text)  # no spreadsheet has such a row
    divider = told or _divider(text, prefer)
    rows = list(_records(text, divider or "\t"))
    beyond = sum(more for _, more in rows)
    if not divider:
        # One column: a comma belongs to the idea, and quotation marks hold an idea of several lines together.
        return Sheet(tuple(("\t".join(cells),) for cells, _ in rows), "", beyond=beyond)
    return Sheet(tuple(cells for cells, _ in rows), divider, beyond=beyond)


def _told(text: str) -> tuple[str, str]:
    """Spreadsheets may say in a first line `sep=;` what divides the cells."""
    found = re.match(r"\"?sep=(.)\"?\r?\n", text, re.IGNORECASE)
    return (text[found.end() :], found[1]) if found else (text, "")


def _divider(text: str, prefer: str) -> str:
    beginning = "\n".join(text[: _LOOKED_AT * 400].splitlines()[:_LOOKED_AT])
    dividers = sorted(_DIVIDERS, key=lambda one: one != prefer)
    return max(dividers, key=lambda one: _evenness(beginning, one)) if _any_even(beginning) else ""


def _any_even(beginning: str) -> bool:
    return any(_evenness(beginning, one) > (0, 0.0) for one in _DIVIDERS)


def _evenness(beginning: str, divider: str) -> tuple[int, float]:
    """Say how much the text looks like a table: known headings first, then rows of the same length."""
    rows = [cells for cells, _ in _records(beginning, divider) if any(cell.strip() for cell in cells)]
    if not rows or len(rows[0]) < 2:
        return 0, 0.0
    headings = len(known_roles(rows[0]))
    same = sum(len(cells) == len(rows[0]) for cells in rows) / len(rows)
    enough = 0.9 if divider in ",|" else 0.7  # a comma may well stand in each of a few sentences
    if not headings and (same < enough or len(rows) < 2):
        return 0, 0.0
    return headings, same


def _records(text: str, divider: str) -> Iterator[tuple[Cells, int]]:
    """Return each row as far as a list goes, and how many filled cells stand beyond that."""
    csv.field_size_limit(_LARGEST_CELL)
    lines = list(io.StringIO(text, newline=""))  # a line ends as in files, not at U+2028 in a cell
    found: list[tuple[Cells, int]] = []
    try:
        read = csv.reader(chain(_ended(lines), (_LAST,)), delimiter=divider, strict=True)
        found.extend(map(_narrow, read))
    except csv.Error:
        found.clear()
    if found and found[-1][0] == (_LAST,):
        return iter(found[:-1])
    return map(_narrow, _with_stray_quotes(lines, divider))


def _narrow(cells: list[str]) -> tuple[Cells, int]:
    return tuple(cells[:MOST]), sum(bool(cell.strip()) for cell in cells[MOST:])


def _ended(lines: list[str]) -> list[str]:
    return [*lines[:-1], lines[-1].rstrip("\r\n") + "\n"] if lines else lines


def _with_stray_quotes(lines: list[str], divider: str) -> Iterator[list[str]]:
    """Read rows one by one, so that a quotation mark left open spoils no other row."""
    at = 0
    while at < len(lines):
        cells, end = _whole(lines, at, divider)
        if end == at:
            cells, end = next(csv.reader([lines[at]], delimiter=divider, quoting=csv.QUOTE_NONE), []), at + 1
        yield cells
        at = end


def _whole(lines: list[str], at: int, divider: str) -> tuple[list[str], int]:
    """Return the row that begins at a line and the line after it; that same line if it is not a whole one."""
    for end in range(at + 1, min(at + _LONGEST_CELL, len(lines)) + 1):
        try:
            return next(csv.reader(lines[at:end], delimiter=divider, strict=True), []), end
        except csv.Error as error:
            if "unexpected end" not in str(error):  # more lines would not mend it
                break
    return [], at
