"""Idea cards: paper that people write on, and that comes back as ideas without anybody guessing whose."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain import cards
from workshop_app.domain.card_codes import SheetCode
from workshop_app.domain.card_layouts import ABOVE, CORNER, CORNERS, SQUARES, Layout
from workshop_app.domain.cards import Card
from workshop_app.domain.records import CardSheet, CardSheetId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, idea_card_face, marks, phrases
from workshop_app.handouts.idea_card_face import MM, Face
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say, say_many

_TITLE = Style(15, 18, colours.INK, weight=600, serif=True, align="start")
_ADVICE = Style(9, 11.4, colours.INK2, align="start")
_FOOT = Style(8.5, 11, colours.INK2, align="start")
_ASIDE = Style(8.5, 11, colours.INK2, align="right")


class _Page(NamedTuple):
    """One page: the cards on it, and the sheet they belong to."""

    sheet: CardSheet
    layout: Layout
    face: Face
    made: tuple[Card, ...]
    is_first: bool


def make(
    workshop: Workshop, sheet_ids: Sequence[CardSheetId], key: str, size: Size, made_on: dt.date
) -> Printed:
    """Return the cards of these sheets, a page for as many as stand on one.

    `key` is that of the workshop (`card_codes.key_of`). Raises RuleBroken for a sheet that is not there.
    """
    pages = list(_pages(workshop, sheet_ids))
    details = workshop.details
    title = say("Idea cards") + (f", {details.title}" if details.title else "")
    about = About(title, details.district or details.title, phrases.language(), made_on)
    sheet = Sheet(size, about, mirrored=False)
    for page in pages:
        if page is not pages[0]:
            sheet.turn()
        _draw(sheet, workshop, page, key)
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(_findings(pages, sheet)))


def _pages(workshop: Workshop, sheet_ids: Sequence[CardSheetId]) -> Iterator[_Page]:
    details = workshop.details
    for sheet_id in sheet_ids:
        sheet = workshop.card_sheet(sheet_id)
        layout = cards.layout_of(sheet)
        if layout is None:
            raise RuleBroken("There are no cards of the size {size}.", size=sheet.layout)
        group = workshop.group(sheet.group) if sheet.group else None
        prompt = Wording(sheet.prompt or details.prompt, "" if sheet.prompt else details.language)
        face = idea_card_face.face(layout, group, prompt, sheet.table)
        made = tuple(cards.cards_of(sheet))
        for start in range(0, len(made), layout.on_a_page):
            yield _Page(sheet, layout, face, made[start : start + layout.on_a_page], start == 0)


def _draw(sheet: Sheet, workshop: Workshop, page: _Page, key: str) -> None:
    layout = page.layout
    x = (sheet.size.width - layout.grid[0] * MM) / 2
    top = (sheet.size.height - layout.grid[1] * MM) / 2
    _marks(sheet, page, key, x, top)
    _head(sheet, page, x, top)
    _cuts(sheet, layout, x, top)
    for place, card in enumerate(page.made):
        across, down = layout.stands(place)
        idea_card_face.draw(sheet, card, page.face, x + across * MM, top + down * MM)
    _foot(sheet, workshop, page, Point(x, top))


def _marks(sheet: Sheet, page: _Page, key: str, x: float, top: float) -> None:
    """Draw what a machine finds the page by: a mark in each corner, and the squares that say which it is."""
    layout = page.layout
    for number, place in zip(CORNERS, layout.corners, strict=True):
        at = place.moved(x / MM, top / MM)
        marks.draw(sheet, number, Box(at.x * MM, at.top * MM, at.width * MM, at.height * MM))
    at = layout.squares.moved(x / MM, top / MM)
    code = SheetCode(key, page.sheet.id, page.made[0].code)
    marks.squares(sheet, str(code), Box(at.x * MM, at.top * MM, at.width * MM, at.height * MM))


def _head(sheet: Sheet, page: _Page, x: float, top: float) -> None:
    """Write over the cards for whom they are and what to do with them."""
    width = (page.layout.squares.x - CORNER - 7) * MM
    left, height = x + (CORNER + 4) * MM, (SQUARES - 0.4) * MM
    group = page.face.group
    who = [group.name] if group else []
    if page.sheet.table:
        who.append(idea_card_face.table_words(page.sheet.table))
    said = say("Idea cards for {who}", who=", ".join(who)) if who else say("Idea cards")
    advice = say(
        "One idea on each card, in thick pen. Write inside the frame and leave the black squares free."
    )
    words = fitted(Wording(advice), _ADVICE, (width, 2 * _ADVICE.leading), 6.5)
    title = fitted(Wording(said), _TITLE, (width, height - words.height - 2), 7)
    begin = top - (ABOVE + SQUARES) * MM + (height - title.height - words.height - 2) / 2
    if page.is_first:
        begin = sheet.write(title, left, begin, role="H1") + 2
    else:
        with sheet.artifact():
            begin = sheet.write(title, left, begin) + 2
    sheet.write(words, left, begin)


def _cuts(sheet: Sheet, layout: Layout, x: float, top: float) -> None:
    """Draw where to cut: each line serves two cards, and nothing stands nearer to it than scissors err."""
    width, height = (side * MM for side in layout.grid)
    with sheet.artifact():
        for column in range(layout.columns + 1):
            at = x + column * layout.width * MM
            _cut(sheet, Point(at, top - 4), Point(at, top + height + 4))
        for row in range(layout.rows + 1):
            at = top + row * layout.height * MM
            _cut(sheet, Point(x - 10, at), Point(x + width + 10, at))
        sheet.icon("ph.scissors", Point(x - 15, top + layout.height * MM), 9, colour=colours.INK3)


def _foot(sheet: Sheet, workshop: Workshop, page: _Page, corner: Point) -> None:
    """Write under the cards which they are, and that they have to be printed as large as they are."""
    left, begin = corner.x + (CORNER + 4) * MM, corner.y + (page.layout.grid[1] + ABOVE) * MM
    width = (page.layout.grid[0] - 2 * (CORNER + 4)) * MM
    first, last = page.made[0].code, page.made[-1].code
    codes = str(first) if first == last else say("{first} to {last}", first=first, last=last)
    details = workshop.details
    whose = ", ".join(one for one in (details.title, details.district) if one)
    room = (width / 2 - 4, CORNER * MM)
    with sheet.artifact():
        sheet.write(fitted(Wording(whose), _FOOT, room, 5), left, begin + 2)
        block = Block(Wording(f"{codes} · {say('Print at actual size')}"), _ASIDE, width / 2)
        sheet.write(block, left + width / 2, begin + 2)


def _findings(pages: Sequence[_Page], sheet: Sheet) -> Iterator[str]:
    short = len({page.sheet.id for page in pages if not page.face.is_whole})
    if short:
        yield say_many(
            "The question or the group’s name is too long for cards of this size: it ends in three dots.",
            "The question or a group’s name is too long for cards of this size: it ends in three dots.",
            short,
        )
    yield from phrases.not_printed(sheet.missing)


def _cut(sheet: Sheet, start: Point, end: Point) -> None:
    sheet.line(start, end, colour=colours.CONTROL, thickness=0.5, dashed=True)
