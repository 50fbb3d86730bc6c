"""Block: a text set in lines of a given width, ready to be measured and drawn."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from workshop_app.handouts.typesetting import clusters, faces
from workshop_app.handouts.typesetting.faces import SCALE

Align = Literal["start", "left", "centre", "right"]

_MAY_END = "-/\u00ad\u2010\u2013\u2014\u200b"
"""Hyphens, dashes, the slash and the invisible marks that say where a word may be parted."""

_FROM_THE_LEFT, _FROM_THE_RIGHT, _END = "\u2066", "\u2067", "\u2069"
"""Signs without a glyph between which a text has its own direction, whatever stands beside it."""

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `size`, `leading` and `tracking` are in points.

    Aligned at the `start`, a text begins at the side from which its language is read.
    """

    size: float
    leading: float
    colour: str
    weight: int = 400
    serif: bool = False
    align: Align = "start"
    tracking: float = 0.0

    def at(self, size: float) -> "Style":
        """Return the same style in another size, its leading in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size)


class Wording(NamedTuple):
    """A text and the code of the language it is in, empty when nobody said."""

    text: str
    language: str = ""


class Span(NamedTuple):
    """A part of a text that looks different in colour or size."""

    text: str
    style: Style


class Block:
    """A text set in lines; a second span of it may be smaller or of another colour.

    If the two are read from different sides, the lines run as the second does, which is in the language
    of the page, and the first keeps its own direction within them.

    `width` is what it may take and `height` what it takes, in points. `balanced` makes the lines about
    equally long, without adding one.
    """

    def __init__(
        self,
        wording: Wording,
        style: Style,
        width: float,
        *,
        balanced: bool = False,
        after: Span | None = None,
    ) -> None:
        faces.ready()
        first = wording.text
        self.style, self.width, self.after = style, width, after
        self.language, self.rtl = wording.language, is_right_to_left(*wording)
        if after and self.rtl != is_right_to_left(after.text):
            first = f"{_FROM_THE_RIGHT if self.rtl else _FROM_THE_LEFT}{first}{_END}"
            self.rtl = not self.rtl
        self.text = first + (after.text if after else "")
        self._units = self.text.encode("utf-16-le")
        self._split = len(first.encode("utf-16-le")) // 2
        self.layout, self.lines = self._set(width)
        if balanced and 1 < len(self.lines) < 6:
            self._balance()

    @property
    def height(self) -> float:
        """What the lines take, in points."""
        return len(self.lines) * self.style.leading

    @property
    def natural_width(self) -> float:
        """How long the longest line is, in points."""
        return max((line.naturalTextWidth() for line in self.lines), default=0.0) / SCALE

    @cached_property
    def breaks_a_word(self) -> bool:
        """Whether a line ends inside a word, because the word is longer than a line."""
        return self._breaks(self.lines)

    @cached_property
    def missing(self) -> frozenset[str]:
        """The characters for which this computer has no glyph in any face."""
        lost: set[str] = set()
        for line in self.lines:
            for run in runs(line):
                glyphs = run.glyphIndexes()
                if 0 in glyphs:
                    behind = clusters.behind(self.part, line, run)
                    lost.update(
                        letter
                        for glyph, text in zip(glyphs, behind, strict=True)
                        if not glyph
                        for letter in text
                    )
        return frozenset(letter for letter in lost if faces.needs_a_glyph(letter))

    def part(self, start: int, length: int) -> str:
        """Return the text at Qt's own positions, which count in UTF-16."""
        return self._units[2 * start : 2 * (start + length)].decode("utf-16-le", errors="ignore")

    def spans(self, line: QTextLine) -> Iterable[tuple[int, int, Style]]:
        """Return the parts of a line that look the same: start, length and style."""
        start, end = line.textStart(), line.textStart() + line.textLength()
        middle = min(max(self._split, start), end)
        if start < middle:
            yield start, middle - start, self.style
        if middle < end:
            yield middle, end - middle, self.after.style if self.after else self.style

    def _set(self, width: float) -> tuple[QTextLayout, list[QTextLine]]:
        style = self.style
        families = faces.families_for(self.text, self.language, serif=style.serif)
        layout = QTextLayout(self.text, _font(families, style))
        option = QTextOption()
        option.setUseDesignMetrics(True)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        reads = Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(reads)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        if self.after:
            other = QTextLayout.FormatRange()
            other.start, other.length = self._split, len(self._units) // 2 - self._split
            look = QTextCharFormat()
            look.setFont(_font(families, self.after.style))
            other.format = look
            layout.setFormats([other])
        layout.beginLayout()
        lines: list[QTextLine] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * SCALE)
            lines.append(line)
        layout.endLayout()
        return layout, lines

    def _balance(self) -> None:
        """Find the narrowest width that needs no more lines and breaks no word."""
        narrow, wide, most = self.width / 2, self.width, len(self.lines)
        while wide - narrow > 2:
            middle = (narrow + wide) / 2
            _, lines = self._set(middle)
            if len(lines) <= most and not self._breaks(lines):
                wide = middle
            else:
                narrow = middle
        if wide < self.width:
            self.layout, self.lines = self._set(wide)

    def _breaks(self, lines: list[QTextLine]) -> bool:
        ends = (line.textStart() + line.textLength() for line in lines[:-1])
        return any(_is_inside_word(self.part(end - 1, 1), self.part(end, 1)) for end in ends)


def fitted(
    wording: Wording, style: Style, room: tuple[float, float], smallest: float, *, balanced: bool = False
) -> Block:
    """Set a text as large as fits the room (width, height), from the style's size down to `smallest`.

    What is too long even then is set at the smallest size and stands out below the box: nothing is cut.
    """
    width, height = room
    size = style.size
    while True:
        block = Block(wording, style.at(size), width, balanced=balanced)
        fits = block.height <= height + 0.01 and not block.breaks_a_word
        if fits or size <= smallest:
            return block
        size = max(smallest, size * 0.95)


def runs(line: QTextLine, start: int = -1, length: int = -1) -> list[QGlyphRun]:
    """Return the glyphs of a line, or of a part of it, in runs of one face."""
    return line.glyphRuns(start, length, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)


def is_right_to_left(text: str, language: str = "") -> bool:
    """Say whether a text reads from the right: by its language if it has its letters, else by its first."""
    ways = [unicodedata.bidirectional(letter) for letter in text]
    if reads_from_the_right(language):
        return "R" in ways or "AL" in ways
    return next((way != "L" for way in ways if way in {"L", "R", "AL"}), False)


def reads_from_the_right(language: str) -> bool:
    """Say whether a language, such as `ar` or `ur-PK`, is read from the right."""
    return language.replace("_", "-").split("-")[0] in _RIGHT_TO_LEFT


def _font(families: tuple[str, ...], style: Style) -> QFont:
    return faces.face(families, round(style.size, 2), style.weight, style.tracking)


def _is_inside_word(before: str, after: str) -> bool:
    """Say whether a line may not end between two characters; scripts without spaces may break anywhere."""
    pair = before + after
    if len(pair) < 2 or any(letter.isspace() for letter in pair) or before in _MAY_END:
        return False
    return all(ord(letter) < 0x1100 for letter in pair)
