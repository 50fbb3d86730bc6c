"""The progression: what each pillar looks like level by level, and the ideas behind every row and cell."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.progressing import LENSES, levels_of, missing, scales
from workshop_app.domain.records import Idea
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, progression_trail, signs
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.photographs import Find
from workshop_app.handouts.progression_codes import Codes, has_words
from workshop_app.handouts.progression_table import KEPT_TOGETHER, MOST_ACROSS, SIZES, Strip, Table, parted
from workshop_app.handouts.sheet import Box, Point, Printed, Sheet, Size
from workshop_app.handouts.signs import Numbered
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say, say_many

MARGIN, TOP = 42.0, 40.0
DISC = 17.0
"""The radius of a pillar's disc beside its name, in points."""

_NAME = Style(26, 31, colours.INK, weight=600, serif=True, tracking=-0.3)
_LENS = Style(12, 16, colours.INK2, align="right")
_DEFINITION = Style(13, 17.5, colours.INK, serif=True)
_AGAIN = Style(11, 15, colours.INK2, weight=600, serif=True)
_NOTHING = Style(13, 18, colours.INK3)

_LOOKS = {
    "learner": "What a learner does",
    "educator": "What an educator does",
    "leader": "What a leader does",
    "family": "What a family does",
}


class _Told(NamedTuple):
    """One table to print: a pillar through a lens, along the levels of a scale that stand side by side."""

    numbered: Numbered
    codes: Codes
    scale: Scale
    lens: str
    table: Table


class _Placed(NamedTuple):
    """A row, or a part of one, on its page; pages count from 0 within the table."""

    page: int
    top: float
    strip: Strip


def make(workshop: Workshop, size: Size, made_on: dt.date, find: Find) -> Printed:
    """Return the tables of all pillars, on sheets that lie on their side, and where their words came from."""
    details = workshop.details
    title = say("Learner progressions") + (f", {details.title}" if details.title else "")
    about = About(title, details.district or details.title, phrases.language(), made_on)
    sheet = Sheet(Size(size.height, size.width), about)
    pages = _Pages(sheet, workshop, made_on)
    behind = pages.draw(find)
    pdf = sheet.finish()
    findings = (*_findings(workshop), *phrases.personal(behind), *phrases.not_printed(sheet.missing))
    return Printed(pdf, sheet.pages, findings)


