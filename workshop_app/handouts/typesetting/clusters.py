"""Which letters stand behind each glyph, so that a PDF can be searched and read aloud."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QGlyphRun, QTextLine

Part = Callable[[int, int], str]
"""Gives the text at a start and of a length in Qt's positions, which count in UTF-16."""


def behind(part: Part, line: QTextLine, run: QGlyphRun) -> list[str]:
    """Return the letters of each glyph of a run; of several glyphs for one letter the first has it."""
    starts = list(run.stringIndexes())
    if not any(starts):  # Qt says 0 for every glyph of a run in a fallback face
        starts = _by_place(line, run)
    order = sorted(set(starts))
    ends = dict(pairwise(order)) | {order[-1]: _end_of_last(part, line, order[-1])}
    seen: set[int] = set()
    found: list[str] = []
    for start in starts:
        found.append("" if start in seen else part(start, ends[start] - start))
        seen.add(start)
    return found


def _end_of_last(part: Part, line: QTextLine, start: int) -> int:
    """Return where the last cluster of a run ends: after its letter and the marks that go with it."""
    end, most = start + 1, line.textStart() + line.textLength()
    while end < most:
        after = part(end, 1)  # half of a letter beyond U+FFFF is no text, and goes with its first half
        if after and unicodedata.category(after) not in {"Mn", "Mc", "Cf"}:
            break
        end += 1
    return end


def _by_place(line: QTextLine, run: QGlyphRun) -> list[int]:
    """Find the letter of each glyph by where both stand on the line."""
    places: list[tuple[float, int]] = []
    for index in range(line.textStart(), line.textStart() + line.textLength()):
        near, far = _x(line, index), _x(line, index + 1)
        if near != far:
            places.append((min(near, far), index))
    places.sort()
    lefts = [left for left, _ in places]
    found = (bisect_right(lefts, position.x() + 1) - 1 for position in run.positions())
    return [places[max(place, 0)][1] if places else line.textStart() for place in found]


def _x(line: QTextLine, index: int) -> float:
    found: Any = line.cursorToX(index)  # a pair in PySide6, which its own annotations do not know
    return float(found[0] if isinstance(found, tuple) else found)
