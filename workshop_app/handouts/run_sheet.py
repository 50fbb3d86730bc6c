"""The run sheet: a session's agenda for whoever leads it, with times, questions and what to say and do."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workshop_app.domain.agenda import minutes_of, minutes_over, parts_of, prompts_of, starts_at
from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, run_sheet_rows
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.run_sheet_rows import Piece, Row
from workshop_app.handouts.sheet import Box, Printed, Sheet, Size
from workshop_app.handouts.tagging import About
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted
from workshop_app.words import say, say_many

MARGIN, TOP = 48.0, 46.0
BETWEEN = 11.0
"""Points above and below the line between two parts."""

_AGAIN = TOP + 26
_DISTRICT = Style(12, 16, colours.INK2)
_TITLE = Style(32, 37, colours.INK, weight=600, serif=True, tracking=-0.4)
_FACT = Style(12, 16.5, colours.INK2)
_RUNNING = Style(10.5, 13, colours.INK2)
_NOTHING = Style(13, 18, colours.INK3)


class _Place(NamedTuple):
    """Where a row begins, and where each piece of its middle stands: page of the session and top."""

    page: int
    top: float
    pieces: tuple[tuple[int, float, Piece], ...]
    row: Row


def make(workshop: Workshop, size: Size, made_on: dt.date) -> Printed:
    """Return the run sheets of the sessions that have parts, each on pages of its own."""
    details = workshop.details
    title = say("Run sheet") + (f", {details.title}" if details.title else "")
    sheet = Sheet(size, About(title, details.district or details.title, phrases.language(), made_on))
    chosen = [one for one in workshop.sessions() if parts_of(workshop, one.id)]
    _Paper(sheet, workshop, made_on).draw(chosen)
    pdf = sheet.finish()
    return Printed(pdf, sheet.pages, tuple(_findings(workshop, chosen, sheet)))


class _Paper:
    """The pages of one document: planned first, so that each can say how many there are."""

    def __init__(self, sheet: Sheet, workshop: Workshop, made_on: dt.date) -> None:
        self._sheet, self._workshop = sheet, workshop
        self._width = sheet.size.width - 2 * MARGIN
        source = say("For whoever leads the session. Times are as planned.")
        self._foot = Foot(source, phrases.day(made_on), workshop.details.title)
        self._bottom = foot_top(sheet, self._foot, MARGIN) - 12
        self._page, self._pages = 0, 1

    def draw(self, sessions: list[Session]) -> None:
        """Draw every session."""
        heads = [tuple(_head(self._workshop, one, self._width)) for one in sessions]
        plans = [self._planned(one, _height(head)) for one, head in zip(sessions, heads, strict=True)]
        self._pages = sum(plan[-1].pieces[-1][0] + 1 for plan in plans) or 1
        first = 0
        for one, head, plan in zip(sessions, heads, plans, strict=True):
            self._turn_to(first, None)
            with self._sheet.element("Sect", title=one.title):
                self._session(one, head, plan, first)
            first += plan[-1].pieces[-1][0] + 1
        if not sessions:
            self._nothing()
        self._finish_page()

    def _planned(self, session: Session, head: float) -> list[_Place]:
        """Give every part its place; one that is higher than a page goes on, text by text, on the next."""
        parts = parts_of(self._workshop, session.id)
        page, top, found = 0, TOP + head + BETWEEN, list[_Place]()
        for part, starts in zip(parts, starts_at(session, parts), strict=True):
            row = run_sheet_rows.row(self._workshop, session, part, starts, self._width)
            if top + row.height > self._bottom and found:
                page, top = page + 1, _AGAIN + BETWEEN
            begins, pieces, end = (page, top), [], top
            for piece in row.middle:
                if end + piece.height > self._bottom:
                    page, end = page + 1, _AGAIN
                pieces.append((page, end + piece.above, piece))
                end += piece.height
            beside = begins[1] + row.height if page == begins[0] else end
            found.append(_Place(*begins, tuple(pieces), row))
            top = max(end, beside) + 2 * BETWEEN
        return found

    def _session(self, session: Session, head: Iterable[Piece], plan: list[_Place], first: int) -> None:
        sheet, top = self._sheet, TOP
        for piece in head:
            top = sheet.write(piece.block, MARGIN, top + piece.above, role=piece.role)
        sheet.rule(MARGIN, top + 3, self._width, colour=colours.INK, thickness=1)
        for place in plan:
            self._turn_to(first + place.page, session)
            if place is not plan[0] and place.top > _AGAIN + BETWEEN:
                sheet.rule(MARGIN, place.top - BETWEEN, self._width, colour=colours.LINE)
            with sheet.element("Sect"):
                self._part(session, place, first)

    def _part(self, session: Session, place: _Place, first: int) -> None:
        sheet, row = self._sheet, place.row
        box = Box(MARGIN, place.top, self._width, row.height)
        (_, top, title), *others = place.pieces
        left = MARGIN + run_sheet_rows.WHEN + run_sheet_rows.GAP
        sheet.write(title.block, left, top, role=title.role)
        run_sheet_rows.draw(sheet, row, box)
        for page, where, piece in others:
            if first + page == self._page:
                sheet.write(piece.block, left, where, role=piece.role)
        run_sheet_rows.draw_aside(sheet, row, box)
        for page, where, piece in others:
            if first + page > place.page + first:
                self._turn_to(first + page, session)
                sheet.write(piece.block, left, where, role=piece.role)

    def _turn_to(self, page: int, session: Session | None) -> None:
        """Go on to a page; `session` is the one that goes on there."""
        while self._page < page:
            self._finish_page()
            self._sheet.turn()
            self._page += 1
            if session is not None:
                self._running_head(session)

    def _running_head(self, session: Session) -> None:
        with self._sheet.artifact():
            title = fitted(Wording(session.title), _RUNNING, (self._width, 13), 6)
            self._sheet.write(title, MARGIN, TOP - 10)
            self._sheet.rule(MARGIN, TOP + 9, self._width, colour=colours.LINE)

    def _finish_page(self) -> None:
        with self._sheet.artifact():
            foot(self._sheet, self._foot, MARGIN, page=self._page + 1, pages=self._pages)

    def _nothing(self) -> None:
        title = Block(Wording(say("Run sheet")), _TITLE, self._width)
        end = self._sheet.write(title, MARGIN, TOP, role="H1")
        said = say("There is no agenda yet. Lay one out in Plan, and it stands here with its times.")
        self._sheet.write(Block(Wording(said), _NOTHING, self._width), MARGIN, end + 10)


def _head(workshop: Workshop, session: Session, width: float) -> Iterator[Piece]:
    """Say whose session it is, its name, and when and where it is."""
    whose = workshop.details.district or workshop.details.title
    if whose:
        yield Piece(fitted(Wording(whose), _DISTRICT, (width, 34), 9), "P")
    name = Wording(session.title, session.language)
    yield Piece(fitted(name, _TITLE, (width, 2 * _TITLE.leading), 20), "H1")
    day, place = phrases.long_day(session.date), session.place
    if day and place:
        yield Piece(Block(Wording(say("{day}, {place}", day=day, place=place)), _FACT, width), "P", 4)
    elif day or place:
        yield Piece(Block(Wording(day or place), _FACT, width), "P", 4)
    yield Piece(Block(Wording(_when(workshop, session)), _FACT, width), "P")


def _when(workshop: Workshop, session: Session) -> str:
    """Say from when to when it is, with how many parts, and whether it ends on time."""
    parts = parts_of(workshop, session.id)
    count = say_many("{count} part", "{count} parts", len(parts))
    takes = sum(part.minutes for part in parts)
    begins = minutes_of(session.starts)
    if begins is None:
        return say_many("{parts}, {count} minute", "{parts}, {count} minutes", takes, parts=count)
    over = minutes_over(session, parts)
    ends = minutes_of(session.ends)
    times = {
        "start": run_sheet_rows.clock(begins),
        "end": run_sheet_rows.clock(begins + takes if ends is None else ends),
    }
    if over:
        return say_many(
            "{start} to {end}, {parts}, {count} minute too long",
            "{start} to {end}, {parts}, {count} minutes too long",
            over,
            parts=count,
            **times,
        )
    return say("{start} to {end}, {parts}", parts=count, **times)


def _height(pieces: Iterable[Piece]) -> float:
    return sum(piece.height for piece in pieces) + 3


def _findings(workshop: Workshop, sessions: Iterable[Session], sheet: Sheet) -> Iterator[str]:
    for session in sessions:
        parts = parts_of(workshop, session.id)
        over = minutes_over(session, parts)
        if over:
            yield say_many(
                "{session} is {count} minute too long.",
                "{session} is {count} minutes too long.",
                over,
                session=session.title,
            )
        asked = [{prompt.language for prompt in prompts_of(workshop, part.id)} for part in parts]
        said = Counter(language for languages in asked for language in languages)
        for language, count in said.items():
            missing = sum(bool(languages) for languages in asked) - count
            if missing:
                yield say_many(
                    "{session}: {count} question is not there in {language}.",
                    "{session}: {count} questions are not there in {language}.",
                    missing,
                    session=session.title,
                    language=phrases.locale().languages.get(language, language),
                )
    yield from phrases.not_printed(sheet.missing)
