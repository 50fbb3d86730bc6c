"""How idea cards stand on a page and what stands where on a card: printing and finding share it.

All measures are millimetres. On both papers a page is the same around the upper left corner of its grid of
cards, so that what finds them need not know the paper.
"""

from typing import NamedTuple

INCH = 25.4

MARK = 12.0
"""The side of a card's marks."""

QUIET = 2.0
"""The white that a mark needs around it to be found: one of its six squares."""

EDGE = 3.4
"""What a card keeps from its own edge: scissors and printers are not exact."""

CORNER = 9.0
"""The side of the marks in the corners of a page."""

ABOVE = 3.4
"""What the marks and squares of a page keep from the grid."""

SQUARES = 15.0
"""The side of the squares (QR) that say which sheet it is, with nothing around them."""

RING = 498
"""There are as many marks for the upper left of cards, and as many others for the lower right."""

CORNERS = (996, 997, 998, 999)
"""The marks of a page, from its upper left as the hands of a clock go."""


class Place(NamedTuple):
    """A rectangle; `x` and `top` are its upper left corner."""

    x: float
    top: float
    width: float
    height: float

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The four corners: upper left, upper right, lower right, lower left."""
        right, bottom = self.x + self.width, self.top + self.height
        return ((self.x, self.top), (right, self.top), (right, bottom), (self.x, bottom))

    def moved(self, x: float, top: float) -> "Place":
        """Return the place that much further right and down."""
        return Place(self.x + x, self.top + top, self.width, self.height)


class Layout(NamedTuple):
    """Cards of one size in columns and rows; `key` is its name in the log.

    `head` is the height, from its upper edge, of what is printed over the room to write in.
    """

    key: str
    columns: int
    rows: int
    width: float
    height: float
    head: float = EDGE + MARK + QUIET

    @property
    def on_a_page(self) -> int:
        """How many cards stand on a page."""
        return self.columns * self.rows

    @property
    def grid(self) -> tuple[float, float]:
        """Width and height of all cards of a page."""
        return self.columns * self.width, self.rows * self.height

    @property
    def upper(self) -> Place:
        """Where the mark at the upper left of a card stands."""
        return Place(EDGE, EDGE, MARK, MARK)

    @property
    def lower(self) -> Place:
        """Where the mark at the lower right of a card stands."""
        return Place(self.width - EDGE - MARK, self.height - EDGE - MARK, MARK, MARK)

    @property
    def card(self) -> Place:
        """The whole card."""
        return Place(0, 0, self.width, self.height)

    @property
    def writing(self) -> Place:
        """Where people write: all between the two marks, from edge to edge."""
        height = self.height - self.head - QUIET - MARK - EDGE
        return Place(EDGE, self.head, self.width - 2 * EDGE, height)

    def stands(self, index: int) -> tuple[float, float]:
        """Return the upper left corner of a card on its page; cards count from 0, row by row."""
        row, column = divmod(index % self.on_a_page, self.columns)
        return column * self.width, row * self.height

    @property
    def corners(self) -> tuple[Place, Place, Place, Place]:
        """Where the marks in the corners of a page stand, in the order of `CORNERS`."""
        width, height = self.grid
        top, bottom = -ABOVE - CORNER, height + ABOVE
        left, right = 0.0, width - CORNER
        return (
            Place(left, top, CORNER, CORNER),
            Place(right, top, CORNER, CORNER),
            Place(right, bottom, CORNER, CORNER),
            Place(left, bottom, CORNER, CORNER),
        )

    @property
    def squares(self) -> Place:
        """Where the squares of a page stand: above the grid, beside the mark in the corner."""
        right = self.grid[0] - CORNER - 4.0
        return Place(right - SQUARES, -ABOVE - SQUARES, SQUARES, SQUARES)


LAYOUTS = {
    one.key: one
    for one in (
        Layout("note", 2, 3, 3 * INCH, 3 * INCH),
        Layout("large", 2, 2, 3.625 * INCH, 4.5 * INCH, 23),
        Layout("a6", 1, 2, 148, 105, 22),
        Layout("half", 1, 2, 7.25 * INCH, 4.5 * INCH, 22),
    )
}
"""The sizes of cards, the smallest first: six, four, two and two on a page."""
