"""Table cards: a tent for each table with its number and the question, to be read from both sides."""

import datetime as dt
from collections.abc import Iterator, Sequence

from workshop_app.domain.attending import seats
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.in_the_room import asked_of, pieces, plain_page
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say, say_many

MARGIN = 48.0
_ASKING = ("gather", "alone", "gallery", "write-in", "words", "tuning", "look-fors", "walk")
_WORD = Style(20, 24, colours.INK2)
_NUMBER = Style(132, 136, colours.INK, weight=700, serif=True)
_ASKED = Style(24, 30, colours.INK, serif=True)
_ALSO = Style(17, 22, colours.INK2, serif=True)


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return a page for each table that has seats, to fold in the middle; both halves say the same."""
    details, title = workshop.details, say("Table cards")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    tables = in_order({seat.table for seat in seats(workshop)})
    asked = _asked(workshop, made_on)
    for at, table in enumerate(tables):
        if at:
            sheet.turn()
        _tent(sheet, table, asked, role="H2" if at else "H1")
    if not tables:
        nothing = say("There are no tables yet. Lay out the seats in Plan, and each table has its card here.")
        plain_page.draw(sheet, workshop, title, nothing, made_on)
    return Printed(sheet.finish(), sheet.pages, tuple(_findings(tables, asked, sheet)))


def in_order(tables: set[str]) -> list[str]:
    """Return the names of tables, 1, 2, … first."""
    return sorted(tables, key=lambda name: (0, int(name), "") if name.isdecimal() else (1, 0, name))


def _asked(workshop: Workshop, made_on: dt.date) -> list[Wording]:
    session = asked_of.session_with(workshop, _ASKING, made_on)
    found = asked_of.questions(workshop, session, _ASKING)
    details = workshop.details
    return found or ([Wording(details.prompt, details.language)] if details.prompt else [])


def _tent(sheet: Sheet, table: str, asked: Sequence[Wording], *, role: str) -> None:
    wide, high = sheet.size
    fold = high / 2
    box = Box(MARGIN, fold + 34, wide - 2 * MARGIN, fold - 34 - 36)
    said = _said(table, asked, box, role)
    above = max(0.0, (box.height - pieces.height(said)) / 2)
    with sheet.element("Sect"):
        pieces.write(sheet, said, box.x, box.top + above)
    with sheet.artifact(), sheet.upside_down(Point(wide / 2, fold)):
        pieces.write(sheet, said, box.x, box.top + above)
    with sheet.artifact():
        for x in (18, wide - 46):
            sheet.line(Point(x, fold), Point(x + 28, fold), colour=colours.INK3, thickness=0.6, dashed=True)


def _said(table: str, asked: Sequence[Wording], box: Box, role: str) -> tuple[Piece, ...]:
    """Set a half as large as it holds everything."""
    for percent in range(100, 29, -5):
        said = tuple(_set(table, asked, box.width, percent / 100, role))
        if pieces.height(said) <= box.height:
            return said
    return said


def _set(table: str, asked: Sequence[Wording], width: float, scale: float, role: str) -> Iterator[Piece]:
    if table.isdecimal():
        yield Piece(Block(Wording(say("Table")), _centred(_WORD, scale), width))
    name = fitted(Wording(table), _centred(_NUMBER, scale), (width, 2 * _NUMBER.leading * scale), 22)
    yield Piece(name, role)
    for at, wording in enumerate(asked):
        style = _centred(_ALSO if at else _ASKED, max(scale, 0.45))
        yield Piece(Block(wording, style, width, balanced=True), "P", 8 * scale)


def _centred(style: Style, scale: float) -> Style:
    return Style(
        style.size * scale,
        style.leading * scale,
        style.colour,
        weight=style.weight,
        serif=style.serif,
        align="centre",
    )


def _findings(tables: Sequence[str], asked: Sequence[Wording], sheet: Sheet) -> Iterator[str]:
    if tables:
        yield say_many(
            "Fold the card in the middle, so that it stands like a tent.",
            "Fold the {count} cards in the middle, so that they stand like tents.",
            len(tables),
        )
    if tables and not asked:
        yield say("Nothing is asked yet: the cards have their tables alone.")
    yield from phrases.not_printed(sheet.missing)
