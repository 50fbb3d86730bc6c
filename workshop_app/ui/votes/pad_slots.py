"""The places for marks on a line of a ballot, and a name broken into lines beside them."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from workshop_app.ui.votes.marking import Marking

MOST_SLOTS = 10
"""More dots than these stand as a number."""


class Slot(NamedTuple):
    """One place for a mark: what stands in it, whether it is filled, and whether it is one too many."""

    box: QRectF
    words: str
    value: int
    is_on: bool
    is_over: bool = False


def slots(marking: Marking, mark: int | None) -> list[tuple[str, int, bool, bool]]:
    """Return what stands on a line, as words, value, whether it is filled and whether it is one too many."""
    vote = marking.vote
    if vote.method in {"rating", "fist"}:
        least = 0 if vote.method == "fist" else 1
        return [(str(value), value, mark == value, False) for value in range(least, marking.highest + 1)]
    if vote.method == "approval":
        return [("✓" if mark else "", 1, bool(mark), False)]
    if vote.method == "ranking":
        return [(str(mark) if mark else "", 1, bool(mark), bool(mark) and (mark or 0) > vote.top)]
    most = min(vote.cap or vote.dots, vote.dots)
    if vote.dots > MOST_SLOTS:
        return [(str(mark) if mark else "", 1, bool(mark), (mark or 0) > most)]
    count = max(most, mark or 0)
    return [("", place + 1, place < (mark or 0), place >= most) for place in range(min(count, MOST_SLOTS))]


def broken(text: str, font: QFont, width: float, most: int = 3) -> list[str]:
    """Return a text in up to three lines, the last one shortened if there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(lines) < most:
        line.setLineWidth(width)
        start = line.textStart()
        lines.append(text[start : start + line.textLength()].strip())
        if len(lines) == most and start + line.textLength() < len(text):
            metrics = QFontMetricsF(font)
            lines[-1] = metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
    layout.endLayout()
    return lines or [""]
