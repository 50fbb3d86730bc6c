"""The whole board on the wall: names, counts and blank papers, for 48 notes are too many to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from workshop_app.ui.room import band
from workshop_app.ui.room.block import Block
from workshop_app.ui.room.board_words import joined_words, placed_words, to_place_words
from workshop_app.ui.room.legibility import HEIGHT, WIDTH
from workshop_app.ui.room.marks import Card, Mark, Picture, Plate, Text
from workshop_app.ui.room.numbers import diameter, disc
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Headline, Slip, WholeBoard
from workshop_app.words import say

LEFT, TOP, RIGHT, GAP = 37.0, 40.0, 1884.0, 22.0
PAD, INNER, WIDEST = 21.0, 12.0, 609.0
PAPER_WIDTH, PAPER_HEIGHT = 95.0, 87.0
LEAST_AREA = 60.0
"""The papers of a pillar have at least so many px below its name."""

MOST_HERE = 10


@dataclass(frozen=True, slots=True)
class _Plan:
    columns: int
    rows: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Named:
    pillar: Headline
    name: Block


def lay_out(shown: WholeBoard, setter: Typesetter) -> list[Picture]:
    """Return the pages of the whole board: usually one, and more from the eleventh pillar on."""
    if not shown.pillars:
        return [_invitation(shown, setter)]
    joined = next((one for one in shown.pillars if one.number == shown.joined_in), None)
    sentences = joined_words(joined, shown.joined) if shown.joined else placed_words(shown.pillars)
    foot, tray = band.band(setter, sentences, to_place_words(shown.to_place))
    plan = _plan(setter, shown.pillars)
    here = plan.columns * plan.rows
    pages = []
    named = [one for pillar in shown.pillars for one in _named(setter, pillar, plan)]
    for start in range(0, max(1, len(named)), here):
        marks = _page(setter, named[start : start + here], plan)
        pages.append(Picture("boardBackground", (*marks, *foot), tray=tray))
    return pages


def _invitation(shown: WholeBoard, setter: Typesetter) -> Picture:
    """Return the board before the first pillar stands on it."""
    waiting = to_place_words(shown.to_place) or say("No ideas yet")
    foot, tray = band.band(setter, (waiting,))
    high = HEIGHT - band.height(setter)
    style = setter.sizes("ask")[0]
    asked = setter.set(say("What belongs together?"), style, RIGHT - LEFT, side="centre")
    text = Text(asked, LEFT, (high - asked.height) / 2)
    return Picture("boardBackground", (text, *foot), tray=tray)


def _plan(setter: Typesetter, pillars: Sequence[Headline]) -> _Plan:
    """Return how many sheets stand beside and below each other so that every name has room."""
    last = _sized(setter, 1, 1)
    for columns, rows in _wishes(len(pillars)):
        last = _sized(setter, columns, rows)
        if all(_has_room(setter, pillar, last) for pillar in pillars):
            break
    return last


def _wishes(count: int) -> Iterator[tuple[int, int]]:
    if count <= 5:
        yield max(count, 1), 1
    elif count <= MOST_HERE:
        yield (count + 1) // 2, 2
    else:
        yield 5, 2
    yield from ((columns, 2) for columns in (4, 3) if count > columns)
    yield from ((columns, 1) for columns in (5, 4, 3, 2, 1) if columns < count)


def _sized(setter: Typesetter, columns: int, rows: int) -> _Plan:
    high = HEIGHT - band.height(setter) - 50 - TOP
    width = min(WIDEST * (2 if rows == columns == 1 else 1), (RIGHT - LEFT - GAP * (columns - 1)) / columns)
    if columns < 3:
        width = (RIGHT - LEFT - GAP * (columns - 1)) / columns
    return _Plan(columns, rows, round(width), round((high - GAP * (rows - 1)) / rows))


def _has_room(setter: Typesetter, pillar: Headline, plan: _Plan) -> bool:
    style, width = setter.name_style(), plan.width - PAD - INNER
    name = setter.set(pillar.name, style, width)
    used = PAD + diameter(setter) + 16 + name.height + LEAST_AREA + PAD
    return setter.widest(pillar.name, style) <= width and used <= plan.height


def _named(setter: Typesetter, pillar: Headline, plan: _Plan) -> list[_Named]:
    """Return the pillar with its name, more than once if the name needs more than one sheet."""
    room = plan.height - PAD - diameter(setter) - 16 - LEAST_AREA - PAD
    names = setter.parts(pillar.name, setter.name_style(), plan.width - PAD - INNER, room)
    return [_Named(pillar, name) for name in names]


def _page(setter: Typesetter, named: Sequence[_Named], plan: _Plan) -> list[Mark]:
    marks: list[Mark] = []
    across = plan.columns if plan.rows > 1 else min(plan.columns, max(1, len(named)))
    start = LEFT if plan.columns > 3 else (WIDTH - across * plan.width - (across - 1) * GAP) / 2
    for row in range(plan.rows):
        on_row = named[row * plan.columns : (row + 1) * plan.columns]
        heads = max((one.name.height for one in on_row), default=0) + PAD + diameter(setter) + 16 + 18
        area = QRectF(0, 0, plan.width - 2 * PAD, plan.height - heads - PAD)
        papers = _papers_across(on_row, area)
        for column, one in enumerate(on_row):
            x = round(start + column * (plan.width + GAP))
            box = QRectF(x, TOP + row * (plan.height + GAP), plan.width, plan.height)
            marks += _sheet(setter, one, box)
            place = area.translated(box.x() + PAD, box.y() + heads)
            marks += _slips(one.pillar.slips, place, papers)
    return marks


def _sheet(setter: Typesetter, named: _Named, box: QRectF) -> list[Mark]:
    side = diameter(setter)
    marks: list[Mark] = [
        Plate(box, "sheet", 8),
        *disc(setter, named.pillar, box.x() + PAD, box.y() + PAD + 2),
    ]
    style = setter.style("address", max(setter.room.floor, side * 0.95), weight=600)
    width = box.width() - 2 * PAD - side - 8
    count = setter.set(f"{len(named.pillar.slips):,}", style, width, side="end")
    y = box.y() + PAD + 2 + (side - count.height) / 2
    marks.append(Text(count, box.x() + PAD + side + 8, y))
    marks.append(Text(named.name, box.x() + PAD, box.y() + PAD + side + 16))
    return marks


def _papers_across(named: Sequence[_Named], area: QRectF) -> int:
    """Return how many papers stand side by side so that the fullest sheet of the row holds all of its own."""
    most = max((len(one.pillar.slips) for one in named), default=0)
    across = max(1, round((area.width() + 12) // (PAPER_WIDTH + 12)))
    while True:
        _, height, gap = _paper(area, across)
        rows = -(-most // across)
        if rows * (height + gap) - gap <= area.height() or across > most:
            return across
        across += 1


def _paper(area: QRectF, across: int) -> tuple[int, int, int]:
    pitch = (area.width() + 12) / across
    gap = max(1, round(pitch * 0.11))
    width = min(round(PAPER_WIDTH * 1.06), max(2, int((area.width() + gap) / across) - gap))
    return width, max(2, round(width * PAPER_HEIGHT / PAPER_WIDTH)), gap


def _slips(slips: Sequence[Slip], area: QRectF, across: int) -> list[Card]:
    width, height, gap = _paper(area, across)
    x, y = round(area.x()), round(area.y())
    return [
        Card(
            QRectF(x + n % across * (width + gap), y + n // across * (height + gap), width, height),
            slip.paper,
            slip.key,
            slip.is_new,
        )
        for n, slip in enumerate(slips)
    ]
