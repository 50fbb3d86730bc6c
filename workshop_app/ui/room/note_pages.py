"""Notes packed into pages of the wall: what does not fit goes onto the next, never into smaller letters."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRectF

from workshop_app.ui.room.marks import Card, Text
from workshop_app.ui.room.note_cards import card, inner_width, moved, pad, parts
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Note, Section

GAP_X, GAP_Y = 18.0, 15.0
LINES = 3
"""A note holds three lines; one that needs more is twice as high (DESIGN § 5)."""

NARROWEST = 6.8
"""Letters' sizes that fit beside each other in the narrowest note."""

MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Packed:
    """One page of notes, and how many voices are on it."""

    marks: tuple[Card | Text, ...]
    voices: int


def pack(setter: Typesetter, sections: Sequence[Section], area: QRectF) -> list[Packed]:
    """Return the pages of the area that hold all the notes, section by section under their headings."""
    grid = _Grid(setter, area)
    pages: list[Packed] = []
    marks: list[Card | Text] = []
    voices = 0
    items = list(_items(setter, sections, grid))
    for item, following in zip_longest(items, items[1:]):
        place = grid.take(item, before=following if item.is_heading else None)
        if place is None:
            pages.append(Packed(tuple(marks), voices))
            grid.clear()
            marks, voices, place = [], 0, grid.take(item)
        if place is not None:
            marks.append(_moved(*place))
            voices += item.voices
    if marks or not pages:
        pages.append(Packed(tuple(marks), voices))
    return pages


class _Grid:
    """The cells of a page: as many columns as notes may stand beside each other, rows of three lines."""

    def __init__(self, setter: Typesetter, area: QRectF) -> None:
        self.area, self.style = area, setter.style("read")
        least = NARROWEST * self.style.px
        self.columns = min(MOST_COLUMNS, max(1, int((area.width() + GAP_X) // (least + GAP_X))))
        self.width = (area.width() - GAP_X * (self.columns - 1)) / self.columns
        self.height = min(area.height(), LINES * self.style.line + 2 * pad(self.style))
        self.rows = max(1, int((area.height() + GAP_Y) // (self.height + GAP_Y)))
        self._taken: set[tuple[int, int]] = set()

    def box(self, columns: int, rows: int) -> QRectF:
        width = columns * self.width + (columns - 1) * GAP_X
        return QRectF(0, 0, round(width), round(rows * self.height + (rows - 1) * GAP_Y))

    def spans(self) -> Iterator[tuple[int, int]]:
        """Return the sizes that a note may have in cells, the smallest first."""
        wished = [(1, 1), (1, 2), (2, 1), (2, 2), (self.columns, 2), (self.columns, self.rows)]
        seen = set()
        for columns, rows in wished:
            span = min(columns, self.columns), min(rows, self.rows)
            if span not in seen:
                seen.add(span)
                yield span

    def clear(self) -> None:
        self._taken = set()

    def take(self, item: "_Item", before: "_Item | None" = None) -> tuple[Card | Text, QRectF] | None:
        """Return the form of an item for which there is a free place, and the place; None if there is none.

        A heading is not put where there is no room left for what it stands `before`.
        """
        taken = set(self._taken)
        for columns, rows, made in item.forms():
            place = self._free(columns, rows)
            if place is not None:
                with_heading = set(self._taken)
                if before is None or self.take(before) is not None:
                    self._taken = with_heading
                    return made, place
                self._taken = taken
        return None

    def _free(self, columns: int, rows: int) -> QRectF | None:
        for at in range(self.columns * self.rows):
            row, column = divmod(at, self.columns)
            cells = {(row + r, column + c) for r in range(rows) for c in range(columns)}
            if column + columns <= self.columns and row + rows <= self.rows and not cells & self._taken:
                self._taken |= cells
                x = self.area.x() + column * (self.width + GAP_X)
                y = self.area.y() + row * (self.height + GAP_Y)
                return self.box(columns, rows).translated(round(x), round(y))
        return None


_Form = tuple[int, int, Card | Text]


@dataclass(frozen=True, slots=True)
class _Item:
    """Something to be placed in the first of its forms that finds room: columns, rows, and what is placed."""

    forms: Callable[[], Iterable[_Form]]
    voices: int = 0
    is_heading: bool = False


def _item(form: _Form, voices: int = 0, *, is_heading: bool = False) -> _Item:
    return _Item(lambda: (form,), voices, is_heading)


def _items(setter: Typesetter, sections: Sequence[Section], grid: _Grid) -> Iterator[_Item]:
    for section in sections:
        if section.name:
            yield from _heading(setter, section.name, grid)
        for note in section.notes:
            yield from _note(setter, note, grid)


def _note(setter: Typesetter, note: Note, grid: _Grid) -> Iterator[_Item]:
    spans = list(grid.spans())
    first = next((span for span in spans if _on_paper(setter, note, grid, span, spans[-1]) is not None), None)
    if first is not None:
        alike = [span for span in spans if span[0] * span[1] == first[0] * first[1]]
        yield _Item(lambda: _forms(setter, note, grid, alike, spans[-1]), note.voices)
        return
    columns, rows = spans[-1]
    for n, made in enumerate(parts(setter, note, grid.box(columns, rows), grid.style)):
        yield _item((columns, rows, made), note.voices if n == 0 else 0)


def _forms(
    setter: Typesetter, note: Note, grid: _Grid, spans: Sequence[tuple[int, int]], last: tuple[int, int]
) -> Iterator[_Form]:
    """Return the note on the papers of these sizes on which its words have room, each only when asked for."""
    for span in spans:
        made = _on_paper(setter, note, grid, span, last)
        if made is not None:
            yield (*span, made)


def _on_paper(
    setter: Typesetter, note: Note, grid: _Grid, span: tuple[int, int], last: tuple[int, int]
) -> Card | None:
    """Return the note on a paper of that many cells; words are broken on the largest alone."""
    box = grid.box(*span)
    if span != last and setter.widest(note.text, grid.style) > inner_width(box, grid.style):
        return None
    return card(setter, note, box, grid.style)


def _heading(setter: Typesetter, name: str, grid: _Grid) -> Iterator[_Item]:
    style = setter.style("pillarTitle", setter.room.floor)
    for columns, rows in grid.spans():
        box = grid.box(columns, rows)
        block = setter.fit(name, [style], box.width() - 2, box.height())
        if block is not None:
            yield _item((columns, rows, Text(block, 2, (box.height() - block.height) / 2)), is_heading=True)
            return
    columns, rows = grid.columns, grid.rows
    box = grid.box(columns, rows)
    for block in setter.parts(name, style, box.width(), box.height()):
        yield _item((columns, rows, Text(block, 0, 0)))


def _moved(made: Card | Text, to: QRectF) -> Card | Text:
    if isinstance(made, Text):
        return Text(made.block, made.x + to.x(), made.y + to.y(), made.colour)
    return moved(made, to.x() - made.box.x(), to.y() - made.box.y())
