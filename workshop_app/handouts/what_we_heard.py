"""What we heard: every idea in the words it was given, pillar by pillar, on its group's paper."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.summary import of as at_a_glance
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, heard_groups, heard_sections, phrases, signs
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.heard_cards import Cards, Columns, Density, Placed, densities, shared_papers
from workshop_app.handouts.heard_sections import Section
from workshop_app.handouts.sheet import Box, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.insight import portrait_squares
from workshop_app.words import say, say_many

MARGIN, TOP = 45.0, 44.0
PICTURE = 118.0
"""How wide the portrait of squares stands beside the title, in points."""

_AGAIN = TOP + 26
_DISTRICT = Style(13, 17, colours.INK2)
_TITLE = Style(38, 43, colours.INK, weight=600, serif=True, tracking=-0.5)
_ASKED = Style(14, 19, colours.INK, serif=True)
_FACT = Style(11, 15, colours.INK2)
_NOTHING = Style(11, 15, colours.INK3)
_RUNNING = Style(9.5, 13, colours.INK2)


class _Planned(NamedTuple):
    """A section with the place of its head and of each of its notes."""

    section: Section
    page: int
    top: float
    notes: tuple[Placed, ...]


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return all ideas of the workshop, as many pages as they take."""
    details = workshop.details
    about = About(
        say("What we heard") + (f", {details.title}" if details.title else ""),
        details.district or details.title,
        phrases.language(),
        made_on,
    )
    sheet = Sheet(size, about)
    _Paper(sheet, workshop, made_on).draw()
    pdf = sheet.finish()
    findings = (*phrases.personal(workshop), *phrases.not_printed(sheet.missing))
    return Printed(pdf, sheet.pages, findings)


class _Plan(NamedTuple):
    """All sections, how their notes stand, and how many pages they take."""

    sections: tuple[_Planned, ...]
    cards: Cards
    pages: int


class _Paper:
    """The pages of one workshop: planned first, so that each can say how many there are."""

    def __init__(self, sheet: Sheet, workshop: Workshop, made_on: dt.date) -> None:
        self._sheet, self._workshop = sheet, workshop
        self._width = sheet.size.width - 2 * MARGIN
        self._foot = Foot(_source(workshop), phrases.day(made_on), workshop.details.title)
        self._foot_top = foot_top(sheet, self._foot, MARGIN) - 10
        legend = 0.0 if shared_papers(workshop) else heard_groups.legend_height(workshop, self._width)
        self._legend = legend if legend <= 40 else 0.0
        self._page = 0

    def draw(self) -> None:
        """Draw everything."""
        end = _head(self._sheet, self._workshop, self._width)
        self._plan = self._best_plan(end)
        for section in self._plan.sections:
            self._turn_to(section.page, None)
            self._section(section)
        if not self._plan.sections:
            said = say("Nothing has been heard yet. Each idea will be one note here.")
            self._sheet.write(Block(Wording(said), _NOTHING.at(13), self._width), MARGIN, end + 12)
        self._finish_page()

    def _best_plan(self, top: float) -> _Plan:
        """Return the loosest plan that takes no more pages than the tightest."""
        plans = [self._planned(density, top) for density in densities(len(self._workshop.ideas()))]
        return next(plan for plan in plans if plan.pages <= plans[-1].pages)

    def _planned(self, density: Density, top: float) -> _Plan:
        first = Box(MARGIN, top, self._width, self._foot_top - top)
        further = Box(MARGIN, _AGAIN, self._width, self._foot_top - self._legend - _AGAIN)
        cards = Cards(self._workshop, self._width, density)
        columns = Columns(cards, first, further)
        planned: list[_Planned] = []
        for section in heard_sections.sections(self._workshop):
            height = heard_sections.head_height(section, self._width)
            if section.ideas:
                begins = columns.begin(height, cards.card(section.ideas[0]).height)
            else:
                begins = columns.begin(height + _NOTHING.leading + 6, 0)
            page = columns.page
            notes = tuple(columns.place(section.ideas, heard_sections.CONTINUED))
            planned.append(_Planned(section, page, begins, notes))
        return _Plan(tuple(planned), cards, columns.page + 1)

    def _section(self, planned: _Planned) -> None:
        sheet, section = self._sheet, planned.section
        with sheet.element("Sect", title=section.name):
            heard_sections.head(sheet, section, MARGIN, planned.top, self._width)
            if not section.ideas:
                top = planned.top + heard_sections.head_height(section, self._width)
                sheet.write(Block(Wording(say("No idea in it yet")), _NOTHING, self._width), MARGIN, top)
                return
            with sheet.element("L"):
                for note in planned.notes:
                    self._turn_to(note.page, section)
                    self._plan.cards.draw(sheet, note.card, note.x, note.top)

    def _turn_to(self, page: int, section: Section | None) -> None:
        """Go on to a page; `section` is the one that goes on there."""
        while self._page < page:
            self._finish_page()
            self._sheet.turn()
            self._page += 1
            _running_head(self._sheet, self._workshop, self._width)
            if section:
                heard_sections.continued(self._sheet, section, MARGIN, _AGAIN, self._width)

    def _finish_page(self) -> None:
        if self._page and self._legend:
            box = Box(MARGIN, self._foot_top - self._legend + 4, self._width, self._legend)
            heard_groups.legend(self._sheet, self._workshop, box)
        with self._sheet.artifact():
            foot(self._sheet, self._foot, MARGIN, page=self._page + 1, pages=self._plan.pages)


