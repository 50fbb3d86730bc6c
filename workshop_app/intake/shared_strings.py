"""Reads the texts that the cells of a workbook share."""

import re
from collections.abc import Iterable
from xml.parsers import expat

from workshop_app.intake.refusals import too_much
from workshop_app.intake.xml_parts import feed

MOST_LETTERS = 64 * 2**20
"""Letters that the cells of a list may hold together."""

MOST_STRINGS = 3_000_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_strings(pieces: Iterable[bytes], name: str) -> tuple[str, ...]:
    """Return the shared texts in order, without how they are written or read aloud."""
    reader = _Reader(name)
    feed(pieces, reader.parser, name)
    return tuple(reader.strings)


def unescaped(text: str) -> str:
    """Return a text with the letters that XML cannot hold, written `_x000D_` in workbooks."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class _Reader:
    """Keeps what stands in `t` inside of `si`, but not what is in `rPh`."""

    def __init__(self, name: str) -> None:
        self.strings: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._letters
        self._name, self._parts, self._is_read, self._aside, self._count = name, [""], False, 0, 0

    def _start(self, element: str, _attributes: dict[str, str]) -> None:
        called = element.rpartition(":")[2]
        if called == "si":
            self._parts = []
        elif called == "rPh":
            self._aside += 1
        self._is_read = called == "t" and not self._aside

    def _end(self, element: str) -> None:
        called = element.rpartition(":")[2]
        self._is_read = False
        if called == "rPh":
            self._aside -= 1
        elif called == "si":
            self.strings.append(unescaped("".join(self._parts)))
            if len(self.strings) > MOST_STRINGS:
                raise too_much(self._name)

    def _letters(self, letters: str) -> None:
        if self._is_read:
            self._parts.append(letters)
            self._count += len(letters)
            if self._count > MOST_LETTERS:
                raise too_much(self._name)
