"""Lettering: text fitted into a box: smaller first, then with an ellipsis; drawn from glyphs set once."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout, QTextOption


class Size(NamedTuple):
    """A font and the height of its lines."""

    font: QFont
    line: float


class Notch(NamedTuple):
    """A corner at the bottom right that text keeps out of."""

    width: float
    height: float


NO_NOTCH = Notch(0, 0)


class Lettering(NamedTuple):
    """Text that is set: its glyphs, how many lines they take, and whether some of it had to be left out."""

    runs: list[QGlyphRun]
    lines: int
    is_cut: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there, in the painter's pen."""
        corner = QPointF(x, y)
        for run in self.runs:
            painter.drawGlyphRun(corner, run)


def fit(
    text: str, sizes: Sequence[Size], width: float, height: float, notch: Notch = NO_NOTCH, *, most: int = 99
) -> Lettering:
    """Return the text in the largest size that fits; in the last of them what is too long ends in "…"."""
    text = " ".join(text.split())
    for size in sizes:
        layout, starts = _broken(text, size, width, height, notch)
        if len(starts) <= min(most, _room(size, height)):
            return Lettering(layout.glyphRuns(), len(starts), is_cut=False)
    size = sizes[-1]
    lines = max(1, min(most, _room(size, height)))
    start = starts[lines - 1]
    across = _across(lines - 1, size, width, height, notch)
    rest = QFontMetricsF(size.font).elidedText(text[start:] + " ", Qt.TextElideMode.ElideRight, across)
    if not rest.endswith("…"):
        rest = text[start:].split(" ")[0] + "…"
    layout, starts = _broken(text[:start] + rest, size, width, height, notch, most=lines)
    return Lettering(layout.glyphRuns(), lines, is_cut=True)


def line_of(text: str, font: QFont, width: float) -> Lettering:
    """Return the text in one line, ending in "…" where the width ends."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    layout, starts = _broken(shown, Size(font, metrics.height()), width + 8, 0, NO_NOTCH, most=1)
    return Lettering(layout.glyphRuns(), len(starts), is_cut=shown != text)


def unhinted(font: QFont) -> QFont:
    """Return the font with widths that grow evenly with the zoom, so that lines always break alike."""
    font = QFont(font)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def runs_from_the_right(text: str) -> bool:
    """Say whether the first letter that has a direction is Arabic, Hebrew or another from the right."""
    return next((way != "L" for way in map(bidirectional, text) if way in {"L", "R", "AL"}), False)


def letters_before(text: str, units: int) -> int:
    """Return how many letters Qt's units of text are: an emoji is one letter, and two units."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _room(size: Size, height: float) -> int:
    return max(1, int((height + 2) // size.line))


def _across(line: int, size: Size, width: float, height: float, notch: Notch) -> float:
    reaches = (line + 1) * size.line > height - notch.height
    return width - notch.width if notch.height and reaches else width


def _broken(
    text: str, size: Size, width: float, height: float, notch: Notch, *, most: int = 99
) -> tuple[QTextLayout, list[int]]:
    layout = QTextLayout(text, size.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if runs_from_the_right(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        n = len(starts)
        line.setLineWidth(_across(n, size, width, height, notch))
        line.setPosition(QPointF(0, n * size.line + (size.line - line.height()) / 2))
        starts.append(letters_before(text, line.textStart()))
    layout.endLayout()
    return layout, starts or [0]