def _head(sheet: Sheet, workshop: Workshop, width: float) -> float:
    """Draw the head of the first page: whose ideas, the question, when and where, who was heard."""
    details = workshop.details
    beside = width - PICTURE - 24
    top = TOP
    district = details.district or details.title
    if district:
        top = sheet.write(fitted(Wording(district), _DISTRICT, (beside, 34), 9), MARGIN, top) + 2
    title = fitted(Wording(say("What we heard")), _TITLE, (beside, _TITLE.leading), 24)
    top = sheet.write(title, MARGIN, top, role="H1") + 6
    if details.prompt:
        asked = Wording(details.prompt, details.language)
        top = sheet.write(fitted(asked, _ASKED, (beside, 60), 9, balanced=True), MARGIN, top) + 5
    for fact in _facts(workshop):
        top = sheet.write(fitted(Wording(fact), _FACT, (beside, 30), 8), MARGIN, top)
    picture = portrait_squares.figure(at_a_glance(workshop).papers)
    place = Box(MARGIN + beside + 24, TOP, PICTURE, PICTURE * picture.height / picture.width)
    signs.portrait(sheet, picture, place, signs.alt(len(workshop.ideas())))
    top = max(top, place.bottom) + 14
    sheet.rule(MARGIN, top, width, colour=colours.INK, thickness=1)
    return heard_groups.bars(sheet, workshop, Box(MARGIN, top + 12, width, 0)) + 4


def _running_head(sheet: Sheet, workshop: Workshop, width: float) -> None:
    """Draw the title of a page that goes on."""
    with sheet.artifact():
        title = Block(Wording(say("What we heard")), Style(11, 13, colours.INK2, serif=True), width / 2)
        sheet.write(title, MARGIN, TOP - 10)
        whose = workshop.details.district or workshop.details.title
        block = fitted(Wording(whose), _right(_RUNNING), (width / 2, 13), 5)
        sheet.write(block, MARGIN + width / 2, TOP - 10)
        sheet.rule(MARGIN, TOP + 9, width, colour=colours.LINE)


def _right(style: Style) -> Style:
    return Style(style.size, style.leading, style.colour, align="right")


def _facts(workshop: Workshop) -> Iterator[str]:
    """Say when and where, and how much was heard."""
    details = workshop.details
    day = phrases.long_day(details.date)
    if day and details.place:
        yield say("{day}, {place}", day=day, place=details.place)
    elif day or details.place:
        yield day or details.place
    count, groups, pillars = len(workshop.ideas()), len(phrases.heard(workshop)), len(workshop.pillars())
    if count:
        ideas = say_many("{count} idea", "{count} ideas", count)
        parts = [ideas]
        if groups:
            parts.append(say_many("{count} group", "{count} groups", groups))
        if pillars:
            parts.append(say_many("{count} pillar", "{count} pillars", pillars))
        yield phrases.listed(parts)


def _source(workshop: Workshop) -> str:
    silent = phrases.silent(workshop)
    if silent and len(silent) <= 8 and workshop.ideas():
        return say(
            "Each note is one idea, in the words it was given. Not heard yet: {groups}.",
            groups=phrases.listed(silent),
        )
    return say("Each note is one idea, in the words it was given.")
