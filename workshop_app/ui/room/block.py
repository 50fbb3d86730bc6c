"""Block: text for the wall that is set in lines, ready to be measured and drawn."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QTextLayout, QTextOption

from workshop_app.ui.lettering import letters_before, runs_from_the_right

ROUNDING = 2.0
"""Px by which the lines of one and the same typeface may differ in height."""

TALLER = 0.5
"""How much of the height by which lines of another typeface are higher is needed between them."""


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


def lay(text: str, style: Style, width: float, side: str, notch: Notch) -> Block:
    """Return the text in lines of that width; side is start, near, centre or end."""
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
        start = letters_before(text, made.textStart())
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
