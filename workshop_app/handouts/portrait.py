"""The draft portrait on one page: what a community hopes for, in its own words."""

import datetime as dt
from collections.abc import Iterator

from workshop_app.domain.summary import of as at_a_glance
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, portrait_rows, signs
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.sheet import Box, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.insight import portrait_squares
from workshop_app.insight.portrait_squares import Portrait
from workshop_app.words import say, say_many

MARGIN, TOP = 48.0, 48.0
PICTURE = 178.0
"""How wide the portrait of squares stands beside the title, in points."""

_DISTRICT = Style(15, 19, colours.INK2)
_TITLE = Style(43, 47, colours.INK, weight=600, serif=True, tracking=-0.5)
_PROMPT = Style(14, 19.5, colours.INK2)
_MESSAGE = Style(27, 33, colours.INK, weight=600, serif=True, align="centre")
_ADVICE = Style(14, 20, colours.INK2, align="centre")


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the portrait: one page for up to eight pillars, more where more do not fit."""
    details = workshop.details
    title = say("Portrait of a Learner")
    about = About(
        f"{title}, {_stamp(made_on)}", details.district or details.title, phrases.language(), made_on
    )
    sheet = Sheet(size, about)
    said = Foot(_source(workshop), _stamp(made_on), say("Tell us what we missed"))
    picture = portrait_squares.figure(at_a_glance(workshop).papers)
    width = size.width - 2 * MARGIN
    bottom = foot_top(sheet, said, MARGIN) - 16
    if workshop.pillars():
        top = _head(sheet, workshop, picture)
        pages = _pages(workshop, width, bottom - top, bottom - TOP - 34)
        gap = _gap(pages[0], bottom - top)
        for page, rows in enumerate(pages, 1):
            if page > 1:
                sheet.turn()
                top = _small_head(sheet, title)
            _rows(sheet, workshop, rows, Box(MARGIN, top, width, bottom - top), gap)
            foot(sheet, said, MARGIN, page=page, pages=len(pages))
    else:
        top = _head(sheet, workshop, None)
        _no_pillars(sheet, workshop, picture, Box(MARGIN, top, width, bottom - top))
        foot(sheet, said, MARGIN, page=1, pages=1)
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(_findings(workshop, sheet)))


def _head(sheet: Sheet, workshop: Workshop, picture: Portrait | None) -> float:
    """Draw who speaks, the title, what was asked and the portrait of squares; return where it ends."""
    details = workshop.details
    width = sheet.size.width - 2 * MARGIN
    beside = width - PICTURE - 26 if picture else width
    top = TOP + 4
    district = details.district or details.title
    if district:
        top = sheet.write(fitted(Wording(district), _DISTRICT, (beside, 38), 10), MARGIN, top) + 4
    title = fitted(Wording(say("Portrait of a Learner")), _TITLE, (beside, 2 * _TITLE.leading), 24)
    top = sheet.write(title, MARGIN, top, role="H1") + 8
    if details.prompt:
        wording = Wording(details.prompt, details.language)
        top = sheet.write(fitted(wording, _PROMPT, (beside - 8, 80), 9, balanced=True), MARGIN, top)
    if picture:
        height = PICTURE * picture.height / picture.width
        box = Box(MARGIN + beside + 26, TOP, PICTURE, min(height, PICTURE))
        signs.portrait(sheet, picture, box, signs.alt(len(workshop.ideas())))
        top = max(top, box.bottom)
    top += 16
    sheet.rule(MARGIN, top, width, colour=colours.INK, thickness=1)
    return top + 22


def _small_head(sheet: Sheet, title: str) -> float:
    """Draw the title of a page that goes on; return where it ends."""
    with sheet.artifact():
        sheet.write(Block(Wording(title), Style(13, 17, colours.INK2, serif=True), 400), MARGIN, TOP)
        sheet.rule(MARGIN, TOP + 20, sheet.size.width - 2 * MARGIN, colour=colours.LINE)
    return TOP + 34


def _pages(workshop: Workshop, width: float, first: float, further: float) -> list[list[portrait_rows.Row]]:
    """Return the rows page by page; `first` and `further` are the heights that pages have for them."""
    whole = portrait_rows.fitting(workshop, width, first)
    if whole is not None:
        return [whole]
    pages: list[list[portrait_rows.Row]] = [[]]
    left = first
    for row in portrait_rows.rows(workshop, portrait_rows.FLOWING, width):
        taken = row.height + row.look.gap
        if taken > left + row.look.gap and pages[-1]:
            pages.append([])
            left = further
        pages[-1].append(row)
        left -= taken
    return pages


def _rows(sheet: Sheet, workshop: Workshop, rows: list[portrait_rows.Row], box: Box, gap: float) -> None:
    """Draw the rows of a page one under the other."""
    top = box.top
    for row in rows:
        portrait_rows.draw(sheet, workshop, row, Box(box.x, top, box.width, row.height))
        top += row.height + gap


def _gap(rows: list[portrait_rows.Row], height: float) -> float:
    """Return the gap between the rows of a page when what is left over is shared out between them."""
    least = rows[0].look.gap
    left = height - sum(row.height for row in rows) - least * (len(rows) - 1)
    return least + max(0.0, min(left / len(rows), 1.4 * least))


def _no_pillars(sheet: Sheet, workshop: Workshop, picture: Portrait, box: Box) -> None:
    """Draw the page of an evening that has not come to its pillars."""
    count = len(workshop.ideas())
    message = Block(Wording(say("No pillars yet")), _MESSAGE, box.width)
    if count:
        advice = say_many(
            "{count} idea has been heard. Put ideas that belong together under a name, and it stands here.",
            "{count} ideas have been heard. Put those that belong together under a name, and it stands here.",
            count,
        )
    else:
        advice = say("Nothing has been heard yet either. Each idea will be one square of this portrait.")
    words = Block(Wording(advice), _ADVICE, box.width * 0.74, balanced=True)
    under = message.height + 6 + words.height
    side = min(box.height - under - 60, box.width * 0.62)
    top = box.top + max(0.0, (box.height - side * picture.height - 30 - under) * 0.4)
    place = Box(box.x + (box.width - side) / 2, top, side, side * picture.height)
    signs.portrait(sheet, picture, place, signs.alt(len(workshop.ideas())))
    top = sheet.write(message, box.x, place.bottom + 30, role="H2")
    sheet.write(words, box.x + box.width * 0.13, top + 6)


def _source(workshop: Workshop) -> str:
    count, groups = len(workshop.ideas()), phrases.heard(workshop)
    if not count:
        return say("Each square will be one idea. There are none yet.")
    if not groups:
        return say_many(
            "Each square is one idea: {count} so far.", "Each square is one idea, {count} in all.", count
        )
    return say_many(
        "Each square is one idea: {count} so far, from {groups}.",
        "Each square is one idea, {count} in all, from {groups}.",
        count,
        groups=phrases.listed_or_counted(groups),
    )


def _stamp(made_on: dt.date) -> str:
    return say("Draft 1, {day}", day=phrases.short_day(made_on))


def _findings(workshop: Workshop, sheet: Sheet) -> Iterator[str]:
    unnamed = [str(n) for n, pillar in enumerate(workshop.pillars(), 1) if not pillar.name]
    if unnamed:
        yield say_many(
            "Pillar {numbers} has no name yet.",
            "Pillars {numbers} have no name yet.",
            len(unnamed),
            numbers=phrases.listed(unnamed),
        )
    if sheet.pages > 1:
        yield say_many(
            "It takes {pages} pages, because there is {count} pillar.",
            "It takes {pages} pages, because there are {count} pillars.",
            len(workshop.pillars()),
            pages=sheet.pages,
        )
    yield from phrases.not_printed(sheet.missing)
