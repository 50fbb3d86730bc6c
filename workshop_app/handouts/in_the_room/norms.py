"""How we work together: the question of the room, and lines for its agreements in its own words."""

import datetime as dt

from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.foot import Foot
from workshop_app.handouts.in_the_room import asked_of, pieces
from workshop_app.handouts.in_the_room.leaves import MARGIN, Leaves, Strip, headed
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Point, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say

AGREEMENTS = (
    "Everybody speaks once before anybody speaks twice.",
    "We write first and talk afterwards.",
    "We speak for ourselves, and we ask before we disagree.",
    "Ideas leave the room, stories stay.",
    "A note is read as it stands, in the words of whoever wrote it.",
)
"""Agreements that other rooms began with."""

_HEAD = Style(13, 17, colours.INK, weight=600)
_BEGUN = Style(12.5, 17, colours.INK2)
_LINES, _APART = 5, 56.0


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the page to hang up: five numbered lines, and beneath them what other rooms began with."""
    details, title = workshop.details, say("How we work together")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    width = size.width - 2 * MARGIN
    session = asked_of.session_with(workshop, {"norms"}, made_on)
    asked = asked_of.questions(workshop, session, {"norms"})
    asked = asked or [Wording(say("What do you need from the others to speak freely here?"))]
    head = (
        *headed(details.district or details.title, title, "", width),
        *asked_of.pieces_of(asked, width, "P", 1.15),
    )
    source = say("Four or five agreements, in the words of the room. They come back at every session.")
    leaves = Leaves(sheet, title, head, Foot(source, phrases.day(made_on)))
    leaves.draw([*(_line(width, n) for n in range(1, _LINES + 1)), *_begun(width)])
    return Printed(sheet.finish(), sheet.pages, tuple(phrases.not_printed(sheet.missing)))


def _line(width: float, count: int) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        with sheet.element("LI"):
            pieces.number(sheet, count, Point(MARGIN + 14, top + _APART - 14), 12)
            with sheet.blank("LBody", say("A line to write on")):
                sheet.rule(MARGIN + 38, top + _APART - 2, width - 38, colour=colours.CONTROL, thickness=1)

    return Strip(_APART, draw, table="agreements", role="L")


def _begun(width: float) -> list[Strip]:
    head = Piece(Block(Wording(say("Some that other rooms began with")), _HEAD, width), "H2")
    blocks = [Block(Wording(say(one)), _BEGUN, width - 18) for one in AGREEMENTS]

    def heading(sheet: Sheet, top: float) -> None:
        pieces.write(sheet, (head,), MARGIN, top)

    def entry(block: Block) -> Strip:
        def draw(sheet: Sheet, top: float) -> None:
            with sheet.element("LI"):
                with sheet.label("•"):
                    sheet.disc(Point(MARGIN + 4, top + 8.5), 2, fill=colours.INK3)
                sheet.write(block, MARGIN + 18, top, role="LBody")

        return Strip(block.height, draw, 3, table="begun", role="L")

    kept = head.height + sum(block.height + 3 for block in blocks)
    return [Strip(head.height, heading, 34, keeps=kept), *map(entry, blocks)]
