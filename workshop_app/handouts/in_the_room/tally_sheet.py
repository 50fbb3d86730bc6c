"""Tally sheets: boxes to count votes into, choices by groups, as the tally grid of the program asks."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.foot import Foot
from workshop_app.handouts.in_the_room import pieces, plain_page
from workshop_app.handouts.in_the_room.ballots import standing
from workshop_app.handouts.in_the_room.leaves import MARGIN, Leaves, Strip, headed
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.insight.votes import asking
from workshop_app.insight.votes.ballot_lines import lines_of
from workshop_app.words import say

SIDE, MOST_ACROSS = 168.0, 6
"""How wide the names of choices are in points, and how many columns stand beside each other."""

_SECTION = Style(15, 19, colours.INK, weight=600, serif=True)
_HOW = Style(10.5, 14, colours.INK2)
_NAME = Style(11, 14, colours.INK, weight=600)
_COLUMN = Style(9.5, 11.5, colours.INK, weight=600, align="centre")
_LEAST = 27.0


class _Head(NamedTuple):
    """What stands before a row: words, and the number and ink of a choice if it is one."""

    words: str
    number: int = 0
    ink: str = ""


class _Grid(NamedTuple):
    """One table to count into."""

    name: str
    rows: tuple[_Head, ...]
    columns: tuple[str, ...]


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the tables of each vote that is prepared or open; of ratings and places one for each group."""
    details, title = workshop.details, say("Tally sheet")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    chosen = standing(workshop)
    if not chosen:
        nothing = say("No vote is prepared. Prepare one in Group, and the sheet to count it stands here.")
        plain_page.draw(sheet, workshop, title, nothing, made_on)
        return Printed(sheet.finish(), sheet.pages, tuple(phrases.not_printed(sheet.missing)))
    width = size.width - 2 * MARGIN
    lead = say("Two people count: one reads aloud, one makes strokes. Then type the numbers in.")
    head = tuple(headed(details.district or details.title, title, lead, width))
    said = Foot(say("Ballots count by group, never by name."), phrases.day(made_on), details.title)
    strips = [strip for vote in chosen for strip in _vote(workshop, vote, width)]
    Leaves(sheet, title, head, said).draw(strips)
    return Printed(sheet.finish(), sheet.pages, tuple(phrases.not_printed(sheet.missing)))


def _vote(workshop: Workshop, vote: Vote, width: float) -> Iterator[Strip]:
    question = vote.question or say(asking.words_of(vote.method).name)
    if vote.round > 1:
        question = say("{question} Round {round}", question=question, round=vote.round)
    top = (
        Piece(fitted(Wording(question), _SECTION, (width, 57), 10), "H2"),
        Piece(fitted(Wording(asking.how(vote)), _HOW, (width, 42), 8), "P", 2),
    )
    yield _texts(top, above=24, keeps=pieces.height(top) + 110)
    for at, grid in enumerate(_grids(workshop, vote)):
        yield from _table(grid, width, f"{vote.id} {at}")


def _grids(workshop: Workshop, vote: Vote) -> Iterator[_Grid]:
    lines = lines_of(workshop, vote)
    rows = tuple(_Head(line.name, line.number, line.ink) for line in lines)
    names = [*(group.name for group in workshop.groups()), say("Not said who")]
    ballots: tuple[_Head, ...] = (_Head(say("Ballots")),)
    if vote.method == "fist" and len(lines) == 1:
        rows, ballots = tuple(_Head(say(words)) for words in asking.FINGERS), ()
    elif vote.method not in {"dots", "approval"}:
        ranks = min(vote.top, len(lines)) if vote.method == "ranking" else vote.top
        values = range(6) if vote.method == "fist" else range(1, ranks + 1)
        said = [say("Place {place}", place=n) if vote.method == "ranking" else str(n) for n in values]
        for name in names:
            for columns in _shared(said):
                yield _Grid(name, rows, columns)
        return
    for columns in _shared([*names, say("Total")]):
        yield _Grid("", (*rows, *ballots), columns)


def _shared(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Share columns out over as few tables as can be, about equally many in each."""
    tables = -(-len(names) // MOST_ACROSS)
    each = -(-len(names) // tables)
    for start in range(0, len(names), each):
        yield tuple(names[start : start + each])


def _table(grid: _Grid, width: float, name: str) -> Iterator[Strip]:
    if grid.name:
        said = (Piece(fitted(Wording(grid.name), _NAME.at(12.5), (width, 34), 9), "H3"),)
        yield _texts(said, above=16, keeps=pieces.height(said) + 100)
    across = (width - SIDE) / max(len(grid.columns), 4)
    heads = [fitted(Wording(one), _COLUMN, (across - 6, 3 * _COLUMN.leading), 6.5) for one in grid.columns]
    high = max(block.height for block in heads) + 6

    def draw_heads(sheet: Sheet, top: float) -> None:
        with sheet.element("TR"):
            with sheet.element("TH", scope="Both"):
                corner = Block(Wording(say("Choice")), _HOW, SIDE)
                sheet.write(corner, MARGIN, top + high - corner.height - 3)
            for at, block in enumerate(heads):
                left = MARGIN + SIDE + at * across + 3
                with sheet.element("TH", scope="Column"):
                    sheet.write(block, left, top + high - block.height - 3)

    head = Strip(high, draw_heads, 12, keeps=high + 60, table=name)
    yield head
    for row in grid.rows:
        yield _row(row, len(grid.columns), across, name, head)


def _row(head: _Head, count: int, across: float, name: str, again: Strip) -> Strip:
    indent = 24 if head.number else 0
    words = Block(Wording(head.words), _NAME, SIDE - indent - 8)
    high = max(_LEAST, words.height + 8)

    def draw(sheet: Sheet, top: float) -> None:
        middle = top + high / 2
        with sheet.element("TR"):
            with sheet.element("TH", scope="Row"):
                if head.number:
                    said = sheet.blank("P", str(head.number))
                    with said:
                        pieces.number(sheet, head.number, Point(MARGIN + 9, middle), 8.5, head.ink)
                sheet.write(words, MARGIN + indent, middle - words.height / 2)
            for at in range(count):
                box = Box(MARGIN + SIDE + at * across, top, across, high)
                with sheet.blank("TD", say("Empty")):
                    sheet.box(box.inset(1.5), fill=colours.WHITE, edge=colours.CONTROL, thickness=0.8)

    return Strip(high, draw, table=name, again=again)


def _texts(said: Sequence[Piece], *, above: float, keeps: float) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        pieces.write(sheet, said, MARGIN, top)

    return Strip(pieces.height(said), draw, above, keeps)
