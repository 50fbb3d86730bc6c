"""A part of the agenda as a row of the run sheet: when, what, the questions, and what to say and do."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from babel.dates import format_time

from workshop_app.domain.agenda import kind_of_part, prompts_of, view_of
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say, say_many

WHEN, ASIDE, GAP = 74.0, 104.0, 14.0
"""How wide the column of times, the one at the other side, and what lies between columns, in points."""

_TIME = Style(15, 19, colours.INK, weight=700)
_MINUTES = Style(10.5, 14, colours.INK2)
_TITLE = Style(14, 19, colours.INK, weight=600)
_ASKED = Style(14, 18.5, colours.INK, serif=True)
_ALSO_ASKED = Style(12, 16, colours.INK2, serif=True)
_NOTES = Style(10.5, 14.5, colours.INK)
_ROOM = Style(9.5, 12.5, colours.INK2)

_IN_THE_ROOM = {
    "welcome": "The room sees the welcome",
    "prompt": "The room sees the question",
    "board": "The room sees the board",
    "vote": "The room sees the vote",
    "clock": "The room sees the clock",
    "thanks": "The room sees the thanks",
}
"""What the room sees meanwhile, by the key of the view."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a row, and how far below the one before it stands."""

    block: Block
    role: str
    above: float = 0.0

    @property
    def height(self) -> float:
        """What it takes, in points."""
        return self.above + self.block.height


@dataclass(frozen=True, slots=True)
class Row:
    """A part ready to be drawn; its `middle` may be parted between two pages, if a page is too low for it."""

    icon: str
    when: tuple[Piece, ...]
    middle: tuple[Piece, ...]
    aside: tuple[Piece, ...]

    @property
    def height(self) -> float:
        """What the whole row takes, in points, with the line to write on beside it."""
        beside = sum(piece.height for piece in self.aside) + _BEGAN
        return max(_height(self.when), _height(self.middle), beside)


def row(workshop: Workshop, session: Session, part: Part, starts: int, width: float) -> Row:
    """Return the row of a part that begins that many minutes after midnight."""
    begins = clock(starts) if session.starts else ""
    when = [Piece(Block(Wording(begins), _TIME, WHEN), "P")] if begins else []
    minutes = say_many("{count} minute", "{count} minutes", part.minutes)
    when.append(Piece(Block(Wording(minutes), _MINUTES, WHEN), "P"))
    room = say(_IN_THE_ROOM[view_of(part)])
    middle = width - WHEN - ASIDE - 2 * GAP
    return Row(
        kind_of_part(part).icon,
        tuple(when),
        tuple(_middle(workshop, session, part, middle)),
        (Piece(Block(Wording(room), _ROOM, ASIDE), "P", 4),),
    )


def draw(sheet: Sheet, one: Row, box: Box) -> None:
    """Draw when a part begins and how long it takes, and its icon."""
    top = box.top
    for piece in one.when:
        top = sheet.write(piece.block, box.x, top + piece.above, role=piece.role)
    with sheet.artifact():
        sheet.icon(one.icon, Point(box.x + 9, top + 14), 15, colour=colours.INK2)


def draw_aside(sheet: Sheet, one: Row, box: Box) -> None:
    """Draw what the room sees meanwhile, and the line on which one writes when the part began."""
    left = box.right - ASIDE
    top = box.top
    for piece in one.aside:
        top = sheet.write(piece.block, left, top + piece.above, role=piece.role)
    began = Block(Wording(say("Began")), _ROOM, ASIDE)
    with sheet.artifact():
        sheet.write(began, left, top + 12)
        short = min(began.natural_width + 6, ASIDE / 2)
        sheet.rule(left + short, top + 12 + began.height, ASIDE - short, colour=colours.CONTROL)


def clock(minutes: int) -> str:
    """Return a time of day as the reader writes it, such as "6:30 PM"."""
    at = dt.time(minutes // 60 % 24, minutes % 60)
    return str(format_time(at, "short", locale=phrases.locale()))


def _middle(workshop: Workshop, session: Session, part: Part, width: float) -> Iterator[Piece]:
    spoken = session.language or workshop.details.language
    yield Piece(Block(Wording(part.title, spoken), _TITLE, width), "H2")
    asked = sorted(prompts_of(workshop, part.id), key=lambda prompt: prompt.language != spoken)
    for n, prompt in enumerate(asked):
        style = _ALSO_ASKED if n else _ASKED
        yield Piece(Block(Wording(prompt.text, prompt.language), style, width), "P", 3)
    for n, line in enumerate(line for line in part.notes.splitlines() if line):
        yield Piece(Block(Wording(line, spoken), _NOTES, width), "P", 2 if n else 6)


def _height(pieces: tuple[Piece, ...]) -> float:
    return sum(piece.height for piece in pieces)


_BEGAN = 30.0
