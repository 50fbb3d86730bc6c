"""Reads the cells of one sheet of a workbook as they are seen, row by row and once through."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from xml.parsers import expat

from workshop_app.intake.as_seen import of_number
from workshop_app.intake.cells import Cells
from workshop_app.intake.columns import MOST
from workshop_app.intake.refusals import MOST_ROWS, too_long, too_much
from workshop_app.intake.shared_strings import MOST_LETTERS, unescaped
from workshop_app.intake.xml_parts import feed

LAST_ROW = 2**20
MOST_CELLS = 3_000_000
"""Filled cells a list may have; fifty thousand rows of forty."""

_MOST_MERGED = 100_000
_REF = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.IGNORECASE)


class _Enough(Exception):
    """As many rows were read as were asked for."""


class SheetCells:
    """The cells of a sheet, and what of it could not be read.

    `unsaved` names the first cells whose formula has no saved result, of `unsaved_count` in all; `errors`
    counts cells that show an error, `beyond` those right of the last column that is read, `hidden` the filled
    rows that a filter hides. `merged` are ranges as (first row from 1, last row, first column from 0).
    """

    def __init__(
        self, name: str, strings: Sequence[str], formats: Sequence[str], *, from_1904: bool = False
    ) -> None:
        self.rows: list[Cells] = []
        self.merged: list[tuple[int, int, int]] = []
        self.unsaved: list[str] = []
        self.unsaved_count = self.errors = self.beyond = self.hidden = 0
        self._name, self._strings, self._formats, self._from_1904 = name, strings, formats, from_1904
        self._places: dict[str, int] = {}
        self._same: dict[str, str] = {}
        self._row = self._filled = self._letters_kept = self._cells_kept = 0
        self._most: int | None = None
        self._cells: list[str] = []
        self._is_hidden = self._is_formula = self._is_aside = False
        self._column, self._ref, self._type, self._style = -1, "", "", ""
        self._value: list[str] | None = None
        self._is_read = False
        self._begins: dict[str, Callable[[dict[str, str]], None] | None] = {}
        self._ends: dict[str, Callable[[], None] | None] = {}
        self._doing: dict[str, tuple[Callable[[dict[str, str]], None], Callable[[], None] | None]] = {
            "c": (self._cell, self._end_cell),
            "v": (self._begin_value, self._end_value),
            "t": (self._begin_value, self._end_value),
            "row": (self._begin_row, self._end_row),
            "f": (self._formula, None),
            "rPh": (self._begin_aside, self._end_aside),
            "mergeCell": (self._merge, None),
        }

    def read(self, pieces: Iterable[bytes], most_rows: int | None = None) -> None:
        """Read the sheet, or its first `most_rows` filled rows; raises CannotRead."""
        self._most = most_rows
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._letters
        with suppress(_Enough):
            feed(pieces, parser, self._name)
        while self.rows and not self.rows[-1]:
            self.rows.pop()

    # what the parser tells

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        if element not in self._begins:
            self._learn(element)
        begin = self._begins[element]
        if begin is not None:
            begin(attributes)

    def _end(self, element: str) -> None:
        end = self._ends[element]
        if end is not None:
            end()

    def _learn(self, element: str) -> None:
        """Remember what is done at an element, whatever the prefix of its name."""
        called = element.rpartition(":")[2]
        self._begins[element], self._ends[element] = self._doing.get(called, (None, None))

    def _letters(self, letters: str) -> None:
        if self._is_read and self._value is not None:
            self._value.append(letters)

    # rows and cells

    def _begin_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        row = int(number) if number.isascii() and number.isdecimal() else self._row + 1
        self._row = row if self._row < row <= LAST_ROW else self._row + 1
        if self._row > LAST_ROW:
            raise too_much(self._name)
        self._cells, self._column = [], -1
        self._is_hidden = attributes.get("hidden") in {"1", "true"}

    def _end_row(self) -> None:
        if not self._cells:
            return
        self.rows.extend(() for _ in range(len(self.rows), self._row - 1))
        self.rows.append(tuple(self._cells))
        self._filled += 1
        if self._filled > MOST_ROWS:
            raise too_long(self._name)
        self.hidden += self._is_hidden
        self._cells = []
        if self._filled == self._most:
            raise _Enough

    def _cell(self, attributes: dict[str, str]) -> None:
        self._ref = attributes.get("r", "")
        letters = self._ref.rstrip("0123456789")
        self._column = self._place(letters) if letters else self._column + 1
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._is_formula, self._value = False, None

    def _place(self, letters: str) -> int:
        if letters not in self._places:
            place = 0
            for letter in letters.upper()[:4]:
                place = place * 26 + ord(letter) - 64
            self._places[letters] = place - 1 if place > 0 else self._column + 1
        return self._places[letters]

    def _formula(self, _attributes: dict[str, str]) -> None:
        self._is_formula = True

    def _begin_value(self, _attributes: dict[str, str]) -> None:
        if not self._is_aside:
            self._is_read = True
            self._value = [] if self._value is None else self._value

    def _end_value(self) -> None:
        self._is_read = False

    def _begin_aside(self, _attributes: dict[str, str]) -> None:
        self._is_aside = True

    def _end_aside(self) -> None:
        self._is_aside = False

    def _end_cell(self) -> None:
        written = "".join(self._value) if self._value else ""
        if not written:
            if self._is_formula and self._type != "str":
                self._tell_unsaved()
            return
        seen = self._seen(written)
        if not seen or seen.isspace():
            return
        if not 0 <= self._column < MOST:
            self.beyond += 1
            return
        self._letters_kept += len(seen)
        self._cells_kept += 1
        if self._letters_kept > MOST_LETTERS or self._cells_kept > MOST_CELLS:
            raise too_much(self._name)
        cells = self._cells
        if self._column < len(cells):
            cells[self._column] = seen
        else:
            cells.extend([""] * (self._column - len(cells)))
            cells.append(self._same.setdefault(seen, seen) if len(seen) < 40 else seen)

    def _seen(self, written: str) -> str:
        if self._type == "s":
            place = int(written) if written.isascii() and written.isdecimal() else -1
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if self._type in {"str", "inlineStr"}:
            return unescaped(written)
        if self._type == "e":
            self.errors += 1
            return ""
        if self._type == "b":
            return "TRUE" if written == "1" else "FALSE"
        if self._type == "d":
            return written
        place = int(self._style) if self._style.isascii() and self._style.isdecimal() else 0
        shape = self._formats[place] if place < len(self._formats) else ""
        return of_number(written, shape, from_1904=self._from_1904)

    def _tell_unsaved(self) -> None:
        self.unsaved_count += 1
        if len(self.unsaved) < 3:
            self.unsaved.append(self._ref)

    def _merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = _REF.fullmatch(first), _REF.fullmatch(last)
        if start and end and len(self.merged) < _MOST_MERGED and int(end[2]) > int(start[2]):
            self.merged.append((int(start[2]), int(end[2]), self._place(start[1])))

    def spread(self) -> frozenset[tuple[int, int]]:
        """Write what spans several rows into each of them that is filled; return the places written to.

        A place is (row from 1, column from 0).
        """
        written: set[tuple[int, int]] = set()
        for first, last, place in self.merged:
            above = self.rows[first - 1] if first <= len(self.rows) else ()
            text = above[place] if 0 <= place < len(above) else ""
            if not text:
                continue
            for row in range(first, min(last, len(self.rows))):
                cells = self.rows[row]
                if not cells or (place < len(cells) and cells[place]):
                    continue
                wider = [*cells, *[""] * (place + 1 - len(cells))]
                wider[place] = text
                self.rows[row] = tuple(wider)
                written.add((row + 1, place))
        return frozenset(written)
