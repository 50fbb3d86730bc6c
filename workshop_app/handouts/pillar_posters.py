"""Pillar posters: one page for each pillar, its sign and name on its color, what it means, what I can do."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.shaping import BANDS, statements_of
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.signs import Numbered
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say, say_many

DESIGNED = 612.0
"""The width of the page the sizes below are for; on a larger paper all of them grow with it."""

MARGIN, PADDING = 42.0, 30.0
ICON = 96.0
STEPS = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
"""How much smaller the words may be set to stand on one page; beyond the last they go on overleaf."""

_NAME = Style(58, 62, colours.WHITE, weight=600, serif=True, tracking=-0.6)
_NUMBER = Style(17, 22, colours.WHITE, weight=600, align="right")
_MEANS = Style(27, 36, colours.INK, serif=True)
_BAND = Style(16, 21, colours.INK2, weight=600)
_CAN = Style(20, 27.5, colours.INK)
_FOOT = Style(10, 13.5, colours.INK2)
_AGAIN = Style(15, 20, colours.INK2, weight=600, serif=True)
_NOTHING = Style(30, 38, colours.INK, weight=600, serif=True)


class _Piece(NamedTuple):
    """One text of a poster; a `listed` one stands behind a check mark."""

    block: Block
    above: float
    listed: bool = False
    role: str = "P"


class _Page:
    """Where the words of a poster may stand, and how large: `unit` is one point of the designed page."""

    def __init__(self, size: Size, foot: Block) -> None:
        self.unit = size.width / DESIGNED
        self.margin = MARGIN * self.unit
        self.width = size.width - 2 * self.margin
        self.foot_top = size.height - 36 * self.unit - foot.height
        self.bottom = self.foot_top - 18 * self.unit
        self.again = self.margin + 38 * self.unit


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the posters in the order of the pillars; one takes a second page only at very long texts."""
    details = workshop.details
    title = say("Pillar posters")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    foot = _foot(workshop, size, made_on)
    page = _Page(size, foot)
    for number, pillar in enumerate(workshop.pillars(), 1):
        if number > 1:
            sheet.turn()
        with sheet.element("Sect", title=pillar.name or str(number)):
            _poster(sheet, workshop, Numbered(number, pillar), page, foot)
    if not workshop.pillars():
        said = Block(Wording(say("No pillars yet")), _large(_NOTHING, page.unit), page.width)
        sheet.write(said, page.margin, page.margin, role="H1")
        _close(sheet, page, foot)
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(_findings(workshop, sheet)))


def _poster(sheet: Sheet, workshop: Workshop, numbered: Numbered, page: _Page, foot: Block) -> None:
    ink = colours.ink(numbered.pillar.ink)
    top = _panel(sheet, workshop, numbered, page) + 8 * page.unit
    for piece in _fitting(workshop, numbered, page, top):
        top += piece.above
        for part in _parts(piece, page.bottom - top, page.bottom - page.again):
            if top + part.height > page.bottom + 0.01:
                _close(sheet, page, foot)
                sheet.turn()
                top = _running_head(sheet, numbered, page)
            top = _write(sheet, piece, part, ink, Point(page.margin, top))
    _close(sheet, page, foot)


def _panel(sheet: Sheet, workshop: Workshop, numbered: Numbered, page: _Page) -> float:
    """Draw the pillar's color with its icon, number and name; return where it ends."""
    unit, inside = page.unit, page.width - 2 * PADDING * page.unit
    wording = Wording(numbered.name, workshop.details.language)
    style = _large(_NAME, unit)
    name = fitted(wording, style, (inside, 2 * style.leading), 17 * unit, balanced=True)
    icon = ICON * unit
    left, first = page.margin + PADDING * unit, page.margin + PADDING * unit
    height = 2 * PADDING * unit + icon + 20 * unit + name.height
    ink = colours.ink(numbered.pillar.ink)
    with sheet.artifact():
        sheet.box(Box(page.margin, page.margin, page.width, height), fill=ink)
        sheet.icon(numbered.pillar.icon, Point(left + icon / 2, first + icon / 2), icon, colour=colours.WHITE)
        count = Block(Wording(str(numbered.number)), _large(_NUMBER, unit), 60 * unit)
        sheet.write(count, left + inside - count.width, first)
    sheet.write(name, left, first + icon + 20 * unit, role="H1")
    return page.margin + height


