"""Look-for sheets: what one looks for on a walk, pillar by pillar, with boxes to tick and lines for words."""

import datetime as dt

from workshop_app.domain.shape_records import Statement
from workshop_app.domain.shaping import SENSES
from workshop_app.domain.walking import look_fors_of
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, signs
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.signs import Numbered
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say

MARGIN, TOP, DISC = 46.0, 44.0, 17.0
VISITS, BOX = 6, 24.0
"""How many visits have a box, and how wide one is, in points."""

WORDS, LINE = 4, 25.0
"""How many lines there are for words, and how far apart, in points."""

_NAME = Style(25, 30, colours.INK, weight=600, serif=True, tracking=-0.3)
_ASKED = Style(11, 15, colours.INK2)
_SENSE = Style(12, 16, colours.INK, weight=700)
_TEXT = Style(13, 17.5, colours.INK)
_SMALL = Style(10, 13, colours.INK2, align="centre")
_LABEL = Style(11, 15, colours.INK2, weight=600)
_AGAIN = Style(11, 15, colours.INK2, weight=600, serif=True)


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return a sheet for each pillar with something to look for; each goes on overleaf where it is long."""
    details = workshop.details
    title = say("Look-for sheets") + (f", {details.title}" if details.title else "")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    paper = _Paper(sheet, workshop, made_on)
    told = [
        (Numbered(number, pillar), found)
        for number, pillar in enumerate(workshop.pillars(), 1)
        if (found := look_fors_of(workshop, pillar.id))
    ]
    for n, (numbered, found) in enumerate(told):
        if n:
            sheet.turn()
        with sheet.element("Sect", title=numbered.name):
            paper.draw(numbered, found)
    if not told:
        paper.nothing()
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(phrases.not_printed(sheet.missing)))


class _Paper:
    """The pages of one document."""

    def __init__(self, sheet: Sheet, workshop: Workshop, made_on: dt.date) -> None:
        self._sheet, self._workshop = sheet, workshop
        self._width = sheet.size.width - 2 * MARGIN
        source = say("About learning, never about a person: write down what happened, and no name.")
        self._foot = Foot(source, phrases.day(made_on), workshop.details.title)
        self._bottom = foot_top(sheet, self._foot, MARGIN) - 12
        self._text = self._width - VISITS * BOX - 16

    def draw(self, numbered: Numbered, look_fors: tuple[Statement, ...]) -> None:
        """Draw the sheet of a pillar."""
        sheet, top = self._sheet, self._head(numbered)
        for sense, words in (*SENSES.items(), ("", "Look for")):
            here = [one for one in look_fors if one.sense == sense]
            for n, one in enumerate(here):
                text = Block(Wording(one.text, self._workshop.details.language), _TEXT, self._text)
                above = 24.0 if not n else 0.0
                if top + above + max(text.height, BOX) + 10 > self._bottom:
                    top, above = self._overleaf(numbered), above and 24.0
                if not n:
                    sheet.write(Block(Wording(say(words)), _SENSE, self._text), MARGIN, top + 4, role="H2")
                    top += above
                sheet.write(text, MARGIN, top + 4)
                self._boxes(top + 3)
                top += max(text.height + 8, BOX + 6) + 2
                sheet.rule(MARGIN, top, self._width, colour=colours.FAINT)
                top += 3
        if top + 34 + WORDS * LINE > self._bottom:
            top = self._overleaf(numbered)
        sheet.write(
            Block(Wording(say("Words for what we saw or heard")), _SENSE, self._width),
            MARGIN,
            top + 14,
            role="H2",
        )
        top += 32
        while top + LINE <= self._bottom:
            top += LINE
            sheet.rule(MARGIN, top, self._width, colour=colours.CONTROL, thickness=0.6)
        self._close()

    def nothing(self) -> None:
        """Say that there is nothing to look for yet."""
        end = self._sheet.write(
            Block(Wording(say("Look-for sheets")), _NAME, self._width), MARGIN, TOP, role="H1"
        )
        said = say(
            "There is nothing to look for yet. Write look-fors in Shape, and each stands here with boxes."
        )
        self._sheet.write(Block(Wording(said), _ASKED, self._width), MARGIN, end + 10)
        self._close()

    def _head(self, numbered: Numbered) -> float:
        sheet, left = self._sheet, MARGIN + 2 * DISC + 14
        signs.pillar_disc(sheet, numbered, Point(MARGIN + DISC, TOP + DISC), DISC)
        room = self._width - 2 * DISC - 14
        name = fitted(Wording(numbered.name, self._workshop.details.language), _NAME, (room, 60), 13)
        end = sheet.write(name, left, TOP + max(0.0, DISC - _NAME.leading / 2), role="H1")
        top = max(end, TOP + 2 * DISC) + 12
        third = self._width / 2 - 12
        for x, words in ((MARGIN, say("Place")), (MARGIN + self._width / 2 + 12, say("Day"))):
            label = Block(Wording(words), _LABEL, third)
            sheet.write(label, x, top)
            with sheet.artifact():
                short = label.natural_width + 8
                sheet.rule(x + short, top + 14, third - short, colour=colours.CONTROL)
        top += 30
        with sheet.artifact():
            asked = Block(Wording(say("Tick a box for each visit in which you see it.")), _ASKED, self._text)
            sheet.write(asked, MARGIN, top)
            self._numbers(top + 2)
        return top + 20

    def _numbers(self, top: float) -> None:
        left = MARGIN + self._width - VISITS * BOX
        for n in range(VISITS):
            self._sheet.write(Block(Wording(str(n + 1)), _SMALL, BOX), left + n * BOX, top)

    def _boxes(self, top: float) -> None:
        left = MARGIN + self._width - VISITS * BOX
        for n in range(VISITS):
            place = Box(left + n * BOX + 3, top, BOX - 6, BOX - 6)
            self._sheet.box(place, edge=colours.CONTROL, thickness=0.9)

    def _overleaf(self, numbered: Numbered) -> float:
        self._close()
        self._sheet.turn()
        with self._sheet.artifact():
            said = say("{name}, continued", name=numbered.name)
            self._sheet.write(fitted(Wording(said), _AGAIN, (self._text, 15), 7), MARGIN, TOP)
            self._numbers(TOP + 1)
        return TOP + 24

    def _close(self) -> None:
        with self._sheet.artifact():
            foot(self._sheet, self._foot, MARGIN, page=self._sheet.pages, pages=1)
