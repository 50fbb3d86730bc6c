"""The page of a paper for which the workshop has nothing yet: its name, and one sentence that says so."""

import datetime as dt

from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases
from workshop_app.handouts.foot import Foot
from workshop_app.handouts.in_the_room.leaves import MARGIN, Leaves, headed
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording

_NOTHING = Style(13, 18, colours.INK2)


def draw(sheet: Sheet, workshop: Workshop, title: str, nothing: str, made_on: dt.date) -> None:
    """Draw the page on a sheet that is still empty."""
    details = workshop.details
    width = sheet.size.width - 2 * MARGIN
    head = tuple(headed(details.district or details.title, title, "", width))
    message = Piece(Block(Wording(nothing), _NOTHING, width), "P", 8)
    said = Foot(details.title, phrases.day(made_on))
    Leaves(sheet, title, (*head, message), said).draw(())