def _fitting(workshop: Workshop, numbered: Numbered, page: _Page, top: float) -> list[_Piece]:
    """Set the words as large as they stand on one page; at the smallest if they do not."""
    pieces: list[_Piece] = []
    for step in STEPS:
        pieces = list(_pieces(workshop, numbered, page, step))
        if top + sum(piece.above + piece.block.height for piece in pieces) <= page.bottom:
            break
    return pieces


def _pieces(workshop: Workshop, numbered: Numbered, page: _Page, step: float) -> Iterator[_Piece]:
    pillar, language, unit = numbered.pillar, workshop.details.language, page.unit
    means = pillar.definition or pillar.short
    if means:
        style = _large(_MEANS, unit * step)
        yield _Piece(Block(Wording(means, language), style, page.width, balanced=True), 18 * unit)
    said = statements_of(workshop, pillar.id, "i-can")
    beside = page.width - _indent(unit * step)
    for band in ("", *BANDS):
        mine = [one for one in said if (one.band if one.band in BANDS else "") == band and one.text]
        if mine and band:
            head = Block(Wording(say(BANDS[band])), _large(_BAND, unit * step), page.width)
            yield _Piece(head, 22 * unit * step, role="H2")
        for place, one in enumerate(mine):
            above = (12 if place or band else 28) * unit * step
            block = Block(Wording(one.text, language), _large(_CAN, unit * step), beside)
            yield _Piece(block, above, listed=True)


def _parts(piece: _Piece, first: float, further: float) -> Iterator[Block]:
    """Give a text in parts that each fit a page: whole wherever that is possible."""
    block, leading = piece.block, piece.block.style.leading
    if block.height <= max(first, further) + 0.01:
        yield block
        return
    lines = [block.part(line.textStart(), line.textLength()) for line in block.lines]
    room = first
    while lines:
        many = max(1, int(room / leading))
        text, lines = "".join(lines[:many]), lines[many:]
        yield Block(Wording(text, block.language), block.style, block.width)
        room = further


def _write(sheet: Sheet, piece: _Piece, part: Block, ink: str, at: Point) -> float:
    """Write a text, or a part of one, with its check mark; return where it ends."""
    if not piece.listed:
        return sheet.write(part, *at, role=piece.role)
    step = part.style.size / _CAN.size
    radius = 9.5 * step
    middle = Point(at.x + radius, at.y + part.style.leading / 2)
    with sheet.artifact():
        sheet.disc(middle, radius, fill=ink)
        sheet.icon("ph.check-bold", middle, 1.2 * radius, colour=colours.WHITE)
    return sheet.write(part, at.x + _indent(step), at.y)


def _running_head(sheet: Sheet, numbered: Numbered, page: _Page) -> float:
    style = _large(_AGAIN, page.unit)
    with sheet.artifact():
        said = Wording(say("{name}, continued", name=numbered.name))
        sheet.write(fitted(said, style, (page.width, style.leading), 9 * page.unit), page.margin, page.margin)
    return page.again


def _foot(workshop: Workshop, size: Size, made_on: dt.date) -> Block:
    unit = size.width / DESIGNED
    count, groups = len(workshop.ideas()), phrases.heard(workshop)
    stamp = say("Draft 1, {day}", day=phrases.short_day(made_on))
    whose = workshop.details.district or workshop.details.title
    parts = [whose, stamp]
    if count and groups:
        parts.append(
            say_many(
                "from {count} idea of {groups}",
                "from {count} ideas of {groups}",
                count,
                groups=phrases.listed_or_counted(groups),
            )
        )
    said = " \u00b7 ".join(part for part in parts if part)
    return Block(Wording(said), _large(_FOOT, unit), size.width - 2 * MARGIN * unit)


def _close(sheet: Sheet, page: _Page, foot: Block) -> None:
    sheet.write(foot, page.margin, page.foot_top)


def _findings(workshop: Workshop, sheet: Sheet) -> Iterator[str]:
    bare = [
        str(number)
        for number, pillar in enumerate(workshop.pillars(), 1)
        if not (pillar.definition or pillar.short)
    ]
    if bare:
        yield say_many(
            "Pillar {numbers} does not say yet what it means.",
            "Pillars {numbers} do not say yet what they mean.",
            len(bare),
            numbers=phrases.listed(bare),
        )
    yield from phrases.not_printed(sheet.missing)


def _indent(unit: float) -> float:
    return 31 * unit


def _large(style: Style, by: float) -> Style:
    return style.at(style.size * by)
