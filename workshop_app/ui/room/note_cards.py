"""Notes on the wall: one in full on its paper, and many packed into pages, never in smaller letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRectF

from workshop_app.ui.room.marks import Card, Sign, Text
from workshop_app.ui.room.setting import Block, Notch, Style, Typesetter
from workshop_app.ui.room.shown import Note, Section
from workshop_app.words import say

PAD, GAP_X, GAP_Y, MARK = 18.0, 18.0, 15.0, 34.0
LINES = 3
"""A note holds three lines; one that needs more is twice as high (DESIGN § 5)."""

NARROWEST = 6.8
"""Letters' sizes that fit beside each other in the narrowest note."""

MOST_COLUMNS = 4
CONTINUED = "ph.dots-three-bold"
"""The sign on a note that goes on on the next page."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One page of notes, and how many voices are on it."""

    marks: tuple[Card | Text, ...]
    voices: int


def card(setter: Typesetter, note: Note, box: QRectF, style: Style, *, tilt: float = 0) -> Card | None:
    """Return the note on a paper of that size; None if its words do not fit on it."""
    block = _fitting(setter, note, box, style)
    return None if block is None else _laid(setter, note, box, block, tilt=tilt)


def parts(setter: Typesetter, note: Note, box: QRectF, style: Style) -> list[Card]:
    """Return a long note on as many papers of that size as its words take."""
    size = round(MARK * style.px / 48)
    blocks = setter.parts(
        note.text, style, box.width() - 2 * _pad(style), box.height() - 2 * _pad(style) - size
    )
    cards = [
        _laid(setter, note if n == 0 else _next_part(note), box, block, goes_on=n < len(blocks) - 1)
        for n, block in enumerate(blocks)
    ]
    return cards or [_laid(setter, note, box, setter.set(note.text, style, box.width()))]


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
        self.height = min(area.height(), LINES * self.style.line + 2 * _pad(self.style))
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
        for columns, rows, made in item.forms:
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

    forms: tuple[_Form, ...]
    voices: int = 0
    is_heading: bool = False


def _items(setter: Typesetter, sections: Sequence[Section], grid: _Grid) -> Iterator[_Item]:
    for section in sections:
        if section.name:
            yield from _heading(setter, section.name, grid)
        for note in section.notes:
            yield from _note(setter, note, grid)


def _note(setter: Typesetter, note: Note, grid: _Grid) -> Iterator[_Item]:
    spans = list(grid.spans())
    forms: list[_Form] = []
    for columns, rows in spans:
        box = grid.box(columns, rows)
        wide_enough = setter.widest(note.text, grid.style) <= box.width() - 1.75 * _pad(grid.style)
        if wide_enough or (columns, rows) == spans[-1]:
            made = card(setter, note, box, grid.style)
            if made is not None:
                forms.append((columns, rows, made))
        if forms and columns * rows > forms[0][0] * forms[0][1]:
            break
    smallest = [form for form in forms if form[0] * form[1] == forms[0][0] * forms[0][1]]
    if smallest:
        yield _Item(tuple(smallest), note.voices)
        return
    columns, rows = spans[-1]
    for n, made in enumerate(parts(setter, note, grid.box(columns, rows), grid.style)):
        yield _Item(((columns, rows, made),), note.voices if n == 0 else 0)


def _heading(setter: Typesetter, name: str, grid: _Grid) -> Iterator[_Item]:
    style = setter.style("pillarTitle", setter.room.floor)
    for columns, rows in grid.spans():
        box = grid.box(columns, rows)
        block = setter.fit(name, [style], box.width() - 2, box.height())
        if block is not None:
            yield _Item(
                ((columns, rows, Text(block, 2, (box.height() - block.height) / 2)),), is_heading=True
            )
            return
    columns, rows = grid.columns, grid.rows
    box = grid.box(columns, rows)
    for block in setter.parts(name, style, box.width(), box.height()):
        yield _Item(((columns, rows, Text(block, 0, 0)),))


def _fitting(setter: Typesetter, note: Note, box: QRectF, style: Style) -> Block | None:
    pad, size = _pad(style), MARK * style.px / 48
    voices = _voices(setter, note, style.px)
    width = (size + 8 if note.mark else 0) + (voices.width + 12 if voices else 0)
    lowest = max(size, voices.height if voices else 0)
    notch = Notch(width, lowest, box.height() - 2 * pad) if width else Notch()
    block = setter.set(note.text, style, box.width() - 1.75 * pad, notch=notch)
    return block if block.height <= box.height() - 2 * pad + 1 else None


def _laid(
    setter: Typesetter, note: Note, box: QRectF, block: Block, *, tilt: float = 0, goes_on: bool = False
) -> Card:
    pad, size = PAD * block.px / 48, MARK * block.px / 48
    on_it: list[Text | Sign] = [Text(block, box.x() + pad, box.y() + pad, "noteText")]
    right, bottom = box.right() - pad * 0.8, box.bottom() - pad * 0.8
    sign = CONTINUED if goes_on else note.mark
    if sign:
        on_it.append(Sign(sign, QRectF(right - size, bottom - size, size, size)))
        right -= size + 10
    voices = _voices(setter, note, block.px)
    if voices is not None and not goes_on:
        on_it.append(Text(voices, right - voices.left - voices.width, bottom - voices.height + 4, "noteText"))
    return Card(box, note.paper, note.key, note.is_new, tuple(on_it), tilt)


def _voices(setter: Typesetter, note: Note, px: float) -> Block | None:
    if note.voices < 2:
        return None
    return setter.set(
        say("× {count}", count=note.voices),
        setter.style("incidental", max(setter.room.spoken_floor, px * 0.6), weight=600),
        400,
    )


def _next_part(note: Note) -> Note:
    return Note(note.text, note.paper, note.mark)


def _pad(style: Style) -> float:
    return PAD * style.px / 48


def _moved(made: Card | Text, to: QRectF) -> Card | Text:
    if isinstance(made, Text):
        return Text(made.block, made.x + to.x(), made.y + to.y(), made.colour)
    return moved(made, to.x() - made.box.x(), to.y() - made.box.y())


def moved(card: Card, x: float, y: float) -> Card:
    """Return the paper with all that stands on it, moved by that much."""
    on_it = tuple(
        Text(part.block, part.x + x, part.y + y, part.colour)
        if isinstance(part, Text)
        else Sign(part.name, part.box.translated(x, y), part.colour)
        for part in card.on_it
    )
    return Card(card.box.translated(x, y), card.paper, card.key, card.is_new, on_it, card.tilt, card.is_flat)
