"""The table of a progression: levels side by side, a row for each indicator, going on over pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import Cell, look_fors, written
from workshop_app.domain.shape_records import Statement
from workshop_app.domain.shaping import examples_of
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours
from workshop_app.handouts.progression_codes import Codes
from workshop_app.handouts.sheet import Point, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say, say_many

SIDE, GAP, PADDING = 128.0, 14.0, 7.0
"""How wide the heads of rows are, what lies between columns, and above and below a row, in points."""

MOST_ACROSS = 6
"""Levels that stand side by side and can still be read; the others follow in a table below."""

KEPT_TOGETHER = 150.0
"""A row that is lower than this, in points, is never parted."""

SIZES = (14.0, 12.5, 11.0)
"""In which sizes a table may be set, in points; the last is the one that goes on over pages."""

_CODE = Style(10, 13, colours.INK2, weight=600)
_ROW = Style(12, 15.5, colours.INK, weight=600)
_FROM = Style(10, 13, colours.INK2)
_CELL = Style(11, 14.5, colours.INK)
_ASIDE = Style(10, 13, colours.INK2)
_LEVEL = Style(14, 18, colours.INK, weight=600)
_SUPPORT = Style(10.5, 14, colours.INK2)
_EMPTY = Style(11, 14.5, colours.INK3)


class Piece(NamedTuple):
    """One text of a cell, with the room above it; a `line` parts it from the one before."""

    block: Block
    above: float = 0.0
    line: bool = False

    @property
    def height(self) -> float:
        """What it takes, in points."""
        return self.above + self.block.height


@dataclass(frozen=True)
class Strip:
    """A row of the table, or as much of one as stands on a page: its head, and the pieces of each cell."""

    head: tuple[Piece, ...]
    cells: tuple[tuple[Piece, ...], ...]
    goes_on: bool = False

    @property
    def height(self) -> float:
        """What it takes with the room around it, in points."""
        return max(_height(pieces) for pieces in (self.head, *self.cells)) + 2 * PADDING


class Table:
    """Levels side by side in a given width, for one lens; what stands in a cell is set in one size."""

    def __init__(
        self, workshop: Workshop, levels: Sequence[Level], lens: str, width: float, *, size: float = SIZES[-1]
    ) -> None:
        self._workshop, self.levels, self._lens, self._width = workshop, tuple(levels), lens, width
        self._scale = size / _CELL.size
        self._language = workshop.details.language
        self._across = (width - SIDE - GAP * len(levels)) / len(levels)

    def row(self, indicator: Statement, codes: Codes) -> Strip:
        """Return the row of an indicator, whole."""
        head = [
            Piece(Block(Wording(codes.of_row(indicator.id)), _CODE, SIDE)),
            Piece(Block(Wording(indicator.text, self._language), self._sized(_ROW), SIDE), 1),
        ]
        if codes.is_tied(indicator.id):
            head.append(Piece(Block(Wording(_came_from(codes.count(indicator.id))), _FROM, SIDE), 3))
        cells = (Cell(indicator.id, level.id, self._lens) for level in self.levels)
        return Strip(tuple(head), tuple(tuple(self._cell(cell, codes)) for cell in cells))

    def head_height(self) -> float:
        """Return what the names of the levels take, with the line under them."""
        return max(_height(pieces) for pieces in self._heads()) + 16

    def draw_head(self, sheet: Sheet, x: float, top: float, *, again: bool = False) -> float:
        """Draw the names of the levels over a path with a station for each; return where it ends."""
        end = top + self.head_height()
        if again:
            with sheet.artifact():
                self._draw_heads(sheet, x, top, end)
        else:
            with sheet.element("TR"):
                with sheet.element("TH", scope="Both"):
                    blank = Block(Wording(say("Indicator")), _FROM, SIDE)
                    sheet.write(blank, x, end - blank.height - 10)
                self._draw_heads(sheet, x, top, end)
        return end

    def draw(self, sheet: Sheet, strip: Strip, x: float, top: float) -> float:
        """Draw a row with its upper left corner there; return where it ends."""
        with sheet.element("TR"):
            with sheet.element("TH", scope="Row"):
                _write(sheet, strip.head, x, top + PADDING)
            for left, pieces in zip(self._lefts(x), strip.cells, strict=True):
                with sheet.element("TD"):
                    _write(sheet, pieces, left, top + PADDING)
        end = top + strip.height
        sheet.rule(x, end, self._width, colour=colours.LINE)
        return end

    def _draw_heads(self, sheet: Sheet, x: float, top: float, end: float) -> None:
        path = end - 5
        sheet.line(
            Point(x + SIDE + GAP, path), Point(x + self._width, path), colour=colours.INK, thickness=1.6
        )
        for left, pieces in zip(self._lefts(x), self._heads(), strict=True):
            with sheet.element("TH", scope="Column"):
                _write(sheet, pieces, left, top)
            with sheet.artifact():
                sheet.disc(Point(left + 5, path), 4, fill=colours.WHITE, edge=colours.INK, thickness=1.6)

    def _lefts(self, x: float) -> list[float]:
        return [x + SIDE + GAP + n * (self._across + GAP) for n in range(len(self.levels))]

    def _heads(self) -> list[tuple[Piece, ...]]:
        return [tuple(self._level(level)) for level in self.levels]

    def _level(self, level: Level) -> Iterator[Piece]:
        yield Piece(Block(Wording(level.name, self._language), self._sized(_LEVEL), self._across))
        for text in (level.support, level.grades):
            if text:
                yield Piece(Block(Wording(text, self._language), _SUPPORT, self._across))

    def _cell(self, cell: Cell, codes: Codes) -> Iterator[Piece]:
        workshop, there = self._workshop, written(self._workshop, cell)
        lines = [line for line in there.text.splitlines() if line]
        if not lines:
            yield Piece(Block(Wording(say("Not written yet")), _EMPTY, self._across))
        for n, line in enumerate(lines):
            yield Piece(self._block(line, _CELL), 7 if n else 0, line=bool(n))
        for sense in look_fors(workshop, cell):
            yield Piece(self._block(_sensed(sense), _ASIDE), 4)
        for example in examples_of(workshop, codes.pillar, cell.indicator):
            if example.level == cell.level and cell.lens == "learner":
                yield Piece(self._block(say("For example: {text}", text=example.text), _ASIDE), 4)
        if codes.is_tied(there.id):
            yield Piece(self._block(_came_from(codes.count(there.id)), _FROM), 4)

    def _block(self, text: str, style: Style) -> Block:
        return Block(Wording(text, self._language), self._sized(style), self._across)

    def _sized(self, style: Style) -> Style:
        return style.at(style.size * self._scale)


def parted(strip: Strip, room: float) -> tuple[Strip, Strip | None]:
    """Return as much of a row as the room holds, and what is left of it; None if nothing is."""
    here, later = [], []
    for pieces in (strip.head, *strip.cells):
        first, rest = _parted(pieces, room - 2 * PADDING)
        here.append(first)
        later.append(rest)
    if not any(later):
        return strip, None
    left = Strip(later[0] or strip.head[:1], tuple(later[1:]), goes_on=True)
    return Strip(here[0], tuple(here[1:]), strip.goes_on), left


def _parted(pieces: Sequence[Piece], room: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    here: list[Piece] = []
    for n, piece in enumerate(pieces):
        if piece.height > room + 0.01:
            begins = _lines_of(piece, int((room - piece.above) / piece.block.style.leading))
            kept = begins[:1] if len(begins) > 1 else []
            return (*here, *kept), (*begins[len(kept) :], *pieces[n + 1 :])
        here.append(piece)
        room -= piece.height
    return tuple(here), ()


def _lines_of(piece: Piece, count: int) -> list[Piece]:
    """Return a piece in two, the first with so many lines; whole, where that leaves less than two."""
    block = piece.block
    if not 1 < count < len(block.lines) - 1:
        return [piece]
    end = block.lines[count].textStart()
    length = block.lines[-1].textStart() + block.lines[-1].textLength()
    texts = block.part(0, end).rstrip(), block.part(end, length - end)
    first, rest = (Block(Wording(text, block.language), block.style, block.width) for text in texts)
    return [Piece(first, piece.above, piece.line), Piece(rest)]


def _write(sheet: Sheet, pieces: Iterable[Piece], x: float, top: float) -> None:
    for piece in pieces:
        if piece.line:
            sheet.rule(x, top + piece.above / 2 - 0.5, piece.block.width, colour=colours.FAINT)
        top = sheet.write(piece.block, x, top + piece.above)


def _height(pieces: Iterable[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _came_from(count: int) -> str:
    return say_many("From {count} idea", "From {count} ideas", count)


def _sensed(look_for: Statement) -> str:
    match look_for.sense:
        case "see":
            return say("We see: {text}", text=look_for.text)
        case "hear":
            return say("We hear: {text}", text=look_for.text)
        case "feel":
            return say("We feel: {text}", text=look_for.text)
        case _:
            return say("Look for: {text}", text=look_for.text)
