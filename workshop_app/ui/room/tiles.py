"""The groups of people on the wall: one tile of paper each, with its mark, its name and its count."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Block, Style
from workshop_app.ui.room.marks import Card, Mark, Plate, Sign, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Voices

GAP_X, GAP_Y, PAD, INSET, MARK = 23.0, 22.0, 22.0, 10.0, 46.0
MOST_COLUMNS, LOW_COLUMNS, WIDEST, LOW_PAD = 6, 4, 430.0, 10.0


@dataclass(frozen=True, slots=True)
class Rows:
    """Tiles in rows; `heights` are those of the rows, `made` the tiles of each with their top at 0."""

    heights: tuple[float, ...]
    made: tuple[tuple[Mark, ...], ...]

    @property
    def height(self) -> float:
        """How high all rows are together."""
        return sum(self.heights) + GAP_Y * max(0, len(self.heights) - 1)

    def marks(self, top: float) -> list[Mark]:
        """Return all rows with the first at that height."""
        marks: list[Mark] = []
        for height, row in zip(self.heights, self.made, strict=True):
            marks += [lowered(mark, top) for mark in row]
            top += height + GAP_Y
        return marks

    def pages(self, height: float) -> list["Rows"]:
        """Return the rows on as many pages of that height as they take."""
        pages: list[list[int]] = [[]]
        for at, high in enumerate(self.heights):
            used = sum(self.heights[row] + GAP_Y for row in pages[-1])
            if pages[-1] and used + high > height:
                pages.append([])
            pages[-1].append(at)
        return [
            Rows(tuple(self.heights[row] for row in page), tuple(self.made[row] for row in page))
            for page in pages
        ]


def rows(
    setter: Typesetter, groups: Sequence[Voices], left: float, width: float, *, has_counts: bool = True
) -> Rows:
    """Return the tiles in as many columns as their names leave room for."""
    style = setter.name_style()
    most = -(-max(1, len(groups)) // MOST_COLUMNS)
    columns = max(1, -(-len(groups) // most))  # rows of about equal length
    while columns > 1 and not _have_room(setter, groups, style, _tile_width(columns, width)):
        columns -= 1
    across = _tile_width(columns, width)
    heights, made = [], []
    for start in range(0, len(groups), columns):
        on_row = groups[start : start + columns]
        names = [setter.set(group.name, style, across - PAD - INSET) for group in on_row]
        digits = _digits(setter)
        top = digits.line if has_counts else MARK + 12
        height = round(PAD * 0.6 + top + max(name.height for name in names) + PAD * 0.7)
        row: list[Mark] = []
        for column, (group, name) in enumerate(zip(on_row, names, strict=True)):
            box = QRectF(round(left + column * (across + GAP_X)), 0, round(across), height)
            row += _tile(setter, group, name, box, has_counts=has_counts)
        heights.append(float(height))
        made.append(tuple(row))
    return Rows(tuple(heights), tuple(made))


def low_rows(setter: Typesetter, groups: Sequence[Voices], left: float, width: float) -> Rows:
    """Return tiles with all they say side by side: for many groups, where there is little height."""
    style, digits = setter.name_style(), setter.style("address", max(62, setter.room.floor), weight=600)
    counts = [setter.set(f"{group.count:,}", digits, width, side="end") for group in groups]
    beside = PAD + MARK + 16 + max((count.width for count in counts), default=0) + 14 + PAD
    columns = LOW_COLUMNS
    while columns > 1 and any(
        setter.widest(group.name, style) > _tile_width(columns, width) - beside for group in groups
    ):
        columns -= 1
    across = _tile_width(columns, width)
    names = [setter.set(group.name, style, max(1.0, across - beside)) for group in groups]
    heights, made = [], []
    for start in range(0, len(groups), columns):
        here = slice(start, start + columns)
        height = round(max(digits.line, *(name.height for name in names[here])) + 2 * LOW_PAD)
        row: list[Mark] = []
        for column, (group, name, count) in enumerate(
            zip(groups[here], names[here], counts[here], strict=True)
        ):
            box = QRectF(round(left + column * (across + GAP_X)), 0, round(across), height)
            row += _low_tile(group, name, count, box)
        heights.append(float(height))
        made.append(tuple(row))
    return Rows(tuple(heights), tuple(made))


def _low_tile(group: Voices, name: Block, count: Block, box: QRectF) -> list[Mark]:
    colour, middle = "noteText" if group.count else "ink", box.center().y()
    right = box.right() - PAD - count.left - count.width
    on_it: list[Text | Sign] = [
        Text(name, box.x() + PAD + MARK + 16, middle - name.height / 2, colour),
        Text(count, right, middle - count.height / 2, colour),
    ]
    if group.mark:
        on_it.append(Sign(group.mark, QRectF(box.x() + PAD, middle - MARK / 2, MARK, MARK), colour))
    return _papered(group, box, on_it, is_there=bool(group.count))


def _papered(group: Voices, box: QRectF, on_it: Sequence[Text | Sign], *, is_there: bool) -> list[Mark]:
    """Return the tile on its paper; one of a group that was not heard is an empty outline."""
    if is_there:
        return [Card(box, group.paper, on_it=tuple(on_it))]
    return [Plate(box, "outline", 2, edge=3, is_dashed=True), *on_it]


def _tile_width(columns: int, width: float) -> float:
    across = (width - GAP_X * (columns - 1)) / columns
    return min(across, WIDEST) if columns > 1 else across


def _have_room(setter: Typesetter, groups: Sequence[Voices], style: Style, across: float) -> bool:
    inner = across - PAD - INSET
    wide = all(setter.widest(group.name, style) <= inner for group in groups)
    return wide and all(len(setter.set(group.name, style, inner).lines) <= 3 for group in groups)


def _digits(setter: Typesetter) -> Style:
    return setter.style("address", max(88, setter.room.floor * 1.15), weight=600)


def _tile(setter: Typesetter, group: Voices, name: Block, box: QRectF, *, has_counts: bool) -> list[Mark]:
    is_there = bool(group.count) or not has_counts
    colour = "noteText" if is_there else "ink"
    sign = QRectF(box.right() - PAD - MARK, box.y() + PAD * 0.6 + 20, MARK, MARK)
    if not has_counts:
        sign = QRectF(box.x() + PAD, box.y() + PAD * 0.6 + 6, MARK, MARK)
    on_it: list[Text | Sign] = [
        Text(name, box.x() + PAD, box.bottom() - PAD * 0.7 - name.height, colour),
    ]
    if group.mark:
        on_it.append(Sign(group.mark, sign, colour))
    if has_counts:
        count = setter.set(f"{group.count:,}", _digits(setter), box.width() - 2 * PAD - MARK - 8)
        on_it.append(Text(count, box.x() + PAD, box.y() + PAD * 0.6, colour))
    return _papered(group, box, on_it, is_there=is_there)


def lowered(mark: Mark, by: float) -> Mark:
    """Return a mark further down by that many px."""
    match mark:
        case Text():
            return Text(mark.block, mark.x, mark.y + by, mark.colour)
        case Sign():
            return Sign(mark.name, mark.box.translated(0, by), mark.colour)
        case Card():
            on_it = tuple(part for one in mark.on_it if isinstance(part := lowered(one, by), Text | Sign))
            box = mark.box.translated(0, by)
            return Card(box, mark.paper, mark.key, mark.is_new, on_it, mark.tilt, mark.is_flat)
        case Plate():
            box = mark.box.translated(0, by)
            return Plate(box, mark.colour, mark.radius, mark.edge, mark.is_dashed)
        case _:
            return mark
