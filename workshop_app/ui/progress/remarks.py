"""Remarks: what the coach marks in the cells of the grid: places in the words, and tags under them."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextLine

from workshop_app.domain.coaching_records import Kept, SwitchedOff
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.progressing import Cell, descriptor_id, row
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.finding import Span
from workshop_app.insight.hints.hint import Hint
from workshop_app.insight.hints.in_rows import hints_in_row
from workshop_app.ui.progress.cell_setting import Tag
from workshop_app.ui.theme import Theme

UNDER = 3
"""Px from the foot of the letters to the line under them."""

MOST_KEPT = 2_000


class Remarks:
    """What is marked in each cell of a scale; a row is looked at once, and again when its words changed."""

    def __init__(self) -> None:
        self._workshop = Workshop()
        self._scale: ScaleId | None = None
        self._ways: tuple[object, ...] = ()
        self._asked: dict[tuple[str, str], dict[Wording, tuple[Hint, ...]]] = {}
        self._rows: dict[tuple[object, ...], dict[Wording, tuple[Hint, ...]]] = {}

    def show_workshop(self, workshop: Workshop, scale: ScaleId | None) -> bool:
        """Speak of this workshop from now on; says whether every cell has to be asked of again."""
        ways = (
            *(workshop.all_of(sort) for sort in (Kept, SwitchedOff, Term)),
            workshop.details.language,
            scale,
        )
        is_new = ways != self._ways
        if is_new or len(self._rows) > MOST_KEPT:
            self._rows.clear()
        self._workshop, self._scale, self._ways = workshop, scale, ways
        self._asked.clear()
        return is_new

    def hints(self, cell: Cell) -> tuple[Hint, ...]:
        """Return the places that are marked in the words of a cell, in their order."""
        asked = (cell.indicator, cell.lens)
        if asked not in self._asked:
            self._asked[asked] = self._row(cell)
        return self._asked[asked].get(Wording("descriptor", descriptor_id(cell)), ())

    def tags(self, cell: Cell, *, with_notes: bool = False) -> tuple[Tag, ...]:
        """Return the tags under the words; notes, the smaller voice, have one only where somebody looks."""
        found = (hint for hint in self.hints(cell) if with_notes or not hint.is_note)
        return tuple(dict.fromkeys(Tag(hint.tag, hint.icon) for hint in found))

    def _row(self, cell: Cell) -> dict[Wording, tuple[Hint, ...]]:
        if self._scale is None:
            return {}
        texts = tuple(one.text for one in row(self._workshop, cell.indicator, self._scale, cell.lens))
        key = (cell.indicator, cell.lens, *texts)
        if key not in self._rows:
            there = hints_in_row(self._workshop, cell.indicator, self._scale, cell.lens) if any(texts) else {}
            self._rows[key] = there
        return self._rows[key]


def underline(
    painter: QPainter, theme: Theme, layout: QTextLayout, marks: Iterable[tuple[Span, bool]], corner: QPointF
) -> None:
    """Draw a line of 2 px under each place; a dotted one under a note, which is what a mark says besides."""
    for (start, end), is_note in marks:
        style = Qt.PenStyle.DotLine if is_note else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("warnUnderline"), theme.px(2), style, Qt.PenCapStyle.FlatCap))
        for n in range(layout.lineCount()):
            line = layout.lineAt(n)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start >= last or end <= first:
                continue
            left, right = (_x(line, at) for at in (max(start, first), min(end, last)))
            y = round(corner.y() + line.y() + line.ascent() + theme.px(UNDER))
            painter.drawLine(QPointF(corner.x() + left, y), QPointF(corner.x() + right, y))


def _x(line: QTextLine, at: int) -> float:
    found: tuple[float, int] = line.cursorToX(at)  # type: ignore[assignment] # PySide says no more than object
    return found[0]
