"""The notes themselves: every note that was photographed, with the words that were typed from it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain.records import Idea, Photo
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, signs
from workshop_app.handouts.foot import Foot, foot
from workshop_app.handouts.photographs import Find, Photograph
from workshop_app.handouts.sheet import Box, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say, say_many, written

MARGIN, TOP = 45.0, 44.0
COLUMNS, GAP = 4, 12.0
WALL_HIGH = 232.0
"""The most that the photo of a whole wall takes of a page, in points."""

PICTURE_HIGH, WORDS_HIGH, WHO_HIGH = 92.0, 36.0, 14.0

_TITLE = Style(30, 35, colours.INK, weight=600, serif=True, tracking=-0.3)
_FACT = Style(11, 15, colours.INK2)
_HEAD = Style(15, 20, colours.INK, weight=600, serif=True)
_WORDS = Style(9, 11.6, colours.INK)
_UNTYPED = Style(9, 11.6, colours.INK3)
_WHO = Style(8.5, 11, colours.INK2)


class Section(NamedTuple):
    """The notes of one photo, or without one those that came in by themselves."""

    name: str
    photo: Photo | None
    ideas: tuple[Idea, ...]


def sections(workshop: Workshop) -> list[Section]:
    """Return the ideas that came from paper, photo by photo, those of no photo last."""
    on_paper = [idea for idea in workshop.ideas() if idea.picture]
    photos = workshop.photos()
    found = [
        Section(
            say("Photo {number}", number=number),
            photo,
            tuple(idea for idea in on_paper if idea.photo == photo.id),
        )
        for number, photo in enumerate(photos, 1)
    ]
    standing = {photo.id for photo in photos}
    others = tuple(idea for idea in on_paper if idea.photo not in standing)
    name = say("Other notes") if photos else say("Notes")
    return [section for section in (*found, Section(name, None, others)) if section.ideas]


def make(workshop: Workshop, size: Size, made_on: dt.date, find: Find) -> Printed:
    """Return the notes as pictures, as many pages as they take."""
    details = workshop.details
    title = say("The notes themselves")
    about = About(
        title + (f", {details.title}" if details.title else ""),
        details.district or details.title,
        phrases.language(),
        made_on,
    )
    plan = list(_planned(workshop, size))
    sheet = Sheet(size, about)
    pages = max((one.page for one in plan), default=0) + 1
    source = say("Each note as it was photographed, and what was typed from it.")
    said = Foot(source, phrases.day(made_on), details.title)
    end = _head(sheet, workshop, size.width - 2 * MARGIN)
    if not plan:
        nothing = say("No note has been photographed yet. Each one will be a picture here.")
        sheet.write(Block(Wording(nothing), _FACT, size.width - 2 * MARGIN), MARGIN, end + 6)
    page = 0
    for one in plan:
        while page < one.page:
            _finish_page(sheet, said, page, pages)
            sheet.turn()
            page += 1
        one.draw(sheet, workshop, find)
    _finish_page(sheet, said, page, pages)
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(_findings(workshop, sheet, find)))


class _Heading(NamedTuple):
    page: int
    box: Box
    section: Section

    def draw(self, sheet: Sheet, _workshop: Workshop, find: Find) -> None:
        count = say_many("{count} note", "{count} notes", len(self.section.ideas))
        name = Wording(say("{name}: {count}", name=self.section.name, count=count))
        end = sheet.write(Block(name, _HEAD, self.box.width), self.box.x, self.box.top, role="H2")
        photo = self.section.photo
        picture = Photograph.of(find(photo.picture)) if photo else None
        if picture is not None:
            room = Box(self.box.x, end + 4, self.box.width, self.box.bottom - end - 4)
            sheet.photograph(picture, room, say("The wall, as it was photographed: {count}", count=count))


class _Note(NamedTuple):
    page: int
    box: Box
    idea: Idea

    def draw(self, sheet: Sheet, workshop: Workshop, find: Find) -> None:
        idea, box = self.idea, self.box
        picture = Photograph.of(find(idea.picture))
        room = Box(box.x, box.top, box.width, PICTURE_HIGH)
        if picture is None:
            sheet.box(room, edge=colours.CONTROL, dashed=True)
        else:
            wide = min(box.width, PICTURE_HIGH * picture.width / picture.height)
            sheet.photograph(picture, room._replace(width=wide), say("The note, as it was photographed"))
        style = _UNTYPED if idea.is_untyped else _WORDS
        words = fitted(Wording(written(idea), idea.language), style, (box.width, WORDS_HIGH), 6)
        end = sheet.write(words, box.x, room.bottom + 4)
        group = workshop.group_of(idea)
        name = group.name if group else say("Nobody said who")
        beside = 15.0
        with sheet.artifact():
            signs.chip(sheet, group, Box(box.x, end + 2, 11, 11))
        who = say("{group}, {place}", group=name, place=idea.card) if idea.card else name
        sheet.write(fitted(Wording(who), _WHO, (box.width - beside, WHO_HIGH), 6), box.x + beside, end + 2)


def _planned(workshop: Workshop, size: Size) -> Iterator[_Heading | _Note]:
    """Give every photo and every note its place, page by page."""
    width = size.width - 2 * MARGIN
    bottom = size.height - MARGIN - 44
    across = (width - GAP * (COLUMNS - 1)) / COLUMNS
    high = PICTURE_HIGH + 4 + WORDS_HIGH + 2 + WHO_HIGH
    page, top = 0, TOP + _TITLE.leading + 2 * _FACT.leading + 20
    for section in sections(workshop):
        wall = _HEAD.leading + 8 + (_wall_high(section.photo, width) if section.photo else 0.0)
        if top + wall + high > bottom:
            page, top = page + 1, TOP
        yield _Heading(page, Box(MARGIN, top, width, wall - 8), section)
        top += wall
        for row in _rows(section.ideas):
            if top + high > bottom:
                page, top = page + 1, TOP
            for n, idea in enumerate(row):
                yield _Note(page, Box(MARGIN + n * (across + GAP), top, across, high), idea)
            top += high + GAP
        top += GAP


def _rows(ideas: Sequence[Idea]) -> Iterator[Sequence[Idea]]:
    for start in range(0, len(ideas), COLUMNS):
        yield ideas[start : start + COLUMNS]


def _wall_high(photo: Photo, width: float) -> float:
    if not photo.width or not photo.height:
        return WALL_HIGH
    return min(WALL_HIGH, width * photo.height / photo.width)


def _head(sheet: Sheet, workshop: Workshop, width: float) -> float:
    title = fitted(Wording(say("The notes themselves")), _TITLE, (width, _TITLE.leading), 20)
    top = sheet.write(title, MARGIN, TOP, role="H1") + 4
    details = workshop.details
    on_paper = [idea for idea in workshop.ideas() if idea.picture]
    facts = [part for part in (details.district or details.title, phrases.long_day(details.date)) if part]
    if on_paper:
        facts.append(say_many("{count} note", "{count} notes", len(on_paper)))
    return sheet.write(fitted(Wording(" · ".join(facts)), _FACT, (width, 30), 8), MARGIN, top)


def _finish_page(sheet: Sheet, said: Foot, page: int, pages: int) -> None:
    with sheet.artifact():
        foot(sheet, said, MARGIN, page=page + 1, pages=pages)


def _findings(workshop: Workshop, sheet: Sheet, find: Find) -> Iterator[str]:
    ideas = [idea for idea in workshop.ideas() if idea.picture]
    if ideas:
        yield say("Look the pictures over: what stands on paper may name somebody.")
    if untyped := len(workshop.untyped()):
        yield say_many("{count} note is not typed yet.", "{count} notes are not typed yet.", untyped)
    if gone := sum(find(idea.picture) is None for idea in ideas):
        yield say_many("{count} picture is missing.", "{count} pictures are missing.", gone)
    yield from phrases.personal(workshop.ideas())
    yield from phrases.not_printed(sheet.missing)
