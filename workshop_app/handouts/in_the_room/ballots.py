"""The ballots of the votes that are prepared or open, two or four to a page, to cut."""

import datetime as dt
from collections.abc import Iterator

from workshop_app.domain.attending import present
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.voting import choices_of, votes
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import phrases
from workshop_app.handouts.in_the_room import ballot_face, cut, plain_page
from workshop_app.handouts.in_the_room.cut import FOUR, ONE, TWO
from workshop_app.handouts.sheet import Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.insight.votes.ballot_lines import lines_of
from workshop_app.words import say, say_many

_TRIES = tuple((layout, size) for layout in (FOUR, TWO, ONE) for size in (13.5, 12.5, 11.5))
_FLOWING = 11.5


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return a page of ballots for each vote on paper that is prepared or open, numbered as in the room."""
    details = workshop.details
    about = About(say("Ballots"), details.district or details.title, phrases.language(), made_on)
    sheet = Sheet(size, about)
    chosen = [one for one in standing(workshop) if one.method != "fist"]
    findings: list[str] = []
    for at, vote in enumerate(chosen):
        if at:
            sheet.turn()
        findings += _vote(sheet, workshop, vote, first=not at)
    if not chosen:
        nothing = say("No vote is prepared. Prepare one in Group, and its ballots stand here, ready to cut.")
        plain_page.draw(sheet, workshop, say("Ballots"), nothing, made_on)
    return Printed(sheet.finish(), sheet.pages, (*findings, *phrases.not_printed(sheet.missing)))


def standing(workshop: Workshop) -> list[Vote]:
    """Return the votes that are prepared or open and have something to choose between."""
    return [one for one in votes(workshop) if one.state in {"draft", "open"} and choices_of(workshop, one.id)]


def people(workshop: Workshop, vote: Vote) -> int:
    """Return how many people a vote is for: those who were given ballots, are there, or are expected."""
    session = next((one for one in workshop.sessions() if one.id == vote.session), None)
    there = sum(present(workshop, vote.session).values())
    return vote.handed_out or there or (session.people if session else 0)


def to_print(workshop: Workshop, vote: Vote, count: int) -> Iterator[str]:
    """Say how often the page has to be printed for everybody to have one."""
    there = people(workshop, vote)
    if there:
        yield say_many(
            "For {people} people print the page {count} time.",
            "For {people} people print the page {count} times.",
            -(-there // count),
            people=f"{there:,}",
        )


def _vote(sheet: Sheet, workshop: Workshop, vote: Vote, *, first: bool) -> Iterator[str]:
    asked = ballot_face.Face(workshop, vote, lines_of(workshop, vote), "H1" if first else "H2")

    def face(width: float, type_size: float) -> cut.Card:
        return ballot_face.card(asked, width, type_size)

    found = cut.fitting(sheet.size, _TRIES, face)
    if found:
        layout, card = found
        cut.deal(sheet, layout, card)
        yield from to_print(workshop, vote, layout.on_a_page)
        return
    place = cut.room(sheet.size, ONE)
    parts = ballot_face.parted(asked, place, _FLOWING)
    for at, card in enumerate(parts):
        if at:
            sheet.turn()
        cut.deal(sheet, ONE, card)
    yield say_many(
        "A ballot takes {count} page, because there are many choices.",
        "A ballot takes {count} pages, because there are many choices.",
        len(parts),
    )