class _Pages:
    """The pages of one document: planned first, so that each can say how many there are."""

    def __init__(self, sheet: Sheet, workshop: Workshop, made_on: dt.date) -> None:
        self._sheet, self._workshop = sheet, workshop
        self._width = sheet.size.width - 2 * MARGIN
        source = say(
            "A path, not a grade: no score belongs to any of it. The numbers lead to the last pages, "
            "where the ideas behind these words stand."
        )
        self._foot = Foot(source, phrases.day(made_on), workshop.details.title)
        self._bottom = foot_top(sheet, self._foot, MARGIN) - 10
        self._page, self._pages = 0, 1

    def draw(self, find: Find) -> set[Idea]:
        """Draw every table, and after them where their words came from; return the ideas that stand there."""
        told = [self._largest(one) for one in _told(self._workshop, self._width)]
        plans = [self._planned(one) for one in told]
        box = Box(MARGIN, TOP + 8, self._width, self._bottom - TOP - 8)
        trail = progression_trail.plan(self._workshop, _codes(told), box, find)
        behind = trail.pages if trail is not None else 0
        self._pages = sum(plan[-1].page + 1 for plan in plans) + behind or 1
        first = 0
        for one, plan in zip(told, plans, strict=True):
            self._turn_to(first)
            with self._sheet.element("Sect", title=one.numbered.name):
                self._table(one, plan, first)
            first += plan[-1].page + 1
        if trail is not None:
            for page in range(trail.pages):
                self._turn_to(first + page)
                progression_trail.draw(self._sheet, trail, page)
        if not told:
            self._nothing()
        self._finish_page()
        return {idea for one in told for entry in one.codes.entries for idea in entry.ideas}

    def _largest(self, told: _Told) -> _Told:
        """Return a table in the largest size in which it takes one page, in the smallest if it takes more."""
        levels, lens = told.table.levels, told.lens
        for size in SIZES:
            larger = told._replace(table=Table(self._workshop, levels, lens, self._width, size=size))
            if self._planned(larger)[-1].page == 0:
                return larger
        return told

    def _planned(self, told: _Told) -> list[_Placed]:
        """Give every row its place; one that is too high for what is left goes on overleaf."""
        page, top = 0, TOP + self._head_height(told) + told.table.head_height()
        again = TOP + 30 + told.table.head_height()
        found = list[_Placed]()
        for row in indicators_of(self._workshop, told.numbered.pillar.id):
            left: Strip | None = told.table.row(row, told.codes)
            while left is not None:
                room = self._bottom - top
                if left.height > room and (room < KEPT_TOGETHER or left.height <= KEPT_TOGETHER) and found:
                    page, top = page + 1, again
                    room = self._bottom - top
                strip, left = parted(left, room)
                found.append(_Placed(page, top, strip))
                top += strip.height
                if left is not None:
                    page, top = page + 1, again
        return found

    def _table(self, told: _Told, plan: Sequence[_Placed], first: int) -> None:
        sheet = self._sheet
        end = self._head(told)
        with sheet.element("Table"):
            told.table.draw_head(sheet, MARGIN, end)
            for one in plan:
                if first + one.page > self._page:
                    self._turn_to(first + one.page)
                    with sheet.artifact():
                        said = say("{name}, continued", name=told.numbered.name)
                        sheet.write(fitted(Wording(said), _AGAIN, (self._width, 15), 7), MARGIN, TOP)
                    told.table.draw_head(sheet, MARGIN, TOP + 30, again=True)
                told.table.draw(sheet, one.strip, MARGIN, one.top)

    def _head(self, told: _Told) -> float:
        """Draw the pillar's disc, name and definition, and whose part of the work it is."""
        sheet, left = self._sheet, MARGIN + 2 * DISC + 14
        signs.pillar_disc(sheet, told.numbered, Point(MARGIN + DISC, TOP + DISC), DISC)
        name, lens, definition = self._head_blocks(told)
        sheet.write(name, left, TOP + max(0.0, DISC - _NAME.leading / 2), role="H1")
        sheet.write(lens, MARGIN + self._width - lens.width, TOP + DISC - _LENS.leading / 2)
        top = TOP + max(2 * DISC, name.height) + 6
        if definition is not None:
            top = sheet.write(definition, left, top)
        return TOP + self._head_height(told)

    def _head_height(self, told: _Told) -> float:
        name, _, definition = self._head_blocks(told)
        return max(2 * DISC, name.height) + 6 + (definition.height if definition is not None else 0) + 14

    def _head_blocks(self, told: _Told) -> tuple[Block, Block, Block | None]:
        left, aside, pillar = 2 * DISC + 14, 220.0, told.numbered.pillar
        language = self._workshop.details.language
        room = self._width - left - aside - 12
        name = fitted(Wording(told.numbered.name, language), _NAME, (room, 2 * _NAME.leading), 13)
        said = say(_LOOKS[told.lens])
        if len(scales(self._workshop)) > 1:
            said = say("{lens}, {scale}", lens=said, scale=told.scale.name)
        lens = fitted(Wording(said), _LENS, (aside, 2 * _LENS.leading), 9)
        text = pillar.definition or pillar.short
        if not text:
            return name, lens, None
        return name, lens, Block(Wording(text, language), _DEFINITION, self._width - left, balanced=True)

    def _turn_to(self, page: int) -> None:
        while self._page < page:
            self._finish_page()
            self._sheet.turn()
            self._page += 1

    def _finish_page(self) -> None:
        with self._sheet.artifact():
            foot(self._sheet, self._foot, MARGIN, page=self._page + 1, pages=self._pages)

    def _nothing(self) -> None:
        end = self._sheet.write(
            Block(Wording(say("Learner progressions")), _NAME, self._width), MARGIN, TOP, role="H1"
        )
        said = say("Nothing is written in Progress yet. Each indicator will be a row here, level by level.")
        self._sheet.write(Block(Wording(said), _NOTHING, self._width), MARGIN, end + 10)


def _told(workshop: Workshop, width: float) -> Iterator[_Told]:
    """Give every table in which anything stands: pillar by pillar, scale by scale, lens by lens."""
    for number, pillar in enumerate(workshop.pillars(), 1):
        codes = Codes(workshop, pillar)
        for scale in scales(workshop):
            for levels in _side_by_side(levels_of(workshop, scale.id)):
                for lens in LENSES:
                    if has_words(workshop, pillar.id, (level.id for level in levels), lens):
                        table = Table(workshop, levels, lens, width)
                        yield _Told(Numbered(number, pillar), codes, scale, lens, table)


def _side_by_side(levels: Sequence[Level]) -> Iterator[tuple[Level, ...]]:
    """Give the levels in as few tables as can be read, about equally many in each."""
    tables = -(-len(levels) // MOST_ACROSS)
    each = -(-len(levels) // tables) if tables else 1
    for start in range(0, len(levels), each):
        yield tuple(levels[start : start + each])


def _codes(told: Iterable[_Told]) -> tuple[tuple[Numbered, Codes], ...]:
    return tuple({one.numbered.number: (one.numbered, one.codes) for one in told}.values())


def _findings(workshop: Workshop) -> Iterator[str]:
    """Say how many cells of the lenses that are printed still wait for words."""
    count = 0
    for scale in scales(workshop):
        levels = [level.id for level in levels_of(workshop, scale.id)]
        printed = {
            (pillar.id, lens)
            for pillar in workshop.pillars()
            for lens in LENSES
            if has_words(workshop, pillar.id, levels, lens)
        }
        count += sum((gap.pillar, gap.cell.lens) in printed for gap in missing(workshop, scale.id, LENSES))
    if count:
        yield say_many("{count} cell is not written yet.", "{count} cells are not written yet.", count)
