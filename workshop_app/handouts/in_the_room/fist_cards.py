"""Fist to five on paper: cards with what each number means and lines for a concern, four to a page."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.in_the_room import ballot_face, cut, pieces
from workshop_app.handouts.in_the_room.ballots import standing, to_print
from workshop_app.handouts.in_the_room.cut import FOUR, ONE, TWO, Card
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.insight.votes import asking
from workshop_app.insight.votes.ballot_lines import BallotLine, lines_of
from workshop_app.words import say

_TRIES = tuple((layout, size) for layout in (FOUR, TWO, ONE) for size in (12.5, 11.5, 10.5))
_WHOSE = Style(9.5, 12.5, colours.INK2)
_TITLE = Style(19, 23, colours.INK, weight=600, serif=True)
_ON = Style(12.5, 16.5, colours.INK, serif=True)
_MEANS = Style(12, 15.5, colours.INK)
_ASKED = Style(11, 14.5, colours.INK, weight=600)
_FEW, _MANY, _APART = 2, 7, 20.0


class _Asked(NamedTuple):
    """What one card asks: about what, if a vote says so, and the role of its heading in the structure."""

    workshop: Workshop
    vote: Vote | None = None
    name: str = ""
    role: str = "H1"


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return a page of cards for each fist to five that is prepared or open, or of cards for any question."""
    details = workshop.details
    about = About(say("Fist to five"), details.district or details.title, phrases.language(), made_on)
    sheet = Sheet(size, about)
    findings: list[str] = []
    chosen = [(one, lines_of(workshop, one)) for one in standing(workshop) if one.method == "fist"]
    for at, (vote, lines) in enumerate(chosen):
        if at:
            sheet.turn()
        findings += _vote(sheet, workshop, vote, lines, first=not at)
    if not chosen:
        cut.deal(sheet, FOUR, _alone(_Asked(workshop), cut.room(size, FOUR).width, 12.5))
        findings.append(say("No fist to five is prepared: these cards have a line for the question."))
    return Printed(sheet.finish(), sheet.pages, (*findings, *phrases.not_printed(sheet.missing)))


def _vote(
    sheet: Sheet, workshop: Workshop, vote: Vote, lines: tuple[BallotLine, ...], *, first: bool
) -> Iterator[str]:
    role = "H1" if first else "H2"
    if len(lines) == 1:
        asked = _Asked(workshop, vote, lines[0].name, role)

        def one(width: float, type_size: float) -> Card:
            return _alone(asked, width, type_size)

        layout, card = cut.fitting(sheet.size, _TRIES, one) or (
            ONE,
            one(cut.room(sheet.size, ONE).width, _TRIES[-1][1]),
        )
        cut.deal(sheet, layout, card)
        yield from to_print(workshop, vote, layout.on_a_page)
        return

    face = ballot_face.Face(workshop, vote, lines, role)

    def many(width: float, type_size: float) -> Card:
        return _several(ballot_face.card(face, width, type_size), width)

    found = cut.fitting(sheet.size, _TRIES, many)
    if found:
        cut.deal(sheet, *found)
        yield from to_print(workshop, vote, found[0].on_a_page)
        return
    place = cut.room(sheet.size, ONE)
    parts = ballot_face.parted(face, place, _TRIES[-1][1])
    for at, card in enumerate(parts):
        if at:
            sheet.turn()
        cut.deal(sheet, ONE, card)


def _alone(asked: _Asked, width: float, size: float) -> Card:
    """Return the card of one question: six numbers to ring, and lines for a concern."""
    head = tuple(_head(asked, width))
    fingers = [Block(Wording(_meaning(words)), _MEANS.at(size), width - 34) for words in asking.FINGERS]
    rows = [max(block.height, size * 1.7) + 3 for block in fingers]
    concern = Block(Wording(say("My concern, or what would make it a 3")), _ASKED, width)
    written = 0 if asked.vote else _APART + 4
    needed = pieces.height(head) + written + 8 + sum(rows) + 8 + concern.height + _FEW * _APART

    def draw(sheet: Sheet, box: Box) -> None:
        with sheet.element("Sect"):
            top = pieces.write(sheet, head, box.x, box.top)
            if written:
                pieces.lines(sheet, Point(box.x, top), box.width, 1, _APART)
            top += written + 8
            with sheet.element("L"):
                for at, (block, high) in enumerate(zip(fingers, rows, strict=True)):
                    _finger(sheet, at, block, Box(box.x, top, box.width, high - 3), size)
                    top += high
            top = sheet.write(concern, box.x, top + 8)
            count = min(_MANY, int((box.bottom - top) / _APART + 0.01))
            with sheet.artifact():
                pieces.lines(sheet, Point(box.x, top), box.width, max(count, _FEW), _APART)

    fits = not any(block.breaks_a_word for block in fingers)
    return Card(needed, draw, fits)


def _several(ballot: Card, width: float) -> Card:
    """Return the card of several questions: a ballot, and lines for a concern above its foot."""
    concern = Block(Wording(say("My concern, and which number it is about")), _ASKED, width)
    more = 10 + concern.height + _FEW * _APART

    def draw(sheet: Sheet, box: Box) -> None:
        ballot.draw(sheet, Box(box.x, box.top, box.width, box.height - more))
        top = sheet.write(concern, box.x, box.bottom - more + 10)
        with sheet.artifact():
            pieces.lines(sheet, Point(box.x, top), box.width, _FEW, _APART)

    return Card(ballot.height + more, draw, ballot.fits)


def _head(asked: _Asked, width: float) -> Iterator[Piece]:
    workshop, vote = asked.workshop, asked.vote
    whose = workshop.details.district or workshop.details.title
    if whose:
        yield Piece(fitted(Wording(whose), _WHOSE, (width, 13), 7))
    title = say("Fist to five")
    if vote and vote.round > 1:
        title = say("Fist to five, round {round}", round=vote.round)
    yield Piece(Block(Wording(title), _TITLE, width), asked.role, 1)
    for text in filter(None, ((vote.question if vote else ""), asked.name)):
        yield Piece(fitted(Wording(text), _ON, (width, 3 * _ON.leading), 9.5), "P", 3)


def _finger(sheet: Sheet, fingers: int, means: Block, box: Box, size: float) -> None:
    radius = size * 0.8
    middle = Point(box.x + radius + 1, box.middle.y)
    with sheet.element("LI"):
        with sheet.label(str(fingers)):
            sheet.disc(middle, radius, fill=colours.WHITE, edge=colours.INK, thickness=1.2)
            pieces.digits(sheet, str(fingers), middle, radius, colours.INK)
        sheet.write(means, box.x + 34, box.middle.y - means.height / 2, role="LBody")


def _meaning(words: str) -> str:
    """Return what a number of fingers means, without the number that stands in its ring."""
    said = say(words)
    digit, _, means = said.partition(":")
    means = means.strip() if digit.strip().isdecimal() else said
    return means[:1].upper() + means[1:]
