"""The common language on paper: every term, what it means here, what it is not, and in which languages."""

import datetime as dt
from collections.abc import Iterator

from workshop_app.domain.glossary import terms
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.translating import state_of, translations_of
from workshop_app.domain.wordings import Wording as Where
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, common_language_rows, phrases
from workshop_app.handouts.common_language_rows import Piece, Row
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.sheet import Box, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.insight.common_language import mixed
from workshop_app.words import say, say_many

MARGIN, TOP = 48.0, 46.0
BETWEEN = 9.0
"""Points above and below the line between two terms."""

_AGAIN = TOP + 26
_DISTRICT = Style(12, 16, colours.INK2)
_TITLE = Style(34, 39, colours.INK, weight=600, serif=True, tracking=-0.4)
_ABOUT = Style(12.5, 17, colours.INK2)
_RUNNING = Style(10.5, 13, colours.INK2)
_NOTHING = Style(13, 18, colours.INK2)


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the glossary in the order of the alphabet, as many pages as it takes."""
    details = workshop.details
    title = say("Common language")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    said = Foot(_source(workshop), phrases.day(made_on), details.title)
    width = size.width - 2 * MARGIN
    bottom = foot_top(sheet, said, MARGIN) - 12
    head = tuple(_head(workshop, width))
    first = TOP + sum(piece.height for piece in head) + 6
    pages = _pages([common_language_rows.row(workshop, one, width) for one in terms(workshop)], first, bottom)
    for number, page in enumerate(pages, 1):
        if number > 1:
            sheet.turn()
            top = _running_head(sheet, title, width)
        else:
            top = TOP
            for piece in head:
                top = sheet.write(piece.block, MARGIN, top + piece.above, role=piece.role)
            sheet.rule(MARGIN, top + 6, width, colour=colours.INK, thickness=1)
            top += 6 + BETWEEN
        _rows(sheet, page, top, width)
        with sheet.artifact():
            foot(sheet, said, MARGIN, page=number, pages=len(pages))
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(_findings(workshop, sheet)))


def _head(workshop: Workshop, width: float) -> Iterator[Piece]:
    """Say whose words these are, and what they are for."""
    whose = workshop.details.district or workshop.details.title
    if whose:
        yield Piece(fitted(Wording(whose), _DISTRICT, (width, 34), 9), "P")
    yield Piece(fitted(Wording(say("Common language")), _TITLE, (width, 80), 20), "H1")
    count = len(terms(workshop))
    if not count:
        nothing = say("No term stands here yet. Add one in Shape, and it stands here with its meaning.")
        yield Piece(Block(Wording(nothing), _NOTHING, width), "P", 8)
        return
    about = say_many(
        "{count} word, and what we mean by it when we speak of learning.",
        "{count} words, and what we mean by them when we speak of learning.",
        count,
    )
    yield Piece(Block(Wording(about), _ABOUT, width, balanced=True), "P", 4)


def _pages(rows: list[Row], first: float, bottom: float) -> list[list[Row]]:
    """Share the rows out over pages; one that does not fit any more begins the next."""
    pages: list[list[Row]] = [[]]
    top = first + BETWEEN
    for one in rows:
        if top + one.height > bottom and pages[-1]:
            pages.append([])
            top = _AGAIN + BETWEEN
        pages[-1].append(one)
        top += one.height + 2 * BETWEEN
    return pages


def _rows(sheet: Sheet, rows: list[Row], top: float, width: float) -> None:
    for at, one in enumerate(rows):
        if at:
            sheet.rule(MARGIN, top - BETWEEN, width, colour=colours.LINE)
        with sheet.element("Sect"):
            common_language_rows.draw(sheet, one, Box(MARGIN, top, width, one.height))
        top += one.height + 2 * BETWEEN


def _running_head(sheet: Sheet, title: str, width: float) -> float:
    """Draw the title of a page that goes on; return where its first row begins."""
    with sheet.artifact():
        sheet.write(Block(Wording(title), _RUNNING, width), MARGIN, TOP - 10)
        sheet.rule(MARGIN, TOP + 9, width, colour=colours.LINE)
    return _AGAIN


def _source(workshop: Workshop) -> str:
    if not terms(workshop):
        return say("A word stands for one thing in everything we write.")
    return say("One word for one thing, in everything we write. Tell us which word is missing.")


def _findings(workshop: Workshop, sheet: Sheet) -> Iterator[str]:
    standing = terms(workshop)
    unsaid = sum(not term.meaning for term in standing)
    if unsaid:
        yield say_many("{count} term has no meaning yet.", "{count} terms have no meaning yet.", unsaid)
    waiting = sum(_unapproved(workshop, term) for term in standing)
    if waiting:
        yield say_many(
            "{count} translation is not approved and is left out.",
            "{count} translations are not approved and are left out.",
            waiting,
        )
    places = len(mixed(workshop)) if standing else 0
    if places:
        yield say_many(
            "In {count} place the portrait says it with another word.",
            "In {count} places the portrait says it with another word.",
            places,
        )
    yield from phrases.not_printed(sheet.missing)


def _unapproved(workshop: Workshop, term: Term) -> int:
    wheres = (Where("term", term.id), Where("meaning", term.id))
    return sum(
        state_of(workshop, where, one.language) != "approved"
        for where in wheres
        for one in translations_of(workshop, where)
    )
