"""A ballot: the question, how to vote, and a line for each choice with places for its marks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours
from workshop_app.handouts.in_the_room import pieces
from workshop_app.handouts.in_the_room.cut import Card
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Box, Point, Sheet, Size
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.insight.votes import asking
from workshop_app.insight.votes.ballot_lines import BallotLine
from workshop_app.words import say

_WHOSE = Style(9.5, 12.5, colours.INK2)
_QUESTION = Style(16, 20, colours.INK, weight=600, serif=True)
_HOW = Style(11, 14.5, colours.INK2)
_NAME = Style(12, 15.5, colours.INK, weight=600)
_MOST_RINGS, _MOST_DIGITS, _WRITTEN = 6, 10, 40.0
_GAP, _PAD, _FOOT = 10.0, 5.0, 34.0


class Face(NamedTuple):
    """What is on a ballot: its vote, the lines of it, and the role of its heading in the structure."""

    workshop: Workshop
    vote: Vote
    lines: Sequence[BallotLine]
    head: str


class Marks(NamedTuple):
    """Where people mark a choice: `many` rings or boxes, with `digits` in them, or one box to write in."""

    many: int
    digits: tuple[str, ...] = ()
    square: bool = False
    written: bool = False

    def width(self, side: float) -> float:
        """Return what they take beside each other, in points, each that wide."""
        return _WRITTEN if self.written else self.many * (side + 4) - 4


def marks_of(vote: Vote) -> Marks:
    """Return what stands behind each choice of a vote."""
    if vote.method == "approval":
        return Marks(1, square=True)
    if vote.method == "fist":
        return Marks(6, tuple(str(n) for n in range(6)))
    if vote.method == "rating" and vote.top <= _MOST_DIGITS:
        return Marks(vote.top, tuple(str(n) for n in range(1, vote.top + 1)))
    dots = min(vote.cap or vote.dots, vote.dots)
    if vote.method == "dots" and dots <= _MOST_RINGS:
        return Marks(dots)
    return Marks(1, written=True)


class _Line(NamedTuple):
    line: BallotLine
    name: Block
    height: float


def card(face: Face, width: float, size: float) -> Card:
    """Return the whole ballot as a card of that width; its names are set in that size."""
    top = tuple(_head(face, width))
    rows, fits = _rows(face.vote, face.lines, width, size)
    needed = pieces.height(top) + 8 + sum(row.height for row in rows) + _FOOT

    def draw(sheet: Sheet, box: Box) -> None:
        with sheet.element("Sect"):
            end = pieces.write(sheet, top, box.x, box.top) + 8
            spare = max(0.0, min((box.height - needed) / (len(rows) or 1), 9))
            _draw_rows(sheet, face.vote, rows, Box(box.x, end, box.width, 0), spare)
            _foot(sheet, box)

    return Card(needed, draw, fits)


def parted(face: Face, place: Size, size: float) -> list[Card]:
    """Return a ballot with more choices than a page holds as several cards, a page each."""
    top = tuple(_head(face, place.width))
    rows, _fits = _rows(face.vote, face.lines, place.width, size)
    left = place.height - pieces.height(top) - 8 - _FOOT
    shares: list[list[_Line]] = [[]]
    for row in rows:
        if row.height > left and shares[-1]:
            shares.append([])
            left = place.height - _FOOT
        shares[-1].append(row)
        left -= row.height
    return [_page(face.vote, top if not at else (), share) for at, share in enumerate(shares)]


def _page(vote: Vote, top: Sequence[Piece], rows: list[_Line]) -> Card:
    def draw(sheet: Sheet, box: Box) -> None:
        end = pieces.write(sheet, top, box.x, box.top) + (8 if top else 0)
        _draw_rows(sheet, vote, rows, Box(box.x, end, box.width, 0), 0)
        _foot(sheet, box)

    return Card(0, draw)


def _head(face: Face, width: float) -> Iterator[Piece]:
    workshop, vote = face.workshop, face.vote
    whose = workshop.details.district or workshop.details.title
    if whose:
        yield Piece(fitted(Wording(whose), _WHOSE, (width, 13), 7))
    method = asking.words_of(vote.method).name
    question = vote.question or say(method)
    if vote.round > 1:
        question = say("{question} Round {round}", question=question, round=vote.round)
    asked = fitted(Wording(question), _QUESTION, (width, 3 * _QUESTION.leading), 10)
    yield Piece(asked, face.head, 2)
    told = fitted(Wording(asking.how(vote)), _HOW, (width, 3 * _HOW.leading), 8.5)
    yield Piece(told, "P", 4)


def _rows(vote: Vote, lines: Sequence[BallotLine], width: float, size: float) -> tuple[list[_Line], bool]:
    side = size * 1.25
    taken = marks_of(vote).width(side)
    inside = width - _indent(size) - taken - _GAP
    fits = inside >= width * 0.42
    inside = max(inside, width * 0.3)
    found = []
    for line in lines:
        name = Block(Wording(line.name), _NAME.at(size), inside)
        fits = fits and not name.breaks_a_word
        found.append(_Line(line, name, max(name.height, side) + 2 * _PAD))
    return found, fits


def _draw_rows(sheet: Sheet, vote: Vote, rows: Sequence[_Line], box: Box, spare: float) -> None:
    size = rows[0].name.style.size
    marks, side, top = marks_of(vote), size * 1.25, box.top
    with sheet.element("L"):
        for row in rows:
            high = row.height + spare
            sheet.rule(box.x, top, box.width, colour=colours.FAINT)
            middle, radius = top + high / 2, size * 0.72
            with sheet.element("LI"):
                pieces.number(sheet, row.line.number, Point(box.x + radius, middle), radius, row.line.ink)
                name_top = middle - row.name.height / 2
                sheet.write(row.name, box.x + _indent(size), name_top, role="LBody")
            with sheet.artifact():
                _draw_marks(sheet, marks, Point(box.right, middle), side)
            top += high
    sheet.rule(box.x, top, box.width, colour=colours.FAINT)


def _draw_marks(sheet: Sheet, marks: Marks, end: Point, side: float) -> None:
    x = end.x - marks.width(side)
    if marks.written:
        sheet.box(Box(x, end.y - 11, _WRITTEN, 22), fill=colours.WHITE, edge=colours.INK2, thickness=1.1)
        return
    for at in range(marks.many):
        left = x + at * (side + 4)
        if marks.square:
            pieces.tick(sheet, left, end.y - side / 2, side)
            continue
        middle = Point(left + side / 2, end.y)
        sheet.disc(middle, side / 2 - 0.6, fill=colours.WHITE, edge=colours.INK2, thickness=1.1)
        if marks.digits:
            pieces.digits(sheet, marks.digits[at], middle, side / 2 * 0.92, colours.INK2)


def _foot(sheet: Sheet, box: Box) -> None:
    """Ask for group and table where nobody has to say them, and tell that no name is wanted."""
    half = (box.width - 16) / 2
    top = box.bottom - 27
    pieces.written_in(sheet, say("Group, if you like"), box.x, top, half + 20)
    pieces.written_in(sheet, say("Table"), box.x + half + 36, top, half - 20)
    sheet.write(Block(Wording(say("No name. Fold it once.")), pieces.SMALL, box.width), box.x, top + 14.5)


def _indent(size: float) -> float:
    return size * 1.44 + 8
