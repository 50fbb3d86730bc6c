"""What we heard: every idea in the words it was given, pillar by pillar, on its group's paper."""

import datetime as dt
from collections.abc import Iterator

from workshop_app.domain.summary import of as at_a_glance
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, heard_groups, heard_plan, heard_sections, phrases, signs
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.heard_cards import Cards, shared_papers
from workshop_app.handouts.heard_plan import Planned
from workshop_app.handouts.heard_sections import Section
from workshop_app.handouts.photographs import Find
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
_NOTHING = Style(13, 18, colours.INK3)
_RUNNING = Style(9.5, 13, colours.INK2)


def make(workshop: Workshop, size: Size, made_on: dt.date, find: Find) -> Printed:
    """Return all ideas of the workshop, as many pages as they take."""
    details = workshop.details
    about = About(
        say("What we heard") + (f", {details.title}" if details.title else ""),
        details.district or details.title,
        phrases.language(),
        made_on,
    )
    sheet = Sheet(size, about)
    _Paper(sheet, workshop, made_on).draw(find)
    pdf = sheet.finish()
    findings = (*phrases.personal(workshop.ideas()), *phrases.not_printed(sheet.missing))
    return Printed(pdf, sheet.pages, findings)


class _Paper:
    """The pages of one workshop: planned first, so that each can say how many there are."""

    def __init__(self, sheet: Sheet, workshop: Workshop, made_on: dt.date) -> None:
        self._sheet, self._workshop = sheet, workshop
        self._width = sheet.size.width - 2 * MARGIN
        self._foot = Foot(_source(workshop), phrases.day(made_on), workshop.details.title)
        self._foot_top = foot_top(sheet, self._foot, MARGIN) - 10
        legend = 0.0 if shared_papers(workshop) else heard_groups.legend_height(workshop, self._width)
        self._legend = legend if legend <= 40 else 0.0
        self._page, self._pages = 0, 1

    def draw(self, find: Find) -> None:
        """Draw everything."""
        end = _head(self._sheet, self._workshop, self._width)
        first = Box(MARGIN, end, self._width, self._foot_top - end)
        further = Box(MARGIN, _AGAIN, self._width, self._foot_top - self._legend - _AGAIN)
        plan = heard_plan.best(self._workshop, first, further, find)
        self._pages = plan.pages
        for planned in plan.sections:
            self._turn_to(planned.page, None)
            self._section(planned, plan.cards)
        if not plan.sections:
            said = say("Nothing has been heard yet. Each idea will be one note here.")
            self._sheet.write(Block(Wording(said), _NOTHING, self._width), MARGIN, end + 12)
        self._finish_page()

    def _section(self, planned: Planned, cards: Cards) -> None:
        sheet, section = self._sheet, planned.section
        with sheet.element("Sect", title=section.name):
            heard_sections.head(sheet, section, MARGIN, planned.top, self._width)
            with sheet.element("L"):
                for note in planned.notes:
                    self._turn_to(note.page, section)
                    cards.draw(sheet, note.card, note.x, note.top)

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
            foot(self._sheet, self._foot, MARGIN, page=self._page + 1, pages=self._pages)


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
    if silent and workshop.ideas():
        return say(
            "Each note is one idea, in the words it was given. Not heard yet: {groups}.",
            groups=phrases.listed_or_counted(silent),
        )
    return say("Each note is one idea, in the words it was given.")
