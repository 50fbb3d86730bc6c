"""Setting text for the wall: the one place where its letters get their size, and none is set too small."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QTextLayout, QTextOption

from workshop_app import assets, fonts
from workshop_app.ui.lettering import runs_from_the_right
from workshop_app.ui.room.legibility import Room

NEW_LINE = "\N{LINE SEPARATOR}"
"""What ends a line within a text."""

ROUNDING = 2.0
"""Px by which the lines of one and the same typeface may differ in height."""

TALLER = 0.5
"""How much of the height by which lines of another typeface are higher is needed between them."""

CLOSER = 1.2
"""Per cent by which the letters of names stand closer, so that two words find room in a column."""

KEPT = 4_000
"""How many set texts are kept: those of a board of 1,000 ideas in two sizes, and more."""


@dataclass(frozen=True, slots=True)
class Style:
    """Letters of one size, in px of the wall; `line` is the height of their lines."""

    px: int
    line: float
    font: QFont
    name: str
    is_spoken: bool = False


class Notch(NamedTuple):
    """A corner that text keeps out of, at the end of the lowest line of a box of that height."""

    width: float = 0
    height: float = 0
    box: float = 0


NO_NOTCH = Notch()


class Line(NamedTuple):
    """One line of a set text: which letter of the text it begins with, and where its letters are."""

    start: int
    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Block:
    """Text that is set in lines; `left` is where its ink begins, from the left edge of its column."""

    text: str
    runs: tuple[QGlyphRun, ...]
    px: int
    lines: tuple[Line, ...]
    left: float
    width: float
    height: float
    baseline: float
    is_spoken: bool = False


class Typesetter:
    """Sets text for one room; it refuses letters that the last row could not read."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._roles = {role["role"]: role for role in assets.tokens()["typography"]["room"]}
        self._styles: dict[str, Style] = {}
        self._widest: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._set: OrderedDict[tuple[object, ...], Block] = OrderedDict()

    def style(self, role: str, px: float | None = None, *, weight: int = 0, closer: float = 0) -> Style:
        """Return the style of a role of the room's type scale, in its own size or a larger or smaller one.

        Letters stand `closer` by so many per cent. Raises ValueError for letters under the room's floor.
        """
        size = self.room.size(role) if px is None else round(px)
        name = f"{role} {size} {weight} {closer}"
        if name not in self._styles:
            self._styles[name] = self._styled(role, size, weight, closer, name)
        return self._styles[name]

    def name_style(self) -> Style:
        """Return the style of pillars' names: that of all that is to be read, set a little closer."""
        return self.style("read", closer=CLOSER)

    def _styled(self, role: str, size: int, weight: int, closer: float, name: str) -> Style:
        named, is_spoken = self._roles[role], role == "incidental"
        if size < (self.room.spoken_floor if is_spoken else self.room.floor):
            raise ValueError(f"{size} px is too small for the last row")
        font = QFont([fonts.SERIF if named["family"] == "serif" else fonts.SANS, *fonts.SCREEN_STACK])
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight or named["weight"]))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role == "clock":
            font.setFeature(QFont.Tag("tnum"), 1)
        if closer:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 - closer)
        return Style(size, size * named["line"] / named["size"], font, name, is_spoken)

    def sizes(self, role: str, least: float = 0) -> tuple[Style, ...]:
        """Return the styles of a role from its own size down to `least`, but never under the floor."""
        size, end = self.room.size(role), max(self.room.floor, least)
        steps = []
        while size > end:
            steps.append(size)
            size = round(size * 0.93)
        return tuple(self.style(role, px) for px in (*steps, min(end, self.room.size(role))))

    def set(
        self, text: str, style: Style, width: float, *, side: str = "start", notch: Notch | None = None
    ) -> Block:
        """Return the text in lines of that width; side is start (of its script), centre or end."""
        return self._laid(text, style, width, side, notch or NO_NOTCH)

    def fit(
        self,
        text: str,
        styles: Iterable[Style],
        width: float,
        height: float,
        *,
        most: int = 99,
        side: str = "start",
    ) -> Block | None:
        """Return the text in the first of the styles that takes no more room and breaks no word, or None."""
        for style in styles:
            block = self.set(text, style, width, side=side)
            if len(block.lines) <= most and block.height <= height and self.widest(text, style) <= width:
                return block
        return None

    def parts(
        self, text: str, style: Style, width: float, height: float, *, side: str = "start"
    ) -> list[Block]:
        """Return the text in as many parts of that height as it takes, broken where lines end."""
        lines = self._laid(text, style, width, side, NO_NOTCH).lines
        cuts, top = [0], 0.0
        for line in lines:
            if line.bottom - top > height + 1 and line.start > cuts[-1]:
                cuts.append(line.start)
                top = line.top
        return [self.set(text[a:b].strip(), style, width, side=side) for a, b in pairwise((*cuts, len(text)))]

    def balanced(self, text: str, style: Style, width: float) -> Block:
        """Return the text in as few lines as that width allows, all of them about equally long."""
        block = self.set(text, style, width)
        if len(block.lines) == 1:
            return block
        narrow, wide = max(width / 2, self.widest(text, style)), width
        while wide - narrow > style.px / 2:
            middle = (narrow + wide) / 2
            tried = self.set(text, style, middle)
            if tried.height > block.height:
                narrow = middle
            else:
                wide = middle
        return self.set(text, style, wide)

    def is_longer(self, text: str, style: Style, width: float, height: float) -> bool:
        """Say whether the text surely takes more than a box of that size, without setting it."""
        letters = QFontMetricsF(style.font).horizontalAdvance(text)
        lines = int((height + 1) // style.line)
        return letters > lines * (width + style.px / 2) * 1.05

    def widest(self, text: str, style: Style) -> float:
        """Return how wide the widest word is."""
        key = (text, style.name)
        if key not in self._widest:
            metrics = QFontMetricsF(style.font)
            self._widest[key] = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
            if len(self._widest) > KEPT:
                self._widest.popitem(last=False)
        return self._widest[key]

    def _laid(self, text: str, style: Style, width: float, side: str, notch: Notch) -> Block:
        key = (text, style.name, round(width), side, notch)
        if key in self._set:
            self._set.move_to_end(key)
            return self._set[key]
        self._set[key] = made = _laid(text, style, width, side, notch)
        if len(self._set) > KEPT:
            self._set.popitem(last=False)
        return made


def _laid(text: str, style: Style, width: float, side: str, notch: Notch) -> Block:
    layout = QTextLayout(text, style.font)
    layout.setTextOption(_option(text, side))
    usual = QFontMetricsF(style.font).height()
    y, baseline, height = 0.0, 0.0, style.line
    lines: list[Line] = []
    layout.beginLayout()
    while (made := layout.createLine()).isValid():
        is_low = notch.width and y + height > notch.box - notch.height
        across = width - notch.width if is_low else width
        made.setLineWidth(across)
        taller = made.height() - usual  # letters of other scripts may stand taller
        height = style.line + (taller * TALLER if taller > ROUNDING else 0.0)
        made.setPosition(QPointF(0, y + (height - made.height()) / 2))
        baseline = baseline or made.y() + made.ascent()
        inked = made.naturalTextRect()
        start = _letters_before(text, made.textStart())
        lines.append(Line(start, y, y + height, inked.left(), min(inked.right(), across)))
        y += height
    layout.endLayout()
    left = min((line.left for line in lines), default=0.0)
    right = max((line.right for line in lines), default=0.0)
    return Block(
        text=text,
        runs=tuple(layout.glyphRuns()),
        px=style.px,
        lines=tuple(lines),
        left=left,
        width=right - left,
        height=y,
        baseline=baseline,
        is_spoken=style.is_spoken,
    )


def _letters_before(text: str, units: int) -> int:
    """Return how many letters Qt's units of text are: an emoji is one letter, and two units."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _option(text: str, side: str) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    from_the_right = runs_from_the_right(text)
    if from_the_right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    at_right = side == "end" or (side == "start" and from_the_right)
    where = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    if side == "centre":
        where = Qt.AlignmentFlag.AlignHCenter
    option.setAlignment(where | Qt.AlignmentFlag.AlignAbsolute)
    return option
