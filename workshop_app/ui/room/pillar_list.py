"""The list of pillars at the left of a spotlight; what does not fit goes onto further pages of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRectF

from workshop_app import assets
from workshop_app.ui.room.block import Block
from workshop_app.ui.room.marks import Card, Mark, Plate, Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Headline, Slip
from workshop_app.words import say

INSET, GAP, PAD = 20.0, 25.0, 12.0
SQUARE, PITCH = 26.0, 31.0
LOOSEST = 50.0
"""Rows stand no further apart than this, however few they are."""

BAR = 10.0


@dataclass(frozen=True, slots=True)
class Listed:
    """The marks of a list, and where the papers of its pillars are drawn as small squares."""

    marks: list[Mark]
    homes: dict[int, QRectF]


@dataclass(frozen=True, slots=True)
class _Row:
    pillar: Headline
    name: Block
    height: float


def listed(setter: Typesetter, pillars: Sequence[Headline], number: int, area: QRectF) -> Listed | None:
    """Return the part of the list that holds the pillar; None if its name has no room there."""
    for size, has_squares in ((84.0, True), (72.0, False)):
        rows = _rows(setter, pillars, area, size, has_squares=has_squares)
        if rows is None:
            return None
        if sum(row.height for row in rows) <= area.height():
            return _placed(setter, rows, number, area, size, has_squares=has_squares)
    return _paged(setter, rows or [], number, area)


def _paged(setter: Typesetter, rows: Sequence[_Row], number: int, area: QRectF) -> Listed | None:
    """Return the page of a long list that holds the pillar, and which part of the list it is."""
    note = setter.style("incidental")
    room = area.adjusted(0, 0, 0, -note.line)
    for page in _pages(rows, room.height()):
        if any(row.pillar.number == number for row in page) or not number:
            if sum(row.height for row in page) > room.height():
                return None
            said = say(
                "{first}–{last} of {count} pillars",
                first=page[0].pillar.number,
                last=page[-1].pillar.number,
                count=len(rows),
            )
            made = _placed(setter, page, number, room, 72.0, has_squares=False)
            block = setter.fit(said, [note], area.width() - 2 * INSET, note.line, most=1)
            if block is not None:
                made.marks.append(Text(block, area.x() + INSET, room.bottom(), "ink2"))
            return made
    return None


def fits_whole(setter: Typesetter, pillars: Sequence[Headline], area: QRectF) -> bool:
    """Say whether all the pillars stand in one page of the list."""
    rows = _rows(setter, pillars, area, 72.0, has_squares=False)
    return rows is not None and sum(row.height for row in rows) <= area.height()


def _rows(
    setter: Typesetter, pillars: Sequence[Headline], area: QRectF, size: float, *, has_squares: bool
) -> list[_Row] | None:
    style = setter.name_style()
    width = area.width() - INSET - diameter(setter, size) - GAP - 10
    rows = []
    for pillar in pillars:
        if setter.widest(pillar.name, style) > width:
            return None
        name = setter.set(pillar.name, style, width, side="near")
        text = name.height + (8 + SQUARE if has_squares else 0)
        pad = PAD if has_squares else 6
        rows.append(_Row(pillar, name, max(diameter(setter, size), text) + 2 * pad))
    return rows


def _pages(rows: Sequence[_Row], height: float) -> list[list[_Row]]:
    pages: list[list[_Row]] = [[]]
    for row in rows:
        if pages[-1] and sum(one.height for one in pages[-1]) + row.height > height:
            pages.append([])
        pages[-1].append(row)
    return pages


def _placed(
    setter: Typesetter, rows: Sequence[_Row], number: int, area: QRectF, size: float, *, has_squares: bool
) -> Listed:
    marks: list[Mark] = []
    homes: dict[int, QRectF] = {}
    spare = area.height() - sum(row.height for row in rows)
    gap = min(LOOSEST, spare / max(1, len(rows)))
    side = diameter(setter, size)
    y = area.y() + gap / 2
    for row in rows:
        if row.pillar.number == number:
            box = QRectF(area.x(), round(y - gap / 4), area.width(), round(row.height + gap / 2))
            marks.append(Plate(box.adjusted(0, 0, -40, 0), "bar", 8))
            marks.append(Plate(box.adjusted(BAR, 0, 8, 0), "sheet", 8))
        x = area.x() + INSET
        marks += disc(setter, row.pillar, x, y + (row.height - side) / 2, size=size)
        x += side + GAP
        text = row.name.height + (8 + SQUARE if has_squares and row.pillar.slips else 0)
        top = y + (row.height - text) / 2
        marks.append(Text(row.name, x, top))
        if has_squares:
            strip = QRectF(x + 1, top + row.name.height + 8, area.right() - 10 - x, SQUARE)
            for card in squares(row.pillar.slips, strip):
                marks.append(card)
        else:
            strip = QRectF(x, top, SQUARE, SQUARE)
        homes |= {slip.key: QRectF(strip.x(), strip.y(), SQUARE, SQUARE) for slip in row.pillar.slips}
        y += row.height + gap
    return Listed(marks, homes)


def squares(slips: Sequence[Slip], strip: QRectF) -> list[Card]:
    """Return one small square per voice, those of a group together; very many become one strip of colours."""
    order = _order()
    papers = sorted((slip.paper for slip in slips), key=lambda paper: order.get(paper, len(order)))
    pitch = min(PITCH, strip.width() / max(1, len(papers)))
    if pitch >= 10:
        side = round(pitch * SQUARE / PITCH)
        return [
            Card(
                QRectF(round(strip.x() + n * pitch), round(strip.bottom() - side), side, side),
                paper,
                is_flat=True,
            )
            for n, paper in enumerate(papers)
        ]
    cards, x, unit = [], strip.x(), strip.width() / len(papers)
    for paper in dict.fromkeys(papers):
        width = papers.count(paper) * unit
        right = x + width
        if round(right) > round(x):
            cards.append(
                Card(QRectF(round(x), strip.y(), round(right) - round(x), SQUARE), paper, is_flat=True)
            )
        x = right
    return cards


@cache
def _order() -> dict[str, int]:
    return {paper["id"]: at for at, paper in enumerate(assets.tokens()["notePapers"])}
