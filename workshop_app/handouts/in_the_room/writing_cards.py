"""Cards to write on at the end of a session, four to a page: the exit card and the recall card."""

import datetime as dt
from collections.abc import Iterator
from itertools import product

from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.in_the_room import asked_of, cut, pieces, plain_page
from workshop_app.handouts.in_the_room.cut import FOUR, ONE, TWO, Card
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say

_TRIES = tuple(product((FOUR, TWO, ONE), (1.0, 0.9, 0.8)))
_WHOSE = Style(9.5, 12.5, colours.INK2)
_ABOUT = Style(11, 14.5, colours.INK2)
_DIGIT = Style(10.5, 14, colours.INK2, weight=600)
_LEAST, _FOOT = 4, 34.0


def make_exit(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the exit card of today's session, in every language in which its question is there."""
    session = asked_of.session_with(workshop, {"exit"}, made_on)
    asked = asked_of.questions(workshop, session, {"exit"})
    asked = asked or [Wording(say("What should we not forget from tonight?"))]
    sheet = _sheet(workshop, size, made_on, say("Exit card"))

    def face(width: float, scale: float) -> Card:
        head = (*_whose(workshop, width), *asked_of.pieces_of(asked, width, "H1", scale))
        return _lined(head, width)

    return _dealt(sheet, face)


def make_recall(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the card on which people write down the pillars from memory; a line for each of them."""
    sheet = _sheet(workshop, size, made_on, say("Recall card"))
    count = len(workshop.pillars())
    if not count:
        nothing = say("There are no pillars to remember yet. Put ideas under a name in Group first.")
        plain_page.draw(sheet, workshop, say("Recall card"), nothing, made_on)
        return Printed(sheet.finish(), sheet.pages, tuple(phrases.not_printed(sheet.missing)))

    def face(width: float, scale: float) -> Card:
        title = [Wording(say("What do you remember?"))]
        told = say("Write down the pillars without looking, in any order. What is left empty helps us too.")
        about = Piece(Block(Wording(told), _ABOUT.at(11 * scale), width), "P", 3)
        head = (*_whose(workshop, width), *asked_of.pieces_of(title, width, "H1", scale), about)
        return _numbered(head, width, count)

    return _dealt(sheet, face)


def _sheet(workshop: Workshop, size: Size, made_on: dt.date, title: str) -> Sheet:
    details = workshop.details
    return Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))


def _dealt(sheet: Sheet, face: cut.SetCard) -> Printed:
    layout, card = cut.fitting(sheet.size, _TRIES, face) or (
        ONE,
        face(cut.room(sheet.size, ONE).width, _TRIES[-1][1]),
    )
    cut.deal(sheet, layout, card)
    return Printed(sheet.finish(), sheet.pages, tuple(phrases.not_printed(sheet.missing)))


def _whose(workshop: Workshop, width: float) -> Iterator[Piece]:
    whose = workshop.details.district or workshop.details.title
    if whose:
        yield Piece(fitted(Wording(whose), _WHOSE, (width, 13), 7))


def _lined(head: tuple[Piece, ...], width: float) -> Card:
    """Return a card with as many lines to write on as it has room for."""
    needed = pieces.height(head) + 4 + _LEAST * pieces.LINE + _FOOT

    def draw(sheet: Sheet, box: Box) -> None:
        with sheet.element("Sect"):
            top = pieces.write(sheet, head, box.x, box.top) + 4
            count = int((box.bottom - _FOOT - top) / pieces.LINE + 0.01)
            with sheet.artifact():
                pieces.lines(sheet, Point(box.x, top), width, count)
            _foot(sheet, box)

    return Card(needed, draw)


def _numbered(head: tuple[Piece, ...], width: float, count: int) -> Card:
    """Return a card with a numbered line for each pillar, in two columns where there are many."""
    columns = 1 if count <= 9 else 2
    down = -(-count // columns)
    across = (width - 18 * (columns - 1)) / columns
    needed = pieces.height(head) + 6 + down * 22 + _FOOT

    def draw(sheet: Sheet, box: Box) -> None:
        with sheet.element("Sect"):
            top = pieces.write(sheet, head, box.x, box.top) + 6
            apart = min(30.0, (box.bottom - _FOOT - top) / down)
            with sheet.artifact():
                for at in range(count):
                    column, row = divmod(at, down)
                    left, level = box.x + column * (across + 18), top + (row + 1) * apart
                    digit = Block(Wording(str(at + 1)), _DIGIT, 18)
                    sheet.write(digit, left, level - digit.height + 1)
                    sheet.rule(left + 20, level, across - 20, colour=colours.CONTROL)
            _foot(sheet, box)

    return Card(needed, draw)


def _foot(sheet: Sheet, box: Box) -> None:
    half = (box.width - 16) / 2
    top = box.bottom - 27
    pieces.written_in(sheet, say("Group, if you like"), box.x, top, half + 20)
    pieces.written_in(sheet, say("Table"), box.x + half + 36, top, half - 20)
    sheet.write(
        Block(Wording(say("No name. Leave it by the door.")), pieces.SMALL, box.width), box.x, top + 14.5
    )
