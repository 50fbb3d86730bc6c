"""Leaves: pages with a title on which rows of any height follow each other, with a foot on each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import groupby
from typing import NamedTuple

from workshop_app.handouts import colours
from workshop_app.handouts.foot import Foot, foot, foot_top
from workshop_app.handouts.in_the_room import pieces
from workshop_app.handouts.in_the_room.pieces import Piece
from workshop_app.handouts.sheet import Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording, fitted

MARGIN, TOP = 48.0, 46.0
_AGAIN = TOP + 20
_WHOSE = Style(12, 16, colours.INK2)
_TITLE = Style(32, 37, colours.INK, weight=600, serif=True, tracking=-0.4)
_LEAD = Style(12.5, 17, colours.INK2)
_RUNNING = Style(10.5, 13, colours.INK2)


class Strip(NamedTuple):
    """A row: what it takes in points, and how it is drawn with its upper edge there.

    `above` is left out at the top of a page. `keeps` is the room that has to be left for what must stand
    below it on the same page, itself included. A page that begins with a strip of a `table` draws `again`
    before it. Strips of the same `table` are one table to those who listen.
    """

    height: float
    draw: Callable[[Sheet, float], None]
    above: float = 0.0
    keeps: float = 0.0
    again: "Strip | None" = None
    table: str = ""
    role: str = "Table"


class Leaves:
    """Titled pages in the making on a sheet that is still empty."""

    def __init__(self, sheet: Sheet, title: str, head: Sequence[Piece], said: Foot) -> None:
        self._sheet, self._title, self._head, self._foot = sheet, title, head, said
        self.width = sheet.size.width - 2 * MARGIN
        self.bottom = foot_top(sheet, said, MARGIN) - 12
        self.first = TOP + pieces.height(head) + 14
        self.high = self.bottom - _AGAIN
        """What a page that goes on has room for, in points."""

    def count(self, strips: Iterable[Strip]) -> int:
        """Return how many pages the strips take."""
        return max((page for page, _top, _strip in self._planned(strips)), default=0) + 1

    def left(self, strips: Iterable[Strip]) -> float:
        """Return what is left on the last page under the strips, in points."""
        last = self.first
        for _page, top, strip in self._planned(strips):
            last = top + strip.height
        return self.bottom - last

    def draw(self, strips: Sequence[Strip]) -> None:
        """Draw the title and the strips, on as many pages as they take."""
        plan = list(self._planned(strips))
        pages, now = (plan[-1][0] + 1 if plan else 1), 0
        end = pieces.write(self._sheet, self._head, MARGIN, TOP)
        with self._sheet.artifact():
            self._sheet.rule(MARGIN, end + 7, self.width, colour=colours.INK, thickness=1)
        for (table, role), placed in groupby(plan, key=lambda one: (one[2].table, one[2].role)):
            with self._sheet.element(role) if table else nullcontext():
                for page, top, strip in placed:
                    if page > now:
                        self._turn(now, pages)
                        now = page
                        self._repeat(strip)
                    strip.draw(self._sheet, top)
        self._finish(now, pages)

    def _planned(self, strips: Iterable[Strip]) -> Iterator[tuple[int, float, Strip]]:
        page, top, begins = 0, self.first, True
        for strip in strips:
            above = 0.0 if begins else strip.above
            wanted = max(strip.height, min(strip.keeps, self.high))
            if top + above + wanted > self.bottom + 0.01 and not begins:
                again = strip.again.height if strip.again else 0.0
                page, top, above = page + 1, _AGAIN + again, 0.0
            yield page, top + above, strip
            top, begins = top + above + strip.height, False

    def _repeat(self, strip: Strip) -> None:
        with self._sheet.artifact():
            running = fitted(Wording(self._title), _RUNNING, (self.width, 13), 6)
            self._sheet.write(running, MARGIN, TOP - 12)
            self._sheet.rule(MARGIN, TOP + 6, self.width, colour=colours.LINE)
            if strip.again:
                strip.again.draw(self._sheet, _AGAIN)

    def _turn(self, page: int, pages: int) -> None:
        self._finish(page, pages)
        self._sheet.turn()

    def _finish(self, page: int, pages: int) -> None:
        with self._sheet.artifact():
            foot(self._sheet, self._foot, MARGIN, page=page + 1, pages=pages)


def headed(whose: str, title: str, lead: str, width: float, *, language: str = "") -> Iterator[Piece]:
    """Say whose paper it is, what it is called, and what it is for."""
    if whose:
        yield Piece(fitted(Wording(whose), _WHOSE, (width, 34), 9))
    yield Piece(fitted(Wording(title, language), _TITLE, (width, 2 * _TITLE.leading), 20), "H1")
    if lead:
        yield Piece(Block(Wording(lead), _LEAD, width, balanced=True), "P", 4)
