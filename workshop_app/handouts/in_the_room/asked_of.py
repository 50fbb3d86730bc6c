"""What a session asks on paper: the session that goes on now, and the questions of its parts."""

import datetime as dt
from collections.abc import Collection, Iterator

from workshop_app.domain.agenda import latest_session, parts_of, prompts_of
from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.typesetting.block import Style, Wording, fitted

ASKED = Style(15, 19, colours.INK, weight=600, serif=True)
ALSO = Style(12, 15.5, colours.INK2, serif=True)


def session_with(workshop: Workshop, kinds: Collection[str], made_on: dt.date) -> Session | None:
    """Return the session that has a part of one of these kinds that asks something: today's first."""
    now = latest_session(workshop, made_on.isoformat())
    sessions = [*filter(None, [now]), *workshop.sessions()]
    return next((one for one in sessions if questions(workshop, one, kinds)), None)


def questions(workshop: Workshop, session: Session | None, kinds: Collection[str]) -> list[Wording]:
    """Return what the first such part of a session asks, the language of the session first."""
    for part in parts_of(workshop, session.id) if session else ():
        asked = prompts_of(workshop, part.id)
        if asked and part.kind in kinds:
            spoken = (session.language if session else "") or workshop.details.language
            found = sorted(asked, key=lambda prompt: prompt.language != spoken)
            return [Wording(prompt.text, prompt.language) for prompt in found]
    return []


def pieces_of(asked: list[Wording], width: float, role: str, scale: float = 1.0) -> Iterator[Piece]:
    """Set a question in each of its languages, the first one larger."""
    for at, wording in enumerate(asked):
        style = ALSO if at else ASKED
        style = style.at(style.size * scale)
        smallest = 9 * scale
        block = fitted(wording, style, (width, 4 * style.leading), smallest, balanced=True)
        yield Piece(block, "P" if at else role, 4 if at else 2)
