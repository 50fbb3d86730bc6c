"""Cards to cut: the same card several times on a page, with the lines along which to cut it."""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import NamedTuple

from workshop_app.handouts import colours
from workshop_app.handouts.sheet import Box, Point, Sheet, Size

PADDING = 30.0
"""Points between what stands on a card and where it is cut; printers do not reach the edge of the paper."""


class Layout(NamedTuple):
    """How many cards stand beside and under each other on a page."""

    across: int
    down: int

    @property
    def on_a_page(self) -> int:
        """How many there are on a page."""
        return self.across * self.down


FOUR, TWO, ONE = Layout(2, 2), Layout(1, 2), Layout(1, 1)


class Card(NamedTuple):
    """A card ready to be drawn: what its texts take in points, and how it is drawn into a box."""

    height: float
    draw: Callable[[Sheet, Box], None]
    fits: bool = True


SetCard = Callable[[float, float], Card]
"""Sets a card of that width, in type of that size."""


def room(size: Size, layout: Layout) -> Size:
    """Return what a card of that layout has room for, in points."""
    return Size(
        size.width / layout.across - 2 * PADDING,
        size.height / layout.down - 2 * PADDING,
    )


def fitting(
    size: Size, tries: Iterable[tuple[Layout, float]], set_card: SetCard
) -> tuple[Layout, Card] | None:
    """Return the first layout whose card fits, with it; None if none does.

    `tries` are layouts and sizes of type, `set_card` sets a card of that width in that size.
    """
    for layout, type_size in tries:
        place = room(size, layout)
        card = set_card(place.width, type_size)
        if card.fits and card.height <= place.height + 0.01:
            return layout, card
    return None


def deal(sheet: Sheet, layout: Layout, card: Card) -> None:
    """Fill the page with a card; those who listen are told it once."""
    place = room(sheet.size, layout)
    wide, high = sheet.size.width / layout.across, sheet.size.height / layout.down
    for at in range(layout.on_a_page):
        down, across = divmod(at, layout.across)
        box = Box(across * wide + PADDING, down * high + PADDING, place.width, place.height)
        with sheet.artifact() if at else nullcontext():
            card.draw(sheet, box)
    marks(sheet, layout)


def marks(sheet: Sheet, layout: Layout) -> None:
    """Draw where to cut: broken lines across the page, and scissors where they begin."""
    wide, high = sheet.size
    with sheet.artifact():
        for n in range(1, layout.across):
            x = wide * n / layout.across
            _line(sheet, Point(x, 18), Point(x, high - 18))
        for n in range(1, layout.down):
            cut_across(sheet, high * n / layout.down)


def cut_across(sheet: Sheet, top: float) -> None:
    """Draw a line to cut along from side to side, with scissors where it begins."""
    with sheet.artifact():
        _line(sheet, Point(34, top), Point(sheet.size.width - 18, top))
        sheet.icon("ph.scissors", Point(25, top), 12, colour=colours.INK3)


def _line(sheet: Sheet, start: Point, end: Point) -> None:
    sheet.line(start, end, colour=colours.INK3, thickness=0.6, dashed=True)
